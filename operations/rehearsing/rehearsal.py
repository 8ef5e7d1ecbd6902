"""A rehearsal's script: what the people of a plan do on which day, as plain data, and doing it.

The script is read from YAML (``examples/ensayo.yaml``). Nothing here knows Prefect or the real clock: the flow
``rehearse`` asks for the next day on which anything happens and plays it.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from sqlmodel import Session, col, func, select

from domain.rules.days import local_day
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.vocabulary import MessageStatus, StepKind
from operations.acting.amendments import AmendedField, amend
from operations.acting.evidence import attach_address
from operations.acting.progress import report_progress, submit
from operations.acting.reviews import accept, close_unmet, return_
from operations.actor import Actor
from operations.finding import find_step

_BAD_SCRIPT = Text(
    es="{file}: el guion del ensayo no sirve: {problems}.",
    en="{file}: the rehearsal's script cannot be used: {problems}.",
)


class Verb(StrEnum):
    """What somebody does in a scene."""

    REPORT = "report"
    PRESENT = "present"
    ACCEPT = "accept"
    RETURN = "return"
    AMEND = "amend"
    CLOSE_UNMET = "close_unmet"


class Scene(BaseModel):
    """One thing that happens on one day. ``present``: report, attach the evidence and submit."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: date
    step: str
    verb: Verb
    by: str
    text: str = ""
    percent: int = 100
    obstacles: str | None = None
    evidence: str | None = None
    dated: date | None = None
    due: date | None = None
    resolution: str | None = None


class Recurring(BaseModel):
    """How the occurrences of a recurring milestone are answered: so many days before their deadline, each."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    step: str
    by: str
    reviewer: str
    days_before: int
    """Negative: after the deadline."""
    accepted_after: int = 2
    text: str
    late_because: str = ""
    evidence: str
    """An address; ``{period}`` becomes the occurrence's."""
    otherwise: dict[str, int | None] = Field(default_factory=dict)
    """Occurrences that are answered at another distance, or never (null)."""


class Script(BaseModel):
    """A rehearsal's script as written."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    scenes: tuple[Scene, ...] = ()
    recurring: tuple[Recurring, ...] = ()


def read_script(path: Path) -> Script:
    """The script in a YAML file; InvalidDataError with every problem at once."""
    try:
        return Script.model_validate(yaml.safe_load(path.read_text("utf-8")))
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise InvalidDataError(_BAD_SCRIPT, file=path.name, problems=problems) from error
    except (OSError, ValueError, yaml.YAMLError) as error:
        # ValueError: bytes that are no text, and the YAML reader's own answer to a day that does not exist.
        raise InvalidDataError(_BAD_SCRIPT, file=path.name, problems=error) from error


def scenes_of(session: Session, plan: Plan, script: Script) -> dict[date, list[Scene]]:
    """Every scene by its day, those of recurring milestones written out, in the script's order."""
    by_day: dict[date, list[Scene]] = {}
    written_out = [scene for told in script.recurring for scene in _occurrence_scenes(session, plan, told)]
    for scene in (*script.scenes, *written_out):
        by_day.setdefault(scene.day, []).append(scene)
    return by_day


def next_eventful_day(session: Session, plan: Plan, scene_days: Iterable[date], after: date) -> date | None:
    """The first day after ``after`` on which a step is due for a check, a message may leave or a scene plays."""
    tomorrow = after + timedelta(days=1)
    days = [day for day in scene_days if day > after]
    check = session.exec(select(func.min(Step.next_check_on)).where(Step.plan_id == plan.id)).one()
    if check is not None:
        days.append(max(check, tomorrow))
    leaves = next_leaving(session)
    if leaves is not None:
        days.append(max(local_day(leaves, plan.zone), tomorrow))
    return min(days, default=None)


def next_leaving(session: Session) -> datetime | None:
    """The moment from which the first message that waits may leave; None where none waits."""
    waiting = (MessageStatus.PENDING, MessageStatus.UNCERTAIN)
    return session.exec(select(func.min(Message.next_try_at)).where(col(Message.status).in_(waiting))).one()


def play(session: Session, plan: Plan, scene: Scene, now: datetime) -> None:
    """Do what the scene says, through the same operations as everybody."""
    step, actor = find_step(session, plan, scene.step), Actor(scene.by, now)
    match scene.verb:
        case Verb.REPORT | Verb.PRESENT:
            _report(session, plan, step, scene, actor)
        case Verb.ACCEPT:
            accept(session, plan, step, actor, scene.text or None)
        case Verb.RETURN:
            return_(session, plan, step, scene.text, actor)
        case Verb.CLOSE_UNMET:
            close_unmet(session, plan, step, scene.text, actor)
        case Verb.AMEND:
            amend(
                session, plan, step, field=AmendedField.DUE, new=scene.due.isoformat() if scene.due else "",
                resolution=scene.resolution or "", reason=scene.text, actor=actor,
                effective_on=scene.day,
            )  # fmt: skip


def _report(session: Session, plan: Plan, step: Step, scene: Scene, actor: Actor) -> None:
    report_progress(
        session, plan, step, percent=scene.percent, narrative=scene.text, obstacles=scene.obstacles, actor=actor
    )
    if scene.evidence:
        attach_address(session, plan, step, scene.evidence, dated_on=scene.dated, actor=actor)
    if scene.verb is Verb.PRESENT:
        submit(session, plan, step, actor)


def _occurrence_scenes(session: Session, plan: Plan, told: Recurring) -> list[Scene]:
    whole = find_step(session, plan, told.step)
    parts = session.exec(
        select(Step)
        .where(Step.parent_id == whole.id, Step.kind == StepKind.OCCURRENCE)
        .order_by(col(Step.position))
    )
    scenes: list[Scene] = []
    for part in parts:
        period = part.number or ""
        before = told.otherwise.get(period, told.days_before)
        if before is None or part.due_on is None:
            continue
        day, address = part.due_on - timedelta(days=before), told.evidence.format(period=period)
        why = told.late_because if before < 0 else None
        presented = Scene(
            day=day, step=part.code, verb=Verb.PRESENT, by=told.by, text=told.text, evidence=address, obstacles=why
        )
        accepted = day + timedelta(days=told.accepted_after)
        scenes += [presented, Scene(day=accepted, step=part.code, verb=Verb.ACCEPT, by=told.reviewer)]
    return scenes
