"""``hitos report write``: the report, or another document made of it, as files."""

from pathlib import Path
from typing import Annotated

import typer

from cli.common import AsOfOption, PlanOption
from cli.opening import opened
from cli.reports.asked import SnapshotOption, report_asked
from documents.writers.kinds.forms import forms_of
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.report import Report
from domain.values.vocabulary import ReportKind
from operations.finding import find_plan
from operations.reports.earlier import since as changes_since
from operations.reports.earlier import told_since
from operations.reports.files import write_report_file
from operations.reports.from_template import write_from_template
from operations.reports.publishing import Written, record_written
from runtime.emblem import emblem

TemplateOption = Annotated[
    Path | None,
    typer.Option("--template", metavar="FILE", help="Llenar esta plantilla de Word / fill this Word template."),
]
_TEMPLATE_IS_CLOSING = Text(
    es="Una plantilla de Word se llena con el informe de cierre completo o la parte de una institución: quite "
    "--kind y --step, o quite --template.",
    en="A Word template is filled with the closing report, whole or one institution's part: leave out --kind and "
    "--step, or leave out --template.",
)
_TWO_DAYS = Text(
    es="--cut-off pide un corte congelado y --as-of un borrador a una fecha: dé uno de los dos.",
    en="--cut-off asks for a frozen cut-off and --as-of for a draft of a day: give one of them.",
)


def write(
    plan: PlanOption = None,
    cut_off: SnapshotOption = None,
    as_of: AsOfOption = None,
    form: Annotated[
        list[str] | None, typer.Option("--form", help="docx, pdf, html, md, json, xlsx; todos / all.")
    ] = None,
    kind: Annotated[
        ReportKind, typer.Option("--kind", help="Qué documento: hitos report kinds / which document.")
    ] = ReportKind.CLOSING,
    step: Annotated[
        str | None, typer.Option("--step", metavar="CODE", help="El paso o compromiso / the step or commitment.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Comparar con ese corte o día / compare with that day."),
    ] = None,
    institution: Annotated[
        str | None, typer.Option("--institution", help="Solo lo suyo / only what it takes part in.")
    ] = None,
    template: TemplateOption = None,
    folder: Annotated[Path | None, typer.Option("-o", "--output", help="Carpeta / folder.")] = None,
) -> None:
    """Escribir el informe: de un corte congelado, o un borrador a una fecha con --as-of / write the report."""
    if template and (kind is not ReportKind.CLOSING or step):
        raise InvalidDataError(_TEMPLATE_IS_CLOSING)
    if cut_off and as_of:
        raise InvalidDataError(_TWO_DAYS)
    whole = report_asked(plan, cut_off, as_of)
    report = _compared(whole, since) if since else whole
    with opened() as (runtime, moment):
        into = folder or runtime.reports_folder
        view = " ".join(each for each in (institution, step) if each) or None
        forms = form or (() if template else forms_of(kind))
        logo = emblem(runtime.settings) if forms else None
        written = [
            Written(
                write_report_file(report, each, into, institution=institution, kind=kind, step=step, logo=logo),
                kind,
                view,
            )
            for each in forms
        ]
        if template:
            filled = write_from_template(report, template, into, institution=institution)
            written.append(Written(filled, view=view, template=template.name))
        for file in written:
            typer.echo(file.path)
        record_written(runtime.database, report, written, moment)


def _compared(report: Report, given: str) -> Report:
    """The report with what changed since an earlier cut-off or day."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        plan = find_plan(session, report.plan_code)
        changes = changes_since(session, plan, report, given, runtime.settings.indicator_grouping)
    return told_since(report, changes)
