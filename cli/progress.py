"""``hitos progress``: what an institution declares of a step, and handing it in for review."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_json
from cli.opening import actor, changing, opened
from cli.step_text import CodeArgument, say, say_step
from documents.foreign.sources import open_source
from documents.readers.answer_book.sheet import read_answer_sheet
from domain.rules.days import local_day
from domain.values.language import Text
from operations.acting.answer_sheet_import import TakenAnswers, take_answers
from operations.acting.progress import report_progress
from operations.acting.progress import submit as submit_step
from operations.finding import find_institution, find_plan, find_step, plan_option
from operations.views.step_view import view_of_step
from runtime.wiring import Runtime

app = typer.Typer(no_args_is_help=True, help="Avance de los pasos / progress of steps.")

_REPORTED = Text(
    es="{code}: {percent} % declarado el {day}. Cuando esté listo para revisión: hitos progress submit "
    "{code}{plan}",
    en="{code}: {percent}% declared on {day}. When it is ready for review: hitos progress submit {code}{plan}",
)
_SUBMITTED = Text(
    es="{code}: presentado a revisión el {day}.",
    en="{code}: submitted for review on {day}.",
)

_TAKEN = {
    "report": Text(es="fila {row}  {code}: avance {value} %", en="row {row}  {code}: progress {value}%"),
    "evidence": Text(es="fila {row}  {code}: evidencia {value}", en="row {row}  {code}: evidence {value}"),
    "start": Text(es="fila {row}  {code}: puesto en marcha", en="row {row}  {code}: started"),
    "submit": Text(es="fila {row}  {code}: presentado a revisión", en="row {row}  {code}: submitted for review"),
}
_SUMMARY = Text(
    es="{institution}: filas con respuesta: {answered}; cambios: {count}.",
    en="{institution}: rows answered: {answered}; changes: {count}.",
)


@app.command()
def report(
    code: CodeArgument,
    percent: Annotated[int, typer.Option("--percent", help="Avance, de 0 a 100 / progress, 0 to 100.")],
    text: Annotated[str, typer.Option("--text", help="Qué se hizo / what was done.")],
    obstacles: Annotated[
        str | None,
        typer.Option("--obstacles", help="Qué lo impide; obligatorio si hay atraso / what is in the way."),
    ] = None,
    institution: Annotated[
        str | None, typer.Option("--institution", help="Quién informa: sigla o nombre / who reports.")
    ] = None,
    plan: PlanOption = None,
    by: ByOption = "línea de órdenes",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Informar el avance de un paso / report the progress of a step."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        step = find_step(session, found, code)
        told = report_progress(
            session, found, step, percent=percent, narrative=text, obstacles=obstacles,
            institution=find_institution(session, institution) if institution else None, actor=actor(by, moment),
        )  # fmt: skip
        if as_json:
            print_json(asdict(view_of_step(session, found, step, told.on_day)))
        else:
            option = plan_option(session, found)
            say(runtime, _REPORTED, code=step.code, percent=told.percent, day=told.on_day, plan=option)


@app.command()
def submit(
    code: CodeArgument,
    note: Annotated[str | None, typer.Option("--note", help="Para quien revisa / for the reviewer.")] = None,
    plan: PlanOption = None,
    by: ByOption = "línea de órdenes",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Presentar a revisión el último avance / hand the latest progress in for review."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        step = find_step(session, found, code)
        move = submit_step(session, found, step, actor(by, moment), note)
        if as_json:
            print_json(asdict(view_of_step(session, found, step, move.on_day)))
        else:
            say(runtime, _SUBMITTED, code=step.code, day=move.on_day)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="El libro lleno (.xlsx) / the filled workbook.")],
    plan: PlanOption = None,
    by: ByOption = "libro de avances",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Recibir un libro de avances, entero o nada / take a filled workbook, as a whole or not at all.

    El libro se hace con «hitos plan template» / the workbook is made by "hitos plan template".
    """
    sheet = read_answer_sheet(open_source(file))
    with opened(as_of) as (runtime, moment):
        with changing(runtime, dry_run=dry_run) as session:
            taken = take_answers(session, sheet, actor(by, moment), plan_code=plan)
        if as_json:
            print_json(asdict(taken))
        else:
            _say_taken(runtime, taken)


@app.command()
def show(
    code: CodeArgument, plan: PlanOption = None, as_of: AsOfOption = None, as_json: JsonOption = False
) -> None:
    """Qué se sabe de un paso: avances, revisiones, evidencias / what is known of a step."""
    with opened(as_of) as (runtime, moment), runtime.database.reading() as session:
        found = find_plan(session, plan)
        view = view_of_step(session, found, find_step(session, found, code), local_day(moment, found.zone))
    if as_json:
        print_json(asdict(view))
    else:
        say_step(view, runtime.settings.language)


def _say_taken(runtime: Runtime, taken: TakenAnswers) -> None:
    for change in taken.changes:
        say(runtime, _TAKEN[change.what], row=change.row, code=change.code, value=change.value)
    counted = {"institution": taken.institution, "answered": taken.answered, "count": len(taken.changes)}
    NOTES.print(_SUMMARY.say(runtime.settings.language, **counted), markup=False)
