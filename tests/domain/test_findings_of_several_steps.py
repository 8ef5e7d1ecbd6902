"""What only shows when steps are read side by side: copies, weights, numbers that are missing, deliveries."""

from datetime import date

import pytest

from domain.rules.findings import FINDING_TEXTS, THEMES, findings_of, say_finding
from domain.rules.wording import Voice
from domain.values.language import Language
from domain.values.plan_document import DocumentSection
from domain.values.report import Deliveries, Finding, Report, ReportCommitment, ReportPeriod, ReportStep
from domain.values.vocabulary import Severity, Standing, State, StepKind
from tests.domain.test_findings import a_report, a_step

SAME = "Se realizó la mesa técnica con las instituciones participantes y se levantó el acta correspondiente."


def a_commitment(*activities: ReportStep, milestones: tuple[ReportStep, ...] = ()) -> Report:
    return a_report(
        ReportCommitment(code="C10", number="10", title="x", milestones=milestones, activities=activities)
    )


def activity(number: int, **said: object) -> ReportStep:
    return a_step(**{"code": f"C10-A{number}", "number": str(number), **said})


def found(report: Report, code: str) -> list[Finding]:
    return [finding for finding in findings_of(report) if finding.code == code]


def test_a_copied_narrative_names_the_step_that_told_it_first_and_each_copy_once() -> None:
    spelled = SAME.upper().replace("Ó", "O") + " "
    report = a_commitment(activity(1, narrative=SAME), activity(2, narrative=spelled), activity(3, narrative=SAME))
    assert [(each.step, each.data) for each in found(report, "narrative_copied")] == [
        ("C10-A2", {"other": "C10-A1"}), ("C10-A3", {"other": "C10-A1"}),
    ]  # fmt: skip


def test_a_text_of_another_commitment_is_copied_too() -> None:
    commitments = [
        ReportCommitment(
            code=f"C{n}", number=str(n), title="x", activities=(a_step(code=f"C{n}-A1", narrative=SAME),)
        )
        for n in (10, 19)
    ]
    (finding,) = found(a_report(*commitments), "narrative_copied")
    assert (finding.step, finding.data) == ("C19-A1", {"other": "C10-A1"})


@pytest.mark.parametrize("other", ["Se hizo.", SAME.replace("acta", "lista")])
def test_short_texts_and_texts_that_differ_in_a_word_are_no_copies(other: str) -> None:
    assert not found(
        a_commitment(activity(1, narrative=other), activity(2, narrative="Se hizo.")), "narrative_copied"
    )
    assert not found(a_commitment(activity(1, narrative=other), activity(2, narrative=SAME)), "narrative_copied")


def test_deliveries_of_one_step_may_be_told_alike() -> None:
    parts = tuple(
        a_step(code=f"C10-H4-{n}", number=str(n), kind=StepKind.OCCURRENCE, narrative=SAME) for n in (1, 2)
    )
    whole = a_step(code="C10-H4", kind=StepKind.MILESTONE, activities=parts)
    assert not found(a_commitment(milestones=(whole,)), "narrative_copied")


@pytest.mark.parametrize(
    ("weights", "sums"),
    [
        ((1, 1, 1), []),
        ((60, 40), []),
        ((60, 30), ["90"]),
        ((2, 1, 1), []),
        ((0, 0), ["0"]),
        ((50, 50, 50), ["150"]),
    ],
)
def test_weights_that_read_as_shares_of_a_hundred_must_add_up_to_it(
    weights: tuple[int, ...], sums: list[str]
) -> None:
    report = a_commitment(*(activity(n, weight=weight) for n, weight in enumerate(weights, start=1)))
    assert [each.data["sum"] for each in found(report, "weights_do_not_sum")] == sums


def test_the_share_of_a_withdrawn_step_still_counts_towards_the_hundred() -> None:
    report = a_commitment(activity(1, weight=60), activity(2, weight=40, state=State.WITHDRAWN))
    assert not found(report, "weights_do_not_sum")


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [(("5",), ["1-4"]), (("1", "2", "4", "7"), ["3, 5-6"]), (("1", "2"), []), (("a", "5"), []), ((None, "5"), [])],
)
def test_activities_whose_numbers_leave_gaps_are_found(
    numbers: tuple[str | None, ...], missing: list[str]
) -> None:
    steps = (a_step(code=f"C10-A{n}", number=number) for n, number in enumerate(numbers))
    assert [each.data["missing"] for each in found(a_commitment(*steps), "activities_missing")] == missing


def test_missing_deliveries_are_told_once_by_the_whole_and_by_name() -> None:
    parts = tuple(
        a_step(
            code=f"C10-H4-2020.{month:02}",
            number=f"2020.{month:02}",
            kind=StepKind.OCCURRENCE,
            period=ReportPeriod(start=date(2020, month, 1), end=date(2020, month, 28)),
            **({} if month != 5 else {"state": State.UNDER_WAY, "standing": Standing.OVERDUE, "declared": None}),
        )
        for month in (4, 5, 6)
    )
    whole = a_step(
        code="C10-H4",
        kind=StepKind.MILESTONE,
        activities=parts,
        deliveries=Deliveries(delivered=2, due=3, total=3),
    )
    (finding,) = findings_of(a_commitment(milestones=(whole,)))
    assert (finding.code, finding.step, finding.severity) == ("deliveries_missing", "C10-H4", Severity.SERIOUS)
    assert (
        say_finding(finding, Voice(Language.ES))
        == "Se repite. Entregas con plazo vencido: 3; sin entregar: 1 (2020.05)."
    )


def test_a_percentage_that_only_a_parts_own_title_promises_is_no_result_of_the_whole() -> None:
    parts = (
        activity(1, title="Definición del 20% de las municipalidades", narrative="Se definió el 20% de ellas."),
        activity(2, title="Comunicación", narrative="Se llamó a 8 municipalidades."),
    )
    whole = a_step(
        code="C10-H7", kind=StepKind.MILESTONE, title="Portales en 20% de las municipalidades", activities=parts
    )
    (finding,) = found(a_commitment(milestones=(whole,)), "promise_without_figure")
    assert (finding.step, finding.data) == ("C10-H7", {"promised": "20% de las municipalidades"})


def test_findings_stand_in_the_reports_order_whatever_rule_made_them() -> None:
    report = a_commitment(activity(1, state=State.NOT_COMPLETED), activity(2, evidence=(), verified=None))
    assert [(each.step, each.code) for each in findings_of(report)] == [
        ("C10-A1", "not_completed"), ("C10-A2", "full_without_evidence"),
    ]  # fmt: skip


def test_findings_stand_commitment_by_commitment_after_those_of_the_document() -> None:
    late: dict[str, object] = {"state": State.NOT_COMPLETED, "narrative": SAME}
    commitments = [
        ReportCommitment(code=f"C{n}", number=str(n), title="x", activities=(a_step(code=f"C{n}-A1", **late),))
        for n in (19, 10)
    ]
    section = DocumentSection(key="evaluation", label="x", items=("No tiene",))
    assert [(each.step, each.code) for each in findings_of(a_report(*commitments), [section])] == [
        ("", "plan_without_evaluation"), ("C19-A1", "not_completed"), ("C10-A1", "narrative_copied"),
        ("C10-A1", "not_completed"),
    ]  # fmt: skip


def test_no_two_themes_say_the_same_code() -> None:
    assert len(FINDING_TEXTS) == sum(len(theme.texts) for theme in THEMES)
