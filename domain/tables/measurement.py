"""What people record of a strategic plan as a whole: appended, never changed."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment, enum_type
from domain.values.vocabulary import Factor


class Measurement(SQLModel, table=True):
    """How far one critical success factor of a plan has come on a day (document 003, part V, section D)."""

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id", index=True)
    factor: Factor = Field(sa_type=enum_type(Factor))
    percent: int
    """0 to 100."""
    source: str
    """What the figure rests on, in the words of who recorded it."""
    on_day: date
    """The plan's local day the figure speaks of."""
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)
