"""Answers to reminders: a pause that ends, a reason that is kept, a date that somebody decides."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session, col, select

from domain.tables.answer import Answer
from domain.tables.columns import id_of
from domain.tables.history import Amendment
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.vocabulary import Act, MessageKind, MessageStatus, Verdict
from notifications.messages.facts import Moved
from operations.acting.acts import act_on
from operations.acting.answering import (
    accept_date,
    acknowledge,
    declare_blocked,
    decline_date,
    propose_date,
    waiting_proposals,
)
from operations.acting.progress import report_progress
from operations.actor import Actor
from operations.following.sweep import follow_group, groups_due
from operations.messages.message_facts import gather
from operations.messages.outbox import show_message
from storage.database import Database
from tests.builders import a_plan

DUE = date(2019, 8, 31)


def ana(day: date) -> Actor:
    return Actor("Ana Prueba", datetime(day.year, day.month, day.day, 18, tzinfo=UTC))


def sweep(database: Database, today: date) -> None:
    with database.writing() as session:
        plan = session.exec(select(Plan)).one()
        for group in groups_due(session, plan, today):
            follow_group(session, plan, group.commitment_ids, today, ana(today).at)


def pending(database: Database) -> list[str]:
    query = select(Message.rung).where(Message.status == MessageStatus.PENDING).order_by(col(Message.id))
    with database.reading() as session:
        return list(session.exec(query))


def both(session: Session) -> tuple[Plan, Step]:
    return session.exec(select(Plan)).one(), session.exec(select(Step)).one()


def test_an_acknowledgement_keeps_the_ladder_quiet_for_its_days_and_no_longer(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, steps=1)
    sweep(database, date(2019, 8, 24))
    with database.writing() as session:
        plan, step = both(session)
        acknowledge(session, plan, step, ana(date(2019, 8, 25)))
        assert step.quiet_until == date(2019, 8, 30)
    assert pending(database) == []
    sweep(database, date(2019, 8, 29))
    assert pending(database) == []
    sweep(database, date(2019, 8, 30))
    assert pending(database) == ["before-1"]


def test_a_second_acknowledgement_without_progress_pauses_nothing(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        step = session.exec(select(Step)).one()
        acknowledge(session, plan, step, ana(date(2019, 8, 25)))
        acknowledge(session, plan, step, ana(date(2019, 8, 30)))
        assert step.quiet_until == date(2019, 8, 30)
        report_progress(session, plan, step, percent=40, narrative="Va", actor=ana(date(2019, 8, 31)))
        acknowledge(session, plan, step, ana(date(2019, 8, 31)))
        assert step.quiet_until == date(2019, 9, 5)
        assert len(session.exec(select(Answer)).all()) == 3


def test_silence_counts_from_the_last_answer(database: Database) -> None:
    """Escalated after ten days without an answer: blocked on the eighth day makes it the eighteenth."""
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        step = session.exec(select(Step)).one()
        declare_blocked(session, plan, step, ana(date(2019, 9, 8)), reason="Falta el visto bueno de Finanzas")
    sweep(database, date(2019, 9, 17))
    assert "escalation-10" not in pending(database)
    sweep(database, date(2019, 9, 18))
    assert "escalation-10" in pending(database)


def test_a_proposed_date_moves_nothing_until_it_is_accepted_as_an_amendment(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        step = session.exec(select(Step)).one()
        answer = propose_date(
            session, plan, step, ana(date(2019, 8, 20)), day=date(2019, 10, 31), reason="Licitación desierta"
        )
        assert step.due_on == DUE
        assert [row.id for row, _ in waiting_proposals(session, plan)] == [answer.id]
        done = accept_date(session, plan, id_of(answer), ana(date(2019, 8, 22)), resolution="Acta 7-2019")
        amendment = session.exec(select(Amendment)).one()
        assert (done.verdict, done.amendment_id) == (Verdict.ACCEPTED, amendment.id)
        assert (amendment.old, amendment.new, amendment.reason) == (
            "2019-08-31", "2019-10-31", "Licitación desierta",
        )  # fmt: skip
        assert step.due_on == date(2019, 10, 31)
        assert waiting_proposals(session, plan) == []
        with pytest.raises(RefusedError):
            decline_date(session, plan, id_of(answer), ana(date(2019, 8, 23)), note="Tarde")


def test_the_message_to_whoever_coordinates_says_by_which_number_the_date_is_decided(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, steps=1)
        plan, step = both(session)
        acknowledge(session, plan, step, ana(date(2019, 8, 1)))
        proposed = propose_date(
            session, plan, step, ana(date(2019, 8, 2)), day=date(2019, 12, 2), reason="Faltan."
        )
        number = session.exec(select(Message.id)).one()
        assert number is not None
        plain = show_message(session, number, ana(date(2019, 8, 2)).at, "hitos.example.org").message.plain
        assert f"hitos answer accept {proposed.id} --resolution RESOLUCIÓN\n" in plain
        session.add(Plan(code="PLAN 2", title="Otro"))
        session.flush()
        plain = show_message(session, number, ana(date(2019, 8, 2)).at, "hitos.example.org").message.plain
        assert f"hitos answer accept {proposed.id} --resolution RESOLUCIÓN --plan PRUEBA\n" in plain
        accept_date(session, plan, id_of(proposed), ana(date(2019, 8, 3)), resolution="Acta 7")
    assert (proposed.id, pending(database)) == (2, ["moved-1"])


def test_a_declined_date_leaves_the_deadline_and_its_reason(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        step = session.exec(select(Step)).one()
        answer = propose_date(
            session, plan, step, ana(date(2019, 8, 20)), day=date(2019, 10, 31), reason="Licitación desierta"
        )
        decision = decline_date(session, plan, id_of(answer), ana(date(2019, 8, 22)), note="El plan termina antes")
        assert (step.due_on, decision.verdict, decision.note) == (DUE, Verdict.RETURNED, "El plan termina antes")


@pytest.mark.parametrize("day", [date(2019, 8, 20), date(2019, 8, 1), DUE])
def test_a_past_date_or_the_same_one_is_no_proposal(database: Database, day: date) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        step = session.exec(select(Step)).one()
        with pytest.raises(InvalidDataError):
            propose_date(session, plan, step, ana(date(2019, 8, 20)), day=day, reason="Licitación desierta")


def test_an_unknown_proposal_is_named_with_the_way_out(database: Database) -> None:
    with database.writing() as session, pytest.raises(NotFoundError, match="hitos answer list"):
        accept_date(session, a_plan(session).plan, 99, ana(date(2019, 8, 20)), resolution="Acta 1")


def test_of_several_dates_proposed_for_a_step_the_last_one_waits_and_can_be_decided(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        step = session.exec(select(Step)).one()
        first, last = (
            propose_date(session, plan, step, ana(date(2019, 8, 20)), day=day, reason="Licitación desierta")
            for day in (date(2019, 10, 31), date(2019, 11, 30))
        )
        assert [row.id for row, _ in waiting_proposals(session, plan)] == [last.id]
        with pytest.raises(RefusedError, match=rf"{last.id} \(2019-11-30\)"):
            accept_date(session, plan, id_of(first), ana(date(2019, 8, 22)), resolution="Acta 7-2019")
        accept_date(session, plan, id_of(last), ana(date(2019, 8, 22)), resolution="Acta 7-2019")
        assert (step.due_on, waiting_proposals(session, plan)) == (date(2019, 11, 30), [])


def test_nobody_is_asked_about_a_date_that_was_replaced_or_decided_before_the_message_left(
    database: Database,
) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        step = session.exec(select(Step)).one()
        for day in (date(2019, 10, 31), date(2019, 11, 30)):
            last = propose_date(session, plan, step, ana(date(2019, 8, 20)), day=day, reason="Lluvias")
    assert pending(database) == [f"answer-{last.id}"]
    with database.writing() as session:
        plan, step = both(session)
        decline_date(session, plan, id_of(last), ana(date(2019, 8, 22)), note="El plan termina antes")
    assert pending(database) == [f"declined-{last.id}"]


def test_a_date_proposed_for_a_step_that_was_closed_since_no_longer_waits(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        step = session.exec(select(Step)).one()
        propose_date(session, plan, step, ana(date(2019, 8, 20)), day=date(2019, 10, 31), reason="Lluvias")
        act_on(session, plan, step, Act.WITHDRAW, ana(date(2019, 8, 21)))
        assert waiting_proposals(session, plan) == []


def test_an_accepted_date_is_told_to_who_leads_in_the_same_transaction_with_what_was_said(
    database: Database,
) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        step = session.exec(select(Step)).one()
        answer = propose_date(
            session, plan, step, ana(date(2019, 8, 20)), day=date(2019, 10, 31), reason="Licitación desierta"
        )
        accept_date(
            session, plan, id_of(answer), ana(date(2019, 8, 22)), resolution="Acta 7-2019", note="De acuerdo"
        )
        told = session.exec(select(Message).where(Message.kind == MessageKind.DATE_ACCEPTED)).one()
        facts = gather(session, [id_of(told)], ana(date(2019, 8, 22)).at)[id_of(told)].facts
        assert facts.recipient.acronym == "INAP"
        assert facts.moved == Moved(DUE, "Acta 7-2019", "De acuerdo", proposed=True)
        assert facts.due_on == date(2019, 10, 31)
        acknowledge(session, plan, step, ana(date(2019, 8, 23)))
    assert pending(database) == ["moved-1"], "seen keeps reminders quiet, not the news"
