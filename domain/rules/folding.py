"""Folding of names for comparison: accents, case, punctuation and white space do not tell names apart."""

import unicodedata

_JOINED = {"œ": "oe", "æ": "ae"}
_WORD = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")


def fold(text: str) -> str:
    """``"Secretaría  de X –SCX-"`` becomes ``"secretaria de x scx"``. Only for comparing, never for storing."""
    return " ".join(text.casefold().translate(_FOLDED).split())


def flat(text: str) -> str:
    """Lower case without accents, *every position kept*: what is found here can be cut out of ``text``."""
    return text.translate(_FLAT)


class _Folded(dict[int, str]):
    """Each letter as ``fold`` writes it, worked out when it first comes: all of a text goes through here."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", _JOINED.get(chr(code), chr(code)))
        bare = (part if part in _WORD else " " for part in parts if not unicodedata.combining(part))
        self[code] = "".join(bare)
        return self[code]


class _Flat(dict[int, str]):
    """Each letter as ``flat`` writes it: always one."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFD", chr(code))[:1].lower()
        self[code] = base if len(base) == 1 else chr(code)
        return self[code]


_FOLDED, _FLAT = _Folded(), _Flat()
