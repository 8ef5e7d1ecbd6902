"""Whoever coordinates a plan is told what did not arrive, each case once, in its digest or by itself."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from domain.rules.quiet_hours import sending_moment
from domain.tables.columns import id_of
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.identity import message_key
from notifications.messages.facts import Undelivered
from notifications.outbox.digests import put_into_digests
from notifications.outbox.inserting import insert_or_pass
from operations.messages.undelivered import Event, events_of
from operations.timetable.timing import timing_of


def owe_undelivered(session: Session, plan: Plan, today: date, now: datetime) -> int:
    """Put a notice of what has not been told yet into the outbox; 1 if there is one, 0 if there is no news.

    Nobody is told where the plan names no coordinating institution (its page shows it then). Repeated or run
    twice at once it writes the same row. Six queries; the caller's transaction.
    """
    if plan.coordinator_id is None:
        return 0
    former = _told(session, plan)
    names = {name for note in former for name in (note or "").split()}
    news = [event for event in events_of(session, plan) if event.name not in names]
    if not news:
        return 0
    timing = timing_of(session, plan)
    step = _a_step(session, plan, news)
    goes_out = sending_moment(timing, plan.zone, now)
    key = message_key(step, plan.coordinator_id, f"undelivered-{len(former) + 1}", None)
    row = {
        "dedupe_key": key, "step_id": step, "institution_id": plan.coordinator_id,
        "kind": MessageKind.UNDELIVERED, "rung": f"undelivered-{len(former) + 1}", "owed_on": today,
        "note": " ".join(event.name for event in news), "attempts": 0, "next_try_at": goes_out,
        "status": MessageStatus.HELD if timing.policy.digest else MessageStatus.PENDING,
    }  # fmt: skip
    written = (
        session.connection().execute(insert_or_pass(session, Message).returning(col(Message.id)), [row]).all()
    )
    if timing.policy.digest:
        put_into_digests(session, [key], id_of(plan), today, goes_out)
    return len(written)


def _told(session: Session, plan: Plan) -> list[str | None]:
    """What the plan's notices so far have named."""
    query = (
        select(Message.note)
        .join(Step, col(Step.id) == Message.step_id)
        .where(Message.kind == MessageKind.UNDELIVERED, Step.plan_id == plan.id)
    )
    return list(session.exec(query))


def _a_step(session: Session, plan: Plan, news: list[Event]) -> int:
    """The step that the notice is filed under: one it tells of."""
    number = next((event.told.number for event in news if isinstance(event.told, Undelivered)), None)
    if number is not None:
        return session.get_one(Message, number).step_id
    return id_of(session.exec(select(Step).where(Step.plan_id == plan.id).order_by(col(Step.id)).limit(1)).one())
