"""How the plan is put together: parts that are missing, weights that do not add up, nobody to ask."""

from collections.abc import Iterator, Sequence

from domain.rules.finding_rules.reading import Reading, Theme, found
from domain.values.language import Text
from domain.values.report import Finding, ReportStep
from domain.values.vocabulary import Role, Severity, State, StepKind

_ALL = 100
_SHARE_OF_A_HUNDRED = 5
"""Weights are proportions in the roll-up: 2 beside 1 is twice as much, and need add up to nothing. From here on
they read as shares of a hundred."""
_ANSWERING = frozenset({Role.LEAD, Role.COORDINATOR})


def _no_activities(reading: Reading) -> Iterator[Finding]:
    milestones = reading.commitment.milestones
    if not any(milestone.activities for milestone in milestones):
        return
    for milestone in milestones:
        if not milestone.activities and milestone.state is not State.WITHDRAWN:
            yield found("no_activities", Severity.WARNING, milestone.code)


def _numbers_missing(reading: Reading) -> Iterator[Finding]:
    """Activities that are told of by number while lower numbers are not there (2020: activity 5 alone)."""
    for code, siblings in _families(reading):
        numbers = [step.number or "" for step in siblings if step.kind is StepKind.ACTIVITY]
        if not numbers or not all(map(str.isdecimal, numbers)):
            continue
        there = set(map(int, numbers))
        missing = [number for number in range(1, min(max(there), _ALL)) if number not in there]
        if missing:
            yield found("activities_missing", Severity.NOTE, code, missing=_spans(missing))


def _owners(reading: Reading) -> Iterator[Finding]:
    for step in reading.steps:
        # Occurrences answer through their whole; what has activities answers through those.
        if step.kind is StepKind.OCCURRENCE or (step.activities and step.activities[0].kind is StepKind.ACTIVITY):
            continue
        if _ANSWERING.isdisjoint([institution.role for institution in step.institutions]):
            yield found("step_without_owner", Severity.WARNING, step.code)


def _weights(reading: Reading) -> Iterator[Finding]:
    for code, siblings in _families(reading):
        weights = [step.weight for step in siblings if step.kind is not StepKind.OCCURRENCE]
        if not weights or sum(weights) == _ALL:
            continue
        if max(weights) >= _SHARE_OF_A_HUNDRED or not any(weights):
            yield found("weights_do_not_sum", Severity.WARNING, code, sum=sum(weights))


def _families(reading: Reading) -> Iterator[tuple[str, Sequence[ReportStep]]]:
    """Steps that stand side by side, withdrawn ones too, with the code of what they are part of."""
    commitment = reading.commitment
    steps = (*commitment.milestones, *commitment.activities)
    yield commitment.code, steps
    for step in steps:
        if step.activities:
            yield step.code, step.activities


def _spans(numbers: Sequence[int]) -> str:
    """``1, 2, 3, 7`` as ``1-3, 7``."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    return ", ".join(f"{span[0]}-{span[-1]}" if len(span) > 1 else str(span[0]) for span in spans)


STRUCTURE = Theme(
    {
        "no_activities": Text(
            es="{The_milestone} no tiene {activities}, aunque otr{o_milestones}s de su {commitment} sí.",
            en="{The_milestone} has no {activities}, although others of its {commitment} have.",
        ),
        "activities_missing": Text(
            es="La numeración de sus {activities} salta; no consta: {missing}.",
            en="The numbers of its {activities} leave gaps; missing: {missing}.",
        ),
        "step_without_owner": Text(
            es="Sin responsable: no hay a quién preguntar ni recordar.",
            en="No responsible institution: there is nobody to ask or remind.",
        ),
        "weights_do_not_sum": Text(
            es="Los pesos de sus partes suman {sum} y no 100; el avance se calculó en proporción a ellos.",
            en="The weights of its parts add up to {sum}, not 100; progress was computed in proportion to them.",
        ),
    },
    (_no_activities, _numbers_missing, _owners, _weights),
)
