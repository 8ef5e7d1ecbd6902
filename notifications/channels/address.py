"""Addresses of channels: what a person writes to choose one, read into a value."""

import ssl
from dataclasses import dataclass
from pathlib import Path
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
_OPTIONS = frozenset({"from", "starttls", "ca", "unencrypted"})
_BAD_AUTHORITY = Text(
    es="HITOS_CHANNEL nombra con ?ca= un fichero sin certificados: {path}. Dé el fichero PEM de la autoridad.",
    en="HITOS_CHANNEL names with ?ca= a file without certificates: {path}. Give the authority's PEM file.",
)
_OPEN_PASSWORD = Text(
    es="HITOS_CHANNEL enviaría la clave sin cifrar a {host}. Agregue ?starttls o use smtps://, o ?unencrypted "
    "si así se quiere.",
    en="HITOS_CHANNEL would send the password to {host} unencrypted. Add ?starttls or use smtps://, or "
    "?unencrypted if that is meant.",
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
    authority: Path | None = None
    """A PEM file with the authorities that may have signed its certificate; None for the machine's."""


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """Text that must not reach a log."""

    text: str

    def __repr__(self) -> str:
        return "Secret(…)"


def is_mail_server(channel: str) -> bool:
    """Whether the channel's address names a mail server of ours (``smtp://``, ``smtps://``)."""
    return channel.split(":", 1)[0].lower() in _DEFAULT_PORTS


def goes_by_mail(channel: str) -> bool:
    """Whether what takes this channel is a mail, sent or filed."""
    return channel == MAILBOX or is_mail_server(channel)


def mail_server(channel: str) -> MailServer:
    """``smtp://user:password@host:port?starttls&from=address&ca=file`` as a value; all but the host is optional.

    ``unencrypted`` lets a password travel in the open where a person decided so. InvalidDataError, without the
    secret, if it is no mail server, or if it would send a password unencrypted to another machine.
    """
    try:
        parts = urlsplit(channel)
        port = parts.port
    except ValueError as error:
        raise InvalidDataError(_BAD_SERVER, what="host:port") from error
    options = parse_qs(parts.query, keep_blank_values=True)
    if unknown := sorted(set(options) - _OPTIONS):
        raise InvalidDataError(_BAD_SERVER, what=f"?{unknown[0]}")
    if not parts.hostname or parts.path.strip("/"):
        raise InvalidDataError(_BAD_SERVER, what="smtp://…")
    tls, starttls = parts.scheme.lower() == "smtps", "starttls" in options
    encrypted = tls or starttls or "unencrypted" in options
    if parts.password and not encrypted and parts.hostname not in _LOOPBACK:
        raise InvalidDataError(_OPEN_PASSWORD, host=parts.hostname)
    default_port = _STARTTLS_PORT if starttls else _DEFAULT_PORTS[parts.scheme.lower()]
    return MailServer(
        host=parts.hostname, port=port or default_port, tls=tls, starttls=starttls,
        user=unquote(parts.username) if parts.username else None, password=_password(parts),
        sender_address=_sender_address(options), authority=_authority(options),
    )  # fmt: skip


def _password(parts: SplitResult) -> Secret | None:
    return Secret(unquote(parts.password)) if parts.password else None


def _authority(options: dict[str, list[str]]) -> Path | None:
    """The file of ``ca=``, if it holds certificates."""
    if "ca" not in options:
        return None
    path = Path(options["ca"][-1])
    try:
        ssl.create_default_context(cafile=path)
    except OSError as error:  # also for a file that holds no certificate
        raise InvalidDataError(_BAD_AUTHORITY, path=path) from error
    return path


def _sender_address(options: dict[str, list[str]]) -> str | None:
    if "from" not in options:
        return None
    try:
        return address(options["from"][-1])
    except ValueError as error:
        raise InvalidDataError(_BAD_SERVER, what="from") from error
