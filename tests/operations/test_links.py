"""Personal links: deterministic, scoped, expiring, revocable; and what of them the database keeps."""

from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from domain.rules.link_tokens import LinkScope, token_of
from domain.tables.mail import Link
from domain.tables.outbox import Message
from domain.values.errors import NotFoundError, RefusedError
from domain.values.language import Language
from domain.values.vocabulary import MessageKind, MessageStatus
from operations.actor import Actor
from operations.messages.delivery import DeliveryResult, deliver_due
from operations.messages.links import Links, link_for, list_links, open_link, revoke, step_behind
from operations.messages.outbox import show_message
from operations.register.merging import merge_institutions
from storage.database import Database
from tests.builders import Made, a_plan, an_institution
from tests.operations.test_delivery import NOW, a_mailbox, filed, messages, owe
from tests.operations.test_digests import DAILY, LATE, at, sweep

ZONE = "America/Guatemala"
LINKS = Links("https://hitos.example.org", b"k" * 32, 60)
ANA = Actor("Ana Prueba", NOW)


def token_in(address: str) -> str:
    return address.rpartition("/")[2]


def address_in(mail: EmailMessage) -> str | None:
    """The link a reader of the plain text sees."""
    plain = mail.get_body(("plain",))
    assert plain is not None
    found = [line for line in plain.get_content().splitlines() if line.startswith("https://")]
    return found[0] if found else None


def made_link(session: Session, plan: Made, links: Links = LINKS, actor: Actor = ANA) -> str:
    return link_for(session, links, plan.institutions["INAP"], plan.steps[0], actor, ZONE)


def test_a_link_opens_its_step_and_no_other(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session)
        link = open_link(session, LINKS.key, token_in(made_link(session, plan)), NOW, ZONE)
        assert link.institution.acronym == "INAP"
        assert step_behind(session, link, 1)[1].code == "C10-H1"
        with pytest.raises(NotFoundError):
            step_behind(session, link, 2)


def test_a_link_of_the_institution_opens_whatever_it_leads(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session)
        mine, others = plan.institutions["INAP"], plan.institutions["INFOM"]
        for owner, opens in ((mine, True), (others, False)):
            link = open_link(
                session, LINKS.key, token_in(link_for(session, LINKS, owner, None, ANA, ZONE)), NOW, ZONE
            )
            for step in (1, 2, 77, 2**40):
                if opens and step < 3:
                    assert step_behind(session, link, step)[1].id == step
                else:
                    with pytest.raises(NotFoundError):
                        step_behind(session, link, step)


def test_the_database_keeps_no_token(sqlite_database: Database, tmp_path: Path) -> None:
    with sqlite_database.writing() as session:
        token = token_in(made_link(session, a_plan(session)))
    sqlite_database.close()
    assert all(token.encode() not in file.read_bytes() for file in tmp_path.glob("hitos.db*"))


def test_it_works_sixty_days_after_the_deadline_to_the_end_of_that_month(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, due=date(2019, 8, 31))
        token = token_in(made_link(session, plan))
        last = datetime(2019, 11, 1, 5, 59, tzinfo=UTC)  # 31 October in Guatemala
        assert open_link(session, LINKS.key, token, last, ZONE).expires_on == date(2019, 10, 31)
        with pytest.raises(NotFoundError):
            open_link(session, LINKS.key, token, last + timedelta(minutes=1), ZONE)


def test_one_written_again_in_the_same_month_is_the_same_link(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, due=None)
        first = made_link(session, plan)
        assert made_link(session, plan, actor=Actor("Ana", NOW + timedelta(days=3))) == first
        assert made_link(session, plan, actor=Actor("Ana", NOW + timedelta(days=30))) != first
        assert len(session.exec(select(Link)).all()) == 2


def test_a_revoked_link_works_no_more_and_the_next_mail_has_one_that_does(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, due=None)
        old = [made_link(session, plan), made_link(session, plan, actor=Actor("Ana", NOW + timedelta(days=30)))]
        whole = link_for(session, LINKS, plan.institutions["INAP"], None, ANA, ZONE)
        assert [link.id for link in revoke(session, 1, Actor("Luz Prueba", NOW))] == [1, 2]
        assert revoke(session, 1, ANA) == []
        for address in old:
            with pytest.raises(NotFoundError):
                open_link(session, LINKS.key, token_in(address), NOW, ZONE)
        new = made_link(session, plan)
        assert new not in old
        for address in (new, whole):
            assert open_link(session, LINKS.key, token_in(address), NOW, ZONE)
        assert [(link.id, code) for link, _, code in list_links(session, NOW.date())] == [(3, None), (4, "C10-H1")]
        assert [link.revoked_by for link, _, _ in list_links(session, None)] == ["Luz Prueba"] * 2 + [None] * 2


