"""A form's cells and lines as the pieces that its reading takes: labels, dates, and all other texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from documents.readers.blocks import Block, Row
from documents.readers.labels.kinds.lookup import (
    exact_form_label,
    form_label,
    form_label_before,
    form_label_behind,
)
from documents.readers.labels.kinds.model import FormLabel
from domain.rules.folding import fold
from domain.values.plan_document import Place

_PARTS_OF_A_DATE = (FormLabel.DAY, FormLabel.MONTH, FormLabel.YEAR)
_LEAST_NAMED = 2
_LONGEST_NAMED = 5
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_ONLY_NUMBER_SIGN = frozenset({"no", "nro", "num", "n"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A label with how it is written, a date (None where the numbers make none), or a text."""

    place: Place
    text: str
    label: FormLabel | None = None
    cut: bool = False
    misspelt: bool = False
    is_date: bool = False
    day: date | None = None


def pieces_of(block: Block) -> Iterator[Piece]:
    """The pieces of a block in order. A row that names day, month and year says nothing by it."""
    if not isinstance(block, Row):
        yield from _of_text(block.text, block.place)
        return
    cells = [(position, " ".join(cell.split())) for position, cell in enumerate(block.cells, 1) if cell.strip()]
    named = sum(form_is(cell, _PARTS_OF_A_DATE) for _, cell in cells)
    heading = named >= _LEAST_NAMED
    numbers: list[str] = []
    for position, cell in cells:
        place = block.place.model_copy(update={"cell": position})
        if heading and len(cell) <= _LONGEST_NAMED and " " not in cell:
            continue
        if _NUMBER.fullmatch(cell):
            numbers.append(cell)
            if len(numbers) == len(_PARTS_OF_A_DATE):
                yield Piece(place, " ".join(numbers), is_date=True, day=_day(numbers))
                numbers = []
            continue
        yield from _of_text(cell, place)
    for number in numbers:
        yield Piece(block.place, number)


def form_is(cell: str, labels: tuple[FormLabel, ...]) -> bool:
    """Whether a cell is one of these labels."""
    found = form_label(cell)
    return found is not None and found.label in labels


def labels_in(block: Block) -> set[FormLabel]:
    """The labels of a form that stand alone in a line or cell, or before their value, rightly written."""
    texts = block.cells if isinstance(block, Row) else (block.text,)
    found = [exact_form_label(text) or (form_label_before(text) or (None,))[0] for text in texts if text.strip()]
    return {label for label in found if label is not None}


def _of_text(written: str, place: Place) -> Iterator[Piece]:
    text = written.strip("* ")
    if fold(text) in _ONLY_NUMBER_SIGN or not text:
        return
    found = form_label(text)
    before = form_label_before(text) if found is None or found.cut or found.misspelt else None
    if found is not None and (before is None or found.cut):
        yield Piece(place, text, found.label, cut=found.cut, misspelt=found.misspelt)
    elif before is not None:
        label, value = before
        yield Piece(place, text[: len(text) - len(value)].strip(), label)
        yield from _of_text(value, place)
    elif (behind := form_label_behind(text)) is not None:
        yield Piece(place, text[: len(text) - len(behind[1])].strip())
        yield Piece(place, behind[1], behind[0])
    else:
        yield Piece(place, text)


def _day(numbers: list[str]) -> date | None:
    """Day, month, year, or year first; None where there is no such day."""
    year_first = len(numbers[0]) == len("2021")
    year, month, day = (int(number) for number in (numbers if year_first else reversed(numbers)))
    try:
        return date(year, month, day)
    except ValueError:
        return None
