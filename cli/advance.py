"""``hitos advance``: one day's sweep from the command line, without a server."""

from cli.common import (
    NOTES,
    AsOfOption,
    DryRunOption,
    JsonOption,
    PlanOption,
    opened,
    print_json,
    print_rows,
)
from domain.rules.given_dates import parse_day
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from operations.advancing import advance as follow_day
from operations.advancing import plan_day


def advance(
    plan: PlanOption = None, as_of: AsOfOption = None, dry_run: DryRunOption = False, as_json: JsonOption = False
) -> None:
    """Seguir un plan un día: lo que comienza, vence o se atrasa, y los avisos que debe / follow a plan for a day.

    Repetirlo no cambia nada dos veces; los días que faltaron se recuperan / repeating it changes nothing twice.
    """
    day = parse_day(as_of, "--as-of") if as_of else None
    with opened(as_of) as (runtime, moment):
        today = plan_day(runtime.database, plan, day, moment)
        done = follow_day(runtime.database, today, keep=not dry_run)
        language = runtime.settings.language
    moved = [
        {
            "step": step.code, "title": step.title, "state": STATE_NAMES[step.state].say(language),
            "before": STANDING_NAMES[step.standing_before].say(language),
            "now": STANDING_NAMES[step.standing].say(language),
        }
        for step in done.moved
    ]  # fmt: skip
    if as_json:
        print_json({"plan": today.plan, "day": today.day, "messages": done.messages, "moved": moved})
        return
    print_rows(moved, as_json=False, empty="Nada cambió / nothing moved.")
    NOTES.print(f"{today.plan} {today.day}: {len(done.moved)} cambios / moved, {done.messages} avisos / messages")
