"""What reviewers decide: on a submission, on one piece of evidence, and to close or reopen a step."""

from sqlalchemy import update
from sqlmodel import Session, col

from domain.rules.texts import optional_text, required_text
from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Move, Review
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import Act, MessageKind, Verdict
from operations.acting.acts import act_on, lock
from operations.acting.admission import NOTE, REASON, closed_text, day_of, field_of
from operations.acting.notices import cancel_notices, owe_notice
from operations.acting.progress import latest_report
from operations.actor import Actor
from operations.register.responsibility import leads_of_steps

_NO_EVIDENCE = Text(
    es="No hay ninguna evidencia {id}. Vea las de un paso con «hitos evidence list CÓDIGO».",
    en='There is no evidence {id}. See those of a step with "hitos evidence list CODE".',
)
_NO_VERDICT = Text(
    es="Evidencia {id}: decida si se acepta o se devuelve.",
    en="Evidence {id}: decide whether it is accepted or returned.",
)
_VERDICTS = Text(es="decisiones sobre su evidencia", en="decisions on its evidence")


def accept(session: Session, plan: Plan, step: Step, actor: Actor, note: str | None = None) -> Review:
    """Accept the submission before the reviewer: the step is completed, bound to its latest report.

    Whoever accepts the whole accepts what proves it: evidence still pending is accepted along with it;
    evidence that was returned by itself stays returned. The leads are told; a request for review not yet sent
    is taken back.
    """
    said = optional_text(note, field_of(step, NOTE))
    review = _decide(session, plan, step, Verdict.ACCEPTED, actor, said)
    session.execute(
        update(Evidence)
        .where(col(Evidence.step_id) == step.id, col(Evidence.verdict) == Verdict.PENDING)
        .values(verdict=Verdict.ACCEPTED, reviewed_by=actor.name, reviewed_on=review.on_day)
    )
    _tell_leads(session, step, review, MessageKind.ACCEPTED, actor)
    return review


def return_(session: Session, plan: Plan, step: Step, note: str, actor: Actor) -> Review:
    """Send the submission back to the leads with a mandatory note; its evidence stays as it is."""
    said = required_text(note, field_of(step, NOTE))
    review = _decide(session, plan, step, Verdict.RETURNED, actor, said)
    _tell_leads(session, step, review, MessageKind.RETURNED, actor)
    return review


def review_evidence(
    session: Session, evidence_id: int, verdict: Verdict, note: str | None, actor: Actor
) -> Evidence:
    """Accept or return one piece of evidence; returning needs a note. What was decided before is replaced.

    NotFoundError for an unknown id, RefusedError on a closed step, InvalidDataError for a verdict that is
    none.
    """
    if verdict is Verdict.PENDING:
        raise InvalidDataError(_NO_VERDICT, id=evidence_id)
    evidence = evidence_numbered(session, evidence_id)
    step = session.get_one(Step, evidence.step_id)
    lock(session, step)
    if step.state in CLOSED:
        raise RefusedError(closed_text(_VERDICTS, step.state), code=step.code)
    field = field_of(step, NOTE)
    evidence.note = required_text(note or "", field) if verdict is Verdict.RETURNED else optional_text(note, field)
    evidence.verdict, evidence.reviewed_by = verdict, actor.name
    evidence.reviewed_on = day_of(session.get_one(Plan, step.plan_id), actor)
    session.add(evidence)
    session.flush()
    return evidence


def close_unmet(session: Session, plan: Plan, step: Step, reason: str, actor: Actor) -> Move:
    """Close a step as not completed, for a mandatory reason."""
    return _act_for_a_reason(session, plan, step, Act.CLOSE_UNMET, reason, actor)


def withdraw(session: Session, plan: Plan, step: Step, reason: str, actor: Actor) -> Move:
    """Take a step out of the plan, for a mandatory reason; it counts in no figure any more."""
    return _act_for_a_reason(session, plan, step, Act.WITHDRAW, reason, actor)


def reopen(session: Session, plan: Plan, step: Step, reason: str, actor: Actor) -> Move:
    """Open a closed step again, for a mandatory reason; it needs a new report before it can be submitted."""
    return _act_for_a_reason(session, plan, step, Act.REOPEN, reason, actor)


def evidence_numbered(session: Session, evidence_id: int) -> Evidence:
    """The evidence with this id, or NotFoundError."""
    evidence = session.get(Evidence, evidence_id)
    if evidence is None:
        raise NotFoundError(_NO_EVIDENCE, id=evidence_id)
    return evidence


def _decide(session: Session, plan: Plan, step: Step, verdict: Verdict, actor: Actor, note: str | None) -> Review:
    today = day_of(plan, actor)
    act_on(session, plan, step, Act.ACCEPT if verdict is Verdict.ACCEPTED else Act.RETURN, actor, note)
    cancel_notices(session, step)
    report = latest_report(session, step)
    review = Review(
        step_id=id_of(step), progress_report_id=report.id if report else None, verdict=verdict, note=note,
        on_day=today, at=actor.at, by=actor.name,
    )  # fmt: skip
    session.add(review)
    session.flush()
    return review


def _tell_leads(session: Session, step: Step, review: Review, kind: MessageKind, actor: Actor) -> None:
    for lead in leads_of_steps(session, [id_of(step)]).get(id_of(step), []):
        owe_notice(session, step, lead, kind, f"{kind}-{id_of(review)}", actor, review.on_day, review.note)


def _act_for_a_reason(session: Session, plan: Plan, step: Step, act: Act, reason: str, actor: Actor) -> Move:
    why = required_text(reason, field_of(step, REASON))
    day_of(plan, actor)
    move = act_on(session, plan, step, act, actor, why)
    cancel_notices(session, step)
    return move
