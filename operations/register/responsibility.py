"""Which institutions answer for what."""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Select
from sqlmodel import Session, col, select

from domain.tables.columns import table_of
from domain.tables.given_rows import as_given, is_given
from domain.tables.institution import CommitmentResponsibility, StepResponsibility
from domain.tables.plan import Plan
from domain.values.vocabulary import Role


def leads_of_steps(session: Session, step_ids: Sequence[int]) -> dict[int, list[int]]:
    """The ids of the lead institutions of each step, in the plan's order. One query."""
    leads: dict[int, list[int]] = {}
    asked = {"given": as_given(step_ids)}
    for step_id, institution_id in session.execute(_leads(session.get_bind().dialect.name), asked):
        leads.setdefault(step_id, []).append(institution_id)
    return leads


def coordinators_of(session: Session, plan: Plan, commitment_ids: Sequence[int]) -> dict[int, int]:
    """The institution that coordinates each commitment: its own, else the plan's; absent if neither is known."""
    query = (
        select(CommitmentResponsibility.commitment_id, CommitmentResponsibility.institution_id)
        .where(
            col(CommitmentResponsibility.commitment_id).in_(commitment_ids),
            CommitmentResponsibility.role == Role.COORDINATOR,
        )
        .order_by(col(CommitmentResponsibility.position).desc())
    )
    whole = {} if plan.coordinator_id is None else dict.fromkeys(commitment_ids, plan.coordinator_id)
    return whole | dict(session.exec(query).all())


_responsible = table_of(StepResponsibility)


@cache
def _leads(dialect: str) -> Select[tuple[int, int]]:
    return (
        select(_responsible.c.step_id, _responsible.c.institution_id)
        .where(is_given(dialect, _responsible.c.step_id), _responsible.c.role == Role.LEAD)
        .order_by(_responsible.c.step_id, _responsible.c.position)
    )
