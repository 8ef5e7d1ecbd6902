"""What the calendar does to a step: the decision tables, and what must hold for any dates."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.following import StepFacts, Timing, follow, start_that_counts
from domain.rules.transitions import CLOSED
from domain.values.calendar import EVERY_DAY, Counting, Opening, WorkingCalendar
from domain.values.errors import InvalidDataError
from domain.values.reminder_policy import ReminderPolicy, policy_from
from domain.values.vocabulary import Act, Standing, State

START, DUE = date(2019, 5, 1), date(2019, 8, 31)
TIMING = Timing(ReminderPolicy(), EVERY_DAY)

# fmt: off
LADDER = [
    # day the sweep runs, state and standing, rungs owed, next check
    # nothing before the start date
    (date(2019, 4, 30), State.PLANNED, Standing.UPCOMING, [], date(2019, 5, 1)),
    # the start date starts the step; the first window is 30 days before the deadline
    (date(2019, 5, 1), State.UNDER_WAY, Standing.ON_TIME, [], date(2019, 8, 1)),
    (date(2019, 7, 31), State.UNDER_WAY, Standing.ON_TIME, [], date(2019, 8, 1)),
    (date(2019, 8, 1), State.UNDER_WAY, Standing.DUE_SOON, ["before-30"], date(2019, 8, 17)),
    # a day inside a window owes that window's reminder: a stopped machine catches up
    (date(2019, 8, 16), State.UNDER_WAY, Standing.DUE_SOON, ["before-30"], date(2019, 8, 17)),
    (date(2019, 8, 17), State.UNDER_WAY, Standing.DUE_SOON, ["before-14"], date(2019, 8, 24)),
    (date(2019, 8, 24), State.UNDER_WAY, Standing.DUE_SOON, ["before-7"], date(2019, 8, 30)),
    (date(2019, 8, 30), State.UNDER_WAY, Standing.DUE_SOON, ["before-1"], date(2019, 8, 31)),
    # on the day it is not late yet
    (date(2019, 8, 31), State.UNDER_WAY, Standing.DUE_SOON, ["due-0"], date(2019, 9, 1)),
    # late from the day after
    (date(2019, 9, 1), State.UNDER_WAY, Standing.OVERDUE, ["due-0"], date(2019, 9, 7)),
    # weekly after the deadline
    (date(2019, 9, 7), State.UNDER_WAY, Standing.OVERDUE, ["after-7"], date(2019, 9, 10)),
    # escalated to the coordinating institution after ten days
    (date(2019, 9, 10), State.UNDER_WAY, Standing.OVERDUE, ["after-7", "escalation-10"], date(2019, 9, 14)),
    (date(2019, 9, 14), State.UNDER_WAY, Standing.OVERDUE, ["after-14", "escalation-10"], date(2019, 9, 21)),
    # a year late owes the latest window only, not fifty
    (date(2020, 8, 31), State.UNDER_WAY, Standing.OVERDUE, ["after-364", "escalation-10"], date(2020, 9, 5)),
]
# fmt: on


@pytest.mark.parametrize(("today", "state", "standing", "rungs", "next_check"), LADDER)
def test_the_ladder_of_a_step_nobody_answers(
    today: date, state: State, standing: Standing, rungs: list[str], next_check: date
) -> None:
    outcome = follow(StepFacts(State.PLANNED, START, DUE), TIMING, today)
    assert (outcome.state, outcome.standing) == (state, standing)
    assert [rung.key for rung in outcome.rungs] == rungs
    assert outcome.next_check_on == next_check


def test_nobody_is_reminded_of_a_window_that_lies_before_the_start() -> None:
    monthly = StepFacts(State.PLANNED, date(2019, 5, 1), date(2019, 5, 31))
    first = follow(monthly, TIMING, date(2019, 5, 1))
    assert [rung.key for rung in first.rungs] == ["before-30"]
    short = StepFacts(State.PLANNED, date(2019, 5, 20), date(2019, 5, 31))
    assert follow(short, TIMING, date(2019, 5, 20)).rungs == ()
    assert [rung.key for rung in follow(short, TIMING, date(2019, 5, 24)).rungs] == ["before-7"]


def test_a_blocked_step_does_not_start_and_says_so() -> None:
    outcome = follow(StepFacts(State.PLANNED, START, DUE, blocked=True), TIMING, START)
    assert (outcome.act, outcome.state, outcome.standing) == (None, State.PLANNED, Standing.BLOCKED)
    assert follow(StepFacts(State.PLANNED, START, DUE), TIMING, START).act is Act.START


def test_a_step_in_review_reminds_nobody_but_still_becomes_late() -> None:
    outcome = follow(StepFacts(State.IN_REVIEW, START, DUE), TIMING, date(2019, 9, 20))
    assert (outcome.rungs, outcome.standing, outcome.next_check_on) == ((), Standing.OVERDUE, None)


@pytest.mark.parametrize("state", sorted(CLOSED))
def test_a_closed_step_owes_nothing_for_ever(state: State) -> None:
    outcome = follow(StepFacts(state, START, DUE), TIMING, date(2019, 9, 20))
    assert (outcome.rungs, outcome.standing, outcome.next_check_on) == ((), Standing.CLOSED, None)


def test_a_step_without_dates_is_undated_and_never_checked() -> None:
    outcome = follow(StepFacts(State.PLANNED, None, None), TIMING, START)
    assert (outcome.rungs, outcome.standing, outcome.next_check_on) == ((), Standing.UNDATED, None)


days = st.dates(date(2018, 1, 1), date(2022, 12, 31))
calendars = st.just(EVERY_DAY) | st.builds(
    WorkingCalendar, days=st.dictionaries(days, st.sampled_from(Opening), max_size=20)
)
policies = st.builds(
    ReminderPolicy,
    counting=st.sampled_from(Counting),
    before=st.lists(st.integers(1, 90), max_size=5).map(tuple),
    on_the_day=st.booleans(),
    every_days_after=st.integers(1, 40),
    superior_after=st.none() | st.integers(1, 60),
    escalate_after=st.none() | st.integers(1, 60),
    steering_after=st.none() | st.integers(1, 60),
    take_up_after=st.none() | st.integers(1, 60),
    review_after=st.none() | st.integers(1, 60),
    review_steering_after=st.none() | st.integers(1, 60),
    due_soon=st.integers(0, 60),
)
timings = st.builds(Timing, policies, calendars)


@given(st.data(), st.sampled_from(State), st.booleans(), timings, days)
def test_nothing_changes_before_the_next_check(
    data: st.DataObject, state: State, blocked: bool, timing: Timing, today: date
) -> None:
    """What the sweep may skip: between a check and the next, the rule owes and derives the same."""
    start, due, answered, quiet, waiting = (data.draw(st.none() | days) for _ in range(5))
    facts = StepFacts(state, start, due, blocked, answered, quiet, waiting)
    outcome = follow(facts, timing, today)
    assert outcome.next_check_on is None or outcome.next_check_on > today
    after = replace(facts, state=outcome.state)
    until = outcome.next_check_on or today + timedelta(days=120)
    for ahead in range(1, min((until - today).days, 120)):
        later = follow(after, timing, today + timedelta(days=ahead))
        assert (later.act, later.standing, later.rungs) == (None, outcome.standing, outcome.rungs)


@given(st.data(), st.sampled_from(State), st.booleans(), timings, days, st.none() | st.integers(-200, 200))
def test_the_start_that_counts_says_all_that_the_start_says(
    data: st.DataObject, state: State, blocked: bool, timing: Timing, today: date, to_deadline: int | None
) -> None:
    """The sweep follows steps once that differ in nothing else."""
    due = None if to_deadline is None else today + timedelta(days=to_deadline)
    start = data.draw(st.none() | days)
    facts = StepFacts(state, start, due, blocked)
    counts = start_that_counts(start, due, timing, today)
    assert follow(replace(facts, start=counts), timing, today) == follow(facts, timing, today)
    assert start_that_counts(counts, due, timing, today) == counts


def test_steps_that_began_long_before_one_deadline_have_one_start_that_counts() -> None:
    begun = {start_that_counts(START - timedelta(days=days), DUE, TIMING, DUE) for days in range(60)}
    assert begun == {DUE - timedelta(days=30)}


@given(days, st.integers(0, 200), timings, st.none() | days, st.none() | days, st.sampled_from(State))
def test_a_sweep_that_follows_next_checks_owes_every_rung_a_daily_sweep_owes(
    start: date, length: int, timing: Timing, quiet: date | None, waiting: date | None, state: State
) -> None:
    due = start + timedelta(days=length)
    facts = StepFacts(state, start, due, quiet_until=quiet, waiting_since=waiting)
    every_day = {
        rung.key for ahead in range(length + 100)
        for rung in follow(facts, timing, start + timedelta(days=ahead)).rungs
    }  # fmt: skip
    followed, day = set[str](), start
    while day < start + timedelta(days=length + 100):
        outcome = follow(facts, timing, day)
        followed |= {rung.key for rung in outcome.rungs}
        if outcome.next_check_on is None:
            break
        day = outcome.next_check_on
    assert followed == every_day


def test_a_policy_that_makes_no_sense_is_refused_with_every_problem() -> None:
    with pytest.raises(InvalidDataError) as refused:
        policy_from({"before": [400], "every_days_after": 0, "colour": "red", "quiet_from": "18:00"})
    assert all(word in str(refused.value) for word in ("before", "every_days_after", "colour", "quiet_from"))
