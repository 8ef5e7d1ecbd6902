"""A report that every kind can be made of, and outlines as lines of text."""

from datetime import date

from documents.writers.blocks import (
    Block,
    Contents,
    Heading,
    Listing,
    Outline,
    Paragraph,
    Picture,
    Runs,
    Signature,
    Table,
)
from documents.writers.kinds.registry import KINDS
from domain.values.language import Language
from domain.values.report import Report, ReportChange, ReportPeriod, ReportSection, ReportSince
from domain.values.vocabulary import ReportKind
from tests.writers.report_builders import a_period, the_guatemalan_report
from tests.writers.test_strategic_report import some_indicators

EARLIER = date(2020, 5, 1)
STEPS = {ReportKind.MILESTONE: "C10-H5", ReportKind.LOCAL_END: "C10"}
"""The code that the kinds about one step or commitment are asked with."""


def change(step: str, field: str, old: str | None, new: str | None) -> ReportChange:
    return ReportChange(step=step, field=field, old=old, new=new)


CHANGES = (
    change("C10", "declared", "60", "100"),
    change("C10", "completion", "no_evidence", "limited"),
    change("C10-H1-A5", "declared", "20", "100"),
    change("C10-H1-A5", "state", "under_way", "completed"),
    change("C10-H1-A5", "evidence", None, "plan-capacitacion.pdf"),
    change("C10-H1-A5", "evidence_verdict", "plan-capacitacion.pdf: pending", "plan-capacitacion.pdf: accepted"),
    change("C10-H5-A2", "standing", "on_time", "overdue"),
    change("C10-H5-A2", "finding", None, "Sigue sin cumplirse después de su plazo (2020-05-31)."),
    change("C19-A6", "narrative", None, "El protocolo se aplica en los departamentos priorizados."),
    change("", "title", "Cuarto Plan", "Cuarto Plan de Acción"),
)


def a_whole_report(language: Language = Language.ES, **given: object) -> Report:
    """The Guatemalan report with an earlier cut-off, indicators, sections and the plan's own text."""
    report = the_guatemalan_report(language)
    first = report.commitments[0]
    described = first.model_copy(
        update={"description": {"problem": "Las municipalidades no publican sus gastos.", "budget": "Q 200"}}
    )
    facts: dict[str, object] = {
        "commitments": (described, *report.commitments[1:]),
        "indicators": some_indicators(),
        "period": ReportPeriod(start=date(2018, 11, 1), end=date(2020, 8, 31)),
        "sections": (
            ReportSection(key="background", label="Antecedentes del plan", items=("Se acordó en cinco mesas.",)),
            ReportSection(key="target_population", label="Población objetivo", items=("340 municipalidades",)),
        ),
        "since": ReportSince(as_of=EARLIER, sha256="c" * 64, changes=CHANGES),
        "verify_at": "https://hitos.example.org/verificar",
    }
    return report.model_copy(update=facts | given)


def due(day: date) -> ReportPeriod:
    """A period that ends on exactly that day."""
    return a_period(end=day, end_precision=None)


def lines_of(outline: Outline) -> list[str]:
    """Every text of an outline, block by block; of a picture its table."""
    return [line for block in outline.blocks for line in _lines(block)]


def lines_of_kind(report: Report, kind: ReportKind, step: str | None = None) -> list[str]:
    return lines_of(KINDS[kind].outline(report, step or STEPS.get(kind)))


def tables_of_kind(report: Report, kind: ReportKind, step: str | None = None) -> list[Table]:
    outline = KINDS[kind].outline(report, step or STEPS.get(kind))
    return [block for block in outline.blocks if isinstance(block, Table)]


def rows_of_table(table: Table) -> list[tuple[str, ...]]:
    return [tuple(_said(cell) for cell in row) for row in table.rows]


def _lines(block: Block) -> list[str]:
    match block:
        case Heading():
            return [block.text]
        case Paragraph():
            return [_said(block.runs)]
        case Listing():
            return [_said(item) for item in block.items]
        case Table():
            names = [column.name for column in block.columns]
            return [block.caption, *names, *(_said(cell) for row in block.rows for cell in row)]
        case Picture():
            return _lines(block.twin)
        case Signature():
            return [f"{label}: {value or '____'}" for label, value in block.lines]
        case Contents():
            return [heading.entry for heading in block.headings]


def _said(runs: Runs) -> str:
    return "".join(run.text for run in runs)
