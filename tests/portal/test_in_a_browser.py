"""The pages in a real browser: on an old telephone's width, readable, and in order for a screen reader."""

import shutil
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.portal.seeded import CODE

PAGES = ("/", f"/planes/{CODE}/compromisos/C10", "/nada")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3 (AA), for text of any size."""

CONTRASTS = """() => {
  const parts = text => text.match(/[\\d.]+/g).map(Number);
  const linear = v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => [r, g, b].map(v => linear(v / 255))
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const behind = el => {
    for (; el; el = el.parentElement) {
      const colour = parts(getComputedStyle(el).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const el of document.querySelectorAll('body *')) {
    if (![...el.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const [a, b] = [light(parts(getComputedStyle(el).color)), light(behind(el))];
    found.push({text: el.textContent.trim().slice(0, 40), ratio: (Math.max(a, b) + .05) / (Math.min(a, b) + .05)});
  }
  return found;
}"""


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


@pytest.fixture
def telephone(browser: Browser) -> Iterator[Page]:
    """A telephone 360 pixels wide, in Spanish."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, locale="es-GT")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("page", PAGES)
def test_nothing_scrolls_sideways_on_a_telephone(telephone: Page, site: str, page: str) -> None:
    telephone.goto(site + page)
    assert telephone.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("page", PAGES)
def test_every_text_stands_out_from_what_is_behind_it(telephone: Page, site: str, page: str) -> None:
    telephone.goto(site + page)
    contrasts = telephone.evaluate(CONTRASTS)
    assert len(contrasts) > 4
    assert [each for each in contrasts if each["ratio"] < LEAST_CONTRAST] == []


@pytest.mark.parametrize("page", PAGES)
def test_headings_begin_with_one_and_leave_out_no_level(telephone: Page, site: str, page: str) -> None:
    telephone.goto(site + page)
    levels = telephone.eval_on_selector_all("h1,h2,h3,h4,h5,h6", "all => all.map(h => Number(h.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_page_keeps_its_own_rules_and_asks_nobody_else_for_anything(telephone: Page, site: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    telephone.on("request", lambda request: asked.append(request.url))
    telephone.on("console", lambda message: complaints.append(message.text))
    telephone.goto(site)
    assert complaints == []
    assert len(asked) == 2
    assert all(url.startswith(site) for url in asked)


def test_the_day_is_changed_without_any_script(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="es-GT")
    page = context.new_page()
    page.goto(site)
    page.get_by_label("Ver otro día").fill("2019-04-25")
    page.get_by_role("button", name="Ver").click()
    assert page.get_by_text("Situación al 25 de abril de 2019").is_visible()
    page.get_by_role("link", name="Volver a hoy").click()
    assert page.get_by_text("Situación al 2 de marzo de 2020").is_visible()
    context.close()


def test_a_keyboard_reaches_the_content_first(telephone: Page, site: str) -> None:
    telephone.goto(site)
    telephone.keyboard.press("Tab")
    assert telephone.evaluate("document.activeElement.getAttribute('href')") == "#main"
