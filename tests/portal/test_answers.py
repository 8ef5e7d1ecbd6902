"""Answering behind a personal link: from the mail to the review, each form once, and what is said of problems."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from html import unescape
from pathlib import Path

import pytest
from sqlmodel import select

from domain.tables.answer import Answer
from domain.tables.evidence import Evidence
from domain.tables.history import Amendment, ProgressReport
from domain.tables.mail import Link
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.values.vocabulary import AnswerKind, MessageKind, State
from operations.acting.amendments import AmendedField, amend
from operations.acting.answering import accept_date, decline_date
from operations.acting.reviews import accept, close_unmet, return_
from operations.following.sweep import follow_group, groups_due
from operations.messages.delivery import deliver_due
from operations.messages.links import revoke
from runtime.mail_room import MailRoom
from storage.database import Database
from tests.operations.test_delivery import filed
from tests.operations.test_links import address_in
from tests.portal.answering import PORTAL, REPORT, TODAY, Office, an_office
from tests.portal.test_pages import words

PDF = b"%PDF-1.7 un acta"


@pytest.fixture
def office(sqlite_database: Database, tmp_path: Path) -> Iterator[Office]:
    with an_office(sqlite_database, tmp_path) as made:
        yield made


def seen(html: str) -> str:
    return unescape(words(html))


def test_the_whole_round_from_the_sweep_to_the_accepted_review(office: Office, tmp_path: Path) -> None:
    runtime = office.runtime
    with runtime.database.writing() as session:
        plan = session.exec(select(Plan)).one()
        for group in groups_due(session, plan, TODAY):
            follow_group(session, plan, group.commitment_ids, TODAY, office.clock())
    mails = MailRoom(runtime)
    deliver_due(runtime.database, mails.sender, office.clock, "uno", links=mails.links)
    mail = next(mail for mail in filed(tmp_path) if mail["Subject"].startswith("C10-H1 "))
    link = (address_in(mail) or "").removeprefix(PORTAL)

    before = office.fingerprint()
    page = office.client.get(link)
    assert page.status_code == 200
    assert "C10-H1 Hito 1" in seen(page.text)
    assert "31 de agosto de 2019 faltan 7 días" in seen(page.text)
    assert office.client.head(link).status_code == 200
    assert office.fingerprint() == before

    answer = office.send(
        link, "avance", files={"file": ("acta.pdf", PDF)}, **{**REPORT, "percent": "100", "finished": "1"}
    )
    assert answer.status_code == 303
    told = seen(office.client.get(answer.headers["location"]).text)
    assert "Quedó registrado Avance 100 %, el 24 de agosto de 2019, por Ana Prueba (INAP)." in told
    assert "Está presentado y espera la decisión de INFOM." in told
    assert [(r.percent, r.by, r.institution_id) for r in office.rows(ProgressReport)] == [(100, "Ana Prueba", 1)]
    (proof,) = office.rows(Evidence)
    assert (proof.given_name, proof.media_type, proof.by) == ("acta.pdf", "application/pdf", "Ana Prueba")

    with runtime.database.writing() as session:
        accept(session, *office.acting(session))
    assert office.step().state is State.COMPLETED
    closed = seen(office.client.get(link).text)
    assert "Está cumplido: no hay nada más que responder. Si algo no es correcto, avise a INFOM." in closed
    assert "Registrar el avance" not in closed


def test_a_page_behind_a_link_is_kept_by_nobody_and_found_by_no_search(office: Office) -> None:
    for link in (office.link(), office.link(None), "/responder/nada", f"{office.link()}/1/avance"):
        answer = office.client.get(link)
        assert answer.headers["cache-control"] == "no-store"
        assert "noindex" in answer.headers["x-robots-tag"]
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "script" not in answer.headers["content-security-policy"]
        assert "set-cookie" not in answer.headers
        assert "<script" not in answer.text
        assert " style=" not in answer.text


def test_reporting_and_submitting_are_also_two_steps(office: Office) -> None:
    link = office.link()
    assert office.send(link, "avance", **REPORT).status_code == 303
    page = office.client.get(link, params={"hecho": "avance"}).text
    assert "Presentar a revisión" in page
    answer = office.send(link, "revision", name="Ana Prueba", note="Va completo.")
    told = seen(office.client.get(answer.headers["location"]).text)
    assert "Presentado a revisión el 24 de agosto de 2019, por Ana Prueba. Decide INFOM." in told
    assert office.step().state is State.IN_REVIEW
    request = next(m for m in office.rows(Message) if m.kind is MessageKind.REVIEW_REQUESTED)
    assert request.note == "Va completo."


def test_evidence_alone_is_attached_also_while_in_review_and_twice_is_once(office: Office) -> None:
    link = office.link()
    office.send(link, "avance", **{**REPORT, "finished": "1"})
    for _ in range(2):
        answer = office.send(
            link, "evidencia", files={"file": ("../../etc/acta.pdf", PDF)}, name="Ana Prueba",
            address="https://www.example.org/acta",
        )  # fmt: skip
        assert answer.status_code == 303
    assert [row.given_name or row.address for row in office.rows(Evidence)] == [
        "acta.pdf", "https://www.example.org/acta"
    ]  # fmt: skip
    told = seen(office.client.get(answer.headers["location"]).text)
    assert "Quedó registrado Evidencia «https://www.example.org/acta», el 24 de agosto de 2019" in told


def test_another_date_is_proposed_waits_and_is_declined_with_its_note(office: Office) -> None:
    link = office.link()
    answer = office.send(link, "fecha", name="Ana", day="2019-10-31", reason="Quedó desierta.")
    told = seen(office.client.get(answer.headers["location"]).text)
    assert "Nueva fecha propuesta el 24 de agosto de 2019, por Ana: 31 de octubre de 2019." in told
    assert "Se propuso el 31 de octubre de 2019 como nueva fecha." in seen(office.client.get(link).text)
    assert office.step().due_on == date(2019, 8, 31)
    with office.runtime.database.writing() as session:
        plan, _, luz = office.acting(session)
        decline_date(session, plan, 1, luz, note="El plan termina antes.")
    told = seen(office.client.get(link).text)
    assert (
        "No se aceptó la fecha que se propuso (31 de octubre de 2019). El motivo: El plan termina antes." in told
    )


def test_whoever_proposed_a_date_sees_that_it_was_accepted_and_what_was_noted(office: Office) -> None:
    link = office.link()
    answer = office.send(link, "fecha", name="Ana", day="2019-10-31", reason="Quedó desierta.")
    with office.runtime.database.writing() as session:
        plan, _, luz = office.acting(session)
        accept_date(session, plan, 1, luz, resolution="Acta 7-2019", note="Es la última prórroga.")
    told = seen(office.client.get(link).text)
    assert "31 de octubre de 2019 faltan 68 días" in told
    assert "Se aceptó la fecha que se propuso (31 de octubre de 2019). Es la última prórroga." in told
    assert "Nada cambia" not in seen(office.client.get(answer.headers["location"]).text)


def test_blocked_and_seen_are_recorded_with_who_said_it(office: Office) -> None:
    link = office.link()
    blocked = office.send(link, "bloqueo", name="Ana", reason="Falta la firma.")
    assert "Ana avisó que no se puede seguir. Se le dice a INFOM." in seen(
        office.client.get(blocked.headers["location"]).text
    )
    saw = office.send(link, "visto", name="Beto Prueba")
    told = seen(office.client.get(saw.headers["location"]).text)
    assert "Visto el 24 de agosto de 2019, por Beto Prueba." in told
    assert "Los recordatorios callan hasta el 29 de agosto de 2019." in told
    assert [(a.kind, a.by, a.note, a.institution_id) for a in office.rows(Answer)] == [
        (AnswerKind.BLOCKED, "Ana", "Falta la firma.", 1), (AnswerKind.SEEN, "Beto Prueba", None, 1),
    ]  # fmt: skip


def test_a_returned_submission_shows_what_the_reviewer_says(office: Office) -> None:
    link = office.link()
    office.send(link, "avance", **{**REPORT, "finished": "1"})
    with office.runtime.database.writing() as session:
        plan, step, luz = office.acting(session)
        return_(session, plan, step, "Falta el acta.", luz)
    told = seen(office.client.get(link).text)
    assert "Se devolvió el 24 de agosto de 2019 para corregir. Quien lo revisó dice: Falta el acta." in told


def test_a_link_to_everything_lists_it_and_leads_to_each(office: Office) -> None:
    link = office.link(None)
    html = office.client.get(link).text
    assert "Lo que INAP tiene pendiente 3" in seen(html)
    assert re.findall(rf'href="({link}/\d)"', html) == [f"{link}/{n}" for n in (1, 2, 3)]
    assert office.send(link, "avance", step=2, **REPORT).headers["location"] == f"{link}/2?hecho=avance"
    assert f'<a href="{link}">← Todo lo pendiente</a>' in office.client.get(f"{link}/2").text
    assert [r.step_id for r in office.rows(ProgressReport)] == [2]


def test_a_long_list_is_paged(sqlite_database: Database, tmp_path: Path) -> None:
    with an_office(sqlite_database, tmp_path, steps=60) as office:
        link = office.link(None)
        assert "1 a 25 de 60" in seen(office.client.get(link).text)
        last = office.client.get(link, params={"page": 3}).text
        assert "51 a 60 de 60" in seen(last)
        assert last.count("C10-H") == 10
        assert office.client.get(link, params={"page": 4}).status_code == 400


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_language_asked_for_goes_with_every_address_of_the_page(office: Office, language: str) -> None:
    link = office.link(None)
    assert f'href="{link}/1?lang={language}"' in office.client.get(link, params={"lang": language}).text
    page = office.client.get(f"{link}/1", params={"lang": language}).text
    assert f'action="{link}/1/avance?lang={language}"' in page
    office.client.cookies.clear()
    answer = office.client.post(f"{link}/1/avance?lang={language}", data={**REPORT, "mark": office.mark(link)})
    assert answer.headers["location"] == f"{link}/1?hecho=avance&lang={language}"


@pytest.mark.parametrize(
    ("form", "fields", "told"),
    [
        ("avance", {"percent": "cuarenta"}, "«cuarenta» no es un número de 0 a 100"),
        ("avance", {"percent": "101"}, "«101» no es un número de 0 a 100"),
        ("avance", {"text": " "}, "Falta el texto de C10-H1"),
        ("avance", {"name": " "}, "Falta su nombre"),
        ("avance", {"name": "x" * 121}, "su nombre: el texto tiene 121 caracteres y caben 120"),
        ("avance", {"address": "ftp://x"}, "ftp"),
        ("evidencia", {}, "No eligió ningún archivo"),
        ("fecha", {"day": "31/10/2019", "reason": "Sí."}, "«31/10/2019» no es una fecha"),
        ("fecha", {"day": "2019-08-31", "reason": "Sí."}, "ya vence el 31 de agosto de 2019"),
        ("fecha", {"day": "2019-01-01", "reason": "Sí."}, "el 1 de enero de 2019 ya pasó"),
        ("fecha", {"day": "2019-10-31"}, "Falta la razón"),
        ("bloqueo", {}, "Falta la razón"),
    ],
)
def test_a_problem_shows_the_form_again_with_what_was_typed(
    office: Office, form: str, fields: dict[str, str], told: str
) -> None:
    link = office.link()
    before = office.fingerprint()
    typed = {**REPORT, "reason": "", **fields} if form != "evidencia" else {"name": "Ana Prueba"}
    answer = office.send(link, form, **typed)
    assert answer.status_code == 422
    text = seen(answer.text)
    assert f"Todavía no se guardó {told}" in text or told in text.split("Todavía no se guardó")[1][:300]
    if form == "avance":
        assert "\nSe firmaron dos convenios.</textarea>" in answer.text or fields.get("text")
        assert f'value="{typed["percent"]}"' in answer.text
    assert office.fingerprint() == before


def test_what_is_late_needs_its_reason(office: Office) -> None:
    link = office.link()
    office.move_to(date(2019, 9, 2))
    late = office.send(link, "avance", **REPORT)
    assert late.status_code == 422
    assert "escriba también qué lo impidió o lo atrasa" in seen(late.text)
    assert "hitos " not in seen(late.text).lower().split("todavía no se guardó")[1][:200]
    assert office.send(link, "avance", **{**REPORT, "obstacles": "Faltó la firma."}).status_code == 303


def test_a_form_sent_twice_counts_once(office: Office) -> None:
    link = office.link()
    for form, fields in (
        ("avance", {**REPORT}),
        ("visto", {"name": "Ana"}),
        ("bloqueo", {"name": "Ana", "reason": "Falta la firma."}),
        ("fecha", {"name": "Ana", "reason": "Falta tiempo.", "day": "2019-10-31"}),
        ("revision", {"name": "Ana"}),
    ):
        fields["mark"] = office.mark(link)
        answers = [office.send(link, form, **fields) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [303] * 3, form
        assert len({answer.headers["location"] for answer in answers}) == 1
    assert len(office.rows(ProgressReport)) == 1
    assert len(office.rows(Answer)) == 3
    assert office.step().state is State.IN_REVIEW


def test_a_form_sent_again_with_its_submission_counts_once(office: Office) -> None:
    link = office.link()
    fields = {**REPORT, "finished": "1", "mark": office.mark(link)}
    assert [office.send(link, "avance", **fields).status_code for _ in range(2)] == [303, 303]
    assert len(office.rows(ProgressReport)) == 1


def test_what_a_colleague_recorded_meanwhile_is_shown_before_anything_is_written_over(office: Office) -> None:
    link = office.link()
    mark = office.mark(link)
    office.send(link, "avance", **REPORT)
    answer = office.send(link, "avance", mark=mark, **{**REPORT, "percent": "70", "name": "Beto Prueba"})
    assert answer.status_code == 409
    assert "Desde que abrió esta página, alguien anotó algo más sobre C10-H1." in seen(answer.text)
    assert 'value="70"' in answer.text
    again = answer.text.split('name="mark" value="')[1].split('"')[0]
    assert office.send(link, "avance", mark=again, **{**REPORT, "percent": "70"}).status_code == 303
    assert [r.percent for r in office.rows(ProgressReport)] == [40, 70]


def test_a_step_that_was_closed_meanwhile_is_not_written_to(office: Office) -> None:
    link = office.link()
    mark = office.mark(link)
    with office.runtime.database.writing() as session:
        plan, step, luz = office.acting(session)
        close_unmet(session, plan, step, "Se canceló.", luz)
    for form in ("avance", "evidencia", "revision", "fecha", "bloqueo", "visto"):
        fields = {**REPORT, "reason": "x", "day": "2019-10-31", "address": "https://www.example.org/x"}
        answer = office.send(link, form, mark=mark, **fields)
        assert answer.status_code == 409, form
        assert "Lo que usted escribió Se firmaron dos convenios." in seen(answer.text)
    assert office.rows(ProgressReport) == office.rows(Answer) == office.rows(Evidence) == []


def gone(office: Office, link: str, step: int = 1) -> str:
    """What is told of a link that opens nothing, the same on reading and on sending."""
    read = office.client.get(link)
    sent = office.client.post(f"{link}/{step}/avance", data={**REPORT, "mark": "x"})
    assert (read.status_code, sent.status_code) == (404, 404)
    assert "Este enlace no sirve" in read.text
    assert "pida a quien coordina que le envíe otro" in seen(read.text)
    assert office.rows(ProgressReport) == []
    return seen(read.text)


def test_expired_revoked_tampered_and_invented_links_are_told_the_same(office: Office) -> None:
    link = office.link()
    told = {gone(office, link[:-1] + "Q"), gone(office, "/responder/" + "A" * 36), gone(office, "/responder/%00")}
    with office.runtime.database.writing() as session:
        revoke(session, 1, office.acting(session)[2])
    told.add(gone(office, link))
    link = office.link()
    office.clock.moment += timedelta(days=400)
    told.add(gone(office, link))
    assert len(told) == 1


def test_garbage_is_no_question_for_the_database_and_makes_no_key(
    sqlite_database: Database, tmp_path: Path
) -> None:
    with an_office(sqlite_database, tmp_path) as office:
        gone(office, "/responder/" + "A" * 36)
        assert not (tmp_path / "key").exists()
        office.link()
        sqlite_database.engine.pool.dispose()
        asked: list[str] = []
        from sqlalchemy import event  # noqa: PLC0415

        event.listen(sqlite_database.engine, "before_cursor_execute", lambda *call: asked.append(str(call[2])))
        assert office.client.get("/responder/" + "A" * 36).status_code == 404
        assert [each for each in asked if "link" in each] == []


def test_a_step_of_another_link_or_another_institution_is_not_behind_this_one(office: Office) -> None:
    link, whole = office.link(), office.link(None, "INFOM")
    for path, step in ((link, 2), (link, 99), (whole, 1), (link, 2**70)):
        assert office.client.get(f"{path}/{step}").status_code == 404
        answer = office.client.post(f"{path}/{step}/avance", data={**REPORT, "mark": "x"})
        assert answer.status_code == 404
    assert "No tiene nada pendiente." in seen(office.client.get(whole).text)
    assert office.rows(ProgressReport) == []


def test_a_step_given_to_another_institution_is_no_longer_answered_by_the_former(office: Office) -> None:
    link = office.link()
    with office.runtime.database.writing() as session:
        plan, step, luz = office.acting(session)
        amend(
            session, plan, step, field=AmendedField.LEAD, new="INFOM", resolution="Acuerdo 1", reason="Le toca.",
            effective_on=TODAY, actor=luz,
        )  # fmt: skip
    gone(office, link)
    assert len(office.rows(Amendment)) == 1


def test_a_form_there_is_not_and_a_form_that_is_only_read_lead_back(office: Office) -> None:
    link = office.link()
    assert office.client.post(f"{link}/1/borrar", data=REPORT).status_code == 404
    assert office.client.get(f"{link}/1/avance").headers["location"] == f"{link}/1"
    assert office.client.post(link, data=REPORT).status_code == 405


def test_too_many_forms_in_a_minute_are_put_off_and_the_next_minute_is_new(office: Office) -> None:
    link = office.link()
    fields = {**REPORT, "name": "", "mark": "x"}
    answers = [office.client.post(f"{link}/1/avance", data=fields) for _ in range(42)]
    assert [answer.status_code for answer in answers] == [422] * 40 + [429] * 2
    assert answers[-1].headers["retry-after"] == "60"
    assert "Espere un minuto" in seen(answers[-1].text)
    assert office.client.get(link).status_code == 200
    office.clock.moment += timedelta(minutes=1)
    assert office.client.post(f"{link}/1/avance", data=fields).status_code == 422


def test_the_links_of_an_office_are_told_apart_in_the_database(office: Office) -> None:
    office.link()
    office.link(None)
    assert [(row.step_id, row.expires_on) for row in office.rows(Link)] == [
        (1, date(2019, 10, 31)), (None, date(2019, 10, 31)),
    ]  # fmt: skip
