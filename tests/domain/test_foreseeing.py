"""What a step will still cause: nothing that comes is hidden, and nothing is told that will not leave."""

from datetime import date, datetime, timedelta

from domain.rules.following import StepFacts, Timing
from domain.rules.foreseeing import ladder_ahead
from domain.values.calendar import EVERY_DAY, WorkingCalendar
from domain.values.reminder_policy import ReminderPolicy
from domain.values.vocabulary import State

ZONE = "America/Guatemala"
START, DUE = date(2026, 1, 1), date(2026, 6, 1)
RETURNED = StepFacts(State.UNDER_WAY, START, DUE, waiting_since=date(2026, 1, 5))


def test_repeats_before_the_deadline_do_not_hide_what_comes_at_it() -> None:
    policy = ReminderPolicy(take_up_after=7, escalate_after=None, before=(30,))
    told = [each.rung.key for each in ladder_ahead(RETURNED, Timing(policy, EVERY_DAY), ZONE, date(2026, 1, 6))]
    assert told == [
        "take_up-7",
        "take_up-14",
        "take_up-21",
        "before-30",
        "due-0",
        "after-7",
        "after-14",
        "after-21",
    ]


def test_a_reminder_kept_over_a_closed_weekend_leaves_after_it_unless_another_overtakes_it() -> None:
    """Two days before Monday 1 June 2026 is a Saturday; nine days before it too."""
    policy = ReminderPolicy(before=(9, 2), on_the_day=True, quiet_on_closed_days=True, escalate_after=None)
    step = StepFacts(State.UNDER_WAY, START, DUE)
    told = ladder_ahead(step, Timing(policy, WorkingCalendar()), ZONE, date(2026, 5, 1))
    days = [(each.rung.key, each.day, local(each.leaves)) for each in told]
    assert days[:2] == [("before-9", date(2026, 5, 23), date(2026, 5, 25)), ("due-0", DUE, DUE)]


def test_the_last_call_to_take_up_a_return_is_told_before_the_deadlines_ladder_begins() -> None:
    policy = ReminderPolicy(before=(), every_days_after=17, take_up_after=36, escalate_after=None)
    step = StepFacts(State.UNDER_WAY, START, date(2026, 5, 4), waiting_since=date(2025, 12, 22))
    told = [each.rung.key for each in ladder_ahead(step, Timing(policy, EVERY_DAY), ZONE, START)]
    assert told == ["take_up-36", "take_up-72", "take_up-108", "due-0", "after-17", "after-34", "after-51"]


def test_a_review_that_waits_over_a_closed_weekend_is_told_once_after_it() -> None:
    """From Monday 5 January 2026 on, every day but Saturdays and Sundays."""
    policy = ReminderPolicy(review_after=2, quiet_on_closed_days=True)
    step = StepFacts(State.IN_REVIEW, START, DUE, waiting_since=date(2026, 1, 4))
    told = ladder_ahead(step, Timing(policy, WorkingCalendar()), ZONE, date(2026, 1, 5))
    assert [(each.rung.key, local(each.leaves)) for each in told] == [
        ("review-2", date(2026, 1, 6)),
        ("review-4", date(2026, 1, 8)),
        ("review-8", date(2026, 1, 12)),
    ]


def test_of_what_goes_on_for_ever_the_next_three_are_told_whatever_has_been_told_before() -> None:
    policy = ReminderPolicy(before=(), escalate_after=None)
    step = StepFacts(State.UNDER_WAY, START, DUE)
    today = DUE + timedelta(days=15)
    told = ladder_ahead(step, Timing(policy, EVERY_DAY), ZONE, today, lambda rung: rung.key == "after-14")
    assert [each.rung.key for each in told] == ["after-21", "after-28", "after-35"]


def local(moment: datetime) -> date:
    return (moment - timedelta(hours=6)).date()
