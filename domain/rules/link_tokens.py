"""The tokens of links: made from the installation's key alone, and proved without asking anybody.

Thirty-six characters of a mail's line: whose link it is, for what and until when, and 120 bits of HMAC-SHA-256
over that (RFC 2104 allows the cut). Nothing in it is secret but the proof, so it can be made again whenever
the same message is written again. One sort opens what an institution answers (``LinkScope``), the other only what
one address chooses to be sent (``ChoiceScope``): each is proved under a purpose of its own and is nothing to the
other. The second never ends: who got a mail may opt out of its like at any later time.
"""

import hmac
import re
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

_FORM = re.compile(r"[A-Za-z0-9_-]{36}", re.ASCII)
_PURPOSE = b"hitos personal link 1\n"
_SCOPE = struct.Struct(">IIHH")
_CHOICE_PURPOSE = b"hitos choice of mail 1\n"
_CHOICE = struct.Struct(">I8s")
_PROOF = 15
_DAY_NONE = date(1970, 1, 1)
LATEST_END = date(2149, 5, 31)
"""No token can say a later day."""


@dataclass(frozen=True, slots=True)
class LinkScope:
    """What a link opens. ``serial``: how many earlier links of the same scope were revoked."""

    institution_id: int
    step_id: int | None
    """None for everything the institution owes."""
    expires_on: date
    """The last day on which it works."""
    serial: int = 0


@dataclass(frozen=True, slots=True)
class ChoiceScope:
    """An address of an institution: ``mark`` stands for it (``mark_of_address``), so that no token shows it."""

    institution_id: int
    mark: bytes

    def packed(self) -> bytes:
        """Twelve bytes."""
        return _CHOICE.pack(self.institution_id, self.mark)

    @classmethod
    def unpacked(cls, told: bytes) -> "ChoiceScope":
        """From those twelve bytes."""
        institution, mark = _CHOICE.unpack(told)
        return cls(institution, mark)


def token_of(key: bytes, scope: LinkScope) -> str:
    """The token, the same every time."""
    days = (scope.expires_on - _DAY_NONE).days
    return _made(key, _PURPOSE, _SCOPE.pack(scope.institution_id, scope.step_id or 0, days, scope.serial))


def scope_in(key: bytes, token: str) -> LinkScope | None:
    """What the token opens; None for one this key did not make. Takes the same time wherever it is wrong."""
    told = _proved(key, _PURPOSE, token)
    if told is None:
        return None
    institution, step, days, serial = _SCOPE.unpack(told)
    return LinkScope(institution, step or None, _DAY_NONE + timedelta(days=days), serial)


def choice_token_of(key: bytes, scope: ChoiceScope) -> str:
    """The token by which an address chooses, the same every time."""
    return _made(key, _CHOICE_PURPOSE, scope.packed())


def choice_in(key: bytes, token: str) -> ChoiceScope | None:
    """Whose choice the token is; None for one this key did not make, and for a personal link's."""
    told = _proved(key, _CHOICE_PURPOSE, token)
    return None if told is None else ChoiceScope.unpacked(told)


def mark_of_address(email: str) -> bytes:
    """What stands for an address in a token, whatever its case: eight bytes of its SHA-256."""
    return sha256(email.strip().lower().encode()).digest()[:8]


def _made(key: bytes, purpose: bytes, told: bytes) -> str:
    # The proof goes first: the end is then a letter, which no mail program takes for punctuation.
    return urlsafe_b64encode(_proof(key, purpose, told) + told).decode()


def _proved(key: bytes, purpose: bytes, token: str) -> bytes | None:
    if not _FORM.fullmatch(token):
        return None
    whole = urlsafe_b64decode(token)
    proof, told = whole[:_PROOF], whole[_PROOF:]
    return told if hmac.compare_digest(proof, _proof(key, purpose, told)) else None


def _proof(key: bytes, purpose: bytes, told: bytes) -> bytes:
    return hmac.digest(key, purpose + told, sha256)[:_PROOF]
