"""The example strategic plan played through its first year: rounds that recur, figures, words, findings."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from documents.readers.read import read_files
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.language import Language
from domain.values.plan_words import WORDS_BY_KIND
from domain.values.report import Deliveries, Report
from domain.values.vocabulary import DocumentKind, Factor, MessageKind, Standing, State
from notifications.messages.compose import compose
from operations.actor import Actor
from operations.following.advancing import PlanDay, advance
from operations.importing.document import import_document
from operations.measuring.measurements import record_measurement
from operations.messages.message_facts import gather
from operations.rehearsing.rehearsal import next_eventful_day, play, read_script, scenes_of
from operations.reports.building import build_report
from operations.views.commitment_view import commitment_view
from operations.views.overview import overview_of
from runtime.clock import moment_on
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FIRST, LAST = date(2022, 1, 1), date(2022, 12, 31)
ZONE = "America/Guatemala"
ROUNDS = ("E-3-1-1", "E-3-1-2", "E-3-1-3")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The database on the evening of the year's last day."""
    database = Database(sqlite_url(tmp_path_factory.mktemp("strategic") / "hitos.db"))
    upgrade(database)
    document = read_files([EXAMPLES / "plan_estrategico.yaml"])
    with database.writing() as session:
        plan = import_document(session, document, Actor("x", moment_on(FIRST, ZONE))).plan
        scenes = scenes_of(session, plan, read_script(EXAMPLES / "ensayo_estrategico.yaml"))
    day: date | None = FIRST - timedelta(days=1)
    while True:
        with database.reading() as session:
            day = next_eventful_day(session, plan, scenes, day or FIRST)
        if day is None or day > LAST:
            break
        morning = moment_on(day, ZONE)
        advance(database, PlanDay(plan.code, day, morning))
        for scene in scenes.get(day, ()):
            with database.writing() as session:
                play(session, session.exec(select(Plan)).one(), scene, morning + timedelta(hours=3))
    yield database
    database.close()


@pytest.fixture
def session(played: Database) -> Iterator[Session]:
    with played.reading() as session:
        yield session


@pytest.fixture
def report(session: Session) -> Report:
    return build_report(session, the_plan(session), LAST)


def the_plan(session: Session) -> Plan:
    return session.exec(select(Plan)).one()


def step_named(session: Session, code: str) -> Step:
    return session.exec(select(Step).where(Step.code == code)).one()


def test_each_round_recurs_in_its_own_rhythm(session: Session) -> None:
    for code, times in zip(ROUNDS, (52, 6, 3), strict=True):
        whole = step_named(session, code)
        parts = session.exec(select(Step).where(Step.parent_id == whole.id).order_by(col(Step.position))).all()
        assert len(parts) == times, code
        assert parts[-1].due_on == whole.due_on


def test_every_delivery_that_was_made_in_time_was_reminded_of_exactly_once(session: Session) -> None:
    for code in ROUNDS:
        whole = step_named(session, code)
        due = select(Step).where(Step.parent_id == whole.id, col(Step.due_on) <= LAST)
        late = {"E-3-1-1-2022.04.11", "E-3-1-1-2022.08.01", "E-3-1-1-2022.12.26"}
        for part in session.exec(due):
            sent = session.exec(select(Message).where(Message.step_id == part.id)).all()
            reminders = Counter(row.rung for row in sent if row.kind is MessageKind.REMINDER)
            if part.code in late:
                continue
            assert part.state is State.COMPLETED, part.code
            assert reminders == {"before-2": 1}, part.code


def test_a_delivery_nobody_made_is_reminded_of_weekly_and_escalated(session: Session) -> None:
    missed = step_named(session, "E-3-1-1-2022.04.11")
    rungs = [row.rung for row in session.exec(select(Message).where(Message.step_id == missed.id))]
    assert rungs.count("escalation-10") == 1
    assert {"before-2", "after-7", "after-14"} <= set(rungs)
    assert len(rungs) == len(set(rungs))


