"""What an institution answers to a reminder beside its progress: seen, blocked, or another date."""

from datetime import date

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from domain.rules.days import local_day
from domain.rules.texts import optional_text, required_text
from domain.rules.transitions import CLOSED
from domain.rules.working_days import days_after
from domain.tables.answer import Answer, Decision
from domain.tables.columns import id_of
from domain.tables.history import ProgressReport
from domain.tables.institution import Institution
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import AnswerKind, MessageKind, Verdict
from notifications.outbox.taking_back import pause_deadline_messages
from operations.acting.acts import recheck
from operations.acting.admission import NOTE, REASON, admit, day_of, field_of
from operations.acting.amendments import AmendedField, amend
from operations.acting.notices import cancel_told, owe_notice
from operations.actor import Actor
from operations.register.responsibility import coordinators_of, leads_of_steps
from operations.timetable.deadlines import promised_due
from operations.timetable.timing import timing_of_step

_ANSWERS = Text(es="respuestas", en="answers")
_SAME_DATE = Text(
    es="{code} ya vence el {day}; proponga otra fecha.", en="{code} is already due on {day}; propose another date."
)
_PAST = Text(
    es="{code}: el {day} ya pasó; proponga una fecha desde mañana.",
    en="{code}: {day} is past; propose a date from tomorrow on.",
)
_NO_PROPOSAL = Text(
    es="No hay ninguna fecha propuesta {id}. Vea las que esperan con «hitos answer list».",
    en='There is no proposed date {id}. See those that wait with "hitos answer list".',
)
_REPLACED = Text(
    es="La fecha propuesta {id} ya no vale: después se propuso otra para {code}, la {newer} ({day}). Decida esa.",
    en="The proposed date {id} no longer counts: another was proposed for {code} since, number {newer} ({day}). "
    "Decide on that one.",
)
_DECIDED = Text(
    es="La fecha propuesta {id} ya se decidió el {day}; no se decide dos veces.",
    en="The proposed date {id} was decided on {day} already; it is not decided twice.",
)


def acknowledge(
    session: Session, plan: Plan, step: Step, actor: Actor, *, institution: Institution | None = None,
    note: str | None = None,
) -> Answer:  # fmt: skip
    """ "Seen, we are on it": the ladder is quiet for as many days as the step's policy says, once.

    A second one before any progress is reported is kept and pauses nothing: nobody is put off for ever.
    """
    said = optional_text(note, field_of(step, NOTE))
    again = _acknowledged_already(session, step)
    answer = _answer(session, plan, step, actor, AnswerKind.SEEN, institution, said)
    if not again:
        timing = timing_of_step(session, plan, step)
        step.quiet_until = days_after(timing.counted, answer.on_day, timing.policy.acknowledged_days)
        pause_deadline_messages(session, step)
    return _looked_at(session, plan, step, answer)


def declare_blocked(
    session: Session, plan: Plan, step: Step, actor: Actor, *, reason: str, institution: Institution | None = None
) -> Answer:
    """The institution cannot go on by itself; the reason is mandatory."""
    why = required_text(reason, field_of(step, REASON))
    answer = _answer(session, plan, step, actor, AnswerKind.BLOCKED, institution, why)
    return _told(session, plan, step, _looked_at(session, plan, step, answer), actor)


def propose_date(
    session: Session, plan: Plan, step: Step, actor: Actor, *, day: date, reason: str,
    institution: Institution | None = None,
) -> Answer:  # fmt: skip
    """Propose another deadline. Nothing moves until whoever coordinates decides; the reason is mandatory."""
    why = required_text(reason, field_of(step, REASON))
    if day <= day_of(plan, actor):
        raise InvalidDataError(_PAST, code=step.code, day=day)
    if day == promised_due(step):
        raise InvalidDataError(_SAME_DATE, code=step.code, day=day)
    _take_back_proposals(session, step)
    answer = _answer(session, plan, step, actor, AnswerKind.NEW_DATE, institution, why)
    answer.proposed_due = day
    return _told(session, plan, step, _looked_at(session, plan, step, answer), actor)


def waiting_proposals(session: Session, plan: Plan) -> list[tuple[Answer, Step]]:
    """The proposed dates nobody decided yet, the oldest first: of each open step the one proposed last."""
    rows = session.exec(
        select(Answer, Step)
        .join(Step, col(Step.id) == Answer.step_id)
        .outerjoin(Decision, col(Decision.answer_id) == Answer.id)
        .where(
            Step.plan_id == plan.id, col(Step.state).not_in(CLOSED), Answer.kind == AnswerKind.NEW_DATE,
            col(Decision.answer_id).is_(None), ~_proposed_since(Answer).exists(),
        )
        .order_by(col(Answer.id))
    )  # fmt: skip
    return list(rows)


