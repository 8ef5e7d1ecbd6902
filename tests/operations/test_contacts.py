"""Who is written to: the contact in force, the deputy of one who is away, the superior when nobody answers."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, select

from domain.rules.days import end_of_day
from domain.tables.columns import id_of
from domain.tables.contact import Contact
from domain.tables.institution import Institution
from domain.tables.outbox import Attempt, Message
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError, NotFoundError
from domain.values.language import Language
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus
from notifications.channels.outcome import Trouble
from notifications.channels.sender import Sender
from operations.actor import Actor
from operations.following.advancing import PlanDay, advance
from operations.following.sweep import follow_group, groups_due
from operations.messages.delivery import deliver_due
from operations.messages.message_facts import gather
from operations.register.contacts import add_absence, reached, set_contact
from storage.database import Database
from tests.builders import NOON, Made, a_plan
from tests.operations.test_delivery import filed

ANA = Actor("Ana Prueba", NOON)
DUE = date(2019, 8, 31)
OFFICE, SUPERIOR = ContactRole.OFFICE, ContactRole.SUPERIOR


def the_address(session: Session, made: Made, day: date, role: ContactRole = OFFICE) -> str | None:
    institution = id_of(made.institutions["INAP"])
    found = reached(session, [institution], role, day).get(institution)
    return found.email if found else None


def test_a_handover_changes_who_is_written_to_from_its_day_on(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        inap = made.institutions["INAP"]
        set_contact(session, inap, OFFICE, name="Eva", email="eva@example.org", since=date(2019, 1, 1), actor=ANA)
        set_contact(session, inap, OFFICE, name="Luz", email="luz@example.org", since=date(2019, 6, 1), actor=ANA)
        assert the_address(session, made, date(2018, 12, 31)) is None
        assert the_address(session, made, date(2019, 5, 31)) == "eva@example.org"
        assert the_address(session, made, date(2019, 6, 1)) == "luz@example.org"
        assert len(session.exec(select(Contact)).all()) == 2


def test_a_deputy_is_written_to_on_the_days_of_an_absence_and_no_other(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        inap = made.institutions["INAP"]
        set_contact(session, inap, OFFICE, name="Eva", email="eva@example.org", since=date(2019, 1, 1), actor=ANA)
        add_absence(
            session, inap, OFFICE, first=date(2019, 7, 1), last=date(2019, 7, 15), deputy="Leo",
            email="leo@example.org", actor=ANA,
        )  # fmt: skip
        days = (date(2019, 6, 30), date(2019, 7, 1), date(2019, 7, 15), date(2019, 7, 16))
        assert [the_address(session, made, day) for day in days] == [
            "eva@example.org", "leo@example.org", "leo@example.org", "eva@example.org",
        ]  # fmt: skip


def test_what_cannot_be_a_contact_or_an_absence_is_refused(database: Database) -> None:
    with database.writing() as session:
        inap = a_plan(session).institutions["INAP"]
        with pytest.raises(InvalidDataError):
            set_contact(
                session, inap, OFFICE, name="Eva", email="Eva <eva@example.org>", since=date(2019, 1, 1), actor=ANA
            )
        july = {"first": date(2019, 7, 1), "deputy": "Leo", "email": "leo@example.org", "actor": ANA}
        with pytest.raises(NotFoundError, match="no contact on 2019-07-01"):
            add_absence(session, inap, OFFICE, last=date(2019, 7, 15), **july)  # type: ignore[arg-type]  # given whole
        with pytest.raises(InvalidDataError):
            add_absence(session, inap, OFFICE, last=date(2019, 6, 15), **july)  # type: ignore[arg-type]  # given whole


def test_the_superior_is_told_in_the_language_and_at_the_address_of_that_contact(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=1, reminders={"superior_after": 5})
        set_contact(
            session, made.institutions["INAP"], SUPERIOR, name="Sol", email="sol@example.org",
            since=date(2019, 1, 1), actor=ANA, language=Language.EN,
        )  # fmt: skip
    told = told_of(database, "superior-5")
    assert told == [("sol@example.org", Language.EN)]


def test_without_a_superior_contact_nobody_gets_its_rung(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, steps=1, reminders={"superior_after": 5})
    assert told_of(database, "superior-5") == []


def told_of(database: Database, rung: str) -> list[tuple[str | None, Language]]:
    day = date(2019, 9, 6)
    with database.writing() as session:
        plan = session.exec(select(Plan)).one()
        for group in groups_due(session, plan, day):
            follow_group(session, plan, group.commitment_ids, day, NOON)
    with database.reading() as session:
        ids = [id_of(row) for row in session.exec(select(Message).where(Message.rung == rung))]
        return [(each.email, each.language) for each in gather(session, ids, NOON).values()]


def test_a_new_contact_gets_the_backlog_as_one_summary(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        a_plan(session, steps=3)
    told_of(database, "due-0")
    with database.writing() as session:
        (inap,) = session.exec(select(Institution).where(Institution.acronym == "INAP")).all()
        set_contact(session, inap, OFFICE, name="Luz", email="luz@example.org", since=NOON.date(), actor=ANA)
    sender = Sender("mailbox:", tmp_path / "mailbox", "hitos@example.org", "hitos.example.org")
    deliver_due(database, sender, lambda: datetime(2019, 9, 6, 18, tzinfo=UTC), "uno")
    (mail,) = [mail for mail in filed(tmp_path) if "luz@" in mail["To"]]
    since = "Desde el 1 de mayo de 2019 usted es el contacto de INAP"
    assert mail["Subject"] == f"{since}: 3 asuntos pendientes, 3 con atraso (6 de septiembre de 2019): responda"
    plain = mail.get_body(("plain",))
    assert plain is not None
    assert f"{since}; esto es lo que está pendiente en el plan" in plain.get_content()


@pytest.mark.parametrize(
    ("since", "away", "subject"),
    [
        (date(2019, 9, 6), False, "Desde hoy usted es el contacto de INAP: 2 asuntos pendientes"),
        # it leaves before the new person's first day, or goes to who stands in: nobody is told of another's post
        (date(2019, 10, 1), False, "INAP: 2 asuntos, 2 con atraso"),
        (date(2019, 9, 6), True, "INAP: 2 asuntos, 2 con atraso"),
    ],
)
def test_a_digest_that_waits_is_handed_over_and_says_so_to_the_new_contact_alone(
    database: Database, tmp_path: Path, since: date, away: bool, subject: str
) -> None:
    with database.writing() as session:
        a_plan(session, steps=2, reminders={"digest": True})
    sent = datetime(2019, 9, 6, 18, tzinfo=UTC)
    told_of(database, "due-0")
    with database.writing() as session:
        (inap,) = session.exec(select(Institution).where(Institution.acronym == "INAP")).all()
        set_contact(session, inap, OFFICE, name="Sol", email="sol@example.org", since=NOON.date(), actor=ANA)
        set_contact(session, inap, OFFICE, name="Luz", email="luz@example.org", since=since, actor=ANA)
        if away:
            add_absence(
                session, inap, OFFICE, first=since, last=since, deputy="Eva", email="eva@example.org", actor=ANA
            )
    sender = Sender("mailbox:", tmp_path / "mailbox", "hitos@example.org", "hitos.example.org")
    deliver_due(database, sender, lambda: sent, "uno")
    subjects = [str(mail["Subject"]) for mail in filed(tmp_path)]
    assert [each for each in subjects if each.startswith(subject)] != []
    assert away or since > sent.date() or not [each for each in subjects if each.startswith("INAP: ")]


def _with_eve_and_luz(database: Database, since: date, *, at: datetime) -> None:
    """Eve is the contact, Luz will be; what three steps owe on 6 September is not sent yet."""
    with database.writing() as session:
        made = a_plan(session, steps=3)
        set_contact(
            session, made.institutions["INAP"], OFFICE, name="Eva", email="eva@example.org",
            since=date(2019, 1, 1), actor=ANA,
        )  # fmt: skip
    told_of(database, "due-0")
    with database.writing() as session:
        (inap,) = session.exec(select(Institution).where(Institution.acronym == "INAP")).all()
        set_contact(
            session, inap, OFFICE, name="Luz", email="luz@example.org", since=since, actor=Actor("Ana", at)
        )


def _mails(database: Database, folder: Path, at: datetime) -> list[str]:
    """The addresses, but the coordinator's, of all mails so far, after what is due has left."""
    deliver_due(
        database,
        Sender("mailbox:", folder / "mailbox", "hitos@example.org", "hitos.example.org"),
        lambda: at,
        "uno",
    )
    addresses = [str(mail["To"]).rpartition("<")[2].rstrip(">") for mail in filed(folder)]
    return [address for address in addresses if not address.startswith("infom@")]


