"""``hitos policy``: when and how institutions are reminded, and what that will cause."""

from datetime import time
from pathlib import Path
from typing import Annotated

import typer

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_json, print_table
from cli.moved import deadlines, moved_since, say_moved
from cli.opening import actor, changing, opened
from cli.step_text import CodeArgument
from documents.readers.yaml.policy_file import read_policy
from domain.rules.days import local_day
from domain.rules.reminders import RungKind
from domain.values.calendar import Counting
from domain.values.language import Language, Text
from domain.values.reminder_policy import EXPECTED, ReminderPolicy
from notifications.messages.rungs import say_rung
from operations.finding import find_plan, find_step
from operations.following.foreseen import Foreseen, foreseen
from operations.timetable.policies import checked_policy, set_policy
from operations.timetable.timing import policy_of, timing_of_step

app = typer.Typer(no_args_is_help=True, help="Política de recordatorios / reminder policy.")
FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="La política en YAML / the policy in YAML.")]

_COLUMNS = (
    Text(es="Sale", en="Leaves"), Text(es="Paso", en="Step"), Text(es="A quién", en="To"),
    Text(es="Por qué", en="Why"),
)  # fmt: skip
_FIELDS = (
    Text(es="Campo", en="Field"), Text(es="Vale", en="Is"),
    Text(es="Qué se puede escribir", en="What may be written"),
)  # fmt: skip
_NOBODY = Text(es="nadie: falta quien responda por ello", en="nobody: who answers for it is missing")
_NOTHING = Text(
    es="{code} no causará ningún aviso: no tiene vencimiento, espera una revisión o está cerrado.",
    en="{code} will cause no message: it has no deadline, waits for a review, or is closed.",
)
_NOTHING_OF_PARTS = Text(
    es="{code} no causará ningún aviso: sus partes no tienen vencimiento, esperan una revisión o están cerradas.",
    en="{code} will cause no message: its parts have no deadline, wait for a review, or are closed.",
)
_FOREVER = {
    RungKind.AFTER: Text(
        es="Y así cada {days} días de atraso, hasta que se presente, se cierre o cambie la fecha.",
        en="And so every {days} days late, until it is submitted, closed, or its date moves.",
    ),
    RungKind.TAKE_UP: Text(
        es="Lo devuelto se recuerda cada {days} días hasta que se retome o venza.",
        en="What was returned is spoken of every {days} days until it is taken up or due.",
    ),
    RungKind.REVIEW: Text(
        es="Y así cada {days} días, hasta que se decida.", en="And so every {days} days, until it is decided."
    ),
}
_WORKING_DAYS = Text(
    es="Los días se cuentan hábiles, según el calendario del plan: «hitos calendar list».",
    en='Days are counted as working days, by the plan\'s calendar: "hitos calendar list".',
)
_GOOD = Text(es="La política sirve.", en="The policy can be used.")
_IN_FORCE = Text(es="La política está en vigor.", en="The policy is in force.")


@app.command()
def show(plan: PlanOption = None, as_json: JsonOption = False) -> None:
    """La política en vigor / the policy in force."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        policy = policy_of(find_plan(session, plan))
        language = runtime.settings.language
    if as_json:
        print_json(policy.model_dump(mode="json"))
    else:
        rows = [(field, _written(value), EXPECTED[field].say(language)) for field, value in policy]
        print_table([column.say(language) for column in _FIELDS], rows)


@app.command()
def check(file: FileArgument, plan: PlanOption = None) -> None:
    """Revisar un fichero de política, con todos sus problemas a la vez / check a policy file."""
    told = read_policy(file)
    with opened() as (runtime, _), runtime.database.reading() as session, told.placing():
        checked_policy(session, find_plan(session, plan), told.data)
        NOTES.print(_GOOD.say(runtime.settings.language))


@app.command("set")
def set_(
    file: FileArgument,
    plan: PlanOption = None,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Poner en vigor una política en lugar de la anterior / put a policy into force."""
    told = read_policy(file)
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        before = deadlines(session, found)
        with told.placing():
            change = checked_policy(session, found, told.data)
        set_policy(session, found, change, actor(by, moment))
        moved = moved_since(before, session, found)
    language = runtime.settings.language
    NOTES.print((_GOOD if dry_run else _IN_FORCE).say(language))
    say_moved(moved, language)


@app.command()
def explain(
    code: CodeArgument, plan: PlanOption = None, as_of: AsOfOption = None, as_json: JsonOption = False
) -> None:
    """Todos los avisos que un paso causará si nadie responde / every message a step will cause."""
    with opened(as_of) as (runtime, moment), runtime.database.reading() as session:
        found = find_plan(session, plan)
        step = find_step(session, found, code)
        coming = foreseen(session, found, step, local_day(moment, found.zone))
        language = runtime.settings.language
        policy = timing_of_step(session, found, step).policy
    if as_json:
        print_json([_data(each) for each in coming])
    elif coming:
        print_table([column.say(language) for column in _COLUMNS], [_line(each, language) for each in coming])
        _say_how_it_goes_on(coming, policy, language)
    else:
        NOTES.print((_NOTHING_OF_PARTS if step.has_children else _NOTHING).say(language, code=step.code))


def _say_how_it_goes_on(coming: list[Foreseen], policy: ReminderPolicy, language: Language) -> None:
    repeats = {
        RungKind.AFTER: policy.every_days_after, RungKind.TAKE_UP: policy.take_up_after,
        RungKind.REVIEW: policy.review_after,
    }  # fmt: skip
    kinds = {each.rung.kind for each in coming}
    for kind, days in repeats.items():
        if kind in kinds:
            NOTES.print(_FOREVER[kind].say(language, days=days))
    if policy.counting is Counting.WORKING:
        NOTES.print(_WORKING_DAYS.say(language))


def _written(value: object) -> object:
    """A value as one would write it in the file; a dash for nothing."""
    match value:
        case None:
            return "—"
        case bool():
            return str(value).lower()
        case time():
            return f"{value:%H:%M}"
        case tuple():
            return ", ".join(map(str, value)) or "—"
    return value


def _line(each: Foreseen, language: Language) -> tuple[object, ...]:
    return each.leaves, each.step, ", ".join(each.to) or _NOBODY.say(language), say_rung(each.rung.key, language)


def _data(each: Foreseen) -> dict[str, object]:
    return {
        "day": each.day, "step": each.step, "rung": each.rung.key, "kind": each.kind.value, "to": each.to,
        "since": each.rung.since, "leaves": each.leaves,
    }  # fmt: skip
