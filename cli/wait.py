"""``hitos wait``: what a step waits for; each change is an amendment and shows what it does to the forecast."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Annotated

import typer

from cli.amend import EffectiveOption, ReasonOption, ResolutionOption
from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_json, print_rows
from cli.opening import actor, changing, opened
from cli.step_text import CodeArgument
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.tables.history import Amendment
from domain.values.language import Text
from operations.acting.waits import add_wait, remove_wait
from operations.finding import find_plan, find_step
from operations.following.forecasting import Delayed, delayed_steps
from operations.timetable.predecessors import waits_in_words
from operations.views.step_view import amendments_of

app = typer.Typer(no_args_is_help=True, help="Qué pasos esperan a cuáles / which steps wait for which.")
AfterArgument = Annotated[
    str, typer.Argument(metavar="AFTER", help="A cuál espera / the step that it waits for (C10-H2).")
]
_DECIDER = "coordinación"
_WAITS = Text(
    es="{code} espera ahora a: {codes}. Decidido por {resolution}.",
    en="{code} now waits for: {codes}. Decided by {resolution}.",
)
_WAITS_NO_MORE = Text(
    es="{code} ya no espera a ningún paso. Decidido por {resolution}.",
    en="{code} waits for no step any more. Decided by {resolution}.",
)
_SAME = Text(es="Ninguna fecha prevista cambia.", en="No forecast changes.")
_NONE = Text(es="Ningún paso espera a otro.", en="No step waits for another.")


@app.command()
def add(
    code: CodeArgument,
    after: AfterArgument,
    resolution: ResolutionOption,
    reason: ReasonOption,
    effective: EffectiveOption = None,
    plan: PlanOption = None,
    by: ByOption = _DECIDER,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Que un paso espere a otro: no comienza antes de que aquel se cierre / have a step wait for another."""
    _change(
        add_wait,
        code,
        after,
        resolution=resolution,
        reason=reason,
        effective=effective,
        plan=plan,
        by=by,
        as_of=as_of,
        as_json=as_json,
        dry_run=dry_run,
    )


@app.command()
def remove(
    code: CodeArgument,
    after: AfterArgument,
    resolution: ResolutionOption,
    reason: ReasonOption,
    effective: EffectiveOption = None,
    plan: PlanOption = None,
    by: ByOption = _DECIDER,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Que un paso ya no espere a otro / have a step no longer wait for another."""
    _change(
        remove_wait,
        code,
        after,
        resolution=resolution,
        reason=reason,
        effective=effective,
        plan=plan,
        by=by,
        as_of=as_of,
        as_json=as_json,
        dry_run=dry_run,
    )


@app.command("list")
def list_(plan: PlanOption = None, as_json: JsonOption = False) -> None:
    """Cada paso que espera, y a cuáles / every step that waits, and for which."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        rows = [
            {"code": step.code, "title": step.title, "after": ", ".join(codes)}
            for step, codes in waits_in_words(session, find_plan(session, plan))
        ]
    print_rows(rows, runtime.settings.language, as_json=as_json, empty=_NONE)


def _change(
    change: Callable[..., Amendment], code: str, after: str, *, resolution: str, reason: str,
    effective: str | None, plan: str | None, by: str, as_of: str | None, as_json: bool, dry_run: bool,
) -> None:  # fmt: skip
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        step, before = find_step(session, found, code), find_step(session, found, after)
        today = local_day(moment, found.zone)
        day = parse_day(effective, "--effective") if effective else today
        former = delayed_steps(session, found, today)
        made = change(
            session, found, step, before, resolution=resolution, reason=reason, effective_on=day,
            actor=actor(by, moment),
        )  # fmt: skip
        rows = _moved(former, delayed_steps(session, found, today))
        if as_json:
            print_json(asdict(amendments_of(session, found, step)[-1]) | {"forecast": rows})
            return
        language = runtime.settings.language
        said = _WAITS if made.new else _WAITS_NO_MORE
        NOTES.print(said.say(language, code=step.code, codes=made.new, resolution=resolution), markup=False)
        print_rows(rows, language, as_json=False, empty=_SAME)


def _moved(former: Sequence[Delayed], now: Sequence[Delayed]) -> list[dict[str, object]]:
    """Each step whose forecast end is another one: its deadline, the forecast before and now, and why."""
    ended, ends = ({each.code: each for each in several} for several in (former, now))
    return [
        {
            "code": told.code, "title": told.title, "due": told.due, "before": _end(ended.get(code), told),
            "forecast": _end(ends.get(code), told), "pushed_by": ends[code].pushed_by if code in ends else None,
        }
        for code, told in (ended | ends).items()
        if _end(ended.get(code), told) != _end(ends.get(code), told)
    ]  # fmt: skip


def _end(told: Delayed | None, step: Delayed) -> date:
    """The forecast end; who is not delayed ends in time."""
    return told.forecast if told else step.due
