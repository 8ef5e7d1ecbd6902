"""The example plan played from its first day to its last: what lands in the mailbox, and to whom."""

import mailbox
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from documents.readers.read import read_files
from domain.rules.transitions import CLOSED
from domain.tables.history import Move
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError
from domain.values.vocabulary import Act, Completion, MessageKind, MessageStatus, Role, State
from notifications.channels.sender import Sender
from operations.actor import Actor
from operations.following.advancing import PlanDay, advance
from operations.importing.document import import_document
from operations.messages.delivery import deliver_due
from operations.rehearsing.rehearsal import next_eventful_day, play, read_script, scenes_of
from operations.reports.building import build_report
from runtime.clock import moment_on
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade
from tests.builders import a_plan

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FIRST, CUT_OFF, LAST = date(2018, 11, 1), date(2020, 8, 28), date(2020, 8, 31)
ZONE = "America/Guatemala"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, Path]]:
    """The database and the mailbox after the last day."""
    folder = tmp_path_factory.mktemp("rehearsal")
    database = Database(sqlite_url(folder / "hitos.db"))
    upgrade(database)
    sender = Sender("mailbox:", folder / "mailbox", "hitos@example.org", "hitos.example.org")
    document = read_files([EXAMPLES / "gobierno_abierto.yaml"])
    with database.writing() as session:
        plan = import_document(session, document, Actor("x", moment_on(FIRST, ZONE))).plan
        scenes = scenes_of(session, plan, read_script(EXAMPLES / "ensayo.yaml"))
    day: date | None = FIRST - timedelta(days=1)
    while True:
        with database.reading() as session:
            day = next_eventful_day(session, plan, scenes, day or FIRST)
        if day is None or day > LAST:
            break
        morning, office = moment_on(day, ZONE), moment_on(day, ZONE) + timedelta(hours=3)
        advance(database, PlanDay(plan.code, day, morning))
        deliver_due(database, sender, lambda: morning, "test")  # noqa: B023  (called before the loop goes on)
        for scene in scenes.get(day, ()):
            with database.writing() as session:
                play(session, session.exec(select(Plan)).one(), scene, office)
        deliver_due(database, sender, lambda: office, "test")  # noqa: B023
    yield database, folder / "mailbox"
    database.close()


@pytest.fixture
def session(played: tuple[Database, Path]) -> Iterator[Session]:
    with played[0].reading() as session:
        yield session


@pytest.fixture
def mails(played: tuple[Database, Path]) -> list[EmailMessage]:
    parser = BytesParser(policy=policy.default)
    box = mailbox.Maildir(played[1], create=False)
    return [parser.parsebytes(box.get_bytes(key)) for key in box.keys()]  # noqa: SIM118  (a Maildir yields messages)


def test_every_message_of_the_outbox_lies_in_the_mailbox_once(session: Session, mails: list[EmailMessage]) -> None:
    sent = session.exec(select(Message).where(Message.status == MessageStatus.SENT)).all()
    assert len(mails) == len(sent) == len({mail["Message-ID"] for mail in mails})
    assert all(mail["To"].addresses[0].domain.endswith("example.org") for mail in mails)


def test_nobody_is_reminded_twice_of_the_same_thing(session: Session) -> None:
    rows = session.exec(select(Message)).all()
    same = Counter((row.step_id, row.institution_id, row.rung, row.due_on) for row in rows)
    reminders = [row for row in rows if row.kind is MessageKind.REMINDER]
    a_day = Counter((row.step_id, row.institution_id, row.owed_on) for row in reminders)
    assert max(same.values()) == max(a_day.values()) == 1


def test_nobody_is_reminded_while_a_step_is_in_review_or_closed(session: Session) -> None:
    for message in session.exec(
        select(Message).where(Message.kind == MessageKind.REMINDER, Message.status == MessageStatus.SENT)
    ):
        moves = session.exec(
            select(Move)
            .where(Move.step_id == message.step_id, col(Move.at) <= message.sent_at)
            .order_by(col(Move.id))
        ).all()
        assert moves[-1].state_after not in CLOSED | {State.IN_REVIEW}, message


def test_every_escalation_goes_to_who_coordinates_ten_days_late_and_says_why(
    session: Session, mails: list[EmailMessage]
) -> None:
    escalations = session.exec(select(Message).where(Message.kind == MessageKind.ESCALATION)).all()
    assert len(escalations) >= 5
    by_code = {step.id: step for step in session.exec(select(Step))}
    for message in escalations:
        step = by_code[message.step_id]
        assert message.due_on is not None
        assert message.owed_on == message.due_on + timedelta(days=10)
        coordinator = session.get_one(Institution, message.institution_id)
        assert coordinator.acronym == ("SESAN" if step.code.startswith("C19") else "INFOM")
        told = [mail for mail in mails if step.code in mail["Subject"] and "coordina" in plain(mail)]
        assert any("10 días" in plain(mail) for mail in told), step.code


