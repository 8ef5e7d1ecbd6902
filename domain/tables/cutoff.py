"""A frozen cut-off and the signatures over its hash."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment, enum_type
from domain.values.vocabulary import Verdict


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
