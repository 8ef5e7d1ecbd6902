"""Decided changes of what a step waits for: one more predecessor, or one less. Each is an amendment."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import delete
from sqlmodel import Session, col, select

from domain.rules.texts import required_text
from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of
from domain.tables.history import Amendment
from domain.tables.plan import Plan
from domain.tables.step import Dependency, Step
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from operations.acting.acts import lock
from operations.acting.admission import REASON, day_of, field_of
from operations.acting.amendments import RESOLUTION, look_anew, refuse_closed
from operations.actor import Actor
from operations.finding import plan_option
from operations.timetable.predecessors import circle_among, tie_on_record, waits_of_plan

FIELD = "after"
"""What an amendment calls what a step waits for; its values are codes."""
_WAITS_ALREADY = Text(es="{code} ya espera a {after}.", en="{code} waits for {after} already.")
_DOES_NOT_WAIT = Text(
    es="{code} no espera a {after}; espera a: {known}.",
    en="{code} does not wait for {after}; it waits for: {known}.",
)
_CIRCLE = Text(
    es="Si {code} esperara a {after}, estos pasos se esperarían en círculo y ninguno podría comenzar: {path}.",
    en="If {code} waited for {after}, these steps would wait for each other in a circle and none could start: "
    "{path}.",
)
_WAY_OUT = Text(
    es="{circle} Si es al revés, quite antes la espera anotada: «hitos wait remove {one} {other} --resolution … "
    "--reason …{option}».",
    en="{circle} If it is the other way round, first take away the wait on record: "
    '"hitos wait remove {one} {other} --resolution … --reason …{option}".',
)


def add_wait(
    session: Session, plan: Plan, step: Step, after: Step, *, resolution: str, reason: str, effective_on: date,
    actor: Actor,
) -> Amendment:  # fmt: skip
    """Have a step wait for another of its plan: it cannot start before that one is closed.

    InvalidDataError if it waits for it already, and with the circle named if both would wait for each other, be it
    by way of others; RefusedError on a closed step.
    """
    return _change(
        session, plan, step, after, adds=True, resolution=resolution, reason=reason, effective_on=effective_on,
        actor=actor,
    )  # fmt: skip


def remove_wait(
    session: Session, plan: Plan, step: Step, after: Step, *, resolution: str, reason: str, effective_on: date,
    actor: Actor,
) -> Amendment:  # fmt: skip
    """Have a step no longer wait for another. InvalidDataError if it does not; RefusedError on a closed step."""
    return _change(
        session, plan, step, after, adds=False, resolution=resolution, reason=reason, effective_on=effective_on,
        actor=actor,
    )  # fmt: skip


def _change(
    session: Session, plan: Plan, step: Step, after: Step, *, adds: bool, resolution: str, reason: str,
    effective_on: date, actor: Actor,
) -> Amendment:  # fmt: skip
    decided = required_text(resolution, field_of(step, RESOLUTION))
    why = required_text(reason, field_of(step, REASON))
    today = day_of(plan, actor)
    lock(session, step)
    refuse_closed(session, step)
    old = _codes(session, step)
    if adds:
        _add(session, plan, step, after, old)
    else:
        _remove(session, step, after, old)
    session.flush()
    parts = select(Step).where(Step.parent_id == step.id, col(Step.state).not_in(CLOSED)).order_by(col(Step.id))
    for each in (step, *session.exec(parts)):
        look_anew(session, plan, each, today, actor, why)
    amendment = Amendment(
        commitment_id=step.commitment_id, step_id=step.id, field=FIELD, old=", ".join(old) or None,
        new=", ".join(_codes(session, step)) or None, resolution=decided, reason=why, effective_on=effective_on,
        at=actor.at, by=actor.name,
    )  # fmt: skip
    session.add(amendment)
    session.flush()
    return amendment


def _add(session: Session, plan: Plan, step: Step, after: Step, before: Collection[str]) -> None:
    if after.code in before:
        raise InvalidDataError(_WAITS_ALREADY, code=step.code, after=after.code)
    steps = session.exec(select(Step).where(Step.plan_id == plan.id).order_by(col(Step.id))).all()
    known = waits_of_plan(session, plan)
    circle = circle_among(steps, {*known, (id_of(step), id_of(after))})
    if circle:
        said = _CIRCLE.with_words(code=step.code, after=after.code, path=" → ".join(circle))
        tie = tie_on_record(circle, steps, known)
        if tie is None:
            raise InvalidDataError(said)
        way_out = _WAY_OUT.with_words(circle=said)
        raise InvalidDataError(way_out, one=tie[0], other=tie[1], option=plan_option(session, plan))
    session.add(Dependency(step_id=id_of(step), after_id=id_of(after)))


def _remove(session: Session, step: Step, after: Step, known: Collection[str]) -> None:
    if after.code not in known:
        raise InvalidDataError(_DOES_NOT_WAIT, code=step.code, after=after.code, known=", ".join(known) or "—")
    session.execute(
        delete(Dependency).where(col(Dependency.step_id) == step.id, col(Dependency.after_id) == after.id)
    )


def _codes(session: Session, step: Step) -> list[str]:
    """The codes of what the step itself waits for, in the plan's order."""
    query = select(Step.code).join(Dependency, col(Dependency.after_id) == Step.id)
    return list(session.exec(query.where(Dependency.step_id == step.id).order_by(col(Step.id))))
