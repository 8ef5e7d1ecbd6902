"""``hitos amend``: decided changes of dates, titles and leads, each with its resolution."""

from dataclasses import asdict
from typing import Annotated

import typer

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_json
from cli.opening import actor, changing, opened
from cli.step_text import CodeArgument, say
from domain.rules.days import local_day
from domain.rules.field_names import field_name
from domain.rules.given_dates import parse_day
from domain.values.errors import InvalidDataError
from domain.values.language import Language, Text
from operations.acting.amendments import AmendedField
from operations.acting.amendments import amend as amend_step
from operations.finding import find_plan, find_step
from operations.views.step_view import AmendmentView, amendments_of

app = typer.Typer(no_args_is_help=True, help="Modificaciones decididas / decided amendments.")

ResolutionOption = Annotated[
    str, typer.Option("--resolution", help="El acto que lo decidió / the act of government that decided it.")
]
ReasonOption = Annotated[str, typer.Option("--reason", help="Por qué / why.")]
EffectiveOption = Annotated[
    str | None, typer.Option("--effective", metavar="DATE", help="Desde cuándo rige; hoy / in force since; today.")
]
_DECIDER = "coordinación"

_LINE = Text(
    es="{code}  {field}: {old} → {new}\n    {resolution}, rige desde el {effective_on} ({by}): {reason}",
    en="{code}  {field}: {old} → {new}\n    {resolution}, in force since {effective_on} ({by}): {reason}",
)
_NO_RESOLUTION = Text(es="sin resolución", en="no resolution")
_NONE = Text(es="No hay modificaciones.", en="There are no amendments.")
_ONE_OF_TWO = Text(
    es="Dé la fecha nueva: --due (vence) o --start (comienza), una de las dos.",
    en="Give the new date: --due or --start, one of the two.",
)


@app.command("date")
def date_(
    code: CodeArgument,
    *,
    resolution: ResolutionOption,
    reason: ReasonOption,
    due: Annotated[str | None, typer.Option("--due", metavar="DATE", help="Vence el / due on.")] = None,
    start: Annotated[str | None, typer.Option("--start", metavar="DATE", help="Comienza el / starts on.")] = None,
    effective: EffectiveOption = None,
    plan: PlanOption = None,
    by: ByOption = _DECIDER,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Cambiar una fecha / change a date."""
    if (due is None) == (start is None):
        raise InvalidDataError(_ONE_OF_TWO)
    field = AmendedField.START if due is None else AmendedField.DUE
    _amend(
        code,
        field,
        due or start or "",
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
def title(
    code: CodeArgument,
    to: Annotated[str, typer.Option("--to", help="El título nuevo / the new title.")],
    resolution: ResolutionOption,
    reason: ReasonOption,
    effective: EffectiveOption = None,
    plan: PlanOption = None,
    by: ByOption = _DECIDER,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Cambiar un título / change a title."""
    _amend(
        code,
        AmendedField.TITLE,
        to,
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
def lead(
    code: CodeArgument,
    to: Annotated[str, typer.Option("--to", help="La institución, por sigla o nombre / the institution.")],
    resolution: ResolutionOption,
    reason: ReasonOption,
    effective: EffectiveOption = None,
    plan: PlanOption = None,
    by: ByOption = _DECIDER,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Cambiar la institución responsable / change the lead institution."""
    _amend(
        code,
        AmendedField.LEAD,
        to,
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
def list_(
    code: Annotated[str | None, typer.Argument(metavar="[CODE]", help="Solo de este paso / of this step.")] = None,
    plan: PlanOption = None,
    as_json: JsonOption = False,
) -> None:
    """Las modificaciones de un plan o de un paso / the amendments of a plan or a step."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        found = find_plan(session, plan)
        views = amendments_of(session, found, find_step(session, found, code) if code else None)
    language = runtime.settings.language
    if as_json:
        print_json([asdict(view) for view in views])
        return
    for view in views:
        say(runtime, _LINE, **_facts(view, language))
    if not views:
        NOTES.print(_NONE.say(language))


def _amend(
    code: str, field: AmendedField, new: str, *, resolution: str, reason: str, effective: str | None,
    plan: str | None, by: str, as_of: str | None, as_json: bool, dry_run: bool,
) -> None:  # fmt: skip
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        step = find_step(session, found, code)
        day = parse_day(effective, "--effective") if effective else local_day(moment, found.zone)
        amend_step(
            session, found, step, field=field, new=new, resolution=resolution, reason=reason, effective_on=day,
            actor=actor(by, moment),
        )  # fmt: skip
        view = amendments_of(session, found, step)[-1]
        if as_json:
            print_json(asdict(view))
        else:
            say(runtime, _LINE, **_facts(view, runtime.settings.language))


def _facts(view: AmendmentView, language: Language) -> dict[str, object]:
    return asdict(view) | {
        "field": field_name(view.field, language), "old": view.old or "—", "new": view.new or "—",
        "resolution": view.resolution or _NO_RESOLUTION.say(language),
    }  # fmt: skip
