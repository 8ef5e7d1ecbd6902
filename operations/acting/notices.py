"""Messages that people's acts cause: a review is asked for, a submission comes back, a deadline is moved."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import update
from sqlmodel import Session, col

from domain.rules.quiet_hours import sending_moment
from domain.tables.columns import id_of
from domain.tables.history import Amendment
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.identity import message_key
from notifications.outbox.inserting import insert_or_pass
from notifications.outbox.owed import NOT_SENT, OF_A_SUBMISSION
from operations.actor import Actor
from operations.register.responsibility import leads_of_steps
from operations.timetable.timing import timing_of

_OF_THE_LEAD = (MessageKind.REMINDER, MessageKind.LAST_NOTICE, MessageKind.TAKE_UP, MessageKind.SUPERIOR)
"""What goes to the lead and its superior; an escalation goes to the coordinating institution, which stays."""


def owe_notice(
    session: Session, step: Step, recipient: int, kind: MessageKind, about: str, actor: Actor, today: date,
    note: str | None = None,
) -> None:  # fmt: skip
    """Put a message to the institution ``recipient`` into the outbox, in the caller's transaction.

    ``about`` names what it tells of by its id (``submitted-12``): a second one about the same is passed over. It
    leaves at once, or when the plan's quiet hours are over.
    """
    plan = session.get_one(Plan, step.plan_id)
    goes_out = sending_moment(timing_of(session, plan), plan.zone, actor.at)
    row = {
        "dedupe_key": message_key(id_of(step), recipient, about, None), "step_id": step.id,
        "institution_id": recipient, "kind": kind, "rung": about, "due_on": step.due_on, "note": note,
        "owed_on": today, "status": MessageStatus.PENDING, "attempts": 0, "next_try_at": goes_out,
    }  # fmt: skip
    session.connection().execute(insert_or_pass(session, Message), [row])


def owe_moved_deadline(
    session: Session, amendment: Amendment, moved: Sequence[Step], actor: Actor, today: date
) -> None:
    """Tell the leads of the step, ``moved[0]``, that its deadline is another one; in the caller's transaction.

    Parts that moved with it (the others of ``moved``) are told of only to those who do not lead the whole. What
    an earlier decision was to tell of them and has not left is taken back.
    """
    whole, leads = moved[0], leads_of_steps(session, [id_of(step) for step in moved])
    of_whole = leads.get(id_of(whole), [])
    for step in moved:
        cancel_kinds(session, step, {MessageKind.DATE_ACCEPTED})
        for lead in leads.get(id_of(step), []):
            if step is whole or lead not in of_whole:
                about = f"moved-{id_of(amendment)}"
                owe_notice(session, step, lead, MessageKind.DATE_ACCEPTED, about, actor, today)


def cancel_told(session: Session, step: Step, about: Sequence[str]) -> None:
    """Take back the notices owed ``about`` these, by anybody, that have not been sent."""
    session.execute(
        update(Message)
        .where(
            col(Message.step_id) == step.id, col(Message.status).in_(NOT_SENT), col(Message.rung).in_(about)
        )
        .values(status=MessageStatus.CANCELLED)
    )  # fmt: skip


def cancel_notices(session: Session, step: Step) -> None:
    """Take back what was to be said about the step's submission and has not been sent; it is out of date."""
    cancel_kinds(session, step, OF_A_SUBMISSION)


def cancel_of_former_leads(session: Session, step: Step, leads: Collection[int]) -> None:
    """Take back what reminds others than these institutions of leading the step, and has not been sent."""
    session.execute(
        update(Message)
        .where(
            col(Message.step_id) == step.id,
            col(Message.institution_id).not_in(leads),
            col(Message.kind).in_(_OF_THE_LEAD),
            col(Message.status).in_(NOT_SENT),
        )
        .values(status=MessageStatus.CANCELLED)
    )


def cancel_kinds(session: Session, step: Step, kinds: Collection[MessageKind]) -> None:
    """Take back the messages of these kinds about the step, to anybody, that have not been sent."""
    session.execute(
        update(Message)
        .where(col(Message.step_id) == step.id, col(Message.status).in_(NOT_SENT), col(Message.kind).in_(kinds))
        .values(status=MessageStatus.CANCELLED)
    )
