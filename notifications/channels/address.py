"""Addresses of channels: what a person writes to choose one, read into a value."""

from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from domain.values.errors import InvalidDataError
from domain.values.language import Text
from notifications.channels.letter import address

MAILBOX = "mailbox:"
"""The local mailbox, channel of a new installation."""

_DEFAULT_PORTS = {"smtp": 25, "smtps": 465}
_STARTTLS_PORT = 587
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_BAD_SERVER = Text(
    es="El servidor de correo de HITOS_CHANNEL no se entiende ({what}). Escriba por ejemplo "
    "smtp://usuario:clave@correo.example.org:587?starttls&from=hitos@example.org",
    en="The mail server in HITOS_CHANNEL is not understood ({what}). Write for example "
    "smtp://user:password@mail.example.org:587?starttls&from=hitos@example.org",
)
_OPEN_PASSWORD = Text(
    es="HITOS_CHANNEL enviaría la clave sin cifrar a {host}. Agregue ?starttls o use smtps://.",
    en="HITOS_CHANNEL would send the password to {host} unencrypted. Add ?starttls or use smtps://.",
)


@dataclass(frozen=True, slots=True)
class MailServer:
    """A mail server a person configured. ``password`` never shows in its representation."""

    host: str
    port: int
    tls: bool
    """Encrypted from the first byte (``smtps``)."""
    starttls: bool
    user: str | None
    password: "Secret | None"
    sender_address: str | None


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """Text that must not reach a log."""

    text: str

    def __repr__(self) -> str:
        return "Secret(…)"


def is_mail_server(channel: str) -> bool:
    """Whether the channel's address names a mail server of ours (``smtp://``, ``smtps://``)."""
    return channel.split(":", 1)[0].lower() in _DEFAULT_PORTS


def mail_server(channel: str) -> MailServer:
    """``smtp://user:password@host:port?starttls&from=address`` as a value; user, port, options may be left out.

    InvalidDataError, without the secret, if it is none, or if it would send a password unencrypted to
    another machine.
    """
    try:
        parts = urlsplit(channel)
        port = parts.port
    except ValueError as error:
        raise InvalidDataError(_BAD_SERVER, what="host:port") from error
    options = parse_qs(parts.query, keep_blank_values=True)
    if unknown := sorted(set(options) - {"from", "starttls"}):
        raise InvalidDataError(_BAD_SERVER, what=f"?{unknown[0]}")
    if not parts.hostname or parts.path.strip("/"):
        raise InvalidDataError(_BAD_SERVER, what="smtp://…")
    tls, starttls = parts.scheme.lower() == "smtps", "starttls" in options
    if parts.password and not (tls or starttls) and parts.hostname not in _LOOPBACK:
        raise InvalidDataError(_OPEN_PASSWORD, host=parts.hostname)
    default_port = _STARTTLS_PORT if starttls else _DEFAULT_PORTS[parts.scheme.lower()]
    return MailServer(
        host=parts.hostname, port=port or default_port, tls=tls, starttls=starttls,
        user=unquote(parts.username) if parts.username else None, password=_password(parts),
        sender_address=_sender_address(options),
    )  # fmt: skip


def _password(parts: SplitResult) -> Secret | None:
    return Secret(unquote(parts.password)) if parts.password else None


def _sender_address(options: dict[str, list[str]]) -> str | None:
    if "from" not in options:
        return None
    try:
        return address(options["from"][-1])
    except ValueError as error:
        raise InvalidDataError(_BAD_SERVER, what="from") from error
