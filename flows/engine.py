"""Prefect's server on this machine: its variables, and starting and stopping one."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from domain.values.errors import RefusedError, UnavailableError
from domain.values.language import Text
from flows.children import stop_all

LOOPBACK = "127.0.0.1"
_STARTS_WITHIN = 90.0
_RECORDS_WITHIN = 5.0
"""Time for the server to write down what it was told last."""
_PORT_TAKEN = Text(
    es="El puerto {port} de 127.0.0.1 está ocupado por otro programa. Ciérrelo o elija otro con {setting}.",
    en="Port {port} of 127.0.0.1 is taken by another program. Close it or choose another with {setting}.",
)
_NO_START = Text(
    es="El servidor de Prefect no respondió en {seconds} segundos. Lo que dijo está en {log}.",
    en="Prefect's server did not answer within {seconds} seconds. What it said is in {log}.",
)


def engine_variables(home: Path, port: int) -> dict[str, str]:
    """What every process of the engine is told: one server on loopback, its own folder, nothing sent home.

    ``home``: the installation's folder; Prefect keeps its own database under it, apart from ours.
    """
    batches = {
        f"PREFECT_SERVER_SERVICES_{service}_{size}": "100"
        for service in ("TASK_RUN_RECORDER", "EVENT_PERSISTER")
        for size in ("READ_BATCH_SIZE", "BATCH_SIZE")
    }
    return batches | {
        "PREFECT_HOME": str(home.absolute() / "prefect"),
        "PREFECT_API_URL": f"http://{LOOPBACK}:{port}/api",
        "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "false",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "30",
        "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
        "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_FLUSH_INTERVAL": "2",
        "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_FLUSH_INTERVAL": "2",
        "PREFECT_SERVER_SERVICES_TRIGGERS_READ_BATCH_SIZE": "100",
    }


def server_command(port: int) -> list[str]:
    """The command that runs the server in the foreground."""
    return [sys.executable, "-m", "prefect", "server", "start", "--host", LOOPBACK, "--port", str(port)]


@contextmanager
def running_server(home: Path, port: int) -> Iterator[Mapping[str, str]]:
    """A server for as long as the block lasts; its variables. RefusedError if the port is taken."""
    refuse_taken_port(port, "HITOS_PREFECT_PORT")
    variables = engine_variables(home, port)
    folder = Path(variables["PREFECT_HOME"])
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "server.log").open("ab") as log:
        server = subprocess.Popen(  # noqa: S603  (our own interpreter and Prefect's own module)
            server_command(port),
            env=os.environ | variables,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            wait_until_healthy(port, folder / "server.log", server)
            yield variables
        finally:
            stop_all([server], within=_RECORDS_WITHIN)


def wait_until_healthy(
    port: int,
    log: Path,
    server: subprocess.Popen[bytes] | None = None,
    given_up: Callable[[], bool] = lambda: False,
) -> None:
    """Return when the server answers or ``given_up``.

    UnavailableError when it ends or stays silent for 90 seconds; ``log`` is what the message refers to.
    """
    end = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < end and (server is None or server.poll() is None):
        if given_up() or is_healthy(port):
            return
        time.sleep(0.1)
    raise UnavailableError(_NO_START, seconds=int(_STARTS_WITHIN), log=log)


def is_healthy(port: int) -> bool:
    """Whether a Prefect server answers on loopback."""
    try:
        with urlopen(f"http://{LOOPBACK}:{port}/api/health", timeout=2) as answer:
            return bool(answer.status == 200)  # noqa: PLR2004
    except (URLError, OSError):
        return False


def refuse_taken_port(port: int, setting: str) -> None:
    """RefusedError when something listens on the port; ``setting`` is what the message offers to change."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as error:
            raise RefusedError(_PORT_TAKEN, port=port, setting=setting) from error


def free_port() -> int:
    """A port nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])
