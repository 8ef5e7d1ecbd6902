"""Delivery against real databases, a real mail server and a real mailbox: nothing lost, nothing doubled."""

import mailbox
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from sqlmodel import col, select

from domain.tables.columns import id_of
from domain.tables.history import ProgressReport
from domain.tables.institution import Institution
from domain.tables.outbox import Attempt, Message
from domain.tables.step import Step
from domain.values.vocabulary import MessageKind, MessageStatus, State
from notifications.channels.letter import Letter, Meanwhile, rest
from notifications.channels.outcome import Outcome
from notifications.channels.sender import Sender
from notifications.identity import message_id, message_key
from notifications.outbox.claiming import LEASE, begin_try, claim, release
from operations.messages.delivery import DeliveryResult, deliver_due
from storage.database import Database
from tests.builders import a_plan
from tests.notifications.mail_server import MailServer, free_port, running

NOW = datetime(2019, 8, 24, 13, tzinfo=UTC)
DUE = date(2019, 8, 31)


def a_mailbox(folder: Path) -> Sender:
    return Sender("mailbox:", folder / "mailbox", "hitos@example.org", "hitos.example.org")


def a_mail_sender(address: str, folder: Path, connections: int = 1) -> Sender:
    mailbox_folder = folder / "mailbox"
    return Sender(address, mailbox_folder, "hitos@example.org", "hitos.example.org", connections=connections)


@pytest.fixture
def server() -> Iterator[MailServer]:
    with running(MailServer()) as server:
        yield server


def owe(
    database: Database, *, steps: int = 1, rung: str = "before-7", kind: MessageKind = MessageKind.REMINDER
) -> None:
    """A plan whose steps are under way, each owing INAP one message due now."""
    with database.writing() as session:
        made = a_plan(session, steps=steps, due=DUE, state=State.UNDER_WAY)
        for step in made.steps:
            session.add(a_message(step, made.institutions["INAP"], rung=rung, kind=kind))


def a_message(
    step: Step, recipient: Institution, *, rung: str = "before-7", kind: MessageKind = MessageKind.REMINDER
) -> Message:
    return Message(
        dedupe_key=message_key(id_of(step), id_of(recipient), rung, step.due_on), step_id=id_of(step),
        institution_id=id_of(recipient), kind=kind, rung=rung, due_on=step.due_on, owed_on=NOW.date(),
        next_try_at=NOW,
    )  # fmt: skip


def deliver(database: Database, sender: Sender, at: datetime = NOW, worker: str = "uno") -> DeliveryResult:
    return deliver_due(database, sender, lambda: at, worker)


def messages(database: Database) -> list[Message]:
    with database.reading() as session:
        return list(session.exec(select(Message).order_by(col(Message.id))))


def tries(database: Database) -> list[tuple[str | None, str | None]]:
    with database.reading() as session:
        found = session.exec(select(Attempt).order_by(col(Attempt.id))).all()
    return [(attempt.outcome, attempt.detail) for attempt in found]


def filed(folder: Path) -> list[EmailMessage]:
    """The mails in the local mailbox."""
    found = [
        message_from_bytes(stored.as_bytes(), policy=policy.default)
        for stored in mailbox.Maildir(folder / "mailbox", create=False)
    ]
    return [mail for mail in found if isinstance(mail, EmailMessage)]


def test_what_is_due_goes_out_once_and_is_recorded(database: Database, tmp_path: Path) -> None:
    owe(database, steps=3)
    assert deliver(database, a_mailbox(tmp_path)) == DeliveryResult(sent=3)
    assert deliver(database, a_mailbox(tmp_path)) == DeliveryResult()
    assert {(m.status, m.attempts, m.sent_at, m.worker) for m in messages(database)} == {
        (MessageStatus.SENT, 1, NOW, None)
    }
    assert tries(database) == [("sent", None)] * 3
    mails = filed(tmp_path)
    assert {mail["Message-ID"] for mail in mails} == {
        message_id(message.dedupe_key, "hitos.example.org") for message in messages(database)
    }
    assert {mail["From"] for mail in mails} == {'"INFOM, por Hitos" <hitos@example.org>'}
    assert {mail["Reply-To"] for mail in mails} == {"infom@example.org"}
    assert {mail["Date"] for mail in mails} == {"Sat, 24 Aug 2019 07:00:00 -0600"}


