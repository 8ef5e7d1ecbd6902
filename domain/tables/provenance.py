"""Where the values of a plan were read: file, page, table, row and cell of each field."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment


class Provenance(SQLModel, table=True):
    """The places of one commitment's or step's fields in one imported document: appended, never changed."""

    id: int | None = Field(default=None, primary_key=True)
    commitment_id: int = Field(foreign_key="commitment.id", index=True)
    step_id: int | None = Field(default=None, foreign_key="step.id", index=True)
    source: str
    """The document's files, as imported."""
    places: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """``domain.values.plan_document.Place`` by field name, empty parts left out."""
    at: datetime = Field(sa_type=UtcMoment)
