"""What is known around a batch of messages: a handful of queries, however many there are."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, func, select

from domain.rules.days import local_day
from domain.tables.answer import Answer
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import ProgressReport
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus
from notifications.outbox.owed import contact_role
from operations.register.contacts import Reached, reached
from operations.register.institutions import standing_institutions
from operations.register.responsibility import coordinators_of, leads_of_steps

_STANDING = func.coalesce(col(Institution.merged_into_id), col(Institution.id))
_OF_AN_ANSWER = frozenset({MessageKind.ANSWERED, MessageKind.DATE_DECLINED})


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around the messages of one batch."""

    institutions: dict[int, Institution]
    leads: dict[int, list[int]]
    coordinators: dict[int, int]
    declared: dict[int, ProgressReport]
    evidence: Counter[int]
    reminded: dict[tuple[int, date | None, int], list[datetime]]
    people: dict[tuple[int, ContactRole], Reached]
    """Who is written to for an institution: the contact in force, or the deputy of one who is away."""
    answers: dict[int, Answer]


def look_around(session: Session, rows: list[tuple[Message, Step, Plan]], moment: datetime) -> Around:
    """What the messages (with their steps and plans) need told, as of the aware ``moment``."""
    step_ids = sorted({id_of(step) for _, step, _ in rows})
    leads = leads_of_steps(session, step_ids)
    coordinators = _coordinators(session, rows)
    declared = _latest_reports(session, step_ids, moment)
    ids = {message.institution_id for message, _, _ in rows} | set(coordinators.values())
    ids |= {lead for several in leads.values() for lead in several}
    ids |= {report.institution_id for report in declared.values() if report.institution_id}
    return Around(
        institutions=standing_institutions(session, ids),
        leads=leads,
        coordinators=coordinators,
        declared=declared,
        evidence=_evidence(session, step_ids, moment),
        reminded=_reminders_sent(session, step_ids, moment),
        people=_people(session, rows, moment),
        answers=_answers(session, [message for message, _, _ in rows]),
    )


def role_of(message: Message) -> ContactRole:
    """As whom the recipient's person is written to."""
    if message.kind is MessageKind.DIGEST:
        return ContactRole(message.rung.partition("-")[2])
    return contact_role(message.kind)


def _people(
    session: Session, rows: list[tuple[Message, Step, Plan]], moment: datetime
) -> dict[tuple[int, ContactRole], Reached]:
    # One day for the whole batch: that of its first plan. A contact changes at no exact hour.
    day = local_day(moment, rows[0][2].zone) if rows else moment.date()
    found: dict[tuple[int, ContactRole], Reached] = {}
    for role in ContactRole:
        told = {m.institution_id for m, _, _ in rows if role_of(m) is role}
        if told:
            people = reached(session, sorted(told), role, day)
            found |= {(institution, role): person for institution, person in people.items()}
    return found


def _answers(session: Session, messages: list[Message]) -> dict[int, Answer]:
    """The answers that messages tell of, by message; ``rung`` names the answer (``answer-12``)."""
    told = {id_of(m): int(m.rung.rpartition("-")[2]) for m in messages if m.kind in _OF_AN_ANSWER}
    if not told:
        return {}
    rows = session.exec(select(Answer).where(col(Answer.id).in_(set(told.values()))))
    by_id = {id_of(row): row for row in rows}
    return {message: by_id[answer] for message, answer in told.items()}


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
    """When reminders left, by step, deadline and the institution that the recipient is today."""
    sent: dict[tuple[int, date | None, int], list[datetime]] = {}
    query = (
        select(col(Message.step_id), col(Message.due_on), _STANDING, col(Message.sent_at))
        .join(Institution, col(Institution.id) == Message.institution_id)
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
