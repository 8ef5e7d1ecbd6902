"""Opening a spreadsheet (.xlsx, .xlsm): within limits, nothing in it run, nothing outside it fetched."""

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from documents.foreign.office_parts import Parts
from documents.foreign.sources import Source
from domain.values.errors import InvalidDataError
from domain.values.language import Text

LARGEST_SHEET = 32 * 1024 * 1024
"""Bytes of a part after unpacking; 5,000 rows have some 3 MB. Read whole, it takes several times as much."""

_KIND = Text(es="una hoja de cálculo", en="a spreadsheet")
_MOST_MERGED = 500_000
_AREA = re.compile(
    rb"""<(?:\w+:)?(?:mergeCell|hyperlink)\b[^<>]*?\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,9}):\$?([A-Z]{1,3})\$?(\d{1,9})"""
)
_TOO_WIDE = Text(
    es="{file}: sus celdas combinadas o enlazadas abarcan {cells} celdas y se leen hasta {most}. Sepárelas.",
    en="{file}: its merged or linked cells span {cells} cells and up to {most} are read. Split them.",
)
_LONG_FORMAT = re.compile(rb"""formatCode\s*=\s*(?:"[^"]{1000}|'[^']{1000})""")
"""Spreadsheet programs take 255 characters. What openpyxl does with a format is quadratic in its length."""
_CELL = re.compile(rb"<(?:\w+:)?(?:c|row)\b")
_MOST_CELLS = 250_000
_TOO_MANY = Text(
    es="{file}: una hoja tiene {cells} celdas y se leen hasta {most}. Borre las filas y columnas que solo tienen "
    "formato, o divídala.",
    en="{file}: a sheet has {cells} cells and up to {most} are read. Delete the rows and columns that only have a "
    "format, or split it.",
)
_XML = re.compile(r".*\.(?:xml|rels|vml)", re.IGNORECASE)
_BAD_BOOK = (
    InvalidFileException, zipfile.BadZipFile, zlib.error, struct.error, ParseError, SyntaxError, KeyError,
    ValueError, TypeError, IndexError, AttributeError, EOFError, OSError, RuntimeError, OverflowError,
)  # fmt: skip
"""What openpyxl lets through where a part is not as its standard says."""


def is_book(source: Source) -> bool:
    """A zip that holds a spreadsheet, whatever the file is called."""
    return source.data.startswith(b"PK\x03\x04") and b"xl/" in source.data and b"word/" not in source.data


@contextmanager
def opened_book(source: Source, *, formulas: bool = False) -> Iterator[Any]:
    """The workbook while the block reads it; InvalidDataError if it is damaged or hostile, there or later.

    A formula counts with the value that it had when the file was saved; with ``formulas`` it is its own text.
    """
    parts = Parts(source, _KIND, LARGEST_SHEET)
    for name in parts.names:
        if _XML.fullmatch(name):
            parts.check_xml(name)
            _check_areas(source, parts.data(name))
            _check_cells(source, parts.data(name))
            if _LONG_FORMAT.search(parts.data(name)):
                raise parts.damaged(f"{name}: formatCode")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it tells of extensions that it leaves out; none of them is text
            yield load_workbook(io.BytesIO(source.data), data_only=not formulas, keep_links=False)
    except _BAD_BOOK as error:
        raise parts.damaged(str(error)) from error


def _check_areas(source: Source, part: bytes) -> None:
    """Merged and linked areas are filled cell by cell when they are loaded: a whole sheet would never end."""
    cells = sum(
        (abs(_column(right) - _column(left)) + 1) * (abs(int(bottom) - int(top)) + 1)
        for left, top, right, bottom in _AREA.findall(part)
    )
    if cells > _MOST_MERGED:
        raise InvalidDataError(_TOO_WIDE, file=source.name, cells=cells, most=_MOST_MERGED)


def _check_cells(source: Source, part: bytes) -> None:
    """Every cell written takes 20 millionths of a second and 400 bytes, with text or without."""
    cells = len(_CELL.findall(part))
    if cells > _MOST_CELLS:
        raise InvalidDataError(_TOO_MANY, file=source.name, cells=cells, most=_MOST_CELLS)


def _column(letters: bytes) -> int:
    """``A`` is 1, ``AA`` is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
