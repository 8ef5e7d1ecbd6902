"""The PostgreSQL database that the tests of a process share: each test finds it as if it were new."""

from datetime import date

import pytest
from sqlalchemy import Connection, insert, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import func, select

from domain.tables.columns import id_of
from domain.tables.everything import METADATA
from domain.tables.institution import Institution
from domain.values.errors import UnavailableError
from operations.following.advancing import PlanDay, advance
from storage.database import Database
from storage.schema import upgrade
from tests.builders import NOON, a_plan
from tests.postgres import make_empty


def rows(database: Database) -> int:
    with database.reading() as session:
        counts = [select(func.count()).select_from(table) for table in METADATA.sorted_tables]
        return sum(session.exec(count).one() for count in counts)


def begin(database: Database) -> int:
    """A plan whose steps have moved; its number."""
    with database.writing() as session:
        plan = id_of(a_plan(session).plan)
    advance(database, PlanDay("PRUEBA", date(2019, 5, 1), NOON))
    return plan


@pytest.mark.parametrize("others", [1, 20_000], ids=["little", "much"])
def test_after_a_test_every_row_is_gone_numbers_begin_anew_and_history_is_guarded(
    postgres_database: Database, postgres_kept: Connection, others: int
) -> None:
    first = begin(postgres_database)
    with postgres_database.writing() as session:
        named = [{"acronym": f"X{n}", "name": f"Institución {n}"} for n in range(others)]
        session.execute(insert(Institution), named)
    assert rows(postgres_database) > others
    make_empty(postgres_kept)
    postgres_database.close()
    assert rows(postgres_database) == 0
    assert begin(postgres_database) == first
    with pytest.raises(DBAPIError, match="history"), postgres_database.writing() as session:
        session.execute(text("DELETE FROM move"))


def test_after_a_test_nobody_is_left_writing_and_the_version_is_the_programs(
    postgres_database: Database, postgres_kept: Connection
) -> None:
    with postgres_database.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    def is_still_writing() -> None:
        with postgres_database.writing() as session:
            a_plan(session)
            make_empty(postgres_kept)

    with pytest.raises(UnavailableError, match="terminating"):
        is_still_writing()
    postgres_database.close()
    assert rows(postgres_database) == 0
    assert upgrade(postgres_database) is False
