"""Charts of bars: a column a month, a mark in each month in which a step runs. The bar becomes two dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.readers.blocks import Block, Row
from documents.readers.labels.date_columns import heading_field
from documents.readers.labels.model import Field
from documents.readers.structure.reading import Reading
from domain.rules.dates_in_text import MONTHS, dates_in
from domain.rules.folding import fold
from domain.values.vocabulary import Precision

_LEAST_MONTHS = 3
_LONGEST_MONTH = 20
_FARTHEST_YEAR = 60
"""Columns: five years of months. A year farther to the left is another table's."""
_MARK = re.compile(r"[xX✓✔✗■█▇●•*]{1,3}|1")
_YEAR = re.compile(r"\D{0,12}((?:19|20)\d\d)\D{0,3}")
_QUARTER = re.compile(r"(?:[tqTQ]\s?([1-4])|([1-4])[tqTQ]|(I{1,3}|IV)\s*(?:trim\w*|T)\.?)")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


@dataclass(frozen=True, slots=True)
class _Chart:
    heading: int
    months: dict[int, tuple[str, str]]
    """By column, the first and the last month that it stands for (``2021-10``)."""
    cells: tuple[str, ...]
    takes_row_above: bool

    @property
    def width(self) -> int:
        return max((len(self.cells), *(column + 1 for column in self.months)))


def with_bars(reading: Reading, items: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks, each chart's columns of months replaced by a start and an end. Colours are told."""
    result: list[Block | None] = list(items)
    for chart in _charts(items):
        place = items[chart.heading].place
        blank = tuple(
            "" if at in chart.months else cell for at, cell in enumerate(_padded(chart.cells, chart.width))
        )
        result[chart.heading] = Row((*blank, "Start date", "End date"), place)
        if chart.takes_row_above:
            result[chart.heading - 1] = None
        for position in _below(items, chart):
            result[position] = _with_dates(reading, chart, items[position])
    return tuple(block for block in result if block is not None)


def _charts(items: tuple[Block, ...]) -> Iterator[_Chart]:
    for position, block in enumerate(items):
        if not isinstance(block, Row) or len(block.cells) < _LEAST_MONTHS:
            continue
        above = items[position - 1] if position else None
        above = above if isinstance(above, Row) and above.place.sheet == block.place.sheet else None
        months = {
            column: span for column, cell in enumerate(block.cells) if (span := _span(cell, _year(above, column)))
        }
        if len(months) < _LEAST_MONTHS:
            continue
        cells = tuple(
            cell or (_at(above.cells, column) if above else "") for column, cell in enumerate(block.cells)
        )
        takes = above is not None and not _is_own(above, months)
        named = {heading_field(cell) for at, cell in enumerate(cells) if cell.strip() and at not in months}
        chart = _Chart(position, months, cells if takes else block.cells, takes)
        if Field.START not in named and (named - {None}) and _is_marked(items, chart):
            yield chart


def _span(cell: str, year: str | None) -> tuple[str, str] | None:
    """The months that a column's heading names, with the year above it where it has none of its own."""
    if not cell or len(cell) > _LONGEST_MONTH:
        return None
    word = fold(cell)
    if word in MONTHS and year:
        return (f"{year}-{MONTHS[word]:02}",) * 2
    quarter = _QUARTER.fullmatch(cell.strip())
    if quarter is not None and year:
        number = int(quarter[1] or quarter[2] or _ROMAN[quarter[3]])
        return f"{year}-{number * 3 - 2:02}", f"{year}-{number * 3:02}"
    written = dates_in(cell)
    span = written[0].span if len(written) == 1 and len(written[0].text) == len(cell.strip()) else None
    if span is None or span.precision not in {Precision.MONTH, Precision.QUARTER}:
        return None
    return f"{span.first:%Y-%m}", f"{span.last:%Y-%m}"


def _year(above: Row | None, column: int) -> str | None:
    """The year over a column: in its cell, in the merged cell that covers it, or the nearest one to the left."""
    if above is None:
        return None
    for at in range(min(column, len(above.cells) - 1), max(-1, column - _FARTHEST_YEAR), -1):
        text = above.cells[at] or _at(above.across, at)
        if text:
            found = _YEAR.fullmatch(text)
            return found[1] if found else None
    return None


def _is_own(above: Row, months: dict[int, tuple[str, str]]) -> bool:
    """Whether the row above says nothing of the columns of months, so that it is no part of the heading."""
    return not any(_at(above.cells, column) or _at(above.across, column) for column in months)


def _below(items: tuple[Block, ...], chart: _Chart) -> Iterator[int]:
    for position in range(chart.heading + 1, len(items)):
        block = items[position]
        if not isinstance(block, Row) or block.place.sheet != items[chart.heading].place.sheet:
            return
        if sum(column in chart.months for column, cell in enumerate(block.cells) if _span(cell, "2000")) > 1:
            return
        yield position


def _is_marked(items: tuple[Block, ...], chart: _Chart) -> bool:
    """Whether nothing but marks stands in the columns of months, and something does."""
    rows = [row for position in _below(items, chart) if isinstance(row := items[position], Row)]
    told = [
        cell.strip() for row in rows for at, cell in enumerate(row.cells) if at in chart.months and cell.strip()
    ]
    painted = any(row.painted & chart.months.keys() for row in rows)
    return bool(told or painted) and all(map(_MARK.fullmatch, told))


def _with_dates(reading: Reading, chart: _Chart, row: Block) -> Block:
    if not isinstance(row, Row) or row.banner:
        return row
    marked = [at for at in sorted(chart.months) if _at(row.cells, at).strip()]
    if not marked and (marked := sorted(row.painted & chart.months.keys())):
        reading.warn("colour_read_as_bar", row.place, text=_first(row.cells))
    columns = sorted(chart.months)
    start = end = ""
    if marked:
        start, end = chart.months[marked[0]][0], chart.months[marked[-1]][1]
        if len(marked) != columns.index(marked[-1]) - columns.index(marked[0]) + 1:
            reading.warn("bar_with_gaps", row.place, text=_first(row.cells))
    cells = tuple("" if at in chart.months else cell for at, cell in enumerate(_padded(row.cells, chart.width)))
    return replace(row, cells=(*cells[: chart.width], start, end))


def _first(cells: tuple[str, ...]) -> str:
    return " ".join(" ".join(cells).split())[:80]


def _at(cells: tuple[str, ...], position: int) -> str:
    return cells[position] if position < len(cells) else ""


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells, *("" for _ in range(width - len(cells))))
