"""Folding of names for comparison: accents, case, punctuation and white space do not tell names apart."""

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[^0-9a-z]+")


def fold(text: str) -> str:
    """``"Secretaría  de X –SCX-"`` becomes ``"secretaria de x scx"``. Only for comparing, never for storing."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _NOT_WORD.sub(" ", bare).strip()


def flat(text: str) -> str:
    """Lower case without accents, *every position kept*: what is found here can be cut out of ``text``."""
    return "".join(_bare(letter) for letter in text)


@lru_cache(maxsize=4096)
def _bare(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[:1].lower()
    return base if len(base) == 1 else letter
