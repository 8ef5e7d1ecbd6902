"""How time is counted for a plan and its steps: the reminder policy and the working calendar."""

from collections.abc import Mapping

from sqlmodel import Session, col, select

from domain.rules.following import Timing
from domain.tables.calendar import CalendarEntry
from domain.tables.columns import id_of
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.calendar import EVERY_DAY, ClosedDayRule, Counting, WorkingCalendar
from domain.values.reminder_policy import ReminderPolicy, policy_from, policy_with


def policy_of(plan: Plan) -> ReminderPolicy:
    """The plan's reminder policy."""
    return policy_from(plan.reminders)


def timing_of(session: Session, plan: Plan) -> Timing:
    """How the plan's time is counted. One query, none where nothing asks which days are worked."""
    policy = policy_of(plan)
    return Timing(policy, calendar_of(session, plan, policy) if _asks_for_days(policy) else EVERY_DAY)


def timing_of_step(session: Session, plan: Plan, step: Step) -> Timing:
    """The same for one step, with what it and its commitment set of their own."""
    whole = timing_of(session, plan)
    commitment = session.get_one(Commitment, step.commitment_id)
    return own_timing(whole, plan, commitment.reminders, step.reminders)


def own_timing(whole: Timing, plan: Plan, *own: Mapping[str, object] | None) -> Timing:
    """The plan's timing with what a commitment and a step set of their own."""
    return Timing(policy_with(plan.reminders, *own), whole.calendar) if any(own) else whole


def calendar_of(session: Session, plan: Plan, policy: ReminderPolicy) -> WorkingCalendar:
    """The plan's calendar as it stands: the newest entry of each day."""
    entries = session.exec(
        select(col(CalendarEntry.day), col(CalendarEntry.opening))
        .where(CalendarEntry.plan_id == id_of(plan))
        .order_by(col(CalendarEntry.id))
    ).all()
    return WorkingCalendar(policy.weekend_days, dict(entries))


def _asks_for_days(policy: ReminderPolicy) -> bool:
    return (
        policy.counting is Counting.WORKING
        or policy.closed_day is not ClosedDayRule.STAY
        or policy.quiet_on_closed_days
    )
