"""The steps of a report one by one, each with where it stands and who answers for it."""

from collections.abc import Iterator
from typing import NamedTuple

from documents.writers.cleaning import one_line
from documents.writers.institution_words import named
from domain.rules.transitions import CLOSED
from domain.values.report import Report, ReportCommitment, ReportInstitution, ReportStep
from domain.values.vocabulary import Role, State, StepKind


class Placed(NamedTuple):
    """A step with the commitment it belongs to and, below a milestone or recurring step, that one."""

    step: ReportStep
    above: ReportStep | None
    commitment: ReportCommitment


def placed_steps(report: Report) -> Iterator[Placed]:
    """Every step of the report, a whole before its parts."""
    for commitment in report.commitments:
        for step in (*commitment.milestones, *commitment.activities):
            yield Placed(step, None, commitment)
            for below in step.activities:
                yield Placed(below, step, commitment)
                for last in below.activities:
                    yield Placed(last, below, commitment)


def owed_steps(report: Report) -> Iterator[Placed]:
    """What somebody must do: the steps without parts, withdrawn ones left out."""
    for placed in placed_steps(report):
        if not placed.step.activities and placed.step.state is not State.WITHDRAWN:
            yield placed


def promised_steps(report: Report) -> Iterator[Placed]:
    """The steps without parts, a recurring one once and not its deliveries; withdrawn ones left out."""
    for placed in placed_steps(report):
        whole = all(part.kind is StepKind.OCCURRENCE for part in placed.step.activities)
        if whole and placed.step.kind is not StepKind.OCCURRENCE and placed.step.state is not State.WITHDRAWN:
            yield placed


def is_open(step: ReportStep) -> bool:
    """Whether something is still owed for it."""
    return step.state not in CLOSED


def leads_of(step: ReportStep) -> tuple[ReportInstitution, ...]:
    """Who answers for the step: its leads, else whoever coordinates it."""
    leads = tuple(each for each in step.institutions if each.role is Role.LEAD)
    return leads or tuple(each for each in step.institutions if each.role is Role.COORDINATOR)


def names(institutions: tuple[ReportInstitution, ...]) -> str:
    """Institutions by their whole names, in a row."""
    return "; ".join(dict.fromkeys(named(each) for each in institutions))


def acronyms(institutions: tuple[ReportInstitution, ...]) -> str:
    """Institutions by their acronyms, in a row; one without an acronym goes by its name."""
    return ", ".join(dict.fromkeys(one_line(each.acronym) for each in institutions))
