"""A plan's working calendar as rows: appended, never changed; the newest row of a day counts."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment, enum_type
from domain.values.calendar import Opening


class CalendarEntry(SQLModel, table=True):
    """How one day of a plan's calendar is worked. Its number of rows is the calendar's version."""

    __table_args__ = (Index("ix_calendarentry_day", "plan_id", "day"),)

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")
    day: date
    opening: Opening = Field(sa_type=enum_type(Opening))
    name: str
    """What people call the day: a holiday, or why the office is closed."""
    source: str
    """Where it comes from: a decree, or the list it was seeded from with its version."""
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)
