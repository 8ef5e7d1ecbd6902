"""Text set in two columns: read down the left one, then down the right one, between lines that span both."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from documents.readers.pdf.lines import Line, Word, lines_of

_LEAST_WORDS = 40
_LEAST_LINES = 4
_MIDDLE = (0.38, 0.62)
"""Share of the text's width in which the gutter between two columns lies."""
_LEAST_GUTTER = 8.0
_MOST_CROSSING = 0.25
_FULL = 0.5
_WIDE_SPACE = 0.9
_MOST_BROKEN = 0.2


@dataclass(frozen=True, slots=True)
class Flow:
    """Words that are read one after the other, and how far to the right their lines may go."""

    words: tuple[Word, ...]
    right: float

    @property
    def top(self) -> float:
        """Where it begins."""
        return min(word.top for word in self.words)


def flows_of(words: Sequence[Word], right: float) -> list[Flow]:
    """The page's text in reading order; one flow, whose lines go to ``right``, where there are no columns."""
    gutter = _gutter(words)
    if gutter is None:
        return [Flow(tuple(words), right)] if words else []
    edge = max(word.x1 for word in words if word.x1 <= gutter)
    flows: list[Flow] = []
    spanning = _spanning(words, gutter)
    whole = {id(word) for line in spanning for word in line}
    rest = [word for word in words if id(word) not in whole]
    for line in spanning:
        flows += _band([word for word in rest if word.top < line[0].top], gutter, edge, right)
        flows.append(Flow(tuple(line), right))
        rest = [word for word in rest if word.top >= line[0].top]
    return flows + _band(rest, gutter, edge, right)


def _band(words: list[Word], gutter: float, edge: float, right: float) -> list[Flow]:
    sides = [word for word in words if word.x1 <= gutter], [word for word in words if word.x1 > gutter]
    return [Flow(tuple(side), limit) for side, limit in zip(sides, (edge, right), strict=True) if side]


def _spanning(words: Sequence[Word], gutter: float) -> list[list[Word]]:
    """The lines that cross the gutter: those with a word on it, or no more than a space there."""
    found = []
    for line in lines_of(words):
        left = [word for word in line.words if word.x1 <= gutter]
        beyond = [word for word in line.words if word.x1 > gutter]
        if not beyond or (not left and beyond[0].x0 >= gutter):
            continue
        same_height = not left or abs(left[-1].top - beyond[0].top) < 1
        if beyond[0].x0 < gutter or (same_height and beyond[0].x0 - left[-1].x1 < _LEAST_GUTTER):
            found.append([word for word in line.words if abs(word.top - beyond[0].top) < word.bottom - word.top])
    return found


def _gutter(words: Sequence[Word]) -> float | None:
    if len(words) < _LEAST_WORDS:
        return None
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    places = range(int(left + (right - left) * _MIDDLE[0]), int(left + (right - left) * _MIDDLE[1]))
    crossing = {place: sum(word.x0 < place + 1 and word.x1 > place - 1 for word in words) for place in places}
    if not crossing:
        return None
    least = min(crossing.values())
    free = [place for place, count in crossing.items() if count == least]
    gutter = float(free[len(free) // 2])
    sides = (
        lines_of([word for word in words if word.x1 <= gutter]),
        lines_of([word for word in words if word.x0 >= gutter]),
    )
    if min(map(len, sides)) < _LEAST_LINES or least > _MOST_CROSSING * max(map(len, sides)):
        return None
    room = gutter - left, right - gutter
    return gutter if all(_is_prose(lines, width) for lines, width in zip(sides, room, strict=True)) else None


def _is_prose(lines: list[Line], width: float) -> bool:
    """Lines that mostly fill their column, without the gaps that a table has between its cells."""
    full = median(line.x1 - line.x0 for line in lines) >= _FULL * width
    broken = sum(
        any(
            after.x0 - before.x1 > _WIDE_SPACE * (after.bottom - after.top)
            for before, after in zip(line.words, line.words[1:], strict=False)
        )
        for line in lines
    )
    return full and broken <= _MOST_BROKEN * len(lines)
