"""A frozen cut-off, who must sign it, the signatures over its hash, the files made of it, answers to findings."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment, enum_type
from domain.values.vocabulary import FindingReply, ReportKind, Verdict


class Snapshot(SQLModel, table=True):
    """Everything a report says at a cut-off, as canonical JSON. Rows are appended, never changed."""

    __table_args__ = (UniqueConstraint("plan_id", "sha256"),)

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id", index=True)
    as_of: date
    sha256: str = Field(max_length=64)
    content: str
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)


class Signature(SQLModel, table=True):
    """An officer's decision on exactly one snapshot: approved, or returned with a note."""

    id: int | None = Field(default=None, primary_key=True)
    snapshot_id: int = Field(foreign_key="snapshot.id", index=True)
    sha256: str = Field(max_length=64)
    """The hash the officer saw; equal to the snapshot's or the signature is refused."""
    verdict: Verdict = Field(sa_type=enum_type(Verdict))
    note: str | None = None
    on_day: date
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)
    office: str | None = Field(default=None, max_length=120)


class Signatory(SQLModel, table=True):
    """Who must sign a plan's cut-offs, in the order of ``position`` from 1. A cut-off freezes its list."""

    __table_args__ = (UniqueConstraint("plan_id", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id", index=True)
    position: int
    name: str = Field(max_length=120)
    office: str | None = Field(default=None, max_length=120)
    email: str | None = Field(default=None, max_length=200)
    """Where the call to sign goes when the turn comes; None: nobody calls."""


class Publication(SQLModel, table=True):
    """One file that was written of an approved cut-off, by its SHA-256 (hex). Rows are appended, never changed."""

    id: int | None = Field(default=None, primary_key=True)
    snapshot_id: int = Field(foreign_key="snapshot.id", index=True)
    kind: ReportKind = Field(sa_type=enum_type(ReportKind))
    form: str = Field(max_length=10)
    view: str | None = Field(default=None, max_length=60)
    """The institution or step it is limited to."""
    template: str | None = Field(default=None, max_length=120)
    """The office's own template it was written in, whose words nobody signed; None for our own layout."""
    name: str
    sha256: str = Field(max_length=64, index=True)
    size: int
    """Bytes."""
    at: datetime = Field(sa_type=UtcMoment)


class FindingAnswer(SQLModel, table=True):
    """What an officer answers to a finding, as long as it says the same. Appended; the latest by a day counts."""

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id", index=True)
    about: str = Field(max_length=64)
    """Fingerprint of the finding's code, step and data: another deadline is another finding."""
    code: str = Field(max_length=60)
    step: str = Field(max_length=40)
    reply: FindingReply = Field(sa_type=enum_type(FindingReply))
    text: str
    on_day: date
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)
