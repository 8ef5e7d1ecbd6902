"""What a report must not hide: each rule once with what it finds, once with what it leaves alone."""

from datetime import date

import pytest

from domain.rules.findings import findings_of, say_finding
from domain.rules.wording import Voice
from domain.values.language import Language
from domain.values.plan_document import DocumentSection
from domain.values.plan_words import WORDS_BY_KIND
from domain.values.report import (
    Report,
    ReportAmendment,
    ReportCommitment,
    ReportEvidence,
    ReportInstitution,
    ReportPeriod,
    ReportStep,
)
from domain.values.vocabulary import DocumentKind, EvidenceKind, Role, Severity, Standing, State, StepKind, Verdict

PERIOD = ReportPeriod(start=date(2019, 5, 1), end=date(2019, 8, 31))
ACCEPTED = ReportEvidence(kind=EvidenceKind.ADDRESS, address="https://example.org/a", verdict=Verdict.ACCEPTED)

LEAD = ReportInstitution(acronym="INFOM", name="Instituto de Fomento Municipal", role=Role.LEAD)
PARTNER = LEAD.model_copy(update={"role": Role.CO_RESPONSIBLE})


def a_step(**said: object) -> ReportStep:
    """A completed activity that nobody could object to."""
    given: dict[str, object] = {
        "code": "C10-H1-A1", "kind": StepKind.ACTIVITY, "number": "1", "title": "Actividad", "period": PERIOD,
        "state": State.COMPLETED, "standing": Standing.CLOSED, "declared": 100, "verified": 100,
        "narrative": "Se hizo.", "evidence": (ACCEPTED,), "institutions": (LEAD,),
    }  # fmt: skip
    return ReportStep.model_validate(given | said)


def an_amendment(field: str, old: str, new: str, resolution: str | None) -> ReportAmendment:
    return ReportAmendment(
        field=field, old=old, new=new, resolution=resolution, reason="—", effective_on=date(2019, 6, 1)
    )


def codes(*steps: ReportStep) -> list[str]:
    commitment = ReportCommitment(code="C10", number="10", title="Compromiso", activities=steps)
    report = Report(
        plan_code="P", plan_title="Plan", as_of=date(2020, 8, 28), zone="UTC", commitments=(commitment,)
    )
    found = findings_of(report)
    for finding in found:
        for language in Language:
            assert "{" not in say_finding(finding, Voice(language))
    return [finding.code for finding in found]


def moved(resolution: str | None) -> tuple[ReportAmendment, ...]:
    return (an_amendment("due", "2019-06-30", "2019-08-31", resolution),)


def visited(found: str) -> ReportEvidence:
    return ACCEPTED.model_copy(update={"collected": found, "collected_on": date(2019, 8, 1)})


def added(month: int, day: int, *, reviewed: int | None = None) -> ReportEvidence:
    return ReportEvidence(
        kind=EvidenceKind.ADDRESS, address="https://example.org/b", added_on=date(2019, month, day),
        reviewed_on=date(2019, month, reviewed) if reviewed else None,
    )  # fmt: skip


def dated(month: int, day: int, *, year: int = 2019) -> ReportEvidence:
    return ACCEPTED.model_copy(update={"dated_on": date(year, month, day)})


LATELY = PERIOD.model_copy(update={"closed_on": date(2019, 9, 20)})
OVERDUE: dict[str, object] = {"state": State.UNDER_WAY, "standing": Standing.OVERDUE}


