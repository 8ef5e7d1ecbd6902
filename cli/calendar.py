"""``hitos calendar``: the days on which a plan's offices are open."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_rows
from cli.moved import deadlines, moved_since, say_moved
from cli.opening import actor, changing, opened
from cli.plural import Plural
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.tables.calendar import CalendarEntry
from domain.tables.plan import Plan
from domain.values.calendar import Opening
from domain.values.language import Language, Text
from operations.finding import find_plan
from operations.timetable.calendars import entries_in_force, seed_calendar, set_days

app = typer.Typer(no_args_is_help=True, help="Días hábiles de un plan / a plan's working days.")
_SHOWN = ("day", "opening", "name", "source")
_OPENINGS = {
    Opening.CLOSED: Text(es="no", en="no"),
    Opening.HALF: Text(es="medio día", en="half"),
    Opening.OPEN: Text(es="sí", en="yes"),
}
_NONE = Text(
    es="Solo el fin de semana. Agregue los asuetos con «hitos calendar seed GT».",
    en='Only the weekend. Add public holidays with "hitos calendar seed GT".',
)
_NOTHING_NEW = Text(es="Nada nuevo.", en="Nothing new.")
_SEEDED = Plural(
    Text(es="Se agregó un día.", en="One day was added."),
    Text(es="Se agregaron {count} días.", en="{count} days were added."),
)


@app.command("list")
def list_(plan: PlanOption = None, as_of: AsOfOption = None, as_json: JsonOption = False) -> None:
    """Los días que no son como los demás de su semana / the days unlike others of their week.

    Con --as-of, como estaba el calendario ese día / with --as-of, as the calendar stood on that day.
    """
    with opened(as_of) as (runtime, moment), runtime.database.reading() as session:
        found = find_plan(session, plan)
        known_by = local_day(moment, found.zone) if as_of else None
        rows = [_row(entry) for entry in entries_in_force(session, found, known_by)]
    _print(rows, runtime.settings.language, as_json=as_json, empty=_NONE)


@app.command()
def seed(
    country: Annotated[str, typer.Argument(help="Código del país / country code: GT, SV, CO, HN, CR, MX…")],
    first: Annotated[int | None, typer.Option("--from", help="Primer año / first year.")] = None,
    last: Annotated[int | None, typer.Option("--to", help="Último año / last year.")] = None,
    plan: PlanOption = None,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Agregar los asuetos de ley de un país; lo que ya hay se queda / add a country's public holidays.

    Sin años, los del período del plan / without years, those of the plan's period.
    """
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        years = _years(found, first or moment.year, last or moment.year, given=bool(first or last))
        before = deadlines(session, found)
        rows = [_row(each) for each in seed_calendar(session, found, country, years, actor(by, moment))]
        moved = moved_since(before, session, found)
    language = runtime.settings.language
    _print(rows, language, as_json=as_json, empty=_NOTHING_NEW)
    if rows:
        NOTES.print(_SEEDED.say(language, len(rows)))
    say_moved(moved, language)


@app.command("set")
def set_(
    day: Annotated[str, typer.Argument(metavar="DATE", help="El día / the day, YYYY-MM-DD.")],
    opening: Annotated[Opening, typer.Argument(help="closed | half | open")],
    name: Annotated[str, typer.Option("--name", help="Cómo se llama / what it is called.")],
    source: Annotated[str, typer.Option("--source", help="El acuerdo que lo dispone / the decree.")],
    last: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", help="Hasta qué día, si son varios / last of several days."),
    ] = None,
    plan: PlanOption = None,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Un asueto decretado, medio día, un cierre o un día que sí se trabaja / how a day is worked.

    Con --to, todos los días hasta ese, menos los del fin de semana / every day until then but the weekend's.
    """
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        before = deadlines(session, found)
        first = parse_day(day, "DATE")
        entries = set_days(
            session, found, first, parse_day(last, "--to") if last else first, opening, name=name, source=source,
            actor=actor(by, moment),
        )  # fmt: skip
        rows, moved = [_row(entry) for entry in entries], moved_since(before, session, found)
    _print(rows, runtime.settings.language, as_json=as_json)
    say_moved(moved, runtime.settings.language)


def _print(
    rows: Sequence[Mapping[str, object]], language: Language, *, as_json: bool, empty: Text | None = None
) -> None:
    print_rows(rows, language, as_json=as_json, empty=empty, shown=_SHOWN, names={Opening: _OPENINGS})


def _years(plan: Plan, first: int, last: int, *, given: bool) -> tuple[int, int]:
    if given or plan.period_start is None or plan.period_end is None:
        return first, last
    return plan.period_start.year, plan.period_end.year


def _row(entry: CalendarEntry) -> dict[str, object]:
    return {
        "day": entry.day, "opening": entry.opening, "name": entry.name, "source": entry.source,
        "by": entry.by,
    }  # fmt: skip
