"""Each kind of channel: what is accepted, what each problem says, and what leaves for the service."""

import json
import logging

import pytest

from domain.values.errors import InvalidDataError, ManyProblemsError
from domain.values.language import Language
from domain.values.web import Answer, NoAnswer, Request, Silence
from notifications.channels.apprise_door import ForeignChannel, without_secrets
from notifications.channels.kinds import KINDS
from notifications.channels.named import NamedChannel, channel_of_address, checked_channel
from notifications.channels.outcome import Reason, Refused, Retry, Sent, Trouble, Uncertain
from storage.web import ListedHosts
from tests.notifications.examples import a_letter
from tests.notifications.web_server import web_server

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated")  # loaded by one of Apprise's own plugins

BOT = "123456789:ABCdefGHIjklMNOpqrSTUvwxyz012345678"
SLACK = "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ"
TEAMS = (
    "https://prod-12.westus.logic.azure.com:443/workflows/643e69f83c8944/triggers/manual/paths/invoke"
    "?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=KODuebWbDGYFr0z0eu"
)
GOOD: dict[str, tuple[str, dict[str, str], str, tuple[str, ...]]] = {
    # name: kind, fields, where it goes, what of it is secret
    "ntfy": ("ntfy", {"topic": "mi-tema"}, "https://ntfy.sh/", ("mi-tema",)),
    "own ntfy": (
        "ntfy", {"host": "avisos.example.org:8443", "topic": "mi-tema", "token": "tk_abcdefgh1234"},
        "https://avisos.example.org:8443/", ("mi-tema", "tk_abcdefgh1234"),
    ),
    "telegram": (
        "telegram", {"token": BOT, "chat": "-100123456"}, f"https://api.telegram.org/bot{BOT}/sendMessage", (BOT,),
    ),
    "slack": ("slack", {"url": SLACK}, SLACK, ("TIiajkdnlazkcOXrIdevi7FQ", "A1BRTD4JD")),
    "workflows": ("workflows", {"url": TEAMS}, "https://prod-12.westus.logic.azure.com", ("KODuebWbDGYFr0z0eu",)),
    "whatsapp": (
        "whatsapp", {"token": "EAAGtoken123456", "phone_id": "106540352242922", "to": "+50255509876"},
        "https://graph.facebook.com/", ("EAAGtoken123456", "50255509876"),
    ),
    "whatsapp with a template": (
        "whatsapp",
        {"token": "EAAGtoken123456", "phone_id": "106540352242922", "to": "50255509876", "template": "aviso"},
        "https://graph.facebook.com/", ("EAAGtoken123456",),
    ),
}  # fmt: skip


SUBJECT, PLAIN = "C10-H1 vence mañana", "Informe el avance."
BODIES: dict[str, dict[str, object]] = {
    "ntfy": {"topic": "mi-tema", "title": SUBJECT, "message": PLAIN},
    "own ntfy": {"topic": "mi-tema", "title": SUBJECT, "message": PLAIN},
    "telegram": {
        "chat_id": -100123456, "text": f"<b>{SUBJECT}</b>\r\n{PLAIN}\r\n", "parse_mode": "HTML",
        "disable_notification": False, "disable_web_page_preview": True,
    },
    "slack": {"mrkdwn": True, "attachments": [{"title": SUBJECT, "text": PLAIN, "color": "#3AA3E3"}]},
    "workflows": {
        "type": "message",
        "attachments": [{
            "contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None,
            "content": {
                "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard",
                "version": "1.4", "msteams": {"width": "full"},
                "body": [
                    {"type": "TextBlock", "text": SUBJECT, "style": "heading", "weight": "Bolder",
                     "size": "Large", "id": "title"},
                    {"type": "TextBlock", "text": PLAIN, "style": "default", "wrap": True, "id": "body"},
                ],
            },
        }],
    },
    "whatsapp": {
        "messaging_product": "whatsapp", "recipient_type": "individual", "to": "+50255509876", "type": "text",
        "text": {"body": f"{SUBJECT}\r\n{PLAIN}"},
    },
    "whatsapp with a template": {
        "messaging_product": "whatsapp", "recipient_type": "individual", "to": "+50255509876",
        "type": "template",
        "template": {
            "name": "aviso", "language": {"code": "es"},
            "components": [{"type": "body", "parameters": [{"type": "text", "text": f"{SUBJECT}\r\n{PLAIN}"}]}],
        },
    },
}  # fmt: skip
AUTHORIZED = {
    "own ntfy": "Bearer tk_abcdefgh1234", "whatsapp": "Bearer EAAGtoken123456",
    "whatsapp with a template": "Bearer EAAGtoken123456",
}  # fmt: skip


