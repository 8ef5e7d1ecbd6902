"""A day on which 10,000 steps fall due and 395 institutions get a digest each: swept, sent and recorded.

``python3 dev.py bench digest``. Ours (the daily sweep, the outbox, a commit a mail) and a bare script of sqlite3
and smtplib, which writes the same rows and sends as many mails with the same lines as plain text, each on a copy
of the same SQLite file with synchronous=FULL to a sink in a process of its own; in turns, of three rounds the
best counts. The script commits after each mail, as ours does, so that both know after a power cut what has left;
``bare_script_of_one_commit`` does not, and would send everything again. ``ours_on_4_connections``: with the
setting for it. ``cpu`` is this process's. The peer's figures are quoted: Redmine's ``send_reminders`` on the same
number of issues and mails, SQLite and kind of sink, measured elsewhere.
"""

import smtplib
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage
from functools import partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import update
from sqlmodel import Session

from benchmarks.copies import SqliteCopies
from benchmarks.letters import DOMAIN, SENDER, sender_to, stopwatch
from benchmarks.measuring import print_result
from benchmarks.plans import NOW, TODAY, write_plan
from benchmarks.sinks import sink
from benchmarks.sweep import sweep
from domain.tables.columns import table_of
from domain.tables.institution import Institution
from domain.tables.step import Step
from notifications.identity import message_id
from operations.messages.delivery import deliver_due
from storage.database import Database

_STEPS, _INSTITUTIONS, _ROUNDS = 10_000, 395, 3
_PEER_WALL, _PEER_WAITS = 30.7, _INSTITUTIONS * 0.041
"""Seconds; the second are those it waits at QUIT and does nothing, 41 milliseconds a mail."""
_DUE = TODAY + timedelta(days=7)
_WRITTEN = {
    "moves": "SELECT count(*) FROM move",
    "messages": "SELECT count(*) FROM message WHERE status = 'sent' AND kind = 'reminder'",
    "digests": "SELECT count(*) FROM message WHERE status = 'sent' AND kind = 'digest'",
    "attempts": "SELECT count(*) FROM attempt WHERE outcome = 'sent'",
    "steps_moved": "SELECT count(*) FROM step WHERE state = 'under_way' AND standing = 'due_soon'",
}


def main() -> None:
    """Measure both sides and print one JSON object."""
    sides: dict[str, Callable[[Database, int, Path], None]] = {
        "ours": partial(_ours, connections=1),
        "ours_on_4_connections": partial(_ours, connections=4),
        "bare_script": partial(_bare, commit_each=True),
        "bare_script_of_one_commit": partial(_bare, commit_each=False),
    }
    took: dict[str, list[tuple[float, float]]] = {name: [] for name in sides}
    rows: dict[str, dict[str, int]] = {}
    with TemporaryDirectory() as name, sink() as (port, _):
        copies = SqliteCopies(Path(name))
        copies.made("due", _all_due)
        for _ in range(_ROUNDS):
            for side, work in sides.items():
                database = copies.copy("due")
                with stopwatch() as taken:
                    work(database, port, Path(name))
                    took[side].append(taken())
                rows[side] = _rows(database)
                database.close()
    assert all(written == rows["ours"] for written in rows.values()), rows
    print_result("digest", _told(took) | {"rows": rows["ours"]})


def _told(took: dict[str, list[tuple[float, float]]]) -> dict[str, Any]:
    found = {
        side: {"seconds": min(wall for wall, _ in several), "cpu": min(cpu for _, cpu in several)}
        for side, several in took.items()
    }
    ours, bare = found["ours"], found["bare_script"]
    return {
        "ratio_to_bare_script": ours["seconds"] / bare["seconds"],
        "ratio_on_4_connections": found["ours_on_4_connections"]["seconds"] / bare["seconds"],
        "ratio_to_bare_script_of_one_commit": ours["seconds"] / found["bare_script_of_one_commit"]["seconds"],
        "cpu_ratio_to_bare_script": ours["cpu"] / bare["cpu"],
        "peer_quoted": {"seconds": _PEER_WALL, "seconds_without_waiting": _PEER_WALL - _PEER_WAITS},
        "peer_seconds_to_ours": _PEER_WALL / ours["seconds"],
        "peer_seconds_without_waiting_to_our_cpu": (_PEER_WALL - _PEER_WAITS) / ours["cpu"],
    } | found


