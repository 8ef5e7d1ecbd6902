"""The same tables as a workbook for people: headings and closed lists in words, days as days, text as text."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from documents.writers.cleaning import web_address
from documents.writers.open_data.csv_files import described, read_table
from documents.writers.sheets.cells import Day, Link, Value
from documents.writers.sheets.workbook import Column as Head
from documents.writers.sheets.workbook import Facts, Sheet, workbook
from domain.rules.open_data.tables import TABLES
from domain.rules.wording import Voice
from domain.values.errors import InvalidDataError
from domain.values.language import Language, Text
from domain.values.open_data import LICENCES, Column, Kind, OpenTable, PackageFacts, WrittenFile
from domain.values.plan_words import PlanWords

MOST_ROWS = 1_048_570
"""Of one table: a sheet has 1,048,576 lines."""

_FIRST = Text(es="Léame", en="Read me")
_INTRODUCTION = Text(
    es="Datos abiertos al {day}. Publica: {publisher}. Licencia: {licence}.",
    en="Open data as of {day}. Published by: {publisher}. Licence: {licence}.",
)
_TWO_FIGURES = Text(
    es="Lo declarado y lo verificado son dos cifras distintas; una celda vacía no es un cero.",
    en="Declared and verified are two different figures; an empty cell is no zero.",
)
_HEADS = (
    (Text(es="Hoja", en="Sheet"), 18), (Text(es="Columna", en="Column"), 30),
    (Text(es="En los archivos", en="In the files"), 26), (Text(es="Qué dice", en="What it says"), 110),
)  # fmt: skip
_YES, _NO = Text(es="sí", en="yes"), Text(es="no", en="no")
_TOO_MANY = Text(
    es="La tabla {table} tiene {rows} filas y una hoja de cálculo admite {most}. Use los archivos CSV.",
    en="The table {table} has {rows} rows and a spreadsheet holds {most}. Use the CSV files.",
)
_WIDTHS = {Kind.DAY: 12, Kind.WHOLE: 11, Kind.YES_NO: 11}
_WIDE = frozenset(
    "titulo relato texto_es texto_en nombre motivo antes despues descripcion problema direccion".split()
)
_KEYS, _WORDS, _TEXTS, _LONG = 26, 16, 22, 55


def write_workbook(
    folder: Path, facts: PackageFacts, words: PlanWords, files: list[WrittenFile], target: Path
) -> WrittenFile:
    """Write the tables that stand in ``folder`` into the workbook ``target``, in the plan's language.

    No cell is a formula, whatever a text begins with. InvalidDataError for more rows than a sheet holds.
    """
    rows = {file.name: file.rows or 0 for file in files}
    for table in TABLES:
        if rows[table.file] > MOST_ROWS:
            raise InvalidDataError(_TOO_MANY, table=table.name, rows=rows[table.file], most=MOST_ROWS)
    voice = Voice(Language(facts.languages[0]), words)
    sheets = [_introduction(facts, voice)]
    sheets += [sheet_of(table, read_table(folder / table.file), voice) for table in TABLES]
    licence = LICENCES[facts.licence][0]
    told = voice.say(_INTRODUCTION, day=facts.as_of, publisher=facts.publisher, licence=licence)
    about = Facts(facts.title, told, facts.publisher, voice.language, facts.as_of, facts.title)
    target.write_bytes(workbook(sheets, about))
    return described(target)


def sheet_of(table: OpenTable, rows: Iterator[list[str]], voice: Voice) -> Sheet:
    """One table as one sheet, its rows read as they are written."""
    readers = [_reader(column, voice) for column in table.columns]
    return Sheet(
        name=table.name,
        columns=tuple(Head(voice.say(column.title), _width(column)) for column in table.columns),
        rows=(
            [read(cell) if cell else None for read, cell in zip(readers, row, strict=True)] for row in rows
        ),
        held=1,
        pages_wide=2,
    )  # fmt: skip


def _introduction(facts: PackageFacts, voice: Voice) -> Sheet:
    """What each sheet and column says."""
    rows: list[list[Value]] = []
    for table in TABLES:
        rows.append([table.name, None, None, voice.say(table.about)])
        rows += [
            [None, voice.say(column.title), column.name, voice.say(column.about)] for column in table.columns
        ]  # fmt: skip
    licence = LICENCES[facts.licence][0]
    return Sheet(
        name=_FIRST.say(voice.language),
        columns=tuple(Head(head.say(voice.language), width) for head, width in _HEADS),
        rows=rows,
        above=(
            facts.title,
            voice.say(_INTRODUCTION, day=facts.as_of, publisher=facts.publisher, licence=licence),
            voice.say(_TWO_FIGURES),
        ),
    )


def _reader(column: Column, voice: Voice) -> Callable[[str], Value]:
    """What turns a cell of the file into what a person reads; made once a column."""
    if column.words:
        return {word: voice.say(name) for word, name in column.words.items()}.__getitem__
    if column.kind is Kind.YES_NO:
        return {"true": _YES.say(voice.language), "false": _NO.say(voice.language)}.__getitem__
    if column.kind is Kind.WHOLE:
        return int
    if column.kind is Kind.DAY:
        return lambda cell: Day(date.fromisoformat(cell))
    if column.name == "direccion":
        return lambda cell: Link(cell, web_address(cell))
    return str


def _width(column: Column) -> int:
    if column.name in _WIDE:
        return _LONG
    if column.words:
        return _WORDS
    return _WIDTHS.get(column.kind, _KEYS if column.name.endswith("id") else _TEXTS)
