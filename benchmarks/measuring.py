"""What the benchmarks share: timing, memory, and one JSON object on standard output."""

import json
import platform
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def seconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes on the wall."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def median_seconds(work: Callable[[], object], times: int = 5) -> float:
    """The median of several runs."""
    return sorted(seconds(work) for _ in range(times))[times // 2]


def peak_megabytes() -> float:
    """The most memory this process has held since it began its program.

    ``getrusage`` would also count what the parent held when it forked; Linux's own high-water mark does not.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    (line,) = (line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def print_result(name: str, result: dict[str, Any]) -> None:
    """The benchmark's one JSON object; figures rounded to what a run can tell apart."""
    machine = {"python": platform.python_version(), "system": platform.system()}
    json.dump({"benchmark": name, "machine": machine} | _rounded(result), sys.stdout, indent=2)
    sys.stdout.write("\n")


def _rounded(found: Any) -> Any:
    if isinstance(found, dict):
        return {key: _rounded(value) for key, value in found.items()}
    return round(found, 4) if isinstance(found, float) else found
