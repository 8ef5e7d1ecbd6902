"""The days on which a plan's offices are open."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

SATURDAY, SUNDAY = 5, 6
WEEKEND = frozenset({SATURDAY, SUNDAY})


class Opening(StrEnum):
    """How a day that is unlike its weekday is worked."""

    CLOSED = "closed"
    HALF = "half"
    OPEN = "open"


class ClosedDayRule(StrEnum):
    """What becomes of a deadline that falls on a closed day."""

    STAY = "stay"
    NEXT = "next"
    PREVIOUS = "previous"


class Counting(StrEnum):
    """What a number of days counts."""

    CALENDAR = "calendar"
    WORKING = "working"


_HALVES = {Opening.CLOSED: 0, Opening.HALF: 1, Opening.OPEN: 2}
_WEEK = 7


@dataclass(frozen=True)
class WorkingCalendar:
    """The weekend (Monday is 0) and every day that is unlike its weekday."""

    weekend: frozenset[int] = WEEKEND
    days: Mapping[date, Opening] = field(default_factory=dict)

    def opening(self, day: date) -> Opening:
        """How the local ``day`` is worked."""
        return self.days.get(day) or (Opening.CLOSED if day.weekday() in self.weekend else Opening.OPEN)

    def worked_until(self, ordinal: int) -> int:
        """The half days worked from the first day there is up to and with the day of this ordinal.

        Differences of it count days exactly. Cost: that of finding a place among ``days``.
        """
        week, unlike, corrections = self._sums
        weeks, rest = divmod(ordinal, _WEEK)
        return weeks * week[_WEEK] + week[rest] + corrections[bisect_right(unlike, ordinal)]

    @cached_property
    def _sums(self) -> tuple[list[int], list[int], list[int]]:
        """A week's half days summed up, the ordinals of unlike days, and by how much they correct the sum.

        The day of ordinal 1 is a Monday.
        """
        plain = [0 if weekday in self.weekend else _HALVES[Opening.OPEN] for weekday in range(_WEEK)]
        unlike = sorted(self.days)
        changes = (_HALVES[self.days[day]] - plain[day.weekday()] for day in unlike)
        return (
            list(accumulate(plain, initial=0)),
            [day.toordinal() for day in unlike],
            list(accumulate(changes, initial=0)),
        )


EVERY_DAY = WorkingCalendar(weekend=frozenset())
"""Counts calendar days: every day is open."""
