"""Whether a step waits for another that is still open."""

from sqlalchemy import ColumnElement, Integer, bindparam, exists, select
from sqlmodel import Session

from domain.rules.transitions import CLOSED
from domain.tables.columns import table_of
from domain.tables.step import Dependency, Step


def is_blocked(session: Session, step: Step) -> bool:
    """Whether a step it waits for is still open."""
    return bool(session.connection().execute(_IS_BLOCKED, {"step": step.id}).scalar())


def open_predecessor(step_id: ColumnElement[int]) -> ColumnElement[bool]:
    """The condition "a predecessor of this step is open", for queries.

    What the whole waits for, each of its parts waits for; a whole that is waited for counts by its open parts.
    """
    whole = (
        select(_waiting.c.parent_id).where(_waiting.c.id == step_id).correlate_except(_waiting).scalar_subquery()
    )
    open_part = exists().where(_part.c.parent_id == _before.c.id, _part.c.state.not_in(CLOSED))
    is_open = (_before.c.has_children & open_part) | (~_before.c.has_children & _before.c.state.not_in(CLOSED))
    waits = _dependency.c.step_id.in_([step_id, whole])
    return exists().where(waits, _dependency.c.after_id == _before.c.id, is_open)


_step, _dependency = table_of(Step), table_of(Dependency)
_before, _part, _waiting = _step.alias("before"), _step.alias("part"), _step.alias("waiting")
# Built once: building the statement anew took longer than running it.
_IS_BLOCKED = select(open_predecessor(bindparam("step", type_=Integer)))
