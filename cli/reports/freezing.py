"""``hitos report freeze``: what the report says on a day, kept as it is."""

from functools import partial
from typing import Annotated

import typer

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_rows
from cli.opening import actor, changing, opened
from cli.reports.listing import standing_row, turn_text
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.values.language import Text
from operations.finding import find_plan
from operations.reports.calling import is_for_comparison, put_up, told_of_turn
from operations.reports.earlier import since as changes_since
from operations.reports.signing import freeze, signing_on

_SHOWN = ("plan", "as_of", "sha256")
_TURN = Text(es="Firma primero: {turn}", en="Who signs first: {turn}")


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
    """Congelar un corte y avisar a quien firma primero / freeze a cut-off and tell who signs first.

    No se avisa si hay un corte de un día posterior: ese es para comparar.
    Nobody is told if there is a cut-off of a later day: it is to compare with.
    """
    with opened() as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        day = parse_day(as_of, "--as-of") if as_of else local_day(moment, found.zone)
        grouping = runtime.settings.indicator_grouping
        told = partial(changes_since, session, found, given=since, grouping=grouping) if since else None
        by_whom = actor(by, moment)
        snapshot = freeze(session, found, day, by_whom, grouping, told)
        if not is_for_comparison(session, found, snapshot):
            put_up(session, found, snapshot, signing_on(session, snapshot), by_whom)
        signing = signing_on(session, snapshot)
        row = {
            "plan": found.code, "as_of": snapshot.as_of, "sha256": snapshot.sha256, **standing_row(signing),
            "told": told_of_turn(session, found, snapshot, signing),
        }  # fmt: skip
    language = runtime.settings.language
    print_rows([row], language, as_json=as_json, shown=_SHOWN)
    turn = turn_text(row["turn"], row["told"], language)
    if turn and not as_json:
        NOTES.print(_TURN.say(language, turn=turn), markup=False)
