"""What a kind of report needs, found in the report at hand, or refused with what is missing and what to do."""

from collections.abc import Iterable
from enum import StrEnum

from documents.writers.kinds import asked_words as words
from documents.writers.kinds.steps import Placed, placed_steps
from domain.values.errors import NotFoundError, RefusedError
from domain.values.macro_indicators import PlanIndicators
from domain.values.report import Report, ReportCommitment, ReportSince

_SOME = 8


class Need(StrEnum):
    """What a kind needs beside the report itself."""

    SINCE = "since"
    STEP = "step"
    COMMITMENT = "commitment"
    INDICATORS = "indicators"


def since_of(report: Report) -> ReportSince:
    """What changed since the earlier cut-off; RefusedError where the report was not asked to say so."""
    if report.since is None:
        raise RefusedError(words.NO_SINCE)
    return report.since


def step_of(report: Report, code: str | None) -> Placed:
    """The step with this code, case aside. RefusedError without a code, NotFoundError for one not there."""
    steps = {placed.step.code.casefold(): placed for placed in placed_steps(report)}
    if not steps:
        raise RefusedError(words.NO_STEPS)
    some = _some(placed.step.code for placed in steps.values())
    if code is None:
        raise RefusedError(words.NO_STEP, some=some)
    found = steps.get(code.strip().casefold())
    if found is None:
        raise NotFoundError(words.UNKNOWN_STEP, step=code, some=some)
    return found


def commitment_of(report: Report, code: str | None) -> ReportCommitment:
    """The commitment with this code; without one, the only one. RefusedError and NotFoundError as for a step."""
    commitments = {commitment.code.casefold(): commitment for commitment in report.commitments}
    if not commitments:
        raise RefusedError(words.NO_COMMITMENTS)
    some = _some(commitment.code for commitment in report.commitments)
    if code is None:
        if len(report.commitments) > 1:
            raise RefusedError(words.NO_COMMITMENT, some=some)
        return report.commitments[0]
    found = commitments.get(code.strip().casefold())
    if found is None:
        raise NotFoundError(words.UNKNOWN_COMMITMENT, step=code, some=some)
    return found


def indicators_of(report: Report, others: str) -> PlanIndicators:
    """The macro-indicators; RefusedError for a plan without them (``others``: the kinds it has) and for a view."""
    if report.indicators is not None:
        return report.indicators
    if report.viewpoint:
        raise RefusedError(words.INDICATORS_ARE_OF_THE_WHOLE)
    raise RefusedError(words.NO_INDICATORS, plan=report.plan_code, kinds=others)


def _some(codes: Iterable[str]) -> str:
    listed = list(codes)
    return ", ".join(listed[:_SOME]) + ("…" if len(listed) > _SOME else "")
