"""What every room's tests share: an empty, migrated database on SQLite and on a real PostgreSQL."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings
from sqlalchemy import Connection, create_engine, text

from storage.database import Database, sqlite_url
from storage.schema import upgrade
from tests.postgres import postgres_server

# How long an example takes depends on what else the machine does; speed is the benchmarks' business.
settings.register_profile("hitos", deadline=None)
settings.load_profile("hitos")


for name in [name for name in os.environ if name.startswith("HITOS_")]:
    del os.environ[name]  # whoever runs the tests may have an installation of their own


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """A running PostgreSQL, one per test process."""
    with postgres_server() as address:
        yield address


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, made once and copied for every test."""
    path = tmp_path_factory.mktemp("template") / "hitos.db"
    _migrated(sqlite_url(path)).close()
    return path


@pytest.fixture
def sqlite_database(sqlite_template: Path, tmp_path: Path) -> Iterator[Database]:
    """An empty migrated SQLite database."""
    database = Database(sqlite_url(Path(shutil.copy(sqlite_template, tmp_path / "hitos.db"))))
    yield database
    database.close()


@pytest.fixture(scope="session")
def postgres_admin(postgres_address: str) -> Iterator[Connection]:
    """A connection that may make databases, and a migrated database to copy."""
    admin = create_engine(f"{postgres_address}/postgres", isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text("CREATE DATABASE template"))
        _migrated(f"{postgres_address}/template").close()
        yield connection
    admin.dispose()


@pytest.fixture
def postgres_database(postgres_address: str, postgres_admin: Connection) -> Iterator[Database]:
    """An empty migrated PostgreSQL database."""
    name = f"hitos_{uuid4().hex[:12]}"
    postgres_admin.execute(text(f"CREATE DATABASE {name} TEMPLATE template"))
    database = Database(f"{postgres_address}/{name}")
    yield database
    database.close()
    postgres_admin.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """The same test on both databases."""
    found = request.getfixturevalue(f"{'sqlite' if request.param == 'sqlite' else 'postgres'}_database")
    assert isinstance(found, Database)
    return found


def _migrated(url: str) -> Database:
    database = Database(url)
    upgrade(database)
    return database
