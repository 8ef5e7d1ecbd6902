"""The day that counts for a deadline: as promised, or where a closed day moves it by the plan's rule."""

from datetime import date

from sqlmodel import Session, col, select

from domain.rules.following import Timing
from domain.rules.transitions import CLOSED
from domain.rules.working_days import settled
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import Precision
from notifications.outbox.taking_back import cancel_deadline_messages
from operations.timetable.timing import timing_of


def promised_due(step: Step) -> date | None:
    """The deadline as the document or the last amendment gave it."""
    return step.due_moved_from or step.due_on


def promise_due(step: Step, day: date | None, precision: Precision | None, timing: Timing) -> None:
    """Give the step a deadline: ``due_on`` is the day that counts, ``due_moved_from`` the promised one."""
    counts = None if day is None else settled(timing.calendar, day, timing.policy.closed_day)
    if counts is not None and step.start_on is not None:
        counts = max(counts, step.start_on)
    step.due_on, step.due_precision = counts, precision
    step.due_moved_from = day if counts != day else None


def settle_again(session: Session, plan: Plan) -> list[Step]:
    """Move the deadlines of open steps that a changed calendar or rule moves; those steps.

    What reminds of the former day and was not sent is taken back; the next sweep begins the new ladder.
    """
    timing = timing_of(session, plan)
    moved: list[Step] = []
    steps = session.exec(
        select(Step).where(Step.plan_id == plan.id, col(Step.state).not_in(CLOSED), col(Step.due_on).is_not(None))
    )
    for step in steps:
        before = step.due_on
        promise_due(step, promised_due(step), step.due_precision, timing)
        if step.due_on != before:
            cancel_deadline_messages(session, step)
            session.add(step)
            moved.append(step)
    session.flush()
    return moved