def test_what_is_not_due_yet_stays(sqlite_database: Database, tmp_path: Path) -> None:
    owe(sqlite_database)
    assert deliver(sqlite_database, a_mailbox(tmp_path), NOW - timedelta(seconds=1)) == DeliveryResult()


def test_no_more_than_the_limit_goes_out_in_one_run(sqlite_database: Database, tmp_path: Path) -> None:
    owe(sqlite_database, steps=5)
    assert deliver_due(sqlite_database, a_mailbox(tmp_path), lambda: NOW, "uno", limit=2) == DeliveryResult(sent=2)


def test_a_message_tells_the_latest_progress_that_was_declared_before_it_left(
    sqlite_database: Database, tmp_path: Path
) -> None:
    owe(sqlite_database)
    with sqlite_database.writing() as session:
        for percent, at in (
            (30, NOW - timedelta(days=2)),
            (60, NOW - timedelta(days=1)),
            (90, NOW + timedelta(1)),
        ):
            session.add(
                ProgressReport(step_id=1, institution_id=1, on_day=at.date(), at=at, percent=percent,
                               narrative="Avanza.", by="Ana")
            )  # fmt: skip
    deliver(sqlite_database, a_mailbox(tmp_path))
    (mail,) = filed(tmp_path)
    plain = mail.get_body(("plain",))
    assert plain is not None
    assert "Último avance declarado: 60\u00a0%, el 23 de agosto de 2019 (INAP)" in plain.get_content()


def test_an_escalation_names_the_reminders_that_really_left(sqlite_database: Database, tmp_path: Path) -> None:
    owe(sqlite_database)
    deliver(sqlite_database, a_mailbox(tmp_path))
    with sqlite_database.writing() as session:
        step, coordinator = session.get_one(Step, 1), session.get_one(Institution, 2)
        session.add(a_message(step, coordinator, rung="escalation-10", kind=MessageKind.ESCALATION))
    deliver(sqlite_database, a_mailbox(tmp_path), NOW + timedelta(days=17))
    escalation = next(mail for mail in filed(tmp_path) if mail["To"] == "INFOM <infom@example.org>")
    assert escalation["Subject"].startswith("C10-H1 lleva 10 días de atraso")
    plain = escalation.get_body(("plain",))
    assert plain is not None
    assert "INAP: se le recordó una vez (24 ago 2019)." in plain.get_content()


def test_two_deliverers_at_once_send_each_message_once(
    database: Database, server: MailServer, tmp_path: Path
) -> None:
    owe(database, steps=70)

    def run(worker: str) -> DeliveryResult:
        own = Database(database.url)
        try:
            return deliver(own, a_mail_sender(server.address, tmp_path), worker=worker)
        finally:
            own.close()

    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(run, ["uno", "dos"]))
    assert sum(result.sent for result in results) == 70
    assert set(Counter(mail["Message-ID"] for mail in server.mails).values()) == {1}
    assert tries(database) == [("sent", None)] * 70


def test_a_deliverer_passes_over_what_another_is_just_claiming_without_waiting(
    postgres_database: Database,
) -> None:
    owe(postgres_database, steps=3)
    with postgres_database.writing() as one, postgres_database.writing() as two:
        two.connection().exec_driver_sql("SET LOCAL lock_timeout = '2s'")
        assert [claimed.id for claimed in claim(one, "uno", NOW, 2).ours] == [1, 2]
        assert [claimed.id for claimed in claim(two, "dos", NOW, 10).ours] == [3]


def test_a_claim_that_is_older_than_another_of_the_same_name_is_worth_nothing(database: Database) -> None:
    owe(database)
    after = NOW + LEASE + timedelta(seconds=1)
    with database.writing() as session:
        (old,) = claim(session, "uno", NOW, 10).ours
    with database.writing() as session:
        (new,) = claim(session, "uno", after, 10).ours
        assert begin_try(session, new, "asunto", after) is not None
    with database.writing() as session:
        assert begin_try(session, old, "asunto", after) is None
        assert not release(session, old, after)


