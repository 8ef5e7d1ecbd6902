"""Answers by mail on real databases: taken once, reviewed by a person, or refused with a reason."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from domain.rules.answer_tokens import AnsweredMessage
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import ProgressReport
from domain.tables.institution import Institution
from domain.tables.mail import Bounce, Received
from domain.tables.outbox import Attempt, Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.report import Signatory
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus, ReceivedState, State
from notifications.identity import message_id
from notifications.receiving.mime import MOST_BYTES
from operations.actor import Actor
from operations.messages.answer_addresses import AnswerBox
from operations.messages.delivery import deliver_due
from operations.receiving.received import TakeAs, discard, list_received, take
from operations.receiving.received_words import Why
from operations.receiving.receiving import Desk, TakenIn, take_in
from operations.register.bounces import bouncing, clear_bounce
from operations.register.contacts import add_absence, set_contact
from operations.reports.signatories import set_signatories
from storage.database import Database
from storage.evidence_files import EvidenceFiles
from tests.builders import an_institution
from tests.notifications.mail_server import MailServer, running
from tests.notifications.received_mails import GMAIL_ES, QUOTED, mail, report
from tests.operations.test_delivery import a_mail_sender, owe

NOW = datetime(2019, 8, 24, 13, tzinfo=UTC)
BOX = AnswerBox("respuestas@hitos.example.org", b"k" * 32)
ANA = Actor("Ana Prueba", NOW + timedelta(hours=1))
ANSWER = f"Avance 60 %\nVa bien.\n\n{GMAIL_ES}\n\n{QUOTED}"


@dataclass(frozen=True)
class Room:
    """A plan that wrote one reminder to INAP, and the address answers to it go to."""

    database: Database
    desk: Desk
    to: str
    number: int

    def take_in(self, raw: bytes, at: datetime = NOW, *, too_large: bool = False) -> TakenIn:
        with self.database.writing() as session:
            return take_in(session, self.desk, raw, at, too_large=too_large)

    def received(self) -> list[Received]:
        with self.database.reading() as session:
            return list(session.exec(select(Received).order_by(col(Received.id))))


@pytest.fixture
def room(database: Database, tmp_path: Path) -> Room:
    owe(database)
    with database.reading() as session:
        message = session.exec(select(Message)).one()
    to = BOX.address(AnsweredMessage(id_of(message), message.institution_id, message.step_id))
    own = frozenset({"respuestas@hitos.example.org", "hitos@example.org"})
    desk = Desk(BOX, EvidenceFiles(tmp_path / "evidence"), own, "hitos.example.org", 1_000_000)
    return Room(database, desk, to, id_of(message))


def test_an_answer_waits_for_review_and_changes_nothing_of_the_step(room: Room) -> None:
    taken = room.take_in(mail(ANSWER, to=room.to, files=(("acta.pdf", b"%PDF-1 acta"),)))
    assert (taken.state, taken.why, taken.tell) == (ReceivedState.TO_REVIEW, None, None)
    [row] = room.received()
    assert (row.text, row.sender) == ("Avance 60 %\nVa bien.", "inap@example.org")
    assert [(file["name"], file["size"]) for file in row.attachments] == [("acta.pdf", 11)]
    assert room.desk.files.holds(row.attachments[0]["sha256"])
    with room.database.reading() as session:
        assert session.exec(select(Step)).one().state is State.UNDER_WAY
        assert session.exec(select(ProgressReport)).all() == []
        [view] = list_received(session)
        assert (view.step, view.institution, view.percent) == ("C10-H1", "INAP", 60)


def test_a_mail_is_taken_in_once_however_often_it_is_read(room: Room) -> None:
    raw = mail(ANSWER, to=room.to)
    assert room.take_in(raw).state is ReceivedState.TO_REVIEW
    assert room.take_in(raw).state is None
    assert len(room.received()) == 1


def test_upper_case_in_the_address_is_no_matter(room: Room) -> None:
    assert room.take_in(mail(ANSWER, to=room.to.upper())).state is ReceivedState.TO_REVIEW


def test_taking_makes_a_report_with_its_evidence_in_one_go(room: Room) -> None:
    room.take_in(mail(ANSWER, to=room.to, files=(("acta.pdf", b"%PDF-1 acta"),)))
    with room.database.writing() as session:
        take(session, room.received()[0].id or 0, room.desk.files, ANA, most_bytes=1_000_000)
    with room.database.reading() as session:
        told = session.exec(select(ProgressReport)).one()
        assert (told.percent, told.narrative, told.by) == (60, "Avance 60 %\nVa bien.", "inap@example.org")
        proof = session.exec(select(Evidence)).one()
        assert (proof.given_name, proof.media_type) == ("acta.pdf", "application/pdf")
    [row] = room.received()
    assert (row.state, row.decided_by) == (ReceivedState.TAKEN, "Ana Prueba")
    with room.database.writing() as session, pytest.raises(RefusedError):
        take(session, id_of(row), room.desk.files, ANA, most_bytes=1_000_000)


def test_the_reviewers_percentage_goes_before_the_proposed_one(room: Room) -> None:
    room.take_in(mail(ANSWER, to=room.to))
    with room.database.writing() as session:
        take(session, 1, room.desk.files, ANA, most_bytes=1_000_000, percent=55)
        assert session.exec(select(ProgressReport.percent)).one() == 55


def test_files_alone_can_be_taken_and_without_a_clear_percentage_one_must_be_given(room: Room) -> None:
    room.take_in(mail("Adjunto.", to=room.to, files=(("a.txt", b"uno"),)))
    room.take_in(mail("Sin archivos.", to=room.to, number=2))
    with room.database.writing() as session, pytest.raises(InvalidDataError, match="--percent"):
        take(session, 1, room.desk.files, ANA, most_bytes=1_000_000)
    with room.database.writing() as session, pytest.raises(InvalidDataError, match="no file"):
        take(session, 2, room.desk.files, ANA, most_bytes=1_000_000, how=TakeAs.EVIDENCE)
    with room.database.writing() as session:
        take(session, 1, room.desk.files, ANA, most_bytes=1_000_000, how=TakeAs.EVIDENCE)
        assert session.exec(select(ProgressReport)).all() == []
        assert session.exec(select(Evidence.given_name)).one() == "a.txt"


@pytest.mark.parametrize(
    ("count", "said"), [(1, "Envía un archivo por correo."), (2, "Envía 2 archivos por correo.")]
)
def test_files_without_a_word_are_reported_as_so_many(room: Room, count: int, said: str) -> None:
    files = tuple((f"acta-{n}.pdf", b"%PDF-1 acta" + bytes([n])) for n in range(count))
    room.take_in(mail("", to=room.to, files=files))
    with room.database.writing() as session:
        take(session, 1, room.desk.files, ANA, most_bytes=1_000_000, percent=40)
        assert session.exec(select(ProgressReport)).one().narrative == said


def test_discarding_says_why_and_an_unknown_number_is_not_found(room: Room) -> None:
    room.take_in(mail(ANSWER, to=room.to))
    with room.database.writing() as session:
        discard(session, 1, ANA, "repetido")
    assert room.received()[0].why == "discarded: repetido"
    with room.database.writing() as session, pytest.raises(NotFoundError):
        discard(session, 9, ANA, "no está")


def test_the_deputy_of_an_absent_contact_may_answer_in_those_days_and_no_others(room: Room) -> None:
    with room.database.writing() as session:
        institution = session.get_one(Institution, session.exec(select(Message)).one().institution_id)
        set_contact(
            session, institution, ContactRole.OFFICE, name="Luis", email="luis@example.org",
            since=date(2019, 1, 1), actor=ANA,
        )  # fmt: skip
        add_absence(
            session, institution, ContactRole.OFFICE, first=date(2019, 8, 20), last=date(2019, 8, 25),
            deputy="Eva", email="Eva@example.org", actor=ANA,
        )  # fmt: skip
    assert room.take_in(mail(ANSWER, to=room.to, sender="luis@example.org")).why is None
    assert room.take_in(mail(ANSWER, to=room.to, sender="eva@example.org", number=2)).why is None
    later = room.take_in(mail(ANSWER, to=room.to, sender="eva@example.org", number=3), NOW + timedelta(days=5))
    assert later.why is Why.OTHER_SENDER


def test_an_unknown_sender_is_refused_and_told_once_a_day(room: Room) -> None:
    def from_stranger(number: int, at: datetime = NOW) -> TakenIn:
        files = (("a.txt", b"uno"),)
        return room.take_in(mail(ANSWER, to=room.to, sender="x@example.org", number=number, files=files), at)

    first = from_stranger(1)
    assert (first.state, first.why, first.tell) == (
        ReceivedState.REFUSED, Why.OTHER_SENDER, "x@example.org",
    )  # fmt: skip
    assert from_stranger(2, NOW + timedelta(hours=23)).tell is None
    assert from_stranger(3, NOW + timedelta(hours=49)).tell == "x@example.org"
    assert all(row.attachments == [] and row.text == "" for row in room.received())
    assert not room.desk.files.folder.exists()


def test_without_a_good_token_nobody_is_told_anything(room: Room) -> None:
    forged = room.to[:12] + ("b" if room.to[12] == "a" else "a") + room.to[13:]
    for number, to in enumerate(("respuestas@hitos.example.org", forged, "respuestas+x@hitos.example.org")):
        taken = room.take_in(mail(ANSWER, to=to, number=number))
        assert (taken.state, taken.tell) == (ReceivedState.REFUSED, None)
    assert [row.why for row in room.received()] == [Why.NO_TOKEN, Why.BAD_TOKEN, Why.BAD_TOKEN]


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        ({"Auto-Submitted": "auto-replied"}, Why.AUTO_REPLY),
        ({"Precedence": "list"}, Why.BULK),
        ({"Return-Path": "<>"}, Why.AUTO_REPLY),
        ({"From": "hitos@example.org"}, Why.OWN),
        ({"From": "MAILER-DAEMON@example.org"}, Why.NO_BOUNCE),
    ],
)
def test_no_machine_is_ever_answered_and_its_mail_changes_nothing(
    room: Room, headers: dict[str, str], why: Why
) -> None:
    taken = room.take_in(mail("Estoy fuera", to=room.to, sender="x@example.org", headers=headers))
    assert (taken.state, taken.why, taken.tell) == (ReceivedState.DISCARDED, why, None)


def test_a_mail_to_nobody_in_particular_is_told_only_where_somebody_reads_it(room: Room) -> None:
    taken = room.take_in(mail(ANSWER, to=room.to, sender="no-reply@example.org"))
    assert (taken.why, taken.tell) == (Why.OTHER_SENDER, None)


def test_empty_and_too_large_answers_are_refused_and_their_sender_is_told(room: Room) -> None:
    empty = room.take_in(mail(f"\n{GMAIL_ES}\n\n{QUOTED}", to=room.to))
    assert (empty.why, empty.tell) == (Why.NOTHING_SAID, "inap@example.org")
    large = room.take_in(mail("x", to=room.to, number=2) + b"x" * MOST_BYTES)
    assert (large.why, large.tell) == (Why.TOO_LARGE, None)
    head = room.take_in(mail("x", to=room.to, number=3), too_large=True)
    assert head.why is Why.TOO_LARGE


def test_files_that_cannot_be_kept_are_named(room: Room) -> None:
    files = (("vacio.pdf", b""), ("grande.pdf", b"x" * 1_000_001), ("bien.pdf", b"%PDF-1"))
    assert room.take_in(mail(ANSWER, to=room.to, files=files)).state is ReceivedState.TO_REVIEW
    [row] = room.received()
    assert row.why == "left_out: vacio.pdf; grande.pdf"
    assert [file["name"] for file in row.attachments] == ["bien.pdf"]


def test_a_token_of_a_message_that_is_another_now_is_worth_nothing(room: Room) -> None:
    with room.database.writing() as session:
        other = an_institution(session, "SCEP")
        session.get_one(Message, room.number).institution_id = id_of(other)
    assert room.take_in(mail(ANSWER, to=room.to)).why is Why.BAD_TOKEN


def test_the_answer_to_a_digest_needs_the_step_said(room: Room) -> None:
    with room.database.writing() as session:
        message = session.get_one(Message, room.number)
        message.kind = MessageKind.DIGEST
    room.take_in(mail(ANSWER, to=room.to))
    with room.database.writing() as session:
        with pytest.raises(InvalidDataError, match="--step"):
            take(session, 1, room.desk.files, ANA, most_bytes=1_000_000)
        take(session, 1, room.desk.files, ANA, most_bytes=1_000_000, step=session.exec(select(Step)).one())
    assert room.received()[0].step_id is not None


def test_what_is_delivered_asks_for_answers_at_its_own_address(room: Room, tmp_path: Path) -> None:
    with running(MailServer()) as server:
        deliver_due(
            room.database, a_mail_sender(server.address, tmp_path), lambda: NOW, "uno", answers=BOX
        )  # fmt: skip
        [sent] = server.mails
    assert sent["Reply-To"] == room.to
    plain = sent.get_body(("plain",))
    assert plain is not None
    assert plain.get_content().splitlines()[0] == "##=-- responda sobre esta línea --=##"
    quoted = "\n".join(f"> {line}" for line in plain.get_content().splitlines())
    answer = mail(f"Avance 10 %\n\n{GMAIL_ES}\n\n{quoted}", to=str(sent["Reply-To"]))
    assert room.take_in(answer).state is ReceivedState.TO_REVIEW
    assert room.received()[0].text == "Avance 10 %"


def bounced(room: Room) -> list[Bounce]:
    with room.database.reading() as session:
        return list(session.exec(select(Bounce).order_by(col(Bounce.id))))


def left(room: Room, at: datetime = NOW, kind: MessageKind = MessageKind.REMINDER) -> None:
    """The message left then; of a kind that is answered, its Reply-To has a token."""
    with room.database.writing() as session:
        message = session.get_one(Message, room.number)
        message.kind, message.status = kind, MessageStatus.SENT
        session.add(Attempt(message_id=room.number, worker="uno", started_at=at, ended_at=at, outcome="sent"))


def id_header(room: Room) -> str:
    with room.database.reading() as session:
        key = session.get_one(Message, room.number).dedupe_key
    return f"Message-ID: {message_id(key, 'hitos.example.org')}"


def header_of(room: Room) -> str:
    """What a mail server returns of the message's header."""
    return f"{id_header(room)}\r\nReply-To: {room.to}"


