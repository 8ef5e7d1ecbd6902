"""Processes that are kept running: real ones, short-lived."""

import os
import sys
import time
from pathlib import Path

import pytest

from flows.children import Child, stop_all

STUBBORN = """
import signal, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
print("up", flush=True)
time.sleep(60)
"""


def a_child(folder: Path, program: str) -> Child:
    log = folder / "log"
    log.touch()
    return Child("child", [sys.executable, "-c", program], log, {})


def text_within(log: Path, text: str, seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if text in log.read_text("utf-8"):
            return True
        time.sleep(0.02)
    return False


def test_what_dies_is_told_once_and_starts_again_after_a_pause_that_grows(tmp_path: Path) -> None:
    child = a_child(tmp_path, "print('up')")
    child.start()
    assert child.process is not None
    child.process.wait()
    assert child.revive()
    assert not child.revive()
    first = child.process
    assert child.starts_at is not None
    child.starts_at = time.monotonic()
    child.revive()
    assert child.process is not first
    child.process.wait()
    pause = child.pause
    child.revive()
    assert child.pause == 2 * pause
    assert child.log.read_text("utf-8") == "up\nup\n"


def test_what_does_not_listen_is_ended_with_all_it_started(tmp_path: Path) -> None:
    nested = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {STUBBORN!r}])"
    child = a_child(tmp_path, nested)
    child.start()
    assert child.process is not None
    assert text_within(child.log, "up")
    stop_all([child.process], within=0.2)
    assert child.process.returncode is not None
    with pytest.raises(ProcessLookupError):
        look_for_its_group_for_five_seconds(child.process.pid)


def look_for_its_group_for_five_seconds(group: int) -> None:
    """ProcessLookupError as soon as nobody is left in the group."""
    for _ in range(50):
        os.killpg(group, 0)
        time.sleep(0.1)
