"""What every room's tests share: an empty, migrated database on SQLite and on a real PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text

from storage.database import Database, sqlite_url
from storage.schema import upgrade
from tests.postgres import postgres_server


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """A running PostgreSQL, one per test process."""
    with postgres_server() as address:
        yield address


@pytest.fixture
def sqlite_database(tmp_path: Path) -> Iterator[Database]:
    """An empty migrated SQLite database."""
    yield from _migrated(sqlite_url(tmp_path / "hitos.db"))


@pytest.fixture
def postgres_database(postgres_address: str) -> Iterator[Database]:
    """An empty migrated PostgreSQL database."""
    name = f"hitos_{uuid4().hex[:12]}"
    admin = create_engine(f"{postgres_address}/postgres", isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield from _migrated(f"{postgres_address}/{name}")
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """The same test on both databases."""
    found = request.getfixturevalue(f"{'sqlite' if request.param == 'sqlite' else 'postgres'}_database")
    assert isinstance(found, Database)
    return found


def _migrated(url: str) -> Iterator[Database]:
    database = Database(url)
    upgrade(database)
    yield database
    database.close()
