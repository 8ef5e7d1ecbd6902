"""Working days: Guatemala's Holy Week of 2019 by hand, and what must hold for any calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.working_days import days_after, days_before, days_between, settled
from domain.values.calendar import EVERY_DAY, ClosedDayRule, Opening, WorkingCalendar
from domain.values.errors import InvalidDataError

HOLY_WEEK = WorkingCalendar(
    days={
        date(2019, 4, 17): Opening.HALF,
        date(2019, 4, 18): Opening.CLOSED,
        date(2019, 4, 19): Opening.CLOSED,
        date(2019, 4, 20): Opening.CLOSED,
    }
)
TUESDAY, WEDNESDAY, FRIDAY = date(2019, 4, 16), date(2019, 4, 17), date(2019, 4, 19)
MONDAY, NEXT_TUESDAY = date(2019, 4, 22), date(2019, 4, 23)


def test_closed_days_do_not_count_and_a_half_day_counts_half() -> None:
    assert days_between(HOLY_WEEK, TUESDAY, MONDAY) == 1
    assert days_between(HOLY_WEEK, TUESDAY, NEXT_TUESDAY) == 2
    assert days_after(HOLY_WEEK, TUESDAY, 1) == MONDAY
    assert days_before(HOLY_WEEK, MONDAY, 1) == TUESDAY


@pytest.mark.parametrize(
    ("given_day", "rule", "counts"),
    [
        (FRIDAY, ClosedDayRule.STAY, FRIDAY),
        (FRIDAY, ClosedDayRule.NEXT, MONDAY),
        (FRIDAY, ClosedDayRule.PREVIOUS, WEDNESDAY),
        (WEDNESDAY, ClosedDayRule.NEXT, WEDNESDAY),
        (date(2019, 4, 21), ClosedDayRule.NEXT, MONDAY),
    ],
)
def test_a_deadline_on_a_closed_day_moves_by_the_rule(given_day: date, rule: ClosedDayRule, counts: date) -> None:
    assert settled(HOLY_WEEK, given_day, rule) == counts


def test_a_decreed_working_saturday_counts() -> None:
    saturday = date(2019, 5, 4)
    assert days_after(WorkingCalendar(), date(2019, 5, 3), 1) == date(2019, 5, 6)
    assert days_after(WorkingCalendar(days={saturday: Opening.OPEN}), date(2019, 5, 3), 1) == saturday


def test_a_calendar_that_never_opens_is_refused_instead_of_searched_for_ever() -> None:
    never = WorkingCalendar(weekend=frozenset(range(7)))
    with pytest.raises(InvalidDataError):
        days_after(never, FRIDAY, 1)
    with pytest.raises(InvalidDataError):
        settled(never, FRIDAY, ClosedDayRule.NEXT)


days = st.dates(date(2019, 1, 1), date(2020, 12, 31))
calendars = st.builds(
    WorkingCalendar,
    weekend=st.frozensets(st.integers(0, 6), max_size=3),
    days=st.dictionaries(days, st.sampled_from(Opening), max_size=40),
)


@given(calendars, days, st.integers(0, 60))
def test_counting_forward_and_asking_how_many_agree(calendar: WorkingCalendar, day: date, count: int) -> None:
    last = days_after(calendar, day, count)
    assert days_between(calendar, day, last) >= count
    assert count == 0 or days_between(calendar, day, last - timedelta(days=1)) < count


@given(calendars, days, st.integers(0, 60))
def test_as_many_days_lie_before_as_were_counted_back(calendar: WorkingCalendar, day: date, count: int) -> None:
    first = days_before(calendar, day, count)
    eve = timedelta(days=1)
    assert days_between(calendar, first - eve, day - eve) >= count
    assert count == 0 or days_between(calendar, first, day - eve) < count


@given(days, days)
def test_where_every_day_is_open_days_are_calendar_days(first: date, last: date) -> None:
    assert days_between(EVERY_DAY, first, last) == max((last - first).days, 0)


@given(calendars, days, st.sampled_from(ClosedDayRule))
def test_a_settled_day_is_settled_and_on_the_side_the_rule_says(
    calendar: WorkingCalendar, day: date, rule: ClosedDayRule
) -> None:
    counts = settled(calendar, day, rule)
    assert settled(calendar, counts, rule) == counts
    assert {ClosedDayRule.STAY: counts == day, ClosedDayRule.NEXT: counts >= day}.get(rule, counts <= day)
