"""A time axis: days to places, and the months written below."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from documents.drawings.kit import INK, LINE, QUIET, line, text
from domain.values.language import Language

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
_ROOM = 34
"""Pixels a month's short name needs."""
_YEAR = 12


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The days from ``first`` to ``last`` between the pixels ``left`` and ``right``; whole months."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where the beginning of the day stands; days outside stand at the end they are nearest to."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)


def axis_over(days: list[date], left: float, right: float) -> TimeAxis:
    """An axis of whole months over all the days; at least one day."""
    first, last = min(days), max(days)
    return TimeAxis(first.replace(day=1), next_month(last), left, right)


def next_month(day: date) -> date:
    """The first day of the month after; of the last month there is, its last day."""
    if (day.year, day.month) == (date.max.year, _YEAR):
        return date.max
    return date(day.year + day.month // _YEAR, day.month % _YEAR + 1, 1)


def drawn_months(axis: TimeAxis, top: float, bottom: float, language: Language) -> Iterator[str]:
    """The rule of each labelled month over the height of the drawing, its name below, the year below that."""
    months = (axis.last.year - axis.first.year) * _YEAR + axis.last.month - axis.first.month
    fitting = (axis.right - axis.left) / _ROOM
    step = next((step for step in _STEPS if months <= step * fitting), _STEPS[-1])
    told = None
    for day in _months(axis):
        if day < axis.last and (day.year * _YEAR + day.month - 1) % step == 0:
            x = axis.x(day)
            yield line(x, top, x, bottom + 4, colour=LINE)
            if step < _YEAR:
                yield text(x + 2, bottom + 12, month_name(day, language), size=10, colour=INK)
            if day.year != told:
                yield text(x + 2, bottom + (24 if step < _YEAR else 12), str(day.year), size=10, colour=QUIET)
                told = day.year
    yield line(axis.left, bottom, axis.right, bottom, colour=QUIET)


def month_name(day: date, language: Language) -> str:
    """``ago``, ``Aug``."""
    return format_date(day, "MMM", locale=language.value).rstrip(".")


def _months(axis: TimeAxis) -> Iterator[date]:
    day = axis.first
    while day < axis.last:
        yield day
        day = next_month(day)
