"""Personal mails to a sink on loopback: ours against smtplib on one kept connection and against stock Apprise.

``python3 dev.py bench mail``. All sides send reminders of the same texts, text and HTML, to a sink in a process
of its own, in turns; of three rounds the best counts. ``ours`` begins with facts and composes each letter,
``smtplib`` is given the composed texts and makes an ``EmailMessage`` of them. Rates are mails a second,
``cpu_milliseconds`` of this process and a mail. Stock Apprise (``mailto://``, a new object a mail, as its users
write it) sends a sample of 50. The sinks say that they may be asked several things at once, as most servers do;
ours does so, the other two cannot. ``sink_alone`` is what ready bytes on one connection reach.
"""

import smtplib
import sqlite3
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from apprise import Apprise, NotifyFormat

from benchmarks.copies import SqliteCopies
from benchmarks.letters import SENDER, as_email, as_letter, owe_reminders, reminders, sender_to, stopwatch
from benchmarks.measuring import print_result, seconds
from benchmarks.plans import NOW
from benchmarks.sinks import PASSWORD, USER, sink, tls_sink
from notifications.channels.letter import Letter, mail_bytes
from notifications.channels.outcome import Sent
from notifications.channels.sender import Sender
from operations.messages.delivery import deliver_due

_MAILS, _ROUNDS, _SAMPLE = 2_000, 3, 50
_MANY = 10_000
_CONNECTIONS = 8
_FAR_MAILS = 400

Took = tuple[float, float]


def main() -> None:
    """Measure and print one JSON object."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        with sink() as (port, taken):
            found = {"channel_alone": _channel_alone(port, folder), "outbox": _outbox(port, folder)}
            found["mails_the_sink_took"] = taken()  # type: ignore[assignment]  # a number among objects
        found["starttls_and_password"] = _encrypted(folder)
        found["round_trip_of_20_ms"] = _far_away(folder)
    print_result("mail", found)


def _channel_alone(port: int, folder: Path) -> dict[str, Any]:
    told = reminders(_MAILS)
    letters = [as_letter(*numbered) for numbered in enumerate(told)]
    ready = [(letter.email, mail_bytes(letter, SENDER)) for letter in letters]
    sender = sender_to(port, folder)

    def ours() -> None:
        _send(sender, (as_letter(*numbered) for numbered in enumerate(told)))

    return _compared(
        {
            "ours": (_MAILS, ours),
            "ours_composed_before": (_MAILS, lambda: _send(sender, letters)),
            "smtplib": (_MAILS, lambda: _by_smtplib(port, letters)),
            "apprise": (_SAMPLE, lambda: _by_apprise(f"mailto://127.0.0.1:{port}", letters[:_SAMPLE])),
            "sink_alone": (_MAILS, lambda: _ready_bytes(port, ready)),
        }
    )


def _outbox(port: int, folder: Path) -> dict[str, Any]:
    """Claimed, sent and settled, a commit a mail, on SQLite with synchronous=FULL."""
    copies = SqliteCopies(folder)
    copies.made("some", lambda session: owe_reminders(session, _MAILS))
    copies.made("many", lambda session: owe_reminders(session, _MANY))
    letters = [as_letter(*numbered) for numbered in enumerate(reminders(_MAILS))]
    sender = sender_to(port, folder)
    found = _compared(
        {
            "ours": (_MAILS, lambda: _deliver(copies, "some", sender, _MAILS)),
            "smtplib": (_MAILS, lambda: _by_smtplib(port, letters)),
        }
    )
    with stopwatch() as taken:
        _deliver(copies, "many", sender, _MANY)
        wall, cpu = taken()
    return found | {
        "reminders": _MANY,
        "seconds": wall,
        "cpu_seconds": cpu,
        "seconds_of_as_many_bare_commits": seconds(lambda: _bare_commits(folder / "bare.db")) * _MANY / _MAILS,
    }


def _bare_commits(path: Path) -> None:
    """The least that a commit a mail costs on this disk."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE attempt (id INTEGER PRIMARY KEY, outcome TEXT)")
    for _ in range(_MAILS):
        connection.execute("INSERT INTO attempt (outcome) VALUES ('sent')")
    connection.close()


