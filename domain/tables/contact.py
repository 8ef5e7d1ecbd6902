"""The people of institutions who are written to, and who stands in for them. Personal data: never exported."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment, enum_type
from domain.values.language import Language
from domain.values.vocabulary import ContactRole


class Contact(SQLModel, table=True):
    """Who is written to for an institution, from ``since`` until ``until`` (None: still)."""

    id: int | None = Field(default=None, primary_key=True)
    institution_id: int = Field(foreign_key="institution.id", index=True)
    role: ContactRole = Field(sa_type=enum_type(ContactRole))
    name: str = Field(max_length=120)
    email: str
    language: Language | None = Field(default=None, sa_type=enum_type(Language))
    """None for the institution's."""
    since: date
    until: date | None = None


class Absence(SQLModel, table=True):
    """Days on which a deputy is written to in a contact's place, first and last included."""

    __table_args__ = (CheckConstraint("first_day <= last_day", name="absence_ends_after_it_begins"),)

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    first_day: date
    last_day: date
    deputy_name: str = Field(max_length=120)
    deputy_email: str
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)
