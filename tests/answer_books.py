"""Filled-in answer workbooks, made by the library that offices' programs are stood in for here."""

import io
from collections.abc import Callable, Mapping
from typing import Any

from openpyxl import load_workbook

from documents.answer_columns import HEAD_ROW
from documents.foreign.sources import Source
from documents.readers.answer_book.sheet import read_answer_sheet
from domain.values.answer_sheet import AnsweredSheet, Column

LETTERS = dict(zip(Column, "ABCDEFGHIJK", strict=True))
FIRST = HEAD_ROW + 1


def changed(book: bytes, change: Callable[[Any], None]) -> bytes:
    """The workbook after ``change`` was done to it (openpyxl's Workbook), saved again."""
    opened = load_workbook(io.BytesIO(book))
    change(opened)
    written = io.BytesIO()
    opened.save(written)
    return written.getvalue()


def filled(book: bytes, rows: Mapping[int, Mapping[Column, object]]) -> bytes:
    """The workbook with these cells filled in on its first sheet, by row (from 1) and column."""

    def fill(opened: Any) -> None:
        for row, cells in rows.items():
            for column, value in cells.items():
                opened.worksheets[0][f"{LETTERS[column]}{row}"] = value

    return changed(book, fill)


def answer(percent: object = 60, text: object = "Se hizo.", **more: object) -> dict[Column, object]:
    """The cells of a row that reports progress; ``more`` by the columns' names."""
    cells = {Column.PERCENT: percent, Column.NARRATIVE: text} | {Column(name): said for name, said in more.items()}
    return {column: said for column, said in cells.items() if said is not None}


def read(book: bytes) -> AnsweredSheet:
    """The workbook read back."""
    return read_answer_sheet(Source("avances.xlsx", book))