def test_the_report_counts_what_was_delivered_of_what_was_due(report: Report) -> None:
    rounds = {step.code: step.deliveries for commitment in report.commitments for step in commitment.milestones}
    assert rounds["E-3-1-1"] == Deliveries(delivered=50, due=52, total=52)
    assert rounds["E-3-1-2"] == Deliveries(delivered=2, due=2, total=6)
    assert rounds["E-3-1-3"] == Deliveries(delivered=1, due=1, total=3)
    assert rounds["E-1-1-1"] is None


def test_the_page_of_the_objective_counts_the_same(session: Session) -> None:
    view = commitment_view(session, the_plan(session), "O-3-1", LAST, most=100)
    counted = {entry.code: entry.deliveries for entry in view.entries if entry.deliveries}
    assert counted["E-3-1-1"] == Deliveries(delivered=50, due=52, total=52)
    assert view.words.milestone == WORDS_BY_KIND[DocumentKind.STRATEGIC_PLAN].milestone


def test_undated_strategies_are_shown_never_reminded_of_and_found(session: Session, report: Report) -> None:
    undated = {"E-1-1-3", "E-2-1-3"}
    overview = overview_of(session, the_plan(session), LAST)
    assert {line.code for line in overview.undated.lines} == undated
    assert not undated & {line.code for line in (*overview.overdue.lines, *overview.due.lines)}
    for code in undated:
        step = step_named(session, code)
        assert step.standing is Standing.UNDATED
        assert session.exec(select(Message).where(Message.step_id == step.id)).all() == []
    found = {(finding.code, finding.step) for finding in report.findings}
    assert {("undated_step", "E-1-1-3"), ("undated_step", "E-2-1-3"), ("step_without_owner", "E-2-1-3")} <= found
    assert [finding.step for finding in report.findings if finding.code == "plan_without_action_plan"] == [""]
    assert "plan_without_evaluation" not in {finding.code for finding in report.findings}


def test_verified_progress_stands_in_for_what_nobody_recorded(report: Report) -> None:
    assert report.indicators is not None
    factors = {figure.factor: figure for figure in report.indicators.factors}
    verified = [step.verified or 0 for commitment in report.commitments for step in commitment.milestones]
    weights = [step.weight for commitment in report.commitments for step in commitment.milestones]
    mean = sum(each * weight for each, weight in zip(verified, weights, strict=True)) // sum(weights)
    strategies = factors[Factor.STRATEGIES]
    assert (strategies.percent, strategies.derived_from, strategies.source) == (mean, 9, None)
    assert factors[Factor.OBJECTIVES].derived_from == 3
    assert factors[Factor.VISION].percent is None


def test_a_recorded_figure_stands_alone_and_is_never_mixed_with_what_is_verified(session: Session) -> None:
    plan = the_plan(session)
    record_measurement(session, plan, Factor.STRATEGIES, 3, "Taller", Actor("x", moment_on(LAST, ZONE)))
    indicators = build_report(session, plan, LAST).indicators
    session.rollback()
    assert indicators is not None
    strategies = next(each for each in indicators.factors if each.factor is Factor.STRATEGIES)
    assert (strategies.percent, strategies.source, strategies.derived_from) == (3, "Taller", None)


def test_messages_and_pages_speak_of_strategies_and_objectives(session: Session) -> None:
    step = step_named(session, "E-2-1-1")
    message = session.exec(select(Message).where(Message.step_id == step.id)).first()
    assert message is not None
    addressed = gather(session, [message.id or 0], moment_on(LAST, ZONE))[message.id or 0]
    assert "  Estrategia: E-2-1-1, objetivo O-2-1 («Cobrar y gastar a la vista de todos»)" in (
        compose(addressed.facts, Language.ES).plain
    )
    assert overview_of(session, the_plan(session), LAST).words.axis.es.many == "áreas estratégicas"
