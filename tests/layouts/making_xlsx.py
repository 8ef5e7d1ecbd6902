"""Small helpers with which the layouts write workbooks the way an office would."""

from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.worksheet.worksheet import Worksheet


def put(sheet: Worksheet, corner: str, rows: Iterable[Sequence[Any]]) -> None:
    """Write ``rows`` from ``corner`` to the right and down; None leaves a cell alone."""
    letters, first_row = coordinate_from_string(corner)
    first_column = column_index_from_string(letters)
    for row_number, row in enumerate(rows, start=first_row):
        for column_number, value in enumerate(row, start=first_column):
            if value is not None:
                sheet.cell(row_number, column_number).value = value


def merge(sheet: Worksheet, *ranges: str) -> None:
    """Merge each of ``ranges`` (``A1:C1``)."""
    for each in ranges:
        sheet.merge_cells(each)


def number_format(sheet: Worksheet, cells: str, code: str) -> None:
    """Give every cell of the range ``cells`` the number format ``code``."""
    for row in sheet[cells]:
        for cell in row:
            cell.number_format = code


def link(sheet: Worksheet, cell: str, text: str, target: str) -> None:
    """A cell that shows ``text`` and leads to ``target``."""
    sheet[cell].value = text
    sheet[cell].hyperlink = target


def column(number: int) -> str:
    """The letters of a column counted from 1."""
    return str(get_column_letter(number))
