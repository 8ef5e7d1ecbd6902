"""The daily sweep against real databases: moves, reminders and next checks in one transaction."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import col, func, select

from domain.tables.history import Move
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError
from domain.values.vocabulary import Act, MessageKind, MessageStatus, Standing, State, StepKind
from operations.acting.acts import act_on
from operations.actor import Actor
from operations.following.sweep import Followed, follow_group, groups_due
from storage.database import Database
from tests.builders import NOON, a_plan

START, DUE = date(2019, 5, 1), date(2019, 8, 31)


def sweep(database: Database, today: date) -> list[Followed]:
    """One day's sweep of the only plan, group by group, each in its own transaction."""
    with database.reading() as session:
        plan = session.exec(select(Plan)).one()
        groups = groups_due(session, plan, today)
    done = []
    for group in groups:
        with database.writing() as session:
            done.append(follow_group(session, plan, group.commitment_ids, today, NOON))
    return done


def rungs_owed(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.exec(select(Message.rung).order_by(col(Message.id))))


def test_the_start_date_starts_the_step_and_writes_who_and_why(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, steps=1)
    (done,) = sweep(database, START)
    assert [(moved.code, moved.state, moved.standing) for moved in done.moved] == [
        ("C10-H1", State.UNDER_WAY, Standing.ON_TIME)
    ]
    with database.reading() as session:
        move = session.exec(select(Move)).one()
        step = session.exec(select(Step)).one()
    assert (move.act, move.by, move.on_day) == (Act.START, "hitos", START)
    assert (step.state, step.next_check_on) == (State.UNDER_WAY, date(2019, 8, 1))


def test_a_day_swept_again_writes_no_row(database: Database) -> None:
    with database.writing() as session:
        a_plan(session)
    sweep(database, date(2019, 9, 10))
    with database.reading() as session:
        before = session.exec(select(func.count()).select_from(Move)).one()
    assert sweep(database, date(2019, 9, 10)) == []
    with database.reading() as session:
        assert session.exec(select(func.count()).select_from(Move)).one() == before
    assert rungs_owed(database) == ["after-7", "escalation-10"] * 2


def test_a_year_of_daily_sweeps_owes_each_rung_once_to_whom_it_is_due(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=1)
    for ahead in range(150):
        sweep(database, START + timedelta(days=ahead))
    owed = rungs_owed(database)
    assert owed == [
        "before-30", "before-14", "before-7", "before-1", "due-0", "after-7", "escalation-10", "after-14",
        "after-21",
    ]  # fmt: skip
    with database.reading() as session:
        escalation = session.exec(select(Message).where(Message.kind == MessageKind.ESCALATION)).one()
    assert escalation.institution_id == made.institutions["INFOM"].id


def test_a_machine_stopped_for_three_weeks_sends_the_latest_rung_only(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, steps=1)
    sweep(database, date(2019, 8, 1))
    sweep(database, date(2019, 8, 25))
    assert rungs_owed(database) == ["before-30", "before-7"]


@pytest.mark.parametrize("sweeps", [8])
def test_sweeps_at_once_write_exactly_the_rows_owed(database: Database, sweeps: int) -> None:
    with database.writing() as session:
        a_plan(session, steps=40)
    with ThreadPoolExecutor(sweeps) as pool:
        list(pool.map(lambda _: sweep(database, date(2019, 9, 10)), range(sweeps)))
    assert len(rungs_owed(database)) == 80
    with database.reading() as session:
        assert session.exec(select(func.count()).select_from(Move)).one() == 40


def test_messages_that_are_known_already_are_not_counted_as_new(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=3)
    (done,) = sweep(database, date(2019, 8, 25))
    assert done.messages == 3
    with database.writing() as session:
        session.get_one(Step, made.steps[0].id).next_check_on = date(2019, 8, 25)
    (again,) = sweep(database, date(2019, 8, 25))
    assert again.messages == 0


def test_completing_a_step_takes_back_what_was_not_sent_and_wakes_what_waits(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, steps=2, after=[(1, 0)])
    sweep(database, date(2019, 8, 1))
    with database.writing() as session:
        plan = session.exec(select(Plan)).one()
        first, second = session.exec(select(Step).order_by(col(Step.position))).all()
        assert (second.state, second.standing) == (State.PLANNED, Standing.BLOCKED)
        act_on(session, plan, first, Act.SUBMIT, Actor("Ana Prueba", NOON))
        act_on(session, plan, first, Act.ACCEPT, Actor("Luis Ejemplo", NOON))
    with database.reading() as session:
        cancelled = session.exec(select(Message).where(Message.status == MessageStatus.CANCELLED)).all()
        assert [message.step_id for message in cancelled] == [first.id]
    (done,) = sweep(database, date(2019, 8, 2))
    assert [(moved.code, moved.state) for moved in done.moved] == [("C10-H2", State.UNDER_WAY)]
    assert sweep(database, date(2019, 12, 1)) != []
    with database.reading() as session:
        reminded = session.exec(select(Message.step_id).where(Message.rung == "after-91")).all()
        assert reminded == [second.id]


def test_an_answer_begins_the_days_of_silence_anew(database: Database) -> None:
    """An escalation taken back by a submission is owed again ten days after it, if it was returned."""
    with database.writing() as session:
        a_plan(session, steps=1)
    sweep(database, date(2019, 9, 10))
    for acts in ([Act.SUBMIT], [Act.RETURN]):
        with database.writing() as session:
            plan, step = session.exec(select(Plan)).one(), session.exec(select(Step)).one()
            for act in acts:
                act_on(session, plan, step, act, Actor("Ana Prueba", datetime(2019, 9, 11, 18, tzinfo=UTC)))
        sweep(database, date(2019, 9, 11))
    owed = select(Message.rung, Message.status).order_by(col(Message.id))
    with database.reading() as session:
        assert session.exec(owed).all() == [
            ("after-7", MessageStatus.PENDING), ("escalation-10", MessageStatus.CANCELLED)
        ]  # fmt: skip
    sweep(database, date(2019, 9, 21))
    with database.reading() as session:
        assert ("escalation-10", MessageStatus.PENDING) in session.exec(owed).all()


def test_a_day_before_the_plan_begins_is_refused(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, period_start=date(2018, 11, 1))
    with pytest.raises(InvalidDataError, match="2018-11-01"):
        sweep(database, date(2018, 10, 31))


def test_a_plan_of_many_commitments_is_followed_in_a_bounded_number_of_groups(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=0)
        for number in range(2, 26):
            commitment = type(made.commitment)(
                plan_id=made.plan.id or 0, position=number, code=f"C{number}x", number=str(number), title="Otro"
            )
            session.add(commitment)
            session.flush()
            session.add(
                Step(
                    plan_id=made.plan.id or 0, commitment_id=commitment.id or 0, kind=StepKind.MILESTONE,
                    position=1, code=f"C{number}x-H1", title="Hito", next_check_on=START, start_on=START,
                )
            )  # fmt: skip
    with database.reading() as session:
        groups = groups_due(session, made.plan, START, at_most=10)
    assert len(groups) == 8
    assert sum(group.steps for group in groups) == 24
    assert groups[0].name == "C2x-C4x"
