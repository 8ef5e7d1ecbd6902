"""Whatever people wrote into whichever text: no mail address, no telephone and no formula gets out."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import text, update
from sqlmodel import AutoString

from documents.writers.open_data.workbook import write_workbook
from domain.rules.open_data.sources import SOURCES, Withheld
from domain.rules.personal_data import MAIL
from domain.tables.everything import METADATA
from domain.tables.institution import Institution
from operations.open_data.checking import check_package
from operations.open_data.plan_rows import PROSE
from storage.database import Database
from tests.open_data.story import tell, write

TELEPHONE = re.compile(r"5555[- ]?0[01]\d\d|0055")
HOSTILE = (
    "=cmd|' /C calc'!A0 ana.prueba@example.org",
    "+502 5555-0101, llame ya",
    "-1+1 y PBX: 5555 0102 ext. 0055",
    "@SUM(A1) rosa(arroba)example.org/tel:55550103",
    "\tluis [at] example.org; (502) 5555-0104",
    "Ana\n<b>ana@example.org</b>, 'ana@example.org', \"ana@example.org\"",
)
KEYS = set(
    "address code acronym zone sha256 recurrence field old new number step collected_result media_type".split()
)
"""Texts that have a form of their own, checked where they come in; an address on the web keeps its digits."""


def texts_of_the_database() -> list[tuple[str, str]]:
    """Table and column of every published text that people write."""
    return [
        (table.name, column.name)
        for table in METADATA.sorted_tables
        for column in table.columns
        if isinstance(column.type, AutoString)
        and not isinstance(SOURCES[table.name][column.name], Withheld)
        and column.name not in KEYS
    ]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_reaches_a_person_stays_in_whatever_text_it_was_written(
    sqlite_database: Database, tmp_path: Path, hostile: str
) -> None:
    tell(sqlite_database)
    written = texts_of_the_database()
    assert {("progressreport", "narrative"), ("amendment", "reason"), ("institution", "name")} <= set(written)
    with sqlite_database.writing() as session:
        # What guards recorded history against changes is taken away, so that every text can be made hostile.
        for (trigger,) in session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
            session.execute(text(f'DROP TRIGGER "{trigger}"'))
        for table, column in written:
            session.execute(update(METADATA.tables[table]).values({column: hostile}))
        prose = dict.fromkeys(PROSE, hostile)
        session.execute(update(METADATA.tables["commitment"]).values(description=prose))
    made = write(sqlite_database, tmp_path / "made", "PLAN-1")
    check_package(made.archive)
    with zipfile.ZipFile(made.archive) as archive:
        for name in archive.namelist():
            said = archive.read(name).decode("utf-8")
            said = json.dumps(json.loads(said), ensure_ascii=False) if name.endswith("json") else said
            assert not MAIL.search(said), name
            assert not TELEPHONE.search(said), name


@pytest.mark.parametrize("hostile", HOSTILE)
def test_in_the_workbook_it_is_text_that_a_spreadsheet_does_not_compute(
    sqlite_database: Database, tmp_path: Path, hostile: str
) -> None:
    tell(sqlite_database)
    with sqlite_database.writing() as session:
        session.execute(update(METADATA.tables["step"]).values(title=hostile))
        session.execute(update(METADATA.tables[str(Institution.__tablename__)]).values(name=hostile))
    made = write(sqlite_database, tmp_path / "made", "PLAN-1")
    facts, words, files = made.package.facts, made.package.words, made.package.files
    write_workbook(made.folder, facts, words, files, tmp_path / "planes.xlsx")
    cells = [
        cell for sheet in load_workbook(tmp_path / "planes.xlsx") for row in sheet.iter_rows() for cell in row
    ]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    risky = [cell for cell in cells if isinstance(cell.value, str) and cell.value[:1] in {*"=+-@\t"}]
    assert all(cell.quotePrefix for cell in risky)
    assert risky or hostile[0] not in "=-@"
