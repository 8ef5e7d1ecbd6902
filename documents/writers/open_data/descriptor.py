"""``datapackage.json``: what the package holds, by Data Package 2.0, in both languages."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from documents.writers.open_data.csv_files import described
from domain.rules.open_data.tables import TABLES
from domain.rules.wording import Voice
from domain.values.language import Language, Text
from domain.values.open_data import LICENCES, Column, Kind, OpenTable, PackageFacts, WrittenFile
from domain.values.plan_words import PlanWords

NAME = "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

ABOUT = Text(
    es="Compromisos públicos con sus {milestones}, {activities}, evidencias y seguimiento al {day}. Lo declarado "
    "y lo verificado van aparte. Sin datos personales.",
    en="Public {commitments} with their {milestones}, {activities}, evidence and follow-up as of {day}. Declared "
    "and verified stand apart. Without personal data.",
)
_FROZEN = Text(es="Corte congelado con SHA-256 {sha256}", en="Frozen cut-off with SHA-256 {sha256}")


def write_descriptor(
    folder: Path, facts: PackageFacts, words: PlanWords, files: Sequence[WrittenFile]
) -> WrittenFile:
    """Write ``datapackage.json`` for the tables among ``files``."""
    path = folder / NAME
    package = descriptor(facts, words, {file.name: file for file in files})
    path.write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return described(path)


def descriptor(facts: PackageFacts, words: PlanWords, files: dict[str, WrittenFile]) -> dict[str, Any]:
    """The package as Data Package 2.0 describes one; ``title`` and ``description`` are Spanish, the English "
    "beside."""
    voices = Voice(Language.ES, words), Voice(Language.EN, words)
    licence, address = LICENCES[facts.licence]
    package: dict[str, Any] = {
        "$schema": PROFILE,
        "name": package_name(facts),
        "title": facts.title,
        **_both("description", ABOUT, voices, day=facts.as_of),
        "version": facts.as_of.isoformat(),
        "created": facts.created,
        "licenses": [{"name": facts.licence.value, "title": licence, "path": address}],
        "contributors": [{"title": facts.publisher, "roles": ["publisher"]}],
        "keywords": ["gobierno abierto", "compromisos", "open government", "commitments"],
        "resources": [_resource(table, files[table.file], voices) for table in TABLES],
    }
    if facts.address:
        package["homepage"] = facts.address
    if facts.cut_off:
        package["sources"] = [{"title": _FROZEN.say(Language.ES, sha256=facts.cut_off)}]
    return package


def package_name(facts: PackageFacts) -> str:
    """A name of small letters, digits and dashes."""
    plain = re.sub(r"[^a-z0-9]+", "-", (facts.plan or "planes").lower()).strip("-")
    return f"hitos-{plain or 'plan'}"


def _resource(table: OpenTable, file: WrittenFile, voices: tuple[Voice, Voice]) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": file.name,
        "type": "table",
        **_both("title", table.title, voices),
        **_both("description", table.about, voices),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "rows": file.rows,
        "schema": _schema(table, voices),
    }


def _schema(table: OpenTable, voices: tuple[Voice, Voice]) -> dict[str, Any]:
    keys = [
        {"fields": [column.name], "reference": {"resource": _reference(column, table), "fields": [_key(column)]}}
        for column in table.columns
        if column.points_to
    ]
    return {
        "fields": [_field(column, voices, unique=place == 0) for place, column in enumerate(table.columns)],
        "primaryKey": [table.columns[0].name],
        **({"foreignKeys": keys} if keys else {}),
        "missingValues": [""],
    }


def _reference(column: Column, table: OpenTable) -> str:
    # A table that refers to itself is written as the empty name.
    return "" if column.points_to == table.name else column.points_to or ""


def _key(column: Column) -> str:
    return next(table.columns[0].name for table in TABLES if table.name == column.points_to)


def _field(column: Column, voices: tuple[Voice, Voice], *, unique: bool) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    if column.required:
        limits["required"] = True
    if unique:
        limits["unique"] = True
    if column.words:
        limits["enum"] = list(column.words)
    if column.least is not None:
        limits["minimum"] = column.least
    if column.most is not None:
        limits["maximum"] = column.most
    return {
        "name": column.name,
        "type": column.kind.value,
        **({"format": "default"} if column.kind is Kind.DAY else {}),
        **_both("title", column.title, voices),
        **_both("description", column.about, voices),
        **({"constraints": limits} if limits else {}),
        **({"categories": _categories(column)} if column.words else {}),
    }


def _categories(column: Column) -> list[dict[str, str]]:
    """The closed list with its names, as Data Package 2.0 has them, the English name beside."""
    words = column.words or {}
    return [{"value": value, "label": name.es, "label_en": name.en} for value, name in words.items()]


def _both(key: str, text: Text, voices: tuple[Voice, Voice], **data: object) -> dict[str, str]:
    spanish, english = voices
    return {key: spanish.say(text, **data), f"{key}_en": english.say(text, **data)}
