"""The facts of messages, read from the tables: a handful of queries for a whole batch."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from sqlmodel import Session, col, select

from domain.rules.days import local_day
from domain.tables.columns import id_of
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.language import Language
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.channels.letter import is_address
from notifications.messages.facts import Answered, Declared, MessageFacts, Part, Party, Reminded
from notifications.outbox.owed import OF_A_DEADLINE
from operations.measuring.plan_parts import words_of_plan
from operations.messages.message_around import Around, look_around, role_of

_PARTS = {
    MessageKind.REMINDER: Part.LEAD,
    MessageKind.RETURNED: Part.LEAD,
    MessageKind.TAKE_UP: Part.LEAD,
    MessageKind.DATE_DECLINED: Part.LEAD,
    MessageKind.DIGEST: Part.LEAD,
    MessageKind.SUPERIOR: Part.SUPERIOR,
    MessageKind.ESCALATION: Part.COORDINATOR,
    MessageKind.REVIEW_REQUESTED: Part.COORDINATOR,
    MessageKind.REVIEW_WAITING: Part.COORDINATOR,
    MessageKind.ANSWERED: Part.COORDINATOR,
    MessageKind.STEERING: Part.STEERING,
    MessageKind.REVIEW_STEERING: Part.STEERING,
}
"""As whom an institution gets a message of each kind."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """A message's facts and where it goes. ``zone``: the plan's (IANA)."""

    facts: MessageFacts
    language: Language
    zone: str
    email: str | None
    reply_to: str | None


def gather(session: Session, message_ids: Sequence[int], moment: datetime) -> dict[int, Addressed]:
    """What each message tells at the aware ``moment``, by its id: what was declared later is not in it.

    Eleven queries, and one more a plan, however many messages.
    """
    carried = _carried(session, message_ids)
    rows = session.exec(
        select(Message, Step)
        .join(Step, col(Step.id) == Message.step_id)
        .where(col(Message.id).in_({*message_ids, *(rider for riders in carried.values() for rider in riders)}))
    ).all()
    # Few, and each would be read once a message if they were joined.
    plans = _by_id(session, Plan, {step.plan_id for _, step in rows})
    commitments = _by_id(session, Commitment, {step.commitment_id for _, step in rows})
    known = look_around(session, [(message, step, plans[step.plan_id]) for message, step in rows], moment)
    told = {
        id_of(message): _addressed(
            message, step, commitments[step.commitment_id], plans[step.plan_id], known, moment
        )
        for message, step in rows
    }
    return {number: _with_carried(told, number, carried.get(number, ())) for number in message_ids}


_Row = TypeVar("_Row", Plan, Commitment)


def _by_id(session: Session, model: type[_Row], ids: set[int]) -> dict[int, _Row]:
    return {id_of(row): row for row in session.exec(select(model).where(col(model.id).in_(ids)))}


def _carried(session: Session, message_ids: Sequence[int]) -> dict[int, list[int]]:
    """The messages that travel, or travelled, in the digests among these."""
    query = (
        select(col(Message.digest_id), col(Message.id))
        .where(col(Message.digest_id).in_(message_ids), Message.status != MessageStatus.CANCELLED)
        .order_by(col(Message.due_on), col(Message.id))
    )
    carried: dict[int, list[int]] = {}
    for digest, rider in session.exec(query):
        assert digest is not None
        assert rider is not None
        carried.setdefault(digest, []).append(rider)
    return carried


def _with_carried(told: dict[int, Addressed], number: int, riders: Sequence[int]) -> Addressed:
    whole = told[number]
    if not riders:
        return whole
    return replace(whole, facts=replace(whole.facts, items=tuple(told[rider].facts for rider in riders)))


def _addressed(
    message: Message, step: Step, commitment: Commitment, plan: Plan, around: Around, moment: datetime
) -> Addressed:
    recipient = around.institutions[message.institution_id]
    coordinator = around.institutions.get(around.coordinators.get(id_of(commitment), 0))
    reply_to = coordinator.email if coordinator and is_address(coordinator.email or "") else None
    leads = around.leads.get(id_of(step), [])
    facts = MessageFacts(
        kind=message.kind, rung=message.rung, today=local_day(moment, plan.zone), owed_on=message.owed_on,
        plan_title=plan.title, words=words_of_plan(plan),
        commitment_code=commitment.code, commitment_title=commitment.title,
        step_kind=step.kind, step_code=step.code, step_title=step.title, due_on=_deadline(message, step),
        due_moved_from=step.due_moved_from if _deadline(message, step) == step.due_on else None,
        recipient=_party(recipient), role=_PARTS[message.kind],
        leads=tuple(_party(around.institutions[lead]) for lead in leads),
        coordinator=_party(coordinator) if coordinator else None,
        answers_reach_coordinator=reply_to is not None,
        declared=_declared(around, step), evidence=around.evidence[id_of(step)],
        note=message.note, reminded=_reminded(around, message, step, plan, leads),
        waiting_since=step.waiting_since, answer=_answer(around, message),
    )  # fmt: skip
    person = around.people.get((id_of(recipient), role_of(message)))
    language = (person.language if person else None) or recipient.language
    return Addressed(facts, language, plan.zone, person.email if person else recipient.email or None, reply_to)


def _answer(around: Around, message: Message) -> Answered | None:
    answer = around.answers.get(id_of(message))
    if answer is None:
        return None
    institution = around.institutions.get(answer.institution_id or 0)
    by = institution.acronym if institution else answer.by
    return Answered(by, answer.note or "", answer.proposed_due)


def _reminded(around: Around, message: Message, step: Step, plan: Plan, leads: list[int]) -> tuple[Reminded, ...]:
    if message.kind is not MessageKind.ESCALATION:
        return ()
    return tuple(
        Reminded(
            _party(around.institutions[lead]),
            tuple(
                local_day(sent_at, plan.zone)
                for sent_at in around.reminded.get((id_of(step), message.due_on, lead), [])
            ),
        )
        for lead in leads
    )


def _deadline(message: Message, step: Step) -> date | None:
    """A message about a deadline speaks of its own; any other of the one that holds now."""
    return message.due_on if message.kind in OF_A_DEADLINE else step.due_on


def _declared(around: Around, step: Step) -> Declared | None:
    report = around.declared.get(id_of(step))
    if report is None:
        return None
    institution = around.institutions.get(report.institution_id or 0)
    return Declared(
        percent=report.percent, on_day=report.on_day, by=institution.acronym if institution else report.by,
        narrative=report.narrative, obstacles=report.obstacles,
    )  # fmt: skip


def _party(institution: Institution) -> Party:
    return Party(institution.acronym, institution.name)
