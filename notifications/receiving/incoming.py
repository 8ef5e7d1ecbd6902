"""A mail that came in, as a plain value: who wrote what to which address, and what came with it."""

from dataclasses import dataclass
from email.message import Message
from hashlib import sha256

from notifications.messages.cleaning import one_line
from notifications.receiving.attached import Attached, attached_in, is_file
from notifications.receiving.automatic import Nature, has_null_sender, is_nobody, nature_of
from notifications.receiving.bounces import Bounced, ReturnedMail, bounces_in
from notifications.receiving.html_text import text_of_html
from notifications.receiving.mime import BROKEN, MailTrouble, addresses, header, parse, parts_of, text_of
from notifications.receiving.quoting import answer_in

_LONGEST_ID = 250
_MOST_TEXT = 200_000
_MOST_RECIPIENTS = 100
_TO = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc", "Resent-To")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One mail, read once. Addresses are in lower case."""

    header_id: str
    """Its Message-ID; where that is missing or endless, ``sha256:`` and the mail's hash."""
    sender: str
    """The one address it is from; empty where there is none, or several."""
    recipients: tuple[str, ...]
    subject: str
    nature: Nature
    may_be_answered: bool
    """Whether a program may write back: never to a machine, a list or an empty envelope sender."""
    text: str
    """What was written in it (``quoting.answer_in``)."""
    files: tuple[Attached, ...]
    bounced: tuple[Bounced, ...]
    returned: ReturnedMail
    trouble: MailTrouble | None


def read_mail(raw: bytes, *, too_large: bool = False) -> Incoming:
    """The mail as a value. Pure, and never raises, whatever the bytes are: one mail must not hold up the others.

    A second for the largest and most entangled mail; of a mail with a trouble only the header is read.
    ``too_large``: ``raw`` is the header alone, since the mail was not fetched.
    """
    try:
        return _read(raw, too_large=too_large)
    except BROKEN:
        return _unreadable(raw)


def _read(raw: bytes, *, too_large: bool) -> Incoming:
    mail, trouble = parse(raw)
    trouble = MailTrouble.TOO_LARGE if too_large else trouble
    sender = _sender(mail)
    nature = nature_of(mail, sender)
    parts = list(parts_of(mail)) if trouble is None else []
    html = "\n".join(text_of(part) for part in parts if part.get_content_type() == "text/html")[:_MOST_TEXT]
    bounced, returned = bounces_in(mail) if trouble is None and nature is Nature.REPORT else ((), _NOTHING)
    return Incoming(
        header_id=_header_id(mail, raw),
        sender=sender,
        recipients=_recipients(mail),
        subject=one_line(header(mail, "Subject")),
        nature=nature,
        may_be_answered=nature is Nature.PERSON and bool(sender) and not has_null_sender(mail)
        and not is_nobody(sender),
        text=answer_in(_words(parts)),
        files=tuple(attached_in(parts, html)) if nature is not Nature.REPORT else (),
        bounced=bounced,
        returned=returned,
        trouble=trouble,
    )  # fmt: skip


def _unreadable(raw: bytes) -> Incoming:
    return Incoming(
        header_id=_hash_of(raw), sender="", recipients=(), subject="", nature=Nature.PERSON, may_be_answered=False,
        text="", files=(), bounced=(), returned=_NOTHING, trouble=MailTrouble.TOO_ENTANGLED,
    )  # fmt: skip


_NOTHING = ReturnedMail(None, None)


def _words(parts: list[Message]) -> str:
    said = []
    for part in parts:
        if is_file(part):
            continue
        text = text_of(part)[:_MOST_TEXT]
        said.append(text_of_html(text) if part.get_content_type() == "text/html" else text)
    return "\n".join(said).replace("\r\n", "\n").replace("\0", "")


def _sender(mail: Message) -> str:
    found = set(addresses(mail, "From"))
    return found.pop() if len(found) == 1 else ""


def _recipients(mail: Message) -> tuple[str, ...]:
    told = [address for name in _TO for address in addresses(mail, name)]
    return tuple(dict.fromkeys(told))[:_MOST_RECIPIENTS]


def _header_id(mail: Message, raw: bytes) -> str:
    given = header(mail, "Message-ID").replace("\0", "")
    return given if given and len(given) <= _LONGEST_ID else _hash_of(raw)


def _hash_of(raw: bytes) -> str:
    return f"sha256:{sha256(raw).hexdigest()}"
