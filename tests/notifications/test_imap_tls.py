"""A mailbox over TLS, real sockets on loopback: read where its server proves who it is, and nowhere else."""

from pathlib import Path

import pytest

from domain.values.errors import UnavailableError
from domain.values.language import Language
from notifications.receiving.imap import ImapInbox
from notifications.receiving.inbox import account_in
from tests.notifications.certificates import authority_file, server_context
from tests.notifications.imap_server import ImapServer, serving

MAILS = [b"From: ana@example.org\r\nSubject: Avance\r\n\r\nAvance 60 %\r\n"]


@pytest.fixture(autouse=True)
def _own_authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority_file(tmp_path)))


def test_mails_are_read_and_marked_over_tls(tmp_path: Path) -> None:
    with serving(ImapServer(list(MAILS)), server_context(tmp_path)) as server:
        inbox = ImapInbox(account_in(server.address), 5)
        with inbox.opened() as box:
            (arrived,) = box.waiting()
            box.taken(arrived.key)
        with inbox.opened() as box:
            assert list(box.waiting()) == []
    assert arrived.raw == MAILS[0]


@pytest.mark.parametrize(
    ("number", "self_signed", "why"), [("127.0.0.1", True, "self-signed"), ("127.0.0.2", False, "mismatch")]
)
def test_a_server_that_does_not_prove_itself_is_not_told_the_password(
    tmp_path: Path, number: str, self_signed: bool, why: str
) -> None:
    context = server_context(tmp_path, number=number, self_signed=self_signed)
    with serving(ImapServer(list(MAILS)), context) as server, pytest.raises(UnavailableError) as caught:  # noqa: SIM117
        with ImapInbox(account_in(server.address), 5).opened():
            pass
    said = caught.value.say(Language.EN)
    assert why in said
    assert "certificate" in said
    assert "SSL_CERT_FILE" in said
    assert "s3creto" not in said
    assert server.fetched == []
