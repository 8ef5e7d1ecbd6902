"""When a message is tried again after a failure. Pure."""

from datetime import datetime, timedelta
from hashlib import sha256

MOST_ATTEMPTS = 12
"""After so many tries a message is dead: shown to people, tried again only when they say so."""
FIRST_WAIT = timedelta(minutes=5)
LONGEST_WAIT = timedelta(hours=6)
LONGEST_ASKED = timedelta(days=1)
"""Nobody makes a message wait longer, whatever they ask for."""
_JITTER = 0.2


def next_try(key: str, attempts: int, now: datetime) -> datetime | None:
    """The moment of the next try after ``attempts`` failed ones; None if there is to be none.

    5 minutes, doubled each time up to 6 hours, plus up to a fifth that depends on the message's key and
    the count alone, so that messages that failed together do not come back together.
    """
    if attempts >= MOST_ATTEMPTS:
        return None
    wait = min(FIRST_WAIT * (1 << max(0, attempts - 1)), LONGEST_WAIT)
    return now + wait * (1 + _JITTER * _share(f"{key}/{attempts}"))


def as_asked(again: datetime, after: timedelta | None, now: datetime) -> datetime:
    """The next try at ``again``, or later if the other side asked to wait ``after`` from ``now``."""
    return again if after is None else max(again, now + min(after, LONGEST_ASKED))


def _share(text: str) -> float:
    """A number from 0 to 1 that depends on the text alone."""
    return int.from_bytes(sha256(text.encode()).digest()[:4], "big") / 0xFFFFFFFF
