"""Institutions, the names they are known by, and what they answer for."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment, enum_type
from domain.values.language import Language
from domain.values.vocabulary import Role


class Institution(SQLModel, table=True):
    """Who answers for steps."""

    id: int | None = Field(default=None, primary_key=True)
    acronym: str = Field(max_length=120, unique=True)
    """The acronym, or the name itself where the institution has none."""
    name: str
    language: Language = Field(default=Language.ES, sa_type=enum_type(Language))
    email: str | None = None
    """The address of its office, used by mail channels. Personal data: never in a report or export."""
    channel: str | None = None
    """Where its messages go (an address of ``notifications.channels``); None for the installation's own."""
    merged_into_id: int | None = Field(default=None, foreign_key="institution.id")
    """The institution it turned out to be. History keeps naming this row; nothing new is owed by it."""
    merged_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    merged_by: str | None = Field(default=None, max_length=120)
    merged_why: str | None = None


class InstitutionAlias(SQLModel, table=True):
    """Another spelling under which documents name an institution; folded for matching."""

    folded: str = Field(primary_key=True)
    """``domain.rules.folding.fold`` of the spelling."""
    spelling: str
    institution_id: int = Field(foreign_key="institution.id", index=True)


class Unit(SQLModel, table=True):
    """A directorate or department of an institution."""

    id: int | None = Field(default=None, primary_key=True)
    institution_id: int = Field(foreign_key="institution.id", index=True)
    name: str


class StepResponsibility(SQLModel, table=True):
    """An institution's role on a step. ``inherited`` where the step names nobody and its parent does."""

    __table_args__ = (
        Index("ix_step_responsibility_institution", "institution_id"),
        {"sqlite_with_rowid": False},
    )

    step_id: int = Field(foreign_key="step.id", primary_key=True)
    institution_id: int = Field(foreign_key="institution.id", primary_key=True)
    role: Role = Field(primary_key=True, sa_type=enum_type(Role))
    position: int = 0
    unit_id: int | None = Field(default=None, foreign_key="unit.id")
    inherited: bool = False


class CommitmentResponsibility(SQLModel, table=True):
    """An institution's role on a whole commitment."""

    __table_args__ = (CheckConstraint("position >= 0", name="position_not_negative"),)

    commitment_id: int = Field(foreign_key="commitment.id", primary_key=True)
    institution_id: int = Field(foreign_key="institution.id", primary_key=True)
    role: Role = Field(primary_key=True, sa_type=enum_type(Role))
    position: int = 0
