"""Which failures a task tries again, and taking a failure as a value."""

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

from prefect import Task
from prefect.client.schemas.objects import State, TaskRun

from domain.values.errors import UnavailableError

T = TypeVar("T")

RETRY_DELAYS: list[float] = [5, 30]
"""Seconds before the second and the third try."""


async def trying_again_helps(task: Task[Any, Any], run: TaskRun, state: State[Any]) -> bool:  # noqa: ARG001  (Prefect calls it with all three)
    """Only what did not answer may answer later; a refusal or a defect stays what it is."""
    return isinstance(await state.aresult(raise_on_failure=False), UnavailableError)


async def outcome_of(run: Awaitable[T]) -> T | BaseException:
    """What a task run gave, or the exception it ended with, so that the runs after it still take place.

    The caller must look and fail: a flow that returns a plain value ends green.
    """
    [outcome] = await asyncio.gather(run, return_exceptions=True)
    return outcome