def test_a_milestone_that_recurs_is_reminded_of_by_its_occurrences_alone(session: Session) -> None:
    whole = session.exec(select(Step).where(Step.code == "C10-H4")).one()
    assert session.exec(select(Message).where(Message.step_id == whole.id)).all() == []
    parts = session.exec(select(Step).where(Step.parent_id == whole.id)).all()
    assert len(parts) == 16
    states = Counter(part.state for part in parts)
    assert states == {State.COMPLETED: 15, State.UNDER_WAY: 1}


def test_a_moved_deadline_begins_a_new_ladder_and_the_old_one_stays_silent(session: Session) -> None:
    step = session.exec(select(Step).where(Step.code == "C10-H1-A2")).one()
    owed = session.exec(
        select(Message).where(Message.step_id == step.id, Message.kind == MessageKind.REMINDER)
    ).all()
    assert {message.due_on for message in owed} == {date(2020, 3, 31)}
    assert {"before-30", "before-7", "before-1", "due-0", "after-7", "after-14"} <= {row.rung for row in owed}


def test_a_returned_submission_is_told_to_who_answers_with_the_reviewers_words(
    session: Session, mails: list[EmailMessage]
) -> None:
    returned = session.exec(select(Message).where(Message.kind == MessageKind.RETURNED)).one()
    leads = session.exec(
        select(StepResponsibility.institution_id).where(
            StepResponsibility.step_id == returned.step_id, StepResponsibility.role == Role.LEAD
        )
    ).all()
    assert list(leads) == [returned.institution_id]
    (mail,) = (mail for mail in mails if "no dice cuántas municipalidades entregaron" in plain(mail))
    assert "C10-H2-A2" in mail["Subject"]


def test_what_waits_for_another_step_does_not_start_before_it_is_closed(session: Session) -> None:
    started = {
        step.code: move.on_day
        for move, step in session.exec(
            select(Move, Step).join(Step, col(Step.id) == Move.step_id).where(Move.act == Act.START)
        )
    }
    assert started["C10-H3-A3"] == date(2019, 4, 1)
    assert "C10-H5-A2" in started


def test_the_english_institution_is_written_to_in_english(session: Session, mails: list[EmailMessage]) -> None:
    to_gpat = [mail for mail in mails if "gpat" in mail["To"]]
    assert to_gpat
    assert {str(mail["Content-Language"]) for mail in to_gpat} == {"en"}
    assert not any("Le recordamos" in plain(mail) for mail in to_gpat)


def test_the_closing_report_finds_what_its_reader_would_ask(session: Session) -> None:
    report = build_report(session, session.exec(select(Plan)).one(), CUT_OFF)
    found = {(finding.code, finding.step) for finding in report.findings}
    assert {
        ("told_in_future", "C10-H5-A2"), ("full_without_evidence", "C10-H5-A2"), ("no_activities", "C10-H6"),
        ("no_progress_stated", "C10-H6"), ("deliveries_missing", "C10-H4"), ("closed_late", "C10-H4-2019.12"),
        ("evidence_outside_period", "C10-H5-A3"), ("verified_below_declared", "C10-H3-A4"),
    } <= found  # fmt: skip
    ten, nineteen = report.commitments
    assert (nineteen.completion, nineteen.verified) == (Completion.COMPLETE, 100)
    assert ten.verified is not None
    assert ten.declared is not None
    assert ten.verified < ten.declared < 100


def test_the_day_on_which_a_message_that_waits_may_leave_is_played(sqlite_database: Database) -> None:
    friday, monday = date(2019, 8, 30), date(2019, 9, 2)
    with sqlite_database.writing() as session:
        plan = a_plan(session, steps=1, reminders={"quiet_on_closed_days": True, "before": []}).plan
    for day in (friday, friday + timedelta(days=1)):
        advance(sqlite_database, PlanDay(plan.code, day, moment_on(day, ZONE)))
    with sqlite_database.writing() as session:
        session.exec(select(Step)).one().next_check_on = None
        session.flush()
        assert next_eventful_day(session, plan, [], friday) == monday


@pytest.mark.parametrize("text", ["scenes: [{day: 2020-02-30}]", "scenes: 7", "scenes: [{verb: dance}]", "a: ["])
def test_a_script_with_mistakes_is_refused_with_all_of_them(tmp_path: Path, text: str) -> None:
    script = tmp_path / "ensayo.yaml"
    script.write_text(text, "utf-8")
    with pytest.raises(InvalidDataError, match=r"ensayo\.yaml"):
        read_script(script)


def plain(mail: EmailMessage) -> str:
    """The mail's plain text on one line."""
    body = mail.get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())
