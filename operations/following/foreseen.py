"""What a step will still cause, message by message, as a person can check it before anything is sent."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from domain.rules.following import StepFacts
from domain.rules.foreseeing import ladder_ahead
from domain.rules.reminders import Rung
from domain.tables.columns import id_of
from domain.tables.institution import Institution
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import MessageKind
from operations.following.owing import last_noticed
from operations.following.recipients import MESSAGE_KINDS, recipients_of
from operations.timetable.predecessors import is_blocked
from operations.timetable.timing import timing_of_step


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One message that will become owed on ``day`` if nobody answers. ``to``: acronyms; empty where nobody is."""

    day: date
    kind: MessageKind
    rung: Rung
    to: tuple[str, ...]
    step: str
    """The code of the step it is about: the one asked for, or a part of it."""


def foreseen(session: Session, plan: Plan, step: Step, today: date) -> list[Foreseen]:
    """Every message the step will cause from ``today`` on while nobody answers; repeats are given three times.

    A whole causes none of its own: given is what its parts will cause, by day.
    """
    if not step.has_children:
        return _of_one(session, plan, step, today)
    parts = session.scalars(select(Step).where(col(Step.parent_id) == step.id).order_by(col(Step.position)))
    coming = [each for part in parts.all() for each in _of_one(session, plan, part, today)]
    return sorted(coming, key=lambda each: each.day)


def _of_one(session: Session, plan: Plan, step: Step, today: date) -> list[Foreseen]:
    facts = StepFacts(
        step.state, step.start_on, step.due_on, is_blocked(session, step), step.answered_on, step.quiet_until,
        step.waiting_since, session.scalar(select(last_noticed(step))),
    )  # fmt: skip
    coming = list(ladder_ahead(facts, timing_of_step(session, plan, step), today))
    told = recipients_of(
        session, plan, [(id_of(step), step.commitment_id, expected.rung.kind) for expected in coming], today
    )
    return [
        Foreseen(
            expected.day, MESSAGE_KINDS[expected.rung.kind], expected.rung,
            tuple(session.get_one(Institution, recipient).acronym for recipient in recipients), step.code,
        )
        for expected, recipients in zip(coming, told, strict=True)
    ]  # fmt: skip