# fmt: off
TABLE = [
    # nothing to object to
    ({}, []),
    # 100 % without any evidence, or with evidence nobody accepted
    ({"evidence": (), "verified": None}, ["full_without_evidence"]),
    ({"evidence": (ACCEPTED.model_copy(update={"verdict": Verdict.PENDING}),)}, ["full_without_evidence"]),
    # less is verified than declared
    ({"declared": 80, "verified": 50}, ["verified_below_declared"]),
    # nobody said anything although it began; not yet begun is no finding
    ({"declared": None, "state": State.UNDER_WAY, "standing": Standing.ON_TIME}, ["no_progress_stated"]),
    ({"declared": None, "state": State.PLANNED, "standing": Standing.UPCOMING}, []),
    # after its deadline: still open, or closed late
    ({"state": State.UNDER_WAY, "standing": Standing.OVERDUE}, ["overdue"]),
    ({"period": PERIOD.model_copy(update={"closed_on": date(2019, 9, 1)})}, ["closed_late"]),
    ({"period": PERIOD.model_copy(update={"closed_on": date(2019, 8, 31)})}, []),
    ({"state": State.NOT_COMPLETED}, ["not_completed"]),
    # 100 % told in the future tense; the same words at 60 % are a plan
    ({"narrative": "Se procederá a la aprobación."}, ["told_in_future"]),
    ({"narrative": "Se procederá a la aprobación.", "declared": 60, "verified": 60}, []),
    # the plan said otherwise and nobody decided it; a resolution settles it
    ({"amendments": moved(None)}, ["due_differs"]),
    ({"amendments": moved("Acuerdo 4-2019")}, []),
    ({"amendments": (an_amendment("title", "Antes", "Ahora", None),)}, ["title_differs"]),
    # who leads was changed: by a document alone, or by a decision; the order of the names is no change
    ({"amendments": (an_amendment("lead", "INFOM", "INFOM, ANAM", None),)}, ["lead_differs"]),
    ({"amendments": (an_amendment("lead", "INFOM", "ANAM", "Acta 7"),)}, []),
    ({"amendments": (an_amendment("lead", "INFOM, ANAM", "ANAM, INFOM", None),)}, []),
    # a later resolution settles what a document said; what comes back is no difference, nor is an acronym
    ({"amendments": (*moved(None), *moved("Acuerdo 4-2019"))}, []),
    ({"amendments": (an_amendment("title", "A", "B", None), an_amendment("title", "B", "A", None))}, []),
    ({"amendments": (an_amendment("title", "tercer PAN de la CGC", "tercer Plan de la CGC", None),)}, []),
    # overdue: once, and whether somebody moved the date before
    ({"state": State.UNDER_WAY, "standing": Standing.OVERDUE, "amendments": moved("Acta 7")}, ["overdue_again"]),
    # begun by the calendar alone, and nobody said anything
    ({"declared": None, "state": State.PLANNED, "standing": Standing.DUE_SOON}, ["no_progress_stated"]),
    # a number was promised: nobody tells how much of it was reached; somebody does; nobody has told anything yet
    ({"title": "Talleres para 340 municipalidades", "narrative": "Se participó."}, ["promise_without_figure"]),
    ({"title": "Talleres para 340 municipalidades", "narrative": "Asistieron 238 de ellas."}, []),
    ({"title": "Portales en 20 % de las municipalidades", "narrative": "Hay 8."}, ["promise_without_figure"]),
    ({"title": "Portales en 20 % de las municipalidades", "narrative": "Llegamos al 18 %."}, []),
    ({"title": "Doce talleres", "narrative": None}, []),
    # a rhythm is promised and no delivery is counted
    ({"kind": StepKind.MILESTONE, "title": "Publicación mensual de la lista"}, ["rhythm_not_followed"]),
    # what the last visit found; nothing of what was returned, or not visited
    ({"evidence": (visited("dead"),)}, ["evidence_dead"]),
    ({"evidence": (visited("missing"), visited("altered"))}, ["evidence_missing", "evidence_altered"]),
    ({"evidence": (visited("changed"),)}, ["evidence_changed"]),
    ({"evidence": (visited("live"), visited("not_asked"), visited("refused"))}, []),
    ({"evidence": (ACCEPTED, visited("dead").model_copy(update={"verdict": Verdict.RETURNED}))}, []),
    # accepted, and something newer came that nobody reviewed
    ({"accepted_on": date(2019, 7, 1), "reported_on": date(2019, 7, 2)}, ["acceptance_older"]),
    ({"accepted_on": date(2019, 7, 1), "reported_on": date(2019, 7, 1)}, []),
    ({"accepted_on": date(2019, 7, 1), "evidence": (ACCEPTED, added(7, 5))}, ["acceptance_older"]),
    ({"accepted_on": date(2019, 7, 1), "evidence": (ACCEPTED, added(7, 5, reviewed=6))}, []),
    ({"accepted_on": date(2019, 7, 1), "reported_on": date(2019, 7, 2), "state": State.UNDER_WAY,
      "declared": 0, "verified": None}, []),
    # evidence of another time
    ({"evidence": (ACCEPTED.model_copy(update={"dated_on": date(2019, 9, 1)}),)}, ["evidence_outside_period"]),
    ({"evidence": (ACCEPTED.model_copy(update={"dated_on": date(2019, 8, 31)}),)}, []),
    # of the time in which late work was done; not of the days after it was closed, or after the cut-off
    ({"period": LATELY, "evidence": (dated(9, 10),)}, ["closed_late"]),
    ({"period": LATELY, "evidence": (dated(9, 21),)}, ["closed_late", "evidence_outside_period"]),
    ({**OVERDUE, "evidence": (dated(9, 10),)}, ["overdue"]),
    ({**OVERDUE, "evidence": (dated(10, 1, year=2020),)}, ["overdue", "evidence_outside_period"]),
    # no deadline
    ({"period": ReportPeriod()}, ["undated_step"]),
    # nobody is responsible: partners alone do not answer for it; who answers through the milestone does
    ({"institutions": ()}, ["step_without_owner"]),
    ({"institutions": (PARTNER,)}, ["step_without_owner"]),
    ({"institutions": (LEAD.model_copy(update={"inherited": True}),)}, []),
    # what was withdrawn is left alone
    ({"state": State.WITHDRAWN, "evidence": (), "verified": None}, []),
]
# fmt: on


