"""Blocking work beside the event loop, and how much time of a stretch it took."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Stopwatch:
    """Seconds spent in work of ours, as against Prefect's."""

    seconds: float = 0.0


_RUNNING: ContextVar[Stopwatch | None] = ContextVar("hitos_stopwatch", default=None)


async def in_thread(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Do ``work`` in a thread: work in the loop's own thread would hold up every other run in it."""
    began = time.perf_counter()
    try:
        return await asyncio.to_thread(work, *args, **kwargs)
    finally:
        stopwatch = _RUNNING.get()
        if stopwatch is not None:
            stopwatch.seconds += time.perf_counter() - began


@contextmanager
def measured() -> Iterator[Stopwatch]:
    """Add up the seconds of ``in_thread`` inside the block."""
    stopwatch = Stopwatch()
    token = _RUNNING.set(stopwatch)
    try:
        yield stopwatch
    finally:
        _RUNNING.reset(token)
