"""Threads that write at once share a commit on SQLite; what one of them fails at, all are told."""

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from sqlalchemy import PoolProxiedConnection
from sqlmodel import Session, select

from domain.tables.institution import Institution
from operations.messages.writing_together import Together
from storage.database import Database
from tests.builders import an_institution

FIRST, LATER = "PRIMERA", ("DOS", "TRES", "CUATRO")


class SpoiledError(Exception):
    """What one of them fails at."""


def write_all(database: Database, spoiled: str | None = None) -> tuple[dict[str, Future[str]], int]:
    """The later ones come while the first holds the turn; what became of each, and how many commits it took."""
    together, inside, go_on, commits = Together(database), threading.Event(), threading.Event(), list[int]()
    real_commit = database.engine.dialect.do_commit

    def commit(dbapi_connection: PoolProxiedConnection) -> None:
        commits.append(1)
        real_commit(dbapi_connection)

    def write(session: Session, name: str) -> str:
        an_institution(session, name)
        if name == FIRST:
            inside.set()
            go_on.wait(30)
        if name == spoiled:
            raise SpoiledError
        return name

    database.engine.dialect.do_commit = commit  # type: ignore[method-assign]
    with ThreadPoolExecutor(len(LATER) + 1) as threads:
        found = {FIRST: threads.submit(together.write, lambda session: write(session, FIRST))}
        assert inside.wait(30)
        for name in LATER:
            found[name] = threads.submit(together.write, lambda session, name=name: write(session, name))
        while database.engine.dialect.name == "sqlite" and len(together._waiting) < len(LATER):
            time.sleep(0.001)
        go_on.set()
    database.engine.dialect.do_commit = real_commit  # type: ignore[method-assign]
    return found, len(commits)


def kept(database: Database) -> set[str]:
    with database.reading() as session:
        return set(session.exec(select(Institution.acronym)))


def test_whoever_comes_while_another_commits_is_written_by_the_next_commit(database: Database) -> None:
    found, commits = write_all(database)
    assert {name: each.result() for name, each in found.items()} == {name: name for name in (FIRST, *LATER)}
    assert kept(database) == {FIRST, *LATER}
    assert commits == (2 if database.engine.dialect.name == "sqlite" else 1 + len(LATER))


def test_if_one_of_those_written_together_fails_none_is_kept_and_all_are_told(sqlite_database: Database) -> None:
    found, _ = write_all(sqlite_database, spoiled=LATER[1])
    assert kept(sqlite_database) == {FIRST}
    assert found[FIRST].result() == FIRST
    for name in LATER:
        with pytest.raises(SpoiledError):
            found[name].result()
