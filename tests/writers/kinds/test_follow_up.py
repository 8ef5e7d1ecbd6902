"""The follow-up of a policy sheet: what it lacks comes first."""

from documents.writers.blocks import Heading
from documents.writers.kinds.registry import KINDS
from domain.values.plan_words import WORDS_BY_KIND
from domain.values.report import Deliveries, Finding, Report, ReportPeriod, ReportSection
from domain.values.vocabulary import DocumentKind, ReportKind, Severity, Standing, State
from tests.writers.kinds.whole_report import a_whole_report, lines_of_kind, rows_of_table, tables_of_kind
from tests.writers.report_builders import a_commitment, a_milestone, a_report, an_activity, an_address, occurrences

FOLLOW_UP = ReportKind.FOLLOW_UP


def a_policy() -> Report:
    bare: dict[str, object] = {
        "period": ReportPeriod(), "standing": Standing.UNDATED, "state": State.PLANNED, "declared": None,
        "verified": None, "narrative": None,
    }  # fmt: skip
    actions = (
        an_activity("1", "C1-H1", title="Elaborar el plan", institutions=(), **bare),
        an_activity("2", "C1-H1", title="Fijar metas", **bare | {"evidence": (an_address(),)}),
    )
    guideline = a_milestone(None, "C1", title="Fortalecimiento administrativo", activities=actions, **bare)
    empty = a_milestone("2", "C1", title="Fortalecimiento financiero", **bare)
    said = Finding(code="plan_without_evaluation", severity=Severity.WARNING, step="", data={"said": "No"})
    return a_report(
        a_commitment("1", title="Coordinar", axis="Lineamientos generales", milestones=(guideline, empty)),
        words=WORDS_BY_KIND[DocumentKind.POLICY_SHEET],
        findings=(said,),
        sections=(ReportSection(key="sector", label="Sector", items=("Social", "Municipal")),),
    )


def test_gaps_come_first_then_the_sheets_own_text_then_its_levels() -> None:
    headings = [
        block.text for block in KINDS[FOLLOW_UP].outline(a_policy(), None).blocks if isinstance(block, Heading)
    ]
    assert headings == [
        "Lo que falta para poder seguirla", "Lo que dice la ficha", "Objetivo 1", "Fortalecimiento administrativo",
        "Lineamientos sin acciones",
    ]  # fmt: skip
    said = lines_of_kind(a_policy(), FOLLOW_UP)
    assert "El documento dice que no hay evaluación: «No»." in said
    assert "Sector: Social\nMunicipal" in said
    assert "Eje: Lineamientos generales" in said
    assert "Lineamientos sin acciones" in said


def test_what_is_missing_is_counted_and_named() -> None:
    gaps = next(table for table in tables_of_kind(a_policy(), FOLLOW_UP) if table.caption == "De 3 pasos")
    assert rows_of_table(gaps) == [
        ("Plazo", "3 de 3", "todos"),
        ("Institución responsable", "1 de 3", "C1-H1-A1"),
        ("Avance informado", "3 de 3", "todos"),
        ("Evidencia", "2 de 3", "C1-H1-A1, C1-H2"),
    ]


def test_a_recurring_step_counts_once_with_its_deliveries_beside_it() -> None:
    step = a_milestone("4", activities=occurrences(), deliveries=Deliveries(delivered=7, due=8, total=8))
    report = a_report(a_commitment(milestones=(step,)))
    said = lines_of_kind(report, FOLLOW_UP)
    assert "De 1 pasos" in said
    assert any("entregas: 7 de 8 hasta el corte" in line for line in said)
    assert not any("C10-H4-2019" in line for line in said)


def test_a_plan_that_lacks_nothing_says_so() -> None:
    whole = an_activity(evidence=(an_address(),), period=a_milestone().period)
    assert "Cada paso tiene plazo, responsable, avance informado y evidencia." in lines_of_kind(
        a_report(a_commitment(activities=(whole,))), FOLLOW_UP
    )
    assert "Lo que falta para poder seguirla" in lines_of_kind(a_whole_report(), FOLLOW_UP)
