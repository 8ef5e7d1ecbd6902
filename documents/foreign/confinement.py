"""What a process that reads a foreign file takes from itself before it looks inside: memory, time, ways out.

The system enforces the limits. The guard over ways out is Python's own (an audit hook): a library that would
follow a link, start a program or open another file is stopped. Code that runs below Python is not.
"""

import mimetypes
import os
import signal
import sys
import sysconfig
import zoneinfo
from math import ceil
from pathlib import Path

_MIB = 1024 * 1024
_MOST_FILES = 64
_MOST_WRITTEN = 4 * _MIB
"""Bytes of a file: compiled modules are kept; nothing else is ever written."""
_WATCH_SECONDS = 0.05
OUT_OF_MEMORY = 75
"""Exit code of a process that saw itself grow beyond its limit."""
_WAYS_OUT = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "pty.",
             "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "os.startfile")  # fmt: skip
_CHANGES = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod",
            "tempfile.", "shutil.")  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_COMPILED = "__pycache__"
_STATUS = Path("/proc/self/status")


def limit(seconds: float, megabytes: int) -> None:
    """Limit this process for good. Seconds are of computing, should nobody be left to look at the clock.

    On Linux memory is the address space: what would go beyond is refused, and Python says MemoryError. Other
    systems know no such limit; there the process looks at its own size twenty times a second and ends with
    ``OUT_OF_MEMORY``. Windows limits nothing here: there only the clock of the starting process counts.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  (Windows has none)

    wanted = {
        resource.RLIMIT_CPU: ceil(seconds),
        resource.RLIMIT_FSIZE: _MOST_WRITTEN,
        resource.RLIMIT_NOFILE: _MOST_FILES,
        resource.RLIMIT_CORE: 0,
    }
    if sys.platform == "linux":
        wanted[resource.RLIMIT_AS] = megabytes * _MIB
    else:
        _watch(megabytes)
    for what, most in wanted.items():
        hard = resource.getrlimit(what)[1]
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (allowed, hard))


def close_ways_out() -> None:
    """From now on: no network, no program, no file but those of Python and of this program, nothing written."""
    places = {*sys.path, sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(), *zoneinfo.TZPATH}
    own = {str(Path(place).resolve()) for place in places if place} | {place for place in places if place}
    folders = tuple(place.rstrip(os.sep) + os.sep for place in own)
    system = {*mimetypes.knownfiles, str(_STATUS)}

    def guard(event: str, given: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = given
            if not isinstance(path, str | bytes | os.PathLike):
                return  # an open file once more, by its number
            name = os.path.abspath(os.fsdecode(path))  # noqa: PTH100  (Path would follow links)
            writes = isinstance(flags, int) and flags & _WRITING
            if not (name.startswith(folders) or name in system) or (writes and _COMPILED not in name):
                raise PermissionError(f"not opened while reading / no se abre al leer: {name}")
        elif event.startswith(_WAYS_OUT) or (event.startswith(_CHANGES) and _COMPILED not in str(given[0])):
            raise PermissionError(f"not done while reading / no se hace al leer: {event}")

    sys.addaudithook(guard)


def peak_megabytes() -> float | None:
    """The most memory (MiB) this process has held since its program began; None where the system does not say.

    ``getrusage`` would also count what the starting process held.
    """
    if not _STATUS.exists():
        return None
    line = next(line for line in _STATUS.read_text("utf-8", "replace").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _watch(megabytes: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  (Windows has none)

    most = megabytes * (_MIB if sys.platform == "darwin" else 1024)  # getrusage counts bytes there, else KiB

    def look(*_: object) -> None:
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > most:
            os._exit(OUT_OF_MEMORY)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, _WATCH_SECONDS, _WATCH_SECONDS)
