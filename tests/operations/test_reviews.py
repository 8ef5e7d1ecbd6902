"""What reviewers decide."""

from datetime import UTC, datetime

import pytest
from sqlmodel import Session, col, select

from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Move, Review
from domain.tables.institution import StepResponsibility
from domain.tables.outbox import Message
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.vocabulary import Act, MessageKind, MessageStatus, Role, State, Verdict
from notifications.identity import message_key
from operations.acting.evidence import attach_address
from operations.acting.progress import latest_report, report_progress, submit
from operations.acting.reviews import accept, close_unmet, reopen, return_, review_evidence, withdraw
from operations.actor import Actor
from operations.measuring.figures import rolled
from operations.views.step_view import view_of_step, waiting_for_review
from storage.database import Database
from tests.builders import NOON, Made, a_plan, an_institution

AGENCY = Actor("Ana Ficticia", NOON)
REVIEWER = Actor("Beto Inventado", datetime(2019, 5, 3, 18, tzinfo=UTC))


def _submitted(session: Session, *, evidence: int = 0) -> Made:
    made = a_plan(session)
    step = made.steps[0]
    report_progress(session, made.plan, step, percent=100, narrative="Se hizo.", actor=AGENCY)
    for number in range(evidence):
        attach_address(session, made.plan, step, f"https://example.org/{number}", actor=AGENCY)
    submit(session, made.plan, step, AGENCY)
    return made


def test_accepting_completes_the_step_and_is_bound_to_the_latest_report(database: Database) -> None:
    with database.writing() as session:
        made = _submitted(session, evidence=1)
        step = made.steps[0]
        latest = latest_report(session, step)
        review = accept(session, made.plan, step, REVIEWER, "Completo.")
    with database.reading() as session:
        kept = session.get_one(Review, id_of(review))
        assert latest is not None
        assert (kept.verdict, kept.progress_report_id, kept.note) == (Verdict.ACCEPTED, latest.id, "Completo.")
        assert (kept.by, kept.on_day.isoformat()) == ("Beto Inventado", "2019-05-03")
        assert session.get_one(type(step), id_of(step)).state is State.COMPLETED
        verified = rolled(session, id_of(made.plan), kept.on_day).steps[id_of(step)].figures.verified
        assert verified == 100


def test_accepting_the_whole_accepts_pending_evidence_but_not_what_was_returned_by_itself(
    database: Database,
) -> None:
    with database.writing() as session:
        made = _submitted(session, evidence=2)
        first, second = session.exec(select(Evidence).order_by(col(Evidence.address))).all()
        review_evidence(session, id_of(first), Verdict.RETURNED, "No abre.", REVIEWER)
        accept(session, made.plan, made.steps[0], REVIEWER)
    with database.reading() as session:
        returned, accepted = session.get_one(Evidence, first.id), session.get_one(Evidence, second.id)
        assert (returned.verdict, returned.note) == (Verdict.RETURNED, "No abre.")
        assert (accepted.verdict, accepted.reviewed_by) == (Verdict.ACCEPTED, "Beto Inventado")


