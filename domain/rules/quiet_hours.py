"""When a message may go out: not in the hours an office asked to be left alone."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.rules.following import Timing
from domain.rules.working_days import next_open
from domain.values.calendar import Opening
from domain.values.reminder_policy import ReminderPolicy

_MORNING = time(7, 0)


def sending_moment(timing: Timing, zone: str, moment: datetime) -> datetime:
    """The first aware moment (UTC), ``moment`` or later, at which the policy lets a message go out.

    Quiet hours are those of the plan's zone and end on the clock there, whatever daylight saving does. With
    ``quiet_on_closed_days`` a closed day is quiet whole, and the next open one begins when quiet hours end
    (at 7:00 where there are none).
    """
    policy = timing.policy
    local = moment.astimezone(ZoneInfo(zone))
    if policy.quiet_on_closed_days and timing.calendar.opening(local.date()) is Opening.CLOSED:
        return _moment(next_open(timing.calendar, local.date()), policy.quiet_until or _MORNING, zone)
    if not _is_quiet(policy, local.time()):
        return moment.astimezone(UTC)
    assert policy.quiet_until is not None
    ends = local.date() + timedelta(days=local.time() >= policy.quiet_until)
    later = _moment(ends, policy.quiet_until, zone)
    return sending_moment(timing, zone, later) if policy.quiet_on_closed_days else later


def _moment(day: date, hour: time, zone: str) -> datetime:
    """When it is ``hour`` on the local ``day``; where clocks that change show it twice, the later moment."""
    there = datetime.combine(day, hour, ZoneInfo(zone))
    return max(there.astimezone(UTC), there.replace(fold=1).astimezone(UTC))


def _is_quiet(policy: ReminderPolicy, hour: time) -> bool:
    begins, ends = policy.quiet_from, policy.quiet_until
    if begins is None or ends is None:
        return False
    return begins <= hour < ends if begins < ends else hour >= begins or hour < ends
