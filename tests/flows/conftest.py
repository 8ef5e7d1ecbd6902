"""One Prefect server for all tests of flows, and an installation lent to the flows of a test."""

import os
import tempfile
from collections.abc import Iterator
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


@pytest.fixture(scope="session")
def prefect_port() -> Iterator[int]:
    """A real server on loopback, started once; its port."""
    with running_server(Path(_HOME.name), _PORT):
        yield _PORT
    _HOME.cleanup()


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Runtime]:
    """An empty installation whose clock stands at noon of 1 May 2019, lent to the flows the test calls."""
    with open_runtime(Settings(home=tmp_path / "home"), SimulatedClock(NOON)) as runtime, lent(runtime):
        yield runtime
