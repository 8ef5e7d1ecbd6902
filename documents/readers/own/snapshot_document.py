"""A report as a plan document: what a person would read out of its pages, without going through them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from documents.writers.outline.outline import outline_of
from domain.values.plan_document import (
    DocumentCommitment,
    DocumentInstitution,
    DocumentStep,
    Place,
    PlanDocument,
    Spelling,
)
from domain.values.plan_words import NATIONAL_PLAN
from domain.values.report import Report, ReportCommitment, ReportInstitution, ReportPeriod, ReportStep
from domain.values.vocabulary import DocumentKind, Precision, Role, State, StatedStatus, StepKind

STATUSES: Mapping[State, StatedStatus] = {
    State.PLANNED: StatedStatus.NOT_STARTED,
    State.UNDER_WAY: StatedStatus.IN_PROGRESS,
    State.IN_REVIEW: StatedStatus.IN_PROGRESS,
    State.COMPLETED: StatedStatus.COMPLETED,
    State.NOT_COMPLETED: StatedStatus.CLOSED,
    State.WITHDRAWN: StatedStatus.CLOSED,
}


def document_of(report: Report, file: str) -> PlanDocument:
    """The report's plan with what was declared. KeyError for a finding whose code has no text.

    The deliveries of a recurring step and sums over several steps are left out, as in the other forms.
    """
    place = Place(file=file)
    own = report.period or ReportPeriod()
    return PlanDocument(
        document_kind=DocumentKind.FINAL_REPORT,
        language=report.language.value,
        title=outline_of(report).title,
        code=report.plan_code,
        zone=report.zone,
        as_of=report.as_of,
        period_start=own.start,
        period_end=own.end,
        coordinator=report.coordinator.acronym if report.coordinator else None,
        words=None if report.words == NATIONAL_PLAN else report.words,
        commitments=tuple(_commitment(each, place) for each in report.commitments),
        institutions=tuple(_institutions(report, place)),
        files=(file,),
    )


def _commitment(commitment: ReportCommitment, place: Place) -> DocumentCommitment:
    period = commitment.period
    return DocumentCommitment(
        number=commitment.number,
        title=commitment.title,
        axis=commitment.axis,
        start=period.start,
        end=period.end,
        start_precision=_precision(period.start, period.start_precision),
        end_precision=_precision(period.end, period.end_precision),
        coordinator=_acronyms(commitment.institutions, Role.COORDINATOR),
        leads=_acronyms(commitment.institutions, Role.LEAD),
        collaborators=_acronyms(commitment.institutions, Role.CO_RESPONSIBLE),
        description=commitment.description,
        narrative=_on_one_line(commitment.narrative),
        milestones=tuple(_step(each, place) for each in commitment.milestones),
        activities=tuple(_step(each, place) for each in commitment.activities),
        places={"title": place.model_copy(update={"key": commitment.code})},
    )


def _step(step: ReportStep, place: Place) -> DocumentStep:
    own = tuple(each for each in step.institutions if not each.inherited)
    leads = _acronyms(own, Role.LEAD) or _acronyms(own, Role.COORDINATOR)
    return DocumentStep(
        number=step.number,
        title=step.title,
        leads=leads,
        collaborators=_acronyms(own, Role.CO_RESPONSIBLE),
        actual_start=step.actual_start,
        actual_end=step.actual_end,
        status=STATUSES[step.state],
        progress=None if step.activities else step.declared,
        narrative=_on_one_line(step.narrative),
        evidence=tuple(piece.address for piece in step.evidence if piece.address),
        activities=tuple(_step(part, place) for part in step.activities if part.kind is not StepKind.OCCURRENCE),
        places={"title": place.model_copy(update={"key": step.code})},
        **_dates(step.period),
    )


def _dates(period: ReportPeriod) -> dict[str, date | Precision | None]:
    """The step's own dates; of a moved one the original, and beside them those in force."""
    start, end = (None, None) if period.inherited else (period.start, period.end)
    in_force = _span(start, end, period)
    if period.original_start is None and period.original_end is None:
        return in_force
    original = _span(period.original_start or period.start, period.original_end or period.end, period)
    return original | {f"current_{name}": value for name, value in in_force.items()}


def _span(start: date | None, end: date | None, period: ReportPeriod) -> dict[str, date | Precision | None]:
    return {
        "start": start,
        "end": end,
        "start_precision": _precision(start, period.start_precision),
        "end_precision": _precision(end, period.end_precision),
    }


def _precision(day: date | None, precision: Precision | None) -> Precision | None:
    """A precision not given means the day."""
    return None if day is None else precision or Precision.DAY


def _acronyms(institutions: Iterable[ReportInstitution], role: Role) -> tuple[str, ...]:
    return tuple(each.acronym for each in institutions if each.role is role)


def _on_one_line(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None


def _institutions(report: Report, place: Place) -> Iterator[DocumentInstitution]:
    met = {each.acronym: each.name for each in _named(report)}
    for acronym, name in met.items():
        known = acronym if acronym != name else None
        spelling = Spelling(text=name, known_by="acronym" if known else "name", place=place)
        yield DocumentInstitution(acronym=known, name=name, spellings=(spelling,))


def _named(report: Report) -> Iterator[ReportInstitution]:
    if report.coordinator:
        yield report.coordinator
    for commitment in report.commitments:
        yield from commitment.institutions
        for step in (*commitment.milestones, *commitment.activities):
            yield from step.institutions
            for part in step.activities:
                yield from part.institutions
