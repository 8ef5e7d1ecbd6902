"""A real SMTP server on loopback that can be told to misbehave."""
# ruff: noqa: ARG002  (the signatures are aiosmtpd's)

import asyncio
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session


@dataclass
class MailServer:
    """What the server answers, and what it took. Answers are used up one by one; then all is well."""

    mail_answers: list[str] = field(default_factory=list)
    rcpt_answers: list[str] = field(default_factory=list)
    data_answers: list[str] = field(default_factory=list)
    cut_after_data: int = 0
    """So many times the connection is cut after the text was taken, without an answer."""
    close_after: int | None = None
    """The connection is closed after so many letters on it."""
    refuse_password: bool = False
    pipelining: bool = False
    """It says that it may be asked several things at once."""
    connections: int = 0
    passwords: int = 0
    """How often one was shown."""
    taken: list[bytes] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    address: str = ""
    _on_this_connection: int = 0

    @property
    def mails(self) -> list[EmailMessage]:
        """What was taken, parsed."""
        found = [message_from_bytes(taken, policy=policy.default) for taken in self.taken]
        return [mail for mail in found if isinstance(mail, EmailMessage)]

    async def handle_EHLO(  # noqa: N802  (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        """A greeting: another connection."""
        self.connections += 1
        self._on_this_connection = 0
        session.host_name = hostname
        return ["250-PIPELINING", *responses] if self.pipelining else responses

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """The sender's address."""
        if self.mail_answers:
            return self.mail_answers.pop(0)
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """The recipient."""
        if self.rcpt_answers:
            return self.rcpt_answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """The text."""
        if self.data_answers:
            return self.data_answers.pop(0)
        content = envelope.content
        assert isinstance(content, bytes)
        self.taken.append(content)
        self.recipients += envelope.rcpt_tos
        self._on_this_connection += 1
        if self.cut_after_data:
            self.cut_after_data -= 1
            _cut(server)
        if self._on_this_connection == self.close_after:
            server.loop.call_later(0.02, _cut, server)
        return "250 OK"

    def authenticate(self, *_: Any) -> AuthResult:
        """The password."""
        self.passwords += 1
        return AuthResult(success=not self.refuse_password, handled=not self.refuse_password)


class _Encrypted(Controller):
    """A controller that greets its own server as a client would: the library's uses the server's certificate."""

    def _trigger_server(self) -> None:
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        with (
            socket.create_connection((self.hostname, self.port), 1.0) as plain,
            context.wrap_socket(plain) as encrypted,
        ):
            encrypted.recv(1024)


@contextmanager
def running(
    server: MailServer, *, starttls: ssl.SSLContext | None = None, tls: ssl.SSLContext | None = None
) -> Iterator[MailServer]:
    """The server on a free port of 127.0.0.1; its ``address`` is a channel's.

    ``starttls``: it takes nothing, passwords least, before the connection is encrypted; ``tls``: encrypted from
    the first byte.
    """
    port = free_port()
    kind = Controller if tls is None else _Encrypted
    controller = kind(
        server, hostname="127.0.0.1", port=port, auth_require_tls=starttls is not None,
        authenticator=server.authenticate, tls_context=starttls, require_starttls=starttls is not None,
        ssl_context=tls,
    )  # fmt: skip
    controller.start()
    server.connections = 0
    server.address = f"{'smtps' if tls else 'smtp'}://127.0.0.1:{port}"
    try:
        yield server
    finally:
        controller.stop(no_assert=True)


def free_port() -> int:
    """A port of 127.0.0.1 on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _cut(server: SMTP) -> None:
    assert isinstance(server.transport, asyncio.WriteTransport)
    server.transport.abort()
