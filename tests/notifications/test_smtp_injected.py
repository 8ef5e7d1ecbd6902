"""STARTTLS against a server, or somebody between, that slips in answers before the encryption (CVE-2011-0411)."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from notifications.channels.address import mail_server
from notifications.channels.outcome import Outcome, Retry, Sent, Trouble
from notifications.channels.smtp import SmtpCarrier
from tests.notifications.certificates import authority_file, server_context
from tests.notifications.examples import a_letter

SLIPPED_IN = (
    b"250-evil\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n235 come in\r\n250 ok\r\n250 ok\r\n354 go on\r\n250 ok\r\n"
)


@dataclass
class Between:
    """Says 220 to STARTTLS and goes on in the open in the same write; then, encrypted, offers ``inside``."""

    context: ssl.SSLContext
    inside: bytes
    heard: list[bytes] = field(default_factory=list)
    """What came over the encrypted line."""
    address: str = ""

    def talk(self, listening: socket.socket) -> None:
        with suppress(OSError), listening.accept()[0] as plain:
            plain.settimeout(5)
            plain.sendall(b"220 here\r\n")
            plain.recv(1000)
            plain.sendall(b"250-here\r\n250 STARTTLS\r\n")
            plain.recv(1000)
            plain.sendall(b"220 go ahead\r\n" + SLIPPED_IN)
            with self.context.wrap_socket(plain, server_side=True) as encrypted:
                while said := encrypted.recv(65536):
                    self.heard.append(said)
                    encrypted.sendall(self._answer(said))

    def _answer(self, said: bytes) -> bytes:
        word = said[:4].upper()
        usual = {b"EHLO": self.inside, b"DATA": b"354 go on\r\n"}
        return usual.get(word, b"250 ok\r\n")


@contextmanager
def between(server: Between) -> Iterator[Between]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(5)
        server.address = f"smtp://127.0.0.1:{listening.getsockname()[1]}"
        thread = threading.Thread(target=server.talk, args=(listening,))
        thread.start()
        try:
            yield server
        finally:
            thread.join()


def carried(address: str) -> Outcome:
    carrier = SmtpCarrier(mail_server(address), "hitos@example.org", patience=2)
    try:
        return carrier.carry(a_letter())
    finally:
        carrier.close()


def test_what_was_said_before_the_encryption_counts_for_nothing_after_it(tmp_path: Path) -> None:
    """Nothing slipped in is taken for an answer: each question is asked anew, over the encrypted line alone."""
    with between(Between(server_context(tmp_path), b"250 here\r\n")) as server:
        assert carried(f"{server.address}?starttls&ca={authority_file(tmp_path)}") == Sent()
    words = [said[:4] for said in server.heard]
    assert words[:4] == [b"ehlo", b"MAIL", b"RCPT", b"DATA"], "one by one: PIPELINING was only slipped in"
    assert a_letter().message_id.encode() in server.heard[4]


@pytest.mark.parametrize("inside", [b"250 here\r\n", b"250-here\r\n250 AUTH XOAUTH2\r\n"])
def test_a_password_is_shown_only_in_a_way_that_was_offered_over_the_encrypted_line(
    tmp_path: Path, inside: bytes
) -> None:
    with between(Between(server_context(tmp_path), inside)) as server:
        address = server.address.replace("//", "//hitos:muy-secreta@")
        outcome = carried(f"{address}?starttls&ca={authority_file(tmp_path)}")
    assert isinstance(outcome, Retry)
    assert outcome.reason.trouble is Trouble.SERVER
    assert not any(said.upper().startswith(b"AUTH") for said in server.heard)
