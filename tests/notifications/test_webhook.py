"""The signed webhook against a real web server: what arrives, how it is verified, what each answer means."""

import hashlib
import hmac
import json
import ssl
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from domain.values.web import Answer, NoAnswer, Request, Silence
from notifications.channels.outcome import Outcome, Reason, Refused, Retry, Sent, Trouble, Uncertain
from notifications.channels.web_outcome import asked_to_wait
from notifications.channels.webhook import WebhookCarrier
from storage.web import ListedHosts
from tests.notifications.certificates import authority_file, server_context
from tests.notifications.examples import a_letter
from tests.notifications.mail_server import free_port
from tests.notifications.web_server import WebServer, web_server

KEY = "una-clave-muy-secreta"


def carry(server: WebServer, hosts: tuple[str, ...] = ("127.0.0.1",)) -> Outcome:
    address = f"http://127.0.0.1:{server.port}/entrada?de=hitos"
    return WebhookCarrier(address, KEY, ListedHosts(hosts)).carry(a_letter(about={"step": "C10-H1"}))


def test_what_arrives_is_signed_and_tells_nothing_personal() -> None:
    with web_server() as server:
        assert carry(server) == Sent()
    (post,) = server.posts
    timestamp = post.headers["hitos-timestamp"]
    assert timestamp == str(int(a_letter().moment.timestamp()))
    expected = hmac.new(KEY.encode(), timestamp.encode() + b"." + post.body, hashlib.sha256).hexdigest()
    assert post.headers["hitos-signature"] == f"v1={expected}"
    assert post.headers["idempotency-key"] == a_letter().message_id
    assert json.loads(post.body) == {
        "version": 1, "id": a_letter().message_id, "institution": "SCEP", "language": "es",
        "subject": "C10-H1 vence mañana", "step": "C10-H1",
    }  # fmt: skip
    assert post.path == "/entrada?de=hitos"
    for personal in (b"scep@example.org", b"infom@example.org", b"Informe el avance"):
        assert personal not in post.body


@pytest.mark.parametrize(
    ("status", "headers", "outcome"),
    [
        (204, {}, Sent()),
        (400, {}, Refused(Reason(Trouble.SERVICE_REFUSED, "400 Bad Request"))),
        (410, {}, Refused(Reason(Trouble.SERVICE_REFUSED, "410 Gone"))),
        (429, {"Retry-After": "1200"}, Retry(Reason(Trouble.SERVICE_LATER, "429 Too Many Requests"),
                                             channel_down=True, after=timedelta(minutes=20))),
        (500, {}, Retry(Reason(Trouble.SERVICE_LATER, "500 Internal Server Error"))),
        (503, {}, Retry(Reason(Trouble.SERVICE_LATER, "503 Service Unavailable"), channel_down=True)),
        (599, {"Retry-After": "soon"}, Retry(Reason(Trouble.SERVICE_LATER, "599"))),
    ],
)  # fmt: skip
def test_each_answer_has_its_outcome(status: int, headers: dict[str, str], outcome: Outcome) -> None:
    with web_server(status=status, headers=headers) as server:
        assert carry(server) == outcome


def test_a_redirect_is_not_followed() -> None:
    with web_server() as other, web_server(status=307) as server:
        server.headers = {"Location": f"http://127.0.0.1:{other.port}/"}
        assert carry(server) == Refused(Reason(Trouble.SERVICE_REFUSED, "307 Temporary Redirect"))
    assert other.posts == []


def test_an_answer_that_is_lost_leaves_it_uncertain() -> None:
    with web_server(silent=True) as server:
        outcome = carry(server)
    assert isinstance(outcome, Uncertain)
    assert outcome.reason.trouble is Trouble.ANSWER_LOST
    assert len(server.posts) == 1


def test_a_host_that_is_not_listed_is_not_spoken_to() -> None:
    with web_server() as server:
        outcome = carry(server, hosts=("avisos.example.org",))
    assert outcome == Retry(Reason(Trouble.NOT_LISTED, "127.0.0.1"), channel_down=True)
    assert server.posts == []


def test_a_listed_name_that_leads_to_a_private_number_is_not_spoken_to_unless_the_number_is_listed() -> None:
    with web_server() as server:
        request = Request("POST", f"http://avisos.example.org:{server.port}/")
        lead_here = {"resolve": lambda *_: ["127.0.0.1"]}
        answer = ListedHosts(["avisos.example.org"], **lead_here)(request)  # type: ignore[arg-type]
        assert answer == NoAnswer(Silence.NOT_ALLOWED, "avisos.example.org -> 127.0.0.1")
        assert server.posts == []
        answer = ListedHosts([".example.org", "127.0.0.1"], **lead_here)(request)  # type: ignore[arg-type]
        assert isinstance(answer, Answer)
    assert server.posts[0].headers["host"] == f"avisos.example.org:{server.port}"


def test_a_certificate_that_proves_nothing_gets_nothing(tmp_path: Path) -> None:
    trusting = partial(ssl.create_default_context, cafile=authority_file(tmp_path))
    with web_server(tls=server_context(tmp_path)) as server:
        address = f"https://127.0.0.1:{server.port}/"
        unknown = WebhookCarrier(address, KEY, ListedHosts(["127.0.0.1"])).carry(a_letter())
        assert isinstance(unknown, Retry)
        assert (unknown.channel_down, unknown.reason.trouble) == (True, Trouble.SERVICE_UNREACHABLE)
        assert "CERTIFICATE_VERIFY_FAILED" in unknown.reason.detail
        assert server.posts == []
        known = WebhookCarrier(address, KEY, ListedHosts(["127.0.0.1"], tls=trusting)).carry(a_letter())
    assert known == Sent()


def test_a_server_that_is_not_there_is_no_messages_fault() -> None:
    outcome = carry(WebServer(port=free_port()))
    assert isinstance(outcome, Retry)
    assert (outcome.channel_down, outcome.reason.trouble) == (True, Trouble.SERVICE_UNREACHABLE)


@pytest.mark.parametrize("host", ["example.org.evil.test", "evilexample.org", "org"])
def test_only_names_below_a_listed_domain_are_allowed(host: str) -> None:
    assert not ListedHosts([".example.org", "example.org"]).allows(host)
    assert ListedHosts([".example.org"]).allows("a.b.EXAMPLE.org.")


@pytest.mark.parametrize(
    ("asked", "date", "wait"),
    [
        ("120", "", timedelta(minutes=2)),
        ("99999999999999999999", "", timedelta(seconds=10**8)),
        ("Fri, 31 Dec 1999 23:59:59 GMT", "Fri, 31 Dec 1999 23:00:00 GMT", timedelta(minutes=59, seconds=59)),
        ("Fri, 31 Dec 1999 23:59:59 GMT", "Sat, 01 Jan 2000 23:00:00 GMT", timedelta(0)),
        ("Fri, 31 Dec 1999 23:59:59 GMT", "", None),
        ("-5", "", None),
        ("\u0663", "", None),
        ("", "", None),
    ],
)
def test_how_long_to_wait_is_read_as_seconds_or_as_a_moment(asked: str, date: str, wait: timedelta | None) -> None:
    assert asked_to_wait(Answer(429, {"retry-after": asked, "date": date})) == wait
