"""Whether the records still say what a cut-off froze. The cut-off itself never changes.

Stale means that the report of the same day, built again, says something else: a record of that day or before was
added or mended afterwards. It takes nothing away from a signature already given. Findings are no records: what
rules of another version of this program find in the same records makes nothing stale; an answer to one does.
"""

from sqlmodel import Session

from domain.rules.canonical import sha256_of
from domain.rules.report_diff import FINDING, differences
from domain.tables.cutoff import Snapshot
from domain.tables.plan import Plan
from domain.values.macro_indicators import Grouping
from domain.values.report import Report
from operations.reports.building import build_report


def differences_now(
    session: Session, plan: Plan, snapshot: Snapshot, grouping: Grouping = Grouping.FORMULA
) -> int:
    """How many fields of the cut-off's report the records say otherwise now; 0 while they still say it.

    Who signs and what it was compared with are the cut-off's own, whatever is chosen for the next. Costs as much
    as building the report.
    """
    frozen = Report.model_validate_json(snapshot.content)
    own = {"signatories": frozen.signatories, "since": frozen.since}
    now = build_report(session, plan, snapshot.as_of, grouping).model_copy(update=own)
    if sha256_of(now) == snapshot.sha256:
        return 0
    changed = sum(change.field != FINDING for change in differences(frozen, now))
    # Something too small to be told as a change is one nevertheless.
    return changed or int(sha256_of(_records(now)) != sha256_of(_records(frozen)))


def _records(report: Report) -> Report:
    return report.model_copy(update={"findings": ()})
