"""``hitos channel`` as people use it, and that no secret is ever seen: in no row, no log, no error, no output."""

import json
import logging
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from sqlmodel import select

from domain.tables.institution import Institution
from domain.tables.mail import Channel
from domain.values.vocabulary import State
from operations.messages.delivery import deliver_due
from runtime.mail_room import MailRoom
from runtime.wiring import open_runtime
from tests.builders import a_plan
from tests.cli.conftest import Hitos
from tests.notifications.mail_server import MailServer, running
from tests.notifications.web_server import WebServer, web_server
from tests.operations.test_delivery import DUE, a_message

KEY, TOPIC, TOKEN = "clave-de-firma-9f8e7d", "tema-que-nadie-sabe", "tk_abcdefgh1234567"
NOW = datetime(2019, 8, 24, 13, tzinfo=UTC)

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated")  # loaded by one of Apprise's own plugins


@pytest.fixture
def server() -> Iterator[WebServer]:
    with web_server() as server:
        yield server


@pytest.fixture
def mail(monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    """An installation whose person chose to send, and allowed this machine."""
    with running(MailServer()) as mail:
        monkeypatch.setenv("HITOS_CHANNEL", mail.address)
        monkeypatch.setenv("HITOS_CHANNEL_HOSTS", '["127.0.0.1"]')
        yield mail


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("".join(f"{line}\n" for line in lines)))


def rows(home: Path) -> str:
    """Every row of every table, and every file of the installation, as text."""
    with sqlite3.connect(home / "hitos.db") as database:
        dump = "\n".join(database.iterdump())
    database.close()
    files = [path.read_bytes().decode("latin-1") for path in home.rglob("*") if path.is_file()]
    return "\n".join([dump, *files])


def test_a_channel_is_kept_with_its_secrets_read_from_the_input_and_encrypted(
    hitos: Hitos, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, TOPIC, TOKEN)
    assert (
        hitos("channel", "set", "mesa", "--kind", "ntfy", "host=avisos.example.org", "topic=-", "token=-").code
        == 0
    )
    listed = hitos("channel", "list", "--json")
    (line,) = json.loads(listed.out)
    assert (line["kind"], line["fields"]) == ("ntfy", {"host": "avisos.example.org"})
    assert line["secrets"] == ["token", "topic"]
    for secret in (TOPIC, TOKEN):
        assert secret not in listed.out + rows(home)
    with open_runtime() as runtime, runtime.database.reading() as session:
        sealed = session.exec(select(Channel)).one().secret
        assert sealed is not None
        box = MailRoom(runtime).opening_box
        assert box is not None
        assert box.open(sealed) == {"topic": TOPIC, "token": TOKEN}
    assert (home / "key").stat().st_mode & 0o777 == 0o600


def test_every_problem_is_told_at_once_and_nothing_is_kept(hitos: Hitos) -> None:
    said = hitos("channel", "set", "mesa", "--kind", "telegram", "chat=mi chat", "token=clave-mala", "tema=x")
    assert said.code == 4
    assert [line.split(" ")[0] for line in said.err.strip().splitlines()] == ["Telegram", "chat", "token"]
    assert "clave-mala" not in said.err + said.out
    assert json.loads(hitos("channel", "list", "--json").out) == []


def test_with_the_local_mailbox_a_test_says_that_nothing_leaves(hitos: Hitos, server: WebServer) -> None:
    hitos("channel", "set", "mesa", "--kind", "webhook", f"url=http://127.0.0.1:{server.port}/", f"key={KEY}")
    said = hitos("channel", "test", "mesa")
    assert said.code == 0
    assert "Nothing left this machine" in said.err
    assert server.posts == []


def test_a_test_says_in_words_what_happened(hitos: Hitos, mail: MailServer, server: WebServer) -> None:
    hitos("channel", "set", "mesa", "--kind", "webhook", f"url=http://127.0.0.1:{server.port}/", f"key={KEY}")
    said = hitos("channel", "test", "mesa")
    assert (said.code, said.err.strip()) == (0, "The channel mesa took it.")
    assert json.loads(server.posts[0].body)["kind"] == "test"
    server.status = 403
    said = hitos("channel", "test", "mesa")
    assert said.code == 3
    assert "403 Forbidden" in said.err
    assert "never will as it is" in said.err


