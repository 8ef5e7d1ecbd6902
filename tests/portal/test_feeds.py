"""Calendar feeds as a calendar program gets them: stable identities, growing sequences, kept until they change."""

from datetime import date
from pathlib import Path

import httpx
import icalendar
from sqlmodel import select

from domain.tables.institution import Institution
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.calendar import Opening
from domain.values.vocabulary import Act
from operations.acting.acts import act_on
from operations.acting.amendments import AmendedField, amend
from operations.actor import Actor
from operations.finding import find_institution
from operations.register.merging import merge_institutions
from storage.database import Database
from tests.builders import NOON, a_plan, set_day
from tests.portal.conftest import runtime_of, served
from tests.portal.seeded import CODE, PERSON

ANA = Actor("Ana Prueba", NOON)


def events(calendar: bytes) -> dict[str, icalendar.Component]:
    """The events by the code in their identity."""
    parsed = icalendar.Calendar.from_ical(calendar)
    return {str(event["UID"]).split("-", 2)[2].split("@")[0]: event for event in parsed.walk("VEVENT")}


def test_a_plans_feed_is_a_calendar_without_anybodys_name(reader: httpx.Client) -> None:
    answer = reader.get(f"/planes/{CODE}/calendario.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    parsed = icalendar.Calendar.from_ical(answer.content)
    assert len(parsed.walk("VEVENT")) > 10
    assert PERSON not in answer.text
    assert reader.head(f"/planes/{CODE}/calendario.ics").headers["etag"] == answer.headers["etag"]


def test_an_amended_date_moves_the_event_and_grows_its_sequence(sqlite_database: Database, tmp_path: Path) -> None:
    with sqlite_database.writing() as session:
        a_plan(session, steps=2)
    with served(runtime_of(sqlite_database, tmp_path)) as address, httpx.Client(base_url=address) as reader:
        first = reader.get("/planes/PRUEBA/calendario.ics")
        before = events(first.content)["C10-H1"]
        assert (before.decoded("DTSTART"), before["SEQUENCE"]) == (date(2019, 8, 31), 0)
        unless_changed = {"If-None-Match": first.headers["etag"]}
        again = reader.get("/planes/PRUEBA/calendario.ics", headers=unless_changed)
        assert (again.status_code, again.content) == (304, b"")
        packed = reader.get(
            "/planes/PRUEBA/calendario.ics", headers={"If-None-Match": f"W/{first.headers['etag']}"}
        )
        assert packed.status_code == 304
        amend_and_withdraw(sqlite_database)
        second = reader.get("/planes/PRUEBA/calendario.ics", headers=unless_changed)
        after = events(second.content)["C10-H1"]
        assert (after.decoded("DTSTART"), after["UID"]) == (date(2019, 9, 30), before["UID"])
        assert after.decoded("SEQUENCE") > before.decoded("SEQUENCE")
        withdrawn = events(second.content)["C10-H2"]
        assert (str(withdrawn["STATUS"]), withdrawn.decoded("SEQUENCE") > 0) == ("CANCELLED", True)


def test_an_institutions_feed_is_found_by_any_of_its_names_and_has_what_it_answers_for(
    sqlite_database: Database, tmp_path: Path
) -> None:
    with sqlite_database.writing() as session:
        a_plan(session, steps=2)
    with served(runtime_of(sqlite_database, tmp_path)) as address, httpx.Client(base_url=address) as reader:
        assert set(events(reader.get("/instituciones/inap/calendario.ics").content)) == {"C10-H1", "C10-H2"}
        assert events(reader.get("/instituciones/INFOM/calendario.ics").content) == {}
        assert reader.get("/instituciones/NADIE/calendario.ics").status_code == 404


def test_a_decreed_day_that_moves_a_deadline_grows_the_sequence_of_its_event(
    sqlite_database: Database, tmp_path: Path
) -> None:
    friday = date(2019, 8, 30)
    with sqlite_database.writing() as session:
        a_plan(session, steps=1, due=friday, reminders={"closed_day": "next"})
    with served(runtime_of(sqlite_database, tmp_path)) as address, httpx.Client(base_url=address) as reader:
        before = events(reader.get("/planes/PRUEBA/calendario.ics").content)["C10-H1"]
        with sqlite_database.writing() as session:
            plan = session.exec(select(Plan)).one()
            set_day(session, plan, friday, Opening.CLOSED, name="Asueto", source="Acuerdo 9-2019", actor=ANA)
        after = events(reader.get("/planes/PRUEBA/calendario.ics").content)["C10-H1"]
    assert (before.decoded("DTSTART"), after.decoded("DTSTART")) == (friday, date(2019, 9, 2))
    assert (before["SEQUENCE"], after["SEQUENCE"], after["UID"]) == (0, 1, before["UID"])
    assert after.decoded("DTSTAMP") > before.decoded("DTSTAMP")


def test_a_kept_feed_is_made_anew_when_an_institution_is_renamed_or_merged(
    sqlite_database: Database, tmp_path: Path
) -> None:
    with sqlite_database.writing() as session:
        a_plan(session, steps=1)
    with served(runtime_of(sqlite_database, tmp_path)) as address, httpx.Client(base_url=address) as reader:
        assert "INAP" in reader.get("/planes/PRUEBA/calendario.ics").text
        assert events(reader.get("/instituciones/INFOM/calendario.ics").content) == {}
        with sqlite_database.writing() as session:
            inap = session.exec(select(Institution).where(Institution.acronym == "INAP")).one()
            inap.acronym = "INAPU"
            session.add(inap)
        assert "INAPU" in reader.get("/planes/PRUEBA/calendario.ics").text
        with sqlite_database.writing() as session:
            one, two = (find_institution(session, name) for name in ("INFOM", "INAP"))
            merge_institutions(session, one, two, "Decreto 4-2019", ANA)
        assert set(events(reader.get("/instituciones/INFOM/calendario.ics").content)) == {"C10-H1"}


def test_a_kept_feed_is_made_anew_when_its_plan_is_given_another_title(
    sqlite_database: Database, tmp_path: Path
) -> None:
    with sqlite_database.writing() as session:
        a_plan(session, steps=1)
    with served(runtime_of(sqlite_database, tmp_path)) as address, httpx.Client(base_url=address) as reader:
        assert "Plan de prueba" in reader.get("/planes/PRUEBA/calendario.ics").text
        with sqlite_database.writing() as session:
            plan = session.exec(select(Plan)).one()
            plan.title = "Plan corregido"
            session.add(plan)
        assert "Plan corregido" in reader.get("/planes/PRUEBA/calendario.ics").text


def amend_and_withdraw(database: Database) -> None:
    """Amend the date of the first step, withdraw the second."""
    with database.writing() as session:
        plan = session.exec(select(Plan)).one()
        first, second = session.exec(select(Step).order_by(Step.code)).all()
        amend(
            session, plan, first, field=AmendedField.DUE, new="2019-09-30", resolution="Acta 7-2019",
            reason="Licitación desierta", effective_on=date(2019, 5, 1), actor=ANA,
        )  # fmt: skip
        act_on(session, plan, second, Act.WITHDRAW, ANA)
