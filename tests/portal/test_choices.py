"""Choosing what an address is sent: looking changes nothing, one click does, the same page takes it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.rules.link_tokens import ChoiceScope, mark_of_address
from domain.tables.mail import MailChoice
from runtime.mail_room import MailRoom
from storage.database import Database
from tests.portal.answering import PORTAL, Office, an_office
from tests.portal.test_answers import seen

ONE_CLICK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture
def office(sqlite_database: Database, tmp_path: Path) -> Iterator[Office]:
    with an_office(sqlite_database, tmp_path) as made:
        yield made


def page_of(office: Office, email: str = "inap@example.org", institution: int = 1) -> str:
    links = MailRoom(office.runtime).links
    assert links is not None
    scope = ChoiceScope(institution, mark_of_address(email))
    return links.choosing(scope).removeprefix(PORTAL)


def chosen(office: Office) -> list[tuple[str, bool, str]]:
    return [(row.email, row.wanted, row.by) for row in office.rows(MailChoice)]


def test_looking_changes_nothing_however_often_and_says_what_stays(office: Office) -> None:
    before = office.fingerprint()
    for method in ("GET", "HEAD", "GET"):
        answer = office.client.request(method, page_of(office), params={"avisos": "menos", **ONE_CLICK})
        assert answer.status_code == 200
    assert office.fingerprint() == before
    told = seen(answer.text)
    assert "Hoy recibe todos los avisos." in told
    assert "Avisos a in…@example.org, de INAP" in told
    assert "el aviso formal" in told
    assert answer.headers["Cache-Control"] == "no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]


def test_the_one_click_of_a_mail_program_is_enough_without_cookies_or_a_redirect(office: Office) -> None:
    for body in ({"data": ONE_CLICK}, {"files": {"List-Unsubscribe": (None, "One-Click")}}):
        answer = office.client.post(page_of(office), **body)
        assert (answer.status_code, answer.history) == (200, [])
        assert "Hoy no recibe los recordatorios que llegan antes del plazo." in seen(answer.text)
    assert chosen(office) == [("inap@example.org", False, "inap@example.org")]


def test_the_form_opts_out_and_the_same_page_takes_it_back(office: Office) -> None:
    page = page_of(office)
    answer = office.client.post(page, data={"avisos": "menos"})
    assert answer.status_code == 303
    told = office.client.get(answer.headers["location"])
    assert "Quedó anotado" in seen(told.text)
    assert "Recibir otra vez todos los avisos" in seen(told.text)
    office.client.post(page, data={"avisos": "todos"})
    office.client.post(page, data={"avisos": "todos"})
    assert [wanted for _, wanted, _ in chosen(office)] == [False, True]
    assert "Hoy recibe todos los avisos." in seen(office.client.get(page).text)


def test_it_speaks_english_and_keeps_to_it(office: Office) -> None:
    answer = office.client.post(f"{page_of(office)}?lang=en", data={"avisos": "menos"})
    assert answer.headers["location"].endswith("?hecho=1&lang=en")
    assert "Today you do not get the reminders" in seen(office.client.get(answer.headers["location"]).text)


@pytest.mark.parametrize("body", [{}, {"avisos": "nada"}, {"List-Unsubscribe": "other"}])
def test_what_is_no_choice_changes_nothing(office: Office, body: dict[str, str]) -> None:
    assert office.client.post(page_of(office), data=body).status_code in {303, 422}
    assert chosen(office) == []


def test_a_form_that_is_too_large_or_none_changes_nothing(office: Office) -> None:
    assert office.client.post(page_of(office), data={"avisos": "menos", "x": "x" * 500_000}).status_code == 422
    assert office.client.post(page_of(office), content=b"{}").status_code == 422
    assert chosen(office) == []


def test_a_token_of_another_sort_or_address_opens_nothing(office: Office) -> None:
    answering = office.link().rpartition("/")[2]
    for path in (
        page_of(office, "x@example.org"), page_of(office, institution=77), page_of(office)[:-1] + "_",
        f"/avisos/{answering}", "/avisos/x",
    ):  # fmt: skip
        assert office.client.get(path).status_code == 404
        assert office.client.post(path, data=ONE_CLICK).status_code == 404
    token = page_of(office).rpartition("/")[2]
    assert office.client.get(f"/responder/{token}").status_code == 404
    assert chosen(office) == []


def test_a_stuck_script_is_stopped(office: Office) -> None:
    codes = [office.client.post(page_of(office), data=ONE_CLICK).status_code for _ in range(22)]
    assert codes[0] == 200
    assert codes[-1] == 429
