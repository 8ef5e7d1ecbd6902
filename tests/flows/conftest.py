"""One Prefect server for all tests of flows, and an installation lent to the flows of a test."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from flows.engine import engine_variables, free_port, running_server
from flows.installation import lent
from runtime.clock import SimulatedClock
from runtime.settings import Settings
from runtime.wiring import Runtime, open_runtime
from tests.builders import NOON

# Prefect reads its variables when it is imported, which the test modules beside this file do.
_HOME = tempfile.TemporaryDirectory(prefix="hitos-prefect-")
_PORT = free_port()
os.environ.update(engine_variables(Path(_HOME.name), _PORT), PREFECT_LOGGING_LEVEL="CRITICAL")


@pytest.fixture(scope="package")
def restart_prefect() -> Iterator[Callable[[], None]]:
    """A real server on loopback for all flows; what ends it and starts it again on what it has kept."""
    with ExitStack() as running:

        def restart() -> None:
            running.close()
            running.enter_context(running_server(Path(_HOME.name), _PORT))

        restart()
        yield restart
    _HOME.cleanup()


@pytest.fixture(scope="package")
def prefect_port(restart_prefect: Callable[[], None]) -> int:
    """The server's port."""
    return _PORT


@pytest.fixture
def stage(tmp_path: Path, sqlite_template: Path) -> Iterator[Runtime]:
    """An empty installation whose clock stands at noon of 1 May 2019, lent to the flows the test calls."""
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(sqlite_template, home / "hitos.db")
    with open_runtime(Settings(home=home), SimulatedClock(NOON)) as runtime, lent(runtime):
        yield runtime