def test_until_a_later_first_day_what_is_owed_goes_to_the_person_who_is_there(
    database: Database, tmp_path: Path
) -> None:
    _with_eve_and_luz(database, date(2019, 9, 9), at=datetime(2019, 9, 6, 14, tzinfo=UTC))
    assert _mails(database, tmp_path, datetime(2019, 9, 6, 15, tzinfo=UTC)) == ["eva@example.org"] * 3


def test_what_did_not_leave_before_the_first_day_goes_out_on_it_as_one_summary(
    database: Database, tmp_path: Path
) -> None:
    first_day = datetime(2019, 9, 9, 14, tzinfo=UTC)
    _with_eve_and_luz(database, first_day.date(), at=datetime(2019, 9, 6, 14, tzinfo=UTC))
    for day in (8, 9):
        advance(database, PlanDay("PRUEBA", date(2019, 9, day), first_day))
        with database.reading() as session:
            digests = session.exec(select(Message).where(Message.kind == MessageKind.DIGEST)).all()
        assert len(digests) == day - 8
    assert _mails(database, tmp_path, first_day) == ["luz@example.org"]
    (mail,) = filed(tmp_path)
    assert str(mail["Subject"]).startswith("Desde hoy usted es el contacto de INAP: 3 asuntos pendientes")
    advance(database, PlanDay("PRUEBA", date(2019, 9, 10), first_day))
    assert len(_mails(database, tmp_path, datetime(2019, 9, 10, 14, tzinfo=UTC))) == 1, "once"


