"""Open data of a frozen cut-off: the same tables, made of what the cut-off says and of nothing else.

A cut-off keeps the latest report of each step, so ``seguimiento`` has that alone; what it does not keep (units,
other names of institutions, recurrence rules, sources, sizes of files) is empty.
"""

from collections.abc import Iterator
from pathlib import Path

from sqlmodel import Session

from documents.writers.open_data.package import complete_package
from domain.rules.personal_data import scrub
from domain.values.language import Language
from domain.values.open_data import Row
from domain.values.report import ReportInstitution
from operations.finding import find_plan
from operations.open_data.beside import Beside
from operations.open_data.exporting import Package, Told, facts_of, write_tables
from operations.open_data.follow_up_rows import latest_reports
from operations.open_data.places import placed_in
from operations.open_data.wishes import Wishes
from operations.reports.signing import find_snapshot, report_of


def export_cut_off(session: Session, plan: str | None, given: str, wishes: Wishes, folder: Path) -> Package:
    """Write the open data of the plan's cut-off whose day or hash begins with ``given`` into the empty ``folder``.

    NotFoundError where there is no such plan or cut-off.
    """
    found = find_plan(session, plan)
    snapshot = find_snapshot(session, found, given)
    report = report_of(session, snapshot)
    whole = placed_in(report)
    told = Told(whole, Beside(found.kind.value), lambda: latest_reports(whole))
    known = whole.institutions
    tables = write_tables(folder, [told], wishes, lambda named: _institutions(known, named, report.language))
    facts = facts_of([report], wishes, snapshot.sha256)
    return Package(facts, report.words, complete_package(folder, facts, report.words, tables))


def _institutions(known: dict[str, ReportInstitution], named: set[str], language: Language) -> Iterator[Row]:
    for acronym in sorted(named):
        yield (acronym, scrub(known[acronym].name, language), None, None)
