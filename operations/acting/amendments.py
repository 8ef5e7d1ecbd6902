"""Decided changes of a step: its dates, its title, its lead. The original stays in the amendment's row."""

from datetime import date
from enum import StrEnum

from sqlalchemy import delete
from sqlmodel import Session, col, select

from domain.rules.given_dates import parse_day
from domain.rules.progress import rolled_state
from domain.rules.texts import required_text
from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of
from domain.tables.history import Amendment, Move
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import Precision, Role
from notifications.outbox.taking_back import cancel_deadline_messages
from operations.acting.acts import lock, recheck
from operations.acting.admission import REASON, closed_text, day_of, field_of
from operations.acting.notices import cancel_of_former_leads, owe_moved_deadline
from operations.actor import Actor
from operations.finding import find_institution
from operations.register.responsibility import leads_of_steps
from operations.timetable.deadlines import promise_due, promised_due
from operations.timetable.timing import timing_of

_AMENDMENTS = Text(es="modificaciones", en="amendments")
_ENDS_FIRST = Text(
    es="{code} terminaría el {end}, antes de comenzar el {start}. Dé otra fecha, o modifique antes la otra.",
    en="{code} would end on {end}, before it starts on {start}. Give another date, or amend the other one first.",
)
_NO_CHANGE = Text(
    es="{code}: ya dice «{old}»; no hay nada que modificar.",
    en='{code}: it already says "{old}"; there is nothing to amend.',
)
_RECURS = Text(
    es="{code} se repite y cada vez tiene sus propias fechas; modifique la que cambia: {parts}.",
    en="{code} recurs and each occurrence has its own dates; amend the one that changes: {parts}.",
)


class AmendedField(StrEnum):
    """What of a step can be amended."""

    DUE = "due"
    START = "start"
    TITLE = "title"
    LEAD = "lead"


RESOLUTION = Text(es="la resolución", en="the resolution")
_FIELDS = {
    AmendedField.DUE: Text(es="el vencimiento", en="the due date"),
    AmendedField.START: Text(es="el comienzo", en="the start date"),
    AmendedField.TITLE: Text(es="el título", en="the title"),
}


def amend(
    session: Session,
    plan: Plan,
    step: Step,
    *,
    field: AmendedField,
    new: str,
    resolution: str,
    reason: str,
    effective_on: date,
    actor: Actor,
) -> Amendment:
    """Change one field of a step by a decision; ``resolution`` and ``reason`` are mandatory.

    ``new`` is an ISO day, a title, or any spelling of an institution; old and new stay as text (ISO days,
    acronyms) in the amendment. Open parts that inherit the dates or the lead follow. What reminds of the
    former deadline or lead and was not sent is cancelled; the next sweep begins the new ladder. Of another
    deadline the leads are told in the same transaction.

    InvalidDataError for a day that does not exist, an end before the start, or no change; NotFoundError for
    an unknown institution; RefusedError on a closed step and for the dates of one that recurs.
    """
    decided = required_text(resolution, field_of(step, RESOLUTION))
    why = required_text(reason, field_of(step, REASON))
    today = day_of(plan, actor)
    lock(session, step)
    refuse_closed(session, step)
    old: str | None
    match field:
        case AmendedField.TITLE:
            told = " ".join(required_text(new, field_of(step, _FIELDS[field])).split())
            old, touched = _change_title(step, told), [step]
        case AmendedField.LEAD:
            lead = find_institution(session, new)
            told = lead.acronym
            old, touched = _change_lead(session, step, lead)
        case AmendedField.START | AmendedField.DUE:
            day = parse_day(new, field_of(step, _FIELDS[field]))
            told = day.isoformat()
            old, touched = _change_date(session, plan, step, field, day)
    if old == told:
        raise InvalidDataError(_NO_CHANGE, code=step.code, old=old)
    for each in touched:
        look_anew(session, plan, each, today, actor, why)
    amendment = Amendment(
        commitment_id=step.commitment_id, step_id=step.id, field=field, old=old, new=told, resolution=decided,
        reason=why, effective_on=effective_on, at=actor.at, by=actor.name,
    )  # fmt: skip
    session.add(amendment)
    session.flush()
    if field is AmendedField.DUE:
        owe_moved_deadline(session, amendment, touched, actor, today)
    return amendment


