"""Days and spans. A day is the plan's local day: at 20:00 in Guatemala it is already tomorrow in UTC."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from domain.values.errors import InvalidDataError
from domain.values.language import Text

_BAD_RULE = Text(
    es="La regla de repetición «{rule}» no se entiende; escriba por ejemplo FREQ=MONTHLY. ({reason})",
    en='The recurrence rule "{rule}" is not understood; write for example FREQ=MONTHLY. ({reason})',
)
_TOO_MANY = Text(
    es="La regla «{rule}» da más de {most} veces entre {start} y {end}; use una frecuencia menor.",
    en='The rule "{rule}" gives more than {most} times between {start} and {end}; use a lower frequency.',
)
_MOST_OCCURRENCES = 400


def local_day(now: datetime, zone: str) -> date:
    """The calendar day it is in ``zone`` (IANA name) at the aware moment ``now``."""
    return now.astimezone(ZoneInfo(zone)).date()


def end_of_day(day: date, zone: str) -> datetime:
    """The aware moment (UTC) at which the local ``day`` is over in ``zone``: the first of the next one."""
    return datetime.combine(day + timedelta(days=1), datetime.min.time(), ZoneInfo(zone)).astimezone(UTC)


def occurrences(rule: str, start: date, end: date) -> list[tuple[date, date]]:
    """The spans (first day, last day) that an RFC 5545 recurrence cuts from ``start`` to ``end``.

    An occurrence runs from its date to the day before the next one; the last ends with ``end``. May 2019
    to August 2020 monthly gives sixteen. InvalidDataError for a rule that is none or gives over 400.
    """
    try:
        moments = rrulestr(rule, dtstart=datetime.combine(start, datetime.min.time()))
        starts: list[date] = []
        for moment in moments.xafter(datetime.combine(start, datetime.min.time()), inc=True):
            if moment.date() > end:
                break
            starts.append(moment.date())
            if len(starts) > _MOST_OCCURRENCES:
                raise InvalidDataError(_TOO_MANY, rule=rule, most=_MOST_OCCURRENCES, start=start, end=end)
    except (ValueError, TypeError, AttributeError) as error:
        raise InvalidDataError(_BAD_RULE, rule=rule, reason=error) from error
    lasts = [following - timedelta(days=1) for following in starts[1:]] + [end]
    return list(zip(starts, lasts, strict=True)) if starts else []
