"""Digests: one letter a recipient and day, never an empty one; what becomes of it becomes of what it carries."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import sleep

import pytest
from sqlmodel import Session, col, select

from domain.tables.columns import id_of
from domain.tables.outbox import Message
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.errors import RefusedError
from domain.values.vocabulary import Act, MessageKind, MessageStatus
from notifications.channels.sender import Sender
from operations.acting.acts import act_on
from operations.actor import Actor
from operations.following.sweep import follow_group, groups_due
from operations.messages.delivery import DeliveryResult, deliver_due
from operations.messages.outbox import drop_message, retry_message
from storage.database import Database
from tests.builders import a_plan
from tests.notifications.mail_server import free_port
from tests.operations.test_delivery import filed

DAILY: dict[str, object] = {"digest": True}


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 13, tzinfo=UTC)


def sweep(database: Database, day: date) -> None:
    with database.writing() as session:
        plan = session.exec(select(Plan)).one()
        for group in groups_due(session, plan, day):
            follow_group(session, plan, group.commitment_ids, day, at(day))


def deliver(database: Database, folder: Path, day: date, channel: str = "mailbox:") -> DeliveryResult:
    sender = Sender(channel, folder / "mailbox", "hitos@example.org", "hitos.example.org")
    return deliver_due(database, sender, lambda: at(day), "uno")


def statuses(database: Database) -> Counter[tuple[bool, MessageStatus]]:
    """How many messages stand how; the first says whether it is a digest."""
    with database.reading() as session:
        return Counter((m.kind is MessageKind.DIGEST, m.status) for m in session.exec(select(Message)))


def close(session: Session, code: str, day: date) -> None:
    plan, step = session.exec(select(Plan)).one(), session.exec(select(Step).where(Step.code == code)).one()
    act_on(session, plan, step, Act.WITHDRAW, Actor("Ana Prueba", at(day)))


AUGUST, LATE = date(2019, 8, 24), date(2019, 9, 10)


def test_each_institution_gets_one_letter_for_all_that_is_owed_to_it(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        a_plan(session, steps=4, reminders=DAILY)
    sweep(database, LATE)
    assert deliver(database, tmp_path, LATE) == DeliveryResult(sent=2)
    mails = {mail["To"]: mail for mail in filed(tmp_path)}
    assert len(mails) == 2
    inap = next(mail for to, mail in mails.items() if "inap@" in to)
    assert inap["Subject"] == "INAP: 4 asuntos, 4 con atraso (10 de septiembre de 2019): responda"
    assert statuses(database) == {(True, MessageStatus.SENT): 2, (False, MessageStatus.SENT): 8}


def test_two_commitments_followed_at_the_same_time_share_the_letter(database: Database, tmp_path: Path) -> None:
    """Both would make it; the second waits for the first and adds to its letter."""
    with database.writing() as session:
        made = a_plan(session, steps=2, reminders=DAILY)
        other = Commitment(plan_id=id_of(made.plan), position=2, code="C11", number="11", title="Otro")
        session.add(other)
        session.flush()
        made.steps[1].commitment_id = id_of(other)
        first, second = made.steps[0].commitment_id, id_of(other)

    def follow_second() -> None:
        with database.writing() as session:
            follow_group(session, session.exec(select(Plan)).one(), [second], AUGUST, at(AUGUST))

    with ThreadPoolExecutor(1) as threads:
        with database.writing() as session:
            follow_group(session, session.exec(select(Plan)).one(), [first], AUGUST, at(AUGUST))
            waits = threads.submit(follow_second)
            sleep(0.3)
        waits.result(20)
    assert statuses(database) == {(True, MessageStatus.PENDING): 1, (False, MessageStatus.HELD): 2}
    assert deliver(database, tmp_path, AUGUST) == DeliveryResult(sent=1)
    assert statuses(database) == {(True, MessageStatus.SENT): 1, (False, MessageStatus.SENT): 2}


def test_a_day_swept_again_after_its_digest_left_sends_no_second_one(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        a_plan(session, steps=2, reminders=DAILY)
    sweep(database, AUGUST)
    assert deliver(database, tmp_path, AUGUST).sent == 1
    sweep(database, AUGUST)
    assert deliver(database, tmp_path, AUGUST) == DeliveryResult()


def test_what_was_completed_meanwhile_is_not_in_the_digest(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        a_plan(session, steps=2, reminders=DAILY)
    sweep(database, AUGUST)
    with database.writing() as session:
        close(session, "C10-H1", AUGUST)
    assert deliver(database, tmp_path, AUGUST).sent == 1
    (mail,) = filed(tmp_path)
    body = mail.get_body(("plain",))
    assert body is not None
    assert "C10-H2" in body.get_content()
    assert "C10-H1" not in body.get_content()


def test_an_empty_digest_never_leaves(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        a_plan(session, steps=1, reminders=DAILY)
    sweep(database, AUGUST)
    with database.writing() as session:
        close(session, "C10-H1", AUGUST)
    assert deliver(database, tmp_path, AUGUST) == DeliveryResult(cancelled=1)
    assert statuses(database) == {(True, MessageStatus.CANCELLED): 1, (False, MessageStatus.CANCELLED): 1}


def test_a_digest_that_waits_takes_in_what_becomes_owed_until_it_leaves(
    database: Database, tmp_path: Path
) -> None:
    with database.writing() as session:
        a_plan(session, steps=2, reminders=DAILY)
    sweep(database, AUGUST)
    sweep(database, AUGUST + timedelta(days=6))
    assert statuses(database)[True, MessageStatus.PENDING] == 1
    deliver(database, tmp_path, AUGUST + timedelta(days=6))
    (mail,) = filed(tmp_path)
    assert mail["Subject"] == "INAP: 2 asuntos (30 de agosto de 2019): responda"
    assert statuses(database) == {
        (True, MessageStatus.SENT): 1, (False, MessageStatus.SENT): 2, (False, MessageStatus.CANCELLED): 2,
    }  # fmt: skip


def test_a_digest_nobody_takes_is_tried_again_and_given_up_with_all_it_carries(
    database: Database, tmp_path: Path
) -> None:
    with database.writing() as session:
        a_plan(session, steps=3, reminders=DAILY)
    sweep(database, AUGUST)
    day, silent = AUGUST, f"smtp://127.0.0.1:{free_port()}"
    while statuses(database)[True, MessageStatus.DEAD] == 0:
        deliver(database, tmp_path, day, silent)
        day += timedelta(days=1)
        assert day < AUGUST + timedelta(days=60)
    assert statuses(database) == {(True, MessageStatus.DEAD): 1, (False, MessageStatus.DEAD): 3}
    with database.writing() as session:
        digest = session.exec(select(Message).where(Message.kind == MessageKind.DIGEST)).one()
        retry_message(session, id_of(digest), at(day))
    assert deliver(database, tmp_path, day).sent == 1
    assert statuses(database)[False, MessageStatus.SENT] == 3


def test_a_message_that_travels_in_a_digest_is_not_sent_beside_it(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, steps=3, reminders=DAILY)
    sweep(database, AUGUST)
    with database.writing() as session:
        digest = session.exec(select(Message).where(Message.kind == MessageKind.DIGEST)).one()
        (rider, *_) = session.exec(select(Message).where(Message.digest_id == digest.id)).all()
        with pytest.raises(RefusedError, match=f"travels in digest {digest.id}"):
            retry_message(session, id_of(rider), at(AUGUST))


@pytest.mark.parametrize("alone_first", [True, False])
def test_of_a_digest_given_up_a_message_that_is_tried_again_alone_leaves_once(
    database: Database, tmp_path: Path, alone_first: bool
) -> None:
    with database.writing() as session:
        a_plan(session, steps=3, reminders=DAILY)
    sweep(database, AUGUST)
    with database.writing() as session:
        several = session.exec(select(Message).order_by(col(Message.id))).all()
        for message in several:
            message.status = MessageStatus.DEAD
        (digest,) = [id_of(message) for message in several if message.kind is MessageKind.DIGEST]
        rider = next(id_of(message) for message in several if message.digest_id == digest)
        retry_message(session, rider, at(AUGUST))
    if alone_first:
        assert deliver(database, tmp_path, AUGUST).sent == 1
    with database.writing() as session:
        retry_message(session, digest, at(AUGUST))
    deliver(database, tmp_path, AUGUST)
    told = [str(mail.get_body(("plain",))) for mail in filed(tmp_path)]
    assert [sum(f"C10-H{number}" in text for text in told) for number in (1, 2, 3)] == [1, 1, 1]


def test_a_dropped_digest_takes_back_what_it_carries(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, steps=3, reminders=DAILY)
    sweep(database, AUGUST)
    with database.writing() as session:
        digest = session.exec(select(Message).where(Message.kind == MessageKind.DIGEST)).one()
        drop_message(session, id_of(digest), at(AUGUST), "Ana Prueba", "Ya se habló por teléfono")
    assert statuses(database) == {(True, MessageStatus.CANCELLED): 1, (False, MessageStatus.CANCELLED): 3}


def test_reminders_that_travelled_in_digests_are_in_the_escalations_account(
    database: Database, tmp_path: Path
) -> None:
    with database.writing() as session:
        a_plan(session, steps=1, reminders=DAILY)
    for day in (AUGUST, date(2019, 8, 31), date(2019, 9, 7)):
        sweep(database, day)
        deliver(database, tmp_path, day)
    with database.reading() as session:
        sent = session.exec(
            select(Message.rung)
            .where(col(Message.sent_at).is_not(None), Message.kind == MessageKind.REMINDER)
            .order_by(col(Message.owed_on))
        ).all()
    assert sent == ["before-7", "due-0", "after-7"]
