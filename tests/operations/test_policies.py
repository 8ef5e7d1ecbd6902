"""Policies as data: checked whole, set for a plan or a single step, and explained before anything is sent."""

from datetime import date
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from documents.readers.yaml.policy_file import read_policy
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, ManyProblemsError
from domain.values.language import Language
from domain.values.vocabulary import Act, MessageStatus
from operations.acting.acts import act_on
from operations.actor import Actor
from operations.following.foreseen import foreseen
from operations.following.sweep import follow_group, groups_due
from operations.timetable.policies import checked_policy, set_policy
from storage.database import Database
from tests.builders import NOON, a_plan, an_institution

ANA = Actor("Ana Prueba", NOON)


def sweep(database: Database, today: date) -> None:
    with database.writing() as session:
        plan = session.exec(select(Plan)).one()
        for group in groups_due(session, plan, today):
            follow_group(session, plan, group.commitment_ids, today, NOON)


def a_policy(session: Session, plan: Plan, **data: object) -> None:
    set_policy(session, plan, checked_policy(session, plan, data), ANA)


def a_whole(session: Session) -> tuple[Plan, list[Step]]:
    """A milestone followed through the two others, and all three."""
    made = a_plan(session, steps=3)
    whole, *parts = made.steps
    whole.has_children, whole.next_check_on = True, None
    for part in parts:
        part.parent_id = whole.id
    session.flush()
    return made.plan, made.steps


def test_every_problem_of_a_policy_file_is_said_at_once(database: Database) -> None:
    data = {
        "before": [30, 0], "counting": "lunar", "colour": "red", "steering": "NADIE", "quiet_from": "18:00",
        "own": {"C10-H1": {"every_days_after": "often", "weekend": ["monday"]}, "C99": {"before": [3]}},
    }  # fmt: skip
    with database.writing() as session, pytest.raises(ManyProblemsError) as refused:
        checked_policy(session, a_plan(session).plan, data)
    said = str(refused.value)
    wanted = ("before", "counting", "colour", "NADIE", "quiet_from", "C10-H1", "often", "weekend", "C99")
    assert [word for word in wanted if word not in said] == []


def test_a_single_step_is_reminded_by_its_own_policy(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=2).plan
        a_policy(session, plan, before=[30], own={"C10-H2": {"before": [3]}})
    sweep(database, date(2019, 8, 28))
    with database.reading() as session:
        rungs = session.exec(select(Step.code, Message.rung).join(Message).order_by(col(Step.code))).all()
    assert rungs == [("C10-H1", "before-30"), ("C10-H2", "before-3")]


def test_a_commitments_policy_holds_for_its_steps_unless_they_have_their_own(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=2).plan
        a_policy(session, plan, own={"C10": {"before": [60]}, "C10-H2": {"before": [3]}})
        steps = session.exec(select(Step)).all()
        days = {step.code: foreseen(session, plan, step, date(2019, 5, 1))[0].day for step in steps}
    assert days == {"C10-H1": date(2019, 7, 2), "C10-H2": date(2019, 8, 28)}


def test_what_a_milestone_sets_of_its_own_holds_for_its_parts_unless_they_set_it_too(database: Database) -> None:
    with database.writing() as session:
        plan, (whole, *parts) = a_whole(session)
        own = {"C10-H1": {"before": [30], "on_the_day": False}, "C10-H3": {"before": [3]}}
        a_policy(session, plan, own=own)
        ahead = [foreseen(session, plan, part, date(2019, 5, 1)) for part in parts]
        assert [[each.rung.key for each in told[:2]] for told in ahead] == [
            ["before-30", "after-7"], ["before-3", "after-7"],
        ]  # fmt: skip
        a_policy(session, plan, before=[9])
        assert [part.reminders for part in (whole, *parts)] == [None, None, None]


def test_one_entry_that_is_no_list_of_fields_hides_no_other_problem(database: Database) -> None:
    data = {"own": {"C10-H1": 3, "C10-H2": {"before": [0]}, "C99": {"before": [3]}}}
    with database.writing() as session, pytest.raises(ManyProblemsError) as refused:
        checked_policy(session, a_plan(session).plan, data)
    said = str(refused.value)
    assert [word for word in ("C10-H1", "C10-H2", "C99") if word not in said] == []


@pytest.mark.parametrize(
    "data",
    [
        {"every_days_after": True}, {"before": [7, True]}, {"quiet_from": "18:00", "quiet_until": "07:00+05:00"},
        {"quiet_from": 64800, "quiet_until": 25200}, {"steering": ["INFOM"]},
        {"own": {"C10-H1": {"before": [3]}, "c10-h1": {"before": [5]}}},
    ],
)  # fmt: skip
def test_what_would_be_taken_for_something_else_is_refused(database: Database, data: dict[str, object]) -> None:
    with database.writing() as session, pytest.raises(InvalidDataError):
        checked_policy(session, a_plan(session).plan, data)


