"""What the pages say, to whom, and what they keep to themselves."""

import gzip
import re
from pathlib import Path

import httpx
import pytest
from sqlalchemy import event

from domain.tables.institution import Institution
from domain.tables.plan import Plan
from domain.values.language import Language
from portal.pages import HEADERS
from runtime.wiring import Runtime
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade
from tests.portal.conftest import runtime_of, served
from tests.portal.seeded import CODE, MAIL, PERSON

PAGES = ("/", f"/planes/{CODE}", f"/planes/{CODE}/compromisos/C10", f"/planes/{CODE}/compromisos/C3")
MOST_BYTES = 15_000
MOST_QUERIES = 12


def words(html: str) -> str:
    """What a reader sees of a page: its text on one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("\u00a0", " ")


def section(html: str, name: str) -> str:
    found = re.search(rf'<section id="{name}">(.*?)</section>', html, re.DOTALL)
    assert found, name
    return words(found[1])


def test_the_dashboard_keeps_declared_and_verified_apart(reader: httpx.Client) -> None:
    text = words(reader.get("/").text)
    assert "Situación al 2 de marzo de 2020" in text
    assert "Avance declarado 55 % lo que dicen las instituciones" in text
    assert "Avance verificado 18 % lo que sustenta evidencia aceptada" in text


def test_what_is_overdue_tells_how_late_who_owes_it_and_what_was_last_heard(reader: httpx.Client) -> None:
    late = section(reader.get("/").text, "atrasados")
    assert late.index("C10-H2-A2") < late.index("C19-H1") < late.index("C10-H1-A2") < late.index("C17-H2")
    assert "123 días de atraso INAP Venció el 31 de octubre de 2019 en marcha" in late
    assert "declarado 90 % verificado nada" in late
    assert "Último recordatorio: 2 de marzo de 2020 Última respuesta: 11 de noviembre de 2019" in late
    assert "MSPAS Venció el 16 de diciembre de 2019" in late
    assert "Sin respuesta" in late


def test_what_falls_due_and_what_waits_for_review_are_listed_apart(reader: httpx.Client) -> None:
    html = reader.get("/").text
    due, review = section(html, "vencen"), section(html, "revision")
    assert "C19-H2" in due
    assert "en 18 días" in due
    assert "C10-H3" not in due
    assert "C10-H3 Portales de datos municipales" in review
    assert "Presentado el 24 de febrero de 2020" in review


def test_each_commitment_has_its_figures_and_its_level(reader: httpx.Client) -> None:
    rows = section(reader.get("/").text, "compromisos")
    assert re.search(r"C10 .* declarado 82 % verificado 22 % limitado 2 de 7 pasos cerrados 2 atrasados", rows)
    assert re.search(r"C19 .* declarado 27 % verificado nada sin evidencia disponible", rows)
    assert re.search(r"C3 .* declarado sin informar verificado nada no iniciado 0 de 0", rows)


def test_messages_are_counted_by_where_they_are(reader: httpx.Client) -> None:
    assert re.search(r"enviado \d+", section(reader.get("/").text, "mensajes"))


def test_another_day_shows_the_plan_as_it_was(reader: httpx.Client) -> None:
    html = reader.get("/", params={"as_of": "2019-04-25"}).text
    assert "Situación al 25 de abril de 2019" in words(html)
    assert "C10-H1-A1" in section(html, "revision")
    assert "Nada está atrasado en este día." in section(html, "atrasados")
    assert f'href="/planes/{CODE}/compromisos/C10?as_of=2019-04-25' in html


def test_a_deadline_of_another_day_is_the_one_that_held_then(reader: httpx.Client) -> None:
    page = f"/planes/{CODE}/compromisos/C17"
    before = words(reader.get(page, params={"as_of": "2019-07-31"}).text)
    after = words(reader.get(page, params={"as_of": "2019-08-01"}).text)
    assert "1 de julio de 2019 a 31 de diciembre de 2019" in before
    assert "1 de julio de 2019 a 28 de febrero de 2020" in after
    assert "Antes vencía el 31 de diciembre de 2019" in after
    assert "Antes vencía" not in before


def test_a_commitment_shows_its_tree_with_everything_told_of_a_step(reader: httpx.Client) -> None:
    html = reader.get(f"/planes/{CODE}/compromisos/C10").text
    text = words(html)
    assert text.index("C10-H1 ") < text.index("C10-H1-A1") < text.index("C10-H1-A2") < text.index("C10-H2 ")
    assert '<abbr title="Instituto Nacional de Administración Pública">INAP</abbr>' in html
    assert "Coordina Instituto de Fomento Municipal (INFOM)" in text
    assert "Informado el 11 de noviembre de 2019" in text
    assert "Obstáculos: La plataforma estuvo fuera de servicio en julio." in text
    assert "31 de octubre de 2019 el calendario → en marcha, por vencer" not in text
    assert (
        "devolver → en marcha, atrasado . Falta la lista" in text
        or "devolver → en marcha, atrasado. Falta" in text
    )


def test_evidence_is_an_outward_link_or_a_name_with_its_hash_and_nothing_in_a_name_is_markup(
    reader: httpx.Client,
) -> None:
    html = reader.get(f"/planes/{CODE}/compromisos/C10").text
    address = "https://www.example.org/c10-h1-a1.pdf"
    assert f'<a href="{address}" rel="nofollow noopener noreferrer">{address}</a>' in html
    assert "acta &lt;final&gt;.pdf" in html
    assert f"SHA-256 {'ab' * 32}" in html
    assert "aceptada" in html


@pytest.mark.parametrize("page", PAGES)
def test_no_page_names_a_person_or_shows_a_mail_address(reader: httpx.Client, page: str) -> None:
    html = reader.get(page).text
    assert PERSON not in html
    assert MAIL not in html
    assert "@" not in html


def test_a_mail_address_in_a_reviewers_words_is_left_out(reader: httpx.Client) -> None:
    assert "escriba a [correo omitido]." in words(reader.get(f"/planes/{CODE}/compromisos/C10").text)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_small_and_carries_no_script(reader: httpx.Client, page: str) -> None:
    answer = reader.get(page)
    assert "<script" not in answer.text
    assert " style=" not in answer.text
    assert len(gzip.compress(answer.content)) + len(gzip.compress(reader.get("/estilo.css").content)) < MOST_BYTES


@pytest.mark.parametrize("page", PAGES)
def test_a_page_needs_a_bounded_number_of_queries(seeded: Runtime, reader: httpx.Client, page: str) -> None:
    asked: list[str] = []

    def note(*call: object) -> None:
        asked.append(str(call[2]))

    event.listen(seeded.database.engine, "before_cursor_execute", note)
    try:
        reader.get(page)
    finally:
        event.remove(seeded.database.engine, "before_cursor_execute", note)
    assert 0 < sum(not statement.startswith("BEGIN") for statement in asked) <= MOST_QUERIES


@pytest.mark.parametrize("page", [*PAGES, "/estilo.css", "/salud", "/nada"])
def test_every_answer_carries_the_headers_that_keep_a_reader_safe(reader: httpx.Client, page: str) -> None:
    answer = reader.get(page)
    assert HEADERS.items() <= {name: answer.headers.get(name) for name in HEADERS}.items()
    assert "script" not in HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize("page", [*PAGES, "/estilo.css", "/salud"])
def test_head_answers_as_get_does_without_a_body(reader: httpx.Client, page: str) -> None:
    head, get = reader.head(page), reader.get(page)
    assert head.status_code == get.status_code == 200
    assert head.content == b""
    assert head.headers["content-type"] == get.headers["content-type"]


def test_health_says_that_the_database_answers(reader: httpx.Client) -> None:
    assert reader.get("/salud").json() == {"status": "ok", "plans": 1, "at": "2020-03-02T13:00:00+00:00"}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("plans", [0, 2])
def test_no_plan_and_several_plans_are_a_list(tmp_path: Path, plans: int, language: Language) -> None:
    database = Database(sqlite_url(tmp_path / "hitos.db"))
    upgrade(database)
    with database.writing() as session:
        session.add(Institution(acronym="INFOM", name="Instituto"))
        for number in range(plans):
            session.add(Plan(code=f"P {number}/x", title=f"Plan {number}"))
    with served(runtime_of(database, tmp_path)) as site:
        html = httpx.get(site, params={"lang": language.value}).text
    database.close()
    assert html.count("<li>") == plans
    assert ("hitos plan import" in html) is (plans == 0)
