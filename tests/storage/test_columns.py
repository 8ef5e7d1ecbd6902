"""Columns of words: what is read is one of the enum, nothing, or an error."""

import pytest
from sqlalchemy import literal_column, select

from domain.tables.columns import enum_type
from domain.values.vocabulary import State
from storage.database import Database


@pytest.mark.parametrize(("stored", "read"), [("'in_review'", State.IN_REVIEW), ("NULL", None)])
def test_a_stored_word_is_read_as_the_member_of_its_enum(
    database: Database, stored: str, read: State | None
) -> None:
    with database.reading() as session:
        assert session.execute(select(literal_column(stored, enum_type(State)))).scalar_one() is read


def test_a_stored_word_that_the_enum_does_not_have_is_an_error(database: Database) -> None:
    with database.reading() as session, pytest.raises(LookupError, match="celebrated"):
        session.execute(select(literal_column("'celebrated'", enum_type(State)))).all()
