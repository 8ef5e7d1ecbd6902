"""What institutions declare of their steps, and handing it in for review."""

from datetime import date

from sqlmodel import Session, col, select

from domain.rules.standing import standing_of
from domain.rules.texts import optional_text, required_text
from domain.rules.transitions import TRANSITIONS
from domain.tables.columns import id_of
from domain.tables.history import Move, ProgressReport, Review
from domain.tables.institution import Institution
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import Act, MessageKind, Standing, State
from operations.acting.acts import act_on, lock, recheck, refuse_on_whole
from operations.acting.admission import NOTE, admit, day_of, field_of
from operations.acting.notices import cancel_notices, owe_notice
from operations.actor import Actor
from operations.register.responsibility import coordinators_of

_NARRATIVE = Text(es="el texto", en="the text")
_OBSTACLES = Text(es="los obstáculos", en="the obstacles")
_REPORTS = Text(es="informes de avance", en="progress reports")
_PERCENT = Text(
    es="{code}: {percent} no es un porcentaje de avance; dé un número entero de 0 a 100.",
    en="{code}: {percent} is no percentage of progress; give a whole number from 0 to 100.",
)
_LATE = Text(
    es="{code} venció el {due} y está atrasado: diga por qué (obstáculos). En la línea de órdenes: "
    "--obstacles «…».",
    en='{code} was due on {due} and is late: say why (obstacles). On the command line: --obstacles "…".',
)
_NOTHING_TO_REVIEW = Text(
    es="{code} no tiene ningún avance nuevo que revisar. Informe primero: «hitos progress report {code} "
    "--percent … --text …».",
    en='{code} has no new progress to review. Report first: "hitos progress report {code} --percent … --text …".',
)
_ALL = 100


def report_progress(
    session: Session,
    plan: Plan,
    step: Step,
    *,
    percent: int,
    narrative: str,
    obstacles: str | None = None,
    institution: Institution | None = None,
    actor: Actor,
) -> ProgressReport:
    """Record what is declared of a step: ``percent`` (0 to 100), a text, and what stands in the way.

    A planned step is started by it. Once the step is overdue on the plan's local day, ``obstacles`` is
    mandatory (the rule of Canada's national action plan tracker). A lower percentage than before is taken:
    corrections are. InvalidDataError for what is missing or out of range; RefusedError on a step that is in
    review, closed, or followed through its parts.
    """
    if not 0 <= percent <= _ALL:
        raise InvalidDataError(_PERCENT, code=step.code, percent=percent)
    told = required_text(narrative, field_of(step, _NARRATIVE))
    in_the_way = optional_text(obstacles, field_of(step, _OBSTACLES))
    today = day_of(plan, actor)
    admit(session, step, _REPORTS, in_review=False)
    if in_the_way is None and _is_late(step, today):
        raise InvalidDataError(_LATE, code=step.code, due=step.due_on)
    if step.state is State.PLANNED:
        act_on(session, plan, step, Act.START, actor)
    report = ProgressReport(
        step_id=id_of(step), institution_id=institution.id if institution else None, on_day=today, at=actor.at,
        percent=percent, narrative=told, obstacles=in_the_way, by=actor.name,
    )  # fmt: skip
    session.add(report)
    step.answered_on, step.waiting_since = today, None
    recheck(session, plan, step, today)
    session.flush()
    return report


def submit(session: Session, plan: Plan, step: Step, actor: Actor, note: str | None = None) -> Move:
    """Hand the latest progress report in for review and tell the coordinating institution.

    RefusedError without a report newer than the last review and the last reopening. Where nobody
    coordinates, nobody is written to: ``operations.views.step_view.waiting_for_review`` shows it all the same.
    """
    why = optional_text(note, field_of(step, NOTE))
    today = day_of(plan, actor)
    refuse_on_whole(session, step)
    lock(session, step)
    report = latest_report(session, step)
    if (step.state, Act.SUBMIT) in TRANSITIONS and not is_to_review(session, step, report):
        raise RefusedError(_NOTHING_TO_REVIEW, code=step.code)
    move = act_on(session, plan, step, Act.SUBMIT, actor, why)
    cancel_notices(session, step)
    coordinator = coordinators_of(session, plan, [step.commitment_id]).get(step.commitment_id)
    if coordinator is not None and report is not None:
        about = f"submitted-{id_of(report)}"
        owe_notice(session, step, coordinator, MessageKind.REVIEW_REQUESTED, about, actor, today, why)
    return move


def latest_report(session: Session, step: Step) -> ProgressReport | None:
    """The progress report that came in last, whatever day it speaks of: it is what a reviewer sees."""
    reports = select(ProgressReport).where(ProgressReport.step_id == step.id)
    return session.exec(reports.order_by(col(ProgressReport.id).desc()).limit(1)).first()


def is_to_review(session: Session, step: Step, report: ProgressReport | None) -> bool:
    """Whether the report is newer than the last review and the last reopening, so that it can be submitted."""
    if report is None:
        return False
    reviewed = session.exec(
        select(Review.id).where(Review.step_id == step.id, col(Review.progress_report_id) >= id_of(report))
    ).first()
    reopened = session.exec(
        select(Move.id).where(Move.step_id == step.id, Move.act == Act.REOPEN, Move.at > report.at)
    ).first()
    return reviewed is None and reopened is None


def _is_late(step: Step, today: date) -> bool:
    # Neither a predecessor nor the warning time decides whether a step is overdue.
    standing = standing_of(step.state, step.start_on, step.due_on, today, blocked=False, due_soon=0)
    return standing is Standing.OVERDUE