def test_a_message_whose_deliverer_died_of_it_is_tried_after_all_others_that_are_due(database: Database) -> None:
    owe(database, steps=3)
    with database.writing() as session:
        first, _, _ = claim(session, "uno", NOW, 10).ours
        assert begin_try(session, first, "asunto", NOW) is not None
    with database.writing() as session:
        assert [claimed.id for claimed in claim(session, "dos", NOW + 2 * LEASE, 10).ours] == [2, 3, 1]


@pytest.mark.parametrize(
    ("kind", "state", "due", "leave"),
    [
        (MessageKind.REMINDER, State.UNDER_WAY, DUE, [2]),
        (MessageKind.TAKE_UP, State.UNDER_WAY, DUE, [2]),
        (MessageKind.TAKE_UP, State.UNDER_WAY, None, [2]),
        (MessageKind.REVIEW_WAITING, State.IN_REVIEW, DUE, [2]),
        (MessageKind.ESCALATION, State.UNDER_WAY, DUE, [1, 2]),
    ],
)
def test_of_what_repeats_itself_and_had_to_wait_only_the_latest_leaves(
    database: Database, kind: MessageKind, state: State, due: date | None, leave: list[int]
) -> None:
    with database.writing() as session:
        made = a_plan(session, due=due, state=state)
        session.add_all(
            a_message(made.steps[0], made.institutions["INAP"], kind=kind, rung=f"n-{n}") for n in (1, 2)
        )
    with database.writing() as session:
        assert [claimed.id for claimed in claim(session, "uno", NOW, 10).ours] == leave


def test_a_refused_message_is_dead_and_says_what_the_server_said(
    sqlite_database: Database, server: MailServer, tmp_path: Path
) -> None:
    owe(sqlite_database, steps=2)
    server.rcpt_answers = ["550 5.1.1 no such mailbox"]
    assert deliver(sqlite_database, a_mail_sender(server.address, tmp_path)) == DeliveryResult(sent=1, dead=1)
    assert tries(sqlite_database) == [("refused", "refused: 550 5.1.1 no such mailbox"), ("sent", None)]
    assert (
        deliver(sqlite_database, a_mail_sender(server.address, tmp_path), NOW + timedelta(days=1))
        == DeliveryResult()
    )


def test_an_institution_without_an_address_gets_a_clear_dead_message(
    sqlite_database: Database, server: MailServer, tmp_path: Path
) -> None:
    owe(sqlite_database)
    with sqlite_database.writing() as session:
        session.get_one(Institution, 1).email = None
    assert deliver(sqlite_database, a_mail_sender(server.address, tmp_path)) == DeliveryResult(dead=1)
    assert tries(sqlite_database) == [("refused", "no_address")]


def test_a_coordinator_with_a_damaged_address_costs_nobody_a_message(
    sqlite_database: Database, server: MailServer, tmp_path: Path
) -> None:
    owe(sqlite_database)
    with sqlite_database.writing() as session:
        session.get_one(Institution, 2).email = "infom@example.org\r\nBcc: x@example.org"
    assert deliver(sqlite_database, a_mail_sender(server.address, tmp_path)) == DeliveryResult(sent=1)
    assert server.mails[0]["Reply-To"] is None


def test_a_message_put_off_by_the_server_comes_back_after_its_wait(
    sqlite_database: Database, server: MailServer, tmp_path: Path
) -> None:
    owe(sqlite_database)
    server.rcpt_answers = ["451 4.7.1 greylisted"]
    sender = a_mail_sender(server.address, tmp_path)
    assert deliver(sqlite_database, sender) == DeliveryResult(retried=1)
    assert deliver(sqlite_database, sender, NOW + timedelta(minutes=5)) == DeliveryResult()
    assert deliver(sqlite_database, sender, NOW + timedelta(minutes=6)) == DeliveryResult(sent=1)
    assert tries(sqlite_database) == [("retry", "later: 451 4.7.1 greylisted"), ("sent", None)]