@pytest.mark.parametrize("by_token", [True, False])
def test_a_report_of_our_mail_marks_the_address(room: Room, *, by_token: bool) -> None:
    left(room, kind=MessageKind.REMINDER if by_token else MessageKind.ESCALATION)
    returned = f"Reply-To: {room.to}" if by_token else id_header(room)
    taken = room.take_in(report("INAP@example.org", returned=returned))
    assert (taken.state, taken.why, taken.tell) == (ReceivedState.TAKEN, Why.BOUNCE, None)
    [mark] = bounced(room)
    assert (mark.email, mark.permanent, mark.message_id) == ("inap@example.org", True, room.number)
    with room.database.reading() as session:
        assert bouncing(session, ["INAP@example.org"]) == {"inap@example.org": NOW}


def test_a_report_without_the_token_its_message_had_is_kept_and_silences_nobody(room: Room) -> None:
    """The Message-ID is made of numbers and days that somebody may guess; the token of a secret."""
    left(room)
    assert room.take_in(report("inap@example.org", returned=id_header(room))).why is Why.BOUNCE
    assert [(mark.permanent, mark.message_id) for mark in bounced(room)] == [(False, room.number)]


@pytest.mark.parametrize("at", [None, NOW - timedelta(days=15)])
def test_a_report_of_a_message_that_did_not_leave_these_days_is_none(room: Room, at: datetime | None) -> None:
    if at is not None:
        left(room, at, MessageKind.ESCALATION)
    assert room.take_in(report("inap@example.org", returned=id_header(room))).why is Why.NO_BOUNCE
    assert bounced(room) == []


