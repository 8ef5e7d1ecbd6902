"""What a careful reader of the document would ask: gaps, ends that differ, claims without proof."""

import re
from collections.abc import Iterable, Iterator, Sequence

from domain.rules.future_tense import tells_the_future
from domain.values.plan_document import DocumentCommitment, DocumentStep, PlanDocument, Warning  # noqa: A004  (the field's word)
from domain.values.vocabulary import DocumentKind, StatedStatus

_ALL = 100
_SMALL_NUMBER = re.compile(r"\d{1,3}", re.ASCII)
_REPORTS = frozenset({DocumentKind.PROGRESS_REPORT, DocumentKind.FINAL_REPORT})

_UNFINISHED = frozenset(
    {
        StatedStatus.NOT_STARTED, StatedStatus.LIMITED, StatedStatus.SUBSTANTIAL, StatedStatus.IN_PROGRESS,
        StatedStatus.DELAYED,
    }
)  # fmt: skip

_NOTHING_STATED = frozenset({None, StatedStatus.NO_DATA})


def warnings_on(document: PlanDocument) -> Iterator[Warning]:
    """Everything that strikes about one document, commitment by commitment, in its order."""
    is_report = document.document_kind in _REPORTS
    milestones = (milestone for commitment in document.commitments for milestone in commitment.milestones)
    stated = any(milestone.progress is not None or milestone.status for milestone in milestones)
    for commitment in document.commitments:
        code = commitment.number or "?"
        yield from _ends(commitment, code)
        yield from _same_numbers(commitment.milestones, code)
        for subject, steps in _lists_of_activities(commitment, code):
            yield from _same_numbers(steps, subject)
            if is_report:
                yield from _gaps(steps, subject)
        for subject, step in _steps(commitment, code):
            yield from _order_of_dates(step, subject)
        if document.document_kind is DocumentKind.PLAN:
            yield from _missing(commitment, code)
        if not commitment.milestones and not commitment.activities:
            yield Warning(code="commitment_without_steps", subject=code, place=commitment.places.get("title"))
        if is_report:
            yield from _of_report(document, commitment, code, stated=stated)


def _missing(commitment: DocumentCommitment, code: str) -> Iterator[Warning]:
    """What a plan should say of each commitment and milestone and does not."""
    if not commitment.leads and not commitment.coordinator and not any(m.leads for m in commitment.milestones):
        yield Warning(code="lead_missing", subject=code, place=commitment.places.get("title"))
    for milestone in commitment.milestones:
        subject = f"{code}/{milestone.number or '?'}"
        if not milestone.leads:
            yield _warning("lead_missing", subject, milestone)
        if milestone.end is None:
            yield _warning("dates_missing", subject, milestone)


def _of_report(
    document: PlanDocument, commitment: DocumentCommitment, code: str, *, stated: bool
) -> Iterator[Warning]:
    with_activities = any(milestone.activities for milestone in commitment.milestones)
    for milestone in commitment.milestones:
        if not milestone.activities and (with_activities or milestone.progress is None):
            yield _warning("milestone_without_activities", f"{code}/{milestone.number or '?'}", milestone)
    for activity in commitment.activities:
        yield _warning("activities_without_milestone", f"{code}/{activity.number or '?'}", activity)
    told = [(subject, step) for subject, step in _steps(commitment, code) if not step.activities]
    milestones = {id(milestone) for milestone in commitment.milestones}
    for subject, step in told:
        if step.progress is None and step.status in _NOTHING_STATED and (id(step) not in milestones or stated):
            yield _warning("progress_not_stated", subject, step)
        phrase = tells_the_future(step.narrative or "") if step.progress == _ALL else None
        if phrase:
            yield _warning("claims_completion_in_future_tense", subject, step, phrase=phrase)
        late = document.as_of and step.end and step.end < document.as_of
        if late and step.progress is None and step.status in _UNFINISHED:
            yield _warning("unfinished_at_report_date", subject, step, end=str(step.end))
        if late and step.progress is not None and step.progress < _ALL:
            yield _warning("overdue_at_report_date", subject, step, end=str(step.end), percent=str(step.progress))
    yield from _without_evidence(told, code)


def _without_evidence(told: Sequence[tuple[str, DocumentStep]], code: str) -> Iterator[Warning]:
    """One warning a commitment: reports without addresses are common, and a list of them is read at once."""
    full = [(subject, step) for subject, step in told if step.progress == _ALL]
    bare = [(subject, step) for subject, step in full if not step.evidence]
    if bare:
        steps = ", ".join(subject for subject, _ in bare)
        yield _warning(
            "evidence_missing", code, bare[0][1], count=str(len(bare)), total=str(len(full)), steps=steps
        )


def _ends(commitment: DocumentCommitment, code: str) -> Iterator[Warning]:
    """A milestone may not run on after its commitment has ended."""
    later = [m for m in commitment.milestones if m.end and commitment.end and m.end > commitment.end]
    if later and commitment.end:
        last = max(later, key=lambda milestone: str(milestone.end))
        numbers = ", ".join(m.number or "?" for m in later)
        yield Warning(
            code="commitment_milestone_end_differs", subject=code, place=commitment.places.get("end"),
            data={"end": str(commitment.end), "milestone_end": str(last.end), "milestones": numbers},
        )  # fmt: skip


def _order_of_dates(step: DocumentStep, subject: str) -> Iterator[Warning]:
    if step.start and step.end and step.start > step.end:
        yield _warning("end_before_start", subject, step, start=str(step.start), end=str(step.end))


def _same_numbers(steps: Sequence[DocumentStep], subject: str) -> Iterator[Warning]:
    seen: set[str] = set()
    for step in steps:
        if step.number is not None and step.number in seen:
            yield _warning("number_used_twice", f"{subject}/{step.number}", step, number=step.number)
        seen.add(step.number or "")


def _gaps(activities: Sequence[DocumentStep], subject: str) -> Iterator[Warning]:
    numbers = {int(n) for n in (step.number or "" for step in activities) if _SMALL_NUMBER.fullmatch(n)}
    missing = sorted(set(range(1, max(numbers, default=0))) - numbers)
    if missing:
        yield _warning("activity_numbers_have_gaps", subject, activities[0], missing=_runs(missing))


def _runs(numbers: list[int]) -> str:
    """``[1, 2, 3, 7]`` as ``1-3, 7``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)


def _lists_of_activities(
    commitment: DocumentCommitment, code: str
) -> Iterable[tuple[str, Sequence[DocumentStep]]]:
    for milestone in commitment.milestones:
        yield f"{code}/{milestone.number or '?'}", milestone.activities
    yield code, commitment.activities


def _steps(commitment: DocumentCommitment, code: str) -> Iterator[tuple[str, DocumentStep]]:
    for milestone in commitment.milestones:
        subject = f"{code}/{milestone.number or '?'}"
        yield subject, milestone
        for activity in milestone.activities:
            yield f"{subject}/{activity.number or '?'}", activity
    for activity in commitment.activities:
        yield f"{code}/{activity.number or '?'}", activity


def _warning(code: str, subject: str, step: DocumentStep, **data: str) -> Warning:
    return Warning(code=code, subject=subject, data=data, place=step.places.get("title"))
