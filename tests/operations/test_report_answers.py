"""Answers to findings: which they hold for, from when, and what a frozen cut-off keeps."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session, select

from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError
from domain.values.report import Finding, FindingAnswer
from domain.values.vocabulary import FindingReply, State
from operations.actor import Actor
from operations.reports.answers import EVERY, PLAN, answer, frozen_without
from operations.reports.building import build_report
from operations.reports.signing import freeze, report_of
from storage.database import Database
from tests.builders import a_plan

DAY, NEXT = date(2020, 8, 28), date(2020, 8, 29)
OFFICER = Actor("Rosa Ejemplo", datetime(2020, 8, 31, 18, tzinfo=UTC))
TEXT = "El consultor renunció en mayo."


@pytest.fixture
def late(database: Database) -> Database:
    """Two milestones that are overdue since the day before."""
    with database.writing() as session:
        a_plan(session, due=date(2020, 8, 27), state=State.UNDER_WAY)
    return database


def the_plan(session: Session) -> Plan:
    return session.exec(select(Plan)).one()


def given(session: Session, step: str = "C10-H1", code: str = "overdue", on: date = DAY, **said: object) -> int:
    """An answer to a finding as of a day; how many findings it answers."""
    plan = the_plan(session)
    facts = {"reply": FindingReply.EXPLAINED, "text": TEXT, "number": None, "actor": OFFICER, **said}
    return len(answer(session, plan, build_report(session, plan, on), code=code, step=step, **facts))  # type: ignore[arg-type]  # one mixture of options


def answers(session: Session, on: date = DAY, code: str = "overdue") -> dict[str, FindingAnswer | None]:
    found: tuple[Finding, ...] = build_report(session, the_plan(session), on).findings
    return {finding.step: finding.answer for finding in found if finding.code == code}


def test_an_answer_stands_with_its_finding_from_the_day_it_speaks_of(late: Database) -> None:
    with late.writing() as session:
        given(session, on=NEXT)
        assert answers(session) == {"C10-H1": None, "C10-H2": None}
        told = answers(session, NEXT)
    assert told["C10-H1"] == FindingAnswer(reply=FindingReply.EXPLAINED, text=TEXT, by="Rosa Ejemplo", on=NEXT)
    assert told["C10-H2"] is None


def test_the_latest_answer_up_to_the_day_counts(late: Database) -> None:
    with late.writing() as session:
        given(session)
        given(session, text="Se hará en octubre.", reply=FindingReply.TO_BE_MENDED)
        given(session, text="Otra cosa.", on=NEXT)
        said = [answers(session, day)["C10-H1"] for day in (DAY, NEXT)]
    assert [each.text for each in said if each] == ["Se hará en octubre.", "Otra cosa."]


def test_a_later_cut_off_carries_the_answer_to_a_finding_that_says_the_same(late: Database) -> None:
    with late.writing() as session:
        given(session, on=DAY)
        report = report_of(session, freeze(session, the_plan(session), NEXT, OFFICER))
    (carried,) = (finding.answer for finding in report.findings if finding.answer)
    assert (carried.text, carried.on) == (TEXT, DAY)


def test_another_deadline_is_another_finding_and_needs_an_answer_of_its_own(late: Database) -> None:
    with late.writing() as session:
        given(session)
        step = session.exec(select(Step).where(Step.code == "C10-H1")).one()
        step.due_on = date(2020, 8, 26)
        session.flush()
        assert answers(session)["C10-H1"] is None


def test_one_answer_can_be_given_to_every_step_that_has_the_finding(late: Database) -> None:
    with late.writing() as session:
        assert given(session, EVERY) == 2
        assert None not in answers(session).values()


def test_the_plan_as_a_whole_and_a_code_in_other_letters_are_understood(late: Database) -> None:
    with late.writing() as session:
        plan = the_plan(session)
        plan.sections = [{"key": "evaluation", "label": "Evaluación", "items": ["No tiene"]}]
        session.flush()
        assert given(session, PLAN, "plan_without_evaluation") == 1
        assert given(session, "c10-h2") == 1


@pytest.mark.parametrize(
    ("said", "error", "told"),
    [
        ({"code": "overdu"}, NotFoundError, "no kind of finding"),
        ({"step": "C10-H9"}, NotFoundError, "C10-H1, C10-H2"),
        ({"code": "told_in_future"}, NotFoundError, "Those that have it: –"),
        ({"on": date(2020, 8, 27)}, NotFoundError, "what is not there cannot be answered"),
        ({"text": " "}, InvalidDataError, "Missing: the answer"),
        ({"text": "a\0b"}, InvalidDataError, "null character"),
        ({"on": date(2020, 9, 1)}, InvalidDataError, "lies after today"),
    ],
)
def test_what_cannot_be_answered_is_refused_and_says_why(
    late: Database, said: dict[str, object], error: type[Exception], told: str
) -> None:
    with late.writing() as session, pytest.raises(error, match=told):
        given(session, **said)  # type: ignore[arg-type]  # one mixture of options


def test_of_several_findings_of_one_kind_on_a_step_the_number_says_which(late: Database) -> None:
    with late.writing() as session:
        plan = the_plan(session)
        report = build_report(session, plan, DAY)
        twice = [each.model_copy(update={"data": {"due": day}}) for each in report.findings[-1:] for day in "ab"]
        several = report.model_copy(update={"findings": tuple(twice)})
        facts = {"step": twice[0].step, "reply": FindingReply.EXPLAINED, "text": TEXT, "actor": OFFICER}
        for number, told in ((None, "--number"), (3, "no number 3"), (0, "no number 0")):
            with pytest.raises(InvalidDataError, match=told):
                answer(session, plan, several, code=twice[0].code, number=number, **facts)  # type: ignore[arg-type]  # as above
        (row,) = answer(session, plan, several, code=twice[0].code, number=2, **facts)  # type: ignore[arg-type]  # as above
        assert row.step == twice[0].step


def test_a_frozen_cut_off_keeps_the_answers_it_had(late: Database) -> None:
    with late.writing() as session:
        plan = the_plan(session)
        before = freeze(session, plan, DAY, OFFICER)
        given(session)
        assert frozen_without(session, plan, DAY) == [DAY]
        assert frozen_without(session, plan, NEXT) == []
        after = freeze(session, plan, DAY, OFFICER)
        assert before.sha256 != after.sha256
        kept, new = (
            [finding.answer for finding in report_of(session, each).findings if finding.answer]
            for each in (before, after)
        )
    assert (len(kept), len(new)) == (0, 1)