def accept_date(
    session: Session, plan: Plan, answer_id: int, actor: Actor, *, resolution: str, note: str | None = None
) -> Decision:
    """Accept a proposed date: it becomes an amendment of the deadline by ``resolution``, told to the leads."""
    answer, step = _undecided(session, answer_id)
    assert answer.proposed_due is not None
    amendment = amend(
        session, plan, step, field=AmendedField.DUE, new=answer.proposed_due.isoformat(), resolution=resolution,
        reason=answer.note or "", effective_on=local_day(actor.at, plan.zone), actor=actor,
    )  # fmt: skip
    return _decide(session, plan, answer, step, actor, Verdict.ACCEPTED, note, amendment.id)


def decline_date(session: Session, plan: Plan, answer_id: int, actor: Actor, *, note: str) -> Decision:
    """Decline a proposed date; why is mandatory. The deadline stays, and its ladder goes on."""
    answer, step = _undecided(session, answer_id)
    said = required_text(note, field_of(step, NOTE))
    decision = _decide(session, plan, answer, step, actor, Verdict.RETURNED, said, None)
    for lead in leads_of_steps(session, [id_of(step)]).get(id_of(step), []):
        about = f"declined-{answer.id}"
        owe_notice(session, step, lead, MessageKind.DATE_DECLINED, about, actor, decision.on_day, said)
    return decision


def _answer(
    session: Session, plan: Plan, step: Step, actor: Actor, kind: AnswerKind, institution: Institution | None,
    note: str | None,
) -> Answer:  # fmt: skip
    today = day_of(plan, actor)
    admit(session, step, _ANSWERS, in_review=False)
    step.answered_on = today
    return Answer(
        step_id=id_of(step), institution_id=institution.id if institution else None, kind=kind, note=note,
        on_day=today, at=actor.at, by=actor.name,
    )  # fmt: skip


def _looked_at(session: Session, plan: Plan, step: Step, answer: Answer) -> Answer:
    session.add(answer)
    recheck(session, plan, step, answer.on_day)
    session.flush()
    return answer


def _told(session: Session, plan: Plan, step: Step, answer: Answer, actor: Actor) -> Answer:
    """Whoever coordinates hears of it, unless it is the one who answered."""
    coordinator = coordinators_of(session, plan, [step.commitment_id]).get(step.commitment_id)
    if coordinator is not None and coordinator != answer.institution_id:
        owe_notice(session, step, coordinator, MessageKind.ANSWERED, f"answer-{answer.id}", actor, answer.on_day)
    return answer


def _acknowledged_already(session: Session, step: Step) -> bool:
    latest = session.exec(
        select(Answer)
        .where(Answer.step_id == step.id, Answer.kind == AnswerKind.SEEN)
        .order_by(col(Answer.id).desc())
    ).first()
    if latest is None:
        return False
    since = select(ProgressReport.id).where(ProgressReport.step_id == step.id, ProgressReport.at >= latest.at)
    return session.exec(since).first() is None


def _undecided(session: Session, answer_id: int) -> tuple[Answer, Step]:
    answer = session.get(Answer, answer_id)
    if answer is None or answer.kind is not AnswerKind.NEW_DATE:
        raise NotFoundError(_NO_PROPOSAL, id=answer_id)
    decided = session.get(Decision, answer_id)
    if decided is not None:
        raise RefusedError(_DECIDED, id=answer_id, day=decided.on_day)
    step = session.get_one(Step, answer.step_id)
    newer = session.exec(_proposed_since(answer).order_by(col(_Later.id).desc())).first()
    if newer is not None:
        raise RefusedError(_REPLACED, id=answer_id, code=step.code, newer=newer.id, day=newer.proposed_due)
    return answer, step


_Later = aliased(Answer)


def _proposed_since(answer: Answer | type[Answer]) -> SelectOfScalar[Answer]:
    """The dates proposed for the same step after this one: the last one counts, whoever proposed it."""
    return select(_Later).where(
        _Later.kind == AnswerKind.NEW_DATE, _Later.step_id == answer.step_id, col(_Later.id) > answer.id
    )


def _decide(
    session: Session, plan: Plan, answer: Answer, step: Step, actor: Actor, verdict: Verdict, note: str | None,
    amendment_id: int | None,
) -> Decision:  # fmt: skip
    decision = Decision(
        answer_id=id_of(answer), verdict=verdict, note=optional_text(note, field_of(step, NOTE)),
        amendment_id=amendment_id, on_day=local_day(actor.at, plan.zone), at=actor.at, by=actor.name,
    )  # fmt: skip
    session.add(decision)
    session.flush()
    _take_back_proposals(session, step)
    return decision


def _take_back_proposals(session: Session, step: Step) -> None:
    """Nobody is asked to decide on a date that is decided, or that another proposed one replaced."""
    proposals = select(Answer.id).where(Answer.step_id == step.id, Answer.kind == AnswerKind.NEW_DATE)
    cancel_told(session, step, [f"answer-{number}" for number in session.exec(proposals)])
