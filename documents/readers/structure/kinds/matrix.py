"""A matrix of objectives, strategies and actions: a row a step, columns to its left for what it belongs to."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from documents.readers.blocks import Row
from documents.readers.headings import Heading, plain_number
from documents.readers.labels.kinds.lookup import level_heading, level_of
from documents.readers.labels.model import Field, Level
from documents.readers.structure.drafts import Draft
from documents.readers.structure.fields import apply_field, columns_of
from documents.readers.structure.reading import Reading
from domain.rules.folding import fold

_STEPS = (Level.COMMITMENT, Level.MILESTONE, Level.ACTIVITY)
_NO_FIELDS = frozenset({Field.NUMBER, Field.TITLE})
"""A number belongs to the column beside it; a second title ("Meta") is none of the step's own."""
_LEAST_LEVELS = 2
_LEAST_CELLS = 3
_LONGEST_HEADING = 120
_ENDS = (".", ";", ":", "!", "?")
_NUMBERED = re.compile(
    r"(?P<number>[A-Z]{1,3}[-.]?\d{1,3}(?:[-.]\d{1,3})*|\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=[.)]))[.):]?\s*[-–—]?\s*(?P<text>[^\W\d].*)",
    re.DOTALL,
)
_BARE_NUMBER = re.compile(r"(?P<number>\d{1,2})\s+(?P<text>[A-ZÁÉÍÓÚÑ].*)", re.DOTALL)
"""An objective is not counted: "1 Abrir el puerto" is the first; of actions "3 Talleres" are three."""
_MARKED = re.compile(r"[-–*•·▪◦]\s*(?P<text>\S.*)")


@dataclass(slots=True)
class Matrix:
    """Which column holds which level or field, and what was told in each above the present row."""

    heading: tuple[str, ...]
    levels: dict[int, Level]
    fields: dict[int, Field]
    numbers: dict[int, int]
    """The column of titles that each column of numbers belongs to."""
    drafts: dict[Level, Draft] = field(default_factory=dict)
    told: dict[int, str] = field(default_factory=dict)
    not_placed: dict[str, int] = field(default_factory=dict)

    @property
    def deepest(self) -> int:
        """The column of the steps themselves."""
        return max(self.levels, key=lambda at: (self.levels[at] in _STEPS, _order(self.levels[at])))


def matrix_in(row: Row) -> Matrix | None:
    """The matrix that a heading row opens; None for any other row."""
    cells = tuple(" ".join(cell.split()) for cell in row.whole)
    filled = [cell for cell in cells if cell]
    if len(filled) < _LEAST_CELLS or any(len(cell) > _LONGEST_HEADING for cell in filled):
        return None
    if any(level_heading(cell) for cell in filled):
        return None
    levels: dict[int, Level] = {}
    for position, cell in enumerate(cells):
        level = level_of(cell)
        if level is not None and level not in levels.values():
            levels[position] = level
    steps = set(levels.values()) & set(_STEPS)
    if len(steps) < _LEAST_LEVELS and not (steps and Level.AXIS in levels.values()):
        return None
    named = columns_of(cells)
    fields: dict[int, Field] = {
        at: name for at, name in named.items() if at not in levels and name not in _NO_FIELDS
    }
    if len(levels) + len(fields) + sum(name is Field.NUMBER for name in named.values()) < len(filled) / 2:
        return None
    numbers = {
        at: at + 1 for at, name in named.items() if name is Field.NUMBER and at not in levels and at + 1 in levels
    }
    return Matrix(cells, levels, fields, numbers)


def read_matrix_row(reading: Reading, matrix: Matrix, row: Row) -> None:
    """One row: what changes against the row above opens, all other cells belong to the row's steps."""
    cells = [" ".join(cell.split()) for cell in row.whole]
    cells += [""] * (len(matrix.heading) - len(cells))
    if _is_heading_again(matrix, cells):
        return
    opened = [_read_level(reading, matrix, at, cells, row) for at in sorted(matrix.levels, key=_by_level(matrix))]
    steps = opened[-1] or [step for step in (reading.current,) if step is not None]
    for at, text in enumerate(cells):
        reaches_down = row.above[at : at + 1] == (text,) and not any(opened)
        if text and not reaches_down and at not in matrix.levels and at not in matrix.numbers:
            _read_cell(reading, matrix, row, at, steps)


