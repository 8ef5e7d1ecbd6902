"""Declared beside verified progress of what is acted on: activities, and milestones without any."""

from collections.abc import Iterator

from domain.rules.finding_rules.reading import Reading, Theme, found
from domain.values.language import Text
from domain.values.report import Finding
from domain.values.vocabulary import Severity, Standing, State, StepKind, Verdict

_ALL = 100
_BEGUN = frozenset({Standing.ON_TIME, Standing.DUE_SOON, Standing.OVERDUE})


def _figures(reading: Reading) -> Iterator[Finding]:
    for step in reading.steps:
        if step.activities:
            continue
        declared, verified = step.declared, step.verified or 0
        if declared is None:
            begun = step.state is not State.PLANNED or step.standing in _BEGUN
            if begun and step.kind is not StepKind.OCCURRENCE:
                yield found("no_progress_stated", Severity.WARNING, step.code)
        elif declared == _ALL and not any(each.verdict is Verdict.ACCEPTED for each in step.evidence):
            yield found("full_without_evidence", Severity.SERIOUS, step.code)
        elif verified < declared:
            yield found("verified_below_declared", Severity.NOTE, step.code, declared=declared, verified=verified)


PROGRESS = Theme(
    {
        "full_without_evidence": Text(
            es="Se declara 100 % y no hay evidencia aceptada que lo muestre.",
            en="100% is declared and no accepted evidence shows it.",
        ),
        "verified_below_declared": Text(
            es="Se declara {declared} % y lo verificado llega a {verified} %.",
            en="{declared}% is declared and {verified}% is verified.",
        ),
        "no_progress_stated": Text(
            es="Nadie ha informado de su avance en cifras, aunque ya comenzó.",
            en="Nobody has reported its progress in figures, although it has begun.",
        ),
    },
    (_figures,),
)
