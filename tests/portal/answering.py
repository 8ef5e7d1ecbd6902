"""An office that answers behind its personal link: a small plan, a clock that can be moved, a served portal."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import httpx
from sqlmodel import Session, select

from domain.tables.institution import Institution
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import State
from operations.actor import Actor
from operations.messages.links import link_for
from runtime.clock import SimulatedClock, moment_on
from runtime.mail_room import MailRoom
from runtime.settings import Settings
from runtime.wiring import Runtime
from storage.database import Database
from tests.builders import a_plan
from tests.portal.conftest import served

PORTAL = "https://hitos.example.org"
ZONE = "America/Guatemala"
TODAY = date(2019, 8, 24)
REPORT = {"percent": "40", "text": "Se firmaron dos convenios.", "obstacles": "", "name": "Ana Prueba"}


@dataclass
class Office:
    """INAP, which leads three steps that are due on 31 August 2019; today is the 24th."""

    runtime: Runtime
    clock: SimulatedClock
    client: httpx.Client

    def link(self, code: str | None = "C10-H1", institution: str = "INAP") -> str:
        """The path of a link that works."""
        links = MailRoom(self.runtime).links
        assert links is not None
        with self.runtime.database.writing() as session:
            owner = session.exec(select(Institution).where(Institution.acronym == institution)).one()
            step = session.exec(select(Step).where(Step.code == code)).first() if code else None
            address = link_for(session, links, owner, step, Actor("x", self.clock()), ZONE)
        return address.removeprefix(PORTAL)

    def mark(self, link: str, step: int = 1) -> str:
        """What the page's forms carry so that they count once."""
        return self.client.get(f"{link}/{step}").text.split('name="mark" value="')[1].split('"')[0]

    def send(self, link: str, form: str, /, **fields: Any) -> httpx.Response:
        """Fill in a form of the page as it stands and send it; redirects are not followed.

        ``step``: whose page (its id, 1 by default); ``files``: as httpx takes them; all else are its fields.
        """
        step, files = fields.pop("step", 1), fields.pop("files", None)
        if "mark" not in fields:
            fields["mark"] = self.mark(link, step)
        return self.client.post(f"{link}/{step}/{form}", data=fields, files=files)

    def move_to(self, day: date) -> None:
        """It becomes the morning of another day."""
        self.clock.moment = moment_on(day, ZONE)

    def rows(self, table: Any) -> list[Any]:
        """What the database holds."""
        with self.runtime.database.reading() as session:
            return list(session.exec(select(table).order_by(table.id)))

    def step(self, code: str = "C10-H1") -> Step:
        """A step as it stands."""
        found: Step = next(row for row in self.rows(Step) if row.code == code)
        return found

    def acting(self, session: Session, code: str = "C10-H1") -> tuple[Plan, Step, Actor]:
        """What an operation of the coordinating institution takes."""
        step = session.exec(select(Step).where(Step.code == code)).one()
        return session.get_one(Plan, step.plan_id), step, Actor("Luz Prueba", self.clock())

    def fingerprint(self) -> str:
        """Of everything in the database."""
        with self.runtime.database.reading() as session:
            connection = session.connection().connection.dbapi_connection
            assert connection is not None
            return hashlib.sha256("\n".join(connection.iterdump()).encode()).hexdigest()


@contextmanager
def an_office(database: Database, home: Path, *, most_bytes: int = 2_000_000, steps: int = 3) -> Iterator[Office]:
    """Serve the office's portal on loopback."""
    with database.writing() as session:
        a_plan(session, steps=steps, due=date(2019, 8, 31), state=State.UNDER_WAY)
    clock = SimulatedClock(moment_on(TODAY, ZONE))
    settings = Settings(home=home, database=database.url, portal_address=PORTAL, evidence_most_bytes=most_bytes)
    runtime = Runtime(settings, database, clock)
    with served(runtime) as address, httpx.Client(base_url=address, timeout=60) as client:
        yield Office(runtime, clock, client)
