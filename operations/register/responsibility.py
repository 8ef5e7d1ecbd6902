"""Which institutions answer for what."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from domain.tables.institution import CommitmentResponsibility, StepResponsibility
from domain.tables.plan import Plan
from domain.values.vocabulary import Role

_AT_ONCE = 500


def leads_of_steps(session: Session, step_ids: Sequence[int]) -> dict[int, list[int]]:
    """The ids of the lead institutions of each step, in the plan's order. One query per 500 steps."""
    leads: dict[int, list[int]] = {}
    for first in range(0, len(step_ids), _AT_ONCE):
        query = (
            select(StepResponsibility.step_id, StepResponsibility.institution_id)
            .where(
                col(StepResponsibility.step_id).in_(step_ids[first : first + _AT_ONCE]),
                StepResponsibility.role == Role.LEAD,
            )
            .order_by(col(StepResponsibility.step_id), col(StepResponsibility.position))
        )
        for step_id, institution_id in session.exec(query):
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
