"""Rows of what a document gives for the first time: planned, with the dates it gives or inherits."""

from collections.abc import Iterator
from datetime import date

from domain.rules.codes import occurrence_code
from domain.rules.days import occurrences
from domain.rules.following import StepFacts, first_check
from domain.tables.columns import id_of
from domain.tables.plan import Axis, Commitment
from domain.tables.step import Step
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.plan_document import DocumentCommitment, DocumentStep
from domain.values.vocabulary import Precision, Standing, State, StepKind
from operations.importing.context import Importing
from operations.timetable.deadlines import promise_due, promised_due

_ENDS_FIRST = Text(
    es="{source}: {code} termina el {end}, antes de comenzar el {start}; corrija una de las dos fechas.",
    en="{source}: {code} ends on {end}, before it starts on {start}; mend one of the two dates.",
)


def planned_commitment(
    doing: Importing, told: DocumentCommitment, code: str, number: str, position: int
) -> Commitment:
    """The row of a new commitment, not stored yet."""
    return Commitment(
        plan_id=id_of(doing.plan), axis_id=axis_id(doing, told.axis) if told.axis else None,
        position=position, code=code, number=number, title=told.title,
        start_on=told.start, start_precision=told.start_precision, due_on=told.end,
        due_precision=told.end_precision, description=dict(told.description), narrative=told.narrative,
    )  # fmt: skip


def planned_step(
    doing: Importing, commitment: Commitment, parent: Step | None, kind: StepKind, code: str, position: int,
    told: DocumentStep,
) -> Step:  # fmt: skip
    """The row of a new step with its *original* dates, not stored yet. InvalidDataError if it ends first.

    Without dates of its own it follows what it belongs to, and knows them no better than that does.
    """
    above = parent or commitment
    refuse_ends_first(doing, code, told.start, told.end)
    inherits = told.start is None and told.end is None
    start = above.start_on if inherits else told.start
    due = _promised(above) if inherits else told.end
    step = Step(
        plan_id=id_of(doing.plan), commitment_id=id_of(commitment), parent_id=id_of(parent) if parent else None,
        kind=kind, position=position, code=code, number=told.number, title=told.title,
        start_on=start, start_precision=above.start_precision if inherits else told.start_precision,
        dates_inherited=inherits and bool(start or due), condition=told.condition,
        weight=1 if told.weight is None else told.weight, recurrence=told.recurrence,
        standing=Standing.UPCOMING if due else Standing.UNDATED,
    )  # fmt: skip
    promise_due(step, due, above.due_precision if inherits else told.end_precision, doing.timing)
    step.next_check_on = first_check(StepFacts(State.PLANNED, start, step.due_on), doing.timing)
    return step


def planned_occurrences(doing: Importing, commitment: Commitment, milestone: Step) -> Iterator[Step]:
    """One step per occurrence of a recurring milestone, each with its own deadline (Document 004, milestone 4)."""
    if milestone.recurrence is None or milestone.start_on is None or milestone.due_on is None:
        return
    parts = occurrences(milestone.recurrence, milestone.start_on, promised_due(milestone) or milestone.due_on)
    for place, (first, last) in enumerate(parts, 1):
        period = first.strftime("%Y.%m") if first.day == 1 else first.strftime("%Y.%m.%d")
        told = DocumentStep(
            number=period, title=milestone.title, start=first, end=last, start_precision=Precision.DAY,
            end_precision=Precision.DAY,
        )  # fmt: skip
        code = occurrence_code(milestone.code, period)
        yield planned_step(doing, commitment, milestone, StepKind.OCCURRENCE, code, place, told)


def refuse_ends_first(doing: Importing, code: str, start: date | None, end: date | None) -> None:
    """InvalidDataError if a step would end before it starts."""
    if start is not None and end is not None and start > end:
        raise InvalidDataError(_ENDS_FIRST, source=doing.source, code=code, start=start, end=end)


def _promised(above: Commitment | Step) -> date | None:
    return promised_due(above) if isinstance(above, Step) else above.due_on


def axis_id(doing: Importing, title: str) -> int:
    """The plan's axis with this title; added when it is new."""
    axes = doing.known.axes
    if title not in axes:
        made = Axis(plan_id=id_of(doing.plan), position=len(axes) + 1, title=title)
        doing.session.add(made)
        doing.session.flush()
        axes[title] = id_of(made)
    return axes[title]
