"""Rows given to one statement as JSON: what goes in comes out, on both databases."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert, select
from sqlmodel import Session

from domain.tables.columns import table_of
from domain.tables.given_rows import as_given, given_rows, is_given
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.values.vocabulary import MessageKind
from storage.database import Database

_institution, _message = table_of(Institution), table_of(Message)
NAMES = ["Salud", "Educación «básica»", 'comillas " y \\', "línea\nsegunda", "日本", "'); DROP TABLE step; --"]


def stored(session: Session, names: list[str]) -> None:
    columns = [_institution.c.acronym, _institution.c.name]
    rows = select(given_rows(session.get_bind().dialect.name, columns))
    into = insert(_institution).from_select(["acronym", "name"], rows)
    session.execute(into, {"given": as_given((f"I{place}", name) for place, name in enumerate(names))})


def test_texts_are_stored_as_they_were_given_and_in_their_order(database: Database) -> None:
    with database.writing() as session:
        stored(session, NAMES)
        rows = session.execute(select(_institution.c.acronym, _institution.c.name).order_by(_institution.c.id))
        assert [tuple(row) for row in rows] == [(f"I{place}", name) for place, name in enumerate(NAMES)]


def test_numbers_days_words_and_nothing_come_back_as_what_they_are(database: Database) -> None:
    columns = [_message.c.step_id, _message.c.kind, _message.c.rung, _message.c.due_on, _message.c.digest_id]
    rows = [
        (7, MessageKind.REMINDER, "before-7", date(2019, 8, 31), None),
        (8, MessageKind.ESCALATION, "longer than the twenty letters of its column", None, 3),
    ]
    with database.reading() as session:
        dialect = session.get_bind().dialect.name
        given = given_rows(dialect, columns)
        found = session.execute(select(given), {"given": as_given(rows)}).all()
    assert isinstance(found[0].due_on, str if dialect == "sqlite" else date)
    told = [(number, str(kind), rung, str(due), digest) for number, kind, rung, due, digest in found]
    assert told == [(number, str(kind), rung, str(due), digest) for number, kind, rung, due, digest in rows]


def test_what_is_among_the_values_given_is_found_by_number_and_by_text(database: Database) -> None:
    with database.writing() as session:
        stored(session, NAMES)
        dialect = session.get_bind().dialect.name
        by_name = select(_institution.c.name).where(is_given(dialect, _institution.c.name))
        asked = {NAMES[1], NAMES[5]}
        assert set(session.execute(by_name, {"given": as_given([*sorted(asked), "Otra"])}).scalars()) == asked
        numbers = list(session.execute(select(_institution.c.id)).scalars())
        by_number = select(_institution.c.id).where(is_given(dialect, _institution.c.id))
        assert set(session.execute(by_number, {"given": as_given(numbers[:2])}).scalars()) == set(numbers[:2])
        assert session.execute(by_number, {"given": as_given([])}).all() == []


def test_a_moment_is_refused_since_its_zone_would_be_lost() -> None:
    with pytest.raises(TypeError, match="cannot be given"):
        as_given([(1, datetime(2026, 1, 1, tzinfo=UTC))])