def test_a_message_put_off_twelve_times_is_dead(
    sqlite_database: Database, server: MailServer, tmp_path: Path
) -> None:
    owe(sqlite_database)
    server.data_answers = ["452 4.3.1 disk full"] * 50
    sender = a_mail_sender(server.address, tmp_path)
    results = [deliver(sqlite_database, sender, NOW + timedelta(hours=8 * n)) for n in range(13)]
    assert results == [DeliveryResult(retried=1)] * 11 + [DeliveryResult(dead=1), DeliveryResult()]


def test_many_messages_travel_on_several_connections_and_each_of_them_once(
    database: Database, server: MailServer, tmp_path: Path
) -> None:
    owe(database, steps=250)
    assert deliver(database, a_mail_sender(server.address, tmp_path, connections=8)) == DeliveryResult(sent=250)
    assert server.connections > 1
    assert len({mail["Message-ID"] for mail in server.mails}) == len(server.mails) == 250


def test_a_server_that_is_away_costs_one_message_one_try_and_the_others_none(
    database: Database, server: MailServer, tmp_path: Path
) -> None:
    owe(database, steps=60)
    nobody = a_mail_sender(f"smtp://127.0.0.1:{free_port()}", tmp_path)
    assert deliver(database, nobody) == DeliveryResult(retried=1, postponed=59)
    assert sum(message.attempts for message in messages(database)) == 1
    later = NOW + timedelta(minutes=10)
    assert deliver(database, a_mail_sender(server.address, tmp_path), later) == DeliveryResult(sent=60)


def test_an_answer_lost_after_the_text_is_uncertain_and_goes_out_again_under_the_same_id(
    sqlite_database: Database, server: MailServer, tmp_path: Path
) -> None:
    owe(sqlite_database)
    server.cut_after_data = 1
    sender = a_mail_sender(server.address, tmp_path)
    assert deliver(sqlite_database, sender) == DeliveryResult(uncertain=1)
    assert messages(sqlite_database)[0].status is MessageStatus.UNCERTAIN
    assert deliver(sqlite_database, sender, NOW + timedelta(minutes=6)) == DeliveryResult(sent=1)
    assert [outcome for outcome, _ in tries(sqlite_database)] == ["uncertain", "sent"]
    assert len({mail["Message-ID"] for mail in server.mails}) == 1


def test_a_lease_that_ran_out_during_a_try_makes_it_uncertain_and_it_goes_out_again(
    database: Database, tmp_path: Path
) -> None:
    owe(database, steps=2)
    with database.writing() as session:
        first, _ = claim(session, "muerto", NOW, 10).ours
        begin_try(session, first, "asunto", NOW)
    sender = a_mailbox(tmp_path)
    assert deliver(database, sender, NOW + LEASE) == DeliveryResult()
    after = NOW + LEASE + timedelta(seconds=1)
    assert deliver(database, sender, after) == DeliveryResult(sent=2, uncertain=1)
    assert tries(database) == [("uncertain", "cut_off"), ("sent", None), ("sent", None)]
    assert [message.attempts for message in messages(database)] == [2, 1]


def test_a_deliverer_that_wakes_up_after_losing_its_lease_changes_nothing_of_the_other(
    database: Database, tmp_path: Path
) -> None:
    owe(database)
    after = NOW + LEASE + timedelta(seconds=1)

    class Slow(Sender):
        """While it sends, its lease runs out and another deliverer sends the message."""

        def send(self, letter: Letter, route: str, meanwhile: Meanwhile = rest) -> Outcome:
            deliver(database, a_mailbox(tmp_path), after, "otro")
            return super().send(letter, route, meanwhile)

    slow = Slow("mailbox:", tmp_path / "mailbox", "hitos@example.org", "hitos.example.org")
    deliver(database, slow, NOW, "lento")
    (message,) = messages(database)
    assert (message.status, message.attempts, message.sent_at) == (MessageStatus.SENT, 2, after)
    assert [outcome for outcome, _ in tries(database)] == ["sent", "sent"]
    assert len({mail["Message-ID"] for mail in filed(tmp_path)}) == 1