def _encrypted(folder: Path) -> dict[str, Any]:
    letters = [as_letter(*numbered) for numbered in enumerate(reminders(_MAILS))]
    with tls_sink() as (port, authority):
        sender = sender_to(port, folder, user=f"{USER}:{PASSWORD}@", options=f"?starttls&ca={authority}")
        # It cannot be told whom to trust, so it checks nothing; it builds the same context.
        address = f"mailtos://{USER}:{PASSWORD}@127.0.0.1:{port}?mode=starttls&verify=no"
        return _compared(
            {
                "ours": (_MAILS, lambda: _send(sender, letters)),
                "apprise": (_SAMPLE, lambda: _by_apprise(address, letters[:_SAMPLE])),
            }
        )


def _far_away(folder: Path) -> dict[str, Any]:
    """With the outbox; on parallel connections, against one."""
    copies = SqliteCopies(folder)
    copies.made("few", lambda session: owe_reminders(session, _FAR_MAILS))
    letters = [as_letter(*numbered) for numbered in enumerate(reminders(_SAMPLE))]
    with sink() as (near, _), sink("--slow", str(near)) as (port, _):
        sender = sender_to(port, folder, connections=_CONNECTIONS)
        return _compared(
            {
                "ours": (_FAR_MAILS, lambda: _deliver(copies, "few", sender, _FAR_MAILS)),
                "smtplib": (_SAMPLE, lambda: _by_smtplib(port, letters)),
            }
        )


def _compared(sides: dict[str, tuple[int, Callable[[], object]]]) -> dict[str, Any]:
    """Every side ``_ROUNDS`` times in turns: its best rate and CPU, and ours against each other one."""
    took: dict[str, list[Took]] = {name: [] for name in sides}
    for _ in range(_ROUNDS):
        for name, (_, work) in sides.items():
            with stopwatch() as taken:
                work()
                took[name].append(taken())
    found = {name: _told(took[name], count) for name, (count, _) in sides.items()}
    against = (name for name in sides if name in ("smtplib", "apprise"))
    mine = found["ours"]["mails_a_second"]
    return {f"ratio_to_{name}": mine / found[name]["mails_a_second"] for name in against} | found


def _told(took: Sequence[Took], mails: int) -> dict[str, float]:
    return {
        "mails_a_second": mails / min(wall for wall, _ in took),
        "cpu_milliseconds": 1_000 * min(cpu for _, cpu in took) / mails,
    }


def _send(sender: Sender, letters: Any) -> None:
    with sender.batch():
        for letter in letters:
            outcome = sender.send(letter, sender.route(None))
            assert isinstance(outcome, Sent), outcome


def _deliver(copies: SqliteCopies, name: str, sender: Sender, mails: int) -> None:
    database = copies.copy(name)
    done = deliver_due(database, sender, lambda: NOW + timedelta(seconds=1), "bench", mails)
    database.close()
    assert done.sent == mails, done


def _by_smtplib(port: int, letters: Sequence[Letter]) -> None:
    with smtplib.SMTP("127.0.0.1", port) as connection:
        for letter in letters:
            connection.send_message(as_email(letter))


def _by_apprise(address: str, letters: Sequence[Letter]) -> None:
    for letter in letters:
        apprise = Apprise()
        apprise.add(f"{address}{'&' if '?' in address else '?'}from={SENDER}&to={letter.email}&smtp=127.0.0.1")
        assert apprise.notify(title=letter.subject, body=letter.html, body_format=NotifyFormat.HTML)


def _ready_bytes(port: int, ready: Sequence[tuple[str | None, bytes]]) -> None:
    with smtplib.SMTP("127.0.0.1", port) as connection:
        for recipient, mail in ready:
            connection.sendmail(SENDER, [recipient or ""], mail)


if __name__ == "__main__":
    main()
