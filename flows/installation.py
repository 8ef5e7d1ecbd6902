"""The installation a flow works on: opened from the settings, or lent by the process the flow runs in."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from runtime.wiring import Runtime, open_runtime

_LENT: ContextVar[Runtime | None] = ContextVar("hitos_installation", default=None)


@contextmanager
def lent(runtime: Runtime) -> Iterator[None]:
    """Flows called inside the block work on this installation and its clock (rehearsals, tests)."""
    token = _LENT.set(runtime)
    try:
        yield
    finally:
        _LENT.reset(token)


@contextmanager
def installation() -> Iterator[Runtime]:
    """The lent installation, else the one the settings name, lent to the tasks called inside the block."""
    runtime = _LENT.get()
    if runtime is not None:
        yield runtime
        return
    with open_runtime() as opened, lent(opened):
        yield opened