def _all_due(session: Session) -> None:
    """Every step began, and is due in a week: each moves, and each is told to its lead."""
    plan = write_plan(session, _STEPS, _INSTITUTIONS)
    plan.reminders = {"digest": True}
    institution, step = table_of(Institution), table_of(Step)
    session.execute(update(institution).values(email=institution.c.acronym + "@example.org"))
    session.execute(update(step).values(start_on=TODAY - timedelta(days=60), due_on=_DUE, next_check_on=TODAY))


def _ours(database: Database, port: int, folder: Path, *, connections: int) -> None:
    sweep(database, TODAY)
    sender = sender_to(port, folder, connections=connections)
    deliver_due(database, sender, lambda: NOW, "bench", _STEPS)


def _bare(database: Database, port: int, _: Path, *, commit_each: bool) -> None:
    connection = sqlite3.connect(database.url.removeprefix("sqlite:///"))
    connection.execute("PRAGMA synchronous=FULL")
    due = connection.execute(_DUE_STEPS, {"due": _DUE.isoformat(), "today": TODAY.isoformat()}).fetchall()
    connection.executemany(_MOVE, [(row[0], TODAY.isoformat(), _MOMENT) for row in due])
    connection.executemany(_STATE, [(row[0],) for row in due])
    with smtplib.SMTP("127.0.0.1", port) as server:
        for (institution, name, email), group in groupby(due, key=lambda row: row[1:4]):
            lines = list(group)
            key = f"digest/1/{institution}/office/{TODAY.isoformat()}/1"
            subject = f"{name}: {len(lines)} asuntos"
            digest = connection.execute(
                _DIGEST, (key, lines[0][0], institution, TODAY.isoformat(), _MOMENT, _MOMENT)
            )
            number = digest.lastrowid
            connection.executemany(
                _REMINDER,
                [
                    (
                        f"{row[0]}/{institution}/before-7/{_DUE.isoformat()}",
                        row[0],
                        institution,
                        _DUE.isoformat(),
                        TODAY.isoformat(),
                        _MOMENT,
                        _MOMENT,
                        number,
                    )
                    for row in lines
                ],
            )
            connection.execute(_ATTEMPT, (number, _MOMENT, _MOMENT, subject))
            server.send_message(_digest(key, subject, email, lines))
            if commit_each:
                connection.commit()
    connection.commit()
    connection.close()


def _digest(key: str, subject: str, email: str, lines: list[Any]) -> EmailMessage:
    mail = EmailMessage()
    mail["Message-ID"], mail["From"], mail["To"], mail["Subject"] = message_id(key, DOMAIN), SENDER, email, subject
    said = (
        f"{number}. {row[4]} «{row[5]}»: vence en 7 días; sin avance declarado."
        for number, row in enumerate(lines, 1)
    )
    mail.set_content("Esto es lo que su institución tiene pendiente:\n\n" + "\n".join(said) + "\n")
    return mail


_MOMENT = f"{NOW:%Y-%m-%d %H:%M:%S.%f}"
_DUE_STEPS = """SELECT step.id, institution.id, institution.acronym, institution.email, step.code, step.title
  FROM step JOIN stepresponsibility ON step_id = step.id AND role = 'lead'
  JOIN institution ON institution.id = institution_id
  WHERE state = 'planned' AND start_on <= :today AND due_on = :due ORDER BY institution.id, step.id"""
_MOVE = """INSERT INTO move
  (step_id, on_day, at, act, state_before, state_after, standing_before, standing_after, by)
  VALUES (?, ?, ?, 'start', 'planned', 'under_way', 'upcoming', 'due_soon', 'script')"""
_STATE = "UPDATE step SET state = 'under_way', standing = 'due_soon' WHERE id = ?"
_DIGEST = """INSERT INTO message
  (dedupe_key, step_id, institution_id, kind, rung, owed_on, status, attempts, next_try_at, sent_at)
  VALUES (?, ?, ?, 'digest', 'digest-office', ?, 'sent', 1, ?, ?)"""
_REMINDER = """INSERT INTO message (dedupe_key, step_id, institution_id, kind, rung, due_on, owed_on, status,
  attempts, next_try_at, sent_at, digest_id) VALUES (?, ?, ?, 'reminder', 'before-7', ?, ?, 'sent', 0, ?, ?, ?)"""
_ATTEMPT = """INSERT INTO attempt (message_id, worker, started_at, ended_at, outcome, subject)
  VALUES (?, 'script', ?, ?, 'sent', ?)"""


def _rows(database: Database) -> dict[str, int]:
    with database.reading() as session:
        connection = session.connection()
        return {name: int(connection.exec_driver_sql(query).scalar_one()) for name, query in _WRITTEN.items()}


if __name__ == "__main__":
    main()