@pytest.mark.parametrize(("said", "expected"), TABLE)
def test_each_rule_finds_what_it_names_and_nothing_else(said: dict[str, object], expected: list[str]) -> None:
    assert codes(a_step(**said)) == expected


def test_a_milestone_without_activities_is_found_only_beside_milestones_that_have_some() -> None:
    bare = a_step(code="C10-H6", kind=StepKind.MILESTONE)
    full = a_step(code="C10-H7", kind=StepKind.MILESTONE, activities=(a_step(),))
    for milestones, expected in (((bare, full), ["C10-H6"]), ((bare,), [])):
        commitment = ReportCommitment(code="C10", number="10", title="Compromiso", milestones=milestones)
        report = Report(
            plan_code="P", plan_title="Plan", as_of=date(2020, 8, 28), zone="UTC", commitments=(commitment,)
        )
        assert [finding.step for finding in findings_of(report) if finding.code == "no_activities"] == expected


def a_report(*commitments: ReportCommitment) -> Report:
    return Report(plan_code="P", plan_title="Plan", as_of=date(2020, 8, 28), zone="UTC", commitments=commitments)


def test_a_recurring_step_without_owner_is_told_of_once_and_not_for_each_delivery() -> None:
    deliveries = tuple(
        a_step(code=f"C10-H4-2019.{month}", kind=StepKind.OCCURRENCE, institutions=()) for month in ("05", "06")
    )
    whole = a_step(code="C10-H4", kind=StepKind.MILESTONE, institutions=(), activities=deliveries)
    found = findings_of(a_report(ReportCommitment(code="C10", number="10", title="x", milestones=(whole,))))
    assert [(finding.code, finding.step) for finding in found] == [("step_without_owner", "C10-H4")]


def test_an_undated_step_is_a_warning_that_points_to_it() -> None:
    undated = a_step(
        code="C10-A1", period=ReportPeriod(), standing=Standing.UNDATED, state=State.PLANNED, declared=0
    )
    (found,) = findings_of(a_report(ReportCommitment(code="C10", number="10", title="x", activities=(undated,))))
    assert (found.code, found.step, found.severity) == ("undated_step", "C10-A1", Severity.WARNING)


def test_what_the_document_says_it_lacks_comes_first_and_is_of_the_whole_plan() -> None:
    sections = [
        DocumentSection(key="action_plan", label="Plan de acción", items=("No cuenta con plan de acción",))
    ]
    late = a_step(state=State.NOT_COMPLETED)
    found = findings_of(a_report(ReportCommitment(code="C1", number="1", title="x", activities=(late,))), sections)
    assert [(finding.code, finding.step) for finding in found] == [
        ("plan_without_action_plan", ""), ("not_completed", "C10-H1-A1"),
    ]  # fmt: skip
    assert say_finding(found[0], Voice(Language.ES)) == (
        "El documento dice que no hay plan de acción: «No cuenta con plan de acción»."
    )


def test_a_finding_names_the_levels_in_the_plans_own_words() -> None:
    bare = a_step(code="C1-H6", kind=StepKind.MILESTONE)
    full = a_step(code="C1-H7", kind=StepKind.MILESTONE, activities=(a_step(),))
    (found,) = findings_of(a_report(ReportCommitment(code="C1", number="1", title="x", milestones=(bare, full))))
    words = WORDS_BY_KIND[DocumentKind.STRATEGIC_PLAN]
    assert (
        say_finding(found, Voice(Language.ES)) == "El hito no tiene actividades, aunque otros de su compromiso sí."
    )
    assert say_finding(found, Voice(Language.ES, words)) == (
        "La estrategia no tiene acciones, aunque otras de su objetivo sí."
    )
    assert say_finding(found, Voice(Language.EN, words)) == (
        "The strategy has no actions, although others of its objective have."
    )
