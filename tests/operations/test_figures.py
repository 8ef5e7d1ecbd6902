"""Declared and verified figures, states and standings as they were on a day."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from sqlalchemy import event
from sqlmodel import Session, SQLModel

from domain.rules.progress import Figures
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Amendment, ProgressReport, Review
from domain.tables.plan import Commitment
from domain.tables.step import Step
from domain.values.vocabulary import Act, Completion, EvidenceKind, Standing, State, StepKind, Verdict
from operations.acting.acts import act_on
from operations.actor import Actor
from operations.measuring.figure_facts import facts_of_steps
from operations.measuring.figures import rolled
from runtime.clock import moment_on
from storage.database import Database
from tests.builders import Made, a_plan

MAY, JUNE, JULY = date(2019, 5, 10), date(2019, 6, 10), date(2019, 7, 10)


@dataclass
class Doing:
    """A plan under test and what is done to it, each thing on a day."""

    session: Session
    made: Made

    @property
    def plan_id(self) -> int:
        return id_of(self.made.plan)

    def report(self, step: Step, percent: int | None, day: date) -> ProgressReport:
        row = ProgressReport(
            step_id=id_of(step), on_day=day, at=moment_on(day, self.made.plan.zone), percent=percent,
            narrative="Se avanza.", by="ana",
        )  # fmt: skip
        self.keep(row)
        return row

    def review(self, report: ProgressReport, verdict: Verdict, day: date) -> None:
        at = moment_on(day, self.made.plan.zone)
        self.keep(
            Review(
                step_id=report.step_id, progress_report_id=report.id, verdict=verdict, on_day=day, at=at, by="eva"
            )
        )

    def prove(self, step: Step, day: date, verdict: Verdict = Verdict.ACCEPTED) -> None:
        self.keep(
            Evidence(
                step_id=id_of(step), kind=EvidenceKind.ADDRESS, address="https://example.org/acta", on_day=day,
                at=moment_on(day, self.made.plan.zone), by="ana", verdict=verdict, reviewed_on=day,
            )
        )  # fmt: skip

    def act(self, step: Step, act: Act, day: date) -> None:
        act_on(self.session, self.made.plan, step, act, Actor("ana", moment_on(day, self.made.plan.zone)))

    def part_of(self, whole: Step, n: int, *, weight: int = 1, inherits: bool = False) -> Step:
        whole.has_children = True
        part = Step(
            plan_id=whole.plan_id, commitment_id=whole.commitment_id, parent_id=id_of(whole), position=n,
            kind=StepKind.ACTIVITY, code=f"{whole.code}-A{n}", title=f"Actividad {n}", weight=weight,
            start_on=whole.start_on, due_on=whole.due_on, dates_inherited=inherits,
        )  # fmt: skip
        self.keep(part)
        return part

    def amend_due(self, step: Step, new: date, *, recorded: date, effective: date) -> None:
        self.keep(
            Amendment(
                commitment_id=step.commitment_id, step_id=id_of(step), field="due", old=str(step.due_on),
                new=str(new), reason="Acuerdo 1-2019", effective_on=effective,
                at=moment_on(recorded, self.made.plan.zone), by="eva",
            )
        )  # fmt: skip
        step.due_on = new
        self.session.flush()

    def figures(self, step: Step, day: date) -> Figures:
        return rolled(self.session, self.plan_id, day).steps[id_of(step)].figures

    def keep(self, row: SQLModel) -> None:
        self.session.add(row)
        self.session.flush()


def doing(session: Session, steps: int = 2) -> Doing:
    return Doing(session, a_plan(session, steps=steps))


def test_a_step_nobody_reported_on_has_no_figures_and_is_planned(database: Database) -> None:
    with database.writing() as session:
        story = doing(session, steps=1)
        found = rolled(session, story.plan_id, MAY).steps[id_of(story.made.steps[0])]
    assert found.figures == Figures(None, None)
    assert found.state is State.PLANNED


def test_declared_is_the_latest_percentage_reported_by_that_day(database: Database) -> None:
    with database.writing() as session:
        story = doing(session)
        step = story.made.steps[0]
        story.report(step, 60, JUNE)
        story.report(step, 20, MAY)  # written down later, of an earlier day
        story.report(step, None, JUNE)  # tells of work and states no percentage
        declared = [story.figures(step, day).declared for day in (date(2019, 5, 9), MAY, JUNE)]
    assert declared == [None, 20, 60]


def test_verified_needs_an_accepted_report_and_accepted_evidence(database: Database) -> None:
    with database.writing() as session:
        story = doing(session)
        step, other = story.made.steps
        report = story.report(step, 80, MAY)
        seen = [story.figures(step, MAY)]
        story.review(report, Verdict.ACCEPTED, MAY)
        seen.append(story.figures(step, MAY))
        story.prove(step, MAY, Verdict.RETURNED)
        story.prove(other, MAY)
        seen.append(story.figures(step, MAY))
        story.prove(step, MAY, Verdict.ACCEPTED)
        seen.append(story.figures(step, MAY))
        own = {facts.id: facts.own for facts in facts_of_steps(session, story.plan_id, MAY)}
    assert seen == [Figures(80, None)] * 3 + [Figures(80, 80)]
    assert own == {id_of(step): Figures(80, 80), id_of(other): Figures(None, None)}


def test_a_later_report_moves_what_is_declared_and_not_what_is_verified(database: Database) -> None:
    with database.writing() as session:
        story = doing(session)
        step = story.made.steps[0]
        story.review(story.report(step, 40, MAY), Verdict.ACCEPTED, MAY)
        story.prove(step, MAY)
        story.review(story.report(step, 90, JUNE), Verdict.RETURNED, JUNE)
        assert story.figures(step, JUNE) == Figures(90, 40)


def test_a_report_accepted_later_was_not_verified_before(database: Database) -> None:
    with database.writing() as session:
        story = doing(session)
        step = story.made.steps[0]
        story.prove(step, MAY)
        story.review(story.report(step, 100, MAY), Verdict.ACCEPTED, JULY)
        verified = [story.figures(step, day).verified for day in (JUNE, JULY)]
    assert verified == [None, 100]


def test_the_state_is_that_of_the_last_move_by_the_day(database: Database) -> None:
    with database.writing() as session:
        story = doing(session)
        step = story.made.steps[0]
        for act, day in ((Act.START, MAY), (Act.SUBMIT, JUNE), (Act.ACCEPT, JULY)):
            story.act(step, act, day)
        days = (date(2019, 5, 9), MAY, JUNE - timedelta(days=1), JUNE, JULY)
        states = [rolled(session, story.plan_id, day).steps[id_of(step)].state for day in days]
    assert states == [State.PLANNED, State.UNDER_WAY, State.UNDER_WAY, State.IN_REVIEW, State.COMPLETED]


def test_a_milestone_and_its_commitment_roll_up_their_parts_by_weight(database: Database) -> None:
    with database.writing() as session:
        story = doing(session)
        whole = story.made.steps[0]
        heavy, light = story.part_of(whole, 1, weight=3), story.part_of(whole, 2)
        story.report(heavy, 100, MAY)
        story.report(light, 20, MAY)
        story.report(whole, 99, MAY)
        story.act(heavy, Act.START, MAY)
        found = rolled(session, story.plan_id, MAY)
        milestone, commitment = found.steps[id_of(whole)], found.commitments[id_of(story.made.commitment)]
    assert milestone.own.declared == 99
    assert milestone.figures == Figures(80, None)  # (3 x 100 + 20) / 4
    assert milestone.state is State.UNDER_WAY
    assert commitment.figures == found.figures == Figures(40, None)  # the milestone alone counts as 0
    assert commitment.completion is Completion.NO_EVIDENCE


def test_a_plan_is_the_mean_of_its_commitments_and_an_empty_one_counts_for_nothing(database: Database) -> None:
    with database.writing() as session:
        story = doing(session, steps=1)
        story.report(story.made.steps[0], 50, MAY)
        story.keep(Commitment(plan_id=story.plan_id, position=2, code="C11", number="11", title="Sin pasos"))
        found = rolled(session, story.plan_id, MAY)
    assert len(found.commitments) == 2
    assert found.figures.declared == 50


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2019, 4, 30), Standing.UPCOMING),
        (date(2019, 5, 1), Standing.ON_TIME),
        (date(2019, 8, 1), Standing.DUE_SOON),
        (date(2019, 8, 31), Standing.DUE_SOON),
        (date(2019, 9, 1), Standing.OVERDUE),
    ],
)
def test_a_standing_is_derived_on_the_day_whatever_the_sweep_recorded(
    database: Database, day: date, standing: Standing
) -> None:
    with database.writing() as session:
        story = doing(session, steps=1)
        story.made.steps[0].standing = Standing.CLOSED
        found = rolled(session, story.plan_id, day)
    assert found.steps[id_of(story.made.steps[0])].standing is standing


def test_a_step_is_blocked_while_what_it_waits_for_was_open_on_that_day(database: Database) -> None:
    with database.writing() as session:
        story = Doing(session, a_plan(session, steps=2, after=[(1, 0)]))
        before, step = story.made.steps
        part = story.part_of(before, 1)
        for act, day in ((Act.SUBMIT, MAY), (Act.ACCEPT, JUNE)):
            story.act(part, act, day)
        commitment_id = id_of(story.made.commitment)
        standings = [rolled(session, story.plan_id, day).steps[id_of(step)].standing for day in (MAY, JUNE)]
        alone = rolled(session, story.plan_id, MAY, commitment_id=commitment_id).steps[id_of(step)].standing
    assert standings == [Standing.BLOCKED, Standing.ON_TIME]
    assert alone is Standing.BLOCKED


def test_a_deadline_amended_later_was_the_former_one_on_the_day_also_for_parts_that_follow(
    database: Database,
) -> None:
    with database.writing() as session:
        story = doing(session, steps=1)
        whole = story.made.steps[0]
        follows, own = story.part_of(whole, 1, inherits=True), story.part_of(whole, 2)
        former = whole.due_on
        story.amend_due(whole, date(2019, 12, 31), recorded=date(2019, 9, 10), effective=date(2019, 10, 1))
        follows.due_on = whole.due_on
        session.flush()
        before, after = (rolled(session, story.plan_id, date(2019, 9, day)).steps for day in (9, 10))
    assert before[id_of(whole)].due_on == before[id_of(follows)].due_on == before[id_of(own)].due_on == former
    assert before[id_of(follows)].standing is Standing.OVERDUE
    assert after[id_of(whole)].due_on == after[id_of(follows)].due_on == date(2019, 12, 31)
    assert after[id_of(follows)].standing is Standing.ON_TIME
    assert after[id_of(own)].standing is Standing.OVERDUE


def test_an_amendment_told_by_a_later_document_counts_from_its_day_of_effect(database: Database) -> None:
    with database.writing() as session:
        story = doing(session, steps=1)
        step = story.made.steps[0]
        story.amend_due(step, date(2019, 12, 31), recorded=date(2020, 9, 1), effective=JULY)
        dues = [
            rolled(session, story.plan_id, day).steps[id_of(step)].due_on for day in (JUNE, JULY, date(2020, 9, 1))
        ]
    assert dues == [date(2019, 8, 31), date(2019, 12, 31), date(2019, 12, 31)]


def test_the_queries_do_not_grow_with_the_plan(database: Database) -> None:
    asked: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *call: asked.append(call[2]))
    with database.writing() as session:
        story = doing(session, steps=40)
        for step in story.made.steps:
            story.report(step, 10, MAY)
        session.expire_all()
        asked.clear()
        rolled(session, story.plan_id, MAY)
    assert len(asked) <= 5
