"""A plan as it stands after a year and a half: answers on time, late and never; the portal's tests read it."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, select

from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Amendment
from domain.tables.institution import CommitmentResponsibility, Institution, StepResponsibility
from domain.tables.outbox import Message
from domain.tables.plan import Axis, Commitment, Plan
from domain.tables.step import Step
from domain.values.vocabulary import EvidenceKind, MessageStatus, Precision, Role, StepKind
from operations.acting.evidence import attach_address
from operations.acting.progress import report_progress, submit
from operations.acting.reviews import accept, return_
from operations.actor import Actor
from operations.following.sweep import follow_group, groups_due
from runtime.clock import moment_on
from storage.database import Database

CODE = "PAN-2018-2020"
DAY = date(2020, 3, 2)
"""The day the story has reached."""
PERSON = "Rosaura Xicará"
"""Who reports; a page must never name her."""
MAIL = "enlace@inap.example.org"
"""Where INAP is written to; a page must never show it."""
ZONE = "America/Guatemala"

_NAMES = {
    "INFOM": "Instituto de Fomento Municipal",
    "SCEP": "Secretaría de Coordinación Ejecutiva de la Presidencia",
    "INAP": "Instituto Nacional de Administración Pública",
    "SEGEPLAN": "Secretaría de Planificación y Programación de la Presidencia",
    "GPAT": "Comisión Presidencial de Gestión Pública Abierta y Transparencia",
    "SENACYT": "Secretaría Nacional de Ciencia y Tecnología",
    "MSPAS": "Ministerio de Salud Pública y Asistencia Social",
    "MIDES": "Ministerio de Desarrollo Social",
}


@dataclass(frozen=True)
class Told:
    """A step and its story: reports as (day, percent), and the day it was submitted, accepted or returned."""

    title: str
    lead: str
    start: date
    due: date
    reports: tuple[tuple[date, int], ...] = ()
    submitted: date | None = None
    accepted: date | None = None
    returned: date | None = None
    obstacles: str | None = None
    parts: tuple["Told", ...] = field(default=())


def _d(text: str) -> date:
    return date.fromisoformat(text)


_COMMITMENTS: tuple[tuple[str, str, str, str, tuple[Told, ...]], ...] = (
    (
        "10", "Gobiernos locales", "Capacidades de las municipalidades para el gobierno abierto", "INFOM",
        (
            Told(
                "Traslado de competencias según la agenda de descentralización", "SCEP", _d("2018-11-01"),
                _d("2020-08-31"), parts=(
                    Told("Diagnóstico de competencias", "SCEP", _d("2018-11-01"), _d("2019-04-30"),
                         ((_d("2019-02-04"), 50), (_d("2019-04-22"), 100)), _d("2019-04-22"), _d("2019-04-29")),
                    Told("Convenios con las municipalidades", "SCEP", _d("2019-05-01"), _d("2019-12-31"),
                         ((_d("2019-09-02"), 60), (_d("2020-02-17"), 80)), obstacles="Cambiaron los alcaldes."),
                    Told("Plan nacional de capacitación", "SCEP", _d("2019-06-01"), _d("2020-05-31"),
                         ((_d("2020-01-20"), 45),)),
                )),
            Told(
                "Programa de formación en gobierno abierto", "INAP", _d("2018-11-01"), _d("2020-08-31"), parts=(
                    Told("Diseño del curso", "INAP", _d("2018-11-01"), _d("2019-03-31"),
                         ((_d("2019-03-25"), 100),), _d("2019-03-25"), _d("2019-04-01")),
                    Told("Curso en la plataforma virtual", "INAP", _d("2019-04-01"), _d("2019-10-31"),
                         ((_d("2019-11-11"), 90),), _d("2019-11-11"), returned=_d("2019-11-18"),
                         obstacles="La plataforma estuvo fuera de servicio en julio."),
                    Told("Desarrollo de las capacitaciones", "INAP", _d("2019-11-01"), _d("2020-03-27"),
                         ((_d("2020-02-10"), 30),)),
                )),
            Told("Portales de datos municipales", "GPAT", _d("2019-05-01"), _d("2020-03-16"),
                 ((_d("2020-02-24"), 100),), _d("2020-02-24")),
        ),
    ),
    (
        "17", "Innovación y tecnología", "Política de datos abiertos con la ciudadanía", "SENACYT",
        (
            Told("Mesa de trabajo con universidades", "SENACYT", _d("2019-01-01"), _d("2019-06-30"),
                 ((_d("2019-06-17"), 100),), _d("2019-06-17"), _d("2019-06-24")),
            Told("Catálogo nacional de datos", "SENACYT", _d("2019-07-01"), _d("2020-02-28"),
                 ((_d("2019-12-02"), 70),)),
            Told("Repositorio de buenas prácticas", "SEGEPLAN", _d("2020-06-01"), _d("2020-08-31")),
        ),
    ),
    ("3", "Innovación y tecnología", "Compras públicas fáciles de consultar", "GPAT", ()),
    (
        "19", "Salud y protección social", "Información pública sobre la desnutrición crónica", "MIDES",
        (
            Told("Tablero mensual de indicadores", "MSPAS", _d("2019-02-01"), _d("2019-12-16")),
            Told("Padrón de familias atendidas", "MIDES", _d("2019-09-01"), _d("2020-03-20"),
                 ((_d("2020-01-13"), 55),)),
        ),
    ),
)  # fmt: skip


def seed(database: Database, until: date = DAY) -> None:
    """Tell the story up to ``until``: the acts on their days, a sweep every week, every message sent at once."""
    with database.writing() as session:
        plan, steps = _plan(session)
        events = sorted(_events(steps), key=lambda event: event[0])
        day = _d("2018-11-05")
        while day <= until:
            while events and events[0][0] <= day:
                _play(session, plan, *events.pop(0))
            now = moment_on(day, plan.zone)
            for group in groups_due(session, plan, day):
                follow_group(session, plan, group.commitment_ids, day, now)
            session.execute(
                update(Message)
                .where(col(Message.status) == MessageStatus.PENDING)
                .values(status=MessageStatus.SENT, sent_at=now)
            )
            session.expire_all()
            day += timedelta(days=7)
        _amend(session, steps)


def _plan(session: Session) -> tuple[Plan, list[tuple[Step, Told]]]:
    for acronym, name in _NAMES.items():
        email = MAIL if acronym == "INAP" else f"enlace@{acronym.lower()}.example.org"
        session.add(Institution(acronym=acronym, name=name, email=email))
    session.flush()
    ids = {row.acronym: id_of(row) for row in session.exec(select(Institution))}
    plan = Plan(
        code=CODE, title="Plan de acción de gobierno abierto 2018-2020", zone=ZONE, period_start=_d("2018-11-01"),
        period_end=_d("2020-08-31"), coordinator_id=ids["GPAT"],
    )  # fmt: skip
    session.add(plan)
    session.flush()
    axes: dict[str, Axis] = {}
    steps: list[tuple[Step, Told]] = []
    for position, (number, axis, title, lead, told) in enumerate(_COMMITMENTS, 1):
        if axis not in axes:
            axes[axis] = Axis(plan_id=id_of(plan), position=len(axes), title=axis)
            session.add(axes[axis])
            session.flush()
        row = Commitment(
            plan_id=id_of(plan), axis_id=axes[axis].id, position=position, code=f"C{number}", number=number,
            title=title, start_on=plan.period_start, start_precision=Precision.MONTH, due_on=plan.period_end,
            due_precision=Precision.MONTH,
        )  # fmt: skip
        session.add(row)
        session.flush()
        coordinates = CommitmentResponsibility(
            commitment_id=id_of(row), institution_id=ids[lead], role=Role.COORDINATOR
        )
        session.add(coordinates)
        for place, each in enumerate(told, 1):
            step = _step(session, row, None, f"{row.code}-H{place}", place, each, ids)
            steps.append((step, each))
            for n, part in enumerate(each.parts, 1):
                steps.append((_step(session, row, step, f"{step.code}-A{n}", n, part, ids), part))
    return plan, steps


def _step(
    session: Session,
    commitment: Commitment,
    whole: Step | None,
    code: str,
    place: int,
    told: Told,
    ids: dict[str, int],
) -> Step:
    step = Step(
        plan_id=commitment.plan_id, commitment_id=id_of(commitment), parent_id=whole.id if whole else None,
        kind=StepKind.ACTIVITY if whole else StepKind.MILESTONE, position=place, code=code, title=told.title,
        start_on=told.start, due_on=told.due, has_children=bool(told.parts),
        next_check_on=None if told.parts else told.start,
    )  # fmt: skip
    session.add(step)
    session.flush()
    session.add(StepResponsibility(step_id=id_of(step), institution_id=ids[told.lead], role=Role.LEAD))
    session.flush()
    return step


def _events(steps: list[tuple[Step, Told]]) -> list[tuple[date, str, Step, Told, int]]:
    events = []
    for step, told in steps:
        events += [(day, "report", step, told, percent) for day, percent in told.reports]
        for what, day in (("submit", told.submitted), ("accept", told.accepted), ("return", told.returned)):
            if day is not None:
                events.append((day, what, step, told, 0))
    return events


def _play(session: Session, plan: Plan, day: date, what: str, step: Step, told: Told, percent: int) -> None:
    actor = Actor(PERSON, moment_on(day, plan.zone))
    session.refresh(step)
    match what:
        case "report":
            report_progress(
                session, plan, step, percent=percent, narrative=f"Se trabajó en «{told.title}» con las oficinas.",
                obstacles=told.obstacles or "Se esperó una resolución.", actor=actor,
            )  # fmt: skip
        case "submit":
            attach_address(session, plan, step, f"https://www.example.org/{step.code.lower()}.pdf", actor=actor)
            session.add(
                Evidence(
                    step_id=id_of(step), kind=EvidenceKind.FILE, given_name="acta <final>.pdf", sha256="ab" * 32,
                    on_day=day, at=actor.at, by=actor.name,
                )
            )  # fmt: skip
            submit(session, plan, step, actor)
        case "accept":
            accept(session, plan, step, actor)
        case "return":
            return_(session, plan, step, f"Falta la lista de asistencia; escriba a {MAIL}.", actor)


def _amend(session: Session, steps: list[tuple[Step, Told]]) -> None:
    """A deadline that was moved early on; the plan's rows already say the new one."""
    step = next(step for step, _ in steps if step.code == "C17-H2")
    session.add(
        Amendment(
            commitment_id=step.commitment_id, step_id=id_of(step), field="due", old="2019-12-31",
            new="2020-02-28", resolution="Acuerdo 7-2019", reason="Se amplió el alcance.",
            effective_on=_d("2019-08-01"), at=moment_on(_d("2019-08-01"), ZONE), by=PERSON,
        )
    )  # fmt: skip
