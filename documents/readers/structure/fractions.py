"""What only a whole column tells: percentages kept as fractions (0.85), states that are conditions."""

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.readers.blocks import Block, Row
from documents.readers.labels.english import ENGLISH
from documents.readers.labels.lookup import condition_of
from documents.readers.labels.model import Field, phrases
from documents.readers.structure.fields import columns_of
from documents.readers.structure.reading import Reading
from domain.values.vocabulary import Condition

_LEAST_COLUMNS = 3
_CONDITION = phrases(ENGLISH.fields[Field.CONDITION])[0]
_FRACTION = re.compile(r"(?:0?[.,]\d+|[01](?:[.,]0+)?|0[.,]\d+)", re.ASCII)
_BETWEEN = re.compile(r"0?[.,]0*[1-9]\d*", re.ASCII)


def with_percentages(reading: Reading, items: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks, fractions in columns of progress written as percentages; each such column is told.

    A column holds fractions if all its figures lie between 0 and 1 and one of them strictly so.
    """
    result = list(items)
    for heading, column in list(_columns(items, Field.STATUS)):
        _as_conditions(result, heading, column)
    for heading, column in list(_columns(items, Field.PROGRESS)):
        rows = list(_below(items, heading, column))
        figures = [items[position].cells[column].strip() for position in rows]  # type: ignore[union-attr]  # rows only
        if not all(map(_FRACTION.fullmatch, figures)) or not any(map(_BETWEEN.fullmatch, figures)):
            continue
        reading.warn("fractions_read_as_percentages", items[heading].place, count=len(figures))
        for position, figure in zip(rows, figures, strict=True):
            row = result[position]
            if isinstance(row, Row):
                cells = (*row.cells[:column], _percent(figure), *row.cells[column + 1 :])
                result[position] = replace(row, cells=cells)
    return tuple(result)


def _as_conditions(items: list[Block], heading: int, column: int) -> None:
    """A column of states that only says "new" and "ongoing" tells the conditions: its heading is theirs."""
    told = [condition_of(items[at].cells[column]) for at in _below(tuple(items), heading, column)]  # type: ignore[union-attr]  # rows only
    row = items[heading]
    if Condition.NEW in told and None not in told and isinstance(row, Row):
        items[heading] = replace(row, cells=(*row.cells[:column], _CONDITION, *row.cells[column + 1 :]))


def _columns(items: tuple[Block, ...], wanted: Field) -> Iterator[tuple[int, int]]:
    """Position of each heading row and its column of the wanted field."""
    for position, block in enumerate(items):
        if isinstance(block, Row) and len(block.cells) >= _LEAST_COLUMNS:
            columns = columns_of(block.whole)
            if len(set(columns.values())) >= _LEAST_COLUMNS:
                yield from ((position, column) for column, name in columns.items() if name is wanted)


def _below(items: tuple[Block, ...], heading: int, column: int) -> Iterator[int]:
    """The rows of the same table that have something in the column."""
    for position in range(heading + 1, len(items)):
        block = items[position]
        if not isinstance(block, Row) or block.place.sheet != items[heading].place.sheet:
            return
        if len(block.cells) > column and block.cells[column].strip():
            if block.cells[column] == items[heading].cells[column]:  # type: ignore[union-attr]  # a heading row is a row
                continue
            yield position


def _percent(figure: str) -> str:
    return f"{round(float(figure.replace(',', '.')) * 100, 6):f}".rstrip("0").rstrip(".") + "%"
