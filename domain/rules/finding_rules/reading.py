"""What every rule reads: the report with its steps in a row, and how a rule words what it finds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from domain.values.language import Text
from domain.values.plan_document import DocumentSection
from domain.values.report import Finding, Report, ReportCommitment, ReportStep
from domain.values.trusted import trusted
from domain.values.vocabulary import Severity, State


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole-plan report as rules read it. ``steps``: every step that counts, in the report's order.

    Steps that were withdrawn are not among them; neither is what is part of those.
    """

    report: Report
    sections: Sequence[DocumentSection]
    steps: tuple[ReportStep, ...]


Rule = Callable[[Reading], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Theme:
    """Rules that belong together: what they say, by finding code, and the rules themselves."""

    texts: dict[str, Text]
    rules: tuple[Rule, ...]


def reading_of(report: Report, sections: Sequence[DocumentSection]) -> Reading:
    """The report, its steps gathered once for all rules."""
    return Reading(report, sections, tuple(step for each in report.commitments for step in _steps_of(each)))


def found(code: str, severity: Severity, step: str, /, **data: object) -> Finding:
    """A finding about the step or commitment with the code ``step``; its data as text."""
    said = {name: str(value) for name, value in data.items()} if data else {}
    return trusted(Finding, code=code, severity=severity, step=step, data=said, answer=None)


def _steps_of(commitment: ReportCommitment) -> Iterator[ReportStep]:
    for step in (*commitment.milestones, *commitment.activities):
        if step.state is not State.WITHDRAWN:
            yield step
            for part in step.activities:
                if part.state is not State.WITHDRAWN:
                    yield part