def test_each_problem_of_a_file_is_told_with_its_line_and_what_is_written_twice_too(
    database: Database, tmp_path: Path
) -> None:
    file = tmp_path / "politica.yaml"
    file.write_text(
        "counting: lunar\nbefore: [30]\nown:\n  C10-H1:\n    before: [0]\n  C99: {}\nsteering: NADIE\n"
    )
    told = read_policy(file)
    with database.writing() as session, pytest.raises(ManyProblemsError) as refused, told.placing():
        checked_policy(session, a_plan(session).plan, told.data)
    said = refused.value.say(Language.ES).splitlines()
    assert [line.partition(":")[0] for line in said] == [f"politica.yaml, línea {n}" for n in (1, 5, 6, 7)]
    file.write_text("before: [30]\ndigest: true\nbefore: [3]\nown: {C10: {before: [3], before: [4]}}\n")
    with pytest.raises(ManyProblemsError) as twice:
        read_policy(file)
    assert [line.partition(":")[0] for line in str(twice.value).splitlines()] == [
        "politica.yaml, line 3", "politica.yaml, line 4",
    ]  # fmt: skip


def test_what_has_left_is_not_foreseen_again(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, steps=1, reminders={"before": [30, 7]})
    sweep(database, date(2019, 8, 1))
    with database.writing() as session:
        plan, step = session.exec(select(Plan)).one(), session.exec(select(Step)).one()
        for sent, first in ((False, "before-30"), (True, "before-7")):
            (message,) = session.exec(select(Message)).all()
            message.status = MessageStatus.SENT if sent else MessageStatus.PENDING
            message.attempts = int(sent)
            session.flush()
            assert foreseen(session, plan, step, date(2019, 8, 3))[0].rung.key == first


def test_a_policy_file_that_is_a_list_is_told_what_it_should_be(database: Database) -> None:
    with database.writing() as session, pytest.raises(InvalidDataError, match="fields with their values"):
        checked_policy(session, a_plan(session).plan, ["before"])


def test_what_is_foreseen_is_what_the_sweeps_then_owe(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        an_institution(session, "CONSEJO")
        a_policy(session, plan, steering="consejo", steering_after=20, escalate_after=9)
        (step,) = session.exec(select(Step)).all()
        expected = [(each.day, each.rung.key) for each in foreseen(session, plan, step, date(2019, 5, 1))]
    day = date(2019, 5, 1)
    for day in sorted({each for each, _ in expected}):
        sweep(database, day)
    with database.reading() as session:
        owed = session.exec(select(col(Message.owed_on), col(Message.rung)).order_by(col(Message.id))).all()
    assert set(expected) == set(owed)
    assert (date(2019, 9, 20), "steering-20") in expected


def test_whoever_coordinates_and_is_late_itself_is_escalated_to_the_steering_body(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1, lead="INFOM", coordinator="INFOM").plan
        an_institution(session, "CONSEJO")
        a_policy(session, plan, steering="CONSEJO")
        (step,) = session.exec(select(Step)).all()
        told = {each.rung.kind.value: each.to for each in foreseen(session, plan, step, date(2019, 5, 1))}
    assert (told["after"], told["escalation"]) == (("INFOM",), ("CONSEJO",))


def test_a_submission_nobody_decides_reminds_the_reviewer_and_then_the_steering_body(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        an_institution(session, "CONSEJO")
        a_policy(session, plan, steering="CONSEJO", review_after=5, review_steering_after=12)
        (step,) = session.exec(select(Step)).all()
        act_on(session, plan, step, Act.START, ANA)
        act_on(session, plan, step, Act.SUBMIT, ANA)
        told = [(each.day, each.rung.key, each.to) for each in foreseen(session, plan, step, date(2019, 5, 2))]
    assert told == [
        (date(2019, 5, 6), "review-5", ("INFOM",)),
        (date(2019, 5, 11), "review-10", ("INFOM",)),
        (date(2019, 5, 13), "review_steering-12", ("CONSEJO",)),
        (date(2019, 5, 16), "review-15", ("INFOM",)),
    ]


def test_a_returned_submission_nobody_takes_up_reminds_its_lead(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        a_policy(session, plan, take_up_after=7, before=[])
        (step,) = session.exec(select(Step)).all()
        for act in (Act.START, Act.SUBMIT, Act.RETURN):
            act_on(session, plan, step, act, ANA)
        first = foreseen(session, plan, step, date(2019, 5, 2))[0]
    assert (first.day, first.rung.key, first.to) == (date(2019, 5, 8), "take_up-7", ("INAP",))
