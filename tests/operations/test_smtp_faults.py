"""Everything a mail server can do wrong, on real sockets: where each message ends, and under which Message-ID."""

import time
from datetime import timedelta
from pathlib import Path

import pytest

from domain.values.vocabulary import MessageStatus
from notifications.channels.sender import Sender
from notifications.outbox.backoff import FIRST_WAIT, next_try
from storage.database import Database
from tests.notifications.faulty_server import (
    FaultyServer,
    Say,
    answer,
    closing,
    drip,
    flood,
    hang_up,
    serving,
    tarpit,
)
from tests.notifications.mail_server import free_port
from tests.operations.test_delivery import NOW, deliver, messages, owe, tries

PATIENCE = 0.4
HELD_UP = 60.0
"""A server that drips or floods without end holds whoever is not on guard for as long as it likes."""
PENDING, SENT, DEAD, UNCERTAIN = (
    MessageStatus.PENDING, MessageStatus.SENT, MessageStatus.DEAD, MessageStatus.UNCERTAIN,
)  # fmt: skip
GARBAGE = bytes(range(128, 256)) + b"\x00\r\n"

FAULTS: dict[str, tuple[str, Say, MessageStatus, str, bool]] = {
    # name: stage, what happens, status after the first try, reason, others wait without a try
    "tarpit at the greeting": ("banner", tarpit, PENDING, "unreachable", True),
    "tarpit at EHLO": ("EHLO", tarpit, PENDING, "unreachable", True),
    "tarpit at MAIL": ("MAIL", tarpit, PENDING, "unreachable", True),
    "tarpit at RCPT": ("RCPT", tarpit, PENDING, "unreachable", True),
    "tarpit at DATA": ("DATA", tarpit, PENDING, "unreachable", True),
    "tarpit after the text": ("TEXT", tarpit, UNCERTAIN, "answer_lost", True),
    "drip at the greeting": ("banner", drip, PENDING, "unreachable", True),
    "drip at RCPT": ("RCPT", drip, PENDING, "unreachable", True),
    "drip after the text": ("TEXT", drip, UNCERTAIN, "answer_lost", True),
    "421 as greeting": ("banner", closing("421 busy"), PENDING, "server", True),
    "421 at EHLO": ("EHLO", closing("421 busy"), PENDING, "server", True),
    "421 at MAIL": ("MAIL", closing("421 busy"), PENDING, "server", True),
    "421 at RCPT": ("RCPT", closing("421 busy"), PENDING, "later", False),
    "421 at DATA": ("DATA", closing("421 busy"), PENDING, "later", False),
    "421 after the text": ("TEXT", closing("421 busy"), PENDING, "later", False),
    "450 at RCPT": ("RCPT", answer("450 4.2.1 later"), PENDING, "later", False),
    "450 after the text": ("TEXT", answer("450 4.2.1 later"), PENDING, "later", False),
    "550 at RCPT": ("RCPT", answer("550 5.1.1 nobody"), DEAD, "refused", False),
    "550 at MAIL": ("MAIL", answer("550 5.7.1 not you"), PENDING, "server", True),
    "552 after the text": ("TEXT", answer("552 5.3.4 too big"), DEAD, "refused", False),
    "552 at DATA": ("DATA", answer("552 5.3.4 full"), DEAD, "refused", False),
    "554 as greeting": ("banner", answer("554 no service"), PENDING, "server", True),
    "hangs up at the greeting": ("banner", hang_up, PENDING, "unreachable", True),
    "hangs up at EHLO": ("EHLO", hang_up, PENDING, "unreachable", True),
    "hangs up at MAIL": ("MAIL", hang_up, PENDING, "unreachable", True),
    "hangs up at RCPT": ("RCPT", hang_up, PENDING, "unreachable", False),
    "hangs up at DATA": ("DATA", hang_up, PENDING, "unreachable", False),
    "hangs up in the text": ("DATA", closing("354 go on"), UNCERTAIN, "answer_lost", False),
    "lost 250": ("TEXT", hang_up, UNCERTAIN, "answer_lost", False),
    "greeting of 10 MB": ("banner", flood(10**7, b"220-" + b"x" * 900 + b"\r\n"), PENDING, "unreachable", True),
    "greeting of 10 MB on a line": ("banner", flood(10_000_000), PENDING, "server", True),
    "greeting without a line's end": ("banner", answer(b"220 here"), PENDING, "unreachable", True),
    "garbage as greeting": ("banner", answer(GARBAGE), PENDING, "server", True),
    "garbage at RCPT": ("RCPT", answer(b"450 " + GARBAGE), PENDING, "later", False),
    "garbage refuses": ("RCPT", answer(b"550 " + GARBAGE), DEAD, "refused", False),
    "503 at RCPT": ("RCPT", answer("503 5.5.1 need MAIL"), PENDING, "server", False),
    "530 at RCPT": ("RCPT", answer("530 5.7.0 log in first"), PENDING, "server", False),
    "our sender at RCPT": ("RCPT", answer("550 5.1.8 <hitos@example.org>: no domain"), PENDING, "server", False),
    "garbage after the text": ("TEXT", answer(GARBAGE), UNCERTAIN, "answer_lost", False),
    "garbage without a number": ("RCPT", answer(GARBAGE), PENDING, "later", False),
    "line of 100 kB at EHLO": ("EHLO", answer(b"250-" + b"x" * 100_000 + b"\r\n"), PENDING, "server", True),
    "line of 100 kB at RCPT": ("RCPT", answer(b"550 " + b"x" * 100_000 + b"\r\n"), PENDING, "unreachable", False),
    "lines of 100 kB at RCPT": (
        "RCPT", answer((b"550-" + b"x" * 500 + b"\r\n") * 200), PENDING, "unreachable", False,
    ),
    "line of 100 kB after the text": (
        "TEXT", answer(b"250 " + b"x" * 100_000 + b"\r\n"), UNCERTAIN, "answer_lost", False,
    ),
}  # fmt: skip


