"""What a later document says of a step that is known: amendments, progress reports and evidence."""

from datetime import date

from sqlmodel import col, delete, select

from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import ProgressReport
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.step import Step
from domain.values.plan_document import DocumentStep
from domain.values.vocabulary import EvidenceKind, Role
from operations.acts import cancel_deadline_messages, recheck
from operations.importing.context import Importing
from operations.institutions import institution_for


def amend_step(doing: Importing, step: Step, told: DocumentStep) -> None:
    """Take over title, dates and leads where the document says otherwise, each as an amendment."""
    if _says(doing, step, "title", step.title, told.title):
        step.title = told.title
    if not step.recurrence:
        _amend_dates(doing, step, told)
    if told.leads:
        _amend_leads(doing, step, told)
    doing.session.add(step)


def report_on(doing: Importing, step: Step, told: DocumentStep) -> None:
    """Keep the progress, the narrative and the addresses a document tells of a step, once."""
    session = doing.session
    if told.progress is not None or told.narrative:
        reports = select(ProgressReport).where(ProgressReport.step_id == step.id)
        latest = session.exec(reports.order_by(col(ProgressReport.id).desc())).first()
        if latest is None or (latest.percent, latest.narrative) != (told.progress, told.narrative or ""):
            session.add(
                ProgressReport(
                    step_id=id_of(step), on_day=doing.today, at=doing.actor.at, percent=told.progress,
                    narrative=told.narrative or "", by=f"{doing.actor.name} ({doing.source})",
                )
            )  # fmt: skip
    known = set(session.exec(select(Evidence.address).where(Evidence.step_id == step.id)))
    for address in dict.fromkeys(told.evidence):
        if address not in known:
            session.add(
                Evidence(
                    step_id=id_of(step), kind=EvidenceKind.ADDRESS, address=address, on_day=doing.today,
                    at=doing.actor.at, by=f"{doing.actor.name} ({doing.source})",
                )
            )  # fmt: skip


def _amend_dates(doing: Importing, step: Step, told: DocumentStep) -> None:
    start_moved = _says(doing, step, "start", _iso(step.start_on), _iso(told.start))
    due_moved = _says(doing, step, "due", _iso(step.due_on), _iso(told.end))
    if start_moved:
        step.start_on, step.start_precision = told.start, told.start_precision
    if due_moved:
        step.due_on, step.due_precision = told.end, told.end_precision
        cancel_deadline_messages(doing.session, step)
    if start_moved or due_moved:
        step.dates_inherited = False
        if not step.has_children:
            recheck(doing.session, doing.plan, step, doing.today)


def _amend_leads(doing: Importing, step: Step, told: DocumentStep) -> None:
    session = doing.session
    rows = select(StepResponsibility.institution_id, StepResponsibility.inherited).where(
        StepResponsibility.step_id == step.id, StepResponsibility.role == Role.LEAD
    )
    known = session.exec(rows.order_by(col(StepResponsibility.position))).all()
    institutions = list({id_of(i): i for i in (institution_for(session, name) for name in told.leads)}.values())
    old = ", ".join(session.get_one(Institution, institution_id).acronym for institution_id, _ in known)
    if {id_of(i) for i in institutions} == {institution_id for institution_id, _ in known}:
        return
    _says(doing, step, "lead", old, ", ".join(institution.acronym for institution in institutions))
    session.execute(
        delete(StepResponsibility).where(
            col(StepResponsibility.step_id) == step.id, col(StepResponsibility.role) == Role.LEAD
        )
    )
    for position, institution in enumerate(institutions):
        session.add(
            StepResponsibility(
                step_id=id_of(step), institution_id=id_of(institution), role=Role.LEAD, position=position
            )
        )


def _says(doing: Importing, step: Step, field: str, old: str | None, new: str | None) -> bool:
    return doing.amend(step.commitment_id, step, step.code, field, old, new)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
