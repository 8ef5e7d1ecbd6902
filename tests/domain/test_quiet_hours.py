"""Messages wait for the morning: over midnight, over closed days, over the change of clocks."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.following import Timing
from domain.rules.quiet_hours import sending_moment
from domain.values.calendar import Opening, WorkingCalendar
from domain.values.reminder_policy import ReminderPolicy

GUATEMALA = "America/Guatemala"
NIGHTS = Timing(ReminderPolicy(quiet_from=time(18), quiet_until=time(7)), WorkingCalendar())
CLOSED_TOO = Timing(
    ReminderPolicy(quiet_from=time(18), quiet_until=time(7), quiet_on_closed_days=True),
    WorkingCalendar(days={date(2019, 9, 2): Opening.CLOSED}),
)


def local(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2019, 8, day, hour, minute, tzinfo=ZoneInfo(GUATEMALA))


@pytest.mark.parametrize(
    ("timing", "owed", "goes_out"),
    [
        (NIGHTS, local(29, 9), local(29, 9)),
        (NIGHTS, local(29, 18), local(30, 7)),
        (NIGHTS, local(29, 6, 59), local(29, 7)),
        (NIGHTS, local(31, 9), local(31, 9)),
        # 30 August 2019 is a Friday, Monday 2 September is closed: everything waits for Tuesday
        (CLOSED_TOO, local(30, 19), datetime(2019, 9, 3, 7, tzinfo=ZoneInfo(GUATEMALA))),
        (CLOSED_TOO, local(31, 9), datetime(2019, 9, 3, 7, tzinfo=ZoneInfo(GUATEMALA))),
        (Timing(ReminderPolicy(), WorkingCalendar()), local(31, 3), local(31, 3)),
    ],
)
def test_a_message_goes_out_when_the_office_may_be_disturbed(
    timing: Timing, owed: datetime, goes_out: datetime
) -> None:
    assert sending_moment(timing, GUATEMALA, owed) == goes_out


def test_quiet_hours_end_by_the_clock_on_the_night_it_changes() -> None:
    """Madrid, 27 October 2019: the night has an hour more."""
    evening = datetime(2019, 10, 26, 20, tzinfo=ZoneInfo("Europe/Madrid"))
    assert sending_moment(NIGHTS, "Europe/Madrid", evening) == datetime(2019, 10, 27, 6, tzinfo=UTC)


def test_quiet_hours_that_end_in_an_hour_that_comes_twice_end_in_the_second() -> None:
    """Havana, 2 November 2025: at 1:00 it is midnight once more."""
    night = Timing(ReminderPolicy(quiet_from=time(20), quiet_until=time(0, 30)), WorkingCalendar())
    second_midnight = datetime(2025, 11, 2, 5, tzinfo=UTC)
    assert sending_moment(night, "America/Havana", second_midnight) == second_midnight + timedelta(minutes=30)
    no_such_hour = datetime(2025, 3, 9, 3, tzinfo=UTC)
    assert sending_moment(night, "America/Havana", no_such_hour) == datetime(2025, 3, 9, 5, 30, tzinfo=UTC)


NEW_YEAR = datetime(2019, 1, 1, tzinfo=UTC)
hours = st.times().map(lambda hour: hour.replace(microsecond=0))
moments = st.timedeltas(timedelta(0), timedelta(days=730)).map(lambda ahead: NEW_YEAR + ahead)


@given(
    hours,
    hours,
    st.booleans(),
    moments,
    st.sampled_from([GUATEMALA, "America/Havana", "Europe/Madrid", "Pacific/Auckland"]),
)
def test_waiting_is_never_long_nor_in_vain(
    begins: time, ends: time, closed_too: bool, moment: datetime, zone: str
) -> None:
    if begins == ends:
        return
    policy = ReminderPolicy(quiet_from=begins, quiet_until=ends, quiet_on_closed_days=closed_too)
    timing = Timing(policy, WorkingCalendar())
    goes_out = sending_moment(timing, zone, moment)
    assert moment <= goes_out <= moment + timedelta(days=5)
    assert sending_moment(timing, zone, goes_out) == goes_out
