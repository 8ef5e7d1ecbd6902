"""Tables without lines: a row of headings whose columns the lines below keep to.

What a heading is, the labels say; what a column is, the places of the words. A row of the table ends where
the gap to the next line is wider than between the lines of a cell, else where a number or a date begins one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.readers.joining import joined
from documents.readers.labels.lookup import column_of, field_of
from documents.readers.labels.model import Field
from documents.readers.pdf.lines import Line, Word, lines_of
from documents.readers.pdf.page import Table
from domain.rules.dates_in_text import dates_in

_LEAST_FIELDS = 3
_MOST_HEADING_LINES = 3
_GAP = 0.7
"""Heights of a line that part two cells; where a known column begins, less is enough."""
_SMALL_GAP = 0.12
_EXACT = 2.0
"""Points within which cells of a column begin at one place."""
_ROOM = 3.0
_HANGING = 2.5
_WIDER = 1.6
_FAR = 6.0
"""Line heights below which nothing belongs to the table any more."""


@dataclass(slots=True)
class _Column:
    x0: float
    x1: float
    begins: list[float] = field(default_factory=list)
    name: Field | None = None
    label: str = ""

    def overlaps(self, piece: Line) -> bool:
        return piece.x0 < self.x1 and piece.x1 > self.x0


@dataclass(slots=True)
class Grid:
    """The columns of a table, which may go on on the next page."""

    columns: list[_Column]


@dataclass(slots=True)
class Found:
    """The tables of a page, the words that belong to none, and the grid that reached the page's end."""

    tables: list[Table]
    rest: list[Word]
    open_grid: Grid | None


def unruled_tables(words: Sequence[Word], tables: int, going_on: Grid | None, leading: float) -> Found:
    """Find them on one page. ``leading``: the usual gap between two lines of the document."""
    lines = lines_of(words)
    found: list[Table] = []
    rest: list[Word] = []
    grid = going_on
    at = 0
    if grid is not None:
        at, rows = _follow(lines, 0, grid)
        if rows and _really_goes_on(rows[0]):
            found.append(_table(tables + 1, grid, rows, leading))
        else:
            at, grid = 0, None
    while at < len(lines):
        heading = _heading(lines, at)
        if heading is None:
            rest += lines[at].words
            grid = None
            at += 1
            continue
        height, grid = heading
        head = [_fitted(line, grid) or [] for line in lines[at : at + height]]
        end, rows = _follow(lines, at + height, grid)
        found.append(_table(tables + len(found) + 1, grid, rows, leading, head))
        at = end
    return Found(found, rest, grid)


def heads_a_table(line: Line) -> bool:
    """Whether the line names columns side by side."""
    return len({field_of(piece.text) for piece in _pieces(line, [])} - {None}) > 1


Placed = list[tuple[int, Line]]
"""The pieces of one line, each with its column."""


def _heading(lines: list[Line], at: int) -> tuple[int, Grid] | None:
    """How many lines from here on head a table, and its columns; None where no labels stand side by side."""
    best: tuple[tuple[int, int], int, Grid] | None = None
    columns: list[_Column] = []
    for height, line in enumerate(lines[at : at + _MOST_HEADING_LINES], 1):
        pieces = _pieces(line, [])
        if height == 1 and len(pieces) < _LEAST_FIELDS:
            return None
        if height > 1 and line.top - lines[at + height - 2].bottom > (line.bottom - line.top):
            break
        columns = _headed(columns, pieces)
        names = [column_of(column.label) for column in columns]
        exact = sum(field_of(column.label) is not None for column in columns)
        score = (len(set(names) - {None}), exact)
        if score[0] >= _LEAST_FIELDS and (best is None or score > best[0]):
            made = [_Column(c.x0, c.x1, [c.x0], name, c.label) for c, name in zip(columns, names, strict=True)]
            best = score, height, Grid(made)
    if best is None or len(best[2].columns) > 2 * best[0][0]:
        return None
    return best[1], best[2]


def _headed(columns: list[_Column], pieces: list[Line]) -> list[_Column]:
    """The heading's columns with one more line of it."""
    result = [_Column(c.x0, c.x1, label=c.label) for c in columns]
    for piece in pieces:
        below = [column for column in result if column.overlaps(piece)]
        if len(below) == 1:
            column = below[0]
            column.x0, column.x1 = min(column.x0, piece.x0), max(column.x1, piece.x1)
            column.label = joined([column.label, piece.text])
        else:
            result.append(_Column(piece.x0, piece.x1, label=piece.text))
    return sorted(result, key=lambda column: column.x0)


def _follow(lines: list[Line], at: int, grid: Grid) -> tuple[int, list[Placed]]:
    """The lines from ``at`` that keep to the grid, and where they end."""
    rows: list[Placed] = []
    for position in range(at, len(lines)):
        line = lines[position]
        far = position > at and line.top - lines[position - 1].bottom > _FAR * (line.bottom - line.top)
        placed = None if far or _heading(lines, position) else _fitted(line, grid)
        if placed is None:
            return position, rows
        rows.append(placed)
    return len(lines), rows


