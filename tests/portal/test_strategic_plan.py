"""The pages of a strategic plan: its own words, undated steps, sections, macro-indicators; no contact anywhere."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, sync_playwright

from documents.readers.read import read_files
from domain.values.plan_document import DocumentSection
from domain.values.vocabulary import Factor
from operations.actor import Actor
from operations.importing.document import import_document
from operations.measuring.measurements import record_measurement
from runtime.clock import moment_on
from runtime.settings import Settings
from runtime.wiring import Runtime
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade
from tests.portal.conftest import served
from tests.portal.test_in_a_browser import CONTRASTS, FLAGS, LEAST_CONTRAST

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "plan_estrategico.yaml"
CODE, ZONE, DAY = "PEM-2022-2024", "America/Guatemala", date(2022, 12, 31)
PAGES = ("/", f"/planes/{CODE}/compromisos/O-1-1", f"/planes/{CODE}/compromisos/O-3-1")
NATIONAL = re.compile(
    r"(?i)compromiso(?!s/|s públicos)|\bhito\b|actividad|commitment(?!s from)|milestone|\bactivit"
)
MAIL, TELEPHONE = "vecino@valle-sereno.example.org", "5555-0101"


@pytest.fixture(scope="module")
def strategic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The portal of an installation with the example strategic plan, three factors recorded."""
    home = tmp_path_factory.mktemp("strategic")
    database = Database(sqlite_url(home / "hitos.db"))
    upgrade(database)
    document = read_files([EXAMPLE])
    contact = DocumentSection(
        key="diagnosis", label="Diagnóstico", items=(f"Escriba a {MAIL} o llame al {TELEPHONE}.", *"abc" * 20)
    )
    document = document.model_copy(update={"sections": (*document.sections, contact)})
    with database.writing() as session:
        plan = import_document(session, document, Actor("x", moment_on(date(2022, 1, 1), ZONE))).plan
        actor = Actor("Rosaura Xicará", moment_on(DAY, ZONE))
        for factor, percent in ((Factor.VISION, 70), (Factor.OBJECTIVES, 62), (Factor.MISSION, 85)):
            record_measurement(session, plan, factor, percent, f"Encuesta de {MAIL}, tel. {TELEPHONE}", actor)
    runtime = Runtime(Settings(home=home, database=database.url), database, lambda: moment_on(DAY, ZONE))
    with served(runtime) as address:
        yield address
    database.close()


def page(site: str, path: str, language: str = "es") -> str:
    answer = httpx.get(site + path, params={"lang": language}, timeout=60)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.text)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["es", "en"])
def test_pages_name_no_level_of_a_national_plan(strategic: str, path: str, language: str) -> None:
    text = re.sub(r"<[^>]+>", " ", page(strategic, path, language))
    text = text.replace("seguimiento de compromisos públicos", "").replace("following up public commitments", "")
    assert NATIONAL.search(text) is None, NATIONAL.search(text)


def test_the_dashboard_speaks_of_objectives_and_strategies(strategic: str) -> None:
    spanish, english = page(strategic, "/"), page(strategic, "/", "en")
    assert '<h2>Objetivos <span class="count">3</span></h2>' in spanish
    assert "Una estrategia o un objetivo vale la media de sus partes" in spanish
    assert '<h2>Objectives <span class="count">3</span></h2>' in english
    assert "A strategy or objective is worth the mean of its parts" in english
    objective = page(strategic, PAGES[1])
    assert "Objetivo O-1-1" in objective
    assert '<h2>Estrategias y acciones <span class="count">5</span></h2>' in objective


def test_an_objective_that_is_not_there_is_missed_in_the_plans_words(strategic: str) -> None:
    answer = httpx.get(f"{strategic}/planes/{CODE}/compromisos/O-9", params={"lang": "es"}, timeout=60)
    assert answer.status_code == 404
    assert f"El plan {CODE} no tiene el objetivo «O-9»." in answer.text


def test_undated_steps_are_a_list_of_their_own_and_say_so_on_their_page(strategic: str) -> None:
    text = page(strategic, "/")
    assert '<a href="#sin-plazo"><b>2</b> Sin plazo</a>' in text
    listed = text.split('id="sin-plazo"')[1].split("</section>")[0]
    assert re.findall(r'class="code">([^<]+)', listed) == ["E-1-1-3", "E-2-1-3"]
    assert "Sin responsable" in listed
    objective = page(strategic, PAGES[1])
    assert "sin fechas" in objective.split('id="E-1-1-3"')[1].split("</article>")[0]


def test_sections_are_folded_and_show_no_mail_address_or_telephone(strategic: str) -> None:
    text = page(strategic, "/")
    kept = text.split('id="documento"')[1].split("</section>")[0]
    assert kept.count("<details") == 7
    assert "<summary>Misión</summary>" in kept
    assert "El documento sigue con 21 líneas más." in kept
    assert "Escriba a [correo omitido] o llame al [teléfono omitido]." in kept
    assert MAIL not in text
    assert TELEPHONE not in text
    assert "Rosaura" not in text


def test_the_macro_indicators_are_shown_with_what_is_missing(strategic: str) -> None:
    spanish = page(strategic, "/").split('id="macroindicadores"')[1].split("</section>")[0]
    assert '<dt>Eficacia</dt><dd>66 %</dd><dd class="quiet">regular</dd>' in spanish
    assert "no se calcula: faltan valores y estrategias" in spanish
    assert "Agrupación usada: la de la fórmula" in spanish
    english = page(strategic, "/", "en").split('id="macroindicadores"')[1].split("</section>")[0]
    assert "not computed: values and strategies are missing" in english


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without it these tests are left out, and say so."""
    found = shutil.which("chromium")
    if found is None:
        pytest.skip("left out: no chromium on this machine, so no page was looked at in a browser")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_everything_opened_fits_the_screen_and_can_be_read(
    browser: Browser, strategic: str, path: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 640}, locale="es-GT")
    opened = context.new_page()
    opened.goto(strategic + path)
    opened.eval_on_selector_all("details", "all => all.forEach(each => each.open = true)")
    assert opened.evaluate("document.documentElement.scrollWidth") == width
    assert [each for each in opened.evaluate(CONTRASTS) if each["ratio"] < LEAST_CONTRAST] == []
    context.close()
