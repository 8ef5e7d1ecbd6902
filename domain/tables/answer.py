"""What institutions answer to reminders, and what is decided on the dates they propose."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment, enum_type
from domain.values.vocabulary import AnswerKind, Verdict


class Answer(SQLModel, table=True):
    """One answer on a step: appended, never changed."""

    id: int | None = Field(default=None, primary_key=True)
    step_id: int = Field(foreign_key="step.id", index=True)
    institution_id: int | None = Field(default=None, foreign_key="institution.id")
    kind: AnswerKind = Field(sa_type=enum_type(AnswerKind))
    note: str | None = None
    proposed_due: date | None = None
    on_day: date
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)


class Decision(SQLModel, table=True):
    """What whoever coordinates decided on a proposed date: appended, one for an answer."""

    answer_id: int = Field(foreign_key="answer.id", primary_key=True)
    verdict: Verdict = Field(sa_type=enum_type(Verdict))
    note: str | None = None
    amendment_id: int | None = Field(default=None, foreign_key="amendment.id")
    on_day: date
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)
