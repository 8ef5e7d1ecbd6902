"""The engine and its transactions: SQLite for one machine, PostgreSQL for several; the same code for both."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import Session, create_engine

from domain.values.errors import UnavailableError
from domain.values.language import Text

_BUSY_MILLISECONDS = 30_000
_BUSY = Text(
    es="La base de datos {where} está ocupada por otro proceso desde hace {seconds} segundos; no se guardó "
    "nada. Cierre el otro proceso o repita la orden en un momento.",
    en="The database {where} has been held by another process for {seconds} seconds; nothing was saved. "
    "Close the other process or repeat the command in a moment.",
)
_UNREACHABLE = Text(
    es="No se puede abrir la base de datos {where}: {reason}. Revise HITOS_DATABASE y que el servidor responda.",
    en="The database {where} cannot be opened: {reason}. Check HITOS_DATABASE and that the server answers.",
)


class Database:
    """One installation's database. Cheap to make; connections open at first use."""

    def __init__(self, url: str, *, busy_milliseconds: int = _BUSY_MILLISECONDS) -> None:
        """``url``: an SQLAlchemy address, ``sqlite:///path`` or ``postgresql+psycopg://…``."""
        self.url = url
        self._busy_milliseconds = busy_milliseconds
        self.engine = _engine(url, busy_milliseconds)
        self._to = {writes: self.engine.execution_options(hitos_writes=writes) for writes in (False, True)}

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session whose changes are not kept."""
        with self._session(writes=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: kept whole when the block ends well, not at all when it raises.

        On SQLite the write lock is taken at the start (BEGIN IMMEDIATE), so what the block reads cannot
        change before it writes. UnavailableError when another process holds the lock too long.
        """
        with self._session(writes=True) as session:
            yield session
            session.commit()

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    @contextmanager
    def _session(self, *, writes: bool) -> Iterator[Session]:
        try:
            with Session(self._to[writes], expire_on_commit=False) as session:
                yield session
        except OperationalError as error:
            problem = self._unavailable(error)
            if problem is None:
                raise
            raise problem from error

    def _unavailable(self, error: OperationalError) -> UnavailableError | None:
        """The problem in words, if it is one of reaching the database; None for a mistake in a statement."""
        where = self.engine.url.render_as_string(hide_password=True)
        reason = str(error.orig)
        if "locked" in reason:
            return UnavailableError(_BUSY, where=where, seconds=self._busy_milliseconds // 1000)
        # No statement was sent where the connection itself failed; SQLite says the rest in words.
        if error.statement is None or "unable to open" in reason or "disk" in reason:
            return UnavailableError(_UNREACHABLE, where=where, reason=reason)
        return None


def _engine(url: str, busy_milliseconds: int) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": busy_milliseconds / 1000})

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        # The driver must not begin transactions on its own: BEGIN IMMEDIATE below does.
        connection.isolation_level = None
        cursor = connection.cursor()
        # FULL: simulated power cuts lost acknowledged commits under NORMAL, none under FULL.
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("hitos_writes", True)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
