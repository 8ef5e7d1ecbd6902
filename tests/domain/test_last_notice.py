"""The formal last notice: off unless the policy sets it, counted from the deadline, paused by nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.following import StepFacts, Timing, follow
from domain.rules.foreseeing import ladder_ahead
from domain.rules.reminders import MANNERS, RungKind
from domain.values.calendar import EVERY_DAY
from domain.values.errors import HitosError
from domain.values.language import Language
from domain.values.reminder_policy import ReminderPolicy, policy_from
from domain.values.vocabulary import State

START, DUE = date(2019, 5, 1), date(2019, 8, 31)
SET = Timing(ReminderPolicy(last_notice_after=15), EVERY_DAY)
STEP = StepFacts(State.UNDER_WAY, START, DUE)


def keys(step: StepFacts, timing: Timing, day: date) -> list[str]:
    return [rung.key for rung in follow(step, timing, day).rungs]


def test_every_rung_has_its_row_and_only_the_last_notice_is_singular() -> None:
    assert set(MANNERS) == set(RungKind)
    assert {kind for kind, manner in MANNERS.items() if manner.singly or not manner.paused} == {
        RungKind.LAST_NOTICE
    }


def test_no_plan_gives_a_last_notice_unless_its_policy_sets_one() -> None:
    timing = Timing(ReminderPolicy(), EVERY_DAY)
    assert "last_notice" not in " ".join(keys(STEP, timing, DUE + timedelta(days=400)))


@pytest.mark.parametrize(
    ("days", "state", "expected"),
    [
        (14, State.UNDER_WAY, []),
        (15, State.UNDER_WAY, ["last_notice-15"]),
        (200, State.UNDER_WAY, ["last_notice-15"]),
        # submitted or closed: nothing is owed by the lead any more
        (15, State.IN_REVIEW, []),
        (15, State.COMPLETED, []),
    ],
)
def test_it_opens_so_many_days_after_the_deadline(days: int, state: State, expected: list[str]) -> None:
    step = replace(STEP, state=state)
    owed = keys(step, SET, DUE + timedelta(days=days))
    assert [key for key in owed if key.startswith("last")] == expected


@given(
    after=st.integers(1, 60), quiet=st.integers(0, 90), answered=st.integers(0, 60), day=st.integers(0, 120)
)  # fmt: skip
def test_no_answer_and_no_pause_moves_it(after: int, quiet: int, answered: int, day: int) -> None:
    timing = Timing(ReminderPolicy(last_notice_after=after), EVERY_DAY)
    step = replace(
        STEP, quiet_until=DUE + timedelta(days=quiet), answered_on=DUE + timedelta(days=answered)
    )  # fmt: skip
    today = DUE + timedelta(days=day)
    outcome = follow(step, timing, today)
    opens = DUE + timedelta(days=after)
    assert (f"last_notice-{after}" in [rung.key for rung in outcome.rungs]) is (today >= opens)
    # the next look comes no later than its day, whatever is paused until then
    assert today >= opens or (outcome.next_check_on is not None and outcome.next_check_on <= opens)


def test_an_acknowledgement_keeps_back_all_else() -> None:
    quiet = replace(STEP, quiet_until=DUE + timedelta(days=30))
    assert keys(quiet, SET, DUE + timedelta(days=15)) == ["last_notice-15"]
    assert follow(quiet, SET, DUE + timedelta(days=15)).next_check_on == quiet.quiet_until


def test_it_is_foreseen_once() -> None:
    coming = [
        expected for expected in ladder_ahead(STEP, SET, "UTC", DUE) if expected.rung.kind is RungKind.LAST_NOTICE
    ]
    assert [(one.day, one.rung.days) for one in coming] == [(DUE + timedelta(days=15), 15)]


@pytest.mark.parametrize("wrong", [{"last_notice_after": 0}, {"last_notice_after": "soon"}, {"language": "fr"}])
def test_a_policy_file_that_says_it_wrong_is_told_what_is_expected(wrong: dict[str, object]) -> None:
    with pytest.raises(HitosError) as told:
        policy_from(wrong)
    assert next(iter(wrong)) in told.value.say(Language.ES)
