"""One version of a plan's open data: every file of the package, its ZIP, and the workbook beside it."""

import shutil
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from documents.writers.open_data.package import pack
from documents.writers.open_data.workbook import write_workbook
from domain.values.language import Language
from operations.open_data.exporting import export_records
from operations.open_data.publishing import ARCHIVE, WORKBOOK
from operations.open_data.wishes import Wishes
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Draft:
    """A written version: its name, and the language its plan speaks."""

    version: str
    language: Language


def write_version(database: Database, plan: str, day: date, now: datetime, wishes: Wishes, place: Path) -> Draft:
    """Write a version into the folder ``place``, over what is there.

    Its name is the day and the beginning of the archive's SHA-256: the same content has the same name.
    """
    for left in place.iterdir():
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()
    with database.reading() as session:
        package = export_records(session, plan, day, now, wishes, place)
    archive = pack(place, package.facts, package.files, place / ARCHIVE)
    write_workbook(place, package.facts, package.words, package.files, place / WORKBOOK)
    return Draft(f"{day.isoformat()}-{archive.sha256[:8]}", Language(package.facts.languages[0]))
