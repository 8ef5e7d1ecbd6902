"""What printed commands say, so that they work when they are pasted."""

import re
from shlex import quote

_BARE = re.compile(r"[\w.:-]+")
_IN_DOUBLE_QUOTES = re.compile(r"[^\"$`\\!%]+")


def as_typed(text: str) -> str:
    """One argument of a command line; in double quotes where they are enough, which every shell takes."""
    if _BARE.fullmatch(text):
        return text
    return f'"{text}"' if _IN_DOUBLE_QUOTES.fullmatch(text) else quote(text)
