"""Which steps wait for which, whether one waits for another that is still open, and whether in a circle."""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from sqlalchemy import ColumnElement, Integer, bindparam, exists, select
from sqlmodel import Session
from sqlmodel import select as select_rows

from domain.rules.circles import circle_of_waits
from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of, table_of
from domain.tables.plan import Plan
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


def waits_of_plan(session: Session, plan: Plan) -> set[tuple[int, int]]:
    """Every wait on record: the id of a step and of the one that it waits for."""
    query = select(_dependency.c.step_id, _dependency.c.after_id).join(_step, _step.c.id == _dependency.c.step_id)
    return {(row.step_id, row.after_id) for row in session.execute(query.where(_step.c.plan_id == plan.id))}


def waits_in_words(session: Session, plan: Plan) -> list[tuple[Step, list[str]]]:
    """Every step that waits, with the codes of those it waits for, in the plan's order."""
    steps = {id_of(row): row for row in session.exec(select_rows(Step).where(Step.plan_id == plan.id))}
    waiting: dict[int, list[int]] = {}
    for step, after in sorted(waits_of_plan(session, plan)):
        waiting.setdefault(step, []).append(after)
    return [(steps[step], [steps[each].code for each in after]) for step, after in waiting.items()]


def circle_among(steps: Sequence[Step], waits: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The codes of one circle of these waits, from a step round to itself; empty if there is none.

    ``steps``: all of the plan.
    """
    codes = {id_of(step): step.code for step in steps}
    waited: dict[str, list[str]] = {}
    for step, after in sorted(waits):
        waited.setdefault(codes[step], []).append(codes[after])
    wholes = {step.code: codes[step.parent_id] for step in steps if step.parent_id is not None}
    return circle_of_waits(waited, wholes)


def tie_on_record(
    circle: Sequence[str], steps: Sequence[Step], known: Collection[tuple[int, int]]
) -> tuple[str, str] | None:
    """The first wait of a circle that is among ``known``: taking it away opens the circle. None: there is none."""
    ids = {step.code: id_of(step) for step in steps}
    return next(((code, after) for code, after in pairwise(circle) if (ids[code], ids[after]) in known), None)


_step, _dependency = table_of(Step), table_of(Dependency)
_before, _part, _waiting = _step.alias("before"), _step.alias("part"), _step.alias("waiting")
# Built once: building the statement anew took longer than running it.
_IS_BLOCKED = select(open_predecessor(bindparam("step", type_=Integer)))
