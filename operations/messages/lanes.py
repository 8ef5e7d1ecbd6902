"""The lanes of one delivery, and how much they may take together."""

from dataclasses import dataclass
from threading import Event, Lock


class Quota:
    """How many messages may still be taken, by however many threads."""

    def __init__(self, left: int) -> None:
        self._left, self._lock = left, Lock()

    def take(self, most: int) -> int:
        """Up to ``most`` of them, from now on the caller's."""
        with self._lock:
            taken = min(most, self._left)
            self._left -= taken
            return taken

    def give_back(self, unused: int) -> None:
        """What the caller found no messages for."""
        with self._lock:
            self._left += unused


@dataclass(frozen=True, slots=True)
class Lane:
    """A connection to one machine."""

    own: tuple[str | None, ...] | None
    """The institutions' own channels that lead there; None for all."""
    tried: Event
    """A first message was tried: a machine that does not answer costs no other message a try."""
    follows: bool = False
    """It waits for that first try, which another lane to the same machine makes."""
