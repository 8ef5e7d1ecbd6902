"""Bars of several parts lying one above another: how many of what, row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.drawings.fills import FILLS, Fill, surface
from documents.drawings.kit import INK, PAPER, QUIET, WIDTH, box, drawing, fitted, line, text, text_width, wrapped

_LABELS, _RIGHT = 236, 40
_ROOMY, _TIGHT, _FULL_PAGE = 38.0, 13.0, 780
_BAR_SHARE, _FIGURE_ROOM = 0.58, 13
_LEGEND_LINE, _PATCH = 18, 12
_FIGURE_SIZE, _ABOUT_SIZE = 10.5, 9.5


@dataclass(frozen=True, slots=True)
class StackedRow:
    """One bar: its short name, what it is about, and how many of each part."""

    name: str
    about: str
    counts: tuple[int, ...]


def stacked_svg(title: str, description: str, parts: Sequence[str], rows: Sequence[StackedRow]) -> str:
    """One bar a row, all to the same scale; a legend of the parts that occur. At most seven parts.

    Each bar says its figures where they fit and its sum at the end.
    """
    most = max((sum(row.counts) for row in rows), default=0) or 1
    used = [place for place in range(len(parts)) if any(row.counts[place] for row in rows)]
    legend, top = _legend([(parts[place], FILLS[place]) for place in used])
    height = max(min(_ROOMY, (_FULL_PAGE - top) / max(len(rows), 1)), _TIGHT)
    drawn = [*legend]
    for number, row in enumerate(rows):
        drawn += _row(row, top + number * height, height, (WIDTH - _LABELS - _RIGHT) / most)
    bottom = top + len(rows) * height
    drawn.append(line(_LABELS, top - 4, _LABELS, bottom, colour=QUIET))
    return drawing(bottom + 6, title, description, drawn)


def _legend(entries: Sequence[tuple[str, Fill]]) -> tuple[list[str], float]:
    """The patches and names, and where the drawing begins below them."""
    drawn: list[str] = []
    x, y = 2.0, 4.0
    for name, fill in entries:
        width = _PATCH + 6 + text_width(name) + 16
        if x + width > WIDTH and drawn:
            x, y = 2.0, y + _LEGEND_LINE
        drawn += [surface(x, y, _PATCH + 6, _PATCH, fill), text(x + _PATCH + 11, y + 10, name)]
        x += width + 6
    return drawn, y + _LEGEND_LINE + 12


def _row(row: StackedRow, top: float, height: float, scale: float) -> Iterator[str]:
    bar = height * _BAR_SHARE
    middle = top + bar / 2
    yield from _labels(row, middle, height)
    x = float(_LABELS)
    for count, fill in zip(row.counts, FILLS, strict=False):
        if count:
            yield surface(x, top, count * scale, bar, fill)
            if bar >= _FIGURE_ROOM:
                yield from _figure(str(count), x, count * scale, middle, fill)
        x += count * scale
    yield text(x + 6, middle + 4, str(sum(row.counts)), bold=True)


def _labels(row: StackedRow, middle: float, height: float) -> Iterator[str]:
    """The name with what it is about in two lines below it, or beside it where rows are low."""
    if height < _ROOMY:
        size = min(_ABOUT_SIZE, height - 3)
        said = fitted(f"{row.name} {row.about}".strip(), _LABELS - 24, size)
        yield text(_LABELS - 8, middle + size * 0.34, said, size=size, anchor="end")
        return
    about = wrapped(row.about, _LABELS - 30, 2, _ABOUT_SIZE)
    base = middle + 4 - 5.5 * len(about)
    yield text(_LABELS - 8, base, fitted(row.name, _LABELS - 20), anchor="end", bold=True)
    for number, said in enumerate(about, start=1):
        yield text(_LABELS - 8, base + 10.5 * number, said, size=_ABOUT_SIZE, anchor="end", colour=QUIET)


def _figure(said: str, x: float, width: float, middle: float, fill: Fill) -> Iterator[str]:
    """The count on its part, on a plain patch so that the hatching does not run through it."""
    room = text_width(said, _FIGURE_SIZE) + 5
    if room + 2 > width:
        return
    centre = x + width / 2
    if fill.words == INK:
        yield box(centre - room / 2, middle - 7, room, 14, fill=PAPER)
    yield text(centre, middle + 3.8, said, size=_FIGURE_SIZE, anchor="middle", bold=True, colour=fill.words)
