"""What comes next is made while there is nothing else to do."""

from collections.abc import Iterator
from itertools import islice
from typing import Generic, TypeVar

T = TypeVar("T")


class OneAhead(Iterator[T], Generic[T]):
    """The same things in the same order; ``prepare`` makes the next one before it is asked for."""

    def __init__(self, things: Iterator[T]) -> None:
        self._things = things
        self._ready: list[T] = []

    def prepare(self) -> None:
        """Make the next one now, if it is not made yet and there is one."""
        if not self._ready:
            self._ready.extend(islice(self._things, 1))

    def __next__(self) -> T:
        """The next one, made now if it was not before."""
        return self._ready.pop() if self._ready else next(self._things)
