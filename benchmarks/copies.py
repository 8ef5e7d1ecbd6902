"""Databases made once and copied for every round, on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from sqlalchemy import create_engine, text
from sqlmodel import Session

from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade


class Copies(Protocol):
    """Where the databases of a benchmark stand."""

    def made(self, name: str, work: Callable[[Session], object], *, of: str | None = None) -> None:
        """Make the database ``name``, empty or as a copy ``of`` another, and let ``work`` fill it."""

    def copy(self, name: str) -> Database:
        """A fresh copy to work on; the one before is gone."""

    def size(self, name: str) -> int:
        """Bytes the database holds."""


class SqliteCopies:
    """Files in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def made(self, name: str, work: Callable[[Session], object], *, of: str | None = None) -> None:
        if of is not None:
            shutil.copy(self._path(of), self._path(name))
        database = Database(sqlite_url(self._path(name)))
        _fill(database, work)
        # The write-ahead log is folded into the file, so that it can be copied and its size means something.
        with database.engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.exec_driver_sql("BEGIN")
        database.close()

    def copy(self, name: str) -> Database:
        for left in self._folder.glob("copy.db*"):
            left.unlink()
        shutil.copy(self._path(name), self._path("copy"))
        return Database(sqlite_url(self._path("copy")))

    def size(self, name: str) -> int:
        return self._path(name).stat().st_size

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.db"


class PostgresCopies:
    """Databases of one server, copied as templates."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._admin = create_engine(f"{address}/postgres", isolation_level="AUTOCOMMIT")

    def made(self, name: str, work: Callable[[Session], object], *, of: str | None = None) -> None:
        self._create(name, of)
        database = Database(f"{self._address}/{name}")
        _fill(database, work)
        database.close()
        engine = create_engine(database.url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text("VACUUM ANALYZE"))
        engine.dispose()

    def copy(self, name: str) -> Database:
        self._create("work", name)
        return Database(f"{self._address}/work")

    def size(self, name: str) -> int:
        with self._admin.connect() as connection:
            return int(connection.execute(text("SELECT pg_database_size(:name)"), {"name": name}).scalar_one())

    def _create(self, name: str, template: str | None) -> None:
        with self._admin.connect() as connection:
            connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
            connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template or "template1"}"'))


def _fill(database: Database, work: Callable[[Session], object]) -> None:
    upgrade(database)
    with database.writing() as session:
        work(session)