def a_sender(address: str, folder: Path) -> Sender:
    return Sender(address, folder / "mailbox", "hitos@example.org", "hitos.example.org", patience=PATIENCE)


@pytest.mark.parametrize("pipelining", [False, True], ids=["one by one", "pipelining"])
@pytest.mark.parametrize("fault", FAULTS)
def test_every_message_ends_in_the_right_state_and_all_copies_bear_one_message_id(
    sqlite_database: Database, tmp_path: Path, fault: str, *, pipelining: bool
) -> None:
    stage, happens, status, reason, others_wait = FAULTS[fault]
    owe(sqlite_database, steps=2)
    with serving(FaultyServer({stage: happens}, pipelining=pipelining)) as server:
        sender = a_sender(server.address, tmp_path)
        begun = time.monotonic()
        deliver(sqlite_database, sender)
        assert time.monotonic() - begun < HELD_UP
        first, second = messages(sqlite_database)
        assert (first.status, first.attempts) == (status, 1)
        if others_wait:
            assert (second.status, second.attempts, second.next_try_at) == (PENDING, 0, NOW + FIRST_WAIT)
        else:
            assert (second.status, second.attempts) == (status, 1)
        if status is not DEAD:
            assert first.next_try_at == next_try(first.dedupe_key, 1, NOW)
        said = [detail or "" for _, detail in tries(sqlite_database)]
        assert said
        assert all(each.partition(":")[0] == reason and len(each) < 400 and "\0" not in each for each in said)

        server.faults.clear()
        deliver(sqlite_database, sender, NOW + timedelta(hours=1))
    assert {message.status for message in messages(sqlite_database)} == ({DEAD} if status is DEAD else {SENT})
    ids = [_message_id(text) for text in server.taken]
    assert len(set(ids)) == (2 if status is not DEAD or stage == "TEXT" else 0)
    if status is UNCERTAIN and stage == "TEXT":
        assert len(ids) > len(set(ids))


@pytest.mark.parametrize("happens", [tarpit, drip, hang_up])
def test_a_server_that_does_not_say_goodbye_holds_nobody_up(
    sqlite_database: Database, tmp_path: Path, happens: Say
) -> None:
    owe(sqlite_database)
    with serving(FaultyServer({"QUIT": happens})) as server:
        patient = Sender(
            server.address, tmp_path / "mailbox", "hitos@example.org", "hitos.example.org", patience=2 * HELD_UP
        )
        begun = time.monotonic()
        assert deliver(sqlite_database, patient).sent == 1
        assert time.monotonic() - begun < HELD_UP


def test_words_a_database_cannot_take_are_stored_on_postgresql_too(
    postgres_database: Database, tmp_path: Path
) -> None:
    owe(postgres_database)
    with serving(FaultyServer({"RCPT": answer(b"550 no\x00body\xff\r\n")})) as server:
        deliver(postgres_database, a_sender(server.address, tmp_path))
    assert tries(postgres_database) == [("refused", "refused: 550 no�body�")]


def test_a_server_that_is_not_there_costs_one_try(sqlite_database: Database, tmp_path: Path) -> None:
    owe(sqlite_database, steps=3)
    deliver(sqlite_database, a_sender(f"smtp://127.0.0.1:{free_port()}", tmp_path))
    assert [(each.status, each.attempts) for each in messages(sqlite_database)] == [
        (PENDING, 1), (PENDING, 0), (PENDING, 0),
    ]  # fmt: skip


def test_greylisting_ends_in_one_copy(sqlite_database: Database, tmp_path: Path) -> None:
    owe(sqlite_database)
    with serving(FaultyServer({"RCPT": answer("450 4.7.1 greylisted")}, times=1)) as server:
        sender = a_sender(server.address, tmp_path)
        assert deliver(sqlite_database, sender).retried == 1
        assert deliver(sqlite_database, sender, NOW + timedelta(minutes=1)).sent == 0
        assert deliver(sqlite_database, sender, NOW + timedelta(minutes=7)).sent == 1
    assert (len(server.taken), messages(sqlite_database)[0].attempts) == (1, 2)


def _message_id(text: bytes) -> str:
    (line,) = (line for line in text.splitlines() if line.startswith(b"Message-ID:"))
    return line.decode()
