"""How often somebody may send forms: a count in memory, begun anew every minute."""

from collections import Counter
from datetime import datetime
from threading import Lock

_SECONDS = 60


class PostRate:
    """Counts by key within the minute of the clock. Its memory is that of one minute's keys.

    A count of one process: it keeps a stuck script or a bored guesser from filling the record, it is no defence
    against a flood. That is the reverse proxy's.
    """

    def __init__(self, most: int) -> None:
        """``most``: how many a minute and key."""
        self._most = most
        self._minute = 0
        self._counts: Counter[str] = Counter()
        self._lock = Lock()

    def admits(self, key: str, now: datetime) -> bool:
        """Count one more; False if that is more than fits."""
        minute = int(now.timestamp()) // _SECONDS
        with self._lock:
            if minute != self._minute:
                self._minute = minute
                self._counts.clear()
            self._counts[key] += 1
            return self._counts[key] <= self._most
