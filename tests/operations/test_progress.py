"""What institutions declare, and handing it in."""

from datetime import UTC, datetime

import pytest
from sqlmodel import Session, select

from domain.tables.columns import id_of
from domain.tables.history import Move, ProgressReport
from domain.tables.outbox import Message
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Language
from domain.values.vocabulary import Act, MessageKind, MessageStatus, State
from notifications.identity import message_key
from operations.acting.progress import report_progress, submit
from operations.acting.reviews import accept, close_unmet, reopen, return_, withdraw
from operations.actor import Actor
from storage.database import Database
from tests.builders import NOON, Made, a_plan

AGENCY = Actor("Ana Ficticia", NOON)
REVIEWER = Actor("Beto Inventado", NOON)
LATE = Actor("Ana Ficticia", datetime(2019, 9, 1, 18, tzinfo=UTC))


def _reported(session: Session, made: Made, percent: int = 40, actor: Actor = AGENCY) -> ProgressReport:
    return report_progress(
        session, made.plan, made.steps[0], percent=percent, narrative="Se hizo.", actor=actor,
        obstacles="Faltó una firma." if actor is LATE else None,
    )  # fmt: skip


def test_progress_is_kept_with_who_said_it_when_and_for_which_institution(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        report_progress(
            session, made.plan, made.steps[0], percent=40, narrative="  Se capacitó.\r\nA 12 personas.\x07 ",
            obstacles="=1+1", institution=made.institutions["INAP"], actor=AGENCY,
        )  # fmt: skip
    with database.reading() as session:
        kept = session.exec(select(ProgressReport)).one()
        assert (kept.percent, kept.narrative, kept.by) == (40, "Se capacitó.\nA 12 personas.", "Ana Ficticia")
        assert kept.obstacles == "=1+1"
        assert (kept.at, kept.on_day.isoformat()) == (NOON, "2019-05-01")
        assert kept.institution_id == made.institutions["INAP"].id


def test_a_report_of_the_evening_belongs_to_the_plans_local_day(sqlite_database: Database) -> None:
    evening = Actor("Ana Ficticia", datetime(2019, 6, 2, 2, tzinfo=UTC))
    with sqlite_database.writing() as session:
        assert _reported(session, a_plan(session), actor=evening).on_day.isoformat() == "2019-06-01"


def test_reporting_on_a_planned_step_starts_it_once(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        _reported(session, made, 10)
        _reported(session, made, 20)
        assert made.steps[0].state is State.UNDER_WAY
        assert [move.act for move in session.exec(select(Move))] == [Act.START]


@pytest.mark.parametrize("percent", [130, -1, 101])
def test_a_percentage_out_of_range_is_refused_by_value_and_step(sqlite_database: Database, percent: int) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(InvalidDataError) as refusal:
            _reported(session, made, percent)
        assert str(refusal.value) == (
            f"C10-H1: {percent} is no percentage of progress; give a whole number from 0 to 100."
        )
        assert refusal.value.say(Language.ES) == (
            f"C10-H1: {percent} no es un porcentaje de avance; dé un número entero de 0 a 100."
        )
        assert session.exec(select(ProgressReport)).all() == []


@pytest.mark.parametrize("percent", [0, 100])
def test_both_ends_of_the_range_are_progress(sqlite_database: Database, percent: int) -> None:
    with sqlite_database.writing() as session:
        assert _reported(session, a_plan(session), percent).percent == percent


def test_a_report_without_words_is_refused(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(InvalidDataError, match=r"Missing: the text of C10-H1\. Write at least one word\."):
            report_progress(session, made.plan, made.steps[0], percent=1, narrative=" \n", actor=AGENCY)


def test_a_late_step_needs_a_reason_and_keeps_nothing_without_it(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)

    def report_without_a_reason() -> None:
        with database.writing() as session:
            report_progress(
                session, made.plan, session.merge(made.steps[0]), percent=60, narrative="Casi.", obstacles=" ",
                actor=LATE,
            )  # fmt: skip

    with pytest.raises(InvalidDataError) as refusal:
        report_without_a_reason()
    assert str(refusal.value) == (
        'C10-H1 was due on 2019-08-31 and is late: say why (obstacles). On the command line: --obstacles "…".'
    )
    with database.writing() as session:
        assert session.exec(select(ProgressReport)).all() == []
        assert session.exec(select(Move)).all() == []


def test_on_its_last_day_a_step_is_not_late(sqlite_database: Database) -> None:
    last_day = Actor("Ana Ficticia", datetime(2019, 9, 1, 5, 59, tzinfo=UTC))
    with sqlite_database.writing() as session:
        assert _reported(session, a_plan(session), actor=last_day).on_day.isoformat() == "2019-08-31"


def test_a_late_step_with_a_reason_is_reported_on(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        assert _reported(session, a_plan(session), actor=LATE).obstacles == "Faltó una firma."


def test_a_day_before_the_plan_begins_is_refused(sqlite_database: Database) -> None:
    too_early = Actor("Ana Ficticia", datetime(2018, 10, 31, 18, tzinfo=UTC))
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(InvalidDataError, match=r"PRUEBA begins on 2018-11-01; nothing .* on 2018-10-31\."):
            _reported(session, made, actor=too_early)


def test_a_step_in_review_takes_no_report_and_says_what_to_do(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session, state=State.IN_REVIEW)
        with pytest.raises(RefusedError) as refusal:
            _reported(session, made)
        assert str(refusal.value) == (
            "C10-H1 is in review and takes no progress reports until that is decided. Wait for the decision, or "
            'ask for it to be returned ("hitos review return C10-H1 --note …").'
        )


@pytest.mark.parametrize("state", [State.COMPLETED, State.NOT_COMPLETED, State.WITHDRAWN])
def test_a_closed_step_takes_no_report_and_says_how_to_reopen_it(sqlite_database: Database, state: State) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session, state=state)
        with pytest.raises(RefusedError, match=r"takes no more progress reports.*hitos review reopen C10-H1"):
            _reported(session, made)


def test_a_step_followed_through_its_parts_takes_no_report(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        made.steps[0].has_children, made.steps[1].parent_id = True, made.steps[0].id
        session.flush()
        with pytest.raises(RefusedError, match="C10-H1 is followed through its parts; act on them: C10-H2"):
            _reported(session, made)
        with pytest.raises(RefusedError, match="C10-H1 is followed through its parts; act on them: C10-H2"):
            submit(session, made.plan, made.steps[0], AGENCY)


def test_submitting_asks_the_coordinator_for_a_review_in_the_same_transaction(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        report = _reported(session, made)
        submit(session, made.plan, made.steps[0], AGENCY, "Va con tres listas.")
    with database.reading() as session:
        asked = session.exec(select(Message)).one()
        coordinator = id_of(made.institutions["INFOM"])
        assert made.steps[0].state is State.IN_REVIEW
        assert asked.dedupe_key == message_key(id_of(made.steps[0]), coordinator, f"submitted-{report.id}", None)
        assert (asked.kind, asked.institution_id) == (MessageKind.REVIEW_REQUESTED, coordinator)
        assert (asked.note, asked.status) == ("Va con tres listas.", MessageStatus.PENDING)
        assert (asked.next_try_at, asked.owed_on.isoformat()) == (NOON, "2019-05-01")


def test_nothing_is_submitted_and_nobody_is_asked_without_a_report(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)

    def submit_without_a_report() -> None:
        with database.writing() as session:
            submit(session, made.plan, session.merge(made.steps[0]), AGENCY)

    with pytest.raises(RefusedError) as refusal:
        submit_without_a_report()
    assert str(refusal.value) == (
        'C10-H1 has no new progress to review. Report first: "hitos progress report C10-H1 --percent … --text …".'
    )
    with database.reading() as session:
        assert session.exec(select(Message)).all() == []
        assert session.exec(select(Move)).all() == []


def test_what_was_returned_needs_a_new_report_before_it_comes_again(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        step = made.steps[0]
        _reported(session, made)
        submit(session, made.plan, step, AGENCY)
        return_(session, made.plan, step, "Falta la lista.", REVIEWER)
        with pytest.raises(RefusedError, match="has no new progress to review"):
            submit(session, made.plan, step, AGENCY)
        _reported(session, made, 90)
        submit(session, made.plan, step, AGENCY)
        asked = session.exec(select(Message).where(Message.kind == MessageKind.REVIEW_REQUESTED)).all()
        assert [message.status for message in asked] == [MessageStatus.CANCELLED, MessageStatus.PENDING]


def test_what_was_reopened_needs_a_new_report(sqlite_database: Database) -> None:
    later = Actor("Ana Ficticia", datetime(2019, 6, 1, 18, tzinfo=UTC))
    with sqlite_database.writing() as session:
        made = a_plan(session)
        step = made.steps[0]
        _reported(session, made)
        close_unmet(session, made.plan, step, "Se canceló.", REVIEWER)
        reopen(session, made.plan, step, "Se retomó.", later)
        with pytest.raises(RefusedError, match="has no new progress to review"):
            submit(session, made.plan, step, later)
        _reported(session, made, 90, later)
        assert submit(session, made.plan, step, later).act is Act.SUBMIT


def test_submitting_twice_is_refused_by_what_is_possible(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        _reported(session, made)
        submit(session, made.plan, made.steps[0], AGENCY)
        with pytest.raises(
            RefusedError, match=r"C10-H1 is in review; .* Possible now: accept, return, close unmet"
        ):
            submit(session, made.plan, made.steps[0], AGENCY)


def test_a_resubmission_takes_back_the_note_that_was_not_sent_yet(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        _reported(session, made)
        submit(session, made.plan, made.steps[0], AGENCY)
        return_(session, made.plan, made.steps[0], "Falta la lista.", REVIEWER)
        _reported(session, made, 90)
        submit(session, made.plan, made.steps[0], AGENCY)
        returned = session.exec(select(Message).where(Message.kind == MessageKind.RETURNED)).one()
        session.refresh(returned)
        assert returned.status is MessageStatus.CANCELLED


def test_a_plan_nobody_coordinates_still_takes_submissions(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        made.plan.coordinator_id = None
        _reported(session, made)
        submit(session, made.plan, made.steps[0], AGENCY)
        assert session.exec(select(Message)).all() == []


@pytest.mark.parametrize("end", [accept, withdraw])
def test_nobody_is_asked_to_review_what_is_closed(sqlite_database: Database, end: object) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        _reported(session, made)
        submit(session, made.plan, made.steps[0], AGENCY)
        if end is accept:
            accept(session, made.plan, made.steps[0], REVIEWER)
        else:
            withdraw(session, made.plan, made.steps[0], "Ya no procede.", REVIEWER)
        asked = session.exec(select(Message).where(Message.kind == MessageKind.REVIEW_REQUESTED)).one()
        session.refresh(asked)
        assert asked.status is MessageStatus.CANCELLED
