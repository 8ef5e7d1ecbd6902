"""``hitos calendar``: the days on which a plan's offices are open."""

from typing import Annotated

import typer

from cli.common import (
    NOTES,
    AsOfOption,
    ByOption,
    DryRunOption,
    JsonOption,
    PlanOption,
    actor,
    changing,
    opened,
    print_rows,
)
from domain.rules.given_dates import parse_day
from domain.tables.calendar import CalendarEntry
from domain.tables.plan import Plan
from domain.values.calendar import Opening
from operations.finding import find_plan
from operations.timetable.calendars import entries_in_force, seed_calendar, set_day

app = typer.Typer(no_args_is_help=True, help="Días hábiles de un plan / a plan's working days.")
_NONE = "Solo el fin de semana: hitos calendar seed GT / only the weekend."


@app.command("list")
def list_(plan: PlanOption = None, as_json: JsonOption = False) -> None:
    """Los días que no son como los demás de su semana / the days unlike others of their week."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        rows = [_row(entry) for entry in entries_in_force(session, find_plan(session, plan))]
    print_rows(rows, as_json=as_json, empty=_NONE)


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
        rows = [_row(each) for each in seed_calendar(session, found, country, years, actor(by, moment))]
    print_rows(rows, as_json=as_json, empty="Nada nuevo / nothing new.")
    NOTES.print(f"{len(rows)} días / days")


@app.command("set")
def set_(
    day: Annotated[str, typer.Argument(metavar="DATE", help="El día / the day, YYYY-MM-DD.")],
    opening: Annotated[Opening, typer.Argument(help="closed | half | open")],
    name: Annotated[str, typer.Option("--name", help="Cómo se llama / what it is called.")],
    source: Annotated[str, typer.Option("--source", help="El acuerdo que lo dispone / the decree.")],
    plan: PlanOption = None,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Un asueto decretado, medio día, un cierre o un día que sí se trabaja / how one day is worked."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        entry = set_day(
            session, found, parse_day(day, "DATE"), opening, name=name, source=source, actor=actor(by, moment)
        )
        rows = [_row(entry)]
    print_rows(rows, as_json=as_json, empty="")


def _years(plan: Plan, first: int, last: int, *, given: bool) -> tuple[int, int]:
    if given or plan.period_start is None or plan.period_end is None:
        return first, last
    return plan.period_start.year, plan.period_end.year


def _row(entry: CalendarEntry) -> dict[str, object]:
    return {
        "day": entry.day, "opening": entry.opening.value, "name": entry.name, "source": entry.source,
        "by": entry.by,
    }  # fmt: skip
