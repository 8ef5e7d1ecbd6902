"""The facts of messages, read from the tables: a handful of queries for a whole batch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlmodel import Session, col, select

from domain.rules.days import local_day
from domain.rules.message_language import message_language
from domain.tables.columns import id_of
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.values.language import Language
from domain.values.plan_words import PlanWords
from domain.values.reminder_policy import language_in
from domain.values.vocabulary import MessageKind
from notifications.channels.letter import OptOut
from notifications.messages.facts import Answered, Declared, MessageFacts, Part, Reminded
from notifications.outbox.owed import OF_A_CUT_OFF, OF_A_DEADLINE
from operations.finding import plan_option
from operations.measuring.plan_parts import words_of_plan
from operations.messages.cut_offs_told import CutOffTold, told_of_cut_off, with_cut_off
from operations.messages.message_around import Around, Told, look_around, role_of, told_by
from operations.messages.undelivered import what_is_undelivered
from operations.reports.drafts import draft_folder

_PARTS = {
    MessageKind.REMINDER: Part.LEAD,
    MessageKind.RETURNED: Part.LEAD,
    MessageKind.TAKE_UP: Part.LEAD,
    MessageKind.ACCEPTED: Part.LEAD,
    MessageKind.DATE_DECLINED: Part.LEAD,
    MessageKind.DATE_ACCEPTED: Part.LEAD,
    MessageKind.LAST_NOTICE: Part.LEAD,
    MessageKind.DIGEST: Part.LEAD,
    MessageKind.SUPERIOR: Part.SUPERIOR,
    MessageKind.ESCALATION: Part.COORDINATOR,
    MessageKind.REVIEW_REQUESTED: Part.COORDINATOR,
    MessageKind.REVIEW_WAITING: Part.COORDINATOR,
    MessageKind.ANSWERED: Part.COORDINATOR,
    MessageKind.SIGN: Part.SIGNATORY,
    MessageKind.SIGN_RETURNED: Part.COORDINATOR,
    MessageKind.UNDELIVERED: Part.COORDINATOR,
    MessageKind.STEERING: Part.STEERING,
    MessageKind.REVIEW_STEERING: Part.STEERING,
}
"""As whom an institution gets a message of each kind; a return also goes to those who sign."""


class Addressed(NamedTuple):
    """A message's facts and where it goes. ``zone``: the plan's (IANA)."""

    facts: MessageFacts
    language: Language
    zone: str
    email: str | None
    reply_to: str | None
    institution_id: int = 0
    """The one that stands for its recipient today."""
    opt_out: OptOut | None = None


def gather(session: Session, message_ids: Sequence[int], moment: datetime) -> dict[int, Addressed]:
    """What each message tells at the aware ``moment``, by its id: what was declared later is not in it.

    About twelve queries, and two more a plan, however many messages; 15 microseconds each, and each they carry.
    """
    rows = told_by(session, message_ids)
    known = look_around(session, message_ids, rows, moment)
    plans = {number: _plan_now(session, plan, moment) for number, plan in known.plans.items()}
    facts = {row.id: _facts(row, plans[row.plan_id], known) for row in rows}
    for number, news in _undelivered(session, rows).items():
        facts[number] = facts[number]._replace(**news)
    wanted = set(message_ids)
    carried: dict[int, list[MessageFacts]] = {}
    for row in rows:
        if row.digest_id in wanted:
            carried.setdefault(row.digest_id, []).append(facts[row.id])
    for number, items in carried.items():
        facts[number] = facts[number]._replace(items=tuple(items))
    addressed = {
        row.id: _addressed(row, facts[row.id], plans[row.plan_id], known) for row in rows if row.id in wanted
    }
    for row in rows:
        if row.kind in OF_A_CUT_OFF:
            told = told_of_cut_off(session, row, moment)
            addressed[row.id] = _about_a_cut_off(addressed[row.id], told, row, known)
    return addressed


def with_draft(addressed: Addressed, reports: Path | None) -> Addressed:
    """The same with the folder of the draft it tells of, where there is one beside the signed ``reports``."""
    told = addressed.facts.cut_off
    if told is None or reports is None:
        return addressed
    folder = draft_folder(reports, told.fingerprint)
    draft = str(folder) if folder.is_dir() else None
    return addressed._replace(facts=addressed.facts._replace(cut_off=told._replace(draft=draft)))


@dataclass(frozen=True, slots=True)
class _PlanNow:
    """What of a plan all its messages tell; found once a batch."""

    title: str
    option: str
    words: PlanWords
    zone: str
    today: date
    language: Language
    reminders: Mapping[str, object] | None


def _plan_now(session: Session, plan: Plan, moment: datetime) -> _PlanNow:
    today = local_day(moment, plan.zone)
    option = plan_option(session, plan).strip()
    return _PlanNow(plan.title, option, words_of_plan(plan), plan.zone, today, plan.language, plan.reminders)


def _addressed(told: Told, facts: MessageFacts, plan: _PlanNow, around: Around) -> Addressed:
    recipient = around.institutions[told.institution_id]
    person = around.people.get((id_of(recipient), role_of(told)))
    commitment = around.commitments[told.commitment_id]
    own = () if told.kind is MessageKind.DIGEST else (told.reminders, commitment.reminders)
    language = message_language(
        contact=person.language if person else None, policy=language_in(*own, plan.reminders),
        institution=recipient.language, plan=plan.language,
    )  # fmt: skip
    email = person.email if person else recipient.email or None
    if told.kind is MessageKind.DIGEST and person and person.since and told.note == person.since.isoformat():
        facts = facts._replace(contact_since=person.since)
    reply_to = around.answers_to.get(around.coordinators.get(told.commitment_id, 0))
    return Addressed(facts, language, plan.zone, email, reply_to, id_of(recipient))


def _about_a_cut_off(addressed: Addressed, told: CutOffTold, row: Told, around: Around) -> Addressed:
    """To the person who signs in the plan's language, as the report is; a reply goes to whoever coordinates."""
    facts = with_cut_off(addressed.facts, told, row, around)
    reply_to = around.institutions[row.institution_id].email if facts.answers_reach_coordinator else None
    addressed = addressed._replace(facts=facts, reply_to=reply_to)
    if told.name is None:
        return addressed
    return addressed._replace(language=around.plans[row.plan_id].language, email=told.email)


