"""Opting out: what the header says on the wire, what is kept from whom, and that no duty ever is."""

from datetime import date, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from sqlmodel import col, select

from domain.rules.link_tokens import ChoiceScope, mark_of_address
from domain.tables.columns import id_of
from domain.tables.institution import Institution
from domain.tables.mail import MailChoice, Received
from domain.tables.outbox import Attempt
from domain.values.errors import NotFoundError
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus, ReceivedState
from operations.actor import Actor
from operations.messages.delivery import DeliveryResult, deliver_due
from operations.messages.links import Links
from operations.messages.mail_choices import choose_for, list_choices, opened_choice
from operations.messages.outbox import show_message
from operations.receiving.received_words import Why
from operations.receiving.receiving import Desk, take_in
from operations.register.contacts import add_absence, set_contact
from operations.register.merging import merge_institutions
from storage.database import Database
from storage.evidence_files import EvidenceFiles
from tests.builders import a_plan, an_institution
from tests.notifications.mail_server import MailServer, running
from tests.notifications.received_mails import mail
from tests.operations.test_delivery import DUE, NOW, a_mail_sender, a_mailbox, filed, messages, owe
from tests.operations.test_digests import DAILY, LATE, at, sweep
from tests.operations.test_links import LINKS
from tests.operations.test_receiving import BOX

ANA = Actor("Ana Prueba", NOW)
SCOPE = ChoiceScope(1, mark_of_address("inap@example.org"))


def deliver(database: Database, folder: Path) -> DeliveryResult:
    return deliver_due(database, a_mailbox(folder), lambda: NOW, "uno", links=LINKS)


def opt_out(database: Database, email: str = "inap@example.org", *, wanted: bool = False) -> None:
    with database.writing() as session:
        choose_for(session, email, wanted=wanted, actor=ANA)


def why(database: Database) -> dict[int, str]:
    """What stands beside each message that was cancelled."""
    with database.reading() as session:
        rows = session.exec(select(Attempt).where(Attempt.outcome == "cancelled").order_by(col(Attempt.id)))
        return {row.message_id: row.detail or "" for row in rows}


def on_the_wire(database: Database, folder: Path, links: Links | None, *, box: bool) -> EmailMessage:
    with running(MailServer()) as server:
        sender = a_mail_sender(server.address, folder)
        deliver_due(database, sender, lambda: NOW, "uno", links=links, answers=BOX if box else None)
        [sent] = server.mails
    return sent


