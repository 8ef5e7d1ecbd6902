"""``hitos serve``: Prefect's server, the deployments, a worker and the portal as one thing that starts and stops.

The supervisor never imports Prefect. It starts processes, starts again what dies, and ends them all.
"""

import fcntl
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from domain.values.errors import RefusedError
from domain.values.language import Text
from flows.children import Child, stop_all
from flows.engine import engine_variables, refuse_taken_port, server_command, wait_until_healthy
from operations.deploying import plans_to_follow
from runtime.settings import Settings
from runtime.wiring import Runtime

_LOOKS_EVERY, _PLANS_EVERY = 0.3, 10.0
_TWICE = Text(
    es="En {home} ya hay un «hitos serve» en marcha (proceso {process}). Úselo, o termínelo antes con Ctrl-C.",
    en='"hitos serve" is already running on {home} (process {process}). Use it, or end it first with Ctrl-C.',
)
READY = Text(
    es="Tablero: http://127.0.0.1:{portal}\nPrefect: http://127.0.0.1:{prefect}\nCtrl-C para terminar.",
    en="Dashboard: http://127.0.0.1:{portal}\nPrefect: http://127.0.0.1:{prefect}\nCtrl-C to end.",
)
_DIED = Text(
    es="{name} terminó; arranca de nuevo. Lo que dijo está en {log}.",
    en="{name} ended; it starts again. What it said is in {log}.",
)
_DEPLOY_FAILED = Text(
    es="Los horarios de prefect.yaml no se pudieron aplicar; se intenta otra vez. Lo que pasó está en {log}.",
    en="The schedules of prefect.yaml could not be applied; it is tried again. What happened is in {log}.",
)


def supervise(runtime: Runtime, portal: Sequence[str], announce: Callable[[str], None]) -> None:
    """Run everything until SIGINT or SIGTERM. ``portal``: the command that serves the pages.

    ``announce`` is told what happens, first of all the addresses, when everything is ready. RefusedError when
    the installation is served already or a port is taken.
    """
    settings = runtime.settings
    with _only_one(settings.home), _stop_signal() as stopping:
        refuse_taken_port(settings.prefect_port, "HITOS_PREFECT_PORT")
        refuse_taken_port(settings.portal_port, "HITOS_PORTAL_PORT")
        children = _children(settings, portal)
        try:
            _run(runtime, children, stopping, announce)
        finally:
            stop_all([child.process for child in children if child.process])


def settings_variables(settings: Settings) -> dict[str, str]:
    """The settings as variables, so that every process works on the same installation from any folder."""
    told = settings.model_dump(mode="json", exclude_none=True)
    told |= {"home": str(settings.home.absolute()), "database": settings.database_url}
    return {
        f"HITOS_{name.upper()}": value if isinstance(value, str) else json.dumps(value)
        for name, value in told.items()
    }


def _children(settings: Settings, portal: Sequence[str]) -> list[Child]:
    logs = settings.home.absolute() / "prefect"
    logs.mkdir(parents=True, exist_ok=True)
    variables = engine_variables(settings.home, settings.prefect_port) | settings_variables(settings)
    commands = {
        "server": server_command(settings.prefect_port),
        "portal": portal,
        "deployments": [sys.executable, "-m", "flows.deployments"],
        "worker": [sys.executable, "-m", "prefect", "worker", "start", "--pool", "hitos", "--type", "process"],
    }
    for name in commands:
        (logs / f"{name}.log").write_bytes(b"")
    code = {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    return [Child(name, command, logs / f"{name}.log", variables | code) for name, command in commands.items()]


def _run(
    runtime: Runtime, children: list[Child], stopping: threading.Event, announce: Callable[[str], None]
) -> None:
    server, portal, deployments, worker = children
    language, settings = runtime.settings.language, runtime.settings
    server.start()
    portal.start()
    deployments.start()
    wait_until_healthy(settings.prefect_port, server.log, server.process, stopping.is_set)
    plans, looked = plans_to_follow(runtime.database), time.monotonic()
    while not stopping.wait(_LOOKS_EVERY):
        if worker.process is None and _ended(deployments):
            worker.start()
            announce(READY.say(language, portal=settings.portal_port, prefect=settings.prefect_port))
        for child in (server, portal, worker):
            if child.revive():
                announce(_DIED.say(language, name=child.name, log=child.log))
        if deployments.process and deployments.process.poll() and deployments.revive():
            announce(_DEPLOY_FAILED.say(language, log=deployments.log))
        if time.monotonic() - looked > _PLANS_EVERY and _ended(deployments):
            now, looked = plans_to_follow(runtime.database), time.monotonic()
            if now != plans:
                plans = now
                deployments.start()


def _ended(child: Child) -> bool:
    return child.process is not None and child.process.poll() == 0


@contextmanager
def _only_one(home: Path) -> Iterator[None]:
    """Hold the installation's lock; the system lets go of it however this process ends."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "serve.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.seek(0)
            raise RefusedError(_TWICE, home=home, process=lock.read().strip() or "?") from error
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


@contextmanager
def _stop_signal() -> Iterator[threading.Event]:
    """An event that SIGINT and SIGTERM set, also where a shell started us in the background, ignoring SIGINT."""
    stopping = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopping.set()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopping
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
