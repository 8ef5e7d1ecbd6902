"""Sweeps and deliveries killed with SIGKILL a hundred times on one database: nothing lost, nothing doubled.

Half of the deaths come before or after a commit or a sending, half at any moment at all. Each may cost one copy
more of one message, under the same Message-ID, and nothing else.
"""

import os
import signal
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random

from sqlalchemy import PoolProxiedConnection
from sqlmodel import Session, col, select

from domain.tables.history import Move
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.values.vocabulary import MessageStatus
from notifications.identity import message_id
from notifications.outbox.claiming import LEASE
from operations.following.sweep import follow_group, groups_due
from operations.messages.delivery import deliver_due
from storage.database import Database
from tests.builders import a_plan
from tests.operations.test_delivery import a_mailbox, deliver, filed
from tests.operations.test_delivery_killed import Fuse, FusedSender
from tests.processes import forking

PROCESSES = forking(__name__, "notifications.channels.apprise_door")
DEATHS = 100
DEADLINE = date(2019, 8, 31)
STEPS = 40
BEFORE = [30, 14, 7, 1, 0]
"""Days before the deadline on which each step is owed a reminder; after it, one a week."""


def morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 13, tzinfo=UTC)


def work(url: str, folder: Path, day: date, moment: datetime, fuse_at: int, name: str) -> None:
    """Sweep a day and deliver what is due; ``fuse_at``: die there, 0 for not by itself."""
    database, fuse = Database(url), Fuse(fuse_at)
    real_commit = database.engine.dialect.do_commit

    def commit(dbapi_connection: PoolProxiedConnection) -> None:
        fuse.light()
        real_commit(dbapi_connection)
        fuse.light()

    database.engine.dialect.do_commit = commit  # type: ignore[method-assign]
    sweep(database, day)
    deliver_due(database, FusedSender(folder, fuse), lambda: moment, name)


def sweep(database: Database, day: date) -> None:
    with database.reading() as session:
        plan = the_plan(session)
        groups = groups_due(session, plan, day)
    for group in groups:
        with database.writing() as session:
            follow_group(session, the_plan(session), group.commitment_ids, day, morning(day))


def the_plan(session: Session) -> Plan:
    return session.exec(select(Plan)).one()


def days_owed() -> Iterator[date]:
    """The days of the ladder, without end."""
    yield from (DEADLINE - timedelta(days=days) for days in BEFORE)
    for weeks in count(1):
        yield DEADLINE + timedelta(weeks=weeks)


def test_a_hundred_deaths_lose_nothing_and_double_no_row(database: Database, tmp_path: Path) -> None:
    random, url = Random(20190831), database.url
    with database.writing() as session:
        a_plan(session, steps=STEPS, reminders={"escalate_after": None})
    died, days = 0, 0
    for day in days_owed():
        days += 1
        for kill in count():
            # Leases of the dead run out before the next one comes.
            moment = morning(day) + kill * (LEASE + timedelta(seconds=1))
            by_fuse = kill % 2 == 0
            fuse_at = random.randint(1, 60) if by_fuse else 0
            child = PROCESSES.Process(target=work, args=(url, tmp_path, day, moment, fuse_at, f"{day} {kill}"))
            child.start()
            if not ended(child, None if by_fuse else random.uniform(0.0, 0.25)):
                break
            died += 1
        if died >= DEATHS:
            break
    deliver(database, a_mailbox(tmp_path), morning(day) + timedelta(days=200), "al fin")
    with database.reading() as session:
        rows = session.exec(select(col(Message.dedupe_key), col(Message.status))).all()
        moves = session.exec(select(col(Move.step_id), col(Move.standing_after), col(Move.state_after))).all()
    sent = {message_id(key, "hitos.example.org") for key, status in rows if status is MessageStatus.SENT}
    copies = Counter(mail["Message-ID"] for mail in filed(tmp_path))
    assert len(rows) == STEPS * days
    # What is not sent was overtaken by a later rung of its ladder before anybody could tell whether it had left.
    assert {status for _, status in rows} <= {MessageStatus.SENT, MessageStatus.CANCELLED}
    assert sent <= set(copies)
    assert sum(copies.values()) - len(sent) <= died
    assert len(moves) == len(set(moves))


def ended(child: BaseProcess, after: float | None) -> bool:
    """Wait for the child, or kill it after so many seconds; whether it died of a kill."""
    child.join(30 if after is None else after)
    if child.is_alive():
        assert child.pid is not None
        os.kill(child.pid, signal.SIGKILL)
        child.join(30)
    assert child.exitcode in (0, -signal.SIGKILL)
    return child.exitcode == -signal.SIGKILL
