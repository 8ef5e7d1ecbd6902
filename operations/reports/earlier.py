"""What changed since an earlier cut-off: frozen, or built as of a day that never was."""

from sqlmodel import Session

from domain.rules.given_dates import parse_day
from domain.rules.report_diff import differences
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError, NotFoundError
from domain.values.language import Text
from domain.values.macro_indicators import Grouping
from domain.values.report import Report, ReportSince
from operations.reports.building import build_report
from operations.reports.signing import find_snapshot, report_of

_NOT_EARLIER = Text(
    es="«{given}» ({earlier}) no es anterior al corte del {as_of}; compare con uno anterior.",
    en='"{given}" ({earlier}) is not earlier than the cut-off of {as_of}; compare with an earlier one.',
)


def since(
    session: Session, plan: Plan, report: Report, given: str, grouping: Grouping = Grouping.FORMULA
) -> ReportSince:
    """What changed from ``given`` to ``report``: a cut-off by its day or hash, else a day, built as it was then.

    NotFoundError for a hash of no cut-off; InvalidDataError for what is no day, or not earlier than the report.
    """
    earlier, sha256 = earlier_report(session, plan, given, grouping)
    if earlier.as_of >= report.as_of:
        raise InvalidDataError(_NOT_EARLIER, given=given, earlier=earlier.as_of, as_of=report.as_of)
    return ReportSince(as_of=earlier.as_of, sha256=sha256, changes=differences(earlier, report))


def told_since(report: Report, changes: ReportSince) -> Report:
    """The report told with these changes. Where they were not frozen with it nobody signed them: it bears no
    signature then, and is a draft.
    """
    if changes == report.since:
        return report
    return report.model_copy(update={"since": changes, "signed_by": None, "signed_on": None, "signatures": ()})


def earlier_report(
    session: Session, plan: Plan, given: str, grouping: Grouping = Grouping.FORMULA
) -> tuple[Report, str | None]:
    """The report of a cut-off and its hash; for a day that was never frozen, as it is built of it, and None."""
    try:
        snapshot = find_snapshot(session, plan, given)
    except NotFoundError:
        if not _is_day(given):
            raise
        return build_report(session, plan, parse_day(given, "--since"), grouping), None
    return report_of(session, snapshot), snapshot.sha256


def _is_day(given: str) -> bool:
    """Whether it was meant as a day: hashes have no dashes. One that does not exist is then refused as a day."""
    return "-" in given
