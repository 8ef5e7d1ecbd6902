"""The mailbox that answers come to: what the setting ``inbox`` names, and mails one by one."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from domain.values.errors import InvalidDataError
from domain.values.language import Text

_BAD = Text(
    es="HITOS_INBOX no es un buzón que se entienda. Escriba imaps://usuario:clave@servidor/carpeta (los "
    "caracteres especiales con %) o maildir:CARPETA.",
    en="HITOS_INBOX names no mailbox that is understood. Write imaps://user:password@host/folder (special "
    "characters with %) or maildir:FOLDER.",
)
_OPEN = Text(
    es="HITOS_INBOX: imap:// enviaría la clave sin cifrar y solo se admite en esta máquina; use imaps://.",
    en="HITOS_INBOX: imap:// would send the password unencrypted and is for this machine only; use imaps://.",
)
_PORTS = {"imaps": 993, "imap": 143}


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail in the mailbox. ``raw``: its bytes, of a mail over the limit the header alone (``too_large``)."""

    key: str
    raw: bytes = field(repr=False)
    too_large: bool = False


class OpenInbox(Protocol):
    """A mailbox in use."""

    def waiting(self) -> Iterator[Arrived]:
        """The mails not taken yet, oldest first. UnavailableError when the connection ends."""

    def taken(self, key: str) -> None:
        """Mark the mail as taken. To be called after what was read of it is committed."""


class Inbox(Protocol):
    """A mailbox as configured."""

    def opened(self) -> AbstractContextManager[OpenInbox]:
        """Open it; UnavailableError or InvalidDataError where that cannot be."""


@dataclass(frozen=True, slots=True)
class ImapAccount:
    """Where an IMAP mailbox is and how to get in."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    folder: str
    encrypted: bool


def account_in(address: str) -> ImapAccount:
    """The account an ``imaps://`` address names; InvalidDataError, which never repeats the address."""
    try:
        told = urlsplit(address)
        port = told.port or _PORTS.get(told.scheme, 0)
    except ValueError as error:
        raise InvalidDataError(_BAD) from error
    if not told.hostname or not told.username or told.password is None or not port:
        raise InvalidDataError(_BAD)
    encrypted = told.scheme == "imaps"
    if not encrypted and not _is_here(told.hostname):
        raise InvalidDataError(_OPEN)
    folder = unquote(told.path.strip("/")) or "INBOX"
    user, password = unquote(told.username), unquote(told.password)
    if any(char in part for part in (user, password, folder) for char in "\r\n\0"):
        raise InvalidDataError(_BAD)
    return ImapAccount(told.hostname, port, user, password, folder, encrypted)


def maildir_in(address: str) -> Path | None:
    """The folder a ``maildir:`` address names; None for any other address."""
    scheme, colon, path = address.partition(":")
    return Path(path) if colon and scheme == "maildir" and path else None


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
