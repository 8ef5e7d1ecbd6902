"""Messages to different machines travel at the same time: one that answers slowly delays no other."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sqlmodel import select

from domain.tables.institution import Institution
from domain.values.vocabulary import MessageStatus, State
from notifications.channels.kinds import KINDS
from notifications.channels.named import FindChannel, NamedChannel
from notifications.channels.outcome import Reason, Trouble
from notifications.channels.sender import Sender
from operations.messages.delivery import DeliveryResult, deliver_due
from storage.database import Database
from storage.web import ListedHosts
from tests.builders import a_plan, an_institution
from tests.notifications.faulty_server import FaultyServer, GoneError, Talk, serving
from tests.notifications.web_server import web_server
from tests.operations.test_delivery import DUE, NOW, a_message, deliver, messages

MAILS, SLOW, LONG = 20, 3.0, 60.0


@contextmanager
def a_hook(
    number: str, wait: float = 0.0, heard: threading.Event | None = None
) -> Iterator[tuple[str, list[float]]]:
    """A web server on a loopback number that answers after ``wait``; its address and when it was asked.

    ``heard``: set once it has been asked for as many messages as are owed.
    """
    asked: list[float] = []
    over = threading.Event()

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            asked.append(time.monotonic())
            if heard is not None and len(asked) == MAILS:
                heard.set()
            over.wait(wait)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer((number, 0), Hook)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://{number}:{server.server_port}/entrada", asked
    finally:
        over.set()
        server.shutdown()
        thread.join()
        server.server_close()


def owe(database: Database, channels: dict[str, str | None], each: int) -> None:
    """Each of these institutions, with this channel of its own, is owed so many messages; the first one first."""
    with database.writing() as session:
        made = a_plan(session, steps=each, due=DUE, state=State.UNDER_WAY)
        for acronym, channel in channels.items():
            institution = an_institution(session, acronym)
            institution.channel = channel
            session.add(institution)
            session.flush()
            session.add_all(a_message(step, institution) for step in made.steps)


def finder(channels: dict[str, str]) -> FindChannel:
    def find(name: str) -> NamedChannel | Reason:
        if name not in channels:
            return Reason(Trouble.NO_CHANNEL, name)
        return NamedChannel(KINDS["webhook"], {}, {"url": channels[name], "key": "k" * 16})

    return find


def status_of(database: Database, acronym: str) -> list[MessageStatus]:
    with database.reading() as session:
        number = session.exec(select(Institution.id).where(Institution.acronym == acronym)).one()
    return [message.status for message in messages(database) if message.institution_id == number]


def test_a_mail_server_that_says_nothing_holds_up_no_other_channel(database: Database, tmp_path: Path) -> None:
    """It says nothing until the others have all left: were they behind it, they would come after its end."""
    owe(database, {"CORREO": None, "GANCHO": "channel:uno"}, MAILS)
    heard, ended = threading.Event(), list[float]()

    def silent_until_all_others_left(_: Talk) -> None:
        heard.wait(LONG / 3)
        ended.append(time.monotonic())
        raise GoneError

    faulty = FaultyServer({"banner": silent_until_all_others_left})
    with serving(faulty) as server, a_hook("127.0.0.1", heard=heard) as (address, asked):
        sender = Sender(
            server.address, tmp_path / "mailbox", "hitos@example.org", "hitos.example.org", patience=LONG,
            ask=ListedHosts(["127.0.0.1"]), find=finder({"uno": address}),
        )  # fmt: skip
        result = deliver(database, sender)
    assert result == DeliveryResult(sent=MAILS, retried=1, postponed=MAILS - 1)
    assert max(asked) <= min(ended)


def test_a_slow_web_host_holds_up_neither_mail_nor_other_hosts(sqlite_database: Database, tmp_path: Path) -> None:
    owe(sqlite_database, {"LENTO": "channel:lento", "LENTA": "channel:lenta", "RAUDO": "channel:raudo"}, 3)
    with a_hook("127.0.0.2", wait=LONG) as (slow, slowly), a_hook("127.0.0.1") as (fast, asked):
        sender = Sender(
            "smtp://127.0.0.1:9", tmp_path / "mailbox", "hitos@example.org", "hitos.example.org",
            ask=ListedHosts(["127.0.0.1", "127.0.0.2"], seconds=SLOW),
            find=finder({"lento": slow, "lenta": slow, "raudo": fast}),
        )  # fmt: skip
        deliver(sqlite_database, sender)
    assert max(asked) < min(slowly) + SLOW  # before the slow one was given up
    assert len(slowly) == 2  # once for each of the two channels that lead there
    assert status_of(sqlite_database, "RAUDO") == [MessageStatus.SENT] * 3
    for acronym in ("LENTO", "LENTA"):
        assert status_of(sqlite_database, acronym) == [MessageStatus.UNCERTAIN, *[MessageStatus.PENDING] * 2]


def test_who_asks_to_be_left_alone_for_a_while_is(database: Database, tmp_path: Path) -> None:
    owe(database, {"GANCHO": "channel:uno"}, 2)
    with web_server(status=429, headers={"Retry-After": "2400"}) as server:
        sender = Sender(
            "smtp://127.0.0.1:9", tmp_path / "mailbox", "hitos@example.org", "hitos.example.org",
            ask=ListedHosts(["127.0.0.1"]), find=finder({"uno": f"http://127.0.0.1:{server.port}/"}),
        )  # fmt: skip
        assert deliver(database, sender) == DeliveryResult(retried=1, postponed=1)
        assert [message.next_try_at - NOW for message in messages(database)] == [
            timedelta(minutes=40), timedelta(minutes=5),
        ]  # fmt: skip
        server.status = 200
        assert deliver(database, sender, NOW + timedelta(minutes=41)) == DeliveryResult(sent=2)
    keys = [post.headers["idempotency-key"] for post in server.posts]
    assert (len(keys), len(set(keys)), keys[0] in keys[1:]) == (3, 2, True)


def test_a_channel_that_is_gone_stops_no_other(sqlite_database: Database, tmp_path: Path) -> None:
    owe(sqlite_database, {"NADIE": "channel:ninguno", "GANCHO": "channel:uno"}, 2)
    with a_hook("127.0.0.1") as (address, _):
        sender = Sender(
            "smtp://127.0.0.1:9", tmp_path / "mailbox", "hitos@example.org", "hitos.example.org",
            ask=ListedHosts(["127.0.0.1"]), find=finder({"uno": address}),
        )  # fmt: skip
        assert deliver(sqlite_database, sender) == DeliveryResult(sent=2, retried=1, postponed=1)


@pytest.mark.parametrize("limit", [1, 3])
def test_no_more_than_the_limit_goes_out_however_many_machines_there_are(
    sqlite_database: Database, tmp_path: Path, limit: int
) -> None:
    owe(sqlite_database, {"A": "channel:a", "B": "channel:b"}, 4)
    with a_hook("127.0.0.1") as (one, _), a_hook("127.0.0.2") as (other, _):
        sender = Sender(
            "smtp://127.0.0.1:9", tmp_path / "mailbox", "hitos@example.org", "hitos.example.org",
            ask=ListedHosts(["127.0.0.1", "127.0.0.2"]), find=finder({"a": one, "b": other}),
        )  # fmt: skip
        assert deliver_due(sqlite_database, sender, lambda: NOW, "uno", limit=limit) == DeliveryResult(sent=limit)
