"""Where a row hangs, and how it is called."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.values.report import Report, ReportCommitment, ReportInstitution, ReportStep
from domain.values.vocabulary import StepKind

Where = tuple[str, str | None, str | None, str | None]
"""Identifiers of the plan, commitment, milestone and activity a row is about; None for what it is not."""


def identifier(where: Where) -> str:
    """What a row is about: the innermost of the four."""
    plan, of_commitment, milestone, activity = where
    return activity or milestone or of_commitment or plan


def numbered(counts: dict[str, int], about: str, letter: str) -> str:
    """``PLAN/C10-H1/E2``: the next identifier of its kind for what it is about."""
    place = counts[about] = counts.get(about, 0) + 1
    return f"{about}/{letter}{place}"


@dataclass(frozen=True, slots=True)
class Placed:
    """A report with the place of each commitment and step in it, in the plan's order."""

    report: Report
    commitments: Sequence[tuple[Where, ReportCommitment]]
    steps: Sequence[tuple[Where, ReportStep]]
    """A part stands after what it is part of."""
    by_code: Mapping[str, Where]
    """The places of the steps by their codes."""

    @property
    def everything(self) -> Sequence[tuple[Where, ReportCommitment | ReportStep]]:
        """The commitments, then the steps."""
        return [*self.commitments, *self.steps]

    @property
    def institutions(self) -> dict[str, ReportInstitution]:
        """Every institution the report names, by acronym."""
        answering = {each.acronym: each for _, told in self.everything for each in told.institutions}
        coordinator = self.report.coordinator
        return answering | ({coordinator.acronym: coordinator} if coordinator else {})


def placed_in(report: Report) -> Placed:
    """Say where everything stands."""
    plan = report.plan_code
    commitments = [((plan, f"{plan}/{told.code}", None, None), told) for told in report.commitments]
    steps = [
        found
        for where, commitment in commitments
        for step in (*commitment.milestones, *commitment.activities)
        for found in _under(where, step)
    ]
    return Placed(report, commitments, steps, {told.code: where for where, told in steps})


def _under(above: Where, step: ReportStep) -> Iterator[tuple[Where, ReportStep]]:
    plan, commitment, milestone, _ = above
    own = f"{plan}/{step.code}"
    where = (
        (plan, commitment, own, None) if step.kind is StepKind.MILESTONE else (plan, commitment, milestone, own)
    )
    yield where, step
    for part in step.activities:
        yield from _under(where, part)
