"""What reads otherwise in one report than in another: every field once, in order, and nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.findings import findings_of
from domain.rules.report_diff import differences
from domain.values.macro_indicators import FactorFigure, Grouping, IndicatorFigure, MacroIndicator, PlanIndicators
from domain.values.report import (
    Finding,
    FindingAnswer,
    Report,
    ReportAmendment,
    ReportCommitment,
    ReportEvidence,
    ReportInstitution,
    ReportPeriod,
    ReportStep,
)
from domain.values.vocabulary import EvidenceKind, Factor, FindingReply, Role, Severity, State, Verdict
from tests.domain.test_findings import ACCEPTED, LEAD, PARTNER, PERIOD, a_step
from tests.writers.report_builders import the_guatemalan_report

OTHER = ReportInstitution(acronym="ANAM", name="Asociación", role=Role.LEAD)
FILE = ReportEvidence(kind=EvidenceKind.FILE, given_name="acta.pdf", sha256="ab" * 32)
MOVED = ReportAmendment(
    field="due", old="2019-06-30", new="2019-08-31", resolution="Acta 7", reason="x", effective_on=date(2019, 6, 1)
)
LATE = Finding(code="overdue", severity=Severity.SERIOUS, step="C10-H1-A1", data={"due": "2019-06-30"})
ANSWERED = FindingAnswer(reply=FindingReply.EXPLAINED, text="Por la lluvia", by="Rosa", on=date(2020, 8, 28))


def a_report(*steps: ReportStep, **given: object) -> Report:
    commitment = ReportCommitment(code="C10", number="10", title="Compromiso", activities=steps)
    facts = {"plan_code": "P", "plan_title": "Plan", "as_of": date(2020, 8, 28), "zone": "UTC"}
    return Report.model_validate({**facts, "commitments": (commitment,), **given})


def told(old: Report, new: Report) -> list[tuple[str, str, str | None, str | None]]:
    return [(change.step, change.field, change.old, change.new) for change in differences(old, new)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"title": "Otra"}, [("title", "Actividad", "Otra")]),
        ({"number": "2"}, [("number", "1", "2")]),
        ({"period": PERIOD.model_copy(update={"end": date(2019, 9, 30)})}, [("due", "2019-08-31", "2019-09-30")]),
        ({"period": ReportPeriod()}, [("start", "2019-05-01", None), ("due", "2019-08-31", None)]),
        ({"institutions": (LEAD, OTHER)}, [("lead", "INFOM", "INFOM, ANAM")]),
        ({"institutions": (PARTNER,)}, [("lead", "INFOM", None), ("collaborators", None, "INFOM")]),
        ({"state": State.IN_REVIEW}, [("state", "completed", "in_review")]),
        ({"declared": 40, "verified": None}, [("declared", "100", "40"), ("verified", "100", None)]),
        ({"narrative": "Más."}, [("narrative", "Se hizo.", "Más.")]),
        ({"evidence": ()}, [("evidence", "https://example.org/a", None)]),
        ({"evidence": (ACCEPTED, FILE)}, [("evidence", None, "acta.pdf")]),
        ({"evidence": (ACCEPTED, ACCEPTED)}, [("evidence", None, "https://example.org/a (2)")]),
        (
            {"evidence": (ACCEPTED.model_copy(update={"verdict": Verdict.RETURNED}),)},
            [("evidence_verdict", "https://example.org/a: accepted", "https://example.org/a: returned")],
        ),
        (
            {"evidence": (ACCEPTED.model_copy(update={"collected": "dead", "collected_on": date(2020, 1, 2)}),)},
            [("evidence_collected", "https://example.org/a: —", "https://example.org/a: dead 2020-01-02")],
        ),
        ({"amendments": (MOVED,)}, [("amendment", None, "due: 2019-06-30 → 2019-08-31 (Acta 7), 2019-06-01")]),
    ],
)
def test_a_field_that_changed_is_told_with_what_it_was_and_what_it_is(
    said: dict[str, object], expected: list[tuple[str, str | None, str | None]]
) -> None:
    changes = told(a_report(a_step()), a_report(a_step(**said)))
    assert changes == [("C10-H1-A1", *change) for change in expected]


def test_steps_that_came_stand_in_order_and_those_that_went_at_the_end() -> None:
    old = a_report(a_step(code="C10-A1", title="Una"), a_step(code="C10-A2", title="Dos"))
    new = a_report(a_step(code="C10-A0", title="Cero"), a_step(code="C10-A2", title="Dos", declared=90))
    assert told(old, new) == [
        ("C10-A0", "added", None, "Cero"), ("C10-A2", "declared", "100", "90"), ("C10-A1", "removed", "Una", None),
    ]  # fmt: skip


def test_a_finding_that_came_went_or_says_another_thing_and_its_answer() -> None:
    bare, later = a_report(a_step()), LATE.model_copy(update={"data": {"due": "2019-08-31"}})
    late, latest = (a_report(a_step(), findings=(finding,)) for finding in (LATE, later))
    answered = a_report(a_step(), findings=(LATE.model_copy(update={"answer": ANSWERED}),))
    one, other = (
        f"Sigue sin cumplirse después de su plazo ({day}), y ninguna resolución lo ha movido."
        for day in ("2019-06-30", "2019-08-31")
    )
    assert told(bare, late) == [("C10-H1-A1", "finding", None, one)]
    assert told(late, bare) == [("C10-H1-A1", "finding", one, None)]
    assert told(late, latest) == [("C10-H1-A1", "finding", one, other)]
    assert told(late, answered) == [("C10-H1-A1", "answer", None, "explained: Por la lluvia")]


def test_an_answer_goes_with_what_it_answered_even_where_another_finding_took_its_place() -> None:
    answered = LATE.model_copy(update={"answer": ANSWERED})
    later = LATE.model_copy(update={"data": {"due": "2019-08-31"}})
    old = a_report(a_step(), findings=(answered,))
    went = ("C10-H1-A1", "answer", "explained: Por la lluvia", None)
    assert told(old, a_report(a_step(), findings=(later,)))[1:] == [went]
    assert told(old, a_report(a_step()))[1:] == [went]
    assert [each for each in told(old, a_report()) if each[1] == "answer"] == [went]
    assert [each for each in told(a_report(), old) if each[1] == "answer"] == [
        ("C10-H1-A1", "answer", None, "explained: Por la lluvia")
    ]


def test_the_plans_own_title_and_what_a_commitment_says_are_compared_too() -> None:
    old = a_report(a_step(), plan_title="Plan")
    (commitment,) = old.commitments
    reworded = commitment.model_copy(update={"description": {"problem": "Otro"}, "axis": "Eje 5"})
    new = old.model_copy(update={"plan_title": "Plan nuevo", "commitments": (reworded,)})
    assert told(old, new) == [
        ("", "title", "Plan", "Plan nuevo"), ("C10", "axis", None, "Eje 5"),
        ("C10", "description.problem", None, "Otro"),
    ]  # fmt: skip


def test_what_a_strategic_plan_is_measured_by_is_compared_figure_by_figure() -> None:
    old, new = (
        a_report(
            a_step(),
            indicators=PlanIndicators(
                grouping=Grouping.FORMULA,
                factors=(FactorFigure(factor=Factor.VISION, percent=vision),),
                figures=(IndicatorFigure(indicator=MacroIndicator.EFFICACY, percent=None if vision < 50 else 70),),
            ),
        )
        for vision in (40, 60)
    )
    assert told(old, new) == [("", "factor.vision", "40", "60"), ("", "indicator.efficacy", None, "70")]
    assert told(a_report(a_step()), old) == [("", "factor.vision", None, "40")]


def test_sealing_and_signing_are_no_difference() -> None:
    report = the_guatemalan_report(snapshot_sha256=None)
    signed = report.model_copy(update={"snapshot_sha256": "ab" * 32, "signed_by": "Ana", "verify_at": "https://x"})
    assert differences(report, signed) == ()


_STEPS = st.lists(
    st.builds(
        lambda number, declared, state: a_step(code=f"C10-A{number}", declared=declared, state=state),
        st.integers(1, 9),
        st.none() | st.integers(0, 100),
        st.sampled_from(State),
    ),
    max_size=6,
    unique_by=lambda step: step.code,
)


@given(_STEPS, _STEPS)
def test_nothing_differs_from_itself_and_turned_around_old_and_new_change_places(
    some: list[ReportStep], others: list[ReportStep]
) -> None:
    one, other = (
        report.model_copy(update={"findings": _some_answered(findings_of(report))})
        for report in (a_report(*some), a_report(*others))
    )
    assert differences(one, one) == ()
    forth, back = told(one, other), told(other, one)
    turned = {"added": "removed", "removed": "added"}
    assert sorted(forth, key=str) == sorted(
        ((step, turned.get(field, field), new, old) for step, field, old, new in back), key=str
    )


def _some_answered(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Every finding on the steps with an even number has the same answer."""
    return tuple(
        finding.model_copy(update={"answer": ANSWERED}) if finding.step[-1] in "2468" else finding
        for finding in found
    )
