"""What no person wrote to us: answers of machines, lists, and mail servers' reports (RFC 3834, RFC 2919)."""

import re
from email.message import Message
from enum import StrEnum

from notifications.receiving.mime import header

_AUTO_HEADERS = ("X-Autoreply", "X-Autorespond", "X-Auto-Reply-From", "X-Vacation")
_LIST_HEADERS = ("List-Id", "List-Post", "List-Unsubscribe", "Mailing-List")
_BULK = frozenset({"bulk", "list", "junk"})
_AUTO_SUBJECT = re.compile(
    r"\s*(?:Respuesta autom[aá]tica|Automatic reply|Auto(?:matic)?[- ]?(?:reply|response)|Out of (?:the )?office|"
    r"Fuera de (?:la )?oficina|Ausencia de (?:la )?oficina|Ausente|Resposta autom[aá]tica)\b",
    re.IGNORECASE,
)
_SERVER = re.compile(r"(?:mailer-daemon|postmaster|mail-daemon)@", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:no-?reply|noreply|no-?responder|do-?not-?reply|mailer-daemon|postmaster)@", re.IGNORECASE
)


class Nature(StrEnum):
    """Who speaks in a mail."""

    PERSON = "person"
    AUTO_REPLY = "auto_reply"
    BULK = "bulk"
    REPORT = "report"
    """A mail server, of a mail it could not deliver."""


def nature_of(mail: Message, sender: str) -> Nature:
    """Who speaks, by the header alone."""
    if mail.get_content_type() == "multipart/report" or _SERVER.match(sender):
        return Nature.REPORT
    told = header(mail, "Auto-Submitted").lower().partition(";")[0].strip()
    precedence = header(mail, "Precedence").lower()
    automatic = any(name in mail for name in _AUTO_HEADERS) or precedence == "auto_reply"
    if told not in {"", "no"} or automatic or _AUTO_SUBJECT.match(header(mail, "Subject")):
        return Nature.AUTO_REPLY
    if precedence in _BULK or any(name in mail for name in _LIST_HEADERS):
        return Nature.BULK
    return Nature.AUTO_REPLY if has_null_sender(mail) else Nature.PERSON


def has_null_sender(mail: Message) -> bool:
    """Whether its envelope sender was empty, so that it must never be answered."""
    return header(mail, "Return-Path") == "<>"


def is_nobody(address: str) -> bool:
    """Whether nobody reads what is sent to the address."""
    return _NOBODY.match(address) is not None
