"""Column types that keep what SQLModel alone would let slip: enum values, and moments with their zone."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Dialect, Enum, Table, TypeDecorator
from sqlmodel import SQLModel


def enum_type(words: type[StrEnum]) -> Enum:
    """A text column of the enum's *values* (SQLModel alone stores names) that refuses any other text."""
    return _Words(
        words,
        native_enum=False,
        create_constraint=False,
        validate_strings=True,
        length=20,
        values_callable=lambda enum: [word.value for word in enum],
    )


class _Words(Enum):
    """Reads a word by one look into a dictionary: a report of 100,000 steps reads 400,000 of them."""

    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:  # noqa: ARG002
        known = {None: None} | {word.value: word for word in self.enum_class or ()}
        return known.__getitem__


class UtcMoment(TypeDecorator[datetime]):
    """An aware moment, stored in UTC and read back aware on SQLite and PostgreSQL alike.

    The two methods' ``dialect`` is what SQLAlchemy hands over; the answer does not depend on it.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


def table_of(model: type[SQLModel]) -> Table:
    """The SQLAlchemy table behind a model, for statements over many rows."""
    table = model.__table__  # type: ignore[attr-defined]  # SQLModel sets it and does not declare it
    assert isinstance(table, Table)
    return table


def id_of(row: SQLModel) -> int:
    """The id of a stored row."""
    found = getattr(row, "id")  # noqa: B009  (every table of ours but the link tables has one)
    assert isinstance(found, int), "the row is not stored yet"
    return found
