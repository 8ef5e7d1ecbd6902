"""What a reader is told when something is wrong, and what stays inside."""

from pathlib import Path

import httpx
import pytest

from domain.tables.plan import Plan
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade
from tests.portal.conftest import runtime_of, served
from tests.portal.seeded import CODE


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/?as_of=hoy", 400, "as_of: «hoy» no es una fecha. Escriba año, mes y día"),
        ("/?as_of=2020-02-31", 400, "as_of: el 2020-02-31 no existe en el calendario"),
        ("/?as_of=9999-12-31", 400, "Pida un día entre el 1 de enero de 1900 y el 31 de diciembre de 2199"),
        ("/?as_of=0001-01-01", 400, "Pida un día entre el 1 de enero de 1900 y el 31 de diciembre de 2199"),
        ("/?as_of=%3Cscript%3E", 400, "as_of: «&lt;script&gt;» no es una fecha"),
        ("/?page=0", 400, "no es un número de página"),
        ("/?page=%C2%B2", 400, "no es un número de página"),
        ("/?page=7", 400, "no hay página 7; la última es la 1"),
        ("/?page=99999999999999999999", 400, "no es un número de página"),
        ("/planes/OTRO", 404, f"No hay ningún plan «OTRO». Hay: {CODE}."),
        (f"/planes/{CODE}/compromisos/C99", 404, "no tiene el compromiso «C99»"),
        (f"/planes/{CODE}/compromisos/%00%C3%91", 404, "no tiene el compromiso"),
        (f"/planes/{CODE}/compromisos/C10?page=2", 400, "no hay página 2"),
        ("/nada", 404, "Revise la dirección, o empiece desde el inicio."),
        ("/../../etc/passwd", 404, "Revise la dirección"),
        ("/docs", 404, "Revise la dirección"),
    ],
)
def test_what_is_wrong_with_an_address_is_said_on_a_page(
    reader: httpx.Client, address: str, status: int, told: str
) -> None:
    answer = reader.get(address)
    assert answer.status_code == status
    assert told in answer.text
    assert "Ir al inicio" in answer.text
    assert "<script>" not in answer.text


def test_a_problem_is_told_in_the_readers_language(reader: httpx.Client) -> None:
    answer = reader.get("/?as_of=hoy&lang=en")
    assert answer.status_code == 400
    assert "is not a date" in answer.text
    assert "The address is not understood" in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(reader: httpx.Client, method: str) -> None:
    answer = reader.request(method, "/")
    assert answer.status_code == 405
    assert "solo de lectura" in answer.text


def test_a_commitment_is_found_however_its_code_is_written(reader: httpx.Client) -> None:
    assert reader.get(f"/planes/{CODE}/compromisos/c10").status_code == 200


def test_a_failure_says_what_to_do_and_nothing_of_the_inside(tmp_path: Path) -> None:
    database = Database(sqlite_url(tmp_path / "hitos.db"))
    upgrade(database)
    with database.writing() as session:
        session.add(Plan(code="P", title="P", zone="No/Zone"))
    with served(runtime_of(database, tmp_path)) as site:
        answer = httpx.get(site)
    database.close()
    assert answer.status_code == 500
    assert "nada se perdió" in answer.text
    assert "Zone" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_database_that_does_not_answer_is_no_ones_address_to_read(tmp_path: Path) -> None:
    database = Database(sqlite_url(tmp_path / "absent" / "secret-place.db"))
    with served(runtime_of(database, tmp_path)) as site:
        answer = httpx.get(site)
        health = httpx.get(f"{site}/salud")
    database.close()
    assert answer.status_code == health.status_code == 503
    assert "El servicio no responde por ahora" in answer.text
    assert "secret-place" not in answer.text + health.text
