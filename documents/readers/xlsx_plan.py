"""Spreadsheets (.xlsx, and .xlsm without running what is in it): every sheet that is shown, row by row."""

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook  # type: ignore[import-untyped]  # it ships no types
from openpyxl.utils.exceptions import InvalidFileException  # type: ignore[import-untyped]  # it ships no types

from documents.readers.blocks import Block, Blocks, Paragraph, Row
from documents.readers.headings import heading_of
from documents.readers.office_parts import Parts
from documents.readers.refusals import no_plan
from documents.readers.sources import Source
from documents.readers.structure.read_structure import plan_in
from documents.readers.xlsx_cells import cell_text
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.plan_document import Place, PlanDocument, Warning  # noqa: A004  (the field's word)

FORM = Text(es="hoja de cálculo (.xlsx)", en="spreadsheet (.xlsx)")

LARGEST_SHEET = 32 * 1024 * 1024
"""Bytes of a part after unpacking; 5,000 rows have some 3 MB. Read whole, it takes several times as much."""

_KIND = Text(es="una hoja de cálculo", en="a spreadsheet")
_MOST_COLUMNS = 500
_MOST_MERGES = 20_000
_MOST_MERGED = 500_000
_AREA = re.compile(
    rb"""<(?:\w+:)?(?:mergeCell|hyperlink)\b[^>]*?\bref=["']\$?([A-Z]{1,3})\$?(\d{1,9}):\$?([A-Z]{1,3})\$?(\d{1,9})"""
)
_TOO_WIDE = Text(
    es="{file}: sus celdas combinadas o enlazadas abarcan {cells} celdas y se leen hasta {most}. Sepárelas.",
    en="{file}: its merged or linked cells span {cells} cells and up to {most} are read. Split them.",
)
_XML = re.compile(r".*\.(?:xml|rels|vml)", re.IGNORECASE)
_BAD_BOOK = (
    InvalidFileException, zipfile.BadZipFile, zlib.error, struct.error, ParseError, SyntaxError, KeyError,
    ValueError, TypeError, IndexError, AttributeError, EOFError, OSError, RuntimeError, OverflowError,
)  # fmt: skip
"""What openpyxl lets through where a part is not as its standard says."""


def recognises(source: Source) -> bool:
    """A zip that holds a spreadsheet, whatever the file is called."""
    return source.data.startswith(b"PK\x03\x04") and b"xl/" in source.data and b"word/" not in source.data


def read(source: Source) -> PlanDocument:
    """The plan or report in the sheets; InvalidDataError if there is none, or the file is damaged or hostile.

    A formula counts with the value that it had when the file was saved.
    """
    parts = Parts(source, _KIND, LARGEST_SHEET)
    for name in parts.names:
        if _XML.fullmatch(name):
            parts.check_xml(name)
            _check_areas(source, parts.data(name))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it tells of extensions that it leaves out; none of them is text
            book = load_workbook(io.BytesIO(source.data), data_only=True, keep_links=False)
            blocks = _blocks(source.name, book)
    except _BAD_BOOK as error:
        raise parts.damaged(str(error)) from error
    document = plan_in(blocks)
    if document is None:
        raise no_plan(source)
    return document


def _check_areas(source: Source, part: bytes) -> None:
    """Merged and linked areas are filled cell by cell when they are loaded: a whole sheet would never end."""
    cells = sum(
        (abs(_column(right) - _column(left)) + 1) * (abs(int(bottom) - int(top)) + 1)
        for left, top, right, bottom in _AREA.findall(part)
    )
    if cells > _MOST_MERGED:
        raise InvalidDataError(_TOO_WIDE, file=source.name, cells=cells, most=_MOST_MERGED)


def _column(letters: bytes) -> int:
    """``A`` is 1, ``AA`` is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _blocks(file: str, book: Any) -> Blocks:
    items: list[Block] = []
    told: list[Warning] = []
    for number, sheet in enumerate(book.worksheets, 1):
        place = Place(file=file, sheet=sheet.title, table=number)
        if sheet.sheet_state != "visible":
            told.append(Warning(code="hidden_sheet_not_read", data={"sheet": sheet.title}, place=place))
            continue
        if heading_of(sheet.title, marked=True):
            items.append(Paragraph(sheet.title, place, level=1))
        items += _rows(sheet, place)
    return Blocks(file, tuple(items), tuple(told))


def _rows(sheet: Any, place: Place) -> Iterator[Row]:
    cells: dict[int, dict[int, str]] = {}
    # iter_rows would make a cell of every empty place up to the last one: 17 thousand million of them at worst.
    for (row, column), cell in sorted(sheet._cells.items()):  # noqa: SLF001
        link = cell.hyperlink.target if cell.hyperlink is not None else None
        text = cell_text(cell.value, cell.number_format, link or "")
        if text and column <= _MOST_COLUMNS:
            cells.setdefault(row, {})[column] = text
    reaching, wide = _merges(sheet, cells)
    for row in sorted(cells):
        above = reaching.get(row, {})
        width = max((*cells[row], *above))
        yield Row(
            tuple(cells[row].get(column, "") for column in range(1, width + 1)),
            place.model_copy(update={"row": row}),
            tuple(above.get(column, "") for column in range(1, width + 1)) if above else (),
            banner=len(cells[row]) == 1 and row in wide,
        )


def _merges(sheet: Any, cells: dict[int, dict[int, str]]) -> tuple[dict[int, dict[int, str]], set[int]]:
    """The texts that merged cells let reach down, by row and column; the rows with cells merged sideways."""
    reaching: dict[int, dict[int, str]] = {}
    wide: set[int] = set()
    for merged in list(sheet.merged_cells.ranges)[:_MOST_MERGES]:
        left, top, right, bottom = merged.bounds
        text = cells.get(top, {}).get(left, "")
        if right > left:
            wide.add(top)
        for row in cells if text and bottom > top else ():
            if top < row <= bottom:
                reaching.setdefault(row, {})[left] = text
    return reaching, wide
