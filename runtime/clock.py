"""The clocks: the machine's, and one that stands at a given day for ``--as-of`` and rehearsals."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
"""Answers with the aware moment it is."""

_WORKING_HOUR = time(7, 0)


def system_clock() -> datetime:
    """The machine's moment, in UTC."""
    return datetime.now(UTC)


def moment_on(day: date, zone: str, at: time = _WORKING_HOUR) -> datetime:
    """The aware moment at ``at`` local time (07:00 by default) of ``day`` in ``zone``."""
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


@dataclass(slots=True)
class SimulatedClock:
    """A clock that stands at ``moment`` until somebody moves it."""

    moment: datetime

    def __call__(self) -> datetime:
        return self.moment
