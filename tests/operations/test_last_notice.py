"""The last notice on real databases: to the lead, singly, whatever was answered, paused or opted out of."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.language import Language
from domain.values.vocabulary import Act, ContactRole, MessageKind, MessageStatus
from operations.acting.acts import act_on
from operations.acting.amendments import AmendedField, amend
from operations.acting.answering import acknowledge
from operations.actor import Actor
from operations.following.foreseen import foreseen
from operations.messages.delivery import deliver_due
from operations.messages.mail_choices import choose_for
from operations.register.contacts import set_contact
from operations.timetable.policies import checked_policy
from storage.database import Database
from tests.builders import a_plan
from tests.operations.test_delivery import a_mailbox, filed, messages
from tests.operations.test_digests import at, sweep
from tests.operations.test_links import LINKS

DUE = date(2019, 8, 31)
DAY = DUE + timedelta(days=15)
POLICY: dict[str, object] = {"last_notice_after": 15, "escalate_after": None}


def notice(database: Database) -> Message:
    [found] = [message for message in messages(database) if message.kind is MessageKind.LAST_NOTICE]
    return found


def a_late_plan(database: Database, **policy: object) -> None:
    with database.writing() as session:
        a_plan(session, steps=1, due=DUE, reminders={**POLICY, **policy})


def seen(session: Session, day: date) -> None:
    plan, step = session.exec(select(Plan)).one(), session.exec(select(Step)).one()
    acknowledge(session, plan, step, Actor("Ana Prueba", at(day)))


@pytest.mark.parametrize("digest", [False, True])
def test_it_goes_to_the_lead_as_a_letter_of_its_own(database: Database, tmp_path: Path, digest: bool) -> None:
    a_late_plan(database, digest=digest)
    sweep(database, DAY - timedelta(days=1))
    sweep(database, DAY)
    sweep(database, DAY)
    with database.writing() as session:
        choose_for(session, "inap@example.org", wanted=False, actor=Actor("Ana Prueba", at(DAY)))
    assert (notice(database).status, notice(database).digest_id) == (MessageStatus.PENDING, None)
    deliver_due(database, a_mailbox(tmp_path), lambda: at(DAY), "uno", links=LINKS)
    subjects = sorted(str(mail["Subject"]) for mail in filed(tmp_path))
    assert len(subjects) == 2
    assert subjects[0].startswith("Aviso formal: C10-H1 lleva 15 días de atraso")
    assert all(mail["List-Unsubscribe"] is None for mail in filed(tmp_path))


@pytest.mark.parametrize("digest", [False, True])
@pytest.mark.parametrize("missed", [0, 7])
def test_it_is_all_the_lead_gets_on_its_day(database: Database, digest: bool, missed: int) -> None:
    """Also on a machine that was stopped and finds reminder and notice open together; the next reminder comes."""
    a_late_plan(database, digest=digest)
    first, again = DAY + timedelta(days=missed), DAY + timedelta(days=missed + 7)
    sweep(database, first)
    with database.writing() as session:
        session.exec(select(Step)).one().next_check_on = first
    sweep(database, first + timedelta(days=1))
    assert [message.rung for message in messages(database)] == ["last_notice-15"]
    sweep(database, again)
    reminders = [m.rung for m in messages(database) if m.kind is MessageKind.REMINDER]
    assert reminders == [f"after-{21 + missed}"]


def test_seen_before_its_day_does_not_put_it_off(database: Database) -> None:
    a_late_plan(database)
    sweep(database, DAY - timedelta(days=2))
    with database.writing() as session:
        seen(session, DAY - timedelta(days=2))
    sweep(database, DAY)
    assert notice(database).status is MessageStatus.PENDING


def test_seen_takes_back_the_reminder_that_waits_and_not_the_notice(database: Database) -> None:
    a_late_plan(database)
    sweep(database, DAY - timedelta(days=1))
    sweep(database, DAY)
    with database.writing() as session:
        seen(session, DAY)
    assert notice(database).status is MessageStatus.PENDING
    left = {m.status for m in messages(database) if m.kind is MessageKind.REMINDER}
    assert left == {MessageStatus.CANCELLED}


def test_a_new_date_takes_it_back_and_so_does_a_closed_step(database: Database) -> None:
    a_late_plan(database)
    sweep(database, DAY)
    with database.writing() as session:
        plan, step = session.exec(select(Plan)).one(), session.exec(select(Step)).one()
        amend(
            session, plan, step, field=AmendedField.DUE, new="2019-12-31", resolution="R-1", reason="Más tiempo.",
            actor=Actor("Ana Prueba", at(DAY)), effective_on=DAY,
        )  # fmt: skip
    assert notice(database).status is MessageStatus.CANCELLED
    with database.writing() as session:
        plan, step = session.exec(select(Plan)).one(), session.exec(select(Step)).one()
        act_on(session, plan, step, Act.WITHDRAW, Actor("Ana Prueba", at(DAY)))
    sweep(database, date(2020, 3, 1))
    assert notice(database).status is MessageStatus.CANCELLED


def test_a_handover_summarises_the_backlog_and_leaves_the_notice_by_itself(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, steps=2, due=DUE, reminders=POLICY)
    sweep(database, DAY - timedelta(days=1))
    sweep(database, DAY)
    with database.writing() as session:
        inap = session.get_one(Institution, 1)
        set_contact(
            session, inap, ContactRole.OFFICE, name="Luz", email="luz@example.org", since=DAY,
            actor=Actor("Ana Prueba", at(DAY)),
        )  # fmt: skip
    found = {(m.kind, m.status) for m in messages(database)}
    assert found == {
        (MessageKind.REMINDER, MessageStatus.HELD), (MessageKind.DIGEST, MessageStatus.PENDING),
        (MessageKind.LAST_NOTICE, MessageStatus.PENDING),
    }  # fmt: skip


def test_the_policy_file_and_the_explanation_know_it(database: Database) -> None:
    a_late_plan(database)
    with database.reading() as session:
        plan, step = session.exec(select(Plan)).one(), session.exec(select(Step)).one()
        change = checked_policy(session, plan, {"last_notice_after": 30, "own": {"C10-H1": {"language": "en"}}})
        assert change.plan == {"last_notice_after": 30}
        coming = [each for each in foreseen(session, plan, step, DUE) if each.kind is MessageKind.LAST_NOTICE]
    assert [(each.day, each.rung.key, each.to) for each in coming] == [(DAY, "last_notice-15", ("INAP",))]


@pytest.mark.parametrize(
    ("plan", "step", "contact", "says"),
    [
        ({}, None, None, "Aviso formal"),
        ({"language": "en"}, None, None, "Formal notice"),
        ({"language": "en"}, {"language": "es"}, None, "Aviso formal"),
        ({}, {"language": "en"}, None, "Formal notice"),
        ({"language": "en"}, None, Language.ES, "Aviso formal"),
    ],
)
def test_a_message_speaks_as_contact_policy_and_institution_chose_in_this_order(
    sqlite_database: Database, tmp_path: Path, plan: dict[str, object], step: dict[str, object] | None,
    contact: Language | None, says: str,
) -> None:  # fmt: skip
    with sqlite_database.writing() as session:
        made = a_plan(session, steps=1, due=DUE, reminders={**POLICY, **plan})
        made.steps[0].reminders = step
        set_contact(
            session, made.institutions["INAP"], ContactRole.OFFICE, name="Luz", email="luz@example.org",
            since=date(2019, 1, 1), actor=Actor("Ana Prueba", at(DAY)), language=contact,
        )  # fmt: skip
    sweep(sqlite_database, DAY)
    deliver_due(sqlite_database, a_mailbox(tmp_path), lambda: at(DAY), "uno")
    assert any(str(mail["Subject"]).startswith(says) for mail in filed(tmp_path))
