"""``hitos report write``: the report as files."""

from pathlib import Path
from typing import Annotated

import typer

from cli.common import (
    AsOfOption,
    PlanOption,
    opened,
)
from cli.report_asked import SnapshotOption, report_asked
from operations.reports.files import write_report_file


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
    report = report_asked(plan, cut_off, as_of)
    with opened() as (runtime, _):
        for each in form or ["docx", "pdf", "html", "md", "json"]:
            target = write_report_file(report, each, folder or runtime.reports_folder, institution=institution)
            typer.echo(target)
