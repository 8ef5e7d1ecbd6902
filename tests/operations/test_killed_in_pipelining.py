"""A deliverer killed with SIGKILL while it talks to a mail server that is asked several things in one write.

Nothing is lost, no row is doubled, every try was written down before it was made, and each death costs at most
one copy more a connection, under the same Message-ID.
"""

import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import PoolProxiedConnection
from sqlmodel import col, func, select

from domain.tables.outbox import Attempt
from domain.values.vocabulary import MessageStatus
from notifications.channels.smtp_connection import SmtpConnection
from notifications.identity import message_id
from notifications.outbox.claiming import LEASE
from operations.messages.delivery import deliver_due
from storage.database import Database
from tests.notifications.faulty_server import FaultyServer, Talk, serving
from tests.operations.test_delivery import NOW, a_mail_sender, deliver, messages, owe
from tests.operations.test_delivery_killed import Fuse
from tests.operations.test_killed_again_and_again import ended
from tests.processes import forking

PROCESSES = forking(__name__, "notifications.channels.apprise_door")
AFTER = LEASE + timedelta(seconds=1)
"""When the lease of the dead is over."""
ENVELOPE, TEXT_LEFT, SETTLED = 11, 20, 24
"""Moments of a delivery: before the first envelope leaves, after the text did, after the outcome is kept."""


def slowly(talk: Talk) -> None:
    """As a server that makes sure that it has the text."""
    time.sleep(0.004)
    talk.say(b"250 ok\r\n")


def a_server() -> FaultyServer:
    return FaultyServer({"TEXT": slowly}, pipelining=True)


def deliver_until_killed(
    url: str, folder: Path, address: str, connections: int, fuse_at: int, number: int
) -> None:
    """Deliver; die when the fuse was lit so many times: around each commit, each write and each answer."""
    database, fuse = Database(url), Fuse(fuse_at)

    def fused(real: Any) -> Any:
        def lit(*given: Any) -> Any:
            fuse.light()
            done = real(*given)
            fuse.light()
            return done

        return lit

    real_commit = database.engine.dialect.do_commit

    def commit(dbapi_connection: PoolProxiedConnection) -> None:
        fused(real_commit)(dbapi_connection)

    database.engine.dialect.do_commit = commit  # type: ignore[method-assign]
    for name in ("send", "getreply"):
        setattr(SmtpConnection, name, fused(getattr(SmtpConnection, name)))
    moment = NOW + number * AFTER
    deliver_due(database, a_mail_sender(address, folder, connections), lambda: moment, f"muere {number}")


def the_copies(server: FaultyServer) -> Counter[str]:
    """How often each Message-ID came in whole."""
    lines = [line for text in server.taken for line in text.splitlines() if line.startswith(b"Message-ID: ")]
    assert len(lines) == len(server.taken)
    return Counter(line.decode().removeprefix("Message-ID: ") for line in lines)


def nothing_is_lost_or_doubled(database: Database, server: FaultyServer, owed: int, may_cost: int) -> None:
    rows, copies = messages(database), the_copies(server)
    assert len(rows) == owed
    assert [(row.id, row.status, row.attempts) for row in rows if row.status is not MessageStatus.SENT] == []
    assert set(copies) == {message_id(row.dedupe_key, "hitos.example.org") for row in rows}
    assert copies.total() - owed <= may_cost
    with database.reading() as session:
        tries = dict(
            session.exec(select(Attempt.message_id, func.count()).group_by(col(Attempt.message_id))).all()
        )
        ends = Counter(session.exec(select(Attempt.outcome)))
    assert ends["sent"] == owed
    assert copies.total() - owed <= ends["uncertain"] == ends.total() - owed <= may_cost
    for row in rows:
        assert copies[message_id(row.dedupe_key, "hitos.example.org")] <= tries[row.id or 0]


@pytest.mark.parametrize("at", range(ENVELOPE, SETTLED + 3))
def test_a_deliverer_killed_between_envelope_and_settling_costs_a_copy_only_once_the_text_left(
    sqlite_database: Database, tmp_path: Path, at: int
) -> None:
    """Up to the second envelope, on the same connection."""
    owe(sqlite_database, steps=3)
    sqlite_database.close()
    with serving(a_server()) as server:
        arguments = sqlite_database.url, tmp_path, server.address, 1, at, 0
        child = PROCESSES.Process(target=deliver_until_killed, args=arguments)
        child.start()
        assert ended(child, None)
        deliver(sqlite_database, a_mail_sender(server.address, tmp_path), NOW + AFTER, "siguiente")
    nothing_is_lost_or_doubled(sqlite_database, server, 3, may_cost=1)
    assert len(server.taken) - 3 == (1 if TEXT_LEFT <= at < SETTLED else 0)


@pytest.mark.parametrize("connections", [1, 3])
@pytest.mark.parametrize("kills", [10, pytest.param(200, marks=pytest.mark.nightly)])
def test_deaths_at_any_moment_cost_at_most_one_copy_a_connection(
    database: Database, tmp_path: Path, kills: int, connections: int
) -> None:
    random, died, owed = Random(20190831 + kills + connections), 0, kills * 6 * connections
    owe(database, steps=owed)
    with serving(a_server()) as server:
        for number in range(kills):
            by_fuse = number % 2 == 0
            fuse_at = random.randint(1, 60 * connections) if by_fuse else 0
            before = server.connections
            arguments = database.url, tmp_path, server.address, connections, fuse_at, number
            child = PROCESSES.Process(target=deliver_until_killed, args=arguments)
            child.start()
            while not by_fuse and child.is_alive() and server.connections == before:
                time.sleep(0.001)
            died += ended(child, None if by_fuse else random.uniform(0.0, 0.06))
        assert died > kills // 2
        deliver(database, a_mail_sender(server.address, tmp_path), NOW + (kills + 1) * AFTER, "al fin")
        deliver(database, a_mail_sender(server.address, tmp_path), NOW + timedelta(days=9), "al fin")
    nothing_is_lost_or_doubled(database, server, owed, may_cost=died * connections)
