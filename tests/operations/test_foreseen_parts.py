"""What is foreseen of a milestone with parts is what the sweeps owe for its parts, and nothing else."""

from datetime import date

from sqlmodel import col, select

from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from operations.following.foreseen import foreseen
from operations.following.sweep import follow_group, groups_due
from storage.database import Database
from tests.builders import NOON, a_plan


def test_what_is_foreseen_of_a_whole_is_what_the_sweeps_then_owe_for_its_parts(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=3)
        whole, *parts = made.steps
        whole.has_children, whole.next_check_on = True, None
        parts[0].due_on, parts[1].due_on = date(2019, 7, 31), date(2019, 9, 30)
        for part in parts:
            part.parent_id = whole.id
        session.flush()
        told = foreseen(session, made.plan, whole, date(2019, 5, 1))
        expected = {(each.day, each.rung.key, each.rung.since, each.step) for each in told}
    for day in sorted({day for day, *_ in expected}):
        with database.writing() as session:
            plan = session.exec(select(Plan)).one()
            for group in groups_due(session, plan, day):
                follow_group(session, plan, group.commitment_ids, day, NOON)
    with database.reading() as session:
        rows = session.exec(
            select(col(Message.owed_on), col(Message.rung), col(Message.due_on), col(Step.code)).join(Step)
        ).all()
    assert expected <= {(day, rung, due, code) for day, rung, due, code in rows}
    assert {code for *_, code in rows} == {"C10-H2", "C10-H3"}
