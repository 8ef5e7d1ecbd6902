"""A report that keeps of its plan only what one document is about: what its JSON form holds."""

from documents.writers.kinds.steps import Placed
from domain.values.report import Report, ReportCommitment, ReportStep


def to_commitment(report: Report, commitment: ReportCommitment) -> Report:
    """Only this commitment and the findings about it."""
    codes = {commitment.code, *(code for step in _tops(commitment) for code in _codes(step))}
    return _narrowed(report, commitment, codes)


def to_step(report: Report, placed: Placed) -> Report:
    """Only this step, below the milestone and commitment it belongs to, and the findings about it."""
    step, above, commitment = placed
    shown = above.model_copy(update={"activities": (step,)}) if above else step
    kept = {
        "milestones": tuple(shown for each in commitment.milestones if _holds(each, step)),
        "activities": tuple(shown for each in commitment.activities if _holds(each, step)),
    }
    return _narrowed(report, commitment.model_copy(update=kept), set(_codes(step)))


def _narrowed(report: Report, commitment: ReportCommitment, codes: set[str]) -> Report:
    findings = tuple(finding for finding in report.findings if finding.step in codes)
    left = {"commitments": (commitment,), "findings": findings, "indicators": None, "sections": ()}
    return report.model_copy(update=left)


def _tops(commitment: ReportCommitment) -> tuple[ReportStep, ...]:
    return (*commitment.milestones, *commitment.activities)


def _holds(whole: ReportStep, step: ReportStep) -> bool:
    return step.code in _codes(whole)


def _codes(step: ReportStep) -> list[str]:
    return [step.code, *(code for part in step.activities for code in _codes(part))]
