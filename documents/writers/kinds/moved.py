"""What the progress report of a period tells of each institution: what moved, what is late, what comes."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from documents.writers.kinds.steps import Placed, is_open, leads_of, owed_steps, placed_steps
from domain.rules.report_diff import ANSWER, FINDING
from domain.values.report import Report, ReportChange, ReportInstitution, ReportSince
from domain.values.vocabulary import Standing

_SHORTEST, _LONGEST = 14, 92
_NO_MOVES = frozenset({"standing", FINDING, ANSWER})


@dataclass(slots=True)
class Share:
    """One institution's steps; ``institution`` is None for those that nobody answers for."""

    institution: ReportInstitution | None
    moved: list[tuple[Placed, list[ReportChange]]] = field(default_factory=list)
    late: list[Placed] = field(default_factory=list)
    coming: list[Placed] = field(default_factory=list)


@dataclass(slots=True)
class Moved:
    """A period: each institution's share, steps counted once, and the changes of plan and commitments."""

    shares: list[Share]
    moved: int
    late: int
    coming: int
    others: dict[str, list[ReportChange]]
    """By the code of the commitment; empty for the plan itself."""


def horizon(report: Report, since: ReportSince) -> int:
    """How many days ahead are told: as many as the period has, but 14 at least and 92 at most."""
    return min(max((report.as_of - since.as_of).days, _SHORTEST), _LONGEST)


def moved_in(report: Report, since: ReportSince) -> Moved:
    """What a report with ``since`` tells, institution by institution in the report's order.

    A step counts for each institution that leads it (else for whoever coordinates it). Late and coming are only
    steps without parts; coming are those that are due or begin within ``horizon`` days after the cut-off. That
    only the calendar went on, or a finding was made, is no move. One institution's view leaves out what it does
    not show.
    """
    by_step: dict[str, list[ReportChange]] = defaultdict(list)
    for change in since.changes:
        if change.field not in _NO_MOVES:
            by_step[change.step].append(change)
    shares: dict[str, Share] = {}
    last = report.as_of + timedelta(days=horizon(report, since))
    owed = {placed.step.code for placed in owed_steps(report)}
    told = Moved([], 0, 0, 0, {})
    for placed in placed_steps(report):
        changes = by_step.pop(placed.step.code, [])
        late = placed.step.code in owed and placed.step.standing is Standing.OVERDUE
        coming = placed.step.code in owed and any(days_within(placed, report.as_of, last))
        told.moved += bool(changes)
        told.late += late
        told.coming += coming
        for share in _shares_of(placed, shares):
            if changes:
                share.moved.append((placed, changes))
            if late:
                share.late.append(placed)
            if coming:
                share.coming.append(placed)
    told.shares = [share for share in shares.values() if share.moved or share.late or share.coming]
    told.shares.sort(key=lambda share: share.institution is None)
    commitments = {commitment.code for commitment in report.commitments}
    told.others = {
        code: changes for code, changes in by_step.items() if code in commitments or not report.viewpoint
    }
    return told


def days_within(placed: Placed, as_of: date, last: date) -> tuple[date | None, date | None]:
    """The start and the deadline of an open step where they lie after ``as_of`` and not after ``last``."""
    if not is_open(placed.step):
        return None, None
    start, end = placed.step.period.start, placed.step.period.end
    return (
        start if start and as_of < start <= last else None,
        end if end and as_of < end <= last else None,
    )


def _shares_of(placed: Placed, shares: dict[str, Share]) -> Iterator[Share]:
    for institution in leads_of(placed.step) or (None,):
        key = institution.acronym if institution else ""
        yield shares.setdefault(key, Share(institution))