@pytest.mark.parametrize(
    ("links", "box", "listed", "one_click"),
    [
        (LINKS, False, [f"<{LINKS.choosing(SCOPE)}>"], True),
        (LINKS, True, [f"<{LINKS.choosing(SCOPE)}>", f"<mailto:{BOX.choosing(SCOPE)}?subject=unsubscribe>"], True),
        (None, True, [f"<mailto:{BOX.choosing(SCOPE)}?subject=unsubscribe>"], False),
        (None, False, [], False),
    ],
)
def test_an_early_reminder_says_on_the_wire_where_it_is_opted_out_of(
    sqlite_database: Database, tmp_path: Path, links: Links | None, box: bool, listed: list[str], one_click: bool
) -> None:
    owe(sqlite_database)
    sent = on_the_wire(sqlite_database, tmp_path, links, box=box)
    header = sent["List-Unsubscribe"]
    assert (header.replace("\r\n", "").split(", ") if header else []) == listed
    assert (sent["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click") is one_click
    plain = sent.get_body(("plain",))
    assert plain is not None
    assert (LINKS.choosing(SCOPE) in plain.get_content()) is (links is not None)


@pytest.mark.parametrize(
    ("kind", "rung"),
    [
        (MessageKind.REMINDER, "due-0"),
        (MessageKind.REMINDER, "after-7"),
        (MessageKind.LAST_NOTICE, "last_notice-15"),
        (MessageKind.RETURNED, "returned-1"),
        (MessageKind.SUPERIOR, "superior-5"),
        (MessageKind.ESCALATION, "escalation-10"),
        (MessageKind.TAKE_UP, "take_up-5"),
    ],
)
def test_what_is_a_duty_reaches_who_opted_out_and_offers_nothing(
    sqlite_database: Database, tmp_path: Path, kind: MessageKind, rung: str
) -> None:
    owe(sqlite_database, kind=kind, rung=rung)
    opt_out(sqlite_database)
    sent = on_the_wire(sqlite_database, tmp_path, LINKS, box=True)
    assert sent["List-Unsubscribe"] is None
    assert sent["List-Unsubscribe-Post"] is None


def test_what_was_opted_out_of_is_not_sent_and_the_outbox_says_why(database: Database, tmp_path: Path) -> None:
    owe(database)
    opt_out(database)
    assert deliver(database, tmp_path) == DeliveryResult(cancelled=1)
    assert not (tmp_path / "mailbox").exists()
    assert [message.status for message in messages(database)] == [MessageStatus.CANCELLED]
    assert why(database) == {1: "opted_out"}
    with database.reading() as session:
        assert show_message(session, 1, NOW, "x.example.org").tries[0].detail == "opted_out"


def test_the_latest_choice_counts(database: Database, tmp_path: Path) -> None:
    owe(database)
    opt_out(database)
    opt_out(database, wanted=True)
    opt_out(database, wanted=True)
    assert deliver(database, tmp_path) == DeliveryResult(sent=1)
    with database.reading() as session:
        assert [row.wanted for row in session.exec(select(MailChoice).order_by(col(MailChoice.id)))] == [
            False,
            True,
        ]
        assert [(line.institution, line.wanted, line.by) for line in list_choices(session)] == [
            ("INAP", True, "Ana Prueba")
        ]


def test_a_choice_is_that_of_the_address_and_not_of_whoever_follows(database: Database, tmp_path: Path) -> None:
    owe(database)
    opt_out(database)
    with database.writing() as session:
        inap = session.get_one(Institution, 1)
        set_contact(
            session, inap, ContactRole.OFFICE, name="Luz", email="luz@example.org", since=date(2019, 8, 1),
            actor=ANA,
        )  # fmt: skip
    assert deliver(database, tmp_path) == DeliveryResult(sent=1)


def test_a_channel_that_is_no_mail_knows_no_choice_of_an_address(database: Database, tmp_path: Path) -> None:
    owe(database)
    opt_out(database)
    with database.writing() as session:
        session.get_one(Institution, 1).channel = "channel:sala"
    with running(MailServer()) as server:
        done = deliver_due(database, a_mail_sender(server.address, tmp_path), lambda: NOW, "uno", links=LINKS)
    assert (done.cancelled, done.retried) == (0, 1)  # there is no such channel; it was tried


def test_of_a_digest_only_the_early_part_is_left_out(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=2, reminders=DAILY, due=date(2019, 8, 31))
        plan.steps[1].due_on = LATE + timedelta(days=5)
    sweep(database, LATE)
    opt_out(database)
    sender = a_mailbox(tmp_path)
    done = deliver_due(database, sender, lambda: at(LATE), "uno", links=LINKS)
    assert (done.sent, done.cancelled) == (2, 0)
    [inap] = [each for each in filed(tmp_path) if "inap" in str(each["To"])]
    assert str(inap["Subject"]).startswith("INAP: 1 asunto, 1 con atraso")
    assert inap["List-Unsubscribe"] is None  # nothing optional is left in it
    left = {message.rung: message.status for message in messages(database) if message.institution_id == 1}
    assert left["after-7"] is MessageStatus.SENT
    assert left["before-7"] is MessageStatus.CANCELLED
    assert list(why(database).values()) == ["opted_out"]


def test_a_digest_of_nothing_else_does_not_leave(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        a_plan(session, steps=2, reminders=DAILY, due=DUE)
    sweep(database, NOW.date())
    opt_out(database)
    assert deliver(database, tmp_path) == DeliveryResult(cancelled=1)
    assert not (tmp_path / "mailbox").exists()
    assert {message.status for message in messages(database)} == {MessageStatus.CANCELLED}
    assert set(why(database)) == {message.id for message in messages(database)}


def test_the_token_opens_for_contacts_deputies_and_former_ones_and_for_no_stranger(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session)
        inap = plan.institutions["INAP"]
        common = {"since": date(2019, 1, 1), "actor": ANA}
        set_contact(session, inap, ContactRole.OFFICE, name="Eva", email="Eva@example.org", **common)  # type: ignore[arg-type]  # a date and an actor
        set_contact(session, inap, ContactRole.OFFICE, name="Luz", email="luz@example.org", **common)  # type: ignore[arg-type]  # a date and an actor
        add_absence(
            session, inap, ContactRole.OFFICE, first=date(2019, 2, 1), last=date(2019, 2, 9), deputy="Sol",
            email="sol@example.org", actor=ANA,
        )  # fmt: skip
        for email in ("inap@example.org", "eva@example.org", "luz@example.org", "sol@example.org"):
            token = LINKS.choosing(ChoiceScope(id_of(inap), mark_of_address(email))).rpartition("/")[2]
            assert opened_choice(session, LINKS.key, token).email == email
        for scope in (ChoiceScope(1, mark_of_address("x@example.org")), ChoiceScope(99, SCOPE.mark)):
            with pytest.raises(NotFoundError):
                opened_choice(session, LINKS.key, LINKS.choosing(scope).rpartition("/")[2])
        with pytest.raises(NotFoundError):
            opened_choice(session, None, LINKS.choosing(SCOPE).rpartition("/")[2])


def test_a_choice_survives_that_two_institutions_turn_out_to_be_one(database: Database, tmp_path: Path) -> None:
    owe(database)
    opt_out(database)
    with database.writing() as session:
        kept = an_institution(session, "INAPE")
        kept.email = "inap@example.org"
        merge_institutions(session, kept, session.get_one(Institution, 1), "Es la misma.", ANA)
        assert [line.institution for line in list_choices(session)] == ["INAPE"]
    assert deliver(database, tmp_path) == DeliveryResult(cancelled=1)


def test_a_mail_to_the_address_of_the_header_opts_out_whoever_sends_it(database: Database, tmp_path: Path) -> None:
    owe(database)
    desk = Desk(BOX, EvidenceFiles(tmp_path), frozenset({"hitos@example.org"}), "hitos.example.org", 1_000)
    raw = mail("", to=BOX.choosing(SCOPE), sender="eva.personal@example.org")
    with database.writing() as session:
        taken = take_in(session, desk, raw, NOW)
        assert (taken.state, taken.why, taken.tell) == (ReceivedState.TAKEN, Why.OPTED_OUT, None)
        assert take_in(session, desk, raw, NOW).state is None
    with database.reading() as session:
        [choice] = session.exec(select(MailChoice)).all()
        assert (choice.email, choice.wanted, choice.by) == ("inap@example.org", False, "eva.personal@example.org")
        assert session.exec(select(Received)).one().decided_by == "hitos"
    assert deliver(database, tmp_path) == DeliveryResult(cancelled=1)


def test_no_machine_and_no_stranger_opts_anybody_out(database: Database, tmp_path: Path) -> None:
    owe(database)
    desk = Desk(BOX, EvidenceFiles(tmp_path), frozenset({"hitos@example.org"}), "hitos.example.org", 1_000)
    forged = BOX.choosing(SCOPE).replace("+", "+a", 1)
    elsewhere = BOX.choosing(ChoiceScope(1, mark_of_address("x@example.org")))
    with database.writing() as session:
        ours = BOX.choosing(SCOPE), "hitos@example.org"
        for to, sender in ((forged, "x@example.org"), (elsewhere, "x@example.org"), ours):
            take_in(session, desk, mail("x", to=to, sender=sender), NOW)
        assert session.exec(select(MailChoice)).all() == []


def test_nobody_chooses_for_an_address_that_is_not_written_to(database: Database) -> None:
    owe(database)
    with database.writing() as session, pytest.raises(NotFoundError):
        choose_for(session, "nadie@example.org", wanted=False, actor=ANA)
