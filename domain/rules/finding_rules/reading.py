"""What every rule reads: a commitment with its steps in a row, and how a rule words what it finds."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.values.language import Text
from domain.values.plan_document import DocumentSection
from domain.values.report import Finding, Report, ReportCommitment, ReportStep
from domain.values.trusted import trusted
from domain.values.vocabulary import Severity, State


@dataclass(frozen=True, slots=True)
class Reading:
    """One commitment of a whole-plan report as rules read it.

    ``steps``: every step of it that counts, in the report's order. Steps that were withdrawn are not among them;
    neither is what is part of those. ``told_before``: by the code of a step that tells, word for word, what
    another one of the plan told before it, the code of the first.
    """

    report: Report
    commitment: ReportCommitment
    steps: Sequence[ReportStep]
    told_before: Mapping[str, str]


Rule = Callable[[Reading], Iterator[Finding]]
DocumentRule = Callable[[Sequence[DocumentSection]], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Theme:
    """Rules that belong together: what they say, by finding code, and the rules themselves.

    ``of_document``: those that read the parts of the plan's document.
    """

    texts: dict[str, Text]
    rules: tuple[Rule, ...]
    of_document: tuple[DocumentRule, ...] = ()


def steps_that_count(commitment: ReportCommitment) -> Iterator[ReportStep]:
    """The commitment's steps in the report's order, without what was withdrawn and its parts."""
    for step in (*commitment.milestones, *commitment.activities):
        if step.state is not State.WITHDRAWN:
            yield step
            for part in step.activities:
                if part.state is not State.WITHDRAWN:
                    yield part


def found(code: str, severity: Severity, step: str, /, **data: object) -> Finding:
    """A finding about the step or commitment with the code ``step``; its data as text."""
    said = {name: str(value) for name, value in data.items()} if data else {}
    return trusted(Finding, {"code": code, "severity": severity, "step": step, "data": said, "answer": None})
