"""A workbook of plain tables: openpyxl makes the book and its looks, we write the cells as strings.

openpyxl's own cells, even in its write-only mode, cost several times as much. Every text is an inline string, so
that nothing a stranger wrote is ever run.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.formatting.rule import DataBarRule, FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from documents.writers.cleaning import one_line
from documents.writers.sheets.cells import CellLook, Cells, Link, Value, links_xml, relations_xml
from documents.writers.sheets.look import set_up_page
from documents.writers.stable_zip import with_fixed_times
from domain.values.language import Language

_LONGEST_NAME = 31
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_EMPTY_DATA = re.compile(rb"<sheetData\s*/>|<sheetData></sheetData>")
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"\s*/>')
_TAB = "1F3864"
_MOST_LINKS = 65_530
"""What Excel takes in one sheet; beyond that an address stays a text."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and its width in characters; ``bar`` draws percentages as bars too."""

    name: str
    width: float
    bar: bool = False


@dataclass(frozen=True, slots=True)
class Stress:
    """Rows (or, with ``alone``, only the cell) whose column ``column`` (from 0) says ``said`` stand out."""

    column: int
    said: str
    colour: str | None = None
    fill: str | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. ``above`` are lines over its head, the first a title; ``held`` columns stay when one scrolls."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Value]]
    above: tuple[str, ...] = ()
    held: int = 0
    stresses: tuple[Stress, ...] = ()
    pages_wide: int = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file says of itself, and what stands at the foot of every printed page."""

    title: str
    subject: str
    author: str
    language: Language
    as_of: date
    footer: str


def workbook(sheets: Sequence[Sheet], facts: Facts) -> bytes:
    """The .xlsx; the same sheets and facts give the same bytes, dated midnight of the cut-off."""
    book = Workbook()
    book.remove(book.active)
    pages = [book.create_sheet(name) for name in _names(sheets)]
    written = [_written(page, sheet, facts) for page, sheet in zip(pages, sheets, strict=True)]
    moment = datetime(facts.as_of.year, facts.as_of.month, facts.as_of.day)  # noqa: DTZ001  (the format has no zone)
    about = book.properties
    about.creator, about.title, about.subject = (
        one_line(said) for said in (facts.author, facts.title, facts.subject)
    )
    about.language, about.created = facts.language.value, moment
    saved = io.BytesIO()
    book.save(saved)
    return with_fixed_times(_filled(saved, written), moment)


@dataclass(frozen=True, slots=True)
class _Written:
    data: bytes
    dimension: bytes
    links: list[tuple[str, str]]


def _written(page: Any, sheet: Sheet, facts: Facts) -> _Written:
    """The sheet's rows as XML; everything else about it is told to openpyxl."""
    cells = Cells(page, facts.language, [column.width for column in sheet.columns])
    head, width = len(sheet.above) + 1, len(sheet.columns)
    last = get_column_letter(width)
    rows = [
        cells.line(number, line, CellLook.NOTE if number > 1 else CellLook.TITLE)
        for number, line in enumerate(sheet.above, 1)
    ]
    if width > 1:
        for number in range(1, head):
            page.merged_cells.add(f"A{number}:{last}{number}")
    rows.append(cells.row(head, [column.name for column in sheet.columns], CellLook.HEAD))
    links: list[tuple[str, str]] = []
    number = head
    for number, row in enumerate(sheet.rows, head + 1):
        rows.append(cells.row(number, row))
        links += [
            (f"{cells.letters[place]}{number}", value.address)
            for place, value in enumerate(row)
            if type(value) is Link and value.address
        ]
    area = f"A{head}:{last}{number}"
    page.sheet_properties.tabColor = _TAB
    page.freeze_panes = f"{get_column_letter(sheet.held + 1)}{head + 1}"
    page.auto_filter.ref = area
    for place, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(place)].width = column.width
    set_up_page(page, f"{head}:{head}", facts.footer, facts.language)
    page.page_setup.fitToWidth = sheet.pages_wide
    if sheet.held and sheet.pages_wide > 1:
        page.print_title_cols = f"A:{get_column_letter(sheet.held)}"
    page.print_options.gridLines = True
    if number > head:
        _stress(page, sheet, head + 1, number)
    data = f"<sheetData>{''.join(rows)}</sheetData>".encode()
    return _Written(data, f'<dimension ref="A1:{last}{number}"/>'.encode(), links[:_MOST_LINKS])


def _stress(page: Any, sheet: Sheet, first: int, last: int) -> None:
    for place, column in enumerate(sheet.columns, 1):
        if column.bar:
            letter = get_column_letter(place)
            rule = DataBarRule("num", 0, "num", 1, color="9DC3E6")
            page.conditional_formatting.add(f"{letter}{first}:{letter}{last}", rule)
    for stress in sheet.stresses:
        letter = get_column_letter(stress.column + 1)
        left, right = (letter, letter) if stress.alone else ("A", get_column_letter(len(sheet.columns)))
        said = stress.said.replace('"', '""')
        look = FormulaRule(
            formula=[f'${letter}{first}="{said}"'],
            font=Font(bold=True, color=stress.colour),
            fill=PatternFill(bgColor=stress.fill) if stress.fill else None,
        )
        page.conditional_formatting.add(f"{left}{first}:{right}{last}", look)


def _filled(saved: io.BytesIO, written: Sequence[_Written]) -> bytes:
    filled = io.BytesIO()
    with zipfile.ZipFile(saved) as empty, zipfile.ZipFile(filled, "w") as full:
        for name in empty.namelist():
            content = empty.read(name)
            if name.startswith("xl/worksheets/sheet"):
                number = int(name.removeprefix("xl/worksheets/sheet").removesuffix(".xml"))
                sheet = written[number - 1]
                content = _DIMENSION.sub(sheet.dimension, content, count=1)
                before, after = _EMPTY_DATA.split(content, maxsplit=1)
                if sheet.links:
                    after = after.replace(b"<printOptions", links_xml(sheet.links) + b"<printOptions", 1)
                    full.writestr(f"xl/worksheets/_rels/sheet{number}.xml.rels", relations_xml(sheet.links))
                content = before + sheet.data + after
            full.writestr(name, content)
    return filled.getvalue()


def _names(sheets: Sequence[Sheet]) -> list[str]:
    """Names as Excel takes them, no two the same."""
    names: list[str] = []
    for sheet in sheets:
        name = base = (
            " ".join(_NOT_IN_A_NAME.sub(" ", one_line(sheet.name)).split())[:_LONGEST_NAME].strip() or "-"
        )
        taken = {other.casefold() for other in names}
        count = 1
        while name.casefold() in taken:
            count += 1
            name = f"{base[: _LONGEST_NAME - len(str(count)) - 1]} {count}"
        names.append(name)
    return names
