"""The installation opened, and what is done to it: who, when, kept or only shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlmodel import Session

from cli.common import NOTES
from domain.rules.given_dates import parse_day
from domain.rules.texts import required_line
from operations.actor import Actor
from runtime.clock import moment_on, system_clock
from runtime.wiring import Runtime, open_runtime


@contextmanager
def opened(as_of: str | None = None) -> Iterator[tuple[Runtime, datetime]]:
    """The installation and the moment it is: now, or seven in the morning of ``--as-of`` in its zone."""
    with open_runtime() as runtime:
        if as_of is None:
            yield runtime, system_clock()
        else:
            yield runtime, moment_on(parse_day(as_of, "--as-of"), runtime.settings.zone)


@contextmanager
def changing(runtime: Runtime, *, dry_run: bool) -> Iterator[Session]:
    """One transaction, kept whole at the end, or undone and said so with ``--dry-run``."""
    if not dry_run:
        with runtime.database.writing() as session:
            yield session
        return
    with runtime.database.reading() as session:
        yield session
        session.rollback()
    NOTES.print("(--dry-run: no se guardó nada / nothing was saved)")


def actor(name: str, moment: datetime) -> Actor:
    """Who acts, for the operations; InvalidDataError for a name of more than a line."""
    return Actor(required_line(name, "--by"), moment)
