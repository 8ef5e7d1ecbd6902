"""What people see of steps: one step's story, what waits for review, what was amended. Read only."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, select

from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Amendment, Move, ProgressReport, Review
from domain.tables.institution import Institution
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import Act, EvidenceKind, Standing, State, Verdict
from operations.acting.progress import latest_report
from operations.measuring.figures import rolled
from operations.register.responsibility import leads_of_steps


@dataclass(frozen=True, slots=True)
class ReportView:
    """A progress report. ``institution`` is an acronym."""

    on_day: date
    percent: int | None
    narrative: str
    obstacles: str | None
    institution: str | None
    by: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A decision on a submission."""

    on_day: date
    verdict: Verdict
    note: str | None
    by: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A piece of evidence. ``name`` is the file's shown name or the address."""

    id: int
    step: str
    kind: EvidenceKind
    name: str
    media_type: str | None
    size: int | None
    sha256: str | None
    dated_on: date | None
    on_day: date
    by: str
    verdict: Verdict
    note: str | None
    reviewed_by: str | None
    collected_at: datetime | None
    collected_result: str | None


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as it stands on ``as_of``; percentages are None where unknown."""

    code: str
    title: str
    as_of: date
    state: State
    standing: Standing
    due_on: date | None
    declared: int | None
    verified: int | None
    reports: tuple[ReportView, ...]
    reviews: tuple[ReviewView, ...]
    evidence: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True)
class WaitingView:
    """A submission that waits for its reviewer, since the plan's local day ``since``."""

    code: str
    title: str
    leads: tuple[str, ...]
    percent: int | None
    evidence: int
    since: date | None
    by: str | None


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """An amendment of the step ``code``."""

    code: str
    field: str
    old: str | None
    new: str | None
    resolution: str | None
    reason: str
    effective_on: date
    by: str


def view_of_step(session: Session, plan: Plan, step: Step, as_of: date) -> StepView:
    """The step with its reports, reviews and evidence up to the plan's local day ``as_of``, oldest first."""
    now = rolled(session, id_of(plan), as_of, commitment_id=step.commitment_id).steps[id_of(step)]
    reporter, standing = aliased(Institution), aliased(Institution)
    reports = session.exec(
        select(ProgressReport, standing.acronym)
        .outerjoin(reporter, col(reporter.id) == ProgressReport.institution_id)
        .outerjoin(standing, col(standing.id) == func.coalesce(reporter.merged_into_id, reporter.id))
        .where(ProgressReport.step_id == step.id, ProgressReport.on_day <= as_of)
        .order_by(col(ProgressReport.id))
    )
    reviews = session.exec(
        select(Review).where(Review.step_id == step.id, Review.on_day <= as_of).order_by(col(Review.id))
    )
    return StepView(
        code=step.code, title=step.title, as_of=as_of, state=now.state, standing=now.standing,
        due_on=step.due_on, declared=now.figures.declared, verified=now.figures.verified,
        reports=tuple(
            ReportView(told.on_day, told.percent, told.narrative, told.obstacles, acronym, told.by)
            for told, acronym in reports
        ),
        reviews=tuple(ReviewView(each.on_day, each.verdict, each.note, each.by) for each in reviews),
        evidence=tuple(each for each in evidence_of(session, step) if each.on_day <= as_of),
    )  # fmt: skip


def evidence_of(session: Session, step: Step) -> list[EvidenceView]:
    """The evidence of a step and of its parts, in the order in which it came in."""
    rows = session.exec(
        select(Evidence, Step.code)
        .join(Step, col(Step.id) == Evidence.step_id)
        .where((col(Step.id) == step.id) | (col(Step.parent_id) == step.id))
        .order_by(col(Evidence.id))
    )
    return [evidence_view(evidence, code) for evidence, code in rows]


def evidence_view(row: Evidence, code: str) -> EvidenceView:
    """One piece of evidence of the step with this code, as people see it."""
    return EvidenceView(
        id=id_of(row), step=code, kind=row.kind, name=row.given_name or row.address or "",
        media_type=row.media_type, size=row.size, sha256=row.sha256, dated_on=row.dated_on, on_day=row.on_day,
        by=row.by, verdict=row.verdict, note=row.note, reviewed_by=row.reviewed_by,
        collected_at=row.collected_at, collected_result=row.collected_result,
    )  # fmt: skip


def waiting_for_review(session: Session, plan: Plan) -> list[WaitingView]:
    """The submissions of a plan that wait for a decision, the longest waiting first."""
    steps = session.exec(select(Step).where(Step.plan_id == plan.id, Step.state == State.IN_REVIEW)).all()
    leads = leads_of_steps(session, [id_of(step) for step in steps])
    waiting = [_waiting(session, step, leads.get(id_of(step), [])) for step in steps]
    return sorted(waiting, key=lambda each: (each.since or date.min, each.code))


def amendments_of(session: Session, plan: Plan, step: Step | None = None) -> list[AmendmentView]:
    """The amendments of a plan's steps, or of one step, in the order in which they were decided."""
    query = (
        select(Amendment, Step.code).join(Step, col(Step.id) == Amendment.step_id).where(Step.plan_id == plan.id)
    )
    if step is not None:
        query = query.where(Step.id == step.id)
    return [
        AmendmentView(code, row.field, row.old, row.new, row.resolution, row.reason, row.effective_on, row.by)
        for row, code in session.exec(query.order_by(col(Amendment.id)))
    ]


def _waiting(session: Session, step: Step, leads: list[int]) -> WaitingView:
    report = latest_report(session, step)
    submitted = session.exec(
        select(Move).where(Move.step_id == step.id, Move.act == Act.SUBMIT).order_by(col(Move.id).desc()).limit(1)
    ).first()
    return WaitingView(
        code=step.code, title=step.title,
        leads=tuple(session.get_one(Institution, lead).acronym for lead in leads),
        percent=report.percent if report else None, evidence=len(evidence_of(session, step)),
        since=submitted.on_day if submitted else None, by=submitted.by if submitted else None,
    )  # fmt: skip
