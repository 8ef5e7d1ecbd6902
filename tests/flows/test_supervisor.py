"""``hitos serve`` as a person starts it: what it shows, whom it refuses, and that it ends everything."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from flows.deployments import CODE
from flows.engine import free_port

STARTS_WITHIN, STOPS_WITHIN = 90, 60


@contextmanager
def served(home: Path, **variables: str) -> Iterator[subprocess.Popen[str]]:
    """``hitos serve``, ended at the latest with the test."""
    told = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    words = [sys.executable, "-m", "cli", "serve"]
    environment = told | variables | {"HITOS_HOME": str(home), "HITOS_LANGUAGE": "en", "PYTHONPATH": str(CODE)}
    started = subprocess.Popen(words, cwd=home.parent, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        yield started
    finally:
        started.send_signal(signal.SIGTERM)
        started.communicate(timeout=STOPS_WITHIN)


def line_with(started: subprocess.Popen[str], words: str) -> str:
    """The first line on standard error that has these words."""
    assert started.stderr is not None
    end = time.monotonic() + STARTS_WITHIN
    seen = ""
    while time.monotonic() < end and (line := started.stderr.readline()):
        seen += line
        if words in line:
            return line
    raise AssertionError(f"{words!r} was not said, but: {seen}")


def children_of(process: int) -> list[int]:
    """The processes it started, as Linux lists them by thread."""
    threads = Path(f"/proc/{process}/task").glob("*/children")
    return [int(word) for thread in threads for word in thread.read_text("ascii").split()]


def answers(port: int, path: str) -> bool:
    with urlopen(f"http://127.0.0.1:{port}{path}", timeout=STOPS_WITHIN) as answer:
        return bool(answer.status == 200)


def test_everything_starts_says_where_it_is_and_ends_with_one_signal(tmp_path: Path) -> None:
    portal, engine = free_port(), free_port()
    ports = {"HITOS_PORTAL_PORT": str(portal), "HITOS_PREFECT_PORT": str(engine)}
    with served(tmp_path / "home", **ports) as first:
        assert f"http://127.0.0.1:{portal}" in line_with(first, "Dashboard")
        assert f"http://127.0.0.1:{engine}" in line_with(first, "Prefect")
        assert answers(engine, "/api/health")
        assert answers(portal, "/salud")
        with served(tmp_path / "home", **ports) as second:
            assert f"process {first.pid}" in line_with(second, "already running")
            assert second.wait(STOPS_WITHIN) == 1
        children = children_of(first.pid)
        assert len(children) >= 3
        first.send_signal(signal.SIGINT)
        assert first.wait(STOPS_WITHIN) == 0
    assert [child for child in children if Path(f"/proc/{child}").exists()] == []


def test_a_port_that_is_taken_is_named_with_the_setting_that_changes_it(tmp_path: Path, prefect_port: int) -> None:
    with served(
        tmp_path / "home", HITOS_PREFECT_PORT=str(prefect_port), HITOS_PORTAL_PORT=str(free_port())
    ) as refused:
        assert "HITOS_PREFECT_PORT" in line_with(refused, f"Port {prefect_port}")
        assert refused.wait(10) == 1
