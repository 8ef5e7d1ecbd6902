"""The files that came with an answer."""

import re
from dataclasses import dataclass, field
from email.message import Message
from mimetypes import guess_extension

from domain.rules.texts import shown_file_name
from notifications.receiving.mime import content_of

MOST_FILES = 40
_LOGO = 30_000
_WORDS = frozenset({"text/plain", "text/html"})
_CID = re.compile(r"[\s<>]")


@dataclass(frozen=True, slots=True)
class Attached:
    """A file by the name its sender gave it, which is only ever shown."""

    name: str
    content: bytes = field(repr=False)


def is_file(part: Message) -> bool:
    """Whether the part is a file and not words of the mail."""
    return part.get_content_type() not in _WORDS or part.get_content_disposition() == "attachment"


def attached_in(parts: list[Message], html: str) -> list[Attached]:
    """The files among the parts, at most ``MOST_FILES``.

    A small picture that the HTML shows in its text is a signature's logo and left out; a large one is a
    picture somebody put there to show something.
    """
    found = []
    for part in parts:
        if not is_file(part):
            continue
        content = _bytes_of(part)
        cid = _CID.sub("", str(part.get("Content-ID", "")))
        if cid and f"cid:{cid}" in html and len(content) <= _LOGO:
            continue
        found.append(Attached(_name(part), content))
    return found[:MOST_FILES]


def _bytes_of(part: Message) -> bytes:
    payload = part.get_payload()
    if not isinstance(payload, list):
        return content_of(part)
    try:
        return b"\n".join(one.as_bytes() for one in payload if isinstance(one, Message))
    except (ValueError, LookupError, TypeError, AttributeError):  # a mail its own library cannot write again
        return b""


def _name(part: Message) -> str:
    try:
        given = part.get_filename()
    except (ValueError, LookupError, TypeError, AttributeError):
        given = None
    kind = part.get_content_type()
    if given:
        return shown_file_name(given)
    ending = ".eml" if kind == "message/rfc822" else guess_extension(kind) or ""
    return f"{shown_file_name(None)}{ending}"