def test_the_installations_own_channel_is_tested_with_an_address(hitos: Hitos, mail: MailServer) -> None:
    assert hitos("channel", "test", "--to", "persona@example.org").code == 0
    assert mail.recipients == ["persona@example.org"]
    assert mail.mails[0]["Subject"] == "Test message of Hitos"
    assert hitos("channel", "test").code == 3


def test_a_host_that_is_not_listed_is_not_spoken_to(
    hitos: Hitos, mail: MailServer, server: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HITOS_CHANNEL_HOSTS", "[]")
    hitos("channel", "set", "mesa", "--kind", "webhook", f"url=http://127.0.0.1:{server.port}/", f"key={KEY}")
    said = hitos("channel", "test", "mesa")
    assert said.code == 3
    assert "HITOS_CHANNEL_HOSTS" in said.err
    assert server.posts == []


def test_a_lost_key_is_said_in_words_and_a_new_set_mends_it(
    hitos: Hitos, mail: MailServer, server: WebServer, home: Path
) -> None:
    whole = ("channel", "set", "mesa", "--kind", "webhook", f"url=http://127.0.0.1:{server.port}/", f"key={KEY}")
    hitos(*whole)
    (home / "key").unlink()
    for _ in range(2):  # without a key, and with another one
        said = hitos("channel", "test", "mesa")
        assert said.code == 3
        assert 'recover the file "key"' in said.err
        assert json.loads(hitos("channel", "list", "--json").out)[0]["opens"] is False
        hitos("channel", "set", "otro", "--kind", "ntfy", f"topic={TOPIC}")
    hitos(*whole)
    assert hitos("channel", "test", "mesa").code == 0


def test_an_institutions_whole_address_becomes_fields_with_its_secret_encrypted(
    hitos: Hitos, mail: MailServer, home: Path
) -> None:
    hitos("institution", "add", "INAP")
    given = f"ntfys://{TOKEN}@avisos.example.org/{TOPIC}?auth=token"
    assert hitos("institution", "edit", "INAP", "--channel", given).code == 0
    with open_runtime() as runtime, runtime.database.reading() as session:
        assert session.exec(select(Institution.channel)).one() == "channel:inap"
        assert session.exec(select(Channel.kind)).one() == "ntfy"
    assert TOKEN not in rows(home)
    assert TOPIC not in rows(home)
    assert hitos("channel", "remove", "inap").code == 1
    assert hitos("institution", "edit", "INAP", "--channel", "").code == 0
    assert hitos("channel", "remove", "inap").code == 0
    assert hitos("institution", "edit", "INAP", "--channel", "channel:inap").code == 2


@pytest.mark.parametrize("status", [200, 404, 429, 500])
def test_no_secret_is_in_any_row_log_or_output_whatever_the_service_answers(
    hitos: Hitos, mail: MailServer, home: Path, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    caplog.set_level(logging.DEBUG)
    said = []
    with web_server(status=status, body=f"{TOPIC} {TOKEN} {KEY}".encode()) as server:
        here = f"127.0.0.1:{server.port}"
        said += [
            hitos("channel", "set", "tema", "--kind", "ntfy", f"host={here}", f"topic={TOPIC}", f"token={TOKEN}"),
            hitos("channel", "set", "firma", "--kind", "webhook", f"url=http://{here}/{TOPIC}", f"key={KEY}"),
            hitos("channel", "set", "otro", "--url", f"json://yo:{TOKEN}@{here}/{TOPIC}"),
        ]
        with open_runtime() as runtime:
            with runtime.database.writing() as session:
                made = a_plan(session, steps=3, due=DUE, state=State.UNDER_WAY)
                for step, name in zip(made.steps, ("tema", "firma", "otro"), strict=True):
                    institution = Institution(acronym=name.upper(), name=name, channel=f"channel:{name}")
                    session.add(institution)
                    session.flush()
                    session.add(a_message(step, institution))
            deliver_due(runtime.database, MailRoom(runtime).sender, lambda: NOW, "uno")
        assert len(server.posts) == 3
        assert any(TOKEN in str(post.headers) for post in server.posts)
        said += [hitos("channel", "test", name) for name in ("tema", "firma", "otro")]
        said += [hitos("channel", "list"), hitos("outbox", "list", "--json"), hitos("outbox", "show", "1")]
    seen = "".join(one.out + one.err for one in said)
    for secret in (TOPIC, TOKEN, KEY):
        assert secret not in seen
        assert secret not in caplog.text
        assert secret not in rows(home)