def test_a_summary_leaves_no_earlier_than_what_it_gathers_would_have(database: Database) -> None:
    morning = datetime(2019, 9, 7, 13, tzinfo=UTC)
    with database.writing() as session:
        a_plan(session, steps=2)
    told_of(database, "due-0")
    with database.writing() as session:
        for message in session.exec(select(Message)):
            message.next_try_at = morning
        (inap,) = session.exec(select(Institution).where(Institution.acronym == "INAP")).all()
        night = Actor("Ana", datetime(2019, 9, 7, 5, tzinfo=UTC))
        set_contact(
            session, inap, OFFICE, name="Luz", email="luz@example.org", since=date(2019, 9, 6), actor=night
        )
        digest = session.exec(select(Message).where(Message.kind == MessageKind.DIGEST)).one()
        assert digest.next_try_at == morning


def test_whoever_was_announced_and_replaced_before_the_first_day_is_never_written_to(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        inap = made.institutions["INAP"]
        for name, since in (("eva", date(2019, 1, 1)), ("luz", date(2019, 10, 1)), ("max", date(2019, 9, 15))):
            set_contact(session, inap, OFFICE, name=name, email=f"{name}@example.org", since=since, actor=ANA)
        days = (date(2019, 9, 14), date(2019, 9, 15), date(2019, 10, 1), date(2019, 10, 2))
        assert [the_address(session, made, day) for day in days] == [
            "eva@example.org", "max@example.org", "max@example.org", "max@example.org",
        ]  # fmt: skip


def test_what_an_address_bounced_waits_for_the_first_day_of_the_next_person(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=1)
    told_of(database, "due-0")
    with database.writing() as session:
        message = session.exec(select(Message)).all()[0]
        message.status, message.attempts = MessageStatus.DEAD, 1
        session.add(
            Attempt(
                message_id=id_of(message), worker="uno", started_at=NOON, ended_at=NOON, outcome="refused",
                detail=f"{Trouble.BOUNCES}",
            )
        )  # fmt: skip
        session.flush()
        inap = session.get_one(Institution, made.institutions["INAP"].id)
        at = Actor("Ana", datetime(2019, 9, 6, 14, tzinfo=UTC))
        set_contact(session, inap, OFFICE, name="Luz", email="luz@example.org", since=date(2019, 9, 9), actor=at)
        again = session.get_one(Message, message.id)
        assert (again.status, again.attempts) == (MessageStatus.PENDING, 0)
        assert again.next_try_at == end_of_day(date(2019, 9, 8), made.plan.zone)
