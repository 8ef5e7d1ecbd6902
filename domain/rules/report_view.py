"""One institution's view of a report: a selection of the whole, never other facts."""

from collections.abc import Iterable, Iterator

from domain.values.errors import NotFoundError
from domain.values.language import Text
from domain.values.report import Report, ReportCommitment, ReportInstitution, ReportStep

_UNKNOWN = Text(
    es="El informe no nombra ninguna institución «{acronym}»; las que nombra son: {known}.",
    en='The report names no institution "{acronym}"; those it names are: {known}.',
)


def view_of(report: Report, acronym: str) -> Report:
    """Only the activities, and the milestones without activities, in which the institution takes part.

    Any role counts, inherited ones too. Milestones and commitments without any are left out, and with them
    the findings about what is not shown and the macro-indicators, which measure the whole; findings on the
    plan itself stay. Numbers, and the figures of what stays, are those of the whole plan. ``acronym`` is
    matched without regard to case. NotFoundError, with those known, if the report names no such institution.
    """
    names = {institution.acronym.casefold(): institution.acronym for institution in _institutions(report)}
    viewpoint = names.get(acronym.strip().casefold())
    if viewpoint is None:
        known = ", ".join(sorted(set(names.values())))
        raise NotFoundError(_UNKNOWN, acronym=acronym, known=known or "–")
    selected = (_commitment(commitment, viewpoint) for commitment in report.commitments)
    commitments = tuple(commitment for commitment in selected if commitment is not None)
    shown = frozenset(_codes(commitments))
    findings = tuple(finding for finding in report.findings if finding.step in shown or not finding.step)
    seen: dict[str, object] = {"viewpoint": viewpoint, "commitments": commitments, "findings": findings}
    seen["indicators"] = None
    if report.since:
        changes = tuple(change for change in report.since.changes if change.step in shown or not change.step)
        seen["since"] = report.since.model_copy(update={"changes": changes})
    return report.model_copy(update=seen)


def _commitment(commitment: ReportCommitment, acronym: str) -> ReportCommitment | None:
    milestones = _steps(commitment.milestones, acronym)
    activities = _steps(commitment.activities, acronym)
    if not commitment.milestones and not commitment.activities:
        return commitment if _takes_part(commitment.institutions, acronym) else None
    if not milestones and not activities:
        return None
    return commitment.model_copy(update={"milestones": milestones, "activities": activities})


def _steps(steps: Iterable[ReportStep], acronym: str) -> tuple[ReportStep, ...]:
    seen = (_step(step, acronym) for step in steps)
    return tuple(step for step in seen if step is not None)


def _step(step: ReportStep, acronym: str) -> ReportStep | None:
    if not step.activities:
        return step if _takes_part(step.institutions, acronym) else None
    activities = _steps(step.activities, acronym)
    return step.model_copy(update={"activities": activities}) if activities else None


def _takes_part(institutions: Iterable[ReportInstitution], acronym: str) -> bool:
    return any(institution.acronym == acronym for institution in institutions)


def _institutions(report: Report) -> Iterator[ReportInstitution]:
    if report.coordinator:
        yield report.coordinator
    for commitment in report.commitments:
        yield from commitment.institutions
        for step in _all_steps((*commitment.milestones, *commitment.activities)):
            yield from step.institutions


def _all_steps(steps: Iterable[ReportStep]) -> Iterator[ReportStep]:
    for step in steps:
        yield step
        yield from _all_steps(step.activities)


def _codes(commitments: Iterable[ReportCommitment]) -> Iterator[str]:
    for commitment in commitments:
        yield commitment.code
        for step in _all_steps((*commitment.milestones, *commitment.activities)):
            yield step.code
