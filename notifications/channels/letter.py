"""A letter ready to travel, and its form as an e-mail."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address, Group
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Protocol

from domain.values.language import Language
from notifications.channels.outcome import Outcome
from notifications.messages.cleaning import one_line

_LONGEST_NAME = 70
_LONGEST_ADDRESS = 254
_ADDRESS = re.compile(
    r"[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*", re.ASCII
)


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


class Carrier(Protocol):
    """What takes letters of ours to where they go."""

    def carry(self, letter: Letter) -> Outcome:
        """Take one letter. Trouble is an outcome, never an exception."""

    def close(self) -> None:
        """Let go of whatever was kept open for a batch."""


def mail_bytes(letter: Letter, sender_address: str) -> bytes:
    """The letter as an RFC 5322 message with CRLF: text and HTML, UTF-8. The same letter, the same bytes.

    Names and subject cannot add a header, whatever they hold. Without an e-mail address the recipient
    stands in ``To`` by name alone. ValueError if an address is none.
    """
    mail = EmailMessage(policy=SMTP)
    mail["Message-ID"] = letter.message_id
    mail["Date"] = format_datetime(letter.moment)
    mail["From"] = Address(_name(letter.sender), addr_spec=address(sender_address))
    mail["To"] = _recipient(letter)
    if letter.reply_to:
        mail["Reply-To"] = Address(addr_spec=address(letter.reply_to))
    mail["Subject"] = one_line(letter.subject)
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(letter.plain, cte="quoted-printable")
    mail.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    mail["Content-Language"] = letter.language.value  # after the parts: they take such headers along
    mail.set_boundary(f"=_hitos_{letter.message_id.strip('<>').partition('@')[0]}")
    return mail.as_bytes()


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


def _recipient(letter: Letter) -> Address | Group:
    if letter.email:
        return Address(_name(letter.recipient), addr_spec=address(letter.email))
    return Group(_name(letter.recipient), ())
