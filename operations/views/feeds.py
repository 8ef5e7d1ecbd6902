"""Calendar feeds: the deadlines of a plan, or all that one institution answers for."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

from sqlmodel import Session, col, func, select

from domain.rules.personal_data import scrub
from domain.rules.transitions import CLOSED, STATE_NAMES
from domain.tables.calendar import CalendarEntry
from domain.tables.columns import id_of
from domain.tables.history import Amendment, Move
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.feed import Feed, FeedEvent
from domain.values.language import Language, Text
from domain.values.vocabulary import State
from operations.register.responsibility import leads_of_steps

_DUE = Text(es="Vence {code}: {title}", en="{code} is due: {title}")
_ENDED = Text(es="{state} · {code}: {title}", en="{state} · {code}: {title}")
_WHO = Text(es="Responsable: {leads}. {plan}.", en="Lead: {leads}. {plan}.")
_MOVED = Text(es=" El plazo caía el {day}, día inhábil.", en=" The deadline fell on {day}, a closed day.")
_OF_INSTITUTION = Text(es="{institution}: vencimientos", en="{institution}: deadlines")
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
_AT_ONCE = 500


def feed_of_plan(session: Session, plan: Plan, domain: str) -> Feed:
    """The deadlines of a plan's steps, wholes left out where their parts have their own."""
    steps = session.exec(
        select(Step)
        .where(Step.plan_id == plan.id, col(Step.due_on).is_not(None), col(Step.has_children).is_(False))
        .order_by(col(Step.due_on), col(Step.id))
    ).all()
    title = scrub(plan.title, plan.language)
    return Feed(title, plan.language.value, plan.zone, _events(session, steps, {plan.id: plan}, domain))


def feed_of_institution(session: Session, institution: Institution, domain: str) -> Feed:
    """The deadlines of all steps an institution answers for, in every plan."""
    mine = select(StepResponsibility.step_id).where(StepResponsibility.institution_id == institution.id)
    steps = session.exec(
        select(Step)
        .where(col(Step.id).in_(mine), col(Step.due_on).is_not(None), col(Step.has_children).is_(False))
        .order_by(col(Step.due_on), col(Step.id))
    ).all()
    plans = {plan.id: plan for plan in session.exec(select(Plan))}
    zones = {plans[step.plan_id].zone for step in steps}
    name = _OF_INSTITUTION.say(institution.language, institution=scrub(institution.acronym, institution.language))
    zone = zones.pop() if len(zones) == 1 else "UTC"
    return Feed(name, institution.language.value, zone, _events(session, steps, plans, domain))


def feed_mark(session: Session) -> str:
    """Changes whenever any feed may have: what a cached feed was made at. Look-ups by index and the register."""
    tables = (Step, Move, Amendment, CalendarEntry)
    newest = [session.exec(select(func.max(col(model.id)))).one() or 0 for model in tables]
    plans = [
        [plan.title, plan.language, plan.zone, plan.reminders]
        for plan in session.exec(select(Plan).order_by(col(Plan.id)))
    ]
    who = select(Institution.id, Institution.acronym, Institution.language, Institution.merged_into_id)
    register = [list(row) for row in session.exec(who.order_by(col(Institution.id)))]
    return sha256(json.dumps([newest, plans, register], sort_keys=True).encode()).hexdigest()[:16]


def _events(
    session: Session, steps: Sequence[Step], plans: dict[int | None, Plan], domain: str
) -> tuple[FeedEvent, ...]:
    ids = [id_of(step) for step in steps]
    leads = leads_of_steps(session, ids)
    names = dict(session.exec(select(Institution.id, Institution.acronym)).all())
    amended = _amended(session, ids)
    moved, decreed = _moved(session, ids), _calendar_versions(session)
    events = []
    for step in steps:
        plan, number = plans[step.plan_id], id_of(step)
        count, changed = amended.get(number, (0, _LONG_AGO))
        version, edited = decreed.get(step.plan_id, (0, _LONG_AGO))
        moves, acted = moved.get(number, (0, _LONG_AGO))
        acronyms = ", ".join(names[lead] for lead in leads.get(number, [])) or "—"
        assert step.due_on is not None
        events.append(
            FeedEvent(
                uid=f"hitos-{plan.code}-{step.code}@{domain}", sequence=count + version + moves,
                changed_at=max(changed, edited, acted), day=step.due_on,
                summary=_summary(step, plan.language), description=_description(step, plan, acronyms),
                withdrawn=step.state is State.WITHDRAWN, closed=step.state in CLOSED,
            )
        )  # fmt: skip
    return tuple(events)


def _summary(step: Step, language: Language) -> str:
    title = scrub(step.title, language)
    if step.state in CLOSED:
        state = STATE_NAMES[step.state].say(language)
        return _ENDED.say(language, state=state, code=step.code, title=title)
    return _DUE.say(language, code=step.code, title=title)


def _description(step: Step, plan: Plan, leads: str) -> str:
    said = scrub(_WHO.say(plan.language, leads=leads, plan=plan.title), plan.language)
    return said + (_MOVED.say(plan.language, day=step.due_moved_from) if step.due_moved_from else "")


def _amended(session: Session, ids: Sequence[int]) -> dict[int, tuple[int, datetime]]:
    """How often each step was amended, and when last."""
    found: dict[int, tuple[int, datetime]] = {}
    for first in range(0, len(ids), _AT_ONCE):
        query = (
            select(col(Amendment.step_id), func.count(), func.max(col(Amendment.at)))
            .where(col(Amendment.step_id).in_(ids[first : first + _AT_ONCE]))
            .group_by(col(Amendment.step_id))
        )
        found |= {step: (count, at) for step, count, at in session.exec(query) if step is not None}
    return found


def _calendar_versions(session: Session) -> dict[int, tuple[int, datetime]]:
    """How often each plan's calendar was edited, and when last: a decreed day may move any deadline."""
    query = select(col(CalendarEntry.plan_id), func.count(), func.max(col(CalendarEntry.at)))
    return {plan: (count, at) for plan, count, at in session.exec(query.group_by(col(CalendarEntry.plan_id)))}


def _moved(session: Session, ids: Sequence[int]) -> dict[int, tuple[int, datetime]]:
    """How often each step changed its state or standing, and when last."""
    found: dict[int, tuple[int, datetime]] = {}
    for first in range(0, len(ids), _AT_ONCE):
        query = (
            select(col(Move.step_id), func.count(), func.max(col(Move.at)))
            .where(col(Move.step_id).in_(ids[first : first + _AT_ONCE]))
            .group_by(col(Move.step_id))
        )
        found |= {step: (count, at) for step, count, at in session.exec(query)}
    return found
