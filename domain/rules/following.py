"""What the calendar does to one step on one day. The daily sweep applies it and stores what it says."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.rules.reminders import Owing, Rung, latest_rungs
from domain.rules.standing import standing_of
from domain.rules.transitions import CLOSED, TRANSITIONS
from domain.rules.working_days import days_before
from domain.values.calendar import EVERY_DAY, Counting, WorkingCalendar
from domain.values.reminder_policy import ReminderPolicy
from domain.values.vocabulary import Act, Standing, State

_LONG_AGO = date(1900, 1, 1)


REMINDED = frozenset({State.PLANNED, State.UNDER_WAY})
"""States in which the responsible institution owes something; in review it is the reviewer's turn."""


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What the rule needs to know of a step. ``blocked``: a predecessor is still open.

    The last four are those of ``domain.rules.reminders.Owing``.
    """

    state: State
    start: date | None
    due: date | None
    blocked: bool = False
    answered_on: date | None = None
    quiet_until: date | None = None
    waiting_since: date | None = None
    noticed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """How a step's time is counted: its reminder policy and its plan's working days."""

    policy: ReminderPolicy
    calendar: WorkingCalendar

    @property
    def counted(self) -> WorkingCalendar:
        """The days that the policy's numbers count."""
        return self.calendar if self.policy.counting is Counting.WORKING else EVERY_DAY


@dataclass(frozen=True, slots=True)
class Outcome:
    """What holds for the step on the day asked about.

    ``act`` is what the calendar itself does (only START), ``rungs`` the reminders owed, and
    ``next_check_on`` the earliest later day on which any of this can differ (None: only people can
    change it).
    """

    act: Act | None
    state: State
    standing: Standing
    rungs: tuple[Rung, ...]
    next_check_on: date | None


def follow(step: StepFacts, timing: Timing, today: date) -> Outcome:
    """Evaluate one step on the plan's local day ``today``. Pure; the same answer however often asked."""
    policy = timing.policy
    act = _act_of_the_calendar(step, today)
    state = TRANSITIONS[step.state, act] if act else step.state
    standing = standing_of(state, step.start, step.due, today, blocked=step.blocked, due_soon=policy.due_soon)
    if state in CLOSED:
        return Outcome(act, state, standing, (), None)
    owing = Owing(
        step.start, step.due, state is State.IN_REVIEW, step.answered_on, step.quiet_until, step.waiting_since,
        step.noticed_on,
    )  # fmt: skip
    rungs, next_window = latest_rungs(policy, timing.counted, owing, today)
    days = (_next_change_of_standing(step, policy, today), next_window)
    return Outcome(act, state, standing, rungs, min((day for day in days if day is not None), default=None))


def start_that_counts(start: date | None, due: date | None, timing: Timing, today: date) -> date | None:
    """A start that ``follow`` cannot tell from ``start`` on ``today``, the same for many steps with one deadline.

    Of a step that has begun, all that its start decides is which windows before the deadline are left out.
    """
    if start is None or due is None:
        return start
    first_window = days_before(timing.counted, due, max(timing.policy.before, default=0))
    return max(start, min(first_window, today))


def first_check(step: StepFacts, timing: Timing) -> date | None:
    """The earliest day on which the calendar can change anything about a step that was just planned."""
    return follow(step, timing, _LONG_AGO).next_check_on


def _act_of_the_calendar(step: StepFacts, today: date) -> Act | None:
    """A planned step starts when its start date has come and nothing it waits for is open."""
    starts = step.state is State.PLANNED and step.start is not None and step.start <= today
    return Act.START if starts and not step.blocked else None


def _next_change_of_standing(step: StepFacts, policy: ReminderPolicy, today: date) -> date | None:
    days: list[date] = []
    if step.start is not None:
        days.append(step.start)
    if step.due is not None:
        days += [step.due - timedelta(days=policy.due_soon), step.due + timedelta(days=1)]
    return min((day for day in days if day > today), default=None)
