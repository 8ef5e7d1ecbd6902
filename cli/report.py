"""``hitos report``: freeze a cut-off, see its findings, write it, sign it."""

from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import col, select

from cli.common import (
    NOTES,
    AsOfOption,
    ByOption,
    DryRunOption,
    JsonOption,
    PlanOption,
    actor,
    changing,
    opened,
    print_json,
    print_rows,
)
from domain.rules.days import local_day
from domain.rules.findings import say_finding
from domain.rules.given_dates import parse_day
from domain.rules.wording import Voice
from domain.tables.columns import id_of
from domain.tables.cutoff import Snapshot
from domain.values.report import Report
from domain.values.vocabulary import Severity, Verdict
from operations.finding import find_plan
from operations.reports.building import build_report
from operations.reports.files import write_report_file
from operations.reports.signing import decide, find_snapshot, freeze, report_of, signature_on

app = typer.Typer(help="El informe de cierre / the closing report.", no_args_is_help=True)
SnapshotOption = Annotated[
    str | None, typer.Option("--cut-off", help="Fecha de corte o comienzo de su código / its day or hash.")
]
FOUND = 3
"""Exit code of a check that found something."""


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


@app.command()
def findings(
    plan: PlanOption = None, as_of: AsOfOption = None, cut_off: SnapshotOption = None, as_json: JsonOption = False
) -> None:
    """Lo que el informe no debe callar / what the report must not hide. Código 3 si hay / exit code 3 if any."""
    report = _report(plan, cut_off, as_of)
    rows = [
        {
            "severity": finding.severity.value, "step": finding.step, "code": finding.code,
            "says": say_finding(finding, Voice(report.language, report.words)),
        }
        for finding in sorted(report.findings, key=lambda each: list(Severity).index(each.severity))
    ]  # fmt: skip
    print_rows(rows, as_json=as_json, empty="Ningún hallazgo / no findings.")
    if rows:
        raise typer.Exit(FOUND)


@app.command()
def write(
    plan: PlanOption = None,
    cut_off: SnapshotOption = None,
    as_of: AsOfOption = None,
    form: Annotated[list[str] | None, typer.Option("--form", help="docx, pdf, html, md, json")] = None,
    institution: Annotated[
        str | None, typer.Option("--institution", help="Solo lo suyo / only what it takes part in.")
    ] = None,
    folder: Annotated[Path | None, typer.Option("-o", "--output", help="Carpeta / folder.")] = None,
) -> None:
    """Escribir el informe: de un corte congelado, o un borrador a una fecha con --as-of / write the report."""
    report = _report(plan, cut_off, as_of)
    with opened() as (runtime, _):
        for each in form or ["docx", "pdf", "html", "md", "json"]:
            target = write_report_file(report, each, folder or runtime.reports_folder, institution=institution)
            typer.echo(target)


@app.command()
def sign(
    sha256: Annotated[
        str, typer.Argument(help="El código que lleva el informe / the hash printed on the report.")
    ],
    by: Annotated[str, typer.Option("--by", help="Quién firma / who signs.")],
    returned: Annotated[bool, typer.Option("--return", help="Devolver en lugar de aprobar / return it.")] = False,
    note: Annotated[str | None, typer.Option("--note", help="Qué corregir / what to mend.")] = None,
    plan: PlanOption = None,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Aprobar o devolver exactamente un corte / approve or return exactly one cut-off."""
    with opened() as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        verdict = Verdict.RETURNED if returned else Verdict.ACCEPTED
        snapshot = find_snapshot(session, found, sha256)
        made = decide(session, found, snapshot, sha256, verdict, note, actor(by, moment))
        data = {"as_of": snapshot.as_of, "sha256": made.sha256, "decision": made.verdict.value, "by": made.by}
    if as_json:
        print_json(data)
    else:
        NOTES.print(f"{data['as_of']} {str(data['sha256'])[:12]}…: {data['decision']} · {data['by']}")


def _report(plan: str | None, cut_off: str | None, as_of: str | None) -> Report:
    """The report of a frozen cut-off; with ``--as-of`` a preview that nothing freezes."""
    with opened() as (runtime, moment), runtime.database.reading() as session:
        found = find_plan(session, plan)
        frozen = session.exec(select(Snapshot.id).where(Snapshot.plan_id == found.id).limit(1)).first()
        if cut_off is None and (as_of or frozen is None):
            day = parse_day(as_of, "--as-of") if as_of else local_day(moment, found.zone)
            return build_report(session, found, day, runtime.settings.indicator_grouping)
        return report_of(session, find_snapshot(session, found, cut_off))
