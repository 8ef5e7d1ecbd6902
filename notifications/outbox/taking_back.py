"""Reminders and escalations of a step that are no longer owed are taken back before they leave."""

from sqlalchemy import bindparam, update
from sqlmodel import Session

from domain.tables.columns import table_of
from domain.tables.outbox import Message
from domain.tables.step import Step
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.outbox.owed import NOT_SENT, OF_A_DEADLINE


def cancel_deadline_messages(session: Session, step: Step) -> None:
    """Take back the reminders and escalations of a step that have not been sent."""
    session.connection().execute(_CANCEL, {"step": step.id})


def pause_deadline_messages(session: Session, step: Step) -> None:
    """Take back those of them that an acknowledgement keeps quiet: all but the formal notice."""
    session.connection().execute(_PAUSE, {"step": step.id})


_message = table_of(Message)
# Built once: building the statements anew took longer than running them.
_CANCEL = (
    update(_message)
    .where(
        _message.c.step_id == bindparam("step"),
        _message.c.status.in_(NOT_SENT),
        _message.c.kind.in_(OF_A_DEADLINE),
    )
    .values(status=MessageStatus.CANCELLED)
)
_PAUSE = _CANCEL.where(_message.c.kind != MessageKind.LAST_NOTICE)
