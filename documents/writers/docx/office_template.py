"""An office's own Word template, checked and filled with a report.

A template is Jinja in Word (docxtpl), in a sandbox, in a process of its own within limits of time and memory,
without network and files: ``documents.office`` is that room, ``docs/office_template.md`` tells what it may use.
"""

import base64
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from documents.foreign.answers import told_in
from documents.foreign.confinement import OUT_OF_MEMORY
from documents.foreign.sources import Source, open_source
from documents.office.required import Required
from domain.rules.texts import excerpt
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Text
from domain.values.report import Report

_ROOT = Path(__file__).resolve().parents[3]
_KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "PYTHONTZPATH", "PYTHONPYCACHEPREFIX", "SYSTEMROOT")
_DONE = b"+"
_OUT_OF_TIME = Text(
    es="{file}: no se terminó de llenar en {seconds} s. Quítele ciclos o haga el informe de menos pasos.",
    en="{file}: was not filled in within {seconds} s. Take loops out, or make the report of fewer steps.",
)
_OUT_OF_MEMORY = Text(
    es="{file}: llenarla pide más de {megabytes} MB de memoria. Quítele ciclos o haga el informe de menos pasos.",
    en="{file}: filling it takes more than {megabytes} MB of memory. Take loops out, or make the report of fewer "
    "steps.",
)
_BROKE_OFF = Text(
    es="{file}: se interrumpió al llenarse ({reason}). Compárela con la de «hitos report template example».",
    en='{file}: broke off when it was filled in ({reason}). Compare it with the one of "hitos report template '
    'example".',
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one template may cost: seconds on the wall and memory in MiB."""

    seconds: float
    megabytes: int


CHECKING = Limits(20, 500)
FILLING = Limits(120, 3000)


def check_template(path: Path, limits: Limits = CHECKING) -> tuple[Required, ...]:
    """What the template leaves out of all that a signed report must say; it can be used all the same.

    Raises every problem at once (ManyProblemsError), each with its place and reason. Checked are the package
    (macros, embedded objects, things fetched from outside, sizes), every tag, every name, and that it can be
    filled with an example report and with a nearly empty one. Costs about a second.
    """
    return tuple(Required(part) for part in _run(open_source(path), None, limits).decode().split())


def fill_template(path: Path, report: Report, limits: Limits = FILLING) -> bytes:
    """The template filled with the report, as DOCX; the same template and report give the same bytes.

    Raises as ``check_template`` does, for this report. Costs half a second and some 4 ms a step.
    """
    return _run(open_source(path), report, limits)


def _run(source: Source, report: Report | None, limits: Limits) -> bytes:
    asked = {
        "seconds": limits.seconds, "megabytes": limits.megabytes, "name": source.name,
        "template": base64.b64encode(source.data).decode(), "report": report and report.model_dump_json(),
    }  # fmt: skip
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    with subprocess.Popen(
        [sys.executable, "-P", "-W", "ignore", "-m", "documents.office.child"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment | {"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"},
    ) as child:  # fmt: skip
        try:
            told, complaint = child.communicate(json.dumps(asked).encode("ascii"), limits.seconds)
        except subprocess.TimeoutExpired:
            raise InvalidDataError(_OUT_OF_TIME, file=source.name, seconds=f"{limits.seconds:g}") from None
        finally:
            child.kill()
    if child.returncode != 0:
        raise _broken_off(source.name, limits, child.returncode, complaint)
    if told.startswith(_DONE):
        return told[1:]
    problem, _ = told_in(told[1:])
    raise problem if isinstance(problem, HitosError) else TypeError(problem)


def _broken_off(file: str, limits: Limits, code: int, complaint: bytes) -> InvalidDataError:
    last = (complaint.decode("utf-8", "replace").strip().splitlines() or [""])[-1]
    if -code == getattr(signal, "SIGXCPU", None):  # Windows has none
        return InvalidDataError(_OUT_OF_TIME, file=file, seconds=f"{limits.seconds:g}")
    if code in (OUT_OF_MEMORY, -signal.SIGABRT) or last.startswith("MemoryError"):
        return InvalidDataError(_OUT_OF_MEMORY, file=file, megabytes=limits.megabytes)
    return InvalidDataError(_BROKE_OFF, file=file, reason=excerpt(last, 200) or code)