def _fitted(line: Line, grid: Grid) -> Placed | None:
    """The line's pieces in their columns, which widen with them; None where one lies across two."""
    placed: Placed = []
    for piece in _pieces(line, grid.columns):
        over = [position for position, column in enumerate(grid.columns) if column.overlaps(piece)]
        if not over:
            left = [at for at, column in enumerate(grid.columns) if column.x0 <= piece.x0 + _EXACT]
            over = left[-1:]
        if len(over) != 1:
            return None
        before = placed.pop()[1].words if placed and placed[-1][0] == over[0] else ()
        placed.append((over[0], Line((*before, *piece.words))))
    if len(placed) == 1 and placed[0][0] == 0 and not _in_column(placed[0][1], grid.columns[0]):
        return None
    for position, piece in placed:
        column = grid.columns[position]
        beyond = grid.columns[position + 1].x0 if position + 1 < len(grid.columns) else float("inf")
        if piece.x1 > beyond:
            return None
        column.x0, column.x1 = min(column.x0, piece.x0), max(column.x1, piece.x1)
        column.begins.append(piece.x0)
    return placed


def _pieces(line: Line, columns: list[_Column]) -> list[Line]:
    """The line cut where a gap is wide, or where a known column begins."""
    height = line.bottom - line.top
    cuts: list[list[Word]] = [[line.words[0]]]
    for word in line.words[1:]:
        gap = word.x0 - cuts[-1][-1].x1
        begins = gap > _SMALL_GAP * height and any(
            _begins_at(word.x0, column) and column.x0 > cuts[-1][0].x0 + _EXACT for column in columns
        )
        if gap > _GAP * height or begins:
            cuts.append([word])
        else:
            cuts[-1].append(word)
    return [Line(tuple(words)) for words in cuts]


def _begins_at(x0: float, column: _Column) -> bool:
    return abs(x0 - column.begins[0]) < _EXACT if column.begins else False


def _in_column(piece: Line, column: _Column) -> bool:
    """Whether a line alone in the first column begins where its cells do, or a little behind their numbers."""
    return -_EXACT < piece.x0 - column.begins[0] < _HANGING * (piece.bottom - piece.top)


def _really_goes_on(first: Placed) -> bool:
    """A page's first line goes on with a table if it has cells, or one that is not the first."""
    return len(first) > 1 or first[0][0] > 0


def _table(number: int, grid: Grid, lines: list[Placed], leading: float, head: Sequence[Placed] = ()) -> Table:
    rows = [list(head)] if head else []
    rows += _rows(lines, grid, leading)
    table = Table(number, 0.0, [], ruled=False)
    for row in rows:
        top = min(piece.top for line in row for _, piece in line)
        bottom = max(piece.bottom for line in row for _, piece in line)
        cells: list[tuple[tuple[float, float, float, float], list[Line]] | None] = []
        for position, column in enumerate(grid.columns):
            inside = [piece for line in row for at, piece in line if at == position]
            cells.append(((column.x0, top, column.x1, bottom), inside))
        table.rows.append((top, cells))
    return table


def _rows(lines: list[Placed], grid: Grid, leading: float) -> list[list[Placed]]:
    if not lines:
        return []
    tops = [min(piece.top for _, piece in line) for line in lines]
    bottoms = [max(piece.bottom for _, piece in line) for line in lines]
    gaps = [top - bottom for top, bottom in zip(tops[1:], bottoms, strict=False)]
    wide = max(leading, min(gaps, default=0.0), 0.0) * _WIDER + 1.0
    by_gap = _cut(lines, [gap > wide for gap in gaps])
    numbers = [at for at, column in enumerate(grid.columns) if column.name is Field.NUMBER]
    dates = [at for at, column in enumerate(grid.columns) if column.name in {Field.START, Field.END, Field.PERIOD}]
    for anchors in (numbers, dates[:1]):
        crowded = anchors and any(sum(_has(line, anchors[0]) for line in row) > 1 for row in by_gap)
        if crowded and (anchors is numbers or _all_dated(lines, anchors[0])):
            return _cut(lines, [_has(line, anchors[0]) for line in lines[1:]])
    return by_gap


def _cut(lines: list[Placed], begins: list[bool]) -> list[list[Placed]]:
    rows = [[lines[0]]]
    for line, new in zip(lines[1:], begins, strict=True):
        if new:
            rows.append([line])
        else:
            rows[-1].append(line)
    return rows


def _has(line: Placed, column: int) -> bool:
    return any(at == column for at, _ in line)


def _all_dated(lines: list[Placed], column: int) -> bool:
    return all(dates_in(piece.text) for line in lines for at, piece in line if at == column)
