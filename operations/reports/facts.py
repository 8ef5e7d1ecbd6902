"""The rows a report is built from, read in a bounded number of queries and grouped by what they tell of."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, func, select

from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Amendment, Move, ProgressReport
from domain.tables.institution import CommitmentResponsibility, Institution, StepResponsibility
from domain.tables.plan import Axis, Commitment, Plan
from domain.tables.step import Step
from domain.values.report import ReportAmendment, ReportEvidence, ReportInstitution
from domain.values.vocabulary import Role
from operations.measuring.figures import PlanFigures, rolled


@dataclass(slots=True)
class Facts:
    """A plan's rows up to a day. Dictionaries by step id but where the name says otherwise."""

    figures: PlanFigures
    axes: dict[int, str]
    commitments: list[Commitment]
    steps: list[Step]
    institutions: dict[int, list[ReportInstitution]]
    commitment_institutions: dict[int, list[ReportInstitution]]
    latest: dict[int, ProgressReport]
    evidence: dict[int, list[ReportEvidence]]
    amendments: dict[int, list[ReportAmendment]]
    commitment_amendments: dict[int, list[ReportAmendment]]
    closed_on: dict[int, date]


def read_facts(session: Session, plan: Plan, as_of: date) -> Facts:
    """Read what a report says at the end of the plan's local day ``as_of``; later rows do not count."""
    plan_id = id_of(plan)
    known = {id_of(row): row for row in session.exec(select(Institution))}
    by_step, by_commitment = _amendments(session, plan_id, as_of)
    commitments = select(Commitment).where(Commitment.plan_id == plan_id).order_by(col(Commitment.position))
    steps = select(Step).where(Step.plan_id == plan_id).order_by(col(Step.position), col(Step.id))
    return Facts(
        figures=rolled(session, plan_id, as_of),
        axes={id_of(row): row.title for row in session.exec(select(Axis).where(Axis.plan_id == plan_id))},
        commitments=list(session.exec(commitments)),
        steps=list(session.exec(steps)),
        institutions=_step_institutions(session, plan_id, known),
        commitment_institutions=_commitment_institutions(session, plan_id, known),
        latest=_latest_reports(session, plan_id, as_of),
        evidence=_evidence(session, plan_id, as_of),
        amendments=by_step,
        commitment_amendments=by_commitment,
        closed_on=_closing_days(session, plan_id, as_of),
    )


def named(institution: Institution, role: Role, *, inherited: bool = False) -> ReportInstitution:
    """An institution as a report names it."""
    return ReportInstitution(acronym=institution.acronym, name=institution.name, role=role, inherited=inherited)


def _step_institutions(
    session: Session, plan_id: int, known: dict[int, Institution]
) -> dict[int, list[ReportInstitution]]:
    query = (
        select(StepResponsibility)
        .join(Step, col(Step.id) == StepResponsibility.step_id)
        .where(Step.plan_id == plan_id)
        .order_by(col(StepResponsibility.position), col(StepResponsibility.institution_id))
    )
    found: dict[int, list[ReportInstitution]] = defaultdict(list)
    for row in session.exec(query):
        found[row.step_id].append(named(known[row.institution_id], row.role, inherited=row.inherited))
    return found


def _commitment_institutions(
    session: Session, plan_id: int, known: dict[int, Institution]
) -> dict[int, list[ReportInstitution]]:
    query = (
        select(CommitmentResponsibility)
        .join(Commitment, col(Commitment.id) == CommitmentResponsibility.commitment_id)
        .where(Commitment.plan_id == plan_id)
        .order_by(col(CommitmentResponsibility.position), col(CommitmentResponsibility.institution_id))
    )
    found: dict[int, list[ReportInstitution]] = defaultdict(list)
    for row in session.exec(query):
        found[row.commitment_id].append(named(known[row.institution_id], row.role))
    return found


def _latest_reports(session: Session, plan_id: int, as_of: date) -> dict[int, ProgressReport]:
    query = (
        select(ProgressReport)
        .join(Step, col(Step.id) == ProgressReport.step_id)
        .where(Step.plan_id == plan_id, ProgressReport.on_day <= as_of)
        .order_by(col(ProgressReport.on_day), col(ProgressReport.id))
    )
    return {row.step_id: row for row in session.exec(query)}


def _evidence(session: Session, plan_id: int, as_of: date) -> dict[int, list[ReportEvidence]]:
    query = (
        select(Evidence)
        .join(Step, col(Step.id) == Evidence.step_id)
        .where(Step.plan_id == plan_id, Evidence.on_day <= as_of)
        .order_by(col(Evidence.id))
    )
    found: dict[int, list[ReportEvidence]] = defaultdict(list)
    for row in session.exec(query):
        found[row.step_id].append(
            ReportEvidence(
                kind=row.kind, address=row.address, given_name=row.given_name, sha256=row.sha256,
                dated_on=row.dated_on, verdict=row.verdict_on(as_of),
            )
        )  # fmt: skip
    return found


def _amendments(
    session: Session, plan_id: int, as_of: date
) -> tuple[dict[int, list[ReportAmendment]], dict[int, list[ReportAmendment]]]:
    query = (
        select(Amendment)
        .join(Commitment, col(Commitment.id) == Amendment.commitment_id)
        .where(Commitment.plan_id == plan_id, Amendment.effective_on <= as_of)
        .order_by(col(Amendment.id))
    )
    by_step: dict[int, list[ReportAmendment]] = defaultdict(list)
    by_commitment: dict[int, list[ReportAmendment]] = defaultdict(list)
    for row in session.exec(query):
        told = ReportAmendment(
            field=row.field, old=row.old, new=row.new, resolution=row.resolution, reason=row.reason,
            effective_on=row.effective_on,
        )  # fmt: skip
        if row.step_id is None:
            by_commitment[row.commitment_id].append(told)
        else:
            by_step[row.step_id].append(told)
    return by_step, by_commitment


def _closing_days(session: Session, plan_id: int, as_of: date) -> dict[int, date]:
    query = (
        select(Move.step_id, func.max(Move.on_day))
        .join(Step, col(Step.id) == Move.step_id)
        .where(
            Step.plan_id == plan_id, Move.on_day <= as_of,
            col(Move.act).is_not(None), col(Move.state_after).in_(CLOSED),
        )
        .group_by(col(Move.step_id))
    )  # fmt: skip
    return dict(session.exec(query).all())
