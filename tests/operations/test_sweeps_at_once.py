"""Eight sweeps of ten thousand steps at the same moment, in processes of their own: exactly the rows owed.

What is owed is worked out by the rule alone, step by step, and not by another sweep.
"""

from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlmodel import Session, col, select

from benchmarks.plans import NOW, TODAY, write_plan
from domain.rules.following import Outcome, StepFacts, Timing, follow
from domain.rules.reminders import RungKind
from domain.tables.history import Move
from domain.tables.institution import StepResponsibility
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.calendar import EVERY_DAY
from domain.values.reminder_policy import policy_from
from domain.values.vocabulary import MessageKind
from notifications.identity import message_key
from operations.following.sweep import follow_group, groups_due
from storage.database import Database
from tests.processes import forking

PROCESSES = forking(__name__)
SWEEPS, STEPS = 8, 10_000


def sweep(url: str) -> None:
    """The day's sweep in a process of its own."""
    database = Database(url)
    with database.reading() as session:
        plan = session.exec(select(Plan)).one()
        groups = groups_due(session, plan, TODAY)
    for group in groups:
        with database.writing() as session:
            plan = session.exec(select(Plan)).one()
            follow_group(session, plan, group.commitment_ids, TODAY, NOW)
    database.close()


@pytest.mark.parametrize("digest", [False, True], ids=["single", "digest"])
def test_eight_sweeps_at_once_write_exactly_the_rows_owed(database: Database, digest: bool) -> None:
    with database.writing() as session:
        plan = write_plan(session, STEPS)
        plan.reminders = {"digest": digest}
        # Two thirds begin to be late, so that they are told to their leads and to whoever coordinates.
        began, due = TODAY - timedelta(days=90), TODAY - timedelta(days=12)
        session.execute(
            update(Step).where(col(Step.id) % 3 != 0).values(start_on=began, due_on=due, next_check_on=TODAY)
        )
    with database.reading() as session:
        owed, moved = what_is_owed(session)
    running = [PROCESSES.Process(target=sweep, args=(database.url,)) for _ in range(SWEEPS)]
    for child in running:
        child.start()
    for child in running:
        child.join(120)
    assert [child.exitcode for child in running] == [0] * SWEEPS
    with database.reading() as session:
        rows = session.exec(
            select(col(Message.dedupe_key), col(Message.kind), col(Message.id), col(Message.digest_id))
        ).all()
        moves = session.exec(select(col(Move.step_id), col(Move.state_after), col(Move.standing_after))).all()
        left = session.exec(select(Step.id).where(col(Step.next_check_on) <= TODAY)).all()
    assert Counter(key for key, kind, *_ in rows if kind is not MessageKind.DIGEST) == Counter(owed)
    assert Counter(moves) == Counter(moved)
    assert not left
    carriers = {number for _, kind, number, _ in rows if kind is MessageKind.DIGEST}
    assert {rider for _, kind, _, rider in rows if kind is not MessageKind.DIGEST} == (carriers or {None})
    assert len(carriers) == (len({key.split("/")[1] for key in owed}) if digest else 0)


def what_is_owed(session: Session) -> tuple[list[str], list[tuple[int, str, str]]]:
    """The keys of the messages and the moves that one sweep owes, by the rule."""
    plan = session.exec(select(Plan)).one()
    timing = Timing(policy_from(plan.reminders), EVERY_DAY)
    owed: list[str] = []
    moved: list[tuple[int, str, str]] = []
    for step, lead in session.exec(
        select(Step, StepResponsibility.institution_id)
        .join(StepResponsibility)
        .where(col(Step.next_check_on) <= TODAY)
    ):
        outcome = follow(StepFacts(step.state, step.start_on, step.due_on), timing, TODAY)
        owed += keys(step, lead, plan, outcome)
        if (step.state, step.standing) != (outcome.state, outcome.standing):
            moved.append((step.id or 0, outcome.state, outcome.standing))
    assert len(owed) > STEPS
    return owed, moved


def keys(step: Step, lead: int, plan: Plan, outcome: Outcome) -> list[str]:
    """A rung is told to the lead; an escalation to whoever coordinates, who in this plan may be the lead."""
    assert step.id is not None
    assert plan.coordinator_id is not None
    return [
        message_key(step.id, plan.coordinator_id if escalates else lead, rung.key, rung.since)
        for rung in outcome.rungs
        for escalates in [rung.kind is RungKind.ESCALATION]
    ]
