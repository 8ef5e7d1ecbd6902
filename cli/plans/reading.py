"""``hitos plan read``: what a document says, with nothing saved."""

from typing import Annotated

import typer

from cli.common import JsonOption, print_json
from cli.plans.explain import explain
from cli.plans.importing import FilesArgument, MegabytesOption, SecondsOption
from cli.plans.text import show_document
from documents.readers.limited import DEFAULT, Limits, read_files_limited
from runtime.settings import load_settings


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
