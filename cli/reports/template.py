"""``hitos report template``: an office's own Word template, begun from ours and checked before it is used."""

from pathlib import Path
from typing import Annotated

import typer

from cli.common import NOTES, opened
from cli.new_files import write_new
from documents.office.starting import starting_template
from documents.writers.docx.office_template import check_template
from domain.values.language import Language, Text

TemplateOption = Annotated[
    Path | None,
    typer.Option("--template", metavar="FILE", help="Llenar esta plantilla de Word / fill this Word template."),
]

app = typer.Typer(help="La plantilla de Word de la oficina / the office's Word template.", no_args_is_help=True)

_BEGUN = Text(
    es="{file}: cambie en Word lo que quiera y revísela con «hitos report template check {file}». Los datos que "
    "puede usar: docs/office_template.md.",
    en='{file}: change in Word whatever you like and check it with "hitos report template check {file}". The '
    "facts it can use: docs/office_template.md.",
)
_FINE = Text(
    es="{file}: se puede usar. hitos report write --template {file}",
    en="{file}: it can be used. hitos report write --template {file}",
)


@app.command("example")
def example(
    file: Annotated[
        Path, typer.Argument(help="Archivo nuevo (.docx), o - / a new file, or - for standard output.")
    ],
    language: Annotated[Language | None, typer.Option("--language", help="es | en")] = None,
) -> None:
    """Escribir una plantilla para empezar / write a template to start from."""
    with opened() as (runtime, _):
        ours = runtime.settings.language
    write_new(file, starting_template(language or ours))
    NOTES.print(_BEGUN.say(ours, file=file), markup=False)


@app.command("check")
def check(file: Annotated[Path, typer.Argument(help="La plantilla (.docx) / the template.")]) -> None:
    """Decir todo lo que impide usarla, con su lugar / tell all that keeps it from being used, and where."""
    with opened() as (runtime, _):
        ours = runtime.settings.language
    check_template(file)
    NOTES.print(_FINE.say(ours, file=file), markup=False)
