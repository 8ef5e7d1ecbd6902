"""Transactions, history that cannot be changed, and databases this program must not touch."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import select

from domain.tables.everything import METADATA
from domain.tables.history import Move
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError, UnavailableError
from domain.values.vocabulary import Standing, State
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import newest_version, upgrade
from tests.builders import a_plan


def test_the_migrations_make_exactly_the_tables_the_program_declares(database: Database) -> None:
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_a_second_upgrade_does_nothing(database: Database) -> None:
    assert upgrade(database) is False


def test_a_transaction_that_fails_keeps_nothing(database: Database) -> None:
    def fails_halfway() -> None:
        with database.writing() as session:
            session.add(Plan(code="A", title="A"))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails_halfway()
    with database.reading() as session:
        assert session.exec(select(Plan)).all() == []


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE move SET why = 'other'",
        "DELETE FROM move",
        "sqlite: INSERT OR REPLACE INTO move SELECT * FROM move",
        "postgresql: TRUNCATE move",
    ],
)
def test_history_cannot_be_changed(database: Database, attack: str) -> None:
    dialect = database.engine.dialect.name
    only_on, _, statement = attack.rpartition(": ")
    if only_on and only_on != dialect:
        return
    with database.writing() as session:
        plan = a_plan(session)
        now = datetime(2019, 5, 1, 13, tzinfo=UTC)
        for step in plan.steps:
            session.add(
                Move(
                    step_id=step.id or 0,
                    on_day=date(2019, 5, 1),
                    at=now,
                    by="prueba",
                    state_before=State.PLANNED,
                    state_after=State.UNDER_WAY,
                    standing_before=Standing.UPCOMING,
                    standing_after=Standing.ON_TIME,
                )
            )
    with pytest.raises(DBAPIError, match="history"), database.writing() as session:
        session.execute(text(statement))


def test_a_database_of_a_newer_program_is_refused_and_left_alone(database: Database) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(InvalidDataError, match=f"9999.*{newest_version()}"):
        upgrade(database)
    with database.reading() as session:
        assert session.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


def test_a_second_writer_on_one_sqlite_file_is_told_to_wait_and_saves_nothing(tmp_path: Path) -> None:
    first = Database(sqlite_url(tmp_path / "hitos.db"))
    upgrade(first)
    second = Database(first.url, busy_milliseconds=50)
    with first.writing() as session:
        session.add(Plan(code="A", title="A"))
        session.flush()
        with pytest.raises(UnavailableError, match="another process"), second.writing() as other:
            other.add(Plan(code="B", title="B"))
    with second.reading() as session:
        assert session.exec(select(Plan.code)).all() == ["A"]
    first.close()
    second.close()


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    database = Database("postgresql+psycopg://hitos:secret@127.0.0.1:1/hitos")
    with pytest.raises(UnavailableError) as refused, database.reading() as session:
        session.exec(select(Plan)).all()
    assert "127.0.0.1:1" in str(refused.value)
    assert "secret" not in str(refused.value)