def _undelivered(session: Session, rows: Sequence[Told]) -> dict[int, dict[str, Any]]:
    lost = [row.id for row in rows if row.kind is MessageKind.UNDELIVERED]
    notices = session.exec(select(Message).where(col(Message.id).in_(lost))).all() if lost else ()
    return what_is_undelivered(session, notices) if notices else {}


def _facts(told: Told, plan: _PlanNow, around: Around) -> MessageFacts:
    commitment = around.commitments[told.commitment_id]
    leads = around.leads.get(told.step_id, [])
    coordinator = around.coordinators.get(told.commitment_id, 0)
    due_on = told.message_due if told.kind in OF_A_DEADLINE else told.due_on
    return MessageFacts(
        kind=told.kind, rung=told.rung, today=plan.today, owed_on=told.owed_on,
        plan_title=plan.title, plan_option=plan.option, words=plan.words,
        commitment_code=commitment.code, commitment_title=commitment.title,
        step_kind=told.step_kind, step_code=told.code, step_title=told.title,
        # A message about a deadline speaks of its own; any other of the one that holds now.
        due_on=due_on, due_moved_from=told.due_moved_from if due_on == told.due_on else None,
        recipient=around.parties[told.institution_id], role=_PARTS[told.kind],
        leads=tuple([around.parties[lead] for lead in leads]),
        coordinator=around.parties.get(coordinator),
        answers_reach_coordinator=coordinator in around.answers_to,
        declared=_declared(around, told), evidence=around.evidence[told.step_id],
        note=told.note, reminded=_reminded(around, told, plan, leads),
        waiting_since=told.waiting_since, answer=_answer(around, told), moved=around.moved.get(told.id),
    )  # fmt: skip


def _answer(around: Around, told: Told) -> Answered | None:
    answer = around.answers.get(told.id)
    if answer is None:
        return None
    institution = around.institutions.get(answer.institution_id or 0)
    by = institution.acronym if institution else answer.by
    return Answered(by, answer.note or "", answer.proposed_due, answer.id)


def _reminded(around: Around, told: Told, plan: _PlanNow, leads: list[int]) -> tuple[Reminded, ...]:
    if told.kind is not MessageKind.ESCALATION:
        return ()
    return tuple(
        Reminded(
            around.parties[lead],
            tuple(
                local_day(sent_at, plan.zone)
                for sent_at in around.reminded.get((told.step_id, told.message_due, lead), [])
            ),
        )
        for lead in leads
    )


def _declared(around: Around, told: Told) -> Declared | None:
    report = around.declared.get(told.step_id)
    if report is None:
        return None
    party = around.parties.get(report.institution_id or 0)
    return Declared(
        percent=report.percent, on_day=report.on_day, by=party.acronym if party else report.by,
        narrative=report.narrative, obstacles=report.obstacles,
    )  # fmt: skip
