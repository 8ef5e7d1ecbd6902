"""Running flows in a test's own process, quickly and without leaving connections open."""

import asyncio
import os
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

from flows.rehearse import quick_runs

T = TypeVar("T")


def run(flows: Coroutine[Any, Any, T]) -> T:
    """Run what awaits flows to its end, as a rehearsal does: one client, no heartbeats."""

    async def quickly() -> T:
        async with quick_runs(Path(os.environ["PREFECT_HOME"]).parent):
            return await flows

    return asyncio.run(quickly())
