"""The portal over the seeded plan, answered by a real server on loopback."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
import uvicorn

from portal.app import make_app
from runtime.clock import moment_on
from runtime.settings import Settings
from runtime.wiring import Runtime
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade
from tests.portal.seeded import DAY, ZONE, seed


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runtime]:
    """An installation with the seeded plan, on the day its story has reached."""
    home = tmp_path_factory.mktemp("portal")
    database = Database(sqlite_url(home / "hitos.db"))
    upgrade(database)
    seed(database)
    yield runtime_of(database, home)
    database.close()


@pytest.fixture(scope="session")
def site(seeded: Runtime) -> Iterator[str]:
    """The address of the portal."""
    with served(seeded) as address:
        yield address


@pytest.fixture
def reader(site: str) -> Iterator[httpx.Client]:
    """A reader who has not chosen a language."""
    with httpx.Client(base_url=site, timeout=60) as client:
        yield client


def runtime_of(database: Database, home: Path) -> Runtime:
    """An installation whose clock stands on the morning of the story's day."""
    return Runtime(Settings(home=home, database=database.url), database, lambda: moment_on(DAY, ZONE))


@contextmanager
def served(runtime: Runtime) -> Iterator[str]:
    """Serve an installation's portal on a free port of loopback."""
    config = uvicorn.Config(make_app(runtime), log_level="critical", lifespan="off")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            while not server.started:
                assert thread.is_alive(), "the portal did not start"
                time.sleep(0.01)
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
