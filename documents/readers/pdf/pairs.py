"""Labels and values side by side without lines: labels in one column of a page, what they say in another."""

from collections.abc import Sequence
from itertools import pairwise

from documents.readers.labels.lookup import field_of
from documents.readers.pdf.lines import Line, Word, lines_of
from documents.readers.pdf.page import Table

_GAP = 0.6
"""Heights of a line that at least lie between a label and its value."""
_EXACT = 2.0
_WIDER = 1.6


def side_by_side(words: Sequence[Word], tables: int, leading: float) -> tuple[list[Table], list[Word]]:
    """The tables of labels and values on one page, and the words that belong to none."""
    lines = lines_of(words)
    found: list[Table] = []
    rest: list[Word] = []
    at = 0
    while at < len(lines):
        value = _value_of(lines[at])
        rows, end = _rows(lines, at, value, leading) if value is not None else ([], at)
        if len(rows) > 1 or (rows and end - at > 1):
            found.append(_table(tables + len(found) + 1, rows))
            at = end
        else:
            rest += lines[at].words
            at += 1
    return found, rest


def _value_of(line: Line) -> float | None:
    """Where the value begins beside a label that has no colon; None for any other line."""
    height = line.bottom - line.top
    for position, (before, after) in enumerate(pairwise(line.words), 1):
        if after.x0 - before.x1 > _GAP * height:
            label = " ".join(word.text for word in line.words[:position])
            return after.x0 if not label.endswith(":") and field_of(label) is not None else None
    return None


def _rows(
    lines: list[Line], at: int, value: float, leading: float
) -> tuple[list[tuple[list[Line], list[Line]]], int]:
    """The rows from line ``at`` on, each with the lines of its label and of its value, and where they end."""
    rows: list[tuple[list[Line], list[Line]]] = []
    for position in range(at, len(lines)):
        line = lines[position]
        label = tuple(word for word in line.words if word.x0 < value - _EXACT)
        told = tuple(word for word in line.words if word.x0 >= value - _EXACT)
        crosses = bool(label) and label[-1].x1 > value - _EXACT
        near = position > at and line.top - lines[position - 1].bottom <= max(leading, 0.0) * _WIDER + 1
        begins = bool(told) and abs(told[0].x0 - value) < _EXACT
        known = bool(rows) and field_of(_text(rows[-1][0])) is not None
        if crosses or (told and not begins) or not (label or rows):
            return rows, position
        if label and field_of(_text([Line(label)])) is not None and told:
            rows.append(([Line(label)], [Line(told)]))
        elif rows and near and not (label and known):
            rows[-1][0].extend([Line(label)] if label else [])
            rows[-1][1].extend([Line(told)] if told else [])
        else:
            return rows, position
    return rows, len(lines)


def _text(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


def _table(number: int, rows: list[tuple[list[Line], list[Line]]]) -> Table:
    table = Table(number, 0.0, [], ruled=False)
    everything = [line for row in rows for side in row for line in side]
    labels = [line for row in rows for line in row[0]]
    left, middle = min(line.x0 for line in everything), max(line.x1 for line in labels)
    value, right = min(line.x0 for row in rows for line in row[1]), max(line.x1 for line in everything)
    for label, told in rows:
        top, bottom = label[0].top, max(line.bottom for line in (*label, *told))
        table.rows.append((top, [((left, top, middle, bottom), label), ((value, top, right, bottom), told)]))
    return table
