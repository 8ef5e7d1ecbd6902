"""``hitos advance``: one day's sweep of a plan, without the engine."""

from dataclasses import asdict
from typing import Annotated

import typer

from cli.common import NOTES, AsOfOption, JsonOption, PlanOption, print_json, print_table
from cli.opening import opened
from cli.plural import Plural
from domain.rules.given_dates import parse_day
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.values.language import Language, Text
from operations.following.advancing import Advanced, plan_day
from operations.following.advancing import advance as advance_plan

_MOVED = Plural(
    Text(es="un paso cambió", en="one step moved"), Text(es="{count} pasos cambiaron", en="{count} steps moved")
)
_OWED = Plural(
    Text(es="un aviso por enviar", en="one message owed"),
    Text(es="{count} avisos por enviar", en="{count} messages owed"),
)
_NOT_KEPT = Text(es="(--dry-run: no se guardó nada)", en="(--dry-run: nothing was saved)")
_COLUMNS = (
    Text(es="Paso", en="Step"),
    Text(es="Título", en="Title"),
    Text(es="Estado", en="State"),
    Text(es="Antes", en="Before"),
    Text(es="Ahora", en="Now"),
)


def advance(
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Mostrar sin guardar / show without saving anything.")
    ] = False,
) -> None:
    """Seguir un día del plan: lo que cambia y lo que se debe avisar / follow one day of the plan.

    Lo mismo que hace el motor cada mañana; repetirlo no cambia nada dos veces. No envía los avisos.
    The same as the engine does every morning; to repeat it changes nothing twice. Messages are not sent.
    """
    day = parse_day(as_of, "--as-of") if as_of else None
    with opened() as (runtime, moment):
        today = plan_day(runtime.database, plan, day, moment)
        advanced = advance_plan(runtime.database, today, keep=not dry_run)
        language = runtime.settings.language
    if as_json:
        print_json(
            {
                "plan": today.plan, "day": today.day, "messages": advanced.messages,
                "moved": [asdict(step) for step in advanced.moved],
            }
        )  # fmt: skip
    else:
        _show(advanced, language)
    if dry_run:
        NOTES.print(_NOT_KEPT.say(language))


def _show(advanced: Advanced, language: Language) -> None:
    if advanced.moved:
        print_table(
            [column.say(language) for column in _COLUMNS],
            [
                (
                    step.code,
                    step.title,
                    STATE_NAMES[step.state].say(language),
                    STANDING_NAMES[step.standing_before].say(language),
                    STANDING_NAMES[step.standing].say(language),
                )
                for step in advanced.moved
            ],
        )
    today = advanced.today
    told = f"{_MOVED.say(language, len(advanced.moved))}, {_OWED.say(language, advanced.messages)}"
    NOTES.print(f"{today.plan}, {today.day}: {told}.", markup=False)