@pytest.mark.parametrize(
    ("status", "said", "action", "permanent"),
    [
        ("5.1.1", "550 5.1.1 unknown", "failed", True),
        ("5.2.1", "550 5.2.1 disabled", "failed", True),
        ("5.2.2", "552 5.2.2 mailbox full", "failed", False),
        ("5.7.1", "550 5.7.1 looks like spam", "failed", False),
        ("4.4.1", "451 4.4.1 no answer", "delayed", False),
    ],
)
def test_only_what_speaks_of_the_address_condemns_it(
    room: Room, status: str, said: str, action: str, *, permanent: bool
) -> None:
    room.take_in(report("inap@example.org", status=status, said=said, action=action, returned=header_of(room)))
    assert [mark.permanent for mark in bounced(room)] == [permanent]
    with room.database.reading() as session:
        assert bool(bouncing(session, ["inap@example.org"])) is permanent


def test_a_report_of_a_call_to_sign_marks_the_address_of_who_signs(room: Room) -> None:
    with room.database.writing() as session:
        signatories = [Signatory(name="Ana Ejemplo")]
        set_signatories(session, session.exec(select(Plan)).one(), signatories, {"Ana Ejemplo": "ana@example.org"})
        message = session.get_one(Message, room.number)
        message.rung = "sign-1-1"
        session.add(message)
    left(room, kind=MessageKind.SIGN)
    assert room.take_in(report("otra@example.org", returned=id_header(room))).why is Why.NO_BOUNCE
    assert room.take_in(report("ANA@example.org", returned=id_header(room))).why is Why.BOUNCE
    assert [(mark.email, mark.message_id) for mark in bounced(room)] == [("ana@example.org", room.number)]


