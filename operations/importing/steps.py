"""Steps that a document gives for the first time: planned, with their owners, dates and occurrences."""

from sqlmodel import select

from domain.rules.codes import activity_code, milestone_code, occurrence_code
from domain.rules.days import occurrences
from domain.rules.following import StepFacts, first_check
from domain.tables.columns import id_of
from domain.tables.institution import StepResponsibility
from domain.tables.plan import Commitment
from domain.tables.step import Dependency, Step
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.plan_document import DocumentCommitment, DocumentStep
from domain.values.vocabulary import Precision, Role, Standing, State, StepKind
from operations.acts import policy_of
from operations.importing.changes import amend_step, report_on
from operations.importing.context import Importing
from operations.institutions import institution_for, unit_of

_TWICE = Text(
    es="{source}: el paso {code} aparece dos veces; cada paso lleva un número propio.",
    en="{source}: the step {code} appears twice; every step needs a number of its own.",
)
_ENDS_FIRST = Text(
    es="{source}: {code} termina el {end}, antes de comenzar el {start}; corrija una de las dos fechas.",
    en="{source}: {code} ends on {end}, before it starts on {start}; mend one of the two dates.",
)
_NO_PREDECESSOR = Text(
    es="{source}: {code} espera a {after}, que no está en el plan; corrija «after».",
    en='{source}: {code} waits for {after}, which is not in the plan; mend "after".',
)


def import_steps(
    doing: Importing, commitment: Commitment, told: DocumentCommitment
) -> list[tuple[Step, DocumentStep]]:
    """Save the milestones, activities and occurrences of one commitment; each step with what was told of it."""
    found: list[tuple[Step, DocumentStep]] = []
    for position, milestone in enumerate(told.milestones, 1):
        code = milestone_code(commitment.code, milestone.number or str(position))
        step = _step(doing, commitment, None, StepKind.MILESTONE, code, position, milestone)
        found.append((step, milestone))
        for place, activity in enumerate(milestone.activities, 1):
            below = activity_code(code, activity.number or str(place))
            found.append((_step(doing, commitment, step, StepKind.ACTIVITY, below, place, activity), activity))
        if milestone.recurrence and not step.has_children:
            _plan_occurrences(doing, commitment, step, milestone.recurrence)
    for position, activity in enumerate(told.activities, len(told.milestones) + 1):
        code = activity_code(commitment.code, activity.number or str(position))
        found.append((_step(doing, commitment, None, StepKind.ACTIVITY, code, position, activity), activity))
    _refuse_twice(doing, [step.code for step, _ in found])
    return found


def link_predecessors(doing: Importing, found: list[tuple[Step, DocumentStep]]) -> None:
    """Tie steps to those they wait for (``after``); InvalidDataError for a code that is not in the plan."""
    session = doing.session
    for step, told in found:
        for after in told.after:
            before = session.exec(
                select(Step).where(Step.plan_id == doing.plan.id, Step.code == after.upper())
            ).first()
            if before is None:
                raise InvalidDataError(_NO_PREDECESSOR, source=doing.source, code=step.code, after=after)
            if session.get(Dependency, (id_of(step), id_of(before))) is None:
                session.add(Dependency(step_id=id_of(step), after_id=id_of(before)))


def _step(
    doing: Importing, commitment: Commitment, parent: Step | None, kind: StepKind, code: str, position: int,
    told: DocumentStep,
) -> Step:  # fmt: skip
    step = doing.session.exec(select(Step).where(Step.plan_id == doing.plan.id, Step.code == code)).first()
    if step is None:
        step = _plan_step(doing, commitment, parent, kind, code, position, told)
    else:
        amend_step(doing, step, told)
    report_on(doing, step, told)
    return step


def _plan_step(
    doing: Importing, commitment: Commitment, parent: Step | None, kind: StepKind, code: str, position: int,
    told: DocumentStep,
) -> Step:  # fmt: skip
    above = parent or commitment
    if told.start and told.end and told.start > told.end:
        raise InvalidDataError(_ENDS_FIRST, source=doing.source, code=code, start=told.start, end=told.end)
    inherits = told.start is None and told.end is None
    start = above.start_on if inherits else told.start
    due = above.due_on if inherits else told.end
    step = Step(
        plan_id=id_of(doing.plan), commitment_id=id_of(commitment), parent_id=id_of(parent) if parent else None,
        kind=kind, position=position, code=code, number=told.number, title=told.title,
        start_on=start, start_precision=told.start_precision, due_on=due, due_precision=told.end_precision,
        dates_inherited=inherits and bool(start or due), condition=told.condition,
        weight=1 if told.weight is None else told.weight, recurrence=told.recurrence,
        standing=Standing.UPCOMING if due else Standing.UNDATED,
        next_check_on=first_check(StepFacts(State.PLANNED, start, due), policy_of(doing.plan)),
    )  # fmt: skip
    doing.session.add(step)
    doing.session.flush()
    doing.added(code, told.title)
    _answer_for(doing, step, parent, told)
    if parent is not None:
        parent.has_children, parent.next_check_on = True, None
        doing.session.add(parent)
    return step


def _answer_for(doing: Importing, step: Step, parent: Step | None, told: DocumentStep) -> None:
    """The institutions a step names; where it names none, those of its milestone, marked as inherited."""
    session = doing.session
    if not told.leads and not told.collaborators and parent is not None:
        above = session.exec(select(StepResponsibility).where(StepResponsibility.step_id == parent.id)).all()
        for row in above:
            session.add(
                StepResponsibility(
                    step_id=id_of(step), institution_id=row.institution_id, role=row.role, position=row.position,
                    inherited=True,
                )
            )  # fmt: skip
        session.flush()
        return
    for role, names in ((Role.LEAD, told.leads), (Role.CO_RESPONSIBLE, told.collaborators)):
        institutions = [institution_for(session, name) for name in names]
        for position, institution in enumerate({id_of(each): each for each in institutions}.values()):
            has_unit = role is Role.LEAD and position == 0 and told.units
            unit = unit_of(session, institution, told.units[0]) if has_unit else None
            session.add(
                StepResponsibility(
                    step_id=id_of(step), institution_id=id_of(institution), role=role, position=position,
                    unit_id=id_of(unit) if unit else None,
                )
            )  # fmt: skip
    session.flush()


def _plan_occurrences(doing: Importing, commitment: Commitment, milestone: Step, rule: str) -> None:
    """One step per occurrence of a recurring milestone, each with its own deadline (Document 004, milestone 4)."""
    if milestone.start_on is None or milestone.due_on is None:
        return
    for place, (first, last) in enumerate(occurrences(rule, milestone.start_on, milestone.due_on), 1):
        period = first.strftime("%Y.%m") if first.day == 1 else first.strftime("%Y.%m.%d")
        told = DocumentStep(
            number=period, title=milestone.title, start=first, end=last, start_precision=Precision.DAY,
            end_precision=Precision.DAY,
        )  # fmt: skip
        code = occurrence_code(milestone.code, period)
        _plan_step(doing, commitment, milestone, StepKind.OCCURRENCE, code, place, told)


def _refuse_twice(doing: Importing, codes: list[str]) -> None:
    for code in codes:
        if codes.count(code) > 1:
            raise InvalidDataError(_TWICE, source=doing.source, code=code)
