"""``hitos plan``: what a document says, what importing it would change, and the plans there are."""

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
from cli.plan_text import show_document
from documents.readers.read import read_files
from domain.rules.days import local_day
from domain.tables.columns import id_of
from domain.tables.plan import Plan
from domain.tables.step import Step
from operations.figures import rolled
from operations.finding import find_plan
from operations.importing.context import Difference
from operations.importing.document import import_document
from runtime.settings import load_settings

app = typer.Typer(help="Los planes y sus documentos / plans and their documents.", no_args_is_help=True)
FilesArgument = Annotated[list[Path], typer.Argument(metavar="FILE…", help="Los documentos / the documents.")]


@app.command()
def read(files: FilesArgument, as_json: JsonOption = False) -> None:
    """Mostrar qué se entiende de un documento, sin guardar nada / show what is understood; nothing is saved."""
    document = read_files(files)
    if as_json:
        print_json(document.model_dump(mode="json"))
    else:
        show_document(document, load_settings().language)


@app.command("import")
def import_(
    files: FilesArgument,
    plan: PlanOption = None,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Mostrar las diferencias y guardarlas todas o ninguna / show the differences and save all or none.

    Los documentos se guardan uno tras otro / the documents are saved one after the other.
    """
    documents = [read_files([file]) for file in files]
    differences: list[Difference] = []
    with opened(as_of) as (runtime, moment):
        with changing(runtime, dry_run=dry_run) as session:
            for document in documents:
                imported = import_document(
                    session, document, actor(by, moment), code=plan, zone=runtime.settings.zone
                )
                plan = imported.plan.code
                differences += imported.differences
        warnings = sum(len(document.warnings) for document in documents)
    rows = [{"code": d.code, "field": d.field, "before": d.old, "after": d.new} for d in differences]
    print_rows(rows, as_json=as_json, empty="Sin diferencias / no differences.")
    NOTES.print(
        f"{plan}: {len(differences)} diferencias / differences; {warnings} avisos / warnings (hitos plan read)"
    )


@app.command("list")
def list_(as_json: JsonOption = False) -> None:
    """Los planes que hay / the plans there are."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        rows = [
            {
                "code": row.code, "title": row.title, "start": row.period_start, "end": row.period_end,
                "zone": row.zone, "language": row.language.value,
            }
            for row in session.exec(select(Plan).order_by(col(Plan.code)))
        ]  # fmt: skip
    print_rows(rows, as_json=as_json, empty="Ningún plan: hitos plan import FICHERO / no plan yet.")


@app.command()
def show(plan: PlanOption = None, as_of: AsOfOption = None, as_json: JsonOption = False) -> None:
    """Los pasos de un plan, con su estado y sus dos cifras / the steps of a plan with state and both figures."""
    with opened(as_of) as (runtime, moment), runtime.database.reading() as session:
        found = find_plan(session, plan)
        figures = rolled(session, id_of(found), local_day(moment, found.zone))
        steps = session.exec(
            select(Step).where(Step.plan_id == found.id).order_by(col(Step.commitment_id), col(Step.id))
        ).all()
        rows = [
            {
                "code": step.code, "title": step.title, "due": step.due_on,
                "state": figures.steps[id_of(step)].state.value,
                "standing": figures.steps[id_of(step)].standing.value,
                "declared": figures.steps[id_of(step)].figures.declared,
                "verified": figures.steps[id_of(step)].figures.verified,
            }
            for step in steps
        ]  # fmt: skip
    print_rows(rows, as_json=as_json, empty="El plan no tiene pasos / the plan has no steps.")
