"""How long a closing report of 12,000 activities takes in each form, against a bare loop over the same rows.

``python -m benchmarks.report`` prints one JSON object. The bare loop does the least that could be called the
same work in that form: an f-string a row (HTML, Markdown), ``json.dumps`` of plain dicts (JSON), bare
paragraphs in a zip (DOCX), the same text set by Typst without structure or checks (PDF, in a child as well).
Seconds are of one run in this process, warm (each writer has written a small report before).
"""

import html
import io
import json
import random
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date, timedelta

from documents.writers.report import FORMATS, write_report
from domain.values.report import (
    Report,
    ReportCommitment,
    ReportEvidence,
    ReportInstitution,
    ReportPeriod,
    ReportStep,
)
from domain.values.vocabulary import EvidenceKind, Role, Standing, State, StepKind

ACTIVITIES = 12_000
_SEED = 20200828
_WORDS = "guía portal taller convenio listado reunión curso informe municipal abierto técnico seguimiento".split()
_BARE_TYPST = (
    "import sys, typst;"
    "rows = sys.stdin.read();"
    "source = b'#for row in json(bytes(sys.inputs.rows)) { par(row) }';"
    "sys.stdout.buffer.write(typst.compile(source, sys_inputs={'rows': rows}, format='pdf'))"
)


def main() -> None:
    """Measure every form and print the figures."""
    report = synthetic_report(ACTIVITIES)
    rows = [_row(step) for step in _activities(report)]
    small = synthetic_report(10)
    figures: dict[str, object] = {"activities": ACTIVITIES, "seed": _SEED}
    for form in FORMATS:
        write_report(small, form)
        seconds, size = _timed(lambda form=form: write_report(report, form))  # type: ignore[misc]
        bare, _ = _timed(lambda form=form: _BARE[form](rows))  # type: ignore[misc]
        figures[form] = {
            "seconds": round(seconds, 3),
            "bare_seconds": round(bare, 3),
            "ratio": round(seconds / bare, 2),
            "megabytes": round(size / 1e6, 1),
        }
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    figures["peak_megabytes"] = {"this_process": own // 1024, "typesetter": children // 1024}
    print(json.dumps(figures))


def synthetic_report(activities: int) -> Report:
    """A seeded report: commitments of ten milestones of six activities, two addresses each."""
    chance = random.Random(_SEED)
    return Report(
        plan_code="BENCH",
        plan_title="Plan sintético",
        as_of=date(2020, 8, 28),
        zone="America/Guatemala",
        commitments=tuple(
            _commitment(chance, number, min(60, activities - number * 60))
            for number in range((activities + 59) // 60)
        ),
        snapshot_sha256="0" * 64,
    )


def _commitment(chance: random.Random, number: int, activities: int) -> ReportCommitment:
    code = f"C{number}"
    return ReportCommitment(
        code=code,
        number=str(number),
        title=_sentence(chance, 14),
        axis=f"EJE No. {number // 20}",
        declared=50,
        verified=20,
        milestones=tuple(
            _milestone(chance, code, place, min(6, activities - place * 6))
            for place in range((activities + 5) // 6)
        ),
    )


def _milestone(chance: random.Random, parent: str, place: int, activities: int) -> ReportStep:
    code = f"{parent}-H{place}"
    start = date(2018, 11, 1) + timedelta(days=chance.randrange(300))
    return ReportStep(
        code=code,
        kind=StepKind.MILESTONE,
        number=str(place),
        title=_sentence(chance, 18),
        period=ReportPeriod(start=start, end=start + timedelta(days=200)),
        institutions=(ReportInstitution(acronym="INFOM", name="Instituto de Fomento Municipal", role=Role.LEAD),),
        activities=tuple(_activity(chance, code, number) for number in range(activities)),
    )


def _activity(chance: random.Random, parent: str, number: int) -> ReportStep:
    partner = ReportInstitution(acronym="ANAM", name="Asociación Nacional", role=Role.CO_RESPONSIBLE)
    lead = ReportInstitution(acronym="INAP", name="Instituto Nacional de Administración", role=Role.LEAD)
    key = chance.randrange(10**9)
    return ReportStep(
        code=f"{parent}-A{number}",
        kind=StepKind.ACTIVITY,
        number=str(number),
        title=_sentence(chance, 8),
        institutions=(lead, partner),
        state=State.COMPLETED,
        standing=Standing.CLOSED,
        declared=chance.randrange(101),
        verified=chance.choice((None, 0, 40)),
        reported_on=date(2020, 8, 1),
        narrative=_sentence(chance, 30),
        evidence=tuple(
            ReportEvidence(kind=EvidenceKind.ADDRESS, address=f"https://example.org/{key}/{place}")
            for place in range(2)
        ),
    )


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize() + "."


def _activities(report: Report) -> list[ReportStep]:
    return [
        activity
        for commitment in report.commitments
        for milestone in commitment.milestones
        for activity in milestone.activities
    ]


def _row(step: ReportStep) -> list[str]:
    addresses = [evidence.address or "" for evidence in step.evidence]
    institutions = [f"{institution.name} - {institution.acronym}" for institution in step.institutions]
    return [step.code, step.title, *institutions, f"{step.declared}%", step.narrative or "", *addresses]


def _bare_html(rows: list[list[str]]) -> bytes:
    return "".join(f"<p>{'</p><p>'.join(map(html.escape, row))}</p>\n" for row in rows).encode()


def _bare_markdown(rows: list[list[str]]) -> bytes:
    return "\n\n".join("\n\n".join(row) for row in rows).encode()


def _bare_docx(rows: list[list[str]]) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{html.escape(cell)}</w:t></w:r></w:p>" for row in rows for cell in row)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
        archive.writestr("word/document.xml", body)
    return packed.getvalue()


def _bare_pdf(rows: list[list[str]]) -> bytes:
    data = json.dumps([cell for row in rows for cell in row]).encode()
    return subprocess.run([sys.executable, "-c", _BARE_TYPST], input=data, capture_output=True, check=True).stdout


def _bare_json(rows: list[list[str]]) -> bytes:
    return json.dumps(rows, ensure_ascii=False).encode()


_BARE: dict[str, Callable[[list[list[str]]], bytes]] = {
    "docx": _bare_docx,
    "pdf": _bare_pdf,
    "html": _bare_html,
    "md": _bare_markdown,
    "json": _bare_json,
}


def _timed(work: Callable[[], bytes]) -> tuple[float, int]:
    begun = time.perf_counter()
    size = len(work())
    return time.perf_counter() - begun, size


if __name__ == "__main__":
    main()
