"""Seeded plans of any size, written straight into a database."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert, update
from sqlmodel import Session

from domain.rules.following import StepFacts, Timing, first_check
from domain.tables.columns import id_of, table_of
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.calendar import EVERY_DAY
from domain.values.reminder_policy import ReminderPolicy
from domain.values.vocabulary import Role, Standing, State, StepKind

TODAY = date(2026, 1, 1)
"""The first day swept: the middle of the plan's four years."""
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
START, YEARS = date(2024, 1, 1), 4
INSTITUTIONS, A_COMMITMENT = 40, 250
_SEED, _AT_ONCE = 20201, 10_000


def write_plan(session: Session, activities: int, among: int = INSTITUTIONS) -> Plan:
    """A plan of ``activities`` planned activities in commitments of 250, deadlines spread over four years.

    Each runs one to twelve months and is led by one of ``among`` institutions; the same for every call.
    """
    random, timing = Random(_SEED), Timing(ReminderPolicy(), EVERY_DAY)
    institutions = [Institution(acronym=f"INST{n}", name=f"Institución {n}") for n in range(among)]
    session.add_all(institutions)
    session.flush()
    plan = Plan(
        code="BENCH", title="Plan", period_start=START, period_end=START + timedelta(days=366 * YEARS),
        coordinator_id=institutions[0].id,
    )  # fmt: skip
    session.add(plan)
    session.flush()
    rows: list[dict[str, Any]] = []
    for number in range(-(-activities // A_COMMITMENT)):
        commitment = Commitment(
            plan_id=id_of(plan),
            position=number,
            code=f"C{number}",
            number=str(number),
            title=f"Compromiso {number}",
        )
        session.add(commitment)
        session.flush()
        of_this = min(A_COMMITMENT, activities - number * A_COMMITMENT)
        rows += [_activity(random, timing, plan, commitment, place) for place in range(of_this)]
    for first in range(0, len(rows), _AT_ONCE):
        session.execute(insert(table_of(Step)), rows[first : first + _AT_ONCE])
    answers = [
        {"step_id": n, "institution_id": institutions[random.randrange(among)].id, "role": Role.LEAD,
         "position": 0, "inherited": False}
        for n in range(1, len(rows) + 1)
    ]  # fmt: skip
    for first in range(0, len(answers), _AT_ONCE):
        session.execute(insert(table_of(StepResponsibility)), answers[first : first + _AT_ONCE])
    return plan


def answer_most(session: Session, late_in_hundred: int) -> None:
    """Close all but a few in a hundred of the activities that are past their deadline."""
    step = table_of(Step)
    session.execute(
        update(step)
        .where(step.c.due_on < TODAY, step.c.id % 100 >= late_in_hundred)
        .values(state=State.COMPLETED, standing=Standing.CLOSED, next_check_on=None)
    )


def _activity(random: Random, timing: Timing, plan: Plan, commitment: Commitment, place: int) -> dict[str, Any]:
    length = random.randrange(30, 366)
    due = START + timedelta(days=random.randrange(length, 366 * YEARS))
    start = due - timedelta(days=length)
    return {
        "plan_id": plan.id, "commitment_id": commitment.id, "kind": StepKind.ACTIVITY, "position": place,
        "code": f"{commitment.code}-A{place}", "number": str(place),
        "title": f"Actividad {place} de {commitment.code}",
        "start_on": start, "due_on": due, "dates_inherited": False, "weight": 1, "has_children": False,
        "state": State.PLANNED, "standing": Standing.UPCOMING,
        "next_check_on": first_check(StepFacts(State.PLANNED, start, due), timing),
    }  # fmt: skip
