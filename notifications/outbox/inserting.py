"""Rows that may be there already."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from sqlalchemy import Insert, Update, bindparam, literal, select, true, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from domain.tables.columns import table_of
from domain.tables.given_rows import as_given, given_rows, is_given
from domain.tables.outbox import Message
from domain.values.vocabulary import MessageKind, MessageStatus


class Owed(NamedTuple):
    """A message that has become owed to an institution; the fields are columns of the outbox."""

    dedupe_key: str
    step_id: int
    institution_id: int
    kind: MessageKind
    rung: str
    due_on: date | None
    status: MessageStatus
    digest_id: int | None = None


def insert_owed(session: Session, messages: Sequence[Owed], today: date, goes_out: datetime) -> int:
    """Write the messages that are new, and owe anew what was taken back unsent; how many.

    Any other key that is known is passed over. Two or three statements, however many messages there are.
    """
    if not messages:
        return 0
    given = {"given": as_given(messages), "today": today, "goes_out": goes_out}
    written = session.connection().execute(_insert(session.get_bind().dialect.name), given).rowcount
    if written < len(messages):
        written += _revive(session, messages, goes_out)
    return written


def insert_or_pass(session: Session, model: type[Message] = Message) -> Insert:
    """``INSERT … ON CONFLICT DO NOTHING`` in the session's dialect.

    No conflict target is named: on PostgreSQL two sweeps at once would otherwise fail on another unique
    column of the same row.
    """
    return _or_pass(session.get_bind().dialect.name, model)


def _revive(session: Session, messages: Sequence[Owed], goes_out: datetime) -> int:
    """Owe anew what was taken back unsent: a submission was returned, a date moved there and back."""
    taken_back, revived = _taken_back(session.get_bind().dialect.name), 0
    for status in sorted({message.status for message in messages}):
        keys = as_given(message.dedupe_key for message in messages if message.status is status)
        given = {"given": keys, "waits": status, "goes_out": goes_out}
        revived += session.connection().execute(taken_back, given).rowcount
    return revived


def _or_pass(dialect: str, model: type[Message] = Message) -> Insert:
    make = sqlite.insert if dialect == "sqlite" else postgresql.insert
    return make(table_of(model)).on_conflict_do_nothing()


_message = table_of(Message)
_OWED = [_message.c[name] for name in Owed._fields]
_TODAY = bindparam("today", type_=_message.c.owed_on.type)
_GOES_OUT = bindparam("goes_out", type_=_message.c.next_try_at.type)


@cache
def _insert(dialect: str) -> Insert:
    # SQLite takes the ON of ON CONFLICT for a join's, unless a WHERE stands before it.
    rows = select(given_rows(dialect, _OWED), _TODAY, literal(0), _GOES_OUT).where(true())
    columns = [*Owed._fields, "owed_on", "attempts", "next_try_at"]
    return _or_pass(dialect).from_select(columns, rows).execution_options(preserve_rowcount=True)


@cache
def _taken_back(dialect: str) -> Update:
    return (
        update(_message)
        .where(
            is_given(dialect, _message.c.dedupe_key),
            _message.c.status == MessageStatus.CANCELLED,
            _message.c.attempts == 0,
        )
        .values(status=bindparam("waits"), next_try_at=_GOES_OUT, digest_id=None)
    )
