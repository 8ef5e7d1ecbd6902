"""What the figures of a plan on one day are made from, read in one row a step."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, exists, select
from sqlmodel import Session

from domain.rules.days import end_of_day
from domain.rules.progress import Figures, figures_of_step
from domain.tables.columns import table_of
from domain.tables.evidence import Evidence
from domain.tables.history import Amendment, Move, ProgressReport, Review
from domain.tables.plan import Plan
from domain.tables.step import Dependency, Step
from domain.values.vocabulary import State, Verdict


class StepFacts(NamedTuple):
    """A step by itself at the end of a day; ``state`` and ``own`` are not rolled up."""

    id: int
    commitment_id: int
    parent_id: int | None
    weight: int
    start_on: date | None
    due_on: date | None
    dates_inherited: bool
    state: State
    own: Figures


def facts_of_steps(session: Session, plan_id: int, as_of: date, among: set[int] | None = None) -> list[StepFacts]:
    """Every step of the plan (of the commitments ``among``) at the end of ``as_of``, in order. One query."""
    query = _facts(as_of).where(_step.c.plan_id == plan_id)
    if among is not None:
        query = query.where(_step.c.commitment_id.in_(among))
    return [_of(row) for row in session.execute(query)]


def waits(session: Session, plan_id: int, commitment_id: int | None) -> Sequence[Any]:
    """Which step waits for which: rows of ``step_id``, ``after_id`` and the latter's ``commitment_id``."""
    after = _step.alias("after")
    query = (
        select(_dependency.c.step_id, _dependency.c.after_id, after.c.commitment_id)
        .join(_step, _step.c.id == _dependency.c.step_id)
        .join(after, after.c.id == _dependency.c.after_id)
        .where(_step.c.plan_id == plan_id)
    )
    if commitment_id is not None:
        query = query.where(_step.c.commitment_id == commitment_id)
    return session.execute(query).all()


def dates_amended_later(session: Session, plan: Plan, as_of: date) -> dict[tuple[int, str], date | None]:
    """The dates that were amended after ``as_of`` as they were until then, by step and field (start, due).

    An amendment counts from the day it was recorded (from then on the workflow follows it), or from its day
    of effect where that is earlier (a later document tells what was already so). One query.
    """
    query = (
        select(_amendment.c.step_id, _amendment.c.field, _amendment.c.old)
        .join(_step, _step.c.id == _amendment.c.step_id)
        .where(
            _step.c.plan_id == plan.id,
            _amendment.c.field.in_(_DATES),
            _amendment.c.effective_on > as_of,
            _amendment.c.at >= end_of_day(as_of, plan.zone),
        )
        .order_by(_amendment.c.id.desc())
    )
    return {
        (row.step_id, row.field): date.fromisoformat(row.old) if row.old else None
        for row in session.execute(query)
    }


_step, _dependency, _amendment = table_of(Step), table_of(Dependency), table_of(Amendment)
_move, _report, _review = table_of(Move), table_of(ProgressReport), table_of(Review)
_evidence = table_of(Evidence)
_DATES = ("start", "due")


def _facts(as_of: date) -> Select[Any]:
    """One row a step; each subquery reads the few rows of that step by index."""
    state = (
        select(_move.c.state_after)
        .where(_move.c.step_id == _step.c.id, _move.c.on_day <= as_of)
        .order_by(_move.c.on_day.desc(), _move.c.id.desc())
    )
    declared = (
        select(_report.c.percent)
        .where(_report.c.step_id == _step.c.id, _report.c.on_day <= as_of, _report.c.percent.is_not(None))
        .order_by(_report.c.on_day.desc(), _report.c.id.desc())
    )
    was_accepted = exists().where(
        _review.c.step_id == _report.c.step_id,
        _review.c.progress_report_id == _report.c.id,
        _review.c.verdict == Verdict.ACCEPTED,
        _review.c.on_day <= as_of,
    )
    evidence = exists().where(
        _evidence.c.step_id == _step.c.id,
        _evidence.c.verdict == Verdict.ACCEPTED,
        _evidence.c.reviewed_on <= as_of,
    )
    return select(
        _step.c.id, _step.c.commitment_id, _step.c.parent_id, _step.c.weight, _step.c.start_on, _step.c.due_on,
        _step.c.dates_inherited,
        _latest(state).label("state"),
        _latest(declared).label("declared"),
        _latest(declared.where(was_accepted)).label("accepted"),
        evidence.label("has_evidence"),
    ).order_by(_step.c.position, _step.c.id)  # fmt: skip


def _latest(query: Select[Any]) -> ColumnElement[Any]:
    return query.limit(1).correlate(_step).scalar_subquery()


def _of(row: Any) -> StepFacts:
    return StepFacts(
        id=row.id, commitment_id=row.commitment_id, parent_id=row.parent_id, weight=row.weight,
        start_on=row.start_on, due_on=row.due_on, dates_inherited=row.dates_inherited,
        state=row.state or State.PLANNED,
        own=figures_of_step(row.declared, row.accepted, row.has_evidence),
    )  # fmt: skip
