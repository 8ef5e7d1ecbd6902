"""A copy to rehearse on holds what the installation holds, whichever database that is in."""

from datetime import date
from pathlib import Path

from sqlmodel import func, select

from domain.tables.everything import METADATA
from operations.following.advancing import PlanDay, advance
from operations.rehearsing.copying import copy_records
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade
from tests.builders import NOON, a_plan


def counts(database: Database) -> dict[str, int]:
    with database.reading() as session:
        return {
            table.name: session.execute(select(func.count()).select_from(table)).scalar_one()
            for table in METADATA.sorted_tables
        }


def test_every_row_is_in_the_copy_and_the_copy_goes_on_alone(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        a_plan(session, steps=3, after=[(2, 0)])
    advance(database, PlanDay("PRUEBA", date(2019, 5, 1), NOON))
    copy = Database(sqlite_url(tmp_path / "copy.db"))
    upgrade(copy)
    copy_records(database, copy)
    before = counts(database)
    assert counts(copy) == before
    assert before["move"] > 0
    advance(copy, PlanDay("PRUEBA", date(2019, 8, 31), NOON))
    assert counts(database) == before
    assert counts(copy)["message"] > 0
    copy.close()
