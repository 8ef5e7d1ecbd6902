"""The register of findings: every kind has its words, its weight and its place, and is tried both ways.

``CASES`` shows each kind twice: on a report that has it, and on the same report but for what it is about.
"""

import re
from datetime import date

import pytest

from domain.rules.findings import FINDING_TEXTS, findings_of, say_finding
from domain.rules.wording import Voice
from domain.values.language import Language
from domain.values.plan_document import DocumentSection
from domain.values.plan_words import WORDS_BY_KIND
from domain.values.report import Deliveries, Finding, Report, ReportCommitment, ReportPeriod, ReportStep
from domain.values.vocabulary import Severity, Standing, State, StepKind, Verdict
from tests.domain.test_findings import (
    ACCEPTED,
    LEAD,
    PERIOD,
    a_report,
    a_step,
    added,
    an_amendment,
    moved,
    visited,
)
from tests.domain.test_findings_of_several_steps import SAME

Said = dict[str, object]
LATE: Said = {"state": State.UNDER_WAY, "standing": Standing.OVERDUE}
HALF: Said = {"declared": 50, "verified": 50, "state": State.UNDER_WAY, "standing": Standing.ON_TIME}
NEXT_DAY = PERIOD.model_copy(update={"closed_on": date(2019, 9, 1)})
TALKS = "Talleres para 340 municipalidades"
OLD_CODES = {"undated", "dates_differ"}
"""Of what was frozen long ago: said as ever, and found no more."""

S, W, N = Severity.SERIOUS, Severity.WARNING, Severity.NOTE


def _whole(delivered: int) -> Said:
    return {"kind": StepKind.MILESTONE, "deliveries": Deliveries(delivered=delivered, due=3, total=3)}


def _monthly(**said: object) -> Said:
    return {"kind": StepKind.MILESTONE, "title": "Publicación mensual", **said}


# Of one step: how it is said to have the finding, and how to be free of it.
ONE_STEP: dict[str, tuple[Severity, Said, Said]] = {
    "title_differs": (
        W, {"amendments": (an_amendment("title", "Un curso", "Una carta", None),)},
        {"amendments": (an_amendment("title", "Un curso", "Una carta", "Acta 7"),)},
    ),
    "start_differs": (
        W, {"amendments": (an_amendment("start", "2018-11-01", "2018-12-01", None),)},
        {"amendments": (an_amendment("start", "2018-11-01", "2018-12-01", "Acta 7"),)},
    ),
    "due_differs": (W, {"amendments": moved(None)}, {"amendments": moved("Acta 7")}),
    "lead_differs": (
        W, {"amendments": (an_amendment("lead", "INFOM", "ANAM", None),)},
        {"amendments": (an_amendment("lead", "INFOM", "ANAM", "Acta 7"),)},
    ),
    "step_without_owner": (W, {"institutions": ()}, {"institutions": (LEAD,)}),
    "full_without_evidence": (S, {"evidence": ()}, {"evidence": (ACCEPTED,)}),
    "verified_below_declared": (N, {"declared": 80, "verified": 50}, {"declared": 80, "verified": 80}),
    "no_progress_stated": (W, {**HALF, "declared": None}, HALF),
    "told_in_future": (
        S, {"narrative": "Se procederá a la aprobación."}, {"narrative": "Se procedió a la aprobación."},
    ),
    "promise_without_figure": (
        W, {"title": TALKS, "narrative": "Se participó."}, {"title": TALKS, "narrative": "Asistieron 238."},
    ),
    "overdue": (S, LATE, {**LATE, "standing": Standing.ON_TIME}),
    "overdue_again": (S, {**LATE, "amendments": moved("Acta 7")}, LATE),
    "closed_late": (N, {"period": NEXT_DAY}, {"period": PERIOD}),
    "not_completed": (S, {"state": State.NOT_COMPLETED}, {"state": State.COMPLETED}),
    "deliveries_missing": (S, _whole(2), _whole(3)),
    "rhythm_not_followed": (W, _monthly(), _monthly(**_whole(3))),
    "undated_step": (W, {"period": ReportPeriod()}, {"period": PERIOD}),
    "evidence_outside_period": (
        W, {"evidence": (ACCEPTED.model_copy(update={"dated_on": date(2019, 9, 1)}),)},
        {"evidence": (ACCEPTED.model_copy(update={"dated_on": date(2019, 8, 31)}),)},
    ),
    "evidence_dead": (W, {"evidence": (visited("dead"),)}, {"evidence": (visited("live"),)}),
    "evidence_missing": (S, {"evidence": (visited("missing"),)}, {"evidence": (visited("intact"),)}),
    "evidence_altered": (S, {"evidence": (visited("altered"),)}, {"evidence": (visited("intact"),)}),
    "evidence_changed": (
        N, {"evidence": (visited("changed"),)},
        {"evidence": (visited("changed").model_copy(update={"verdict": Verdict.RETURNED}),)},
    ),
    "acceptance_older": (
        W, {"accepted_on": date(2019, 7, 1), "evidence": (ACCEPTED, added(7, 5))},
        {"accepted_on": date(2019, 7, 1), "evidence": (ACCEPTED, added(7, 5, reviewed=5))},
    ),
}  # fmt: skip


