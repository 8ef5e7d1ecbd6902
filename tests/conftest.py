"""What every room's tests share: an empty, migrated database on SQLite and on a real PostgreSQL."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Connection, create_engine, text

from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade
from tests.postgres import make_empty, postgres_server
from tests.spreading import FileByFile, long_ones_first

# How long an example takes depends on what else the machine does; speed is the benchmarks' business.
settings.register_profile("hitos", deadline=None)
settings.load_profile("hitos")


for name in [name for name in os.environ if name.startswith("HITOS_")]:
    del os.environ[name]  # whoever runs the tests may have an installation of their own


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Refuse a table without an order: processes that hash differently would collect different tests."""
    for table in metafunc.definition.iter_markers("parametrize"):
        if isinstance(table.args[1], (set, frozenset)):
            raise pytest.UsageError(f"{metafunc.definition.nodeid}: a set has no order, sort it")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    long_ones_first(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> FileByFile:
    return FileByFile(config, log)


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """A running PostgreSQL, one per test process."""
    with postgres_server(durable=False) as address:
        yield address


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, made once and copied for every test."""
    path = tmp_path_factory.mktemp("template") / "hitos.db"
    database = Database(sqlite_url(path))
    upgrade(database)
    database.close()
    return path


@pytest.fixture
def sqlite_database(sqlite_template: Path, tmp_path: Path) -> Iterator[Database]:
    """An empty migrated SQLite database."""
    database = Database(sqlite_url(Path(shutil.copy(sqlite_template, tmp_path / "hitos.db"))))
    yield database
    database.close()


@pytest.fixture(scope="session")
def postgres_kept(postgres_address: str) -> Iterator[Connection]:
    """A connection to the one migrated PostgreSQL database of this process."""
    server = create_engine(f"{postgres_address}/postgres", isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text("CREATE DATABASE hitos"))
    server.dispose()
    database = Database(f"{postgres_address}/hitos")
    upgrade(database)
    with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        yield connection
    database.close()


@pytest.fixture
def postgres_database(postgres_address: str, postgres_kept: Connection) -> Iterator[Database]:
    """An empty migrated PostgreSQL database; what a test does to the schema itself would stay."""
    database = Database(f"{postgres_address}/hitos")
    yield database
    database.close()
    make_empty(postgres_kept)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """The same test on both databases."""
    found = request.getfixturevalue(f"{'sqlite' if request.param == 'sqlite' else 'postgres'}_database")
    assert isinstance(found, Database)
    return found
