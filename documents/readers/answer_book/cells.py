"""The cells of an answer workbook: what a person typed into each, or what is wrong with it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from documents.answer_columns import ANSWERED, CHOICES
from domain.rules.folding import fold
from domain.rules.texts import excerpt, optional_text
from domain.rules.web_addresses import parse_address
from domain.values.answer_sheet import CELL, Choice, Column, SheetProblem, problem_in_cell
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Text

_NO_PERCENT = Text(
    es="«{given}» no es un número entero de 0 a 100.", en='"{given}" is not a whole number from 0 to 100.'
)
_UNCLEAR = Text(
    es="«{given}» puede ser {given} o {percent} %; escriba un número entero de 0 a 100.",
    en='"{given}" can mean {given} or {percent}%; write a whole number from 0 to 100.',
)
_NO_CHOICE = Text(
    es="«{given}» no está en la lista; elija entre {known}, o déjelo vacío.",
    en='"{given}" is not in the list; choose among {known}, or leave it empty.',
)
_FORMULA = Text(
    es="tiene una fórmula; cópiela y péguela como valor (Pegado especial).",
    en="has a formula; copy it and paste it as a value (Paste special).",
)
_NEEDS_PERCENT = Text(
    es="falta el avance: escriba un número entero de 0 a 100, aunque sea el mismo de antes.",
    en="the progress is missing: write a whole number from 0 to 100, even if it is the same as before.",
)
_NEEDS_TEXT = Text(
    es="falta decir qué se hizo; escriba al menos una palabra.",
    en="what was done is missing; write at least one word.",
)
_CONTRADICTS = Text(
    es="dice «{given}» y la fila informa de un avance; quite uno de los dos.",
    en='it says "{given}" and the row reports progress; remove one of the two.',
)
_ALL = 100
_WHOLE = re.compile(r"([+-]?[0-9]{1,9})(?:[.,]0+)?\s*%?")
_BETWEEN_ADDRESSES = re.compile(r"\s+|[;,](?=\s|https?://|$)", re.IGNORECASE)
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\[\]]*\]')
_MOST_COLUMNS = len(Column)
_CARRIAGE_RETURN = "_x000D_"

Said = tuple[int | None, str | None, str | None, tuple[str, ...], Choice | None]
"""Percent, what was done, obstacles, addresses, choice."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's value and how it is shown; ``link`` is where it leads."""

    value: object = None
    shape: str = "General"
    is_formula: bool = False
    link: str = ""


def cells_of(sheet: Any) -> dict[int, dict[int, Cell]]:
    """What stands in a sheet's columns, by row and column; cells that only have a look are left out."""
    rows: dict[int, dict[int, Cell]] = {}
    # iter_rows would make a cell of every empty place up to the last one.
    for (row, column), cell in sheet._cells.items():  # noqa: SLF001
        if cell.value is not None and column <= _MOST_COLUMNS:
            link = cell.hyperlink.target if cell.hyperlink is not None else None
            is_formula = cell.data_type == "f"
            rows.setdefault(row, {})[column] = Cell(cell.value, cell.number_format, is_formula, link or "")
    return rows


def shown(cell: Cell) -> str:
    """The text of a locked cell for comparing: white space collapsed, a day as ISO, a whole number bare."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(unicodedata.normalize("NFC", str(value)).split())


def answer_in(
    row: int, cells: Mapping[Column, Cell], heads: Mapping[Column, str]
) -> tuple[Said | None, list[SheetProblem]]:
    """What a row says, None if it was left empty; and what is wrong in it."""
    formulas = [column for column in ANSWERED if cells[column].is_formula]
    if formulas:
        return None, [problem_in_cell(row, heads[column], _FORMULA) for column in formulas]
    problems: list[SheetProblem] = []

    def told(column: Column) -> str | None:
        try:
            return optional_text(_text(cells[column]), CELL)
        except InvalidDataError as error:
            placed = InvalidDataError(error.text, **error.data, row=row, column=heads[column])
            problems.append(SheetProblem(row, placed))
            return None

    percent = _percent(row, cells[Column.PERCENT], heads, problems)
    narrative, obstacles = told(Column.NARRATIVE), told(Column.OBSTACLES)
    addresses = _addresses(row, cells[Column.EVIDENCE], heads, problems)
    choice = _choice(row, cells[Column.CHOICE], heads, problems)
    if problems:
        return None, problems
    reports = percent is not None or bool(narrative or obstacles)
    if reports and choice is Choice.UNCHANGED:
        given = excerpt(_text(cells[Column.CHOICE]))
        problems.append(problem_in_cell(row, heads[Column.CHOICE], _CONTRADICTS, given=given))
    if reports and percent is None:
        problems.append(problem_in_cell(row, heads[Column.PERCENT], _NEEDS_PERCENT))
    if reports and not narrative:
        problems.append(problem_in_cell(row, heads[Column.NARRATIVE], _NEEDS_TEXT))
    if not (reports or addresses or choice):
        return None, []
    return (percent, narrative, obstacles, addresses, choice), problems


def _percent(row: int, cell: Cell, heads: Mapping[Column, str], problems: list[SheetProblem]) -> int | None:
    text, value = _text(cell), cell.value
    if not text:
        return None
    found: int | None = None
    if isinstance(value, int | float) and not isinstance(value, bool):
        as_percent = "%" in _LITERAL.sub("", cell.shape)
        if not as_percent and 0 < value < 1:
            problems.append(
                problem_in_cell(row, heads[Column.PERCENT], _UNCLEAR, given=text, percent=f"{value * _ALL:g}")
            )
            return None
        # Without the dust of binary fractions: 0.29 * 100 is 29.
        number = round(value * _ALL if as_percent else value, 6)
        found = int(number) if number == int(number) else None
    elif match := _WHOLE.fullmatch(text):
        found = int(match[1])
    if found is None or not 0 <= found <= _ALL:
        problems.append(problem_in_cell(row, heads[Column.PERCENT], _NO_PERCENT, given=excerpt(text, 40)))
        return None
    return found


def _addresses(row: int, cell: Cell, heads: Mapping[Column, str], problems: list[SheetProblem]) -> tuple[str, ...]:
    """The addresses in a cell, each once; where it shows other words, the address its link leads to."""
    text = _text(cell)
    given = cell.link if cell.link and "://" not in text else text
    found: dict[str, None] = {}
    for word in _BETWEEN_ADDRESSES.split(given):
        if word:
            try:
                found[parse_address(word)] = None
            except HitosError as error:
                problems.append(problem_in_cell(row, heads[Column.EVIDENCE], error.text, **error.data))
    return tuple(found)


def _choice(row: int, cell: Cell, heads: Mapping[Column, str], problems: list[SheetProblem]) -> Choice | None:
    text = _text(cell)
    if not text:
        return None
    for choice, name in CHOICES.items():
        if fold(text) in {fold(name.es), fold(name.en)}:
            return choice
    known = Text(
        es=", ".join(f"«{name.es}»" for name in CHOICES.values()),
        en=", ".join(f'"{name.en}"' for name in CHOICES.values()),
    )
    problems.append(
        problem_in_cell(row, heads[Column.CHOICE], _NO_CHOICE.with_words(known=known), given=excerpt(text, 40))
    )
    return None


def _text(cell: Cell) -> str:
    """What a person sees in a cell that was filled in."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return shown(cell)
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value).replace(_CARRIAGE_RETURN, "").strip()