def close_matrix(reading: Reading, matrix: Matrix) -> None:
    """Tell which columns found no field."""
    for label, count in matrix.not_placed.items():
        reading.warn("column_not_placed", None, label or "?", count=count)


def _read_cell(reading: Reading, matrix: Matrix, row: Row, at: int, steps: list[Draft]) -> None:
    """Give a cell to every step of its row, or tell that its column has no place."""
    place = row.place.model_copy(update={"cell": at + 1})
    name = matrix.fields.get(at)
    if name is not None and steps and all(apply_field(reading, s, name, row.whole[at], place) for s in steps):
        return
    reading.leave_text(row.whole[at], place)
    label = matrix.heading[at] if at < len(matrix.heading) else "?"
    matrix.not_placed[label] = matrix.not_placed.get(label, 0) + 1


def _read_level(reading: Reading, matrix: Matrix, at: int, cells: list[str], row: Row) -> list[Draft]:
    """Open what a cell names, if it is not what the row above named. A cell of numbered lines names several."""
    text, level = cells[at], matrix.levels[at]
    place = row.place.model_copy(update={"cell": at + 1})
    reaches_down = row.above[at : at + 1] == (text,)
    if not text or (text == matrix.told.get(at) and (at != matrix.deepest or reaches_down)):
        return []
    if level is Level.AXIS:
        matrix.told[at] = text
        reading.axis, reading.axis_place = text, place
        return []
    if _goes_on(matrix, level, text):
        draft = matrix.drafts[level]
        draft.title = f"{draft.title} {text}"
        reading.warn("row_continued_after_page_break", place, draft.path)
        return []
    _forget_below(matrix, level)
    matrix.told[at] = text
    if level is Level.ACTIVITY and _has(matrix, Level.MILESTONE) and Level.MILESTONE not in matrix.drafts:
        reading.milestone = None
    given = next((cells[column] for column, owner in matrix.numbers.items() if owner == at), "")
    drafts = []
    for entry in _entries(row.whole[at]) if at == matrix.deepest else (text,):
        number, title = _numbered(level, entry)
        number = number or (plain_number(given) if given else None)
        drafts.append(reading.open(Heading(level, number, title), place))
    matrix.drafts[level] = drafts[-1]
    return drafts


def _forget_below(matrix: Matrix, level: Level) -> None:
    for position, other in matrix.levels.items():
        if other in _STEPS and _order(other) > _order(level):
            matrix.told.pop(position, None)
            matrix.drafts.pop(other, None)


def _has(matrix: Matrix, level: Level) -> bool:
    return level in matrix.levels.values()


def _entries(cell: str) -> tuple[str, ...]:
    """The entries of a cell whose lines are all numbered or marked as a list; any other cell is one entry."""
    lines = [line.strip() for line in cell.split("\n") if line.strip()]
    marked = [_MARKED.fullmatch(line) for line in lines]
    if len(lines) > 1 and all(marked):
        return tuple(found["text"] for found in marked if found)
    if len(lines) > 1 and all(level_heading(line) or _NUMBERED.fullmatch(line) for line in lines):
        return tuple(lines)
    return (" ".join(cell.split()),)


def _goes_on(matrix: Matrix, level: Level, text: str) -> bool:
    draft = matrix.drafts.get(level)
    return draft is not None and text[:1].islower() and not draft.title.endswith(_ENDS)


def _numbered(level: Level, text: str) -> tuple[str | None, str]:
    heading = level_heading(text)
    if heading is not None and heading.rest and heading.level is level:
        return heading.number, heading.rest
    found = _NUMBERED.fullmatch(text) or (_BARE_NUMBER.fullmatch(text) if level is Level.COMMITMENT else None)
    return (found["number"], found["text"]) if found else (None, text)


def _is_heading_again(matrix: Matrix, cells: list[str]) -> bool:
    return [fold(cell) for cell in cells] == [fold(cell) for cell in matrix.heading]


def _by_level(matrix: Matrix) -> Callable[[int], int]:
    return lambda at: _order(matrix.levels[at])


def _order(level: Level) -> int:
    return (Level.AXIS, *_STEPS).index(level)
