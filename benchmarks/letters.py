"""What the mail benchmarks send: reminders as facts, as letters, and as messages owed in a database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from email.message import EmailMessage
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session

from benchmarks.plans import INSTITUTIONS, NOW, TODAY, write_plan
from domain.tables.columns import table_of
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.outbox import Message
from domain.tables.step import Step
from domain.values.language import Language
from domain.values.vocabulary import MessageKind, MessageStatus, StepKind
from notifications.channels.letter import Letter
from notifications.channels.sender import Sender
from notifications.identity import message_key
from notifications.messages.facts import Declared, MessageFacts, Part, Party
from operations.messages.delivery import letter_of
from operations.messages.message_facts import Addressed

SENDER, DOMAIN = "hitos@example.org", "hitos.example.org"
_COORDINATOR = Party("COORD", "Comisión de Gobierno Abierto")


def reminders(count: int) -> list[Addressed]:
    """Facts of ``count`` reminders, each of another step and most to another institution than the one before."""
    return [_reminder(number) for number in range(count)]


def as_letter(number: int, addressed: Addressed) -> Letter:
    """The letter that tells them."""
    return letter_of(f"bench/{number}", addressed, DOMAIN, NOW)


def as_email(letter: Letter) -> EmailMessage:
    """The same letter as whoever writes a script makes it."""
    mail = EmailMessage()
    mail["Message-ID"], mail["Subject"] = letter.message_id, letter.subject
    mail["From"], mail["To"] = f'"{letter.sender}" <{SENDER}>', f'"{letter.recipient}" <{letter.email}>'
    mail.set_content(letter.plain)
    mail.add_alternative(letter.html, subtype="html")
    return mail


def owe_reminders(session: Session, count: int) -> None:
    """A plan of ``count`` activities and one reminder owed of each, all due now."""
    write_plan(session, count)
    institution, step, answers = table_of(Institution), table_of(Step), table_of(StepResponsibility)
    session.execute(update(institution).values(email=institution.c.acronym + "@example.org"))
    rows = session.execute(
        select(step.c.id, step.c.due_on, answers.c.institution_id).join(answers, answers.c.step_id == step.c.id)
    )
    session.execute(insert(table_of(Message)), [_owed(*row) for row in rows])


def sender_to(port: int, folder: Path, *, user: str = "", options: str = "", connections: int = 1) -> Sender:
    """An installation's way out to a sink on loopback."""
    return Sender(
        f"smtp://{user}127.0.0.1:{port}{options}", folder / "mailbox", SENDER, DOMAIN, connections=connections
    )


@contextmanager
def stopwatch() -> Iterator[Callable[[], tuple[float, float]]]:
    """Seconds on the wall and of this process's CPU since it began."""
    wall, cpu = perf_counter(), process_time()
    yield lambda: (perf_counter() - wall, process_time() - cpu)


def _reminder(number: int) -> Addressed:
    lead = Party(f"INST{number % INSTITUTIONS}", f"Institución número {number % INSTITUTIONS}")
    due = TODAY + timedelta(days=number % 45 - 10)
    facts = MessageFacts(
        kind=MessageKind.REMINDER, rung="before-7", today=TODAY, owed_on=TODAY, plan_title="Plan de acción",
        commitment_code=f"C{number % 30}", commitment_title="Información municipal abierta",
        step_kind=StepKind.ACTIVITY, step_code=f"C{number % 30}-A{number}", due_on=due, recipient=lead,
        step_title=f"Actividad {number}: publicar los datos del municipio", role=Part.LEAD, leads=(lead,),
        coordinator=_COORDINATOR, answers_reach_coordinator=True,
        declared=Declared(number % 100, date(2025, 12, 1), lead.acronym, "Se avanzó.") if number % 3 else None,
    )  # fmt: skip
    return Addressed(facts, Language.ES, "America/Guatemala", f"oficina{number}@example.org", "coord@example.org")


def _owed(step_id: int, due_on: date, institution_id: int) -> dict[str, Any]:
    return {
        "dedupe_key": message_key(step_id, institution_id, "due-0", due_on), "step_id": step_id,
        "institution_id": institution_id, "kind": MessageKind.REMINDER, "rung": "due-0", "due_on": due_on,
        "owed_on": TODAY, "status": MessageStatus.PENDING, "attempts": 0, "next_try_at": NOW,
    }  # fmt: skip
