"""A plan at a glance, and one commitment, on both databases."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session

from domain.tables.columns import id_of
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.values.errors import NotFoundError
from domain.values.vocabulary import Act, MessageKind, MessageStatus, Standing, State
from operations.acting.acts import act_on
from operations.acting.amendments import AmendedField, amend
from operations.actor import Actor
from operations.finding import find_plan
from operations.views.commitment_view import commitment_view
from operations.views.overview import MOST_LINES, list_plans, overview_of
from runtime.clock import moment_on
from storage.database import Database
from tests.builders import Made, a_plan
from tests.portal.seeded import CODE, DAY, seed

LATE = date(2019, 9, 10)


def a_message(session: Session, made: Made, owed: date, sent: datetime | None, n: int = 0) -> None:
    status = MessageStatus.SENT if sent else MessageStatus.DEAD
    session.add(
        Message(
            dedupe_key=f"{owed}-{n}", step_id=id_of(made.steps[0]),
            institution_id=id_of(made.institutions["INAP"]), kind=MessageKind.REMINDER, rung="due-0",
            owed_on=owed, status=status, sent_at=sent,
            next_try_at=moment_on(owed, made.plan.zone),
        )
    )  # fmt: skip
    session.flush()


def test_the_seeded_story_is_told_alike_by_both_databases(database: Database) -> None:
    seed(database)
    with database.reading() as session:
        found = overview_of(session, find_plan(session, CODE), DAY)
    assert (found.figures.declared, found.figures.verified) == (55, 18)
    assert [(line.code, line.days) for line in found.overdue.lines] == [
        ("C10-H2-A2", -123), ("C19-H1", -77), ("C10-H1-A2", -62), ("C17-H2", -3),
    ]  # fmt: skip
    assert [line.code for line in found.due.lines] == ["C19-H2", "C10-H2-A3"]
    assert [(line.code, line.submitted_on) for line in found.in_review.lines] == [("C10-H3", date(2020, 2, 24))]
    first = found.overdue.lines[0]
    assert (first.reminded_on, first.answered_on) == (DAY, date(2019, 11, 11))
    assert [lead.acronym for lead in first.leads] == ["INAP"]
    assert (found.closed, found.steps) == (3, 12)
    assert [(row.code, row.axis, row.steps, row.overdue) for row in found.commitments][:2] == [
        ("C10", "Gobiernos locales", 7, 2), ("C17", "Innovación y tecnología", 3, 1),
    ]  # fmt: skip


def test_a_long_list_shows_the_most_pressing_and_says_how_many_there_are(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=MOST_LINES + 7)
        made.steps[-1].due_on = date(2019, 8, 1)
        session.flush()
        found = overview_of(session, made.plan, LATE).overdue
    assert (len(found.lines), found.total) == (MOST_LINES, MOST_LINES + 7)
    assert found.lines[0].code == made.steps[-1].code


def test_a_late_step_in_review_is_overdue_and_waits_for_review(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=1)
        act_on(session, made.plan, made.steps[0], Act.SUBMIT, Actor("ana", moment_on(LATE, made.plan.zone)))
        found = overview_of(session, made.plan, LATE)
    assert found.overdue.total == found.in_review.total == 1
    assert found.due.total == 0
    line = found.in_review.lines[0]
    assert (line.state, line.standing, line.submitted_on) == (State.IN_REVIEW, Standing.OVERDUE, LATE)


def test_a_step_due_today_is_due_and_one_due_yesterday_is_overdue(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=3)
        for step, day in zip(made.steps, (9, 10, 11), strict=True):
            step.due_on = date(2019, 9, day)
        made.steps[2].due_on = date(2019, 10, 11)  # 31 days ahead
        session.flush()
        found = overview_of(session, made.plan, LATE)
    assert [line.days for line in found.overdue.lines] == [-1]
    assert [line.days for line in found.due.lines] == [0]


def test_a_message_counts_from_the_day_it_was_owed_and_as_sent_from_the_day_it_was_sent(
    database: Database,
) -> None:
    """At 20:00 of the 10th in Guatemala it is already the 11th in UTC; it was sent on the 10th."""
    with database.writing() as session:
        made = a_plan(session, steps=1)
        a_message(session, made, LATE, datetime(2019, 9, 11, 2, tzinfo=UTC))
        a_message(session, made, date(2019, 9, 9), datetime(2019, 9, 12, 15, tzinfo=UTC), n=1)
        a_message(session, made, LATE, None, n=2)
        a_message(session, made, date(2019, 9, 11), None, n=3)
        found = overview_of(session, made.plan, LATE)
    assert found.messages == {MessageStatus.PENDING: 1, MessageStatus.SENT: 1, MessageStatus.DEAD: 1}
    assert found.overdue.lines[0].reminded_on == LATE


def test_plans_are_listed_with_their_commitments(database: Database) -> None:
    with database.writing() as session:
        a_plan(session)
        session.add(Plan(code="A", title="Vacío"))
        session.flush()
        found = list_plans(session)
    assert [(plan.code, plan.commitments) for plan in found] == [("A", 0), ("PRUEBA", 1)]


def test_a_commitment_is_read_page_by_page(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=5)
        first = commitment_view(session, made.plan, "c10", LATE, first=0, most=3)
        rest = commitment_view(session, made.plan, "C10", LATE, first=3, most=3)
    assert [entry.code for entry in first.entries + rest.entries] == [step.code for step in made.steps]
    assert first.steps == rest.steps == 5


def test_a_day_before_an_amendment_shows_the_title_of_that_day(database: Database) -> None:
    decided = Actor("Ana Prueba", moment_on(LATE, "America/Guatemala"))
    with database.writing() as session:
        made = a_plan(session)
        for title in ("Segundo", "Tercero"):
            amend(
                session, made.plan, made.steps[0], field=AmendedField.TITLE, new=title, resolution="Acta 1",
                reason="Se aclaró.", effective_on=LATE, actor=decided,
            )  # fmt: skip
        titles = [
            commitment_view(session, made.plan, "C10", day).entries[0].title
            for day in (LATE - timedelta(days=1), LATE)
        ]
    assert titles == ["Hito 1", "Tercero"]


def test_a_commitment_of_another_plan_is_not_found(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        other = Plan(code="OTRO", title="Otro")
        session.add(other)
        session.flush()
        with pytest.raises(NotFoundError, match="OTRO"):
            commitment_view(session, other, made.commitment.code, LATE)
