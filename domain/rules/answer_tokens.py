"""The token in the address an answer by mail goes to: which message it answers, proved by the installation's key.

Forty characters of ``a``-``z`` and ``2``-``7``, since some mail servers fold the case of addresses: the ids of
message, step and institution, and 104 bits of HMAC-SHA-256 over them (RFC 2104 allows the cut). An address's
local part holds 64 characters (RFC 5321, 4.5.3.1.1), so that 23 are left for the mailbox's own name.

An address to opt out by (RFC 2369) has the same form and a purpose of its own.
"""

import hmac
import re
import struct
from base64 import b32decode, b32encode
from dataclasses import dataclass
from hashlib import sha256

from domain.rules.link_tokens import ChoiceScope

LONGEST_MAILBOX = 23
"""Characters of a mailbox's name that leave room for ``+`` and a token."""
_FORM = re.compile(r"[a-z2-7]{40}", re.ASCII)
_PURPOSE = b"hitos answer by mail 1\n"
_CHOICE_PURPOSE = b"hitos choice by mail 1\n"
_SCOPE = struct.Struct(">III")
_PROOF = 13


@dataclass(frozen=True, slots=True)
class AnsweredMessage:
    """The message that is answered, and of whom it asked what."""

    message_id: int
    institution_id: int
    step_id: int


def answer_address(mailbox: str, key: bytes, answered: AnsweredMessage) -> str:
    """``respuestas+<token>@example.org`` for the mailbox ``respuestas@example.org``; the same every time."""
    told = _SCOPE.pack(answered.message_id, answered.step_id, answered.institution_id)
    return _address(mailbox, key, _PURPOSE, told)


def choice_address(mailbox: str, key: bytes, scope: ChoiceScope) -> str:
    """The address a mail to which opts out; the same every time."""
    return _address(mailbox, key, _CHOICE_PURPOSE, scope.packed())


def has_token(mailbox: str, address: str) -> bool:
    """Whether the address is the mailbox's with something behind a plus, whoever made it."""
    return _told(mailbox, address) is not None


def answered_by(mailbox: str, key: bytes, address: str) -> AnsweredMessage | None:
    """What mail to the address answers; None where this key did not make it. The case does not matter."""
    told = _proved(mailbox, key, _PURPOSE, address)
    if told is None:
        return None
    message, step, institution = _SCOPE.unpack(told)
    return AnsweredMessage(message, institution, step)


def chosen_by(mailbox: str, key: bytes, address: str) -> ChoiceScope | None:
    """Who opts out by a mail to the address; None where this key did not make it for that."""
    told = _proved(mailbox, key, _CHOICE_PURPOSE, address)
    return None if told is None else ChoiceScope.unpacked(told)


def _address(mailbox: str, key: bytes, purpose: bytes, told: bytes) -> str:
    name, _, host = mailbox.partition("@")
    return f"{name}+{b32encode(told + _proof(key, purpose, told)).decode().lower()}@{host}"


def _proved(mailbox: str, key: bytes, purpose: bytes, address: str) -> bytes | None:
    token = _told(mailbox, address)
    if token is None or not _FORM.fullmatch(token):
        return None
    whole = b32decode(token.upper())
    told, proof = whole[: _SCOPE.size], whole[_SCOPE.size :]
    return told if hmac.compare_digest(proof, _proof(key, purpose, told)) else None


def _told(mailbox: str, address: str) -> str | None:
    name, _, host = mailbox.lower().partition("@")
    local, _, where = address.strip().lower().rpartition("@")
    own, plus, token = local.partition("+")
    return token if plus and own == name and where == host else None


def _proof(key: bytes, purpose: bytes, told: bytes) -> bytes:
    return hmac.digest(key, purpose + told, sha256)[:_PROOF]
