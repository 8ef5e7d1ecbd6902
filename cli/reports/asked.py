"""Which report a command speaks of: a frozen cut-off, or a preview."""

from typing import Annotated

import typer
from sqlmodel import select

from cli.opening import opened
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.tables.cutoff import Snapshot
from domain.values.report import Report
from operations.finding import find_plan
from operations.reports.building import build_report
from operations.reports.signing import find_snapshot, report_of

SnapshotOption = Annotated[
    str | None, typer.Option("--cut-off", help="Fecha de corte o comienzo de su código / its day or hash.")
]


def report_asked(plan: str | None, cut_off: str | None, as_of: str | None) -> Report:
    """The report of a frozen cut-off; with ``--as-of`` a preview that nothing freezes."""
    with opened() as (runtime, moment), runtime.database.reading() as session:
        found = find_plan(session, plan)
        frozen = session.exec(select(Snapshot.id).where(Snapshot.plan_id == found.id).limit(1)).first()
        if cut_off is None and (as_of or frozen is None):
            day = parse_day(as_of, "--as-of") if as_of else local_day(moment, found.zone)
            return build_report(session, found, day, runtime.settings.indicator_grouping)
        return report_of(session, find_snapshot(session, found, cut_off), runtime.settings.verify_at)
