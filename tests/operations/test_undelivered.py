"""Whoever coordinates learns what did not arrive: each case once, in the digest or by itself, never an empty "
"one."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from domain.tables.institution import Institution
from domain.tables.mail import Bounce
from domain.tables.outbox import Attempt, Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import Act, MessageKind, MessageStatus
from operations.acting.acts import act_on
from operations.actor import Actor
from operations.following.advancing import PlanDay, advance, tell_undelivered
from operations.messages.delivery import DeliveryResult, deliver_due
from operations.messages.outbox import retry_message
from operations.messages.undelivered import undelivered_to
from operations.register.bounces import clear_bounce, mark_bounce
from storage.database import Database
from tests.notifications.mail_server import MailServer, running
from tests.operations.test_delivery import NOW, a_mail_sender, a_mailbox, filed, messages, owe
from tests.operations.test_digests import DAILY
from tests.operations.test_links import LINKS

TODAY = PlanDay("PRUEBA", NOW.date(), NOW)
ANA = Actor("Ana Prueba", NOW)


def refuse(database: Database, folder: Path, *, answers: list[str] | None = None, cut: int = 0) -> None:
    """Deliver to a server that refuses the mailbox, or cuts the line after the text."""
    server = MailServer(rcpt_answers=answers or [], cut_after_data=cut)
    with running(server):
        deliver_due(database, a_mail_sender(server.address, folder), lambda: NOW, "uno")


def tell(database: Database, day: PlanDay = TODAY) -> int:
    return tell_undelivered(database, day)


def notices(database: Database) -> list[Message]:
    return [message for message in messages(database) if message.kind is MessageKind.UNDELIVERED]


def text(folder: Path) -> str:
    [mail] = [mail for mail in filed(folder) if "infom" in str(mail["To"])]
    plain = mail.get_body(("plain",))
    assert plain is not None
    return f"{mail['Subject']}\n{plain.get_content()}"


def test_what_was_refused_is_told_once_to_who_coordinates(database: Database, tmp_path: Path) -> None:
    owe(database)
    refuse(database, tmp_path, answers=["550 5.1.1 no such mailbox"])
    assert tell(database) == 1
    assert tell(database) == 0
    assert tell(database, PlanDay("PRUEBA", NOW.date() + timedelta(1), NOW + timedelta(1))) == 0
    assert deliver_due(database, a_mailbox(tmp_path), lambda: NOW, "dos", links=LINKS) == DeliveryResult(sent=1)
    said = text(tmp_path)
    assert said.startswith("Avisos sin entregar: 1 perdido (24 de agosto de 2019): avise por otro medio\n")
    assert "1. Aviso 1 a INAP, sobre C10-H1: el servidor de correo lo rechazó (550 5.1.1 no such mailbox)." in said
    assert "https://hitos.example.org/responder/" in said


def test_what_is_uncertain_is_told_and_told_again_only_when_it_is_lost(database: Database, tmp_path: Path) -> None:
    owe(database)
    refuse(database, tmp_path, cut=1)
    assert tell(database) == 1
    with database.writing() as session:
        message = session.get_one(Message, 1)
        # a second try that ends as uncertain as the first is no news
        session.add(
            Attempt(message_id=1, worker="x", started_at=NOW, ended_at=NOW, outcome="uncertain", detail="x")
        )
    assert tell(database) == 0
    with database.writing() as session:
        message = session.get_one(Message, 1)
        message.status = MessageStatus.DEAD
        session.add(
            Attempt(message_id=1, worker="x", started_at=NOW, ended_at=NOW, outcome="refused", detail="too_often")
        )
    assert tell(database) == 1
    assert [notice.note for notice in notices(database)] == ["u1.1", "d1.3"]


def test_a_message_repeated_by_hand_that_fails_again_is_news(database: Database, tmp_path: Path) -> None:
    owe(database)
    refuse(database, tmp_path, answers=["550 5.7.1 not now"])
    assert tell(database) == 1
    with database.writing() as session:
        retry_message(session, 1, NOW)
        session.get_one(Message, 2).status = MessageStatus.SENT
    refuse(database, tmp_path, answers=["550 5.7.1 not now"])
    assert tell(database) == 1


def test_an_address_that_bounces_is_told_once_and_anew_after_it_worked(database: Database, tmp_path: Path) -> None:
    owe(database)
    deliver_due(database, a_mailbox(tmp_path), lambda: NOW, "uno")
    for number in range(2):
        with database.writing() as session:
            mark_bounce(
                session, "inap@example.org", permanent=True, reason="550 5.1.1", message_id=1,
                at=NOW + timedelta(minutes=number),
            )  # fmt: skip
        assert tell(database) == 1 - number
    with database.writing() as session:
        later = Actor("Ana Prueba", NOW + timedelta(hours=1))
        clear_bounce(session, "inap@example.org", later, "Ya sirve.")
        mark_bounce(
            session, "inap@example.org", permanent=True, reason="550", at=NOW + timedelta(hours=2), message_id=1
        )  # fmt: skip
    assert tell(database) == 1
    assert [notice.note for notice in notices(database)] == ["b1", "b4"]


def test_what_was_solved_before_it_is_told_is_not_and_no_empty_notice_leaves(
    database: Database, tmp_path: Path
) -> None:
    owe(database)
    refuse(database, tmp_path, answers=["550 5.1.1 no such mailbox"])
    tell(database)
    with database.writing() as session:
        session.get_one(Message, 1).status = MessageStatus.SENT
    assert deliver_due(database, a_mailbox(tmp_path), lambda: NOW, "dos") == DeliveryResult(cancelled=1)
    [notice] = notices(database)
    assert notice.status is MessageStatus.CANCELLED
    with database.reading() as session:
        last = session.exec(select(Attempt).order_by(col(Attempt.id).desc())).first()
        assert last is not None
        assert (last.message_id, last.detail) == (notice.id, "solved")


@pytest.mark.parametrize("solved", [False, True])
def test_in_a_digest_plan_it_travels_in_the_digest(database: Database, tmp_path: Path, solved: bool) -> None:
    owe(database)
    with database.writing() as session:
        session.exec(select(Plan)).one().reminders = DAILY
    refuse(database, tmp_path, answers=["550 5.1.1 no such mailbox"])
    assert tell(database) == 1
    assert [notice.status for notice in notices(database)] == [MessageStatus.HELD]
    if solved:
        with database.writing() as session:
            session.get_one(Message, 1).status = MessageStatus.SENT
    done = deliver_due(database, a_mailbox(tmp_path), lambda: NOW, "dos")
    assert (done.sent, done.cancelled) == ((0, 1) if solved else (1, 0))
    expected = MessageStatus.CANCELLED if solved else MessageStatus.SENT
    assert [notice.status for notice in notices(database)] == [expected]
    if not solved:
        assert text(tmp_path).startswith("INFOM: avisos sin entregar (24 de agosto de 2019)\n")


def test_the_day_tells_of_it_and_a_rehearsed_day_leaves_nothing(database: Database, tmp_path: Path) -> None:
    owe(database)
    refuse(database, tmp_path, answers=["550 5.1.1 no such mailbox"])
    assert advance(database, TODAY, keep=False).messages - advance(database, TODAY).messages == 0
    assert len(notices(database)) == 1


def test_nobody_is_told_of_what_is_owed_no_more_or_of_the_notice_itself(
    database: Database, tmp_path: Path
) -> None:
    owe(database)
    refuse(database, tmp_path, answers=["550 5.1.1 no such mailbox"])
    tell(database)
    refuse(database, tmp_path, answers=["550 5.1.1 no such mailbox"])
    assert [notice.status for notice in notices(database)] == [MessageStatus.DEAD]
    assert tell(database) == 0
    with database.writing() as session:
        plan, step = session.exec(select(Plan)).one(), session.exec(select(Step)).one()
        assert shown(session) == ["d1.1"]
        act_on(session, plan, step, Act.WITHDRAW, ANA)
        assert shown(session) == []


def test_a_plan_that_nobody_coordinates_tells_nobody(database: Database, tmp_path: Path) -> None:
    owe(database)
    refuse(database, tmp_path, answers=["550 5.1.1 no such mailbox"])
    with database.writing() as session:
        session.exec(select(Plan)).one().coordinator_id = None
    assert tell(database) == 0


def test_a_bounce_of_nobodys_message_is_nobodys_news(database: Database) -> None:
    owe(database)
    with database.writing() as session:
        session.add(Bounce(email="x@example.org", at=NOW, permanent=True, reason="550"))
    assert tell(database) == 0


def shown(session: Session) -> list[str]:
    """What stands behind the coordinating institution's link, by name."""
    plan = session.exec(select(Plan)).one()
    found = undelivered_to(session, session.get_one(Institution, plan.coordinator_id))
    return [event.name for _, events in found for event in events]