def test_a_report_without_the_form_is_understood_by_its_words(room: Room) -> None:
    body = (
        "Hi. This is the mail program at mx.example.org.\n<inap@example.org>:\n550 5.1.1 No such user here\n\n"
        f"--- Below is a copy\n{header_of(room)}\n"
    )
    raw = mail(body, sender="MAILER-DAEMON@mx.example.org", to="hitos@example.org")
    assert room.take_in(raw).why is Why.BOUNCE
    assert [(mark.email, mark.permanent) for mark in bounced(room)] == [("inap@example.org", True)]


def test_a_made_up_report_marks_nobody(room: Room) -> None:
    for number, raw in enumerate(
        (
            report("inap@example.org", returned="Message-ID: <otra@hitos.example.org>"),
            report("otra@example.org", returned=header_of(room)),
            report("otra@example.org", returned=f"Reply-To: {room.to}"),
            report("inap@example.org", action="delivered", status="2.0.0", returned=header_of(room)),
        )
    ):
        assert room.take_in(raw.replace(b"<dsn", f"<{number}-dsn".encode())).why is Why.NO_BOUNCE
    assert bounced(room) == []


def test_nothing_goes_to_an_address_that_bounces_until_another_is_set_and_then_it_goes_out(
    room: Room, tmp_path: Path
) -> None:
    room.take_in(report("inap@example.org", returned=header_of(room)))
    with running(MailServer()) as server:
        sender = a_mail_sender(server.address, tmp_path)
        assert deliver_due(room.database, sender, lambda: NOW, "uno").dead == 1
        assert server.taken == []
        with room.database.writing() as session:
            institution = session.get_one(Institution, session.get_one(Message, room.number).institution_id)
            set_contact(
                session, institution, ContactRole.OFFICE, name="Luis", email="luis@example.org",
                since=date(2019, 8, 1), actor=ANA,
            )  # fmt: skip
        assert deliver_due(room.database, sender, lambda: NOW + timedelta(hours=2), "uno").sent == 1
        assert server.recipients == ["luis@example.org"]
    with room.database.reading() as session:
        assert session.exec(select(Attempt.detail).where(Attempt.outcome == "refused")).one() == "bounces"


def test_a_server_that_says_nobody_is_there_marks_the_address_and_a_person_can_clear_it(
    room: Room, tmp_path: Path
) -> None:
    with running(MailServer(rcpt_answers=["550 5.1.1 no such user"])) as server:
        sender = a_mail_sender(server.address, tmp_path)
        assert deliver_due(room.database, sender, lambda: NOW, "uno").dead == 1
    with room.database.writing() as session:
        assert set(bouncing(session, ["inap@example.org"])) == {"inap@example.org"}
        clear_bounce(session, "inap@example.org", ANA, "lo repararon")
        assert bouncing(session, ["inap@example.org"]) == {}
        with pytest.raises(InvalidDataError):
            clear_bounce(session, "inap@example.org", ANA, "otra vez")


def test_an_answer_from_an_address_shows_that_it_works(room: Room) -> None:
    room.take_in(report("inap@example.org", returned=header_of(room)))
    room.take_in(mail(ANSWER, to=room.to), NOW + timedelta(hours=1))
    with room.database.reading() as session:
        assert bouncing(session, ["inap@example.org"]) == {}
