"""Which steps a chart counts, and the days that are known of them."""

from collections.abc import Iterator
from datetime import date

from domain.rules.transitions import CLOSED
from domain.values.report import Report, ReportCommitment, ReportStep


def steps_of(report: Report) -> Iterator[ReportStep]:
    """The steps nothing hangs under, in the order of the plan."""
    for commitment in report.commitments:
        yield from steps_of_commitment(commitment)


def steps_of_commitment(commitment: ReportCommitment) -> Iterator[ReportStep]:
    """Those of one commitment."""
    for step in (*commitment.milestones, *commitment.activities):
        yield from step.activities or (step,)


def closed_on(step: ReportStep) -> date | None:
    """The day it was really finished: as stated, else the day it was closed; of a whole, that of its last part."""
    own = step.actual_end or step.period.closed_on
    if own or step.state not in CLOSED:
        return own
    return max((day for part in step.activities if (day := closed_on(part))), default=None)


def begun_on(step: ReportStep) -> date | None:
    """The day it really began, as far as anybody said; of a whole, that of its first part."""
    if step.actual_start:
        return step.actual_start
    return min((part.actual_start for part in step.activities if part.actual_start), default=None)