def test_accepting_one_step_leaves_the_evidence_of_another_alone(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = _submitted(session)
        other = attach_address(session, made.plan, made.steps[1], "https://example.org/x", actor=AGENCY)
        accept(session, made.plan, made.steps[0], REVIEWER)
        session.refresh(other)
        assert other.verdict is Verdict.PENDING


def test_only_what_was_submitted_can_be_accepted_or_returned(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(RefusedError, match=r"C10-H1 is planned; .*Possible now: start, submit"):
            accept(session, made.plan, made.steps[0], REVIEWER)
        with pytest.raises(RefusedError, match=r"C10-H1 is planned; .*Possible now: start, submit"):
            return_(session, made.plan, made.steps[0], "Falta.", REVIEWER)
        assert session.exec(select(Review)).all() == []


def test_returning_tells_each_lead_why_and_leaves_the_evidence_pending(database: Database) -> None:
    with database.writing() as session:
        made = _submitted(session, evidence=1)
        step = made.steps[0]
        second = an_institution(session, "SCEP")
        session.add(
            StepResponsibility(step_id=id_of(step), institution_id=id_of(second), role=Role.LEAD, position=1)
        )
        review = return_(session, made.plan, step, "Falta la lista firmada.", REVIEWER)
    with database.reading() as session:
        told = session.exec(
            select(Message).where(Message.kind == MessageKind.RETURNED).order_by(col(Message.id))
        ).all()
        assert [message.institution_id for message in told] == [made.institutions["INAP"].id, second.id]
        assert {message.note for message in told} == {"Falta la lista firmada."}
        assert told[1].dedupe_key == message_key(id_of(step), id_of(second), f"returned-{review.id}", None)
        assert session.get_one(type(step), id_of(step)).state is State.UNDER_WAY
        assert session.exec(select(Evidence.verdict)).one() is Verdict.PENDING
        asked = session.exec(select(Message).where(Message.kind == MessageKind.REVIEW_REQUESTED)).one()
        assert asked.status is MessageStatus.CANCELLED


def test_accepting_tells_each_lead_once_and_opening_again_takes_it_back(database: Database) -> None:
    with database.writing() as session:
        made = _submitted(session)
        step = made.steps[0]
        second = an_institution(session, "SCEP")
        session.add(
            StepResponsibility(step_id=id_of(step), institution_id=id_of(second), role=Role.LEAD, position=1)
        )
        review = accept(session, made.plan, step, REVIEWER, "Muy completo.")
        waiting = select(Message).where(Message.status == MessageStatus.PENDING).order_by(col(Message.id))
        told = session.exec(waiting).all()
        assert [(each.kind, each.institution_id, each.rung, each.note) for each in told] == [
            (MessageKind.ACCEPTED, institution, f"accepted-{review.id}", "Muy completo.")
            for institution in (made.institutions["INAP"].id, second.id)
        ]
        reopen(session, made.plan, step, "Faltaba el anexo.", REVIEWER)
        assert session.exec(waiting).all() == []


def test_what_a_decision_tells_waits_for_the_end_of_quiet_hours(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = _submitted(session)
        made.plan.reminders = {"quiet_from": "11:00", "quiet_until": "15:30"}
        accept(session, made.plan, made.steps[0], REVIEWER)
        told = session.exec(select(Message).where(Message.kind == MessageKind.ACCEPTED)).one()
        assert told.next_try_at == datetime(2019, 5, 3, 21, 30, tzinfo=UTC), "15:30 in Guatemala"


def test_a_submission_is_not_returned_without_a_word(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = _submitted(session)
        with pytest.raises(InvalidDataError, match=r"Missing: the note of C10-H1\. Write at least one word\."):
            return_(session, made.plan, made.steps[0], "  ", REVIEWER)
        assert made.steps[0].state is State.IN_REVIEW


def test_one_piece_of_evidence_can_be_returned_and_later_accepted(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        _submitted(session, evidence=1)
        number = session.exec(select(Evidence.id)).one() or 0
        with pytest.raises(InvalidDataError, match="Missing: the note of C10-H1"):
            review_evidence(session, number, Verdict.RETURNED, None, REVIEWER)
        assert review_evidence(session, number, Verdict.RETURNED, "No abre.", REVIEWER).note == "No abre."
        accepted = review_evidence(session, number, Verdict.ACCEPTED, None, REVIEWER)
        assert (accepted.verdict, accepted.note) == (Verdict.ACCEPTED, None)


def test_evidence_that_is_not_there_undecided_or_of_a_closed_step_is_refused(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = _submitted(session, evidence=1)
        number = session.exec(select(Evidence.id)).one() or 0
        with pytest.raises(NotFoundError, match=r'There is no evidence 99\. .*"hitos evidence list CODE"'):
            review_evidence(session, 99, Verdict.ACCEPTED, None, REVIEWER)
        with pytest.raises(InvalidDataError, match="decide whether it is accepted or returned"):
            review_evidence(session, number, Verdict.PENDING, None, REVIEWER)
        accept(session, made.plan, made.steps[0], REVIEWER)
        with pytest.raises(RefusedError, match=r"C10-H1 is completed and takes no more decisions on its evidence"):
            review_evidence(session, number, Verdict.RETURNED, "Tarde.", REVIEWER)


def test_closing_withdrawing_and_reopening_keep_their_reason(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        first, second = made.steps
        close_unmet(session, made.plan, first, "Sin presupuesto.", REVIEWER)
        withdraw(session, made.plan, second, "Se fusionó con otro.", REVIEWER)
        assert (first.state, second.state) == (State.NOT_COMPLETED, State.WITHDRAWN)
        reopen(session, made.plan, first, "Hay presupuesto.", REVIEWER)
        assert first.state is State.UNDER_WAY
    with database.reading() as session:
        moves = [(move.act, move.why) for move in session.exec(select(Move).order_by(col(Move.id)))]
        assert moves == [
            (Act.CLOSE_UNMET, "Sin presupuesto."),
            (Act.WITHDRAW, "Se fusionó con otro."),
            (Act.REOPEN, "Hay presupuesto."),
        ]


@pytest.mark.parametrize("act", [close_unmet, withdraw, reopen])
def test_no_step_is_closed_or_reopened_without_a_reason(sqlite_database: Database, act: object) -> None:
    assert callable(act)
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(InvalidDataError, match=r"Missing: the reason of C10-H1\. Write at least one word\."):
            act(session, made.plan, made.steps[0], "", REVIEWER)
        assert made.steps[0].state is State.PLANNED


def test_what_waits_for_review_is_listed_until_it_is_decided(database: Database) -> None:
    with database.writing() as session:
        made = _submitted(session, evidence=2)
        waiting = waiting_for_review(session, made.plan)
        assert [(each.code, each.leads, each.percent, each.evidence) for each in waiting] == [
            ("C10-H1", ("INAP",), 100, 2)
        ]
        assert (f"{waiting[0].since}", waiting[0].by) == ("2019-05-01", "Ana Ficticia")
        accept(session, made.plan, made.steps[0], REVIEWER)
        assert waiting_for_review(session, made.plan) == []


def test_a_steps_story_is_told_as_of_a_day(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = _submitted(session, evidence=1)
        accept(session, made.plan, made.steps[0], REVIEWER)
        before = view_of_step(session, made.plan, made.steps[0], NOON.date())
        after = view_of_step(session, made.plan, made.steps[0], REVIEWER.at.date())
        assert (before.state, before.verified, before.reviews) == (State.IN_REVIEW, None, ())
        assert (after.state, after.declared, after.verified) == (State.COMPLETED, 100, 100)
        assert [review.by for review in after.reviews] == ["Beto Inventado"]
        assert [told.percent for told in after.reports] == [100]