def _with(*activities: ReportStep, milestones: tuple[ReportStep, ...] = ()) -> Report:
    whole = ReportCommitment(code="C10", number="10", title="x", milestones=milestones, activities=activities)
    return a_report(whole)


def _activity(number: int, **said: object) -> ReportStep:
    return a_step(**{"code": f"C10-A{number}", "number": str(number), **said})


def _pair(first: Said, second: Said) -> Report:
    return _with(_activity(1, **first), _activity(2, **second))


def _milestones(*parts: ReportStep) -> Report:
    full = a_step(code="C10-H2", kind=StepKind.MILESTONE, activities=(a_step(),))
    return _with(milestones=(a_step(code="C10-H1", kind=StepKind.MILESTONE, activities=parts), full))


# Of steps side by side: where it points, the report that has it, and the one that is free of it.
SEVERAL: dict[str, tuple[Severity, str, Report, Report]] = {
    "no_activities": (W, "C10-H1", _milestones(), _milestones(_activity(1))),
    "activities_missing": (N, "C10", _with(_activity(1), _activity(3)), _with(_activity(1), _activity(2))),
    "weights_do_not_sum": (
        W, "C10", _pair({"weight": 60}, {"weight": 30}), _pair({"weight": 60}, {"weight": 40}),
    ),
    "narrative_copied": (
        W, "C10-A2", _pair({"narrative": SAME}, {"narrative": SAME}), _pair({"narrative": SAME}, {}),
    ),
}  # fmt: skip

# Of the plan's document: the part, what it says where something is lacking, and where nothing is.
DOCUMENT = {
    "plan_without_action_plan": ("action_plan", "No cuenta con plan de acción", "Doce acciones"),
    "plan_without_evaluation": ("evaluation", "No tiene", "Cada año"),
}

Case = tuple[Severity, str, tuple[Finding, ...], tuple[Finding, ...]]


def _found(said: Said) -> tuple[Finding, ...]:
    return findings_of(_with(a_step(**said)))


def _found_in_document(part: str, said: str) -> tuple[Finding, ...]:
    return findings_of(_with(a_step()), [DocumentSection(key=part, label="x", items=(said,))])


CASES: dict[str, Case] = {
    **{code: (weight, a_step().code, _found(has), _found(free)) for code, (weight, has, free) in ONE_STEP.items()},
    **{
        code: (weight, place, findings_of(has), findings_of(free))
        for code, (weight, place, has, free) in SEVERAL.items()
    },
    **{
        code: (W, "", _found_in_document(part, lacking), _found_in_document(part, there))
        for code, (part, lacking, there) in DOCUMENT.items()
    },
}


def test_every_kind_of_finding_is_tried() -> None:
    assert CASES.keys() | OLD_CODES == FINDING_TEXTS.keys()


@pytest.mark.parametrize("code", CASES)
def test_a_kind_of_finding_is_found_once_where_it_points_and_not_where_nothing_is_wrong(code: str) -> None:
    severity, place, found, free = CASES[code]
    assert [(each.step, each.severity) for each in found if each.code == code] == [(place, severity)]
    assert code not in {each.code for each in free}


@pytest.mark.parametrize("code", CASES)
def test_a_finding_is_said_in_both_languages_with_all_its_data_in_any_plans_words(code: str) -> None:
    (finding,) = (each for each in CASES[code][2] if each.code == code)
    for words in WORDS_BY_KIND.values():
        said = {language: say_finding(finding, Voice(language, words)) for language in (Language.ES, Language.EN)}
        assert said[Language.ES] != said[Language.EN]
        for sentence in said.values():
            assert re.fullmatch(r"[A-ZÁÉÍÓÚ\d].+\.", sentence)
            assert not re.search(r"[{}]", sentence)
            assert all(value in sentence for value in finding.data.values())


@pytest.mark.parametrize("code", sorted(OLD_CODES))
def test_what_was_frozen_under_a_former_name_is_still_said(code: str) -> None:
    text = FINDING_TEXTS[code]
    assert text.es
    assert text.en
