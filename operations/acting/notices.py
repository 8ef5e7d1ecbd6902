"""Messages that people's acts cause: a review is asked for, a submission comes back."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import update
from sqlmodel import Session, col

from domain.tables.columns import id_of
from domain.tables.outbox import Message
from domain.tables.step import Step
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.identity import message_key
from notifications.outbox.inserting import insert_or_pass
from notifications.outbox.owed import NOT_SENT, OF_A_SUBMISSION
from operations.actor import Actor


def owe_notice(
    session: Session, step: Step, recipient: int, kind: MessageKind, about: str, actor: Actor, today: date,
    note: str | None = None,
) -> None:  # fmt: skip
    """Put a message to the institution ``recipient`` into the outbox, in the caller's transaction.

    ``about`` names what it tells of by its id (``submitted-12``): a second one about the same is passed over.
    """
    row = {
        "dedupe_key": message_key(id_of(step), recipient, about, None), "step_id": step.id,
        "institution_id": recipient, "kind": kind, "rung": about, "due_on": step.due_on, "note": note,
        "owed_on": today, "status": MessageStatus.PENDING, "attempts": 0, "next_try_at": actor.at,
    }  # fmt: skip
    session.connection().execute(insert_or_pass(session, Message), [row])


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
    session.execute(
        update(Message)
        .where(
            col(Message.step_id) == step.id,
            col(Message.status).in_(NOT_SENT),
            col(Message.kind).in_(OF_A_SUBMISSION),
        )
        .values(status=MessageStatus.CANCELLED)
    )
