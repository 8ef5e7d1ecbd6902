"""What a worker does with a run: a process of its own has it to the end."""

import os
import runpy
import sys
from collections.abc import Mapping
from multiprocessing.process import BaseProcess
from uuid import UUID

from runtime.wiring import Runtime
from tests.processes import forking

PROCESSES = forking(__name__, "prefect.flow_engine", "flows.closing_report")
ENDS_WITHIN = 120


def started(stage: Runtime, run_id: UUID) -> BaseProcess:
    """``python -m prefect.engine`` on the server of all tests, in a process that has imported Prefect already."""
    told = os.environ | {"HITOS_HOME": str(stage.settings.home)}
    process = PROCESSES.Process(target=_engine, args=(run_id, told))
    process.start()
    return process


def worked(stage: Runtime, run_id: UUID) -> None:
    """Return when the process has ended, whatever became of the run."""
    process = started(stage, run_id)
    process.join(ENDS_WITHIN)
    if process.exitcode is None:
        process.kill()
        raise AssertionError(f"the run {run_id} did not end within {ENDS_WITHIN} seconds")


def _engine(run_id: UUID, told: Mapping[str, str]) -> None:
    os.environ.clear()
    os.environ.update(told)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for output in (1, 2):
        os.dup2(nowhere, output)
    sys.argv = ["prefect.engine", str(run_id)]
    runpy.run_module("prefect.engine", run_name="__main__", alter_sys=True)