def test_a_signed_token_that_was_never_sent_opens_nothing(database: Database) -> None:
    with database.writing() as session:
        a_plan(session)
        token = token_of(LINKS.key, LinkScope(1, 1, date(2030, 1, 31)))
        with pytest.raises(NotFoundError):
            open_link(session, LINKS.key, token, NOW, ZONE)
        with pytest.raises(NotFoundError):
            open_link(session, None, token, NOW, ZONE)


def test_every_way_of_not_working_is_told_in_the_same_words(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session)
        token = token_in(made_link(session, plan))
        told = set()
        for given, moment in (("x", NOW), (token, NOW + timedelta(days=900)), (token[::-1], NOW)):
            with pytest.raises(NotFoundError) as problem:
                open_link(session, LINKS.key, given, moment, ZONE)
            told.add(problem.value.say(Language.ES))
        revoke(session, 1, ANA)
        with pytest.raises(NotFoundError) as problem:
            open_link(session, LINKS.key, token, NOW, ZONE)
        assert told == {problem.value.say(Language.ES)}


def test_a_link_is_made_only_for_who_answers_for_the_step(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session)
        with pytest.raises(RefusedError, match="INFOM is not responsible for C10-H1"):
            link_for(session, LINKS, plan.institutions["INFOM"], plan.steps[0], ANA, ZONE)


def test_a_link_of_an_institution_that_was_merged_answers_for_the_one_it_became(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session)
        token = token_in(made_link(session, plan))
        kept = an_institution(session, "INAP2")
        merge_institutions(session, kept, plan.institutions["INAP"], "Se unieron.", ANA)
        link = open_link(session, LINKS.key, token, NOW, ZONE)
        assert link.institution.acronym == "INAP2"
        assert step_behind(session, link, 1)[1].code == "C10-H1"


def test_links_show_their_key_to_nobody() -> None:
    assert "kkk" not in repr(LINKS)


@pytest.mark.parametrize(
    ("kind", "carries"),
    [
        (MessageKind.REMINDER, True), (MessageKind.SUPERIOR, True), (MessageKind.ESCALATION, False),
        (MessageKind.STEERING, False),
    ],
)  # fmt: skip
def test_mails_to_who_answers_carry_a_link_that_works_when_they_leave(
    database: Database, tmp_path: Path, kind: MessageKind, carries: bool
) -> None:
    owe(database, kind=kind)
    assert deliver_due(database, a_mailbox(tmp_path), lambda: NOW, "uno", links=LINKS) == DeliveryResult(sent=1)
    address = address_in(filed(tmp_path)[0])
    assert (address is not None) is carries
    if address is not None:
        assert address.startswith("https://hitos.example.org/responder/")
        with database.reading() as session:
            assert open_link(session, LINKS.key, token_in(address), NOW, ZONE).step_id == 1


def test_without_an_address_of_the_pages_nothing_is_made(sqlite_database: Database, tmp_path: Path) -> None:
    owe(sqlite_database)
    deliver_due(sqlite_database, a_mailbox(tmp_path), lambda: NOW, "uno")
    assert address_in(filed(tmp_path)[0]) is None
    with sqlite_database.reading() as session:
        assert session.exec(select(Link)).all() == []


def test_a_digest_carries_one_link_to_all_that_is_owed_and_a_coordinators_none(
    database: Database, tmp_path: Path
) -> None:
    with database.writing() as session:
        a_plan(session, steps=4, reminders=DAILY)
    sweep(database, LATE)
    deliver_due(database, a_mailbox(tmp_path), lambda: at(LATE), "uno", links=LINKS)
    addresses = {str(mail["To"]): address_in(mail) for mail in filed(tmp_path)}
    assert addresses["INFOM <infom@example.org>"] is None
    inap = addresses["INAP <inap@example.org>"]
    assert inap is not None
    with database.reading() as session:
        assert open_link(session, LINKS.key, token_in(inap), at(LATE), ZONE).step_id is None


def test_a_message_is_shown_with_the_very_words_that_left(sqlite_database: Database, tmp_path: Path) -> None:
    owe(sqlite_database, steps=2)
    deliver_due(sqlite_database, a_mailbox(tmp_path), lambda: NOW, "uno", links=LINKS)
    with sqlite_database.reading() as session:
        for message in session.exec(select(Message).order_by(col(Message.id))):
            shown = show_message(session, message.id or 0, NOW + timedelta(days=90), "x.example.org", LINKS)
            mail = next(mail for mail in filed(tmp_path) if mail["Subject"] == shown.message.subject)
            html = mail.get_body(("html",))
            assert html is not None
            assert html.get_content() == shown.message.html
    assert {message.status for message in messages(sqlite_database)} == {MessageStatus.SENT}
