"""Whatever people wrote, no public route repeats a mail address or a telephone, or lets markup through."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import httpx
import pytest
from fastapi.routing import APIRoute
from sqlalchemy import text, update
from sqlmodel import select
from sqlmodel.sql.sqltypes import AutoString

from domain.rules.verification import code_of
from domain.tables.columns import id_of
from domain.tables.everything import METADATA
from domain.tables.institution import Institution, InstitutionAlias
from domain.values.report import Signatory
from domain.values.vocabulary import Verdict
from operations.actor import Actor
from operations.finding import find_plan
from operations.reports.closing import decide_cut_off, freeze_cut_off, frozen_report
from operations.reports.files import write_report_file
from operations.reports.publishing import seal
from operations.reports.signatories import set_signatories
from portal.app import make_app
from runtime.clock import moment_on
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade
from tests.portal.conftest import runtime_of, served
from tests.portal.seeded import CODE, DAY, ZONE, seed

MAIL, TELEPHONE = "vecina@secreto.example.org", "2233-4455"
TAIL = f" <script> {MAIL}, tel. {TELEPHONE}"
WRITTEN = {
    "title", "name", "narrative", "obstacles", "given_name", "reason", "why", "note", "resolution", "description",
    "acronym",
}  # fmt: skip
"""The columns that people fill in with words of their own."""
PERSONAL = ("/responder/{token}", "/avisos/{token}")


@dataclass(frozen=True)
class Place:
    """A portal whose every text is hostile."""

    address: str
    code: str
    file: bytes
    routes: frozenset[str]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The seeded plan, poisoned, frozen and signed."""
    home = tmp_path_factory.mktemp("hostile")
    database = Database(sqlite_url(home / "hitos.db"))
    upgrade(database)
    seed(database)
    now, who = moment_on(DAY, ZONE), f"Ana Ejemplo{TAIL}"
    with database.writing() as session:
        inap = session.exec(select(Institution).where(Institution.acronym == "INAP")).one()
        session.add(InstitutionAlias(folded="inap", spelling="INAP", institution_id=id_of(inap)))
        set_signatories(session, find_plan(session, CODE), (Signatory(name=who, office=f"Directora{TAIL}"),))
    poison(database)
    frozen = freeze_cut_off(database, None, date(2020, 2, 1), now, "x")
    decide_cut_off(database, frozen.number, frozen.sha256, Verdict.ACCEPTED, Actor(who, now))
    draft = write_report_file(frozen_report(database, frozen.number), "md", home / "borradores")
    draft = draft.rename(draft.with_name(f"informe {MAIL}.md"))
    [path] = seal(database, frozen.number, [draft], home / "informes", now)
    runtime = runtime_of(database, home)
    routes = frozenset(route.path for route in make_app(runtime).routes if isinstance(route, APIRoute))
    with served(runtime) as address:
        yield Place(address, code_of(frozen.sha256), path.read_bytes(), routes)
    database.close()


def poison(database: Database) -> None:
    with database.writing() as session:
        # history cannot be rewritten: that is what has to give way here
        triggers = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all()
        for trigger in triggers:
            session.execute(text(f"DROP TRIGGER {trigger}"))
        for table in METADATA.sorted_tables:
            if table.name == "signatory":
                continue  # they sign under the name they were entered with
            for column in table.columns:
                if column.name in WRITTEN and isinstance(column.type, AutoString):
                    session.execute(update(table).where(column.is_not(None)).values({column: column + TAIL}))


PUBLIC = {
    "/": "/",
    "/planes/{plan}": f"/planes/{CODE}",
    "/planes/{plan}/compromisos/{code}": f"/planes/{CODE}/compromisos/C10",
    "/planes/{plan}/calendario.ics": f"/planes/{CODE}/calendario.ics",
    "/instituciones/{institution}/calendario.ics": "/instituciones/INAP/calendario.ics",
    "/planes/{plan}/datos-abiertos": f"/planes/{CODE}/datos-abiertos",
    "/verificar": "/verificar",
    "/verificar/{code}": "/verificar/{code}",
    "/estilo.css": "/estilo.css",
    "/salud": "/salud",
}
FILES = "/planes/{plan}/datos-abiertos/{name}"
"""Written before and by the rule of open data, which has tests of its own."""


def test_every_route_is_public_and_looked_at_or_behind_a_personal_link(place: Place) -> None:
    others = {route for route in place.routes if not route.startswith(PERSONAL)}
    assert others - {FILES} == set(PUBLIC)


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("path", PUBLIC.values())
def test_a_public_route_repeats_no_mail_address_no_telephone_and_no_markup(
    place: Place, path: str, language: str
) -> None:
    address = path.replace("{code}", place.code)
    answer = httpx.get(place.address + address, params={"lang": language}, timeout=60)
    assert answer.status_code == 200
    told = answer.text.replace("\r\n ", "")
    assert MAIL not in told
    assert TELEPHONE not in told
    assert "<script" not in told or path.endswith(".ics")


def test_a_file_that_is_checked_repeats_none_either(place: Place) -> None:
    told = httpx.post(f"{place.address}/verificar", files={"file": ("a.md", place.file)}, timeout=60).text
    assert "Este archivo es lo que se firmó" in told
    assert "informe [correo omitido]" in told
    assert MAIL not in told
    assert TELEPHONE not in told


def test_an_address_that_leads_nowhere_repeats_none(place: Place) -> None:
    told = httpx.get(f"{place.address}/planes/{CODE}/compromisos/{MAIL}", timeout=60)
    assert told.status_code == 404
    assert MAIL not in told.text
