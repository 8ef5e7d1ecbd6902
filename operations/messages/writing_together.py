"""What several threads write goes into one commit where the database lets only one write at a time."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock
from typing import Any, TypeVar

from sqlmodel import Session

from storage.database import Database

T = TypeVar("T")


class Together:
    """The writes of one delivery.

    On SQLite a commit waits for the disk, several milliseconds, while nobody else can write: whoever comes
    meanwhile is written by the next commit, all at once. PostgreSQL does so itself. With one thread there is
    nobody to wait for, and each write is a commit of its own.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._one_at_a_time = database.engine.dialect.name == "sqlite"
        self._waiting: deque[tuple[Callable[[Session], Any], Future[Any]]] = deque()
        self._turn = Lock()

    def write(self, work: Callable[[Session], T]) -> T:
        """What ``work`` answers, once what it wrote is on the disk; perhaps done by another thread.

        If one of those written together fails, none is kept and all of them raise its error.
        """
        if not self._one_at_a_time:
            with self._database.writing() as session:
                return work(session)
        mine: Future[T] = Future()
        self._waiting.append((work, mine))
        with self._turn:
            if not mine.done():
                self._write_all_waiting()
        return mine.result()

    def _write_all_waiting(self) -> None:
        several = [self._waiting.popleft() for _ in range(len(self._waiting))]
        try:
            with self._database.writing() as session:
                found = [work(session) for work, _ in several]
        except BaseException as error:
            for _, theirs in several:
                theirs.set_exception(error)
            raise
        for (_, theirs), answer in zip(several, found, strict=True):
            theirs.set_result(answer)
