"""``hitos report freeze``: what the report says on a day, kept as it is."""

from functools import partial
from typing import Annotated

import typer

from cli.common import AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_rows
from cli.opening import actor, changing, opened
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from operations.finding import find_plan
from operations.reports.earlier import since as changes_since
from operations.reports.signing import freeze


def freeze_(
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="CUT-OFF", help="Decir qué cambió desde ese corte o día / what changed since then."
        ),
    ] = None,
    by: ByOption = "coordinación",
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Congelar un corte / freeze a cut-off."""
    with opened() as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        day = parse_day(as_of, "--as-of") if as_of else local_day(moment, found.zone)
        grouping = runtime.settings.indicator_grouping
        told = partial(changes_since, session, found, given=since, grouping=grouping) if since else None
        snapshot = freeze(session, found, day, actor(by, moment), grouping, told)
        row = {"plan": found.code, "as_of": snapshot.as_of, "sha256": snapshot.sha256}
    print_rows([row], runtime.settings.language, as_json=as_json)
