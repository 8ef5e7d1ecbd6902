"""Nobody gets the late reminder and the last notice on one day: the last notice takes the reminder's place."""

from datetime import date, timedelta

import pytest

from domain.rules.following import StepFacts, Timing, follow
from domain.rules.foreseeing import ladder_ahead
from domain.values.calendar import EVERY_DAY
from domain.values.reminder_policy import ReminderPolicy
from domain.values.vocabulary import State

DUE = date(2019, 8, 31)
NOTICE = "last_notice-14"
TIMING = Timing(
    ReminderPolicy(every_days_after=7, superior_after=None, escalate_after=None, last_notice_after=14), EVERY_DAY
)


def step(noticed: int | None = None, quiet: int | None = None) -> StepFacts:
    """A late step; both days are counted from its deadline."""
    return StepFacts(
        State.UNDER_WAY, date(2019, 5, 1), DUE,
        quiet_until=None if quiet is None else DUE + timedelta(days=quiet),
        noticed_on=None if noticed is None else DUE + timedelta(days=noticed),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("day", "facts", "owed"),
    [
        # its own day, the first time and again
        (13, step(), ["after-7"]),
        (14, step(), [NOTICE]),
        (14, step(noticed=14), [NOTICE]),
        # superseded stays superseded until the next window opens
        (20, step(noticed=14), [NOTICE]),
        (21, step(noticed=14), ["after-21", NOTICE]),
        # a machine that was stopped: whatever had opened by the day it says so
        (22, step(), [NOTICE]),
        (22, step(noticed=22), [NOTICE]),
        (27, step(noticed=22), [NOTICE]),
        (28, step(noticed=22), ["after-28", NOTICE]),
        # kept back by an acknowledgement: the pause ends behind the notice
        (14, step(quiet=16), [NOTICE]),
        (16, step(noticed=14, quiet=16), [NOTICE]),
        (22, step(noticed=14, quiet=22), ["after-21", NOTICE]),
    ],
)
def test_the_last_notice_supersedes_the_reminder_open_on_its_day(
    day: int, facts: StepFacts, owed: list[str]
) -> None:
    assert [rung.key for rung in follow(facts, TIMING, DUE + timedelta(days=day)).rungs] == owed


def test_what_is_superseded_is_not_foreseen_and_what_comes_after_is() -> None:
    coming = [
        (expected.day - DUE, expected.rung.key)
        for expected in ladder_ahead(step(), TIMING, "UTC", DUE + timedelta(days=1))
    ]
    assert coming == [
        (timedelta(days=1), "due-0"), (timedelta(days=7), "after-7"), (timedelta(days=14), NOTICE),
        (timedelta(days=21), "after-21"), (timedelta(days=28), "after-28"),
    ]  # fmt: skip
