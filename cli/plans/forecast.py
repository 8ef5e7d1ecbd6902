"""``hitos plan forecast``: what a delay does to the steps that wait."""

from typing import Annotated

import typer

from cli.common import AsOfOption, JsonOption, PlanOption, print_rows
from cli.opening import opened
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.tables.columns import id_of
from domain.values.language import Text
from operations.finding import find_plan, find_step
from operations.following.forecasting import delayed_steps

_NOTHING = Text(es="Nada va a terminar tarde.", en="Nothing is heading for a later end.")


def forecast(
    code: Annotated[
        str | None, typer.Argument(help="Un paso que se probaría a mover / a step to try out.")
    ] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar="DATE", help="Su otra fecha / its other date.")
    ] = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """Los pasos que van a terminar tarde y por culpa de cuál; nada se guarda / steps heading for a later end."""
    with opened(as_of) as (runtime, moment), runtime.database.reading() as session:
        found = find_plan(session, plan)
        moved = {id_of(find_step(session, found, code)): parse_day(due, "--due")} if code and due else {}
        rows = [
            {
                "code": each.code, "title": each.title, "due": each.due, "forecast": each.forecast,
                "pushed_by": each.pushed_by,
            }
            for each in delayed_steps(session, found, local_day(moment, found.zone), moved)
        ]  # fmt: skip
    print_rows(rows, runtime.settings.language, as_json=as_json, empty=_NOTHING)
