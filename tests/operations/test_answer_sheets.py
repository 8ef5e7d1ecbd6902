"""A workbook goes out to an institution and comes back: taken whole, once, and never over somebody else's word."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlmodel import Session, col, select

from documents.writers.answers.answer_sheet import answer_sheet_xlsx
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Move, ProgressReport
from domain.tables.institution import StepResponsibility
from domain.tables.step import Step
from domain.values.answer_sheet import AnswerSheet, Column
from domain.values.errors import InvalidDataError, ManyProblemsError, RefusedError
from domain.values.language import Language
from domain.values.vocabulary import Act, Role, State, StepKind
from operations.acting.acts import act_on
from operations.acting.amendments import AmendedField, amend
from operations.acting.answer_sheet_import import Taken, take_answers
from operations.acting.answer_sheets import answer_sheet_for
from operations.acting.progress import report_progress, submit
from operations.acting.reviews import accept, close_unmet, return_
from operations.actor import Actor
from storage.database import Database
from tests.answer_books import FIRST, answer, filled, read
from tests.builders import NOON, Made, a_plan, an_institution

AGENCY = Actor("Ana Ficticia", NOON)
REVIEWER = Actor("Beto Inventado", NOON)
LATE = Actor("Ana Ficticia", datetime(2019, 9, 10, 18, tzinfo=UTC))
TODAY = date(2019, 5, 1)


def asked(session: Session, made: Made, acronym: str = "INAP", as_of: date = TODAY) -> AnswerSheet:
    return answer_sheet_for(session, made.plan, made.institutions[acronym], as_of)


def a_book(session: Session, made: Made, *rows: dict[Column, object]) -> bytes:
    return filled(answer_sheet_xlsx(asked(session, made)), dict(enumerate(rows, FIRST)))


def take(session: Session, book: bytes, actor: Actor = AGENCY) -> list[tuple[str, str, str]]:
    return [(each.code, each.what, each.value) for each in take_answers(session, read(book), actor).changes]


def refused(session: Session, book: bytes, actor: Actor = AGENCY) -> list[str]:
    with pytest.raises(ManyProblemsError) as caught:
        take_answers(session, read(book), actor)
    return caught.value.say(Language.ES).split("\n")


def everything(session: Session) -> list[Any]:
    rows: list[Any] = []
    for table in (ProgressReport, Move, Evidence):
        rows += session.exec(select(table).order_by(col(table.id))).all()
    return [row.model_dump() for row in rows] + states(session)


def states(session: Session) -> list[tuple[str, State]]:
    return [(step.code, step.state) for step in session.exec(select(Step).order_by(col(Step.code)))]


def test_an_institution_is_asked_of_the_open_steps_it_leads_or_shares(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=4)
        other = an_institution(session, "SCEP")
        lead, shared, closed, theirs = made.steps
        session.add(
            StepResponsibility(step_id=id_of(shared), institution_id=id_of(other), role=Role.CO_RESPONSIBLE)
        )
        session.add(StepResponsibility(step_id=id_of(theirs), institution_id=id_of(other), role=Role.LEAD))
        close_unmet(session, made.plan, closed, "Se canceló.", REVIEWER)
        part = Step(
            plan_id=id_of(made.plan), commitment_id=id_of(made.commitment), parent_id=lead.id, position=1,
            kind=StepKind.ACTIVITY, code="C10-H1-A1", number="1", title="Actividad", due_on=lead.due_on,
        )  # fmt: skip
        lead.has_children = True
        session.add_all([part, lead])
        session.flush()
        inap = id_of(made.institutions["INAP"])
        session.add(StepResponsibility(step_id=id_of(part), institution_id=inap, role=Role.LEAD, inherited=True))
        session.flush()
        sheet = asked(session, made)
        assert [(step.code, step.part_of, step.title) for step in sheet.steps] == [
            ("C10-H1-A1", "Hito 1", "Actividad"), ("C10-H2", None, "Hito 2"), ("C10-H4", None, "Hito 4"),
        ]  # fmt: skip
        assert [(step.code, step.state) for step in sheet.closed] == [("C10-H3", State.NOT_COMPLETED)]
        theirs_sheet = answer_sheet_for(session, made.plan, other, TODAY)
        assert [step.code for step in theirs_sheet.steps] == ["C10-H2", "C10-H4"]


def test_an_institution_that_answers_for_nothing_gets_no_workbook(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(RefusedError, match="INFOM answers for no step of the plan PRUEBA"):
            asked(session, made, "INFOM")


def test_what_was_filled_in_is_reported_attached_and_submitted(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=3)
        book = a_book(
            session, made,
            answer(60, "Se capacitó a 12.", obstacles="Faltan salones.", evidence="https://Example.org/a"),
            answer(100, "Publicado.", choice="presentar a revisión"),
            answer(None, None, choice="en marcha"),
        )  # fmt: skip
        assert take(session, book) == [
            ("C10-H1", "report", "60"), ("C10-H1", "evidence", "https://example.org/a"),
            ("C10-H2", "report", "100"), ("C10-H2", "submit", ""), ("C10-H3", "start", ""),
        ]  # fmt: skip
    with database.reading() as session:
        first, _ = session.exec(select(ProgressReport).order_by(col(ProgressReport.id))).all()
        assert (first.percent, first.narrative, first.obstacles) == (60, "Se capacitó a 12.", "Faltan salones.")
        assert (first.institution_id, first.by) == (made.institutions["INAP"].id, "Ana Ficticia")
        assert [state for _, state in states(session)] == [State.UNDER_WAY, State.IN_REVIEW, State.UNDER_WAY]


def test_a_second_time_changes_nothing_whatever_happened_in_between(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=4)
        book = a_book(
            session, made,
            answer(60, evidence="https://example.org/a"), answer(100, choice="presentar a revisión"),
            answer(100, "Hecho.", choice="presentar a revisión"), answer(None, None, choice="en marcha"),
        )  # fmt: skip
        assert len(take(session, book)) == 7
        before = everything(session)
        assert take(session, book) == []
        assert everything(session) == before
        first, second, third, fourth = made.steps
        report_progress(session, made.plan, first, percent=80, narrative="Más.", actor=REVIEWER)
        accept(session, made.plan, second, REVIEWER, note="Bien.")
        return_(session, made.plan, third, "Falta el acta.", REVIEWER)
        report_progress(session, made.plan, fourth, percent=10, narrative="Va.", actor=AGENCY)
        between = everything(session)
        assert take(session, book) == []
        assert everything(session) == between


def _another_report(session: Session, made: Made) -> None:
    scep = an_institution(session, "SCEP")
    report_progress(
        session, made.plan, made.steps[0], percent=80, narrative="Otra.", institution=scep, actor=REVIEWER
    )


def _closed(session: Session, made: Made) -> None:
    close_unmet(session, made.plan, made.steps[0], "Se canceló.", REVIEWER)


def _amended(session: Session, made: Made) -> None:
    amend(
        session, made.plan, made.steps[0], field=AmendedField.DUE, new="2020-01-31", resolution="R-1",
        reason="Compra.", effective_on=TODAY, actor=REVIEWER,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("happens", "now"),
    [
        (_another_report, "en marcha, vence 2019-08-31, último avance 80 % del 2019-05-01 (SCEP)"),
        (_closed, "no cumplido, vence 2019-08-31, sin avances informados"),
        (_amended, "planificado, vence 2020-01-31, sin avances informados"),
    ],
)
@pytest.mark.parametrize("cells", [answer(60), answer(None, None, choice="presentar a revisión")])
def test_a_step_that_changed_since_is_a_conflict_and_is_not_overwritten(
    sqlite_database: Database, happens: Any, now: str, cells: dict[Column, object]
) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        book = a_book(session, made, cells)
        happens(session, made)
        before = everything(session)
        (said,) = refused(session, book)
        assert f"fila 4: C10-H1 cambió desde que se hizo el libro (2019-05-01). Ahora: {now}. No se" in said
        assert everything(session) == before


def test_another_answer_to_what_the_same_workbook_said_is_a_conflict_too(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        book = a_book(session, made, answer(60))
        take(session, book)
        assert "C10-H1 cambió" in refused(session, filled(book, {FIRST: answer(65)}))[0]


def test_what_was_reported_before_may_be_submitted_with_the_same_workbook_later(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        book = a_book(session, made, answer(100))
        take(session, book)
        again = filled(book, {FIRST: answer(100, choice="presentar a revisión")})
        assert take(session, again) == [("C10-H1", "submit", "")]
        assert take(session, again) == []


def test_a_submission_never_hands_in_what_somebody_else_said_since(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        book = a_book(session, made, answer(100))
        take(session, book)
        _another_report(session, made)
        again = filled(book, {FIRST: answer(100, choice="presentar a revisión")})
        assert "C10-H1 cambió" in refused(session, again)[0]


def test_that_the_calendar_started_a_step_is_no_conflict(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        book = a_book(session, made, answer(60))
        act_on(session, made.plan, made.steps[0], Act.START, Actor("calendario", NOON))
        assert take(session, book) == [("C10-H1", "report", "60")]


def test_the_same_words_as_the_last_report_are_nothing_new(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        report_progress(session, made.plan, made.steps[0], percent=60, narrative="Se hizo.", actor=AGENCY)
        assert take(session, a_book(session, made, answer(60))) == []


def test_evidence_adds_to_a_step_that_changed_but_not_to_a_closed_one(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        cells = answer(None, None, evidence="https://example.org/a")
        book = a_book(session, made, cells, cells)
        _another_report(session, made)
        assert [each[:2] for each in take(session, book)] == [("C10-H1", "evidence"), ("C10-H2", "evidence")]
        _closed(session, made)
        assert take(session, book) == []
        more = answer(None, None, evidence="https://example.org/b")
        assert "ya no admite evidencias" in refused(session, filled(book, {FIRST: more}))[0]


def test_once_overdue_what_was_in_the_way_is_asked_for_by_its_column(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        book = a_book(session, made, answer(60))
        assert refused(session, book, LATE) == [
            "fila 4: C10-H1 venció el 2019-08-31 y está atrasado: escriba en «Obstáculos» qué lo impidió."
        ]
        again = filled(book, {FIRST: answer(60, obstacles="Faltó una firma.")})
        assert take(session, again, LATE) == [("C10-H1", "report", "60")]


def test_what_is_in_review_takes_no_progress(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        report_progress(session, made.plan, made.steps[0], percent=60, narrative="Se hizo.", actor=AGENCY)
        submit(session, made.plan, made.steps[0], AGENCY)
        (said,) = refused(session, a_book(session, made, answer(70)))
        assert said.startswith("fila 4: C10-H1 está en revisión y no admite informes de avance")


def test_a_step_that_went_to_another_is_told_unless_its_row_is_empty(
    sqlite_database: Database,
) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        an_institution(session, "SCEP")
        book = a_book(session, made, answer(60))
        amend(
            session, made.plan, made.steps[0], field=AmendedField.LEAD, new="SCEP", resolution="R-1",
            reason="Acuerdo.", effective_on=TODAY, actor=REVIEWER,
        )  # fmt: skip
        assert refused(session, book) == [
            "fila 4: C10-H1 no es (o ya no es) un paso del que responda INAP. Deje la fila vacía."
        ]
        assert take(session, filled(book, {FIRST: dict.fromkeys(answer(60))})) == []


def test_one_bad_row_of_fifty_and_nothing_is_kept(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=50)
        book = a_book(session, made, *(answer(n if n != 37 else "mucho") for n in range(50)))
    with (
        pytest.raises(ManyProblemsError, match=r'^row 41, "Avance %": "mucho" is not'),
        database.writing() as session,
    ):
        take_answers(session, read(book), AGENCY)
    with database.reading() as session:
        assert session.exec(select(ProgressReport)).all() == []
        assert session.exec(select(Move)).all() == []


def test_every_problem_of_form_and_of_rule_comes_at_once_by_row(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session, steps=4)
        book = a_book(session, made, answer(60), answer("abc"), answer(60), answer(None, None, choice="listo"))
        said = refused(session, book, LATE)
    assert [line.split(":")[0] for line in said] == ["fila 4", "fila 5, «Avance %»", "fila 6", "fila 7, «Estado»"]


def test_a_workbook_of_another_plan_or_of_nobody_is_refused(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        sheet = asked(session, made)
        told = read(answer_sheet_xlsx(sheet))
        with pytest.raises(InvalidDataError, match="is a workbook of the plan PRUEBA and not of the plan OTRO"):
            take_answers(session, told, AGENCY, plan_code="OTRO")
        made.plan.code = "NUEVO"
        session.add(made.plan)
        session.flush()
        with pytest.raises(InvalidDataError, match="the plan PRUEBA, which is not in this installation"):
            take_answers(session, told, AGENCY)


def test_the_row_of_each_change_is_the_row_people_see(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        taken = take_answers(session, read(a_book(session, made, {}, answer(60))), AGENCY)
        assert (taken.plan, taken.institution, taken.answered) == ("PRUEBA", "INAP", 1)
        assert taken.changes == (Taken(5, "C10-H2", "report", "60"),)
