"""Names that make a day readable in Prefect's pages."""

import re

from prefect.context import TaskRunContext


def rename_task_run(name: str) -> None:
    """Give the running task the name it is to carry once it ends, which may tell its outcome.

    The client's own copy is renamed, because the event that ends a task run carries the name from there and
    would overwrite one set through the API. Outside a task run nothing happens.
    """
    context = TaskRunContext.get()
    if context is not None:
        context.task_run.name = name


def artifact_key(plan: str, about: str) -> str:
    """The key of a plan's artifact, ``plan-<code>-<about>``, in the small letters and dashes Prefect allows."""
    return f"plan-{re.sub(r'[^a-z0-9]+', '-', plan.lower()).strip('-')}-{about}"
