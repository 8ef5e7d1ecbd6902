"""Steps as lists of pages show them: who owes what by when, and what was last heard. Read only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session

from domain.rules.days import end_of_day, local_day
from domain.rules.progress import Figures
from domain.tables.columns import table_of
from domain.tables.history import Move, ProgressReport
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.outbox import Message
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.vocabulary import Act, MessageKind, Role, Standing, State
from operations.measuring.figures import PlanFigures


@dataclass(frozen=True, slots=True)
class Party:
    """An institution as pages name it: never its contact."""

    acronym: str
    name: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step that somebody should look at. ``days`` until its deadline on the day asked, negative when past.

    ``reminded_on`` is the local day the last reminder was sent, ``answered_on`` that of the last progress
    report, ``submitted_on`` that of the last submission for review; each None if there was none by then.
    """

    code: str
    title: str
    commitment: str
    leads: tuple[Party, ...]
    due_on: date | None
    days: int | None
    state: State
    standing: Standing
    figures: Figures
    reminded_on: date | None
    answered_on: date | None
    submitted_on: date | None


def step_lines(session: Session, plan: Plan, on_day: PlanFigures, ids: Sequence[int]) -> dict[int, StepLine]:
    """The lines of these steps on the day of the figures, by step id. Two queries."""
    as_of = on_day.as_of
    reminded = (
        select(func.max(_message.c.sent_at, type_=_message.c.sent_at.type))
        .where(
            _message.c.step_id == _step.c.id,
            _message.c.kind == MessageKind.REMINDER,
            _message.c.sent_at < end_of_day(as_of, plan.zone),
        )
        .scalar_subquery()
    )
    answered = (
        select(func.max(_report.c.on_day))
        .where(_report.c.step_id == _step.c.id, _report.c.on_day <= as_of)
        .scalar_subquery()
    )
    submitted = (
        select(func.max(_move.c.on_day))
        .where(_move.c.step_id == _step.c.id, _move.c.act == Act.SUBMIT, _move.c.on_day <= as_of)
        .scalar_subquery()
    )
    query = (
        select(
            _step.c.id, _step.c.code, _step.c.title, _commitment.c.code.label("commitment"),
            reminded.label("reminded_at"), answered.label("answered_on"), submitted.label("submitted_on"),
        )
        .join(_commitment, _commitment.c.id == _step.c.commitment_id)
        .where(_step.c.id.in_(ids))
    )  # fmt: skip
    leads = leads_named(session, ids)
    lines = {}
    for row in session.execute(query):
        step = on_day.steps[row.id]
        lines[row.id] = StepLine(
            code=row.code, title=row.title, commitment=row.commitment, leads=leads.get(row.id, ()),
            due_on=step.due_on, days=(step.due_on - as_of).days if step.due_on else None,
            state=step.state, standing=step.standing, figures=step.figures,
            reminded_on=local_day(row.reminded_at, plan.zone) if row.reminded_at else None,
            answered_on=row.answered_on, submitted_on=row.submitted_on,
        )  # fmt: skip
    return lines


def leads_named(session: Session, step_ids: Sequence[int]) -> dict[int, tuple[Party, ...]]:
    """The lead institutions of each step in the plan's order. One query."""
    query = (
        select(_owes.c.step_id, _institution.c.acronym, _institution.c.name)
        .join(_institution, _institution.c.id == _owes.c.institution_id)
        .where(_owes.c.step_id.in_(step_ids), _owes.c.role == Role.LEAD)
        .order_by(_owes.c.step_id, _owes.c.position)
    )
    leads: dict[int, tuple[Party, ...]] = {}
    for step_id, acronym, name in session.execute(query):
        leads[step_id] = (*leads.get(step_id, ()), Party(acronym, name))
    return leads


_step, _commitment, _message = table_of(Step), table_of(Commitment), table_of(Message)
_move, _report = table_of(Move), table_of(ProgressReport)
_owes, _institution = table_of(StepResponsibility), table_of(Institution)
