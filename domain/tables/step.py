"""A step of the workflow: a milestone, an activity, or an occurrence of a recurring milestone."""

from datetime import date
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from domain.tables.columns import enum_type
from domain.values.vocabulary import Condition, Precision, Standing, State, StepKind


class Step(SQLModel, table=True):
    """What has owners, a deadline, a state and evidence.

    A step with children (``has_children``) is never acted on: its state and figures follow from theirs.
    ``standing`` is the standing the last sweep recorded; pages derive it anew. ``next_check_on`` is the
    earliest local day on which the calendar can change anything (``domain.rules.following``).
    """

    __table_args__ = (
        UniqueConstraint("plan_id", "code"),
        Index("ix_step_due_for_check", "plan_id", "next_check_on"),
        Index("ix_step_commitment", "commitment_id"),
        # Most steps have no parent: only those that do are in it.
        Index(
            "ix_step_parent",
            "parent_id",
            sqlite_where=text("parent_id IS NOT NULL"),
            postgresql_where=text("parent_id IS NOT NULL"),
        ),
        CheckConstraint("start_on IS NULL OR due_on IS NULL OR start_on <= due_on", name="starts_before_due"),
        CheckConstraint("weight >= 0", name="weight_not_negative"),
    )

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")
    commitment_id: int = Field(foreign_key="commitment.id")
    parent_id: int | None = Field(default=None, foreign_key="step.id")
    kind: StepKind = Field(sa_type=enum_type(StepKind))
    position: int
    code: str = Field(max_length=40)
    number: str | None = Field(default=None, max_length=20)
    title: str
    start_on: date | None = None
    start_precision: Precision | None = Field(default=None, sa_type=enum_type(Precision))
    due_on: date | None = None
    due_precision: Precision | None = Field(default=None, sa_type=enum_type(Precision))
    dates_inherited: bool = False
    """True where the document gives the step no dates and it follows its milestone's or commitment's."""
    condition: Condition | None = Field(default=None, sa_type=enum_type(Condition))
    weight: int = 1
    recurrence: str | None = None
    has_children: bool = False
    state: State = Field(default=State.PLANNED, sa_type=enum_type(State))
    standing: Standing = Field(default=Standing.UPCOMING, sa_type=enum_type(Standing))
    next_check_on: date | None = None
    actual_start_on: date | None = None
    actual_end_on: date | None = None
    """When it really began and ended, where a document says so beside the planned dates."""
    due_moved_from: date | None = None
    """The deadline as promised, where it falls on a closed day and ``due_on`` is the day that counts."""
    answered_on: date | None = None
    """The last day on which a responsible institution answered anything about it."""
    quiet_until: date | None = None
    """The day on which the pause of an acknowledgement ends."""
    waiting_since: date | None = None
    """The day of the submission that nobody decided yet, or of the return that nobody has taken up."""
    reminders: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    """What of the plan's reminder policy is different for this step."""


class Dependency(SQLModel, table=True):
    """``step`` cannot start before ``after`` is closed."""

    step_id: int = Field(foreign_key="step.id", primary_key=True)
    after_id: int = Field(foreign_key="step.id", primary_key=True, index=True)
