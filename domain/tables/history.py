"""What happened to a step: appended, never changed (triggers of the first migration refuse it)."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment, enum_type
from domain.values.vocabulary import Act, Standing, State, StatedStatus, Verdict


class Move(SQLModel, table=True):
    """An act on a step, or a change of its standing that the sweep noticed: what, who, when, why."""

    id: int | None = Field(default=None, primary_key=True)
    step_id: int = Field(foreign_key="step.id", index=True)
    on_day: date
    """The plan's local day."""
    at: datetime = Field(sa_type=UtcMoment)
    act: Act | None = Field(default=None, sa_type=enum_type(Act))
    """None where only the calendar changed the standing."""
    state_before: State = Field(sa_type=enum_type(State))
    state_after: State = Field(sa_type=enum_type(State))
    standing_before: Standing = Field(sa_type=enum_type(Standing))
    standing_after: Standing = Field(sa_type=enum_type(Standing))
    by: str = Field(max_length=120)
    why: str | None = None


class ProgressReport(SQLModel, table=True):
    """What an institution declares of a step on a day."""

    id: int | None = Field(default=None, primary_key=True)
    step_id: int = Field(foreign_key="step.id", index=True)
    institution_id: int | None = Field(default=None, foreign_key="institution.id")
    on_day: date
    at: datetime = Field(sa_type=UtcMoment)
    percent: int | None = None
    """0 to 100; None where a document tells of work and states no percentage."""
    stated: StatedStatus | None = Field(default=None, sa_type=enum_type(StatedStatus))
    """The status a document states in its own scale, where it gives no percentage."""
    narrative: str
    obstacles: str | None = None
    by: str = Field(max_length=120)


class Review(SQLModel, table=True):
    """A reviewer's decision on a submission; ``progress_report_id`` is what was before the reviewer."""

    id: int | None = Field(default=None, primary_key=True)
    step_id: int = Field(foreign_key="step.id", index=True)
    progress_report_id: int | None = Field(default=None, foreign_key="progressreport.id")
    verdict: Verdict = Field(sa_type=enum_type(Verdict))
    note: str | None = None
    on_day: date
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)


class Amendment(SQLModel, table=True):
    """A change of a step's or commitment's text, owner or date. The original stays in the first ``old``.

    ``resolution`` is the act of government that decided it; None where only a later document says so.
    """

    id: int | None = Field(default=None, primary_key=True)
    commitment_id: int = Field(foreign_key="commitment.id", index=True)
    step_id: int | None = Field(default=None, foreign_key="step.id", index=True)
    field: str = Field(max_length=20)
    old: str | None = None
    new: str | None = None
    resolution: str | None = None
    reason: str
    source: str | None = None
    """The document it was read from."""
    effective_on: date
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)
