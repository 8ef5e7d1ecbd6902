"""``hitos report signers``: who must sign a plan's cut-offs, in order."""

import re
from typing import Annotated

import typer
from sqlmodel import Session

from cli.common import DryRunOption, JsonOption, PlanOption, print_rows
from cli.opening import changing, opened
from domain.tables.plan import Plan
from domain.values.language import Text
from domain.values.report import Signatory
from operations.finding import find_plan
from operations.reports.signatories import address_of, set_signatories, signatories_of

app = typer.Typer(help="Quiénes firman, en orden / who signs, in order.", no_args_is_help=True)
_ADDRESS = re.compile(r"(?P<who>[^<>]*)<(?P<email>[^<>]*)>\s*")
_METAVAR = "'NAME[:OFFICE][ <EMAIL>]'..."
_NOBODY = Text(es="Firma un solo funcionario, cualquiera.", en="Any one officer signs.")


@app.command("list")
def list_(plan: PlanOption = None, as_json: JsonOption = False) -> None:
    """Quiénes deben firmar el próximo corte / who must sign the next cut-off."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        rows = _rows(session, find_plan(session, plan))
    print_rows(rows, runtime.settings.language, as_json=as_json, empty=_NOBODY)


@app.command("set")
def set_(
    signers: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_METAVAR,
            help="En su orden; al correo se avisa a cada quien su turno, y no se publica / in their order; the "
            "address is told when its turn comes, and never published.",
        ),
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
        raise typer.BadParameter(f"{_METAVAR} | --any-one")
    wanted = [_signatory(given) for given in signers or ()]
    emails = {who.name: email for who, email in wanted if email is not None}
    with opened() as (runtime, _), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        set_signatories(session, found, [who for who, _ in wanted], emails)
        rows = _rows(session, found)
    print_rows(rows, runtime.settings.language, as_json=as_json, empty=_NOBODY)


def _signatory(given: str) -> tuple[Signatory, str | None]:
    """``Ana Ejemplo: Directora <ana@example.org>`` as who signs and where that person is written to."""
    found = _ADDRESS.fullmatch(given)
    name, _, office = (found["who"] if found else given).partition(":")
    return Signatory(name=name.strip(), office=office.strip() or None), found["email"] if found else None


def _rows(session: Session, plan: Plan) -> list[dict[str, object]]:
    return [
        {"turn": turn, "name": each.name, "office": each.office, "email": address_of(session, plan, each.name)}
        for turn, each in enumerate(signatories_of(session, plan), start=1)
    ]
