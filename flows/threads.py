"""Blocking work beside the event loop, and how much time of a stretch it took."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Stopwatch:
    """Seconds spent in work of ours, as against Prefect's."""

    seconds: float = 0.0


_SETTLED: ContextVar[asyncio.Event | None] = ContextVar("hitos_records_settled", default=None)
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


def records_settled() -> None:
    """Said by a run that will not touch the records any more: what is left of it only tells Prefect.

    A rehearsal goes on with the next run then; anywhere else nothing happens.
    """
    settled = _SETTLED.get()
    if settled is not None:
        settled.set()


async def until_settled(run: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    """Begin a run and return when it has settled the records or ended; the exception it ended with is raised."""
    settled = asyncio.Event()
    token = _SETTLED.set(settled)
    try:
        begun = asyncio.create_task(run)
    finally:
        _SETTLED.reset(token)
    waiting = asyncio.create_task(settled.wait())
    await asyncio.wait({begun, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if begun.done():
        begun.result()
    return begun


@contextmanager
def measured() -> Iterator[Stopwatch]:
    """Add up the seconds of ``in_thread`` inside the block."""
    stopwatch = Stopwatch()
    token = _RUNNING.set(stopwatch)
    try:
        yield stopwatch
    finally:
        _RUNNING.reset(token)
