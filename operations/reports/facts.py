"""The rows a report is built from, read in a bounded number of queries and grouped by what they tell of."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Row, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from domain.rules.days import end_of_day
from domain.tables.columns import id_of, table_of
from domain.tables.history import Amendment
from domain.tables.institution import CommitmentResponsibility, Institution, StepResponsibility
from domain.tables.plan import Axis, Commitment, Plan
from domain.tables.step import Step
from domain.values.report import ReportAmendment, ReportInstitution
from domain.values.vocabulary import Role, State
from operations.measuring.figure_facts import StepFacts
from operations.measuring.figures import PlanFigures, rolled_from
from operations.reports.history import History, history_of, in_plan

StepRow = Row[Any]
"""A step's columns as a report needs them (``_STEP``); half a second cheaper than objects for 100,000."""


Field = tuple[int, int | None, str]
"""A commitment's id, a step's or None for the commitment itself, and the name of an amended field."""


@dataclass(slots=True)
class Facts:
    """A plan's rows up to a day. Dictionaries by step id but where the name says otherwise."""

    figures: PlanFigures
    history: History
    axes: dict[int, str]
    commitments: list[Commitment]
    steps: Sequence[StepRow]
    institutions: dict[int, tuple[ReportInstitution, ...]]
    commitment_institutions: dict[int, list[ReportInstitution]]
    amendments: dict[int, list[ReportAmendment]]
    commitment_amendments: dict[int, list[ReportAmendment]]
    until_then: dict[Field, str | None]
    """What was amended later, as it still stood on that day."""
    by_acronym: dict[str, Institution]


def read_facts(session: Session, plan: Plan, as_of: date) -> Facts:
    """Read what a report says at the end of the plan's local day ``as_of``; later rows do not count."""
    plan_id = id_of(plan)
    known = {id_of(row): row for row in session.exec(select_rows(Institution))}
    amended = _amendments(session, plan, as_of)
    commitments = list(
        session.exec(
            select_rows(Commitment).where(Commitment.plan_id == plan_id).order_by(col(Commitment.position))
        )
    )
    steps = session.execute(_STEP.where(in_plan(plan)).order_by(*_PLACE)).all()
    history = history_of(session, plan, as_of)
    own = [_own(row, history) for row in steps]
    return Facts(
        figures=rolled_from(session, plan, as_of, [id_of(row) for row in commitments], own),
        history=history,
        axes={id_of(row): row.title for row in session.exec(select_rows(Axis).where(Axis.plan_id == plan_id))},
        commitments=commitments,
        steps=steps,
        institutions=_step_institutions(session, plan, known),
        commitment_institutions=_commitment_institutions(session, plan_id, known),
        amendments=amended.steps,
        commitment_amendments=amended.commitments,
        until_then=amended.until_then,
        by_acronym={row.acronym: row for row in known.values()},
    )


def named(institution: Institution, role: Role, *, inherited: bool = False) -> ReportInstitution:
    """An institution as a report names it."""
    return ReportInstitution(acronym=institution.acronym, name=institution.name, role=role, inherited=inherited)


@dataclass(slots=True)
class _Amended:
    steps: dict[int, list[ReportAmendment]] = field(default_factory=lambda: defaultdict(list))
    commitments: dict[int, list[ReportAmendment]] = field(default_factory=lambda: defaultdict(list))
    until_then: dict[Field, str | None] = field(default_factory=dict)


_step, _answers = table_of(Step), table_of(StepResponsibility)
_STEP = select(
    _step.c.id, _step.c.commitment_id, _step.c.parent_id, _step.c.kind, _step.c.code, _step.c.number,
    _step.c.title, _step.c.start_on, _step.c.due_on, _step.c.start_precision, _step.c.due_precision,
    _step.c.dates_inherited, _step.c.weight, _step.c.recurrence, _step.c.actual_start_on, _step.c.actual_end_on,
)  # fmt: skip
_PLACE = _step.c.commitment_id, _step.c.position, _step.c.id


def _own(row: StepRow, history: History) -> StepFacts:
    step_id, commitment_id, parent_id, _, _, _, _, start_on, due_on, _, _, inherited, weight, *_ = row
    state = history.state.get(step_id, State.PLANNED)
    return StepFacts(
        step_id, commitment_id, parent_id, weight, start_on, due_on, inherited, state, history.figures(step_id)
    )


def _step_institutions(
    session: Session, plan: Plan, known: dict[int, Institution]
) -> dict[int, tuple[ReportInstitution, ...]]:
    query = (
        select(_answers.c.step_id, _answers.c.institution_id, _answers.c.role, _answers.c.inherited)
        .join(_step, _step.c.id == _answers.c.step_id)
        .where(in_plan(plan))
        .order_by(_answers.c.step_id, _answers.c.position, _answers.c.institution_id)
    )
    # Steps that one institution alone answers for share its tuple: nothing added to a tuple is that tuple.
    said: dict[tuple[int, Role, bool], tuple[ReportInstitution]] = {}
    found: dict[int, tuple[ReportInstitution, ...]] = {}
    for step_id, institution_id, role, inherited in session.execute(query).all():
        key = (institution_id, role, inherited)
        if key not in said:
            said[key] = (named(known[institution_id], role, inherited=inherited),)
        found[step_id] = found.get(step_id, ()) + said[key]
    return found


def _commitment_institutions(
    session: Session, plan_id: int, known: dict[int, Institution]
) -> dict[int, list[ReportInstitution]]:
    query = (
        select_rows(CommitmentResponsibility)
        .join(Commitment, col(Commitment.id) == CommitmentResponsibility.commitment_id)
        .where(Commitment.plan_id == plan_id)
        .order_by(col(CommitmentResponsibility.position), col(CommitmentResponsibility.institution_id))
    )
    found: dict[int, list[ReportInstitution]] = defaultdict(list)
    for row in session.exec(query):
        found[row.commitment_id].append(named(known[row.institution_id], row.role))
    return found


def _amendments(session: Session, plan: Plan, as_of: date) -> _Amended:
    query = (
        select_rows(Amendment)
        .join(Commitment, col(Commitment.id) == Amendment.commitment_id)
        .where(Commitment.plan_id == id_of(plan))
        .order_by(col(Amendment.id))
    )
    over = end_of_day(as_of, plan.zone)
    amended = _Amended()
    for row in session.exec(query):
        if row.effective_on <= as_of:
            told = ReportAmendment(
                field=row.field, old=row.old, new=row.new, resolution=row.resolution, reason=row.reason,
                effective_on=row.effective_on,
            )  # fmt: skip
            if row.step_id is None:
                amended.commitments[row.commitment_id].append(told)
            else:
                amended.steps[row.step_id].append(told)
        elif row.at >= over:
            amended.until_then.setdefault((row.commitment_id, row.step_id, row.field), row.old)
    return amended
