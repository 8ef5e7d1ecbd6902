"""Processes that are kept running, and ended together."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
_CALM_AFTER = 60.0
_STOPS_WITHIN = 1.5


@dataclass(slots=True)
class Child:
    """A process that is kept running. Where it dies often, the pauses before it starts again grow."""

    name: str
    command: Sequence[str]
    log: Path
    variables: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = None
    began: float = 0.0
    pause: float = _FIRST_PAUSE
    starts_at: float | None = None

    def start(self) -> None:
        """Start it, its output going to the end of its log."""
        with self.log.open("ab") as log:
            # A group of its own: Ctrl-C reaches the supervisor alone, which ends its children in order.
            self.process = subprocess.Popen(  # noqa: S603  (our own interpreter and modules)
                self.command, env=os.environ | self.variables, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
        self.began, self.starts_at = time.monotonic(), None

    def revive(self) -> bool:
        """Start it again if it has died and its pause is over; True when a death is first seen."""
        now = time.monotonic()
        if self.process is None or self.process.poll() is None:
            return False
        if self.starts_at is None:
            self.pause = _FIRST_PAUSE if now - self.began > _CALM_AFTER else min(self.pause * 2, _LONGEST_PAUSE)
            self.starts_at = now + self.pause
            return True
        if now >= self.starts_at:
            self.start()
        return False


def stop_all(processes: Sequence[subprocess.Popen[bytes]], within: float = _STOPS_WITHIN) -> None:
    """Ask all to end at once; whoever has not after ``within`` seconds is ended, with all it started.

    Nothing is lost by that: a flow may be cut off at any line.
    """
    for process in processes:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
    end = time.monotonic() + within
    for process in processes:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(max(0.0, end - time.monotonic()))
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