def refuse_closed(session: Session, step: Step) -> None:
    """RefusedError on a closed step, and on a whole whose parts are all closed."""
    state = step.state
    if step.has_children:
        state = rolled_state(part.state for part in session.exec(select(Step).where(Step.parent_id == step.id)))
    if state in CLOSED:
        raise RefusedError(closed_text(_AMENDMENTS, state), code=step.code)


def _change_title(step: Step, title: str) -> str:
    old, step.title = step.title, title
    return old


def _change_date(
    session: Session, plan: Plan, step: Step, field: AmendedField, day: date
) -> tuple[str | None, list[Step]]:
    """Move the date of the step and of the open parts that inherit it; the old one and all that moved."""
    parts = session.exec(select(Step).where(Step.parent_id == step.id).order_by(col(Step.position))).all()
    if step.recurrence:
        raise RefusedError(_RECURS, code=step.code, parts=", ".join(part.code for part in parts))
    start, end = (day, promised_due(step)) if field is AmendedField.START else (step.start_on, day)
    if start is not None and end is not None and end < start:
        raise InvalidDataError(_ENDS_FIRST, code=step.code, start=start, end=end)
    old = step.start_on if field is AmendedField.START else promised_due(step)
    timing = timing_of(session, plan)
    followers = [part for part in parts if part.dates_inherited and part.state not in CLOSED]
    for each in (step, *followers):
        if field is AmendedField.START:
            each.start_on, each.start_precision = day, Precision.DAY
        else:
            promise_due(each, day, Precision.DAY, timing)
            cancel_deadline_messages(session, each)
    step.dates_inherited = False
    return (old.isoformat() if old else None), [step, *followers]


def _change_lead(session: Session, step: Step, lead: Institution) -> tuple[str | None, list[Step]]:
    """Replace the leads of the step and of the open parts that have none of their own; the old ones' acronyms."""
    former = leads_of_steps(session, [id_of(step)]).get(id_of(step), [])
    old = ", ".join(session.get_one(Institution, each).acronym for each in former)
    of_their_own = select(StepResponsibility.step_id).where(
        StepResponsibility.role == Role.LEAD, col(StepResponsibility.inherited).is_(False)
    )
    followers = session.exec(
        select(Step)
        .where(Step.parent_id == step.id, col(Step.state).not_in(CLOSED), col(Step.id).not_in(of_their_own))
        .order_by(col(Step.id))
    ).all()
    for each in (step, *followers):
        _hand_over(session, each, lead, inherited=each is not step)
    return old or None, [step, *followers]


def _hand_over(session: Session, step: Step, lead: Institution, *, inherited: bool) -> None:
    session.execute(
        delete(StepResponsibility).where(
            col(StepResponsibility.step_id) == step.id, col(StepResponsibility.role) == Role.LEAD
        )
    )
    session.add(
        StepResponsibility(step_id=id_of(step), institution_id=id_of(lead), role=Role.LEAD, inherited=inherited)
    )
    cancel_of_former_leads(session, step, [id_of(lead)])


def look_anew(session: Session, plan: Plan, step: Step, today: date, actor: Actor, why: str) -> None:
    """Recheck the step; a standing that the decision changed is a move, as one the calendar changes is."""
    session.add(step)
    if step.has_children:
        return
    before = step.standing
    recheck(session, plan, step, today)
    if step.standing is not before:
        session.add(
            Move(
                step_id=id_of(step), on_day=today, at=actor.at, act=None, state_before=step.state,
                state_after=step.state, standing_before=before, standing_after=step.standing, by=actor.name,
                why=why,
            )
        )  # fmt: skip