def said(channel: NamedChannel, answer: Answer | NoAnswer) -> tuple[object, list[Request]]:
    """The outcome of one letter by this channel, and what was said to the web."""
    requests: list[Request] = []

    def ask(request: Request) -> Answer | NoAnswer:
        requests.append(request)
        return answer

    return ForeignChannel(channel.address, ask, says=channel.kind.says).take(a_letter()), requests


@pytest.mark.parametrize("name", GOOD)
def test_each_kind_says_the_message_to_its_service(name: str) -> None:
    kind, fields, address, _ = GOOD[name]
    body = b'{"ok": true}' if kind == "telegram" else b"ok"
    outcome, (request,) = said(checked_channel(kind, fields), Answer(200, {}, body))
    assert outcome == Sent()
    assert request.method == "POST"
    assert request.address.startswith(address)
    assert json.loads(request.body) == BODIES[name]
    assert request.headers["Content-Type"].startswith("application/json")
    assert request.headers.get("Authorization") == AUTHORIZED.get(name)


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "http://127.0.0.1:{port}", "http://127.0.0.1:{port}/"])
def test_an_offices_own_ntfy_is_reached_at_its_port_if_it_is_listed(host: str) -> None:
    with web_server(body=b'{"id": "1"}') as server:
        channel = checked_channel("ntfy", {"host": host.format(port=server.port), "topic": "mi-tema"})
        refused = ForeignChannel(channel.address, ListedHosts(["ntfy.sh"])).take(a_letter())
        assert isinstance(refused, Retry)
        assert refused.reason.trouble is Trouble.NOT_LISTED
        assert server.posts == []
        assert ForeignChannel(channel.address, ListedHosts(["127.0.0.1"])).take(a_letter()) == Sent()
    [posted] = server.posts
    assert (posted.path, json.loads(posted.body)) == ("/", BODIES["ntfy"])


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize(
    ("answer", "kind", "trouble"),
    [
        (Answer(404, {}), Refused, Trouble.SERVICE_REFUSED),
        (Answer(302, {"location": "https://example.org"}), Refused, Trouble.SERVICE_REFUSED),
        (Answer(429, {"retry-after": "7"}), Retry, Trouble.SERVICE_LATER),
        (Answer(502, {}), Retry, Trouble.SERVICE_LATER),
        (NoAnswer(Silence.UNREACHED), Retry, Trouble.SERVICE_UNREACHABLE),
        (NoAnswer(Silence.LOST), Uncertain, Trouble.ANSWER_LOST),
        (NoAnswer(Silence.NOT_ALLOWED), Retry, Trouble.NOT_LISTED),
    ],
)
def test_what_the_service_answers_decides(
    name: str, answer: Answer | NoAnswer, kind: type, trouble: Trouble, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    channel = checked_channel(*GOOD[name][:2])
    outcome, _ = said(channel, answer)
    assert isinstance(outcome, Retry | Refused | Uncertain)
    assert (type(outcome), outcome.reason.trouble) == (kind, trouble)
    for secret in GOOD[name][3]:
        assert secret not in f"{outcome}{channel}{caplog.text}"


def test_a_services_own_words_are_told_without_the_secrets_in_them() -> None:
    channel = checked_channel("telegram", {"token": BOT, "chat": "-100123456"})
    words = {"ok": False, "description": f"Bad Request: chat not found for bot{BOT}"}
    outcome, _ = said(channel, Answer(400, {}, json.dumps(words).encode()))
    assert outcome == Refused(
        Reason(Trouble.SERVICE_REFUSED, "400 Bad Request Bad Request: chat not found for bot…:…")
    )


@pytest.mark.parametrize("name", GOOD)
def test_no_secret_shows_in_a_channel_or_in_what_is_said_of_it(name: str) -> None:
    kind, fields, _, secrets = GOOD[name]
    channel = checked_channel(kind, fields)
    for secret in secrets:
        assert secret not in f"{channel!r}{channel.fields}{channel.host}"
        assert secret not in without_secrets(f"failed: {channel.address}", channel.address)


def test_all_problems_are_told_at_once_and_none_repeats_a_secret() -> None:
    with pytest.raises(ManyProblemsError) as caught:
        checked_channel("telegram", {"chat": "mi chat", "token": "clave-mala", "tema": "x"})
    said_es, said_en = caught.value.say(Language.ES), caught.value.say(Language.EN)
    assert said_es.splitlines() == [
        "Telegram no tiene el campo «tema». Tiene: chat, token.",
        "chat no sirve: mi chat. Se espera un chat: un número, como -1001234567890, o @nombre.",
        "token no sirve. Se espera la clave del bot, como 123456789:AAxx….",
    ]
    assert len(said_en.splitlines()) == 3
    assert "clave-mala" not in said_es + said_en


BAD: list[tuple[str, dict[str, str]]] = [
    ("ntfy", {"topic": "a/b"}),
    ("ntfy", {"topic": "tema", "host": "ntfy.sh/otro"}),
    ("ntfy", {"topic": "tema", "host": "a@b"}),
    ("ntfy", {"topic": "tema", "host": "avisos.example.org:65536"}),
    # in the open to this machine alone, and it is no other that begins like it
    ("ntfy", {"topic": "tema", "host": "http://avisos.example.org"}),
    ("ntfy", {"topic": "tema", "host": "http://127.0.0.1.evil.test"}),
    ("ntfy", {"topic": "tema", "host": "http://localhost@evil.test"}),
    ("slack", {"url": "https://hooks.slack.com.evil.test/services/T1/B1/x"}),
    ("workflows", {"url": "https://example.org/otra/cosa"}),
    ("whatsapp", {"token": "EAAGtoken123456", "phone_id": "1", "to": "50255509876"}),
    ("webhook", {"url": "http://avisos.example.org/x", "key": "k" * 16}),
    ("webhook", {"url": "https://yo:clave@avisos.example.org/x", "key": "k" * 16}),
    ("webhook", {"url": "https://avisos.example.org/x", "key": "corta"}),
    ("apprise", {"url": "nada"}),
]


@pytest.mark.parametrize(("kind", "fields"), BAD)
def test_what_cannot_be_right_is_refused(kind: str, fields: dict[str, str]) -> None:
    with pytest.raises(ManyProblemsError):
        checked_channel(kind, fields)


def test_a_kind_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(InvalidDataError, match="ntfy, telegram"):
        checked_channel("palomas", {})


@pytest.mark.parametrize(
    ("address", "kind", "fields"),
    [
        (f"tgram://{BOT}/-100123456", "telegram", {"chat": "-100123456"}),
        (SLACK, "slack", {}),
        ("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ", "slack", {}),
        (TEAMS, "workflows", {}),
        ("ntfy://mi-tema", "ntfy", {"host": "ntfy.sh"}),
        ("ntfys://tk_abcdefgh@avisos.example.org:8443/mi-tema", "ntfy", {"host": "avisos.example.org:8443"}),
        ("http://127.0.0.1:8080/mi-tema", "ntfy", {"host": "http://127.0.0.1:8080"}),
        ("https://ntfy.example.org:8443/mi-tema", "ntfy", {"host": "https://ntfy.example.org:8443"}),
        ("ntfys://yo:clave@avisos.example.org/mi-tema", "apprise", {}),
        ("whatsapp://EAAGtoken123456@106540352242922/50255509876", "whatsapp",
         {"phone_id": "106540352242922", "language": "es"}),
        ("discord://123456789012345678/clave-secreta", "apprise", {}),
    ],
)  # fmt: skip
def test_a_whole_address_is_taken_apart_into_fields(address: str, kind: str, fields: dict[str, str]) -> None:
    channel = channel_of_address(address)
    assert (channel.kind.name, channel.fields) == (kind, fields)
    outcome, _ = said(channel, Answer(200, {}, b"ok" if kind == "slack" else b'{"ok": true}'))
    assert outcome == Sent()


@pytest.mark.parametrize("address", ["mailto://yo:clave@example.org?to=a@example.org", "mqtt://example.org/tema"])
def test_a_plugin_that_does_not_take_the_guarded_way_is_refused(address: str) -> None:
    outcome, requests = said(checked_channel("apprise", {"url": address}), Answer(200))
    assert isinstance(outcome, Refused)
    assert outcome.reason.trouble is Trouble.BAD_CHANNEL
    assert requests == []


def test_every_kind_has_words_in_both_languages() -> None:
    for kind in KINDS.values():
        assert all(field.expected.es != field.expected.en for field in kind.fields)
