"""Periods over time, a row each: as first planned, as planned now, and what really happened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from documents.drawings.kit import (
    ACCENT,
    ALARM,
    INK,
    PAPER,
    WASH,
    WIDTH,
    box,
    diamond,
    dot,
    drawing,
    fitted,
    line,
    text,
    text_width,
    wrapped,
)
from documents.drawings.months import TimeAxis, axis_over, drawn_months
from domain.values.language import Language

_LABELS, _RIGHT, _FOOT = 236, 14, 32
_ROOMY, _TWO_LINES, _TIGHT = 28.0, 22.0, 13.0
_FULL_PAGE = 780
BOLD = 1.15
_CURRENT = "#b9cbdc"


@dataclass(frozen=True, slots=True)
class GanttRow:
    """A row. A ``group`` has only its name; days unknown are None.

    ``parts`` are the days on which ``of_parts`` parts of it were closed; ``late`` rows carry an exclamation
    mark, and rows ``under`` another are set in.
    """

    name: str
    about: str = ""
    group: bool = False
    start: date | None = None
    end: date | None = None
    original_start: date | None = None
    original_end: date | None = None
    actual_start: date | None = None
    actual_end: date | None = None
    parts: tuple[date, ...] = ()
    of_parts: int = 0
    late: bool = False
    under: bool = False


@dataclass(frozen=True, slots=True)
class GanttWords:
    """What the legend says."""

    original: str
    current: str
    actual: str
    closed: str
    part: str
    late: str
    cut_off: str


@dataclass(frozen=True, slots=True)
class _Frame:
    axis: TimeAxis
    row: float
    top: float
    size: float = 10.0


def gantt_svg(
    title: str,
    description: str,
    rows: Sequence[GanttRow],
    cut_off: date,
    words: GanttWords,
    language: Language,
) -> str:
    """The rows over one axis of months with the line of the cut-off; rows shrink to stay on one printed page."""
    days = [day for row in rows for day in _days(row)]
    legend, top = _legend(rows, words)
    height = max(min(_ROOMY, (_FULL_PAGE - top) / max(len(rows), 1)), _TIGHT)
    axis = axis_over([*days, cut_off], _LABELS, WIDTH - _RIGHT)
    frame = _Frame(axis, height, top, min(10.0, height - 3))
    bottom = top + height * len(rows)
    drawn = [*legend, *drawn_months(axis, top, bottom, language), *_bands(rows, frame)]
    x = axis.x(cut_off)
    drawn.append(line(x, top - 5, x, bottom, colour=ALARM, width=1.6, dashes="5 2"))
    drawn.append(text(x + 3, top - 7, words.cut_off, size=10, anchor="end", bold=True, colour=ALARM))
    for number, row in enumerate(rows):
        drawn += _row(row, top + number * height, frame, cut_off)
    return drawing(bottom + _FOOT, title, description, drawn)


def _days(row: GanttRow) -> Iterator[date]:
    days = (row.start, row.end, row.original_start, row.original_end, row.actual_start, row.actual_end)
    yield from (day for day in days if day)
    yield from row.parts


def _bands(rows: Sequence[GanttRow], frame: _Frame) -> Iterator[str]:
    """The ground of a group's name, and a hairline below each row."""
    for number, row in enumerate(rows):
        y = frame.top + number * frame.row
        if row.group:
            yield box(0, y, WIDTH, frame.row, fill=WASH)
        yield line(0, y + frame.row, WIDTH, y + frame.row, width=0.5)


def _row(row: GanttRow, top: float, frame: _Frame, cut_off: date) -> Iterator[str]:
    base = top + frame.row / 2 + frame.size * 0.34
    if row.group:
        room = (WIDTH - 8) / BOLD
        yield text(
            4, base, fitted(f"{row.name}  {row.about}".strip(), room, frame.size), size=frame.size, bold=True
        )
        return
    begin = 14 if row.under else 4
    yield text(begin, base, row.name, size=frame.size, bold=not row.under)
    after = begin + text_width(row.name, frame.size) * BOLD + 8
    about = wrapped(row.about, _LABELS - after - 16, 2 if frame.row >= _TWO_LINES else 1, frame.size)
    for number, said in enumerate(about):
        yield text(after, base + (number - (len(about) - 1) / 2) * (frame.size + 0.5), said, size=frame.size)
    if row.late:
        yield text(_LABELS - 10, base, "!", size=frame.size + 2, bold=True, colour=ALARM)
    yield from _bars(row, top, frame, cut_off)


def _bars(row: GanttRow, top: float, frame: _Frame, cut_off: date) -> Iterator[str]:
    axis, unit, middle = frame.axis, min(frame.row / 24, 1.0), top + frame.row / 2
    if row.start or row.end:
        begin, end = axis.x(row.start or row.end or cut_off), axis.x(row.end or row.start or cut_off)
        yield box(begin, middle - 4 * unit, max(end - begin, 2), 8 * unit, fill=_CURRENT, edge=ACCENT)
    if row.original_start or row.original_end:
        first, last = row.original_start or row.start, row.original_end or row.end
        begin, end = axis.x(first or last or cut_off), axis.x(last or first or cut_off)
        y = middle - 7.5 * unit
        yield line(begin, y, end, y, colour=INK, width=1.6, dashes="3 2")
        yield line(end, y - 2.5 * unit, end, y + 2.5 * unit, colour=INK, width=1.6)
    if row.actual_start:
        begin, end = axis.x(row.actual_start), axis.x(row.actual_end or max(cut_off, row.actual_start))
        yield box(begin, middle - 1.3 * unit, max(end - begin, 2), 2.6 * unit, fill=INK)
    for day in row.parts:
        yield dot(axis.x(day), middle + 7.5 * unit, 1.8 * max(unit, 0.8), fill=PAPER, edge=INK)
    if row.actual_end:
        yield diamond(axis.x(row.actual_end), middle, 5 * max(unit, 0.75), fill=INK, edge=PAPER)


def _legend(rows: Sequence[GanttRow], words: GanttWords) -> tuple[list[str], float]:
    """What the marks that occur mean, and where the rows begin below."""
    entries = [(words.current, box(0, 3, 24, 8, fill=_CURRENT, edge=ACCENT))]
    if any(row.original_start or row.original_end for row in rows):
        sample = line(0, 7, 24, 7, colour=INK, width=1.6, dashes="3 2") + line(
            24, 4, 24, 10, colour=INK, width=1.6
        )
        entries.append((words.original, sample))
    if any(row.actual_start for row in rows):
        entries.append((words.actual, box(0, 5.5, 24, 3, fill=INK)))
    if any(row.actual_end for row in rows):
        entries.append((words.closed, diamond(12, 7, 5, fill=INK, edge=PAPER)))
    if any(row.parts for row in rows):
        entries.append((words.part, dot(12, 7, 1.8, fill=PAPER, edge=INK)))
    if any(row.late for row in rows):
        entries.append((words.late, text(10, 11, "!", bold=True, colour=ALARM)))
    drawn: list[str] = []
    x, y = 2.0, 0.0
    for said, sample in entries:
        width = 30 + text_width(said) + 12
        if x + width > WIDTH and drawn:
            x, y = 2.0, y + 17
        drawn.append(f'<g transform="translate({x:.1f} {y:.1f})">{sample}</g>{text(x + 30, y + 11, said)}')
        x += width
    return drawn, y + 38
