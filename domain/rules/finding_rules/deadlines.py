"""Deadlines that passed, deliveries that are missing, a rhythm nobody keeps count of."""

import re
from collections.abc import Iterator

from domain.rules.finding_rules.reading import Reading, Theme, found
from domain.rules.folding import flat
from domain.rules.transitions import CLOSED
from domain.values.language import Text
from domain.values.report import Finding, ReportStep
from domain.values.vocabulary import Severity, Standing, State, StepKind

_UNDATED = Text(
    es="Sin plazo: nadie puede decir si va a tiempo, y no se recuerda.",
    en="No deadline: nobody can say whether it is on time, and nobody is reminded.",
)
_RHYTHM = re.compile(
    r"\b(?:semanal|quincenal|mensual|bimestral|bimensual|trimestral|cuatrimestral|semestral)(?:es|mente)?\b"
    r"|\bcada (?:semana|quincena|mes|bimestre|trimestre|semestre)\b"
    r"|\b(?:weekly|fortnightly|monthly|bimonthly|quarterly|every (?:week|month|quarter))\b"
)
_MOST_NAMED = 12


def _deadlines(reading: Reading) -> Iterator[Finding]:
    for step in reading.steps:
        # What recurs is told of once, by its whole.
        if step.kind is StepKind.OCCURRENCE and step.state is not State.COMPLETED:
            continue
        if not step.activities and (finding := _of_step(step)):
            yield finding


def _of_step(step: ReportStep) -> Finding | None:
    due, closed = step.period.end, step.period.closed_on
    if due is None:
        return found("undated_step", Severity.WARNING, step.code)
    if step.state is State.NOT_COMPLETED:
        return found("not_completed", Severity.SERIOUS, step.code)
    if step.standing is Standing.OVERDUE and step.state not in CLOSED:
        return _overdue(step)
    if closed is not None and closed > due:
        return found("closed_late", Severity.NOTE, step.code, closed=closed, due=due)
    return None


def _overdue(step: ReportStep) -> Finding:
    moved = [each for each in step.amendments if each.field == "due" and each.resolution is not None]
    if not moved:
        return found("overdue", Severity.SERIOUS, step.code, due=step.period.end)
    return found(
        "overdue_again", Severity.SERIOUS, step.code,
        due=step.period.end, original=moved[0].old or "—", resolution=moved[-1].resolution,
    )  # fmt: skip


def _deliveries(reading: Reading) -> Iterator[Finding]:
    for step in reading.steps:
        count = step.deliveries
        if count is None or count.delivered >= count.due:
            continue
        missing = [part.number or part.code for part in step.activities if _is_missing(part, reading)]
        named = ", ".join(missing[:_MOST_NAMED]) + (", …" if len(missing) > _MOST_NAMED else "")
        yield found(
            "deliveries_missing", Severity.SERIOUS, step.code,
            missing=count.due - count.delivered, due=count.due, which=named or "—",
        )  # fmt: skip


def _is_missing(part: ReportStep, reading: Reading) -> bool:
    due = part.period.end
    past = due is not None and due <= reading.report.as_of
    return past and part.state not in {State.COMPLETED, State.WITHDRAWN}


def _rhythms(reading: Reading) -> Iterator[Finding]:
    """A title that promises to be done every month (2020: milestone 4) where no delivery is followed by itself."""
    for step in reading.steps:
        if step.deliveries is not None or step.kind is not StepKind.MILESTONE:
            continue
        if any(part.deliveries or part.kind is StepKind.OCCURRENCE for part in step.activities):
            continue
        if rhythm := _RHYTHM.search(flat(step.title)):
            said = step.title[rhythm.start() : rhythm.end()]
            yield found("rhythm_not_followed", Severity.WARNING, step.code, rhythm=said)


DEADLINES = Theme(
    {
        "overdue": Text(
            es="Sigue sin cumplirse después de su plazo ({due}), y ninguna resolución lo ha movido.",
            en="Still not done after its deadline ({due}), and no resolution has moved it.",
        ),
        "overdue_again": Text(
            es="Sigue sin cumplirse después de su plazo ({due}), que ya se había movido desde {original} "
            "({resolution}).",
            en="Still not done after its deadline ({due}), which had already been moved from {original} "
            "({resolution}).",
        ),
        "closed_late": Text(
            es="Se cumplió el {closed}, después de su plazo ({due}).",
            en="It was completed on {closed}, after its deadline ({due}).",
        ),
        "not_completed": Text(es="Se cerró sin cumplirse.", en="It was closed without being completed."),
        "deliveries_missing": Text(
            es="Se repite. Entregas con plazo vencido: {due}; sin entregar: {missing} ({which}).",
            en="It recurs. Deliveries that were due: {due}; missing: {missing} ({which}).",
        ),
        "rhythm_not_followed": Text(
            es="Promete repetirse («{rhythm}») y no se sigue cada entrega: nadie puede decir cuántas se hicieron.",
            en='It promises to recur ("{rhythm}") and its deliveries are not followed one by one: nobody can say '
            "how many were made.",
        ),
        "undated_step": _UNDATED,
        # What snapshots say that were frozen when it was only a note.
        "undated": _UNDATED,
    },
    (_deadlines, _deliveries, _rhythms),
)
