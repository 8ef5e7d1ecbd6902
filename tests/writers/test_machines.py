"""The same report gives the same bytes on another machine: other seed, zone, language, folder, user and clock."""

import dataclasses
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

from documents.writers.blocks import Logo, Mark, Outline
from documents.writers.docx.to_docx import to_docx
from documents.writers.html.to_html import to_html
from documents.writers.kinds.forms import FORMATS, forms_of
from documents.writers.outline.outline import outline_of
from documents.writers.pdf.to_pdf import to_pdf
from documents.writers.report import write_report
from documents.writers.to_markdown import to_markdown
from domain.values.vocabulary import ReportKind
from tests.writers.kinds.whole_report import STEPS, a_whole_report
from tests.writers.report_builders import the_guatemalan_report

_ROOT = Path(__file__).resolve().parents[2]
_PROGRAM = """
import json, os, socket, sys
socket.gethostname = lambda: sys.argv[1]
os.umask(int(sys.argv[2], 8))
from tests.writers.test_machines import fingerprints
print(json.dumps(fingerprints()))
"""
_ONE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "USER": "una"}
_OTHER = {
    "PYTHONHASHSEED": "4242", "TZ": "America/Guatemala", "LANG": "es_GT.UTF-8", "LC_ALL": "tr_TR.UTF-8",
    "USER": "dos", "SOURCE_DATE_EPOCH": "86400", "PYTHONUTF8": "1",
}  # fmt: skip
_LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><circle cx="40" cy="20" r="18"/></svg>'
_WRITERS = {"docx": to_docx, "pdf": to_pdf, "html": to_html, "md": to_markdown}


def fingerprints() -> dict[str, str]:
    """SHA-256 of the closing report in every form, bare and with mark and logo, and of one of each other kind."""
    report, whole = the_guatemalan_report(), a_whole_report()
    written = {form: write_report(report, form) for form in FORMATS}
    written |= {f"marked {form}": write(_marked()) for form, write in _WRITERS.items()}
    for kind in ReportKind:
        given = {form: write_report(whole, form, kind, step=STEPS.get(kind)) for form in forms_of(kind)}
        written |= {f"{kind} {form}": content for form, content in given.items()}
    return {form: hashlib.sha256(content).hexdigest() for form, content in written.items()}


def test_two_machines_write_the_same_bytes(tmp_path: Path) -> None:
    """Of other seed, zone, language, user, host, folders and umask, one of them with the date of a build set."""
    one = _written_on(_ONE, tmp_path / "one", host="uno", umask="022")
    other = _written_on(_OTHER, tmp_path / "other" / "ñandú", host="otro", umask="077")
    assert len(one) > 6 * len(ReportKind)
    assert {form for form in one if one[form] != other[form]} == set()


def _written_on(machine: dict[str, str], place: Path, *, host: str, umask: str) -> dict[str, str]:
    (place / "tmp").mkdir(parents=True)
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "LD_LIBRARY_PATH", "SYSTEMROOT"}}
    own = {"HOME": str(place), "TMPDIR": str(place / "tmp"), "LOGNAME": machine["USER"], "PYTHONPATH": str(_ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, host, umask],
        cwd=place,
        env=kept | own | machine,
        capture_output=True,
        check=True,
    )
    written: dict[str, str] = json.loads(done.stdout)
    return written


def _marked() -> Outline:
    return dataclasses.replace(
        outline_of(the_guatemalan_report()),
        mark=Mark("7K3M-Q9XT-4DPA", "Código", "https://hitos.example.org/verificar/7K3M-Q9XT-4DPA"),
        logo=Logo(_LOGO, "image/svg+xml", 80, 40, "Emblema"),
    )
