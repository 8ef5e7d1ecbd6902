"""The garbage collector waits while a large value is built."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """No cyclic collection inside: a report of 100,000 steps is a million objects, none of them garbage.

    Looking through them again and again takes a third of the time. What was off stays off.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
