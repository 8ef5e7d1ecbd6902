"""The token of a personal link: made from the installation's key alone, and proved without asking anybody.

Thirty-six characters of a mail's line: whose link it is, for what and until when, and 120 bits of HMAC-SHA-256
over that (RFC 2104 allows the cut). Nothing in it is secret but the proof, so it can be made again whenever
the same message is written again.
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


def token_of(key: bytes, scope: LinkScope) -> str:
    """The token, the same every time."""
    days = (scope.expires_on - _DAY_NONE).days
    told = _SCOPE.pack(scope.institution_id, scope.step_id or 0, days, scope.serial)
    # The proof goes first: the end is then a letter, which no mail program takes for punctuation.
    return urlsafe_b64encode(_proof(key, told) + told).decode()


def scope_in(key: bytes, token: str) -> LinkScope | None:
    """What the token opens; None for one this key did not make. Takes the same time wherever it is wrong."""
    if not _FORM.fullmatch(token):
        return None
    whole = urlsafe_b64decode(token)
    proof, told = whole[:_PROOF], whole[_PROOF:]
    if not hmac.compare_digest(proof, _proof(key, told)):
        return None
    institution, step, days, serial = _SCOPE.unpack(told)
    return LinkScope(institution, step or None, _DAY_NONE + timedelta(days=days), serial)


def _proof(key: bytes, told: bytes) -> bytes:
    return hmac.digest(key, _PURPOSE + told, sha256)[:_PROOF]
