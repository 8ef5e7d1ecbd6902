"""What did not arrive: messages given up or uncertain, and addresses that bounce, each with a name of its own.

The name is that of the event: the try at which a message was given up (``d12.45``) or first became uncertain
(``u12.44``), the first word of a mail server since an address bounces (``b3``). A message that is repeated and
fails again is a new event; the same one told twice is not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, func, select

from domain.rules.days import local_day
from domain.tables.columns import id_of
from domain.tables.institution import Institution
from domain.tables.mail import Bounce
from domain.tables.outbox import Attempt, Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.messages.facts import Bouncing, Undelivered
from notifications.outbox.calls import is_still_called
from notifications.outbox.owed import OF_A_CUT_OFF, Circumstances, why_no_longer
from operations.messages.cut_offs_told import subject_of
from operations.register.bounces import bouncing

_MOST_NAMED = 40
_NOT_ARRIVED = (MessageStatus.DEAD, MessageStatus.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that did not arrive, by its name."""

    name: str
    told: Undelivered | Bouncing


def events_of(session: Session, plan: Plan) -> list[Event]:
    """All of a plan that still stands, messages first, oldest first. What is no longer owed is left out.

    The notice that tells of it is not in it: it would tell of itself for ever. Five queries.
    """
    messages = _messages(session, plan)
    return [*messages, *_addresses(session, plan)]


def undelivered_to(session: Session, institution: Institution) -> list[tuple[Plan, list[Event]]]:
    """All that still stands in each plan that the institution coordinates, for the page behind its link."""
    plans = session.exec(select(Plan).where(Plan.coordinator_id == institution.id).order_by(col(Plan.id)))
    found = [(plan, events_of(session, plan)) for plan in plans]
    return [(plan, events) for plan, events in found if events]


def what_is_undelivered(session: Session, notices: Sequence[Message]) -> dict[int, dict[str, Any]]:
    """The fields of ``MessageFacts`` that each of these notices tells, by its id.

    One that has not left tells what of it still stands; one that left tells as much of it as still does, too.
    """
    steps = {notice.step_id for notice in notices}
    rows = session.exec(select(col(Step.id), Plan).join(Plan).where(col(Step.id).in_(steps)))
    plans = dict(rows.all())
    each = {id_of(plan): plan for plan in plans.values()}
    standing = {number: events_of(session, plan) for number, plan in each.items()}
    return {
        id_of(notice): _fields(
            [
                event
                for event in standing[id_of(plans[notice.step_id])]
                if event.name in (notice.note or "").split()
            ]
        )
        for notice in notices
    }


def _fields(events: Sequence[Event]) -> dict[str, Any]:
    named = events[:_MOST_NAMED]
    return {
        "undelivered": tuple(event.told for event in named if isinstance(event.told, Undelivered)),
        "bouncing": tuple(event.told for event in named if isinstance(event.told, Bouncing)),
        "undelivered_more": len(events) - len(named),
        "note": None,
    }


def _messages(session: Session, plan: Plan) -> list[Event]:
    rows = session.exec(
        select(Message, Step, Institution.acronym)
        .join(Step, col(Step.id) == Message.step_id)
        .join(Institution, col(Institution.id) == Message.institution_id)
        .where(
            Step.plan_id == plan.id, col(Message.status).in_(_NOT_ARRIVED), col(Message.digest_id).is_(None),
            Message.kind != MessageKind.UNDELIVERED,
        )
        .order_by(col(Message.id))
    ).all()  # fmt: skip
    tries = _tries(session, [id_of(message) for message, *_ in rows])
    return [
        _event(
            message, _subject(session, plan, message, step.code, acronym), tries.get(id_of(message), (0, 0, ""))
        )
        for message, step, acronym in rows
        if _is_owed(session, message, step)
    ]


def _subject(session: Session, plan: Plan, message: Message, step: str, acronym: str) -> tuple[str, str]:
    """What it is about and to whom: a step and an institution, or a cut-off and a person who signs."""
    if message.kind not in OF_A_CUT_OFF:
        return step, acronym
    day, reader = subject_of(session, message.kind, message.rung)
    return f"{plan.code} {day}", reader or acronym


def _event(message: Message, subject: tuple[str, str], tries: tuple[int, int, str]) -> Event:
    (about, recipient), (first, last, why) = subject, tries
    uncertain = message.status is MessageStatus.UNCERTAIN
    name = f"u{message.id}.{first}" if uncertain else f"d{message.id}.{last}"
    return Event(name, Undelivered(id_of(message), recipient, about, uncertain, why))


def _is_owed(session: Session, message: Message, step: Step) -> bool:
    if not is_still_called(session, message.kind, message.rung):
        return False
    told = Circumstances(message.kind, message.due_on, step.due_on, step.state)
    return message.kind is MessageKind.DIGEST or why_no_longer(told) is None


def _tries(session: Session, messages: Sequence[int]) -> dict[int, tuple[int, int, str]]:
    """Of each message the first try that is uncertain, the last one, and what was said of that."""
    ends = (
        select(
            Attempt.message_id, func.min(col(Attempt.id)).filter(col(Attempt.outcome) == "uncertain"),
            func.max(col(Attempt.id)),
        )
        .where(col(Attempt.message_id).in_(messages))
        .group_by(col(Attempt.message_id))
    )  # fmt: skip
    found = {message: (first or 0, last or 0) for message, first, last in session.exec(ends)}
    lasts = [last for _, last in found.values()]
    why = dict(session.exec(select(col(Attempt.id), Attempt.detail).where(col(Attempt.id).in_(lasts))).all())
    return {message: (first, last, why.get(last) or "") for message, (first, last) in found.items()}


def _addresses(session: Session, plan: Plan) -> list[Event]:
    """Where a message that did leave came back from; one that was refused on the way is among the messages."""
    rows = session.exec(
        select(Bounce, Message, Step.code, Institution.acronym)
        .join(Message, col(Message.id) == Bounce.message_id)
        .join(Step, col(Step.id) == Message.step_id)
        .join(Institution, col(Institution.id) == Message.institution_id)
        .where(Step.plan_id == plan.id, col(Bounce.permanent).is_(True), Message.status != MessageStatus.DEAD)
        .order_by(col(Bounce.id))
    ).all()
    since = bouncing(session, {bounce.email for bounce, *_ in rows}) if rows else {}
    first: dict[str, Event] = {}
    for bounce, message, step, acronym in rows:
        if bounce.email in since and bounce.at >= since[bounce.email] and bounce.email not in first:
            _, recipient = _subject(session, plan, message, step, acronym)
            told = Bouncing(recipient, bounce.email, local_day(bounce.at, plan.zone), bounce.reason)
            first[bounce.email] = Event(f"b{bounce.id}", told)
    return list(first.values())
