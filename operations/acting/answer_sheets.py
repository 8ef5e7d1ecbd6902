"""What an institution is asked in a workbook: every open step that it answers for as lead or co-responsible."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy import Select, Table, func, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of, table_of
from domain.tables.history import Move, ProgressReport
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.answer_sheet import AnswerSheet, AskedStep
from domain.values.errors import RefusedError
from domain.values.language import Text
from domain.values.plan_words import words_of
from domain.values.vocabulary import Act, Role
from operations.measuring.figures import PlanFigures, rolled

_OWES_NOTHING = Text(
    es="{institution} no responde de ningún paso del plan {plan}, como responsable ni corresponsable.",
    en="{institution} answers for no step of the plan {plan}, neither as lead nor as co-responsible.",
)


def answer_sheet_for(session: Session, plan: Plan, institution: Institution, as_of: date) -> AnswerSheet:
    """What ``institution`` is asked on the plan's local day ``as_of``; RefusedError if it answers for nothing.

    Steps that are followed through their parts are asked of part by part; closed ones stand apart.
    """
    steps = steps_of(session, plan, institution)
    if not steps:
        raise RefusedError(_OWES_NOTHING, institution=institution.acronym, plan=plan.code)
    figures = rolled(session, id_of(plan), as_of)
    seen = seen_of(session, steps, as_of)
    titles = _titles_above(session, steps)
    commitments = {
        row.id: f"{row.number}. {row.title}"
        for row in session.exec(select_rows(Commitment).where(Commitment.plan_id == plan.id))
    }
    asked = [
        _asked(step, figures, commitments[step.commitment_id], titles.get(step.parent_id or 0), seen[id_of(step)])
        for step in steps
    ]
    return AnswerSheet(
        plan_code=plan.code, plan_title=plan.title, institution=institution.acronym,
        institution_name=institution.name, as_of=as_of, language=institution.language,
        words=words_of(plan.kind, plan.words),
        steps=tuple(step for step in asked if step.state not in CLOSED),
        closed=tuple(step for step in asked if step.state in CLOSED),
    )  # fmt: skip


def steps_of(session: Session, plan: Plan, institution: Institution) -> list[Step]:
    """The steps without parts that an institution leads or shares, in the plan's order. One query."""
    above = _step.alias("above")
    query = (
        select_rows(Step)
        .join(Commitment, col(Commitment.id) == Step.commitment_id)
        .outerjoin(above, above.c.id == col(Step.parent_id))
        .where(
            Step.plan_id == plan.id,
            col(Step.has_children).is_(False),
            col(Step.id).in_(
                select_rows(StepResponsibility.step_id).where(
                    StepResponsibility.institution_id == institution.id,
                    col(StepResponsibility.role).in_([Role.LEAD, Role.CO_RESPONSIBLE]),
                )
            ),
        )
        .order_by(
            col(Commitment.position), func.coalesce(above.c.position, col(Step.position)),
            col(Step.position), col(Step.id),
        )
    )  # fmt: skip
    return list(session.exec(query))


def seen_of(session: Session, steps: Sequence[Step], as_of: date | None = None) -> dict[int, str]:
    """What identifies the news of each step up to ``as_of`` (None: all), by step id: ``report.move.digest``.

    Its last report, its last act but starting (the calendar does that too), its deadline and its title.
    """
    reports = _last(session, steps, select(_report.c.step_id, func.max(_report.c.id)), _report, as_of)
    acts = select(_move.c.step_id, func.max(_move.c.id)).where(_move.c.act.is_not(None), _move.c.act != Act.START)
    moves = _last(session, steps, acts, _move, as_of)
    return {
        id_of(step): f"{reports.get(id_of(step), 0)}.{moves.get(id_of(step), 0)}.{_digest(step)}" for step in steps
    }


def _asked(step: Step, figures: PlanFigures, commitment: str, part_of: str | None, seen: str) -> AskedStep:
    now = figures.steps[id_of(step)]
    return AskedStep(
        code=step.code, commitment=commitment, part_of=part_of if part_of != step.title else None,
        title=step.title, due_on=now.due_on, state=now.state, standing=now.standing,
        declared=now.figures.declared, seen=seen,
    )  # fmt: skip


def _titles_above(session: Session, steps: Sequence[Step]) -> dict[int, str]:
    titles: dict[int, str] = {}
    ids = sorted({step.parent_id for step in steps if step.parent_id is not None})
    for first in range(0, len(ids), _AT_ONCE):
        query = select_rows(Step).where(col(Step.id).in_(ids[first : first + _AT_ONCE]))
        titles |= {id_of(step): step.title for step in session.exec(query)}
    return titles


def _last(
    session: Session, steps: Sequence[Step], query: Select[Any], table: Table, as_of: date | None
) -> dict[int, int]:
    found: dict[int, int] = {}
    if as_of is not None:
        query = query.where(table.c.on_day <= as_of)
    ids = [id_of(step) for step in steps]
    for first in range(0, len(ids), _AT_ONCE):
        among = query.where(table.c.step_id.in_(ids[first : first + _AT_ONCE])).group_by(table.c.step_id)
        found |= {row[0]: row[1] for row in session.execute(among)}
    return found


def _digest(step: Step) -> str:
    return sha256(f"{step.due_on}|{step.title}".encode()).hexdigest()[:12]


_step, _report, _move = table_of(Step), table_of(ProgressReport), table_of(Move)
_AT_ONCE = 500
