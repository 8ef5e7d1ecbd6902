"""Evidence that is of another time, no longer there, or younger than the review that accepted the step."""

from collections.abc import Iterator

from domain.rules.finding_rules.reading import Reading, Theme, found
from domain.rules.transitions import CLOSED
from domain.values.language import Text
from domain.values.report import Finding, ReportEvidence, ReportStep
from domain.values.vocabulary import Severity, State, Verdict

_COLLECTED = {
    "dead": ("evidence_dead", Severity.WARNING),
    "missing": ("evidence_missing", Severity.SERIOUS),
    "altered": ("evidence_altered", Severity.SERIOUS),
    "changed": ("evidence_changed", Severity.NOTE),
}
"""The results of a visit (``domain.tables.evidence``) that say something; of a page not asked nothing is known."""


def _outside_period(reading: Reading) -> Iterator[Finding]:
    """What is late is told as late: its period goes on until it is closed, or to the cut-off while it is not."""
    for step in _with_evidence(reading):
        start, due = step.period.start, step.period.end
        worked_until = step.period.closed_on or (due if step.state in CLOSED else reading.report.as_of)
        ended = max(due, worked_until) if due and worked_until else due
        for evidence in _standing(step):
            dated = evidence.dated_on
            if dated is not None and ((start and dated < start) or (ended and dated > ended)):
                yield found(
                    "evidence_outside_period", Severity.WARNING, step.code, evidence=_name(evidence), dated=dated,
                    start=start or "—", due=due or "—",
                )  # fmt: skip


def _last_visit(reading: Reading) -> Iterator[Finding]:
    for step in _with_evidence(reading):
        for evidence in _standing(step):
            if evidence.collected in _COLLECTED:
                code, severity = _COLLECTED[evidence.collected]
                day = evidence.collected_on or "—"
                yield found(code, severity, step.code, evidence=_name(evidence), day=day)


def _acceptance_older(reading: Reading) -> Iterator[Finding]:
    for step in reading.steps:
        accepted = step.accepted_on
        if accepted is None or not (step.state is State.COMPLETED or step.verified):
            continue
        younger = [step.reported_on] if step.reported_on else []
        younger += [each.added_on for each in _standing(step) if each.added_on and not _reviewed_since(each)]
        if younger and max(younger) > accepted:
            yield found("acceptance_older", Severity.WARNING, step.code, accepted=accepted, later=max(younger))


def _reviewed_since(evidence: ReportEvidence) -> bool:
    """Whether the piece was looked at by itself since it was handed in."""
    return bool(evidence.reviewed_on and evidence.added_on and evidence.reviewed_on >= evidence.added_on)


def _with_evidence(reading: Reading) -> Iterator[ReportStep]:
    return (step for step in reading.steps if step.evidence)


def _standing(step: ReportStep) -> list[ReportEvidence]:
    """What was not returned: evidence the review refused proves nothing either way."""
    return [evidence for evidence in step.evidence if evidence.verdict is not Verdict.RETURNED]


def _name(evidence: ReportEvidence) -> str:
    return evidence.given_name or evidence.address or evidence.sha256 or ""


EVIDENCE = Theme(
    {
        "evidence_outside_period": Text(
            es="La evidencia «{evidence}» es del {dated}, fuera del período del paso ({start} a {due}).",
            en='The evidence "{evidence}" is of {dated}, outside the step\'s period ({start} to {due}).',
        ),
        "evidence_dead": Text(
            es="La dirección «{evidence}» no respondió cuando se visitó por última vez, el {day}.",
            en='The address "{evidence}" did not answer when it was last visited, on {day}.',
        ),
        "evidence_missing": Text(
            es="El archivo «{evidence}» no estaba donde se guardó cuando se revisó, el {day}.",
            en='The file "{evidence}" was not where it is stored when it was last looked at, on {day}.',
        ),
        "evidence_altered": Text(
            es="El archivo «{evidence}» ya no era el que se entregó cuando se revisó, el {day}.",
            en='The file "{evidence}" was no longer what was handed in when it was last looked at, on {day}.',
        ),
        "evidence_changed": Text(
            es="La página «{evidence}» dice otra cosa que cuando se visitó por primera vez (visita del {day}).",
            en='The page "{evidence}" says something else than when it was first visited (visit of {day}).',
        ),
        "acceptance_older": Text(
            es="Se aceptó el {accepted} y lo que se informó o aportó el {later} nadie lo ha revisado.",
            en="It was accepted on {accepted}, and what was reported or handed in on {later} nobody has reviewed.",
        ),
    },
    (_outside_period, _last_visit, _acceptance_older),
)
