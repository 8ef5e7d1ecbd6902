"""``hitos report signers``: who must sign a plan's cut-offs, in order."""

from typing import Annotated

import typer

from cli.common import DryRunOption, JsonOption, PlanOption, print_rows
from cli.opening import changing, opened
from domain.values.language import Text
from domain.values.report import Signatory
from operations.finding import find_plan
from operations.reports.signatories import set_signatories, signatories_of

app = typer.Typer(help="Quiénes firman, en orden / who signs, in order.", no_args_is_help=True)
_NOBODY = Text(es="Firma un solo funcionario, cualquiera.", en="Any one officer signs.")


@app.command("list")
def list_(plan: PlanOption = None, as_json: JsonOption = False) -> None:
    """Quiénes deben firmar el próximo corte / who must sign the next cut-off."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        rows = _rows(signatories_of(session, find_plan(session, plan)))
    print_rows(rows, runtime.settings.language, as_json=as_json, empty=_NOBODY)


@app.command("set")
def set_(
    signers: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME[:OFFICE]...", help="En el orden en que firman / in their order."),
    ] = None,
    nobody: Annotated[
        bool, typer.Option("--any-one", help="Basta un funcionario, cualquiera / any one officer is enough.")
    ] = False,
    plan: PlanOption = None,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Fijar quiénes firman los cortes que se hagan desde ahora / set who signs the cut-offs made from now on."""
    if bool(signers) == nobody:
        raise typer.BadParameter("NAME[:OFFICE]... | --any-one")
    wanted = [_signatory(given) for given in signers or ()]
    with opened() as (runtime, _), changing(runtime, dry_run=dry_run) as session:
        rows = _rows(set_signatories(session, find_plan(session, plan), wanted))
    print_rows(rows, runtime.settings.language, as_json=as_json, empty=_NOBODY)


def _signatory(given: str) -> Signatory:
    name, _, office = given.partition(":")
    return Signatory(name=name.strip(), office=office.strip() or None)


def _rows(signatories: tuple[Signatory, ...]) -> list[dict[str, object]]:
    return [
        {"turn": turn, "name": each.name, "office": each.office} for turn, each in enumerate(signatories, start=1)
    ]
