"""A written package read again from its ZIP and checked against what it says of itself, before it is published.

Only what stands in the file counts: fingerprints, headers, types, closed lists, keys and pointers, the number of
rows, the tree's number of steps, and that no mail address slipped through.
"""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from domain.rules.personal_data import MAIL
from domain.values.errors import HitosError, ManyProblemsError, RefusedError
from domain.values.language import Text

_SUMS, _DESCRIPTOR, _TREE = "SHA256SUMS", "datapackage.json", "planes.json"
_MOST_PROBLEMS = 20
_PIECE = 1 << 20

_NO_ZIP = Text(es="{path} no es un ZIP legible: {reason}.", en="{path} is no readable ZIP: {reason}.")
_OTHER_FILES = Text(
    es="El ZIP no tiene los archivos que nombra SHA256SUMS: {names}.",
    en="The ZIP does not have the files SHA256SUMS names: {names}.",
)
_ALTERED = Text(es="{name}: su SHA-256 no es el escrito.", en="{name}: its SHA-256 is not the one written.")
_WRONG_CELL = Text(
    es="{name}, fila {line}, {column}: «{cell}» no es válido ({why}).",
    en='{name}, row {line}, {column}: "{cell}" is not valid ({why}).',
)
_WRONG_HEAD = Text(
    es="{name}: su encabezado no es el descrito.", en="{name}: its header is not the one described."
)
_WRONG_COUNT = Text(
    es="{name}: tiene {found} filas y dice {said}.", en="{name}: it has {found} rows and says {said}."
)
_PERSONAL = Text(es="{name}: contiene un correo electrónico.", en="{name}: it has an e-mail address in it.")
_TREE_DIFFERS = Text(
    es="planes.json tiene {found} pasos y las tablas {said}.",
    en="planes.json has {found} steps and the tables {said}.",
)
_KINDS: dict[str, Callable[[str], object]] = {"integer": int, "date": date.fromisoformat}


def check_package(path: Path) -> dict[str, int]:
    """The number of rows of each table, once everything is in order.

    ManyProblemsError with the first twenty problems otherwise; nothing that has one may be published.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            rows, problems = _examined(archive)
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise RefusedError(_NO_ZIP, path=path, reason=error) from error
    if problems:
        raise ManyProblemsError(tuple(problems[:_MOST_PROBLEMS]))
    return rows


def _examined(archive: zipfile.ZipFile) -> tuple[dict[str, int], list[HitosError]]:
    problems: list[HitosError] = list(_fingerprints(archive))
    if problems:
        return {}, problems
    tables = json.loads(archive.read(_DESCRIPTOR))["resources"]
    rows: dict[str, int] = {}
    keys: dict[str, set[str]] = {}
    pointers: list[tuple[str, str, set[str]]] = []
    for table in tables:
        rows[table["name"]], keys[table["name"]] = _examine_table(archive, table, pointers, problems)
    for name, target, used in pointers:
        missing = sorted(used - keys[target or name])
        problems += [_wrong(f"{name}.csv", 0, target or name, cell, "—") for cell in missing[:1]]
    steps = rows.get("hitos", 0) + rows.get("actividades", 0)
    in_tree = sum(_steps(plan) for plan in json.loads(archive.read(_TREE))["planes"])
    if in_tree != steps:
        problems.append(RefusedError(_TREE_DIFFERS, found=in_tree, said=steps))
    return rows, problems


def _fingerprints(archive: zipfile.ZipFile) -> Iterator[HitosError]:
    """Every file is there, no other is, and its bytes are those that were written."""
    lines = archive.read(_SUMS).decode("ascii").splitlines()
    written = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    names = {name for name in archive.namelist() if name != _SUMS}
    if names != written.keys():
        yield RefusedError(_OTHER_FILES, names=", ".join(sorted(names ^ written.keys())))
    for name in sorted(names & written.keys()):
        digest = hashlib.sha256()
        with archive.open(name) as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
        if digest.hexdigest() != written[name]:
            yield RefusedError(_ALTERED, name=name)


def _examine_table(
    archive: zipfile.ZipFile, table: dict[str, Any], pointers: list[tuple[str, str, set[str]]],
    problems: list[HitosError],
) -> tuple[int, set[str]]:  # fmt: skip
    """How many rows a table has, and its keys; its pointers are gathered for when all keys are known."""
    name, schema = table["path"], table["schema"]
    fields, line, keys = schema["fields"], 0, set[str]()
    rules = [_rule(field) for field in fields]
    places = {field["name"]: place for place, field in enumerate(fields)}
    followed = [
        (places[key["fields"][0]], (table["name"], key["reference"]["resource"], set[str]()))
        for key in schema.get("foreignKeys", ())
    ]
    with io.TextIOWrapper(archive.open(name), "utf-8", newline="") as text:
        found = csv.reader(text)
        if next(found) != list(places):
            problems.append(RefusedError(_WRONG_HEAD, name=name))
            return 0, keys
        for line, row in enumerate(found, start=1):
            problems += (
                _wrong(name, line, fields[place]["name"], cell, why)
                for place, (cell, rule) in enumerate(zip(row, rules, strict=True))
                if (why := rule(cell)) is not None
            )
            if row[0] in keys:
                problems.append(_wrong(name, line, fields[0]["name"], row[0], "2×"))
            keys.add(row[0])
            for place, (_, _, used) in followed:
                if row[place]:
                    used.add(row[place])
    if line != table["rows"]:
        problems.append(RefusedError(_WRONG_COUNT, name=name, found=line, said=table["rows"]))
    if MAIL.search(archive.read(name).decode("utf-8")):
        problems.append(RefusedError(_PERSONAL, name=name))
    pointers += (pointer for _, pointer in followed)
    return line, keys


def _rule(field: dict[str, Any]) -> Callable[[str], str | None]:
    """What says why a cell is wrong, or None; made once a column, since it runs for every cell."""
    limits = field.get("constraints", {})
    required, words = limits.get("required", False), frozenset(limits.get("enum", ()))
    if field["type"] == "boolean":
        words = frozenset({"true", "false"})
    least, most, convert = limits.get("minimum"), limits.get("maximum"), _KINDS.get(field["type"])

    def why(cell: str) -> str | None:
        if not cell:
            return "required" if required else None
        if words and cell not in words:
            return "enum"
        if convert is None:
            return None
        try:
            value = convert(cell)
        except ValueError:
            return str(field["type"])
        if isinstance(value, int) and (
            (least is not None and value < least) or (most is not None and value > most)
        ):
            return f"{least}–{most}"
        return None

    return why


def _steps(tree: dict[str, Any]) -> int:
    """The milestones and activities under a plan."""
    return sum(
        len(commitment["hitos"])
        + len(commitment["actividades"])
        + sum(len(milestone["actividades"]) for milestone in commitment["hitos"])
        for commitment in tree["compromisos"]
    )


def _wrong(name: str, line: int, column: str, cell: str, why: str) -> RefusedError:
    return RefusedError(_WRONG_CELL, name=name, line=line, column=column, cell=cell, why=why)
