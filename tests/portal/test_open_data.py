"""The published open data as a reader or a program fetches them."""

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import httpx
import pytest

from operations.open_data.publishing import ARCHIVE, folder_of_plan, new_draft, swap_in
from operations.open_data.versions import write_version
from operations.open_data.wishes import Wishes
from storage.database import Database
from tests.builders import a_plan
from tests.portal.conftest import runtime_of, served

NOW = datetime(2020, 9, 1, 12, tzinfo=UTC)
BASE = "/planes/PRUEBA/datos-abiertos"


def publish(database: Database, home: Path, day: date) -> str:
    folder = folder_of_plan(home / "open-data", "PRUEBA")
    draft = new_draft(folder)
    made = write_version(database, "PRUEBA", day, NOW, Wishes(), draft)
    return swap_in(folder, draft, made.version).version


@pytest.fixture
def reader(sqlite_database: Database, tmp_path: Path) -> Iterator[httpx.Client]:
    """A reader of a portal with one plan, nothing published yet."""
    with sqlite_database.writing() as session:
        a_plan(session)
    with served(runtime_of(sqlite_database, tmp_path)) as address, httpx.Client(base_url=address) as client:
        yield client


def test_before_anything_is_published_the_page_says_so_and_no_file_is_there(reader: httpx.Client) -> None:
    assert "Todavía no se ha publicado nada" in reader.get(BASE).text
    assert reader.get(f"{BASE}/{ARCHIVE}").status_code == 404
    assert reader.get("/planes/NADA/datos-abiertos").status_code == 404
    assert BASE in reader.get("/").text


def test_the_archive_and_its_description_are_served_and_not_sent_again_while_they_stay(
    reader: httpx.Client, sqlite_database: Database, tmp_path: Path
) -> None:
    publish(sqlite_database, tmp_path, date(2020, 7, 31))
    first = reader.get(f"{BASE}/{ARCHIVE}")
    assert first.headers["content-type"] == "application/zip"
    assert 'filename="PRUEBA-2020-07-31.zip"' in first.headers["content-disposition"]
    assert "hitos.csv" in zipfile.ZipFile(io.BytesIO(first.content)).namelist()
    described = reader.get(f"{BASE}/datapackage.json")
    assert json.loads(described.text)["version"] == "2020-07-31"
    unless_changed = {"If-None-Match": first.headers["etag"]}
    for name in (ARCHIVE, "datapackage.json", "hitos.csv", "planes.xlsx"):
        again = reader.get(f"{BASE}/{name}", headers=unless_changed)
        assert (again.status_code, again.content) == (304, b"")
        assert reader.head(f"{BASE}/{name}").headers["etag"] == first.headers["etag"]
    publish(sqlite_database, tmp_path, date(2020, 8, 31))
    assert reader.get(f"{BASE}/{ARCHIVE}", headers=unless_changed).status_code == 200


def test_the_page_lists_every_table_with_its_rows_in_the_readers_language(
    reader: httpx.Client, sqlite_database: Database, tmp_path: Path
) -> None:
    publish(sqlite_database, tmp_path, date(2020, 7, 31))
    spanish = reader.get(BASE).text
    assert "Al 31 de julio de 2020" in spanish
    assert spanish.count(".csv</code>") == 10
    english = reader.get(f"{BASE}?lang=en").text
    assert "Milestones" in english
    assert "rows: 2" in english


@pytest.mark.parametrize("name", ["..%2Fcurrent", "%2e%2e", "current", "nada.csv", "..%2f..%2f..%2fhitos.db", "."])
def test_nothing_but_the_files_of_the_version_can_be_fetched(
    reader: httpx.Client, sqlite_database: Database, tmp_path: Path, name: str
) -> None:
    publish(sqlite_database, tmp_path, date(2020, 7, 31))
    answer = reader.get(f"{BASE}/{name}")
    assert answer.status_code == 404 or "datos-abiertos" in str(answer.url)
    assert not answer.content.startswith((b"SQLite", b"2020-07-31"))


def test_nothing_can_be_written_there(reader: httpx.Client) -> None:
    for method in ("POST", "PUT", "DELETE"):
        assert reader.request(method, f"{BASE}/{ARCHIVE}").status_code == 405
