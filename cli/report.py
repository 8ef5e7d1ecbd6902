"""``hitos report``: cut-offs, their findings, files and signatures."""

import typer
from sqlmodel import col, select

from cli.common import (
    AsOfOption,
    ByOption,
    DryRunOption,
    JsonOption,
    PlanOption,
    actor,
    changing,
    opened,
    print_rows,
)
from cli.report_findings import findings
from cli.report_sign import sign
from cli.report_write import write
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.tables.columns import id_of
from domain.tables.cutoff import Snapshot
from domain.values.vocabulary import Verdict
from operations.finding import find_plan
from operations.reports.signing import freeze, signature_on

app = typer.Typer(help="El informe de cierre / the closing report.", no_args_is_help=True)
app.command()(findings)
app.command()(write)
app.command()(sign)


@app.command("freeze")
def freeze_(
    plan: PlanOption = None, as_of: AsOfOption = None, by: ByOption = "coordinación", as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:  # fmt: skip
    """Congelar un corte / freeze a cut-off."""
    with opened() as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        day = parse_day(as_of, "--as-of") if as_of else local_day(moment, found.zone)
        grouping = runtime.settings.indicator_grouping
        snapshot = freeze(session, found, day, actor(by, moment), grouping)
        row = {"plan": found.code, "as_of": snapshot.as_of, "sha256": snapshot.sha256}
    print_rows([row], as_json=as_json, empty="")


@app.command("list")
def list_(plan: PlanOption = None, as_json: JsonOption = False) -> None:
    """Los cortes y sus firmas / cut-offs and their signatures."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        found = find_plan(session, plan)
        rows = []
        for row in session.exec(select(Snapshot).where(Snapshot.plan_id == found.id).order_by(col(Snapshot.id))):
            signature = signature_on(session, id_of(row))
            rows.append(
                {
                    "as_of": row.as_of, "sha256": row.sha256, "frozen_by": row.by,
                    "decision": signature.verdict.value if signature else Verdict.PENDING.value,
                    "signed_by": signature.by if signature else None,
                    "note": signature.note if signature else None,
                }
            )  # fmt: skip
    print_rows(rows, as_json=as_json, empty="Ningún corte todavía / no cut-off yet.")
