"""What a step will still cause, message by message, as a person can check it before anything is sent."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from domain.rules.days import local_day
from domain.rules.following import StepFacts
from domain.rules.foreseeing import Expected, ladder_ahead
from domain.rules.reminders import Rung, RungKind
from domain.tables.columns import id_of
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.identity import message_key
from notifications.outbox.owed import NOT_SENT
from operations.following.owing import last_noticed
from operations.following.recipients import MESSAGE_KINDS, recipients_of
from operations.timetable.predecessors import is_blocked
from operations.timetable.timing import timing_of_step

_MAY_STILL_LEAVE = (*NOT_SENT, MessageStatus.CANCELLED)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One message that will become owed on ``day`` if nobody answers. ``to``: acronyms; empty where nobody is.

    ``leaves``: the day on which it goes out: ``day``, or the first after it that the plan does not keep quiet.
    """

    day: date
    kind: MessageKind
    rung: Rung
    to: tuple[str, ...]
    step: str
    """The code of the step it is about: the one asked for, or a part of it."""
    leaves: date


def foreseen(session: Session, plan: Plan, step: Step, today: date) -> list[Foreseen]:
    """Every message the step will still cause from ``today`` on while nobody answers, in the order they leave.

    What has left is left out; of what goes on for ever the next three are given. A whole causes none of its own:
    given is what its parts will cause.
    """
    if not step.has_children:
        return _of_one(session, plan, step, today)
    parts = session.scalars(select(Step).where(col(Step.parent_id) == step.id).order_by(col(Step.position)))
    coming = [each for part in parts.all() for each in _of_one(session, plan, part, today)]
    return sorted(coming, key=lambda each: each.leaves)


def _of_one(session: Session, plan: Plan, step: Step, today: date) -> list[Foreseen]:
    facts = StepFacts(
        step.state, step.start_on, step.due_on, is_blocked(session, step), step.answered_on, step.quiet_until,
        step.waiting_since, session.scalar(select(last_noticed(step))),
    )  # fmt: skip
    timing = timing_of_step(session, plan, step)
    to = _Recipients(session, plan, step, today)
    coming = ladder_ahead(facts, timing, plan.zone, today, to.have_it)
    return [
        Foreseen(
            expected.day, MESSAGE_KINDS[expected.rung.kind], expected.rung,
            tuple(session.get_one(Institution, recipient).acronym for recipient in to.of(expected)), step.code,
            local_day(expected.leaves, plan.zone),
        )
        for expected in coming
    ]  # fmt: skip


class _Recipients:
    """Who is told what of a step, without those who have been told."""

    def __init__(self, session: Session, plan: Plan, step: Step, today: date) -> None:
        self._session, self._plan, self._step = session, plan, step
        self._today = self._on(today)
        left = select(col(Message.dedupe_key)).where(
            col(Message.step_id) == step.id,
            col(Message.status).not_in(_MAY_STILL_LEAVE) | (col(Message.attempts) > 0),
        )
        self._left = set(session.scalars(left))

    def of(self, expected: Expected) -> list[int]:
        """The ids of the institutions that will be told; only who is a superior changes with the day."""
        kind = expected.rung.kind
        told = (self._on(expected.day) if kind is RungKind.SUPERIOR else self._today)[kind]
        return [each for each in told if self._key(each, expected.rung) not in self._left]

    def have_it(self, rung: Rung) -> bool:
        """Whether everybody whom the rung concerns today has been told."""
        told = self._today[rung.kind]
        return bool(told) and all(self._key(each, rung) in self._left for each in told)

    def _on(self, day: date) -> dict[RungKind, list[int]]:
        asked = [(id_of(self._step), self._step.commitment_id, kind) for kind in RungKind]
        return dict(zip(RungKind, recipients_of(self._session, self._plan, asked, day), strict=True))

    def _key(self, recipient: int, rung: Rung) -> str:
        return message_key(id_of(self._step), recipient, rung.key, rung.since)
