"""Counting in working days, and what a closed day does to a deadline. Days are the plan's local days.

A half day counts half: the working day after a Tuesday whose Wednesday is half ends on Thursday. All sums are
exact, in half days; no question costs more than finding a day among the calendar's own.
"""

from bisect import bisect_left
from datetime import date

from domain.values.calendar import ClosedDayRule, Opening, WorkingCalendar
from domain.values.errors import InvalidDataError
from domain.values.language import Text

_FARTHEST = 3660
"""Days looked at for one working day before a calendar is taken for one that never opens: ten years."""
_NEVER_OPEN = Text(
    es="El calendario no tiene días hábiles suficientes cerca del {day}; agregue algunos.",
    en="The calendar has not enough working days around {day}; add some.",
)


def days_after(calendar: WorkingCalendar, day: date, count: int) -> date:
    """The first day by whose end ``count`` working days have passed since the end of ``day``; 0 gives ``day``."""
    if count == 0:
        return day
    if _counts_every_day(calendar) and day.toordinal() + count < date.max.toordinal():
        return date.fromordinal(day.toordinal() + count)
    first, wanted = day.toordinal(), calendar.worked_until(day.toordinal()) + 2 * count
    span = range(first + 1, min(first + 2 * count + _FARTHEST, date.max.toordinal()))
    place = bisect_left(span, wanted, key=calendar.worked_until)
    return _day(span, place, day)


def days_before(calendar: WorkingCalendar, day: date, count: int) -> date:
    """The last day from whose beginning ``count`` working days remain before ``day`` begins; 0 gives ``day``."""
    if count == 0:
        return day
    if _counts_every_day(calendar) and day.toordinal() - count > date.min.toordinal():
        return date.fromordinal(day.toordinal() - count)
    eve = day.toordinal() - 1
    wanted = calendar.worked_until(eve) - 2 * count
    # Of the days with so much left, the last one: looked for from ``day`` back.
    span = range(eve, max(eve - 2 * count - _FARTHEST, 1), -1)
    place = bisect_left(span, -wanted, key=lambda ordinal: -calendar.worked_until(ordinal - 1))
    return _day(span, place, day)


def days_between(calendar: WorkingCalendar, first: date, last: date) -> int:
    """The whole working days after ``first`` up to and with ``last``; 0 where ``last`` is not later."""
    if last <= first:
        return 0
    return (calendar.worked_until(last.toordinal()) - calendar.worked_until(first.toordinal())) // 2


def settled(calendar: WorkingCalendar, day: date, rule: ClosedDayRule) -> date:
    """The day that counts for a deadline given as ``day``: itself if open or half open, else by ``rule``."""
    if rule is ClosedDayRule.STAY:
        return day
    return next_open(calendar, day) if rule is ClosedDayRule.NEXT else _next_open(calendar, day, -1)


def next_open(calendar: WorkingCalendar, day: date) -> date:
    """The nearest day from ``day`` on that is not closed."""
    return _next_open(calendar, day, 1)


def _counts_every_day(calendar: WorkingCalendar) -> bool:
    """Whether nothing needs to be looked for: asked for every rung of every step a sweep sees."""
    return not (calendar.weekend or calendar.days)


def _next_open(calendar: WorkingCalendar, day: date, onward: int) -> date:
    first = day.toordinal()
    for ordinal in range(first, first + _FARTHEST * onward, onward):
        found = date.fromordinal(ordinal)
        if calendar.opening(found) is not Opening.CLOSED:
            return found
    raise InvalidDataError(_NEVER_OPEN, day=day)


def _day(span: range, place: int, around: date) -> date:
    if place == len(span):
        raise InvalidDataError(_NEVER_OPEN, day=around)
    return date.fromordinal(span[place])
