"""The page behind a personal link in a real browser: on old telephones, without script, and without its style."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from domain.tables.evidence import Evidence
from domain.tables.history import ProgressReport
from domain.values.vocabulary import State
from storage.database import Database
from tests.portal.answering import Office, an_office
from tests.portal.test_in_a_browser import CONTRASTS, LEAST_CONTRAST, browser

__all__ = ["browser"]
"""The fixture."""


@pytest.fixture
def office(sqlite_database: Database, tmp_path: Path) -> Iterator[Office]:
    with an_office(sqlite_database, tmp_path) as made:
        yield made


@pytest.fixture(params=[320, 360, 1280])
def width(request: pytest.FixtureRequest) -> int:
    """Of an old telephone, a telephone, a desk."""
    return int(request.param)


@pytest.fixture
def opened(browser: Browser, width: int) -> Iterator[BrowserContext]:
    """A browser of that width, in Spanish, that runs no script."""
    context = browser.new_context(
        viewport={"width": width, "height": 640}, locale="es-GT", java_script_enabled=False
    )
    yield context
    context.close()


def fill(page: Page, percent: str) -> None:
    form = page.locator("#avance")
    form.get_by_label("¿Cuánto lleva, de 0 a 100?").fill(percent)
    form.get_by_label("¿Qué se ha hecho?").fill("Se firmaron dos convenios.")
    form.get_by_label("Su nombre").fill("Ana Prueba")


def test_an_agency_answers_in_one_form_with_its_file(
    office: Office, opened: BrowserContext, tmp_path: Path
) -> None:
    (tmp_path / "acta.pdf").write_bytes(b"%PDF-1.7 un acta")
    page = opened.new_page()
    page.goto(str(office.client.base_url) + office.link())
    fill(page, "cien")
    page.get_by_role("button", name="Registrar el avance").click()
    assert page.get_by_role("alert").inner_text().startswith("Todavía no se guardó")
    assert page.get_by_label("¿Qué se ha hecho?").input_value() == "Se firmaron dos convenios."
    page.get_by_label("¿Cuánto lleva, de 0 a 100?").fill("100 %")
    page.locator("#avance-file").set_input_files(tmp_path / "acta.pdf")
    page.get_by_label("Ya está terminado: preséntelo a revisión").check()
    page.get_by_role("button", name="Registrar el avance").click()
    assert "por Ana Prueba (INAP)" in page.get_by_role("status").inner_text()
    page.reload()
    assert [r.percent for r in office.rows(ProgressReport)] == [100]
    assert [e.given_name for e in office.rows(Evidence)] == ["acta.pdf"]
    assert office.step().state is State.IN_REVIEW


def test_the_other_answers_open_without_script(office: Office, opened: BrowserContext) -> None:
    page = opened.new_page()
    page.goto(str(office.client.base_url) + office.link(None))
    page.get_by_role("link", name="Hito 2").click()
    page.get_by_text("Proponer otra fecha").click()
    page.locator("#fecha-day").fill("2019-10-31")
    page.get_by_label("¿Por qué hace falta más tiempo?").fill("La licitación quedó desierta.")
    page.locator("#fecha-name").fill("Ana Prueba")
    page.get_by_role("button", name="Proponer la fecha").click()
    assert "31 de octubre de 2019" in page.get_by_role("status").inner_text()


def test_nothing_scrolls_sideways_and_everything_can_be_read_and_named(
    office: Office, browser: Browser, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 640}, locale="es-GT")
    page, complaints = context.new_page(), []
    page.on("console", lambda message: complaints.append(message.text))
    site = str(office.client.base_url)
    refused = office.send(office.link(), "avance", name="Ana", percent="x" * 60, text="sin" * 200)
    assert refused.status_code == 422
    for address in (office.link(), office.link(None), "/responder/nada"):
        page.goto(site + address)
        page.eval_on_selector_all("details", "all => all.forEach(each => each.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert [c for c in page.evaluate(CONTRASTS) if c["ratio"] < LEAST_CONTRAST] == []
        levels = page.eval_on_selector_all("h1,h2,h3,h4", "all => all.map(h => Number(h.tagName[1]))")
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        unnamed = page.eval_on_selector_all(
            "input:not([type=hidden]),textarea", "all => all.filter(f => !f.labels.length).map(f => f.id)"
        )
        ids = page.eval_on_selector_all("[id]", "all => all.map(each => each.id)")
        assert unnamed == []
        assert len(set(ids)) == len(ids)
    # The last page is one of status 404, which the browser itself remarks on.
    assert [text for text in complaints if "404" not in text] == []
    context.close()


def test_it_can_be_used_without_its_style(office: Office, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="es-GT")
    page = context.new_page()

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/*.css*", refuse)
    page.goto(str(office.client.base_url) + office.link())
    assert page.evaluate("getComputedStyle(document.body).marginTop") == "8px"  # the browser's own
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    fill(page, "40")
    page.get_by_role("button", name="Registrar el avance").click()
    assert "Avance 40" in page.get_by_role("status").inner_text()
    context.close()
