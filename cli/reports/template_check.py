"""``hitos report template check``: can an office's Word template be used, and what does it leave out?"""

from pathlib import Path
from typing import Annotated

import typer

from cli.common import NOTES
from documents.office.required import REQUIRED_NAMES
from documents.writers.docx.office_template import check_template
from domain.values.language import Text
from runtime.settings import load_settings

_FINE = Text(
    es="{file}: se puede usar. hitos report write --template {file}",
    en="{file}: it can be used. hitos report write --template {file}",
)
_LEAVES_OUT = Text(
    es="Pero deja fuera lo que un informe firmado debe decir (entre paréntesis, los datos que lo ponen):",
    en="But it leaves out what a signed report must say (in brackets, the facts that put it there):",
)


def check(file: Annotated[Path, typer.Argument(help="La plantilla (.docx) / the template.")]) -> None:
    """Decir todo lo que impide usarla, con su lugar / tell all that keeps it from being used, and where."""
    ours = load_settings().language
    missing = check_template(file)
    NOTES.print(_FINE.say(ours, file=file), markup=False)
    if missing:
        NOTES.print(_LEAVES_OUT.say(ours), markup=False)
        for part in missing:
            NOTES.print(f"  - {REQUIRED_NAMES[part].say(ours)}", markup=False)
