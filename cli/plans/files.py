"""``hitos plan template`` and ``export``: what an institution is asked as a workbook, and a plan as our YAML."""

from pathlib import Path
from typing import Annotated

import typer

from cli.common import NOTES, AsOfOption, JsonOption, PlanOption, print_json
from cli.new_files import write_new
from cli.opening import opened
from documents.writers.answers.answer_sheet import answer_sheet_xlsx
from documents.writers.plan_yaml import plan_yaml
from domain.rules.days import local_day
from domain.values.language import Text
from operations.acting.answer_sheets import answer_sheet_for
from operations.finding import find_institution, find_plan
from operations.plan_document import plan_document

OutputOption = Annotated[
    Path, typer.Option("-o", "--output", help="Archivo nuevo, o - / a new file, or - for standard output.")
]
_WRITTEN = Text(
    es="{file}: {count} pasos de {institution} al {day}. Cuando vuelva: hitos progress import {file}",
    en="{file}: {count} steps of {institution} on {day}. When it comes back: hitos progress import {file}",
)


def template(
    institution: Annotated[
        str, typer.Option("--institution", help="A quién se le pide: sigla o nombre / who is asked.")
    ],
    output: OutputOption,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """Hacer el libro (.xlsx) en que una institución informa / make the workbook an institution answers in."""
    with opened(as_of) as (runtime, moment), runtime.database.reading() as session:
        found = find_plan(session, plan)
        day = local_day(moment, found.zone)
        sheet = answer_sheet_for(session, found, find_institution(session, institution), day)
    write_new(output, answer_sheet_xlsx(sheet))
    told = {"file": output, "institution": sheet.institution, "day": day, "count": len(sheet.steps)}
    if as_json:
        print_json(told)
    else:
        NOTES.print(_WRITTEN.say(runtime.settings.language, **told), markup=False)


def export(
    plan: Annotated[str | None, typer.Argument(metavar="PLAN", help="Código del plan / the plan's code.")] = None,
    output: OutputOption = Path("-"),
) -> None:
    """Escribir el plan en YAML, para importarlo en otra parte / write the plan as YAML, to import it elsewhere.

    Sin lo informado, sin evidencias y sin correos / without what was reported, evidence and e-mail addresses.
    """
    with opened() as (runtime, _), runtime.database.reading() as session:
        document = plan_document(session, find_plan(session, plan))
    write_new(output, plan_yaml(document).encode())
