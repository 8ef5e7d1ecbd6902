"""What a report must not hide: each rule once with what it finds, once with what it leaves alone."""

from datetime import date

import pytest

from domain.rules.findings import FINDING_TEXTS, findings_of
from domain.values.language import Language
from domain.values.report import (
    Report,
    ReportAmendment,
    ReportCommitment,
    ReportEvidence,
    ReportPeriod,
    ReportStep,
)
from domain.values.vocabulary import EvidenceKind, Standing, State, StepKind, Verdict

PERIOD = ReportPeriod(start=date(2019, 5, 1), end=date(2019, 8, 31))
ACCEPTED = ReportEvidence(kind=EvidenceKind.ADDRESS, address="https://example.org/a", verdict=Verdict.ACCEPTED)


def a_step(**said: object) -> ReportStep:
    """A completed activity that nobody could object to."""
    given: dict[str, object] = {
        "code": "C10-H1-A1", "kind": StepKind.ACTIVITY, "number": "1", "title": "Actividad", "period": PERIOD,
        "state": State.COMPLETED, "standing": Standing.CLOSED, "declared": 100, "verified": 100,
        "narrative": "Se hizo.", "evidence": (ACCEPTED,),
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
            assert "{" not in FINDING_TEXTS[finding.code].say(language, **finding.data)
    return [finding.code for finding in found]


def moved(resolution: str | None) -> tuple[ReportAmendment, ...]:
    return (an_amendment("due", "2019-06-30", "2019-08-31", resolution),)


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
    ({"amendments": moved(None)}, ["dates_differ"]),
    ({"amendments": moved("Acuerdo 4-2019")}, []),
    ({"amendments": (an_amendment("title", "Antes", "Ahora", None),)}, ["title_differs"]),
    # evidence of another time
    ({"evidence": (ACCEPTED.model_copy(update={"dated_on": date(2019, 9, 1)}),)}, ["evidence_outside_period"]),
    ({"evidence": (ACCEPTED.model_copy(update={"dated_on": date(2019, 8, 31)}),)}, []),
    # no deadline
    ({"period": ReportPeriod()}, ["undated"]),
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
