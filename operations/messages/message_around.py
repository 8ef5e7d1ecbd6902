"""What is known around a batch of messages: a handful of queries, however many there are and carry others."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, ScalarSelect, false, or_
from sqlmodel import Session, col, func, select

from domain.rules.days import local_day
from domain.tables.answer import Answer, Decision
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Amendment, ProgressReport
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus, StepKind
from notifications.channels.letter import is_address
from notifications.messages.facts import Moved, Party
from notifications.outbox.owed import contact_role
from operations.register.contacts import Reached, reached
from operations.register.institutions import standing_institutions
from operations.register.responsibility import coordinators_of, leads_of_steps

_STANDING = func.coalesce(col(Institution.merged_into_id), col(Institution.id))
_OF_AN_ANSWER = frozenset({MessageKind.ANSWERED, MessageKind.DATE_DECLINED})


class Told(NamedTuple):
    """A message and the step it speaks of, as far as telling it needs them: no objects, they come by thousands."""

    id: int
    kind: MessageKind
    rung: str
    message_due: date | None
    owed_on: date
    institution_id: int
    note: str | None
    digest_id: int | None
    step_id: int
    plan_id: int
    commitment_id: int
    step_kind: StepKind
    code: str
    title: str
    due_on: date | None
    due_moved_from: date | None
    waiting_since: date | None
    reminders: Mapping[str, object] | None
    """What of the plan's reminder policy is different for the step."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around the messages of one batch."""

    plans: dict[int, Plan]
    commitments: dict[int, Commitment]
    institutions: dict[int, Institution]
    parties: dict[int, Party]
    """The same institutions as messages name them."""
    leads: dict[int, list[int]]
    coordinators: dict[int, int]
    answers_to: dict[int, str]
    """The addresses of those who coordinate, by institution; absent where it is none."""
    declared: dict[int, Row[Any]]
    """The latest progress report of a step: the columns of ``_DECLARED``."""
    evidence: Counter[int]
    reminded: dict[tuple[int, date | None, int], list[datetime]]
    people: dict[tuple[int, ContactRole], Reached]
    """Who is written to for an institution: the contact in force, or the deputy of one who is away."""
    answers: dict[int, Answer]
    moved: dict[int, Moved]
    """The decided change of a deadline that a message tells of, by message."""


def told_by(session: Session, message_ids: Sequence[int]) -> list[Told]:
    """These messages and those that travel, or travelled, in them, by deadline. One query."""
    rows = session.execute(
        select(*_TOLD)  # type: ignore[call-overload]  # SQLModel knows selects of few columns
        .join(Step, col(Step.id) == Message.step_id)
        .where(_these_and_carried(message_ids))
        .order_by(col(Message.due_on), col(Message.id))
    )
    return [Told(*row) for row in rows]


def look_around(session: Session, message_ids: Sequence[int], rows: Sequence[Told], moment: datetime) -> Around:
    """What the messages, and those they carry (both in ``rows``), need told, as of the aware ``moment``."""
    step_ids = sorted({row.step_id for row in rows})
    steps = select(Message.step_id).where(_these_and_carried(message_ids)).scalar_subquery()
    plans = _by_id(session, Plan, {row.plan_id for row in rows})
    leads = leads_of_steps(session, step_ids)
    coordinators = _coordinators(session, plans, rows)
    declared = _latest_reports(session, steps, moment)
    ids = {row.institution_id for row in rows} | set(coordinators.values())
    ids |= {lead for several in leads.values() for lead in several}
    ids |= {report.institution_id for report in declared.values() if report.institution_id}
    institutions, wanted = standing_institutions(session, ids), set(message_ids)
    return Around(
        plans=plans,
        commitments=_by_id(session, Commitment, {row.commitment_id for row in rows}),
        institutions=institutions,
        parties={number: Party(row.acronym, row.name) for number, row in institutions.items()},
        leads=leads,
        coordinators=coordinators,
        answers_to={
            number: row.email
            for number in set(coordinators.values())
            if (row := institutions[number]).email and is_address(row.email)
        },
        declared=declared,
        evidence=_evidence(session, steps, moment),
        reminded=_reminders_sent(session, steps, rows, moment),
        people=_people(session, [row for row in rows if row.id in wanted], plans, institutions, moment),
        answers=_answers(session, rows),
        moved=_moved(session, rows),
    )


def role_of(told: Told) -> ContactRole:
    """As whom the recipient's person is written to."""
    if told.kind is MessageKind.DIGEST:
        return ContactRole(told.rung.partition("-")[2])
    return contact_role(told.kind)


_TOLD = (
    col(Message.id), col(Message.kind), col(Message.rung), col(Message.due_on), col(Message.owed_on),
    col(Message.institution_id), col(Message.note), col(Message.digest_id),
    col(Step.id), col(Step.plan_id), col(Step.commitment_id), col(Step.kind), col(Step.code), col(Step.title),
    col(Step.due_on), col(Step.due_moved_from), col(Step.waiting_since),
    col(Step.reminders),
)  # fmt: skip
_DECLARED = (
    col(ProgressReport.step_id), col(ProgressReport.institution_id), col(ProgressReport.by),
    col(ProgressReport.percent), col(ProgressReport.on_day), col(ProgressReport.narrative),
    col(ProgressReport.obstacles),
)  # fmt: skip


