"""A mail's bytes as a tree of parts, whatever a stranger sent: broken headers and bombs end as values."""

import re
from codecs import lookup
from collections.abc import Iterator
from email import message_from_bytes
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from email.utils import getaddresses
from enum import StrEnum
from itertools import islice
from typing import Any

from notifications.channels.letter import is_address

MOST_BYTES = 25_000_000
"""A larger mail is refused; mail servers in the field take 20 to 50 MB."""
_MOST_HEADERS = 256_000
_LONGEST_HEADER = 4_000
_MOST_OF_A_NAME = 5
"""To read one header of addresses may take a third of a second."""
_MOST_LINES = 1_000_000
_MOST_BOUNDARIES = 2_000
_MOST_CONTAINERS = 60
_CONTAINER = re.compile(rb"multipart/|message/", re.IGNORECASE)
_BOUNDARY = re.compile(rb"^--", re.MULTILINE)
_HEAD_END = re.compile(rb"\r?\n\r?\n")
BROKEN = (
    ValueError, LookupError, TypeError, AttributeError, UnboundLocalError, NotImplementedError, RecursionError,
)  # fmt: skip
"""What the standard library is known to raise on headers nobody foresaw."""
_NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
"""Python's own, of no mail; the time that the first two take grows with the square of the length."""
_TYPE_OF_BROKEN = {"content-type": "application/octet-stream", "content-disposition": "attachment"}
_registry = HeaderRegistry()


class MailTrouble(StrEnum):
    """Why a mail is not read further than its header."""

    TOO_LARGE = "too_large"
    TOO_ENTANGLED = "too_entangled"


def parse(raw: bytes) -> tuple[EmailMessage, MailTrouble | None]:
    """The mail; with a trouble, its header alone. Never raises. Memory: some three times the mail."""
    head = _head(raw)
    if len(raw) > MOST_BYTES:
        return _parsed(head), MailTrouble.TOO_LARGE
    if _is_entangled(raw):
        return _parsed(head), MailTrouble.TOO_ENTANGLED
    try:
        return _parsed(head + raw[_length_of_head(raw) :]), None
    except RecursionError:
        return _parsed(head), MailTrouble.TOO_ENTANGLED


def parts_of(mail: Message) -> Iterator[Message]:
    """The leaves, in order. An attached mail is a leaf; of alternatives the first that says something is taken."""
    payload = mail.get_payload()
    if not isinstance(payload, list) or mail.get_content_maintype() != "multipart":
        yield mail
        return
    children = [part for child in payload if isinstance(child, Message) for part in parts_of(child)]
    if mail.get_content_subtype() == "alternative":
        plain = any(_says_something(part) for part in children)
        dropped = "text/html" if plain else "text/plain"
        children = [part for part in children if part.get_content_type() != dropped]
    yield from children


def header(mail: Message, name: str) -> str:
    """The header on one line, decoded; empty where it is missing."""
    return " ".join(str(mail.get(name, "")).split())


def addresses(mail: Message, name: str) -> list[str]:
    """The addresses in the first headers of that name, in lower case; none where they cannot be read."""
    found = (value for given, value in mail.raw_items() if given.lower() == name.lower())
    try:
        told = [str(mail.policy.header_fetch_parse(name, value)) for value in islice(found, _MOST_OF_A_NAME)]
        return [address.lower() for _, address in getaddresses(told) if is_address(address)]
    except BROKEN:
        return []


def content_of(part: Message) -> bytes:
    """The part's bytes, decoded from base64 or quoted-printable as far as that is possible."""
    try:
        payload = part.get_payload(decode=True)
    except BROKEN:
        return b""
    return payload if isinstance(payload, bytes) else b""


def text_of(part: Message) -> str:
    """The part's text. An unknown or wrong charset is taken for UTF-8, and what is none for Windows-1252."""
    content = content_of(part)
    charset = str(part.get_content_charset() or "utf-8")
    for candidate in (charset, "utf-8"):
        if candidate in {"us-ascii", "ascii", "iso-8859-1", "latin-1"}:
            continue  # said by many programs that write another one
        try:
            if lookup(candidate).name not in _NO_CHARSETS:
                return content.decode(candidate)
        except (UnicodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


def _is_entangled(raw: bytes) -> bool:
    """Whether its parts or lines are so many that to take it apart takes minutes."""
    lines = raw.count(b"\n") + raw.count(b"\r") - raw.count(b"\r\n")
    boundaries, containers = (sum(1 for _ in form.finditer(raw)) for form in (_BOUNDARY, _CONTAINER))
    return lines > _MOST_LINES or boundaries > _MOST_BOUNDARIES or containers > _MOST_CONTAINERS


def _says_something(part: Message) -> bool:
    return part.get_content_type() == "text/plain" and bool(text_of(part).strip())


def _parsed(raw: bytes) -> EmailMessage:
    mail = message_from_bytes(raw, policy=_FORGIVING)
    assert isinstance(mail, EmailMessage)
    return mail


def _head(raw: bytes) -> bytes:
    head = raw[: min(_length_of_head(raw), _MOST_HEADERS)]
    return head if head.endswith(b"\n") else head[: head.rfind(b"\n") + 1] + b"\r\n"


def _length_of_head(raw: bytes) -> int:
    end = _HEAD_END.search(raw)
    return end.end() if end else len(raw)


def _forgiving_header(name: str, value: str) -> Any:
    """The header as the standard library understands it, or where it fails as plain text."""
    short = value[:_LONGEST_HEADER]
    try:
        return _registry(name, short)
    except BROKEN:
        plain = _TYPE_OF_BROKEN.get(name.lower())
        return _registry(name, plain) if plain else _registry("X-Broken", " ".join(short.split()))


_FORGIVING = EmailPolicy(header_factory=_forgiving_header)
