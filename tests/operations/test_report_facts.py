"""What a report knows of its steps on a day: exactly what was on record by then, in a fixed number of queries."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event, update
from sqlmodel import Session, col

from domain.rules.canonical import canonical_json
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Amendment, Move, ProgressReport, Review
from domain.tables.institution import StepResponsibility
from domain.tables.plan import Commitment
from domain.tables.step import Step
from domain.values.report import Report, ReportSection, ReportStep
from domain.values.vocabulary import Act, EvidenceKind, Role, Standing, State, Verdict
from operations.measuring.figure_facts import facts_of_steps
from operations.reports.building import build_report
from operations.reports.facts import read_facts
from operations.reports.history import history_of
from storage.database import Database
from tests.builders import Made, a_plan, an_institution

DAY = date(2020, 6, 30)
LATER = DAY + timedelta(days=1)


def moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 18, tzinfo=UTC)


def first(report: Report) -> ReportStep:
    return report.commitments[0].milestones[0]


def evidence(step: Step, **given: object) -> Evidence:
    facts: dict[str, object] = {
        "step_id": id_of(step), "kind": EvidenceKind.ADDRESS, "address": "https://example.org/a", "on_day": DAY,
        "at": moment(DAY), "by": "x",
    }  # fmt: skip
    return Evidence.model_validate({**facts, **given})


@pytest.fixture
def made(database: Database) -> Made:
    with database.writing() as session:
        return a_plan(session)


def test_evidence_says_when_it_came_was_reviewed_and_last_visited(database: Database, made: Made) -> None:
    with database.writing() as session:
        session.add(
            evidence(
                made.steps[0], verdict=Verdict.ACCEPTED, reviewed_on=DAY, collected_at=moment(DAY),
                collected_result="dead",
            )
        )  # fmt: skip
        (piece,) = first(build_report(session, made.plan, DAY)).evidence
    assert (piece.added_on, piece.reviewed_on, piece.verdict) == (DAY, DAY, Verdict.ACCEPTED)
    assert (piece.collected, piece.collected_on) == ("dead", DAY)


def test_a_review_or_a_visit_after_the_day_is_not_known_yet(database: Database, made: Made) -> None:
    late = datetime(2020, 7, 1, 5, 59, tzinfo=UTC), datetime(2020, 7, 1, 6, tzinfo=UTC)
    with database.writing() as session:
        for at in late:
            session.add(
                evidence(
                    made.steps[0], verdict=Verdict.ACCEPTED, reviewed_on=LATER, collected_at=at,
                    collected_result="dead",
                )
            )  # fmt: skip
        before, after = first(build_report(session, made.plan, DAY)).evidence
    # The day ends at six in the morning of the next one in UTC.
    assert (before.collected, before.collected_on) == ("dead", DAY)
    assert (after.collected, after.collected_on) == (None, None)
    assert {piece.verdict for piece in (before, after)} == {Verdict.PENDING}
    assert before.reviewed_on is None


def test_the_day_of_the_latest_acceptance_and_the_dates_a_document_tells(database: Database, made: Made) -> None:
    with database.writing() as session:
        step = session.get_one(Step, id_of(made.steps[0]))
        step.actual_start_on, step.actual_end_on = date(2020, 1, 7), LATER
        for day, verdict in (
            (date(2020, 5, 1), Verdict.ACCEPTED),
            (DAY, Verdict.RETURNED),
            (LATER, Verdict.ACCEPTED),
        ):
            session.add(Review(step_id=id_of(step), verdict=verdict, on_day=day, at=moment(day), by="y"))
        told = first(build_report(session, made.plan, DAY))
    assert told.accepted_on == date(2020, 5, 1)
    assert (told.actual_start, told.actual_end) == (date(2020, 1, 7), None)


def test_the_plans_period_its_sections_and_what_a_commitment_says(database: Database, made: Made) -> None:
    section = {"key": "scope", "label": "Alcance", "items": ["Todo el país"]}
    with database.writing() as session:
        plan = session.get_one(type(made.plan), made.plan.id)
        plan.sections = [section]
        session.get_one(Commitment, made.commitment.id).description = {"problem": "Falta agua", "additional": ""}
        report = build_report(session, plan, DAY)
    assert report.period is not None
    assert (report.period.start, report.period.end) == (date(2018, 11, 1), date(2020, 8, 31))
    assert report.sections == (ReportSection(key="scope", label="Alcance", items=("Todo el país",)),)
    assert report.commitments[0].description == {"problem": "Falta agua"}


def test_a_title_and_a_lead_that_were_amended_later_are_those_of_the_day(database: Database, made: Made) -> None:
    step = made.steps[0]
    with database.writing() as session:
        for field, old, new in (("title", "Hito 1", "Otro título"), ("lead", "INAP", "INFOM")):
            session.add(
                Amendment(
                    commitment_id=id_of(made.commitment), step_id=id_of(step), field=field, old=old, new=new,
                    resolution="Acta 7", reason="x", effective_on=LATER, at=moment(LATER), by="x",
                )
            )  # fmt: skip
        session.execute(update(Step).where(col(Step.id) == step.id).values(title="Otro título"))
        session.execute(
            update(StepResponsibility)
            .where(col(StepResponsibility.step_id) == step.id, col(StepResponsibility.role) == Role.LEAD)
            .values(institution_id=id_of(made.institutions["INFOM"]))
        )
        then, now = (first(build_report(session, made.plan, day)) for day in (DAY, LATER))
    assert [(told.title, told.institutions[0].acronym) for told in (then, now)] == [
        ("Hito 1", "INAP"), ("Otro título", "INFOM"),
    ]  # fmt: skip
    assert then.amendments == ()


def test_the_history_read_whole_says_what_each_step_says_of_itself(database: Database) -> None:
    """Two ways to the same figures: whole tables for a report, step by step for a page."""
    days = [date(2020, 5, 1), date(2020, 5, 20), DAY, LATER]
    with database.writing() as session:
        made = a_plan(session, steps=8)
        for position, step in enumerate(made.steps):
            _lived(session, step, position, days)
        for day in (*days, date(2020, 4, 1)):
            facts = read_facts(session, made.plan, day)
            history = history_of(session, made.plan, day)
            asked = {each.id: each for each in facts_of_steps(session, id_of(made.plan), day)}
            for step in made.steps:
                number = id_of(step)
                assert history.figures(number) == asked[number].own
                assert history.state.get(number, State.PLANNED) == asked[number].state
                assert facts.figures.steps[number].own == asked[number].own


def _lived(session: Session, step: Step, position: int, days: list[date]) -> None:
    """A different mixture of reports, acceptances, evidence and moves for every step."""
    for turn, day in enumerate(days):
        if position >> turn & 1:
            report = ProgressReport(
                step_id=id_of(step), on_day=day, at=moment(day), narrative="x", by="x",
                percent=None if turn == position % 4 else 20 * turn + position,
            )  # fmt: skip
            session.add(report)
            session.flush()
            session.add(
                Move(
                    step_id=id_of(step), on_day=day, at=moment(day), act=Act.SUBMIT, by="x",
                    state_before=State.UNDER_WAY, state_after=State.IN_REVIEW if turn % 2 else State.UNDER_WAY,
                    standing_before=Standing.ON_TIME, standing_after=Standing.ON_TIME,
                )
            )  # fmt: skip
            if position % 3:
                verdict = Verdict.ACCEPTED if turn != 1 else Verdict.RETURNED
                session.add(
                    Review(
                        step_id=id_of(step), progress_report_id=report.id, verdict=verdict, on_day=day,
                        at=moment(day), by="y",
                    )
                )  # fmt: skip
            if position % 2:
                session.add(
                    evidence(step, on_day=day, verdict=Verdict.ACCEPTED, reviewed_on=max(day, days[-1 - turn]))
                )
    session.flush()


def test_a_report_says_nothing_of_another_plan(database: Database) -> None:
    with database.writing() as session:
        ours, others = a_plan(session), a_plan(session, code="OTRO", lead="OTRA", coordinator="OTRAC")
        for made in (others, ours):
            for position, step in enumerate(made.steps, start=5):
                _lived(session, step, position, [DAY] * 4)
        known = {id_of(step) for step in ours.steps}
        facts = read_facts(session, ours.plan, DAY)
        history = facts.history
        for told in (
            facts.figures.steps, facts.institutions, history.state, history.latest, history.declared,
            history.evidence, history.accepted_on, history.proven,
        ):  # fmt: skip
            assert told
            assert set(told) <= known
        assert {each.acronym for told in facts.institutions.values() for each in told} == {"INAP"}


def test_steps_evidence_and_leads_stand_in_their_order_however_they_were_stored(database: Database) -> None:
    """Positions against ids, and evidence of several steps handed in by turns."""
    with database.writing() as session:
        made = a_plan(session, steps=3)
        for step, position in zip(made.steps, (3, 1, 2), strict=True):
            step.position = position
            partners = [made.institutions["INFOM"], an_institution(session, f"P{position}")]
            session.add_all(
                StepResponsibility(step_id=id_of(step), institution_id=id_of(each), role=Role.CO_RESPONSIBLE,
                                   position=2 - turn)
                for turn, each in enumerate(partners)
            )  # fmt: skip
        for turn in range(6):
            session.add(evidence(made.steps[-turn % 3], address=f"https://example.org/{turn}"))
            session.flush()
        told = build_report(session, made.plan, DAY)
    steps = told.commitments[0].milestones
    assert [step.code for step in steps] == ["C10-H2", "C10-H3", "C10-H1"]
    assert [[each.address for each in step.evidence] for step in steps] == [
        [f"https://example.org/{turn}" for turn in turns] for turns in ((2, 5), (1, 4), (0, 3))
    ]
    assert [[each.acronym for each in step.institutions] for step in steps] == [
        ["INAP", f"P{position}", "INFOM"] for position in (1, 2, 3)
    ]


def test_a_report_from_the_records_is_the_validated_one(database: Database) -> None:
    """Its values are made without looking at their fields: the JSON must read back as the same report."""
    with database.writing() as session:
        made = a_plan(session, steps=8)
        for position, step in enumerate(made.steps):
            _lived(session, step, position, [date(2020, 5, 1), date(2020, 5, 20), DAY, LATER])
        report = build_report(session, made.plan, DAY)
    read = Report.model_validate_json(canonical_json(report))
    assert read == report
    assert repr(read) == repr(report), "words of closed lists, not their texts"
    assert canonical_json(read) == canonical_json(report)


def test_a_larger_plan_takes_no_more_queries(sqlite_database: Database) -> None:
    counts = []
    for code, steps in (("UNO", 1), ("MUCHOS", 40)):
        with sqlite_database.writing() as session:
            made = a_plan(session, code=code, steps=steps, lead=f"L{code}", coordinator=f"C{code}")
            asked: list[str] = []
            connection = session.connection()
            event.listen(connection, "before_cursor_execute", lambda *given, kept=asked: kept.append(given[2]))
            build_report(session, made.plan, DAY)
            counts.append(len(asked))
    assert counts[0] == counts[1] <= 25
