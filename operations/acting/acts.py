"""Acts of people on steps: the transition, the move row and what follows from it, in one transaction."""

from datetime import date

from sqlalchemy import Integer, bindparam, or_, select, update
from sqlmodel import Session, col

from domain.rules.days import local_day
from domain.rules.following import StepFacts, follow
from domain.rules.standing import standing_of
from domain.rules.transitions import CLOSED, apply
from domain.tables.columns import id_of, table_of
from domain.tables.history import Move
from domain.tables.plan import Plan
from domain.tables.step import Dependency, Step
from domain.values.errors import RefusedError
from domain.values.language import Text
from domain.values.vocabulary import Act, Standing, State
from notifications.outbox.taking_back import cancel_deadline_messages
from operations.actor import Actor
from operations.timetable.predecessors import is_blocked
from operations.timetable.timing import timing_of_step

_HAS_CHILDREN = Text(
    es="{code} se sigue a través de sus partes; actúe sobre ellas: {children}.",
    en="{code} is followed through its parts; act on them: {children}.",
)


def act_on(session: Session, plan: Plan, step: Step, act: Act, actor: Actor, why: str | None = None) -> Move:
    """Apply one act to one step: state, move row, next check, cancelled messages, successors woken.

    The caller's transaction keeps all of it or nothing. RefusedError if the table of transitions does not
    allow the act, or if the step is followed through its children.
    """
    refuse_on_whole(session, step)
    lock(session, step)
    today = local_day(actor.at, plan.zone)
    before, standing_before = step.state, step.standing
    step.state = apply(step.state, act, step.code)
    step.waiting_since = today if act in _LEAVES_WAITING else None
    if act is Act.SUBMIT:
        step.answered_on = today
    recheck(session, plan, step, today)
    move = Move(
        step_id=id_of(step), on_day=today, at=actor.at, act=act, state_before=before, state_after=step.state,
        standing_before=standing_before, standing_after=step.standing, by=actor.name, why=why,
    )  # fmt: skip
    session.add(move)
    if step.state in CLOSED or step.state is State.IN_REVIEW:
        cancel_deadline_messages(session, step)
    if (before in CLOSED) != (step.state in CLOSED):
        _wake_successors(session, step, today)
    session.flush()
    return move


_LEAVES_WAITING = frozenset({Act.SUBMIT, Act.RETURN})
"""After these somebody's turn begins: the reviewer's, or that of whoever submitted."""


def lock(session: Session, step: Step) -> None:
    """Hold the step until the transaction ends and see its newest state.

    Nothing to do on SQLite, where a writing transaction holds everything from its first line.
    """
    if session.get_bind().dialect.name != "sqlite":
        session.refresh(step, with_for_update=True)


def recheck(session: Session, plan: Plan, step: Step, today: date) -> None:
    """Derive the step's standing anew and have the next sweep look at it if the calendar owes it anything.

    Called after every act and amendment. What became owed today is left to the sweep, which alone writes
    reminders: the step's next check is today when the rule has something to do, else the day it says.
    """
    timing = timing_of_step(session, plan, step)
    blocked = step.state not in CLOSED and is_blocked(session, step)
    facts = StepFacts(
        step.state, step.start_on, step.due_on, blocked, step.answered_on, step.quiet_until, step.waiting_since
    )
    outcome = follow(facts, timing, today)
    step.standing = standing_of(
        step.state, step.start_on, step.due_on, today, blocked=facts.blocked, due_soon=timing.policy.due_soon
    )
    step.next_check_on = today if outcome.act or outcome.rungs else outcome.next_check_on
    session.add(step)


def refuse_on_whole(session: Session, step: Step) -> None:
    """RefusedError that names the parts, if the step is followed through them."""
    if step.has_children:
        parts = session.scalars(
            select(col(Step.code)).where(col(Step.parent_id) == step.id).order_by(col(Step.position))
        )
        raise RefusedError(_HAS_CHILDREN, code=step.code, children=", ".join(parts))


def _wake_successors(session: Session, step: Step, today: date) -> None:
    """Steps that wait, or whose whole waits, for this one or for the whole it is part of: the next sweep looks."""
    session.connection().execute(_WAKE, {"step": step.id, "whole": step.parent_id, "today": today})


# Statements that every act needs are built once: building them anew took longer than running them.
_step, _dependency = table_of(Step), table_of(Dependency)
_WAITING = select(_dependency.c.step_id).where(
    _dependency.c.after_id.in_([bindparam("step"), bindparam("whole", type_=Integer)])
)
_WAKE = (
    update(_step)
    .where(
        or_(_step.c.id.in_(_WAITING), _step.c.parent_id.in_(_WAITING)),
        _step.c.standing != Standing.CLOSED,
        _step.c.has_children.is_(False),
    )
    .values(next_check_on=bindparam("today"))
)