def _these_and_carried(message_ids: Sequence[int]) -> ColumnElement[bool]:
    """So that a query's parameters are as many as the messages, not as what digests carry."""
    carried = col(Message.digest_id).in_(message_ids) & (col(Message.status) != MessageStatus.CANCELLED)
    return or_(col(Message.id).in_(message_ids), carried) if message_ids else false()


def _by_id(session: Session, model: Any, ids: Iterable[int]) -> dict[int, Any]:
    """Few, and each would be read once a message if they were joined."""
    return {id_of(row): row for row in session.exec(select(model).where(col(model.id).in_(ids)))}


def _people(
    session: Session,
    rows: Sequence[Told],
    plans: dict[int, Plan],
    institutions: dict[int, Institution],
    moment: datetime,
) -> dict[tuple[int, ContactRole], Reached]:
    # One day for the whole batch: that of its first plan. A contact changes at no exact hour.
    day = local_day(moment, plans[rows[0].plan_id].zone) if rows else moment.date()
    wanted: dict[ContactRole, set[int]] = {}
    for row in rows:
        wanted.setdefault(role_of(row), set()).add(id_of(institutions[row.institution_id]))
    return {
        (institution, role): person
        for role, several in wanted.items()
        for institution, person in reached(session, sorted(several), role, day).items()
    }


def _answers(session: Session, rows: Sequence[Told]) -> dict[int, Answer]:
    """The answers that messages tell of, by message; ``rung`` names the answer (``answer-12``)."""
    told = {row.id: int(row.rung.rpartition("-")[2]) for row in rows if row.kind in _OF_AN_ANSWER}
    if not told:
        return {}
    by_id = _by_id(session, Answer, set(told.values()))
    return {message: by_id[answer] for message, answer in told.items()}


def _moved(session: Session, rows: Sequence[Told]) -> dict[int, Moved]:
    """The amendments of deadlines that messages tell of; ``rung`` names the amendment (``moved-12``)."""
    told = {row.id: int(row.rung.rpartition("-")[2]) for row in rows if row.kind is MessageKind.DATE_ACCEPTED}
    if not told:
        return {}
    decisions = select(Decision).where(col(Decision.amendment_id).in_(set(told.values())))
    decided = {decision.amendment_id: decision for decision in session.exec(decisions)}
    moved = {
        number: Moved(
            was=date.fromisoformat(row.old) if row.old else None, resolution=row.resolution or "",
            note=decided[number].note if number in decided else row.reason, proposed=number in decided,
        )
        for number, row in _by_id(session, Amendment, set(told.values())).items()
    }  # fmt: skip
    return {message: moved[number] for message, number in told.items()}


def _coordinators(session: Session, plans: dict[int, Plan], rows: Sequence[Told]) -> dict[int, int]:
    found: dict[int, int] = {}
    for plan_id, plan in plans.items():
        commitments = {row.commitment_id for row in rows if row.plan_id == plan_id}
        found |= coordinators_of(session, plan, sorted(commitments))
    return found


def _latest_reports(session: Session, steps: ScalarSelect[int], moment: datetime) -> dict[int, Row[Any]]:
    latest = (
        select(func.max(col(ProgressReport.id)))
        .where(col(ProgressReport.step_id).in_(steps), col(ProgressReport.at) <= moment)
        .group_by(col(ProgressReport.step_id))
    )
    query = select(*_DECLARED).where(col(ProgressReport.id).in_(latest))  # type: ignore[call-overload]  # as above
    return {row.step_id: row for row in session.execute(query)}


def _evidence(session: Session, steps: ScalarSelect[int], moment: datetime) -> Counter[int]:
    query = (
        select(Evidence.step_id, func.count())
        .where(col(Evidence.step_id).in_(steps), col(Evidence.at) <= moment)
        .group_by(col(Evidence.step_id))
    )
    return Counter(dict(session.exec(query).all()))


def _reminders_sent(
    session: Session, steps: ScalarSelect[int], rows: Sequence[Told], moment: datetime
) -> dict[tuple[int, date | None, int], list[datetime]]:
    """When reminders left, by step, deadline and the institution that the recipient is today.

    Only an escalation tells it; none is asked for where there is none.
    """
    sent: dict[tuple[int, date | None, int], list[datetime]] = {}
    if all(row.kind is not MessageKind.ESCALATION for row in rows):
        return sent
    query = (
        select(col(Message.step_id), col(Message.due_on), _STANDING, col(Message.sent_at))
        .join(Institution, col(Institution.id) == Message.institution_id)
        .where(
            col(Message.step_id).in_(steps),
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
