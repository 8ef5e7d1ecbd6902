"""A personal link travels only where one person reads: never into a room, a topic or an unknown address."""

from pathlib import Path

import pytest

from domain.tables.institution import Institution
from domain.values.web import Answer, Request
from notifications.channels.named import NamedChannel, checked_channel
from notifications.channels.sender import Sender
from operations.messages.delivery import deliver_due
from storage.database import Database
from tests.notifications.mail_server import MailServer, running
from tests.notifications.test_kinds import BOT, SLACK
from tests.operations.test_delivery import NOW, owe
from tests.operations.test_links import LINKS

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated")  # loaded by one of Apprise's own plugins

WHATSAPP = {"token": "EAAGtoken123456", "phone_id": "106540352242922", "to": "+50255509876"}
CHANNELS = [
    # one telephone, one person's chat
    (checked_channel("whatsapp", WHATSAPP), True),
    (checked_channel("telegram", {"token": BOT, "chat": "5550123456"}), True),
    # a group, a channel, a topic whose name may be known, a room
    (checked_channel("telegram", {"token": BOT, "chat": "-1001234567890"}), False),
    (checked_channel("telegram", {"token": BOT, "chat": "@avisos"}), False),
    (checked_channel("ntfy", {"topic": "mi-tema"}), False),
    (checked_channel("slack", {"url": SLACK}), False),
]


@pytest.mark.parametrize(("channel", "private"), CHANNELS)
def test_a_link_is_said_to_one_person_and_to_no_room(
    sqlite_database: Database, tmp_path: Path, channel: NamedChannel, private: bool
) -> None:
    owe(sqlite_database)
    with sqlite_database.writing() as session:
        session.get_one(Institution, 1).channel = "channel:sala"
    said: list[Request] = []

    def ask(request: Request) -> Answer:
        said.append(request)
        return Answer(200, {}, b"ok" if "slack" in request.address else b'{"ok": true}')

    with running(MailServer()) as server:
        sender = Sender(
            server.address, tmp_path / "mailbox", "hitos@example.org", "hitos.example.org", ask=ask,
            find=lambda _: channel,
        )  # fmt: skip
        assert deliver_due(sqlite_database, sender, lambda: NOW, "uno", links=LINKS).sent == 1
    told = b"".join(request.body for request in said).decode("utf-8", "replace")
    assert "C10-H1" in told
    assert ("/responder/" in told.replace("%2F", "/").replace("\\/", "/")) is private
    # nobody reads what is replied there
    assert "conteste este mensaje" not in told
    assert "/avisos/" not in told.replace("%2F", "/")


def test_an_address_of_apprises_own_is_nobodys_in_particular(tmp_path: Path) -> None:
    sender = Sender("smtp://127.0.0.1:25", tmp_path, "hitos@example.org", "hitos.example.org")
    assert sender.reaches_one_person("smtp://127.0.0.1:25")
    assert sender.reaches_one_person("mailbox:")
    assert not sender.reaches_one_person("json://example.org/")
    assert not sender.reaches_one_person("channel:nada")
