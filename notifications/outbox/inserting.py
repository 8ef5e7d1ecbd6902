"""Rows that may be there already."""

from sqlalchemy import Insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from domain.tables.columns import table_of
from domain.tables.outbox import Message


def insert_or_pass(session: Session, model: type[Message] = Message) -> Insert:
    """``INSERT … ON CONFLICT DO NOTHING`` in the session's dialect.

    No conflict target is named: on PostgreSQL two sweeps at once would otherwise fail on another unique
    column of the same row.
    """
    dialect = session.get_bind().dialect.name
    make = sqlite.insert if dialect == "sqlite" else postgresql.insert
    return make(table_of(model)).on_conflict_do_nothing()
