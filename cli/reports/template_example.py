"""``hitos report template example``: our layout as a Word template, for an office to change."""

from pathlib import Path
from typing import Annotated

import typer

from cli.common import NOTES
from cli.new_files import write_new
from documents.office.starting import starting_template
from domain.values.language import Language, Text
from runtime.settings import load_settings

_BEGUN = Text(
    es="{file}: cambie en Word lo que quiera y revísela con «hitos report template check {file}». Los datos que "
    "puede usar: docs/office_template.md.",
    en='{file}: change in Word whatever you like and check it with "hitos report template check {file}". The '
    "facts it can use: docs/office_template.md.",
)


def example(
    file: Annotated[
        Path, typer.Argument(help="Archivo nuevo (.docx), o - / a new file, or - for standard output.")
    ],
    language: Annotated[Language | None, typer.Option("--language", help="es | en")] = None,
) -> None:
    """Escribir una plantilla para empezar / write a template to start from."""
    ours = load_settings().language
    write_new(file, starting_template(language or ours))
    NOTES.print(_BEGUN.say(ours, file=file), markup=False)
