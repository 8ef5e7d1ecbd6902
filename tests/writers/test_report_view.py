"""One institution's view: which steps it keeps, and that it changes no fact of them."""

import pytest

from domain.rules.report_view import view_of
from domain.values.errors import NotFoundError
from domain.values.report import Finding, Report
from domain.values.vocabulary import Role, Severity
from tests.writers.report_builders import (
    a_commitment,
    a_milestone,
    a_partner,
    a_report,
    an_activity,
    an_institution,
    the_guatemalan_report,
)


def test_only_the_activities_it_takes_part_in_stay_and_the_numbers_have_gaps() -> None:
    others = an_activity("4", institutions=(an_institution("SCEP"),))
    own = an_activity("5", institutions=(an_institution("SCEP"), a_partner("INFOM")))
    view = view_of(a_report(a_commitment(milestones=(a_milestone(activities=(others, own)),))), "INFOM")
    assert view.commitments[0].milestones[0].activities == (own,)
    assert view.viewpoint == "INFOM"


def test_answering_through_the_milestone_is_taking_part() -> None:
    inherited = an_activity(institutions=(an_institution("CGC", Role.COORDINATOR, inherited=True),))
    report = a_report(a_commitment(milestones=(a_milestone(activities=(inherited,)),)))
    assert view_of(report, "CGC").commitments == report.commitments


def test_milestones_and_commitments_without_any_are_left_out() -> None:
    view = view_of(the_guatemalan_report(), "CGC")
    assert [c.code for c in view.commitments] == ["C10"]
    assert [m.code for m in view.commitments[0].milestones] == ["C10-H6"]


def test_a_commitment_without_steps_stays_with_who_is_named_for_it() -> None:
    report = a_report(a_commitment("1"), a_commitment("2", institutions=(an_institution("CGC"),)))
    assert [c.code for c in view_of(report, "CGC").commitments] == ["C2"]


def test_findings_about_what_is_not_shown_are_left_out() -> None:
    view = view_of(the_guatemalan_report(), "SESAN")
    assert [finding.step for finding in view.findings] == ["C19-A6"]


def test_a_finding_on_a_commitment_or_milestone_that_stays_is_kept() -> None:
    found = tuple(Finding(code="undated", severity=Severity.NOTE, step=code) for code in ("C10", "C10-H5", "C9"))
    report = a_report(a_commitment(milestones=(a_milestone(activities=(an_activity(),)),)), findings=found)
    assert [finding.step for finding in view_of(report, "infom").findings] == ["C10", "C10-H5"]


def test_the_figures_of_what_stays_are_those_of_the_whole_plan() -> None:
    whole = the_guatemalan_report()
    seen = view_of(whole, "SCEP").commitments[0]
    assert (seen.declared, seen.verified, seen.completion) == (100, 40, whole.commitments[0].completion)


def test_an_unknown_institution_is_refused_with_those_known() -> None:
    with pytest.raises(NotFoundError, match="ANAM, CGC, INAP, INFOM, MAGA, MIDES, SCEP, SENACYT, SESAN"):
        view_of(the_guatemalan_report(), "FONTIERRAS")


def test_a_known_institution_without_steps_gets_a_report_without_commitments() -> None:
    report: Report = a_report(a_commitment(milestones=(a_milestone(institutions=(an_institution("CGC"),)),)))
    assert view_of(report, "INFOM").commitments == ()
