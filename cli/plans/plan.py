"""``hitos plan``: what a document says, what importing it would change, and the plans there are."""

from typing import Annotated

import typer
from sqlmodel import col, select

from cli.common import AsOfOption, JsonOption, PlanOption, opened, print_json, print_rows
from cli.plans.explain import explain
from cli.plans.files import export, template
from cli.plans.forecast import forecast
from cli.plans.importing import FilesArgument, MegabytesOption, SecondsOption, import_
from cli.plans.source import source
from cli.plans.text import show_document
from documents.readers.limited import DEFAULT, Limits, read_files_limited
from domain.rules.days import local_day
from domain.tables.columns import id_of
from domain.tables.plan import Plan
from domain.tables.step import Step
from operations.finding import find_plan
from operations.measuring.figures import rolled
from runtime.settings import load_settings

app = typer.Typer(help="Los planes y sus documentos / plans and their documents.", no_args_is_help=True)
app.command()(template)
app.command()(export)
app.command("import")(import_)
app.command()(source)
app.command()(forecast)


@app.command()
def read(
    files: FilesArgument,
    as_json: JsonOption = False,
    whole: Annotated[
        bool,
        typer.Option("--explain", help="Cada valor con el lugar donde está / every value with where it stands."),
    ] = False,
    seconds: SecondsOption = DEFAULT.seconds,
    megabytes: MegabytesOption = DEFAULT.megabytes,
) -> None:
    """Mostrar qué se entiende de un documento, sin guardar nada / show what is understood; nothing is saved."""
    document = read_files_limited(files, Limits(seconds, megabytes))
    if as_json:
        print_json(document.model_dump(mode="json"))
    elif whole:
        explain(document, load_settings().language)
    else:
        show_document(document, load_settings().language)


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
