"""The cut-off: what it says, that it never changes, and who may sign what."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, select

from domain.rules.canonical import sha256_of
from domain.tables.columns import id_of
from domain.tables.cutoff import Snapshot
from domain.tables.evidence import Evidence
from domain.tables.history import ProgressReport, Review
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.vocabulary import Act, Completion, EvidenceKind, State, Verdict
from operations.acting.acts import act_on
from operations.actor import Actor
from operations.reports.building import build_report
from operations.reports.signing import decide, find_snapshot, freeze, report_of
from storage.database import Database
from tests.builders import a_plan

CUT_OFF = date(2020, 8, 28)
NOW = datetime(2020, 8, 28, 20, tzinfo=UTC)
OFFICER = Actor("Rosa Ejemplo", NOW)


def reported(session: Session, step: Step, percent: int, *, day: date, accepted: bool) -> None:
    """A report on the step with one address as evidence, both accepted or neither."""
    at = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
    report = ProgressReport(step_id=id_of(step), on_day=day, at=at, percent=percent, narrative="Se hizo.", by="x")
    session.add(report)
    verdict = Verdict.ACCEPTED if accepted else Verdict.PENDING
    session.add(
        Evidence(
            step_id=id_of(step), kind=EvidenceKind.ADDRESS, address="https://example.org/a", on_day=day, at=at,
            by="x", verdict=verdict, reviewed_on=day if accepted else None,
        )
    )  # fmt: skip
    session.flush()
    if accepted:
        session.add(
            Review(step_id=id_of(step), progress_report_id=report.id, verdict=verdict, on_day=day, at=at, by="y")
        )


@pytest.fixture
def told(database: Database) -> Database:
    """Two milestones: one accepted at 100 % before the cut-off, one declared at 100 % and never accepted."""
    with database.writing() as session:
        made = a_plan(session, due=date(2020, 8, 31))
        first, second = made.steps
        act_on(session, made.plan, first, Act.SUBMIT, Actor("Ana", NOW - timedelta(days=3)))
        act_on(session, made.plan, first, Act.ACCEPT, Actor("Luis", NOW - timedelta(days=2)))
        reported(session, first, 100, day=date(2020, 8, 25), accepted=True)
        reported(session, second, 100, day=date(2020, 8, 25), accepted=False)
        reported(session, second, 70, day=date(2020, 8, 29), accepted=False)
    return database


def the_plan(session: Session) -> Plan:
    return session.exec(select(Plan)).one()


def test_the_report_keeps_declared_and_verified_apart_and_ignores_what_came_later(told: Database) -> None:
    with told.reading() as session:
        report = build_report(session, the_plan(session), CUT_OFF)
    (commitment,) = report.commitments
    first, second = commitment.milestones
    assert (first.declared, first.verified, first.state) == (100, 100, State.COMPLETED)
    assert (second.declared, second.verified) == (100, None)
    assert (commitment.declared, commitment.verified, commitment.completion) == (100, 50, Completion.SUBSTANTIAL)
    assert first.period.closed_on == date(2020, 8, 26)
    assert [(finding.code, finding.step) for finding in report.findings] == [("full_without_evidence", "C10-H2")]


def test_what_was_accepted_after_the_cut_off_is_not_told_as_accepted(told: Database) -> None:
    with told.writing() as session:
        step = session.exec(select(Step).where(Step.code == "C10-H2")).one()
        session.execute(
            update(Evidence)
            .where(col(Evidence.step_id) == step.id)
            .values(verdict=Verdict.ACCEPTED, reviewed_on=CUT_OFF + timedelta(days=1))
        )
        report = build_report(session, the_plan(session), CUT_OFF)
    _, second = report.commitments[0].milestones
    assert {evidence.verdict for evidence in second.evidence} == {Verdict.PENDING}


def test_a_frozen_cut_off_is_the_same_however_often_it_is_frozen_and_never_changes(told: Database) -> None:
    with told.writing() as session:
        first = freeze(session, the_plan(session), CUT_OFF, OFFICER)
        again = freeze(session, the_plan(session), CUT_OFF, OFFICER)
        assert first.id == again.id
        before = report_of(session, first)
        step = session.exec(select(Step).where(Step.code == "C10-H2")).one()
        reported(session, step, 10, day=CUT_OFF, accepted=False)
        later = freeze(session, the_plan(session), CUT_OFF, OFFICER)
        assert later.sha256 != first.sha256
        assert report_of(session, first) == before
        assert sha256_of(before) == first.sha256
    with pytest.raises(DBAPIError, match="history"), told.writing() as session:
        session.execute(update(Snapshot).values(content="{}"))


def test_an_officer_signs_exactly_what_was_seen(told: Database) -> None:
    with told.writing() as session:
        plan = the_plan(session)
        snapshot = freeze(session, plan, CUT_OFF, OFFICER)
        with pytest.raises(RefusedError, match="not the cut-off"):
            decide(session, plan, snapshot, "0" * 64, Verdict.ACCEPTED, None, OFFICER)
        with pytest.raises(RefusedError, match="not the cut-off"):
            decide(session, plan, snapshot, snapshot.sha256[:4], Verdict.ACCEPTED, None, OFFICER)
        with pytest.raises(RefusedError, match="--note"):
            decide(session, plan, snapshot, snapshot.sha256, Verdict.RETURNED, None, OFFICER)
        decide(session, plan, snapshot, snapshot.sha256, Verdict.RETURNED, "Falta el hito 2", OFFICER)
        assert report_of(session, snapshot).signed_by is None
        decide(session, plan, snapshot, snapshot.sha256[:12], Verdict.ACCEPTED, None, OFFICER)
        signed = report_of(session, snapshot)
        assert (signed.signed_by, signed.signed_on) == ("Rosa Ejemplo", CUT_OFF)
        assert sha256_of(signed) == snapshot.sha256
        with pytest.raises(RefusedError, match="already approved"):
            decide(session, plan, snapshot, snapshot.sha256, Verdict.ACCEPTED, None, OFFICER)


def test_a_cut_off_in_the_future_is_refused_and_one_that_is_not_there_is_named(told: Database) -> None:
    with told.writing() as session:
        plan = the_plan(session)
        with pytest.raises(InvalidDataError, match="2020-08-29"):
            freeze(session, plan, date(2020, 8, 29), OFFICER)
        with pytest.raises(NotFoundError, match="hitos report freeze"):
            find_snapshot(session, plan)
        snapshot = freeze(session, plan, CUT_OFF, OFFICER)
        for name in (None, "2020-08-28", snapshot.sha256[:10]):
            assert find_snapshot(session, plan, name).id == snapshot.id


def test_an_empty_plan_makes_a_report_that_says_nothing_was_done(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=0)
        report = build_report(session, made.plan, CUT_OFF)
    assert [commitment.milestones for commitment in report.commitments] == [()]
    assert report.findings == ()