def test_a_step_that_closes_while_its_messages_are_claimed_is_not_written_to(
    database: Database, tmp_path: Path
) -> None:
    owe(database, steps=2)

    class Closing(Sender):
        """With the first message the second step is completed."""

        def send(self, letter: Letter, route: str, meanwhile: Meanwhile = rest) -> Outcome:
            with database.writing() as session:
                session.get_one(Step, 2).state = State.COMPLETED
            return super().send(letter, route, meanwhile)

    closing = Closing("mailbox:", tmp_path / "mailbox", "hitos@example.org", "hitos.example.org")
    assert deliver(database, closing) == DeliveryResult(sent=1)
    assert [message.status for message in messages(database)] == [MessageStatus.SENT, MessageStatus.CANCELLED]
    assert tries(database) == [("sent", None), ("cancelled", "answered")]


def test_a_message_cancelled_while_it_is_leaving_is_sent_if_it_left(database: Database, tmp_path: Path) -> None:
    owe(database)

    class Slow(Sender):
        """While it sends, its lease runs out, the step is completed and another deliverer cancels the message."""

        def send(self, letter: Letter, route: str, meanwhile: Meanwhile = rest) -> Outcome:
            with database.writing() as session:
                session.get_one(Step, 1).state = State.COMPLETED
            after = NOW + LEASE + timedelta(seconds=1)
            assert deliver(database, a_mailbox(tmp_path), after, "otro").cancelled == 1
            return super().send(letter, route, meanwhile)

    slow = Slow("mailbox:", tmp_path / "mailbox", "hitos@example.org", "hitos.example.org")
    deliver(database, slow, NOW, "lento")
    (message,) = messages(database)
    assert (message.status, message.sent_at) == (MessageStatus.SENT, NOW)


def test_the_next_letter_is_written_while_a_server_makes_up_its_mind(database: Database, tmp_path: Path) -> None:
    owe(database, steps=3)
    asked: list[datetime] = []
    written: list[bool] = []

    def now() -> datetime:
        asked.append(NOW)
        return NOW

    class Waiting(Sender):
        """While it waits the clock is asked for the next letter's date, and for nothing else."""

        def send(self, letter: Letter, route: str, meanwhile: Meanwhile = rest) -> Outcome:
            before = len(asked)
            meanwhile()
            written.append(len(asked) == before + 1)
            return super().send(letter, route)

    waiting = Waiting("mailbox:", tmp_path / "mailbox", "hitos@example.org", "hitos.example.org")
    assert deliver_due(database, waiting, now, "espera") == DeliveryResult(sent=3)
    assert written == [True, True, False]
    assert len({mail["Message-ID"] for mail in filed(tmp_path)}) == 3


def test_nobody_is_reminded_of_a_closed_step_or_of_a_date_that_moved(database: Database, tmp_path: Path) -> None:
    owe(database, steps=3)
    with database.writing() as session:
        session.get_one(Step, 1).state = State.COMPLETED
        session.get_one(Step, 2).due_on = DUE + timedelta(days=30)
    assert deliver(database, a_mailbox(tmp_path)) == DeliveryResult(sent=1, cancelled=2)
    assert tries(database) == [("cancelled", "answered"), ("cancelled", "date_moved"), ("sent", None)]


def test_of_reminders_that_piled_up_only_the_latest_goes_out(database: Database, tmp_path: Path) -> None:
    owe(database, rung="before-14")
    with database.writing() as session:
        step, lead = session.get_one(Step, 1), session.get_one(Institution, 1)
        session.add(a_message(step, lead, rung="before-7"))
    assert deliver(database, a_mailbox(tmp_path)) == DeliveryResult(sent=1, cancelled=1)
    assert [message.status for message in messages(database)] == [MessageStatus.CANCELLED, MessageStatus.SENT]


def test_a_message_that_always_ends_its_deliverer_is_given_up_after_twelve_tries(
    sqlite_database: Database, tmp_path: Path
) -> None:
    owe(sqlite_database)
    with sqlite_database.writing() as session:
        message = session.get_one(Message, 1)
        message.status, message.attempts, message.worker = MessageStatus.SENDING, 12, "muerto"
        message.lease_until = NOW - timedelta(minutes=1)
    assert deliver(sqlite_database, a_mailbox(tmp_path)) == DeliveryResult(dead=1)
    assert tries(sqlite_database) == [("refused", "too_often")]
