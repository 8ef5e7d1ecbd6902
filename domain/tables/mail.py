"""The way back: personal links, answers that came by mail, addresses that bounce, and channels with secrets."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment, enum_type
from domain.values.vocabulary import ReceivedState


class Link(SQLModel, table=True):
    """A personal link to answer with: of one institution, for one step or (None) for all it owes."""

    id: int | None = Field(default=None, primary_key=True)
    institution_id: int = Field(foreign_key="institution.id", index=True)
    step_id: int | None = Field(default=None, foreign_key="step.id", index=True)
    token_sha256: str = Field(max_length=64, unique=True)
    """The token itself is nowhere: it is made anew from the installation's key when a message is written."""
    expires_on: date
    created_at: datetime = Field(sa_type=UtcMoment)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    revoked_by: str | None = Field(default=None, max_length=120)


class Received(SQLModel, table=True):
    """A mail that came back: an answer to be reviewed, or one that was refused and why."""

    id: int | None = Field(default=None, primary_key=True)
    header_id: str = Field(unique=True)
    """Its Message-ID: a mail that is fetched twice is taken once."""
    at: datetime = Field(sa_type=UtcMoment)
    sender: str
    step_id: int | None = Field(default=None, foreign_key="step.id", index=True)
    institution_id: int | None = Field(default=None, foreign_key="institution.id")
    text: str
    """What was written above the line, cleaned."""
    attachments: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    """``sha256``, ``name`` and ``size`` of each file kept in the evidence store."""
    state: ReceivedState = Field(sa_type=enum_type(ReceivedState))
    why: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    decided_by: str | None = Field(default=None, max_length=120)


class MailChoice(SQLModel, table=True):
    """Whether an address wants what it may opt out of. Appended; the latest counts."""

    id: int | None = Field(default=None, primary_key=True)
    institution_id: int = Field(foreign_key="institution.id", index=True)
    email: str
    wanted: bool
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)


class Bounce(SQLModel, table=True):
    """An address that a mail server said cannot be reached. Appended, never changed."""

    id: int | None = Field(default=None, primary_key=True)
    email: str = Field(index=True)
    message_id: int | None = Field(default=None, foreign_key="message.id")
    at: datetime = Field(sa_type=UtcMoment)
    permanent: bool
    reason: str


class Channel(SQLModel, table=True):
    """A way out other than the installation's mail server, by name. Its secret is encrypted at rest."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=60, unique=True)
    kind: str = Field(max_length=20)
    fields: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """Host, path, room: what is no secret."""
    secret: str | None = None
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)
