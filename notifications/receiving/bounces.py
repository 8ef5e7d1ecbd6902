"""What a mail server reports of mails it could not deliver (RFC 3464), and what servers say without the form."""

import re
from dataclasses import dataclass
from email.message import Message

from notifications.channels.letter import is_address
from notifications.messages.cleaning import one_line
from notifications.receiving.mime import header, parts_of, text_of

_MOST_TEXT = 100_000
_MOST_REPORTED = 50
_LONGEST_REASON = 300
_FAILED = frozenset({"failed", "delayed"})
_ADDRESS = r"[^\s<>;:,\"]{1,64}@[A-Za-z0-9.-]{1,190}"
_IN_TEXT = re.compile(r"(?<![\w.])[45]\.\d{1,3}\.\d{1,3}(?!\.?\w)")  # and no number of a machine
# Bounded, since a run of empty lines or blanks is tried from each of its places.
_FIELD = re.compile(
    rf"(?im)^[ \t]{{0,9}}(?:Final-Recipient|Original-Recipient)[ \t]{{0,9}}:[ \t]{{0,9}}(?:rfc822[ \t]{{0,9}};)?"
    rf"[ \t]{{0,9}}<?({_ADDRESS})>?"
)
_SAID_OF = re.compile(rf"<({_ADDRESS})>")
_CODE = re.compile(r"\b(?:5[05]\d|4[25]\d)[ -]")
_MESSAGE_ID = re.compile(r"(?im)^[ \t]{0,9}Message-ID:\s{0,9}(<[^\s<>]{1,200}>)")
_REPLY_TO = re.compile(rf"(?im)^[ \t]{{0,9}}Reply-To:\s{{0,9}}<?({_ADDRESS})>?")
_OF_THE_ADDRESS = re.compile(r"5\.(?:1\.(?:[1-6]|10)|2\.1)")
_SAYS_NOTHING = "5.0.0"
"""Exim's for every failure; what the other server said stands behind it."""
_SAYS_LITTLE = re.compile(r"5\.(?:[0125]\.0|4\.1)")
_UNKNOWN = re.compile(
    r"user (?:is )?unknown|unknown user|no such (?:user|mailbox|recipient|person)|no mailbox here|"
    r"(?:mailbox|user|recipient) not found|mailbox unavailable|does ?n[o']t exist|"
    r"recipient (?:address )?rejected|no existe|invalid recipient",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bounced:
    """One address a mail did not reach. ``permanent``: the address itself is bad, not just this mail or hour."""

    email: str
    permanent: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ReturnedMail:
    """The mail that came back, as far as the report shows it: its Message-ID and its Reply-To."""

    header_id: str | None
    reply_to: str | None


def bounces_in(mail: Message) -> tuple[tuple[Bounced, ...], ReturnedMail]:
    """The addresses that could not be reached (a delay is not permanent), and the mail that was for them."""
    parts = list(parts_of(mail))
    found = [one for part in parts for one in _reported(part)]
    whole = "\n".join(_shown(part) for part in parts)[:_MOST_TEXT]
    formal = any(part.get_content_type() == "message/delivery-status" for part in parts)
    bounced = {one.email: one for one in (found[:_MOST_REPORTED] if formal else _told(whole))}
    return tuple(bounced.values()), ReturnedMail(_first(_MESSAGE_ID, whole), _first(_REPLY_TO, whole))


def is_permanent(said: str) -> bool:
    """Whether a server's words condemn the address for good.

    5.1.1 to 5.1.6, 5.1.10 and 5.2.1 do (RFC 3463). A full mailbox, a size, a route, a policy or our own address
    (5.2.2, 5.2.3, 5.3 to 5.7, 5.1.7, 5.1.8) speak of this mail or this hour. Without an enhanced code, or with
    one that says next to nothing, the words must say that nobody is there. Exchange Online's for nobody is 5.4.1.
    """
    codes = _IN_TEXT.findall(said)
    code = next((each for each in codes if each != _SAYS_NOTHING), codes[0] if codes else None)
    if code is None and not re.match(r"\W*55[013]\b|.{0,80}\b55[013][ -]", said):
        return False
    if code is None or _SAYS_LITTLE.fullmatch(code):
        return _UNKNOWN.search(said) is not None
    return _OF_THE_ADDRESS.fullmatch(code) is not None


def _reported(part: Message) -> list[Bounced]:
    """The recipients of a ``message/delivery-status`` part, those that were reached left out."""
    payload = part.get_payload()
    if part.get_content_type() != "message/delivery-status" or not isinstance(payload, list):
        return []
    found = []
    for block in payload[:_MOST_REPORTED]:
        if not isinstance(block, Message) or header(block, "Action").lower() not in _FAILED:
            continue
        addresses = [header(block, name).rpartition(";")[2].strip(" <>") for name in _RECIPIENTS]
        status, said = header(block, "Status"), header(block, "Diagnostic-Code").partition(";")[2].strip()
        failed = header(block, "Action").lower() == "failed"
        reason = one_line(f"{status} {said}".strip(), _LONGEST_REASON)
        permanent = failed and is_permanent(reason)
        found += [Bounced(one.lower(), permanent, reason) for one in dict.fromkeys(addresses) if is_address(one)]
    return found


_RECIPIENTS = ("Final-Recipient", "Original-Recipient")


def _told(text: str) -> list[Bounced]:
    """The addresses a report without the form complains of, each with the words near it."""
    found = []
    for named in [*_FIELD.finditer(text), *_SAID_OF.finditer(text)][:_MOST_REPORTED]:
        near = one_line(text[named.start() : named.end() + 400], 500)
        code = _IN_TEXT.search(near) or _CODE.search(near)
        if code is not None and is_address(named[1]):
            found.append(Bounced(named[1].lower(), is_permanent(near), near[:_LONGEST_REASON]))
    return found


def _shown(part: Message) -> str:
    """The part as text: the words, or the header of a returned mail."""
    payload = part.get_payload()
    if isinstance(payload, list):
        shown = [f"{name}: {' '.join(str(value).split())}" for one in payload if isinstance(one, Message)
                 for name, value in one.items()]  # fmt: skip
        return "\n".join(shown)
    return text_of(part) if part.get_content_maintype() in {"text", "message"} else ""


def _first(form: re.Pattern[str], text: str) -> str | None:
    found = form.search(text)
    return found[1] if found else None
