"""A letter ready to travel, and its form as an e-mail."""

import re
from binascii import b2a_qp
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Protocol

from domain.values.language import Language
from notifications.channels.headers import mailbox, phrase, thread, unsubscribe, words
from notifications.channels.outcome import Outcome
from notifications.messages.cleaning import one_line

_LONGEST_NAME = 70
_LONGEST_ADDRESS = 254
_ADDRESS = re.compile(
    r"[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*", re.ASCII
)


@dataclass(frozen=True, slots=True)
class OptOut:
    """Where such mails are opted out of: a page, and an address a mail to which does it; one of them at least."""

    page: str | None
    mail: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One message to one recipient. ``moment`` is aware; its zone is the one the reader sees.

    ``message_id`` is the same for every copy of the same message (``notifications.identity``).
    """

    message_id: str
    recipient: str
    """The recipient's name as shown."""
    email: str | None
    """The recipient's address; None if there is none."""
    sender: str
    """The name the message comes under."""
    reply_to: str | None
    """Where an answer goes; None for the sender's own address."""
    subject: str
    plain: str
    html: str
    language: Language
    moment: datetime
    about: Mapping[str, object] = field(default_factory=dict)
    """What it is about as plain JSON data without anything personal, for machines."""
    opt_out: OptOut | None = None
    """None for what cannot be opted out of."""
    answered: str | None = None
    """The Message-ID of the mail it answers, as it came; None for what answers none."""


Meanwhile = Callable[[], None]
"""Work to be done while the other side makes up its mind; whoever does not wait need not do it."""


def rest() -> None:
    """Nothing to do meanwhile."""


class Carrier(Protocol):
    """What takes letters of ours to where they go."""

    def carry(self, letter: Letter, meanwhile: Meanwhile = rest) -> Outcome:
        """Take one letter. Trouble is an outcome, never an exception; what ``meanwhile`` raises goes through."""

    def close(self) -> None:
        """Let go of whatever was kept open for a batch."""


def mail_bytes(letter: Letter, sender_address: str) -> bytes:
    """The letter as an RFC 5322 message with CRLF: text and HTML, UTF-8. The same letter, the same bytes.

    Names and subject cannot add a header, whatever they hold. Without an e-mail address the recipient
    stands in ``To`` by name alone. ValueError if an address is none. About 60 microseconds: its form never
    changes, so it is filled in (``email.message`` takes 1.5 milliseconds to find the same form anew).
    """
    boundary = f"=_hitos_{letter.message_id.strip('<>').partition('@')[0]}"
    reply_to = f"Reply-To: {address(letter.reply_to)}\r\n" if letter.reply_to else ""
    recipient = mailbox(_name(letter.recipient), address(letter.email)) if letter.email else _nobody(letter)
    head = (
        f"Message-ID: {one_line(letter.message_id)}\r\n"
        f"Date: {format_datetime(letter.moment)}\r\n"
        f"From: {mailbox(_name(letter.sender), address(sender_address))}\r\n"
        f"To: {recipient}\r\n"
        f"{reply_to}"
        f"{thread(letter.answered)}"
        f"Subject: {words(one_line(letter.subject))}\r\n"
        f"{unsubscribe(letter.opt_out.page, letter.opt_out.mail) if letter.opt_out else ''}"
        "Auto-Submitted: auto-generated\r\n"
        "MIME-Version: 1.0\r\n"
        f'Content-Type: multipart/alternative; boundary="{boundary}"\r\n'
        f"Content-Language: {letter.language.value}\r\n\r\n"
    )
    plain, html = _part(boundary, "plain", letter.plain), _part(boundary, "html", letter.html)
    return b"%b%b%b--%b--\r\n" % (head.encode("ascii"), plain, html, boundary.encode("ascii"))


def address(text: str) -> str:
    """``text`` if it is one plain e-mail address (``office@example.org``); ValueError if not."""
    if not is_address(text):
        raise ValueError(text)
    return text


def is_address(text: str) -> bool:
    """Whether ``text`` is one plain e-mail address: no name, no second one, no quoted part, ASCII only."""
    return len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


def _name(name: str) -> str:
    return one_line(name, _LONGEST_NAME)


def _nobody(letter: Letter) -> str:
    """A group without members: the recipient by name alone."""
    return f"{phrase(_name(letter.recipient))}:;"


def _part(boundary: str, kind: str, text: str) -> bytes:
    head = (
        f'--{boundary}\r\nContent-Type: text/{kind}; charset="utf-8"\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    # It takes the line end of its soft breaks from the text's first: there must be one, and be CRLF.
    body = b2a_qp(f"{lines}\r\n".encode("utf-8", "replace"), istext=True)
    return head.encode("ascii") + body
