"""A plan, its axes and its commitments."""

from datetime import date
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.tables.columns import enum_type
from domain.values.language import Language
from domain.values.vocabulary import DocumentKind, Precision


class Plan(SQLModel, table=True):
    """A set of commitments with a period, a zone and a coordinating institution."""

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(max_length=40, unique=True)
    title: str
    language: Language = Field(default=Language.ES, sa_type=enum_type(Language))
    zone: str = Field(default="America/Guatemala", max_length=40)
    """IANA name: the plan's days are days there."""
    period_start: date | None = None
    period_end: date | None = None
    coordinator_id: int | None = Field(default=None, foreign_key="institution.id")
    steering_id: int | None = Field(default=None, foreign_key="institution.id")
    """The steering body: the last rung of the ladder."""
    reminders: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """The plan's own reminder policy (``domain.values.reminder_policy.ReminderPolicy``); empty for the default."""
    kind: DocumentKind = Field(default=DocumentKind.PLAN, sa_type=enum_type(DocumentKind))
    """What kind of promise it is; a report alone makes a plan of kind ``plan``."""
    words: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """What the plan calls its levels (``domain.values.plan_words.PlanWords``); empty for its kind's words."""
    sections: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    """Titled parts of its document kept as they stand (``domain.values.plan_document.DocumentSection``)."""


class Axis(SQLModel, table=True):
    """A heading over commitments."""

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id", index=True)
    position: int
    title: str


class Commitment(SQLModel, table=True):
    """A promise of the plan."""

    __table_args__ = (UniqueConstraint("plan_id", "code"),)

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")
    axis_id: int | None = Field(default=None, foreign_key="axis.id")
    position: int
    code: str = Field(max_length=40)
    number: str = Field(max_length=20)
    title: str
    start_on: date | None = None
    start_precision: Precision | None = Field(default=None, sa_type=enum_type(Precision))
    due_on: date | None = None
    due_precision: Precision | None = Field(default=None, sa_type=enum_type(Precision))
    description: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    narrative: str | None = None
    reminders: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    """What of the plan's reminder policy is different for this commitment's steps."""
