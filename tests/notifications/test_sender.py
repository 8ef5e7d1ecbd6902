"""Which way a letter goes, that a new installation sends nothing, and the door to Apprise."""

import json
import logging
import mailbox
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

from domain.values.errors import InvalidDataError
from domain.values.language import Language
from notifications.channels.apprise_door import OwnChannel
from notifications.channels.letter import Letter, Meanwhile, rest
from notifications.channels.outcome import Outcome, Reason, Refused, Retry, Sent, Trouble, say_reason
from notifications.channels.sender import Sender
from storage.web import ListedHosts
from tests.notifications.examples import a_letter
from tests.notifications.faulty_server import FaultyServer, Talk, serving
from tests.notifications.mail_server import MailServer, free_port, running

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated")  # loaded by one of Apprise's own plugins


def a_sender(folder: Path, channel: str = "mailbox:") -> Sender:
    ask = ListedHosts(["127.0.0.1"])
    return Sender(channel, folder / "mailbox", "hitos@example.org", "hitos.example.org", ask=ask)


def send(sender: Sender, own_channel: str | None = None, letter: Letter | None = None) -> Outcome:
    with sender.batch():
        return sender.send(letter or a_letter(), sender.route(own_channel))


def test_a_letter_in_the_local_mailbox_is_a_mail_any_program_can_read(tmp_path: Path) -> None:
    assert send(a_sender(tmp_path)) == Sent()
    (stored,) = mailbox.Maildir(tmp_path / "mailbox", create=False)
    mail = message_from_bytes(stored.as_bytes(), policy=policy.default)
    assert (mail["To"], mail["Subject"]) == ("SCEP <scep@example.org>", "C10-H1 vence mañana")
    plain, rich = mail.iter_parts()
    assert plain.get_content() == "Informe el avance.\n"
    assert rich.get_content() == "<p>Informe el avance.</p>\n"


def test_a_new_installation_sends_nothing_whatever_channels_institutions_have(tmp_path: Path) -> None:
    with running(MailServer()) as server, a_web_server() as (address, posts):
        for own in (None, server.address, address):
            assert send(a_sender(tmp_path), own) == Sent()
    assert len(mailbox.Maildir(tmp_path / "mailbox", create=False)) == 3
    assert (server.connections, posts) == (0, [])


def test_a_mail_server_that_a_person_chose_is_used(tmp_path: Path) -> None:
    with running(MailServer()) as server:
        assert send(a_sender(tmp_path, server.address)) == Sent()
    assert server.recipients == ["scep@example.org"]
    assert not (tmp_path / "mailbox").exists()


def test_an_institution_cannot_bring_a_mail_server_of_its_own(tmp_path: Path) -> None:
    with running(MailServer()) as server, running(MailServer()) as other:
        assert send(a_sender(tmp_path, server.address), other.address) == Refused(
            Reason(Trouble.BAD_CHANNEL, "smtp")
        )
    assert other.connections == 0


def test_any_other_channel_of_an_institution_gets_subject_and_plain_text(tmp_path: Path) -> None:
    with running(MailServer()) as server, a_web_server() as (address, posts):
        assert send(a_sender(tmp_path, server.address), address) == Sent()
    assert server.connections == 0
    assert [(post["title"], post["message"]) for post in posts] == [("C10-H1 vence mañana", "Informe el avance.")]


def test_a_channel_that_fails_is_tried_once_and_its_secrets_stay_secret(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with running(MailServer()) as server, a_web_server(status=500) as (address, posts):
        outcome = send(a_sender(tmp_path, server.address), f"{address}?retry=3&optional=yes")
    assert isinstance(outcome, Retry)
    assert outcome.reason == Reason(Trouble.SERVICE_LATER, "500 Internal Server Error")
    assert len(posts) == 1
    assert "muy-secreta" not in f"{outcome}{caplog.text}"


@pytest.mark.parametrize(
    "channel", ["palomas://mensajera", "mailto://a:b@example.org?to=c@example.org,d@example.org"]
)
def test_a_channel_that_is_none_or_has_several_recipients_is_refused(tmp_path: Path, channel: str) -> None:
    with running(MailServer()) as server:
        outcome = send(a_sender(tmp_path, server.address), channel)
    assert isinstance(outcome, Refused)
    assert outcome.reason.trouble is Trouble.BAD_CHANNEL


def test_a_mailbox_that_cannot_be_written_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "mailbox").write_text("no es una carpeta")
    outcome = send(a_sender(tmp_path))
    assert isinstance(outcome, Retry)
    assert outcome.channel_down


def test_what_is_to_be_done_meanwhile_reaches_the_wait_for_the_mail_server(tmp_path: Path) -> None:
    done = Event()

    def answer_after_it(talk: Talk) -> None:
        talk.say(b"250 ok\r\n" if done.wait(5) else b"451 nobody worked\r\n")

    with serving(FaultyServer({"TEXT": answer_after_it})) as server:
        sender = a_sender(tmp_path, server.address)
        with sender.batch():
            assert sender.send(a_letter(), sender.route(None), done.set) == Sent()


def test_an_error_that_is_no_outcome_comes_through_apprise() -> None:
    class Broken:
        def carry(self, letter: Letter, meanwhile: Meanwhile = rest) -> Outcome:  # noqa: ARG002  (a carrier's)
            raise LookupError(letter.subject)

        def close(self) -> None:
            pass

    with pytest.raises(LookupError, match="C10-H1"):
        OwnChannel("roto", Broken()).take(a_letter())


def test_a_sender_address_that_is_none_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError, match="HITOS_SENDER"):
        Sender("mailbox:", tmp_path, "hitos@example.org\nBcc: x@example.org", "hitos.example.org")


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_can_be_said_in_both_languages(trouble: Trouble) -> None:
    stored = str(Reason(trouble, "550 no"))
    said = {say_reason(stored, language) for language in Language}
    assert len(said) == 2
    assert all(text.endswith(" (550 no)") for text in said)


def test_a_reason_from_elsewhere_stays_as_it_is() -> None:
    assert say_reason("lo pidió la oficina: urgente", Language.EN) == "lo pidió la oficina: urgente"


@contextmanager
def a_web_server(status: int = 200) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """A web hook on loopback: its Apprise address, with a secret in it, and what was posted to it."""
    posts: list[dict[str, str]] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            posts.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", free_port()), Hook)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"json://hitos:muy-secreta@127.0.0.1:{server.server_port}/muy-secreta", posts
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
