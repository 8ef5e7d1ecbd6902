"""The facts of messages, read from the tables: a handful of queries for a whole batch."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, func, select

from domain.rules.days import local_day
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import ProgressReport
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.language import Language
from domain.values.vocabulary import MessageKind, MessageStatus, Role
from notifications.channels.letter import is_address
from notifications.messages.facts import Declared, MessageFacts, Party, Reminded
from notifications.outbox.owed import OF_A_DEADLINE
from operations.responsibility import coordinators_of, leads_of_steps

_ROLES = {
    MessageKind.REMINDER: Role.LEAD,
    MessageKind.RETURNED: Role.LEAD,
    MessageKind.ESCALATION: Role.COORDINATOR,
    MessageKind.REVIEW_REQUESTED: Role.COORDINATOR,
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


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known around the messages of one batch."""

    institutions: dict[int, Institution]
    leads: dict[int, list[int]]
    coordinators: dict[int, int]
    declared: dict[int, ProgressReport]
    evidence: Counter[int]
    reminded: dict[tuple[int, date | None, int], list[datetime]]


def gather(session: Session, message_ids: Sequence[int], moment: datetime) -> dict[int, Addressed]:
    """What each message tells at the aware ``moment``, by its id: what was declared later is not in it.

    Seven queries, and one more a plan, however many messages.
    """
    rows = session.exec(
        select(Message, Step, Commitment, Plan)
        .join(Step, col(Step.id) == Message.step_id)
        .join(Commitment, col(Commitment.id) == Step.commitment_id)
        .join(Plan, col(Plan.id) == Step.plan_id)
        .where(col(Message.id).in_(message_ids))
    ).all()
    around = _around(session, [(message, step, plan) for message, step, _, plan in rows], moment)
    return {id_of(row[0]): _addressed(*row, around, moment) for row in rows}


def _addressed(
    message: Message, step: Step, commitment: Commitment, plan: Plan, around: _Around, moment: datetime
) -> Addressed:
    recipient = around.institutions[message.institution_id]
    coordinator = around.institutions.get(around.coordinators.get(id_of(commitment), 0))
    reply_to = coordinator.email if coordinator and is_address(coordinator.email or "") else None
    leads = around.leads.get(id_of(step), [])
    facts = MessageFacts(
        kind=message.kind, rung=message.rung, today=local_day(moment, plan.zone), owed_on=message.owed_on,
        plan_title=plan.title, commitment_code=commitment.code, commitment_title=commitment.title,
        step_kind=step.kind, step_code=step.code, step_title=step.title, due_on=_deadline(message, step),
        recipient=_party(recipient), role=_ROLES[message.kind],
        leads=tuple(_party(around.institutions[lead]) for lead in leads),
        coordinator=_party(coordinator) if coordinator else None,
        answers_reach_coordinator=reply_to is not None,
        declared=_declared(around, step), evidence=around.evidence[id_of(step)],
        note=message.note, reminded=_reminded(around, message, step, plan, leads),
    )  # fmt: skip
    return Addressed(facts, recipient.language, plan.zone, recipient.email or None, reply_to)


def _around(session: Session, rows: list[tuple[Message, Step, Plan]], moment: datetime) -> _Around:
    step_ids = sorted({id_of(step) for _, step, _ in rows})
    leads = leads_of_steps(session, step_ids)
    coordinators = _coordinators(session, rows)
    declared = _latest_reports(session, step_ids, moment)
    ids = {message.institution_id for message, _, _ in rows} | set(coordinators.values())
    ids |= {lead for several in leads.values() for lead in several}
    ids |= {report.institution_id for report in declared.values() if report.institution_id}
    found = session.exec(select(Institution).where(col(Institution.id).in_(sorted(ids))))
    return _Around(
        institutions={id_of(institution): institution for institution in found},
        leads=leads,
        coordinators=coordinators,
        declared=declared,
        evidence=_evidence(session, step_ids, moment),
        reminded=_reminders_sent(session, step_ids, moment),
    )


def _coordinators(session: Session, rows: list[tuple[Message, Step, Plan]]) -> dict[int, int]:
    plans = {id_of(plan): plan for _, _, plan in rows}
    found: dict[int, int] = {}
    for plan_id, plan in plans.items():
        commitments = {step.commitment_id for _, step, _ in rows if step.plan_id == plan_id}
        found |= coordinators_of(session, plan, sorted(commitments))
    return found


def _latest_reports(session: Session, step_ids: list[int], moment: datetime) -> dict[int, ProgressReport]:
    latest = (
        select(func.max(col(ProgressReport.id)))
        .where(col(ProgressReport.step_id).in_(step_ids), col(ProgressReport.at) <= moment)
        .group_by(col(ProgressReport.step_id))
    )
    reports = session.exec(select(ProgressReport).where(col(ProgressReport.id).in_(latest)))
    return {report.step_id: report for report in reports}


def _evidence(session: Session, step_ids: list[int], moment: datetime) -> Counter[int]:
    query = (
        select(Evidence.step_id, func.count())
        .where(col(Evidence.step_id).in_(step_ids), col(Evidence.at) <= moment)
        .group_by(col(Evidence.step_id))
    )
    return Counter(dict(session.exec(query).all()))


def _reminders_sent(
    session: Session, step_ids: list[int], moment: datetime
) -> dict[tuple[int, date | None, int], list[datetime]]:
    """When reminders left, by step, deadline and recipient."""
    sent: dict[tuple[int, date | None, int], list[datetime]] = {}
    query = (
        select(col(Message.step_id), col(Message.due_on), col(Message.institution_id), col(Message.sent_at))
        .where(
            col(Message.step_id).in_(step_ids),
            Message.kind == MessageKind.REMINDER,
            Message.status == MessageStatus.SENT,
            col(Message.sent_at) <= moment,
        )
        .order_by(col(Message.sent_at))
    )
    for step_id, due_on, institution_id, sent_at in session.exec(query):
        if sent_at is not None:
            sent.setdefault((step_id, due_on, institution_id), []).append(sent_at)
    return sent


def _reminded(around: _Around, message: Message, step: Step, plan: Plan, leads: list[int]) -> tuple[Reminded, ...]:
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


def _declared(around: _Around, step: Step) -> Declared | None:
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
