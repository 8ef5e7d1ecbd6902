"""Behind a personal link: the day of a proof, zones, co-responsible institutions, refusals in a reader's words."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlmodel import select

from domain.tables.evidence import Evidence
from domain.tables.history import ProgressReport
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.mail import Link
from domain.tables.outbox import Attempt, Message
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError, ManyProblemsError, RefusedError
from domain.values.language import Language, Text
from domain.values.vocabulary import MessageKind, MessageStatus, Role
from operations.acting.progress import report_progress, submit
from operations.acting.reviews import accept
from portal.refusals import say_on_the_web
from storage.database import Database
from tests.portal.answering import REPORT, TODAY, Office, an_office
from tests.portal.test_answers import seen

NOTHING_NEW = Text(es="C1 no tiene ningún avance nuevo: «hitos x».", en="x")


@pytest.fixture
def office(sqlite_database: Database, tmp_path: Path) -> Iterator[Office]:
    with an_office(sqlite_database, tmp_path) as made:
        yield made


@pytest.mark.parametrize(
    ("dated", "status", "kept"),
    [("2019-08-20", 303, date(2019, 8, 20)), ("", 303, None), ("2019-08-25", 422, None), ("ayer", 422, None)],
)
def test_a_proof_may_bear_a_day_that_is_not_to_come(
    office: Office, dated: str, status: int, kept: date | None
) -> None:
    link = office.link()
    answer = office.send(
        link, "evidencia", address="https://example.org/acta", dated=dated, name="Ana Prueba"
    )  # fmt: skip
    assert answer.status_code == status
    assert [row.dated_on for row in office.rows(Evidence)] == ([kept] if status == 303 else [])
    if status == 422:
        assert f'value="{dated}"' in answer.text


def test_the_day_of_a_proof_goes_with_a_report_too(office: Office) -> None:
    office.send(office.link(), "avance", address="https://example.org/a", dated="2019-08-01", **REPORT)
    assert [row.dated_on for row in office.rows(Evidence)] == [date(2019, 8, 1)]


@pytest.mark.parametrize(
    ("zone", "days"), [("Pacific/Auckland", "faltan 6 días"), ("America/Guatemala", "faltan 7 días")]
)
def test_days_and_ends_are_counted_where_the_plan_is(office: Office, zone: str, days: str) -> None:
    """It is seven in the evening of the 24th in Guatemala, and already the 25th in Auckland."""
    everything, step = office.link(None), office.link()
    office.clock.moment = datetime(2019, 8, 25, 1, tzinfo=UTC)
    with office.runtime.database.writing() as session:
        session.exec(select(Plan)).one().zone = zone
        for link in session.exec(select(Link)):
            link.expires_on = TODAY if link.step_id else date(2019, 12, 31)
    assert days in seen(office.client.get(everything).text)
    assert office.client.get(step).status_code == (404 if zone == "Pacific/Auckland" else 200)


def test_who_is_co_responsible_answers_behind_a_link_of_its_own(office: Office) -> None:
    with office.runtime.database.writing() as session:
        session.add(StepResponsibility(step_id=1, institution_id=2, role=Role.CO_RESPONSIBLE))
    link = office.link("C10-H1", "INFOM")
    assert office.client.get(link).status_code == 200
    assert "C10-H1" in office.client.get(office.link(None, "INFOM")).text
    assert office.send(link, "avance", **REPORT).status_code == 303
    assert [row.institution_id for row in office.rows(ProgressReport)] == [2]


def test_a_refusal_on_the_page_names_no_command(office: Office) -> None:
    link = office.link()
    mark = office.mark(link)
    with office.runtime.database.writing() as session:
        plan, step, actor = office.acting(session)
        report_progress(session, plan, step, percent=100, narrative="Listo.", actor=actor)
        submit(session, plan, step, actor)
        accept(session, plan, step, actor)
    answer = office.send(link, "evidencia", address="https://example.org/acta", name="Ana Prueba", mark=mark)
    assert answer.status_code == 409
    assert (
        "C10-H1 está cumplido: ya no admite respuestas. Si algo no es correcto, avise a quien coordina."
        in seen(answer.text)
    )
    assert "hitos " not in seen(answer.text)


@pytest.mark.parametrize(
    ("problem", "es"),
    [
        (InvalidDataError(Text(es="Falta {what}.", en="Missing: {what}."), what="algo"), "Falta algo."),
        (RefusedError(Text(es="Vea «hitos x y».", en='See "hitos x y".')),
         "Eso no se puede hacer ahora desde esta página. Avise a quien coordina el plan."),
        (ManyProblemsError((RefusedError(NOTHING_NEW, code="C1"),)),
         "C1 no tiene ningún avance nuevo que revisar. Informe primero el avance, en el primer formulario."),
    ],
)  # fmt: skip
def test_whatever_names_a_command_is_said_in_other_words(problem: InvalidDataError, es: str) -> None:
    assert say_on_the_web(problem, Language.ES) == es
    assert say_on_the_web(problem, Language.EN)


def test_who_coordinates_sees_behind_its_link_what_did_not_arrive_and_nobody_else_does(office: Office) -> None:
    with office.runtime.database.writing() as session:
        session.add(
            Message(
                dedupe_key="1/1/before-7/2019-08-31", step_id=1, institution_id=1, kind=MessageKind.REMINDER,
                rung="before-7", due_on=date(2019, 8, 31), owed_on=TODAY, status=MessageStatus.DEAD,
                next_try_at=office.clock(),
            )
        )  # fmt: skip
        session.flush()
        session.add(
            Attempt(message_id=1, worker="x", started_at=office.clock(), outcome="refused", detail="bounces")
        )
        assert session.get_one(Institution, 2).acronym == "INFOM"
    told = seen(office.client.get(office.link(None, "INFOM")).text)
    assert "Avisos que no llegaron" in told
    assert "Aviso 1 a INAP, sobre C10-H1: la dirección rebota" in told
    assert "hitos contact" not in told
    for other in (office.link(None, "INAP"), "/"):
        assert "Avisos que no llegaron" not in seen(office.client.get(other).text)
