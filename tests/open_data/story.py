"""A plan with a bit of everything: two levels, a recurrence, history, texts that must not get out."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlmodel import Session

from documents.writers.open_data.package import pack
from domain.tables.columns import id_of
from domain.tables.contact import Contact
from domain.tables.evidence import Evidence
from domain.tables.history import Amendment, Move, ProgressReport, Review
from domain.tables.institution import CommitmentResponsibility, StepResponsibility, Unit
from domain.tables.step import Step
from domain.values.vocabulary import (
    Act,
    ContactRole,
    EvidenceKind,
    Precision,
    Role,
    Standing,
    State,
    StepKind,
    Verdict,
)
from operations.open_data.exporting import Package, export_records
from operations.open_data.wishes import Wishes
from storage.database import Database
from tests.builders import Made, a_plan, an_institution

DAY = date(2020, 8, 28)
NOW = datetime(2020, 9, 15, 18, tzinfo=UTC)
MAIL, TELEPHONE = "ana.prueba@example.org", "2230-1234"
PEOPLE = ("Ana Prueba", "Luis Ensayo", "Rosa Ejemplo")
GIVEN_NAME = "informe de Ana Prueba.pdf"


@dataclass(frozen=True)
class Written:
    """A package in its folder and as a ZIP."""

    package: Package
    folder: Path
    archive: Path


def tell(database: Database, code: str = "PLAN-1") -> None:
    """Store the story."""
    with database.writing() as session:
        made = a_plan(session, code=code, steps=3, due=date(2020, 8, 31))
        _plan_details(session, made)
        _history(session, made)


def write(
    database: Database, place: Path, plan: str | None = None, day: date = DAY, wishes: Wishes | None = None
) -> Written:
    """Export into ``place/package`` and ``place/package.zip``."""
    folder = place / "package"
    folder.mkdir(parents=True)
    with database.reading() as session:
        package = export_records(session, plan, day, NOW, wishes or Wishes(), folder)
    archive = place / "package.zip"
    pack(folder, package.facts, package.files, archive)
    return Written(package, folder, archive)


def _plan_details(session: Session, made: Made) -> None:
    first, second, third = made.steps
    made.commitment.description = {
        "problem": f"Escriba a {MAIL} o llame al {TELEPHONE}.", "contact": f"{PEOPLE[0]}, {MAIL}",
    }  # fmt: skip
    made.commitment.due_on, made.commitment.due_precision = date(2020, 8, 31), Precision.MONTH
    other = an_institution(session, "SEGEPLAN")
    unit = Unit(institution_id=id_of(other), name="Dirección de Planificación")
    session.add(unit)
    session.flush()
    session.add(
        CommitmentResponsibility(commitment_id=id_of(made.commitment), institution_id=id_of(other), role=Role.LEAD)
    )
    session.add(
        StepResponsibility(
            step_id=id_of(second),
            institution_id=id_of(other),
            role=Role.CO_RESPONSIBLE,
            position=1,
            unit_id=unit.id,
        )
    )
    session.add(
        Contact(
            institution_id=id_of(other),
            role=ContactRole.OFFICE,
            name=PEOPLE[1],
            email=MAIL,
            since=date(2018, 11, 1),
        )
    )
    first.has_children = third.has_children = True
    third.recurrence = "FREQ=MONTHLY"
    second.title = '=HYPERLINK("https://example.org","premio")'
    parts = [
        _part(made, first, StepKind.ACTIVITY, n, f"C10-H1-A{n}", date(2019, 8, 31)) for n in (1, 2)
    ] + [
        _part(made, third, StepKind.OCCURRENCE, n, f"C10-H3-E{n}", date(2020, 5 + n, 28)) for n in (1, 2, 3)
    ]  # fmt: skip
    session.add_all([*parts, _part(made, None, StepKind.ACTIVITY, 9, "C10-A9", None)])
    session.flush()


def _part(made: Made, whole: Step | None, kind: StepKind, place: int, code: str, due: date | None) -> Step:
    return Step(
        plan_id=id_of(made.plan), commitment_id=id_of(made.commitment), parent_id=id_of(whole) if whole else None,
        kind=kind, position=place, code=code, number=str(place), title=f"Parte {place}", due_on=due,
        due_precision=Precision.MONTH if due else None, state=State.PLANNED, standing=Standing.UPCOMING,
    )  # fmt: skip


def _history(session: Session, made: Made) -> None:
    second = made.steps[1]
    step_id, at = id_of(second), datetime(2020, 8, 20, 18, tzinfo=UTC)
    lead = id_of(made.institutions["INAP"])
    first_report = ProgressReport(
        step_id=step_id, institution_id=lead, on_day=date(2020, 8, 20), at=at, percent=60, by=PEOPLE[0],
        narrative=f"Se avanzó.\nMás con {MAIL}, tel. {TELEPHONE}; «acta, 3».", obstacles="-2 técnicos",
    )  # fmt: skip
    session.add(first_report)
    session.flush()
    session.add_all(
        [
            Review(
                step_id=step_id, progress_report_id=first_report.id, verdict=Verdict.ACCEPTED, note="Bien, Ana.",
                on_day=date(2020, 8, 22), at=at, by=PEOPLE[2],
            ),
            Evidence(
                step_id=step_id, kind=EvidenceKind.FILE, sha256="a" * 64, given_name=GIVEN_NAME, size=1200,
                media_type="application/pdf", dated_on=date(2021, 1, 1), on_day=date(2020, 8, 20), at=at,
                by=PEOPLE[0], verdict=Verdict.ACCEPTED, reviewed_by=PEOPLE[2], reviewed_on=date(2020, 8, 22),
                note="Vista.", collected_at=at, collected_result="intact",
            ),
            Evidence(
                step_id=step_id, kind=EvidenceKind.ADDRESS, address=f"https://example.org/?u={MAIL}&d=22301234",
                on_day=date(2020, 8, 28), at=at, by=PEOPLE[0], verdict=Verdict.ACCEPTED, reviewed_by=PEOPLE[2],
                reviewed_on=date(2020, 8, 30),
            ),
            Move(
                step_id=step_id, on_day=date(2020, 8, 20), at=at, act=Act.START, state_before=State.PLANNED,
                state_after=State.UNDER_WAY, standing_before=Standing.ON_TIME, standing_after=Standing.DUE_SOON,
                by=PEOPLE[0], why="Porque sí",
            ),
            Move(
                step_id=step_id, on_day=date(2020, 9, 1), at=at, act=None, state_before=State.UNDER_WAY,
                state_after=State.UNDER_WAY, standing_before=Standing.DUE_SOON, standing_after=Standing.OVERDUE,
                by="sweep",
            ),
            Amendment(
                commitment_id=id_of(made.commitment), step_id=step_id, field="due", old="2020-06-30",
                                    new="2020-08-31",
                resolution="Acta 14-2019", reason=f"Licitación desierta; {MAIL}", effective_on=date(2019, 11, 20),
                at=at, by=PEOPLE[2],
            ),
        ]
    )  # fmt: skip
    session.add(
        ProgressReport(
            step_id=step_id,
            institution_id=lead,
            on_day=date(2020, 9, 2),
            at=at,
            percent=90,
            by=PEOPLE[0],
            narrative="Después del corte",
        )
    )
    session.flush()
