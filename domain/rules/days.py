"""Days and spans. A day is the plan's local day: at 20:00 in Guatemala it is already tomorrow in UTC."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rruleset, rrulestr

from domain.values.errors import InvalidDataError
from domain.values.language import Text

_BAD_RULE = Text(
    es="La regla de repetición «{rule}» no se entiende; escriba por ejemplo FREQ=MONTHLY (cada mes), "
    "FREQ=MONTHLY;INTERVAL=3 (cada tres) o FREQ=YEARLY (cada año).",
    en='The recurrence rule "{rule}" is not understood; write for example FREQ=MONTHLY (every month), '
    "FREQ=MONTHLY;INTERVAL=3 (every three) or FREQ=YEARLY (every year).",
)
_TOO_MANY = Text(
    es="La regla «{rule}» da más de {most} veces entre {start} y {end}; use una frecuencia menor.",
    en='The rule "{rule}" gives more than {most} times between {start} and {end}; use a lower frequency.',
)
_MOST_OCCURRENCES = 400
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")
_ENDLESS_SEARCHES = ("BYSETPOS", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYEASTER")
"""What, put on a daily rule, may name days that do not exist: they would be looked for up to the year 9999."""
_FEBRUARY, _SHORTEST_MONTH = 2, 28
_UNTIL_IN_UTC = re.compile(r"(UNTIL=\d{8}T\d{6})Z", re.IGNORECASE)
"""How calendar programs write a rule's end. Days here are local and have no zone."""


def local_day(now: datetime, zone: str) -> date:
    """The calendar day it is in ``zone`` (IANA name) at the aware moment ``now``."""
    return now.astimezone(ZoneInfo(zone)).date()


def end_of_day(day: date, zone: str) -> datetime:
    """The aware moment (UTC) at which the local ``day`` is over in ``zone``: the first of the next one."""
    return datetime.combine(day + timedelta(days=1), datetime.min.time(), ZoneInfo(zone)).astimezone(UTC)


def occurrences(rule: str, start: date, end: date) -> list[tuple[date, date]]:
    """The spans (first day, last day) that an RFC 5545 recurrence cuts from ``start`` to ``end``.

    An occurrence runs from its date to the day before the next one, at the latest to ``end``; also the last of a
    rule that stops by itself (COUNT, UNTIL) keeps the rhythm. A day has one at most. May 2019 to August 2020
    monthly gives sixteen; from the 31st on, short months have theirs on their last day. InvalidDataError for a
    rule that is none or gives over 400.
    """
    first = datetime.combine(start, datetime.min.time())
    try:
        moments = _moments(rule, first)
        starts: list[date] = []
        for count, moment in enumerate(moments.xafter(first, inc=True)):
            if moment.date() > end:
                break
            if count == _MOST_OCCURRENCES:
                raise InvalidDataError(_TOO_MANY, rule=rule, most=_MOST_OCCURRENCES, start=start, end=end)
            if moment.date() not in starts[-1:]:
                starts.append(moment.date())
        goes_on = moments.replace(count=None, until=None) if isinstance(moments, rrule) else moments
        beyond = goes_on.after(datetime.combine(starts[-1], datetime.max.time())) if starts else None
    except (ValueError, TypeError, AttributeError) as error:
        raise InvalidDataError(_BAD_RULE, rule=rule) from error
    nexts = [*starts[1:], beyond.date() if beyond else date.max]
    return [(day, min(following - timedelta(days=1), end)) for day, following in zip(starts, nexts, strict=False)]


def _moments(rule: str, first: datetime) -> rrule | rruleset:
    """The rule as dateutil's, from ``first`` on; ValueError for one that no day of a plan can follow."""
    told = rule.upper()
    if not any(f"FREQ={each}" in told for each in _FREQUENCIES):
        raise ValueError(rule)
    if "FREQ=DAILY" in told and any(each in told for each in _ENDLESS_SEARCHES):
        raise ValueError(rule)
    moments = rrulestr(_UNTIL_IN_UTC.sub(r"\1", rule), dtstart=first)
    if not isinstance(moments, rrule) or first.day <= _SHORTEST_MONTH or "BY" in told:
        return moments
    leap_day = "FREQ=YEARLY" in told and first.month == _FEBRUARY
    if not leap_day and "FREQ=MONTHLY" not in told:
        return moments
    # A month without that day would be passed over (RFC 5545); an office means its last day (RFC 7529, BACKWARD).
    return moments.replace(
        bymonth=first.month if leap_day else None, bymonthday=range(_SHORTEST_MONTH, first.day + 1), bysetpos=-1
    )
