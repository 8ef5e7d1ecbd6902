"""``hitos link``: showing, listing and revoking personal links."""

import json

import pytest

from domain.values.vocabulary import State
from runtime.settings import load_settings
from storage.database import Database
from storage.schema import upgrade
from tests.builders import a_plan
from tests.cli.conftest import Hitos

ON = ("--as-of", "2019-08-24")


@pytest.fixture
def office(hitos: Hitos, monkeypatch: pytest.MonkeyPatch) -> Hitos:
    """An installation with a plan whose pages can be reached."""
    monkeypatch.setenv("HITOS_PORTAL_ADDRESS", "https://hitos.example.org/")
    settings = load_settings()
    settings.home.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database_url)
    upgrade(database)
    with database.writing() as session:
        a_plan(session, state=State.UNDER_WAY)
    database.close()
    return hitos


def test_a_link_is_shown_listed_and_revoked(office: Hitos) -> None:
    first = office("link", "show", "inap", "c10-h1", *ON)
    assert first.code == 0
    assert first.out.startswith("https://hitos.example.org/responder/")
    assert office("link", "show", "INAP", "C10-H1", *ON).out == first.out
    (listed,) = json.loads(office("link", "list", "--json", *ON).out)
    assert (listed["institution"], listed["step"], listed["until"]) == ("INAP", "C10-H1", "2019-10-31")
    assert "Links like 1 (1) work no more" in office("link", "revoke", "1", *ON).err
    assert json.loads(office("link", "list", "--json", *ON).out) == []
    assert len(json.loads(office("link", "list", "--all", "--json", *ON).out)) == 1
    assert office("link", "show", "INAP", "C10-H1", *ON).out != first.out


def test_a_dry_run_makes_and_revokes_nothing(office: Hitos) -> None:
    office("link", "show", "INAP", "--dry-run", *ON)
    assert json.loads(office("link", "list", "--all", "--json", *ON).out) == []
    office("link", "show", "INAP", *ON)
    office("link", "revoke", "1", "--dry-run", *ON)
    assert len(json.loads(office("link", "list", "--json", *ON).out)) == 1


def test_an_unknown_link_and_a_step_of_others_are_said_in_words(office: Hitos) -> None:
    assert "There is no link 9" in office("link", "revoke", "9").err
    assert "INFOM is not responsible for C10-H1" in office("link", "show", "INFOM", "C10-H1", *ON).err


def test_without_the_address_of_the_pages_it_says_which_setting_is_missing(
    office: Hitos, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HITOS_PORTAL_ADDRESS")
    assert "HITOS_PORTAL_ADDRESS=https://" in office("link", "show", "INAP", *ON).err


@pytest.mark.parametrize(
    "address", ["hitos.example.org", "ftp://x", "https://x/y", "https://x y", "javascript:alert(1)"]
)
def test_an_address_of_the_pages_that_is_none_is_refused(
    office: Hitos, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("HITOS_PORTAL_ADDRESS", address)
    assert "HITOS_PORTAL_ADDRESS" in office("link", "list").err
