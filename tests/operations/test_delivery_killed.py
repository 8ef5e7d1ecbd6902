"""A deliverer killed with SIGKILL at every line that matters: nothing lost, at most one copy more."""

import os
import signal
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import PoolProxiedConnection
from sqlmodel import select

from domain.tables.outbox import Attempt
from domain.values.vocabulary import MessageStatus
from notifications.channels.letter import Letter, Meanwhile, rest
from notifications.channels.outcome import Outcome
from notifications.channels.sender import Sender
from notifications.outbox.claiming import LEASE
from operations.messages.delivery import deliver_due
from storage.database import Database
from tests.operations.test_delivery import NOW, a_mailbox, deliver, filed, messages, owe
from tests.processes import forking

PROCESSES = forking(__name__, "notifications.channels.apprise_door")
MESSAGES = 3
MOMENTS = 18
"""Before and after each of six commits and three sendings."""


class Fuse:
    """Kills its process when it is lit for the so-manieth time."""

    def __init__(self, at: int) -> None:
        self._left = at

    def light(self, *_: object) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


class FusedSender(Sender):
    """A local mailbox with a fuse before and after each sending, while which the next letter is made."""

    def __init__(self, folder: Path, fuse: Fuse) -> None:
        super().__init__("mailbox:", folder / "mailbox", "hitos@example.org", "hitos.example.org")
        self._fuse = fuse

    def send(self, letter: Letter, route: str, meanwhile: Meanwhile = rest) -> Outcome:
        self._fuse.light()
        outcome = super().send(letter, route)
        meanwhile()
        self._fuse.light()
        return outcome


def deliver_until_killed(url: str, folder: Path, at: int) -> None:
    """Deliver in a process that is killed at the moment ``at``, counted from 1."""
    database, fuse = Database(url), Fuse(at)

    real_commit = database.engine.dialect.do_commit

    def commit(dbapi_connection: PoolProxiedConnection) -> None:
        fuse.light()
        real_commit(dbapi_connection)
        fuse.light()

    database.engine.dialect.do_commit = commit  # type: ignore[method-assign]
    deliver_due(database, FusedSender(folder, fuse), lambda: NOW, f"muere en {at}")


@pytest.mark.parametrize("at", range(1, MOMENTS + 2))
def test_a_deliverer_killed_anywhere_loses_nothing_and_doubles_at_most_one_message(
    sqlite_database: Database, tmp_path: Path, at: int
) -> None:
    owe(sqlite_database, steps=MESSAGES)
    sqlite_database.close()
    child = PROCESSES.Process(target=deliver_until_killed, args=(sqlite_database.url, tmp_path, at))
    child.start()
    child.join(30)
    assert child.exitcode == (0 if at > MOMENTS else -signal.SIGKILL)

    deliver(sqlite_database, a_mailbox(tmp_path), NOW + LEASE + timedelta(seconds=1), "siguiente")

    assert {message.status for message in messages(sqlite_database)} == {MessageStatus.SENT}
    copies = Counter(mail["Message-ID"] for mail in filed(tmp_path))
    assert len(copies) == MESSAGES
    assert sum(copies.values()) - MESSAGES in (0, 1)
    with sqlite_database.reading() as session:
        outcomes = Counter(session.exec(select(Attempt.outcome)))
    assert outcomes["sent"] == MESSAGES
    assert outcomes["uncertain"] == sum(outcomes.values()) - MESSAGES <= 1
    assert sum(copies.values()) - MESSAGES <= outcomes["uncertain"]
