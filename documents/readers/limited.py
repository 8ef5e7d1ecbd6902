"""Reading files from outside: each in a process of its own, within limits of time and memory.

A document may be made to exhaust whoever opens it. The process that reads it has nothing to lose: no open
database, no secrets in its environment, no way out (``confinement``), and it ends when its time or memory is
used up. What it understood comes back as JSON.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from documents.foreign.answers import told_in
from documents.foreign.confinement import OUT_OF_MEMORY
from documents.foreign.sources import shown_name
from documents.readers.read import read_each
from domain.rules.texts import excerpt
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Text
from domain.values.plan_document import PlanDocument

_ROOT = Path(__file__).resolve().parents[2]
_KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "PYTHONTZPATH", "PYTHONPYCACHEPREFIX", "SYSTEMROOT")
"""All that a reading process is given of the environment: no settings, no passwords."""
_LEAST_SECONDS, _LEAST_MEGABYTES = 1, 128
BUSY = 3
"""How many times its seconds a file gets by the clock: other work on the machine must not refuse a good one."""
_TOO_LITTLE = Text(
    es="Leer necesita al menos {least_seconds} s (--seconds) y {least_megabytes} MB (--megabytes).",
    en="Reading takes at least {least_seconds} s (--seconds) and {least_megabytes} MB (--megabytes).",
)
_OUT_OF_TIME = Text(
    es="{file}: no se terminó de leer en {seconds} s. Divida el documento, o suba el límite con --seconds.",
    en="{file}: was not read within {seconds} s. Split the document, or raise the limit with --seconds.",
)
_OUT_OF_MEMORY = Text(
    es="{file}: leerlo pide más de {megabytes} MB de memoria. Divida el documento, o suba el límite con "
    "--megabytes.",
    en="{file}: reading it takes more than {megabytes} MB of memory. Split the document, or raise the limit with "
    "--megabytes.",
)
_BROKE_OFF = Text(
    es="{file}: la lectura se interrumpió ({reason}). Ábralo en su programa y guarde una copia; si vuelve a "
    "ocurrir, comuníquelo con el fichero.",
    en="{file}: reading broke off ({reason}). Open it in its program and save a copy; if it happens again, report "
    "it with the file.",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may cost: seconds of a processor, its process's start included, and memory in MiB.

    By the clock it may take ``BUSY`` times as long.
    """

    seconds: float = 10
    megabytes: int = 300


DEFAULT = Limits()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How reading one file ended. ``seconds``: by the clock. ``peak_megabytes`` is None for a process stopped."""

    told: PlanDocument | HitosError
    seconds: float
    peak_megabytes: float | None


def read_files_limited(paths: Sequence[Path], limits: Limits = DEFAULT) -> PlanDocument:
    """``read_files`` for files from outside; the limits hold for each file.

    Raises as that does, and InvalidDataError where a limit is reached or a file breaks its reader. Starting a
    process costs 0.2 to 0.4 s a file.
    """
    if limits.seconds < _LEAST_SECONDS or limits.megabytes < _LEAST_MEGABYTES:
        raise InvalidDataError(_TOO_LITTLE, least_seconds=_LEAST_SECONDS, least_megabytes=_LEAST_MEGABYTES)
    return read_each(paths, partial(_read, limits=limits))


def outcome_of(path: Path, limits: Limits = DEFAULT) -> Outcome:
    """What became of reading one file in a process of its own, and what that cost."""
    began = time.monotonic()
    asked = {"path": os.fspath(path), "seconds": limits.seconds, "megabytes": limits.megabytes}
    told: PlanDocument | HitosError
    peak: float | None = None
    with _started() as child:
        try:
            answered, complaint = child.communicate(json.dumps(asked).encode("ascii"), BUSY * limits.seconds)
        except subprocess.TimeoutExpired:
            told = InvalidDataError(_OUT_OF_TIME, file=shown_name(path), seconds=f"{limits.seconds:g}")
        else:
            if child.returncode == 0:
                told, peak = told_in(answered)
            else:
                told = _broken_off(path, limits, child.returncode, complaint)
        finally:
            child.kill()
    return Outcome(told, time.monotonic() - began, peak)


def _read(path: Path, limits: Limits) -> PlanDocument:
    told = outcome_of(path, limits).told
    if isinstance(told, HitosError):
        raise told
    return told


def _started() -> "subprocess.Popen[bytes]":
    """A fresh interpreter, never a fork: this process may have threads, and has the database open."""
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "-P", "-W", "ignore", "-m", "documents.readers.child"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment | {"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"},
    )  # fmt: skip


def _broken_off(path: Path, limits: Limits, code: int, complaint: bytes) -> InvalidDataError:
    last = (complaint.decode("utf-8", "replace").strip().splitlines() or [""])[-1]
    if -code == getattr(signal, "SIGXCPU", None):  # Windows has none
        return InvalidDataError(_OUT_OF_TIME, file=shown_name(path), seconds=f"{limits.seconds:g}")
    # A library below Python that gets no more memory gives up with SIGABRT.
    if code in (OUT_OF_MEMORY, -signal.SIGABRT) or last.startswith("MemoryError"):
        return InvalidDataError(_OUT_OF_MEMORY, file=shown_name(path), megabytes=limits.megabytes)
    reason = signal.Signals(-code).name if code < 0 else excerpt(last, 200)
    return InvalidDataError(_BROKE_OFF, file=shown_name(path), reason=reason)
