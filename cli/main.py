"""The ``hitos`` command: one module per noun, errors turned into words and exit codes here."""

import sys
from collections.abc import Callable

import typer

from cli import (
    advance,
    amend,
    answer,
    calendar,
    channel,
    contact,
    db,
    demo,
    doctor,
    evidence,
    export,
    indicator,
    institution,
    link,
    outbox,
    policy,
    progress,
    received,
    rehearse,
    review,
    serve,
    template,
)
from cli.common import NOTES
from cli.plans import plan
from cli.reports import report
from domain.values.errors import HitosError, InvalidDataError, NotFoundError, UnavailableError
from domain.values.language import Language
from runtime.settings import load_settings

EXIT_FAILED, EXIT_USAGE, EXIT_FOUND, EXIT_INVALID, EXIT_UNAVAILABLE = 1, 2, 3, 4, 5
"""1 failed, 2 wrong usage, 3 a check found something, 4 invalid data, 5 a service cannot be reached."""

app = typer.Typer(
    name="hitos",
    help="Compromisos públicos, del plan al informe firmado / public commitments, from plan to signed report.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
_NOUNS = {
    "plan": plan, "institution": institution, "progress": progress, "evidence": evidence, "review": review,
    "amend": amend, "outbox": outbox, "report": report, "indicator": indicator,
    "db": db,
    "calendar": calendar, "channel": channel, "policy": policy, "contact": contact, "answer": answer,
    "received": received,
    "link": link, "template": template,
}  # fmt: skip
for _name, _module in _NOUNS.items():
    app.add_typer(_module.app, name=_name)
_VERBS: dict[str, Callable[..., None]] = {
    "demo": demo.demo, "advance": advance.advance, "rehearse": rehearse.rehearse, "serve": serve.serve,
    "doctor": doctor.doctor, "export": export.export,
}  # fmt: skip
for _name, _command in _VERBS.items():
    app.command(_name)(_command)


def run(words: list[str] | None = None) -> None:
    """Run the command line; every problem a person can mend ends in a sentence and an exit code.

    ``words``: the arguments, those of the process by default. Always ends in SystemExit.
    """
    try:
        app(words)
    except HitosError as error:
        NOTES.print(error.say(_language()), style="bold red", markup=False)
        sys.exit(exit_code(error))


def exit_code(error: HitosError) -> int:
    """The exit code of a problem."""
    by_kind = ((InvalidDataError, EXIT_INVALID), (NotFoundError, EXIT_USAGE), (UnavailableError, EXIT_UNAVAILABLE))
    return next((code for kind, code in by_kind if isinstance(error, kind)), EXIT_FAILED)


def _language() -> Language:
    try:
        return load_settings().language
    except InvalidDataError:
        return Language.ES
