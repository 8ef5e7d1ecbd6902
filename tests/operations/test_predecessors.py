"""A whole that waits holds back its parts: in the sweep, on the pages, and until what it waits for is closed."""

from datetime import UTC, date, datetime

from sqlmodel import Session, select

from domain.tables.columns import id_of
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import Act, Standing, State
from operations.acting.acts import act_on
from operations.actor import Actor
from operations.following.sweep import follow_group, groups_due
from operations.measuring.figures import rolled
from operations.timetable.predecessors import is_blocked
from storage.database import Database
from tests.builders import a_plan

DAY = date(2019, 5, 2)
ANA = Actor("Ana Prueba", datetime(2019, 5, 2, 18, tzinfo=UTC))


def a_waiting_whole(session: Session) -> None:
    """The second milestone waits for the first and is followed through the third."""
    made = a_plan(session, steps=3, after=[(1, 0)])
    _, whole, part = made.steps
    whole.has_children, whole.next_check_on = True, None
    part.parent_id = whole.id


def sweep(database: Database) -> None:
    with database.writing() as session:
        plan = session.exec(select(Plan)).one()
        for group in groups_due(session, plan, DAY):
            follow_group(session, plan, group.commitment_ids, DAY, ANA.at)


def part_of(session: Session) -> Step:
    return session.exec(select(Step).where(Step.code == "C10-H3")).one()


def test_a_part_of_a_whole_that_waits_does_not_start(database: Database) -> None:
    with database.writing() as session:
        a_waiting_whole(session)
    sweep(database)
    with database.reading() as session:
        part = part_of(session)
        assert (part.state, part.standing, is_blocked(session, part)) == (State.PLANNED, Standing.BLOCKED, True)
        figures = rolled(session, part.plan_id, DAY)
        assert figures.steps[id_of(part)].standing is Standing.BLOCKED


def test_a_part_starts_when_what_its_whole_waits_for_is_closed(database: Database) -> None:
    with database.writing() as session:
        a_waiting_whole(session)
    sweep(database)
    with database.writing() as session:
        plan, first = (
            session.exec(select(Plan)).one(),
            session.exec(select(Step).where(Step.code == "C10-H1")).one(),
        )
        act_on(session, plan, first, Act.WITHDRAW, ANA)
    sweep(database)
    with database.reading() as session:
        part = part_of(session)
        assert (part.state, is_blocked(session, part)) == (State.UNDER_WAY, False)
