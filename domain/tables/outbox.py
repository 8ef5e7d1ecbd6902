"""What institutions are owed: messages, and every try to send one."""

from datetime import date, datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment, enum_type
from domain.values.vocabulary import MessageKind, MessageStatus


class Message(SQLModel, table=True):
    """A message owed to one institution about one step. Its text is made from facts when it is sent.

    ``dedupe_key`` is made from ids and ISO dates (``notifications.identity``), never from text. What is about a
    frozen report only hangs on a step and an institution of its plan (``notifications.outbox.calls``).
    """

    __table_args__ = (
        Index("ix_message_to_send", "status", "next_try_at"),
        Index(
            "ix_message_digest",
            "digest_id",
            sqlite_where=text("digest_id IS NOT NULL"),
            postgresql_where=text("digest_id IS NOT NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    dedupe_key: str = Field(unique=True)
    step_id: int = Field(foreign_key="step.id", index=True)
    institution_id: int = Field(foreign_key="institution.id")
    kind: MessageKind = Field(sa_type=enum_type(MessageKind))
    rung: str = Field(max_length=20)
    """``before-30``, ``due-0``, ``after-7``, ``escalation-10``; a date for messages that are no reminders."""
    due_on: date | None = None
    """The deadline the message speaks of, as it was when it became owed."""
    note: str | None = None
    """A reviewer's words, where the message carries some; of a digest that hands a backlog over, the first day of
    its new reader (ISO)."""
    owed_on: date
    """The plan's local day on which it became owed."""
    status: MessageStatus = Field(default=MessageStatus.PENDING, sa_type=enum_type(MessageStatus))
    attempts: int = 0
    next_try_at: datetime = Field(sa_type=UtcMoment)
    lease_until: datetime | None = Field(default=None, sa_type=UtcMoment)
    worker: str | None = None
    sent_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    digest_id: int | None = Field(default=None, foreign_key="message.id")
    """The digest it travels in; it is never sent by itself then."""


class Attempt(SQLModel, table=True):
    """One try to send a message, committed *before* the try; its outcome is written after."""

    id: int | None = Field(default=None, primary_key=True)
    message_id: int = Field(foreign_key="message.id", index=True)
    worker: str
    started_at: datetime = Field(sa_type=UtcMoment)
    ended_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    outcome: str | None = Field(default=None, max_length=20)
    """``sent``, ``retry``, ``refused``, ``uncertain``, ``cancelled``, ``dropped``; None while it runs."""
    detail: str | None = None
    """Why, in the words of the other side or of the person who dropped it."""
    subject: str | None = None
    """What was said, as sent."""
