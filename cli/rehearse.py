"""``hitos rehearse``: a plan played to its end on a copy, every message seen before the first is sent."""

import asyncio
import os
import time
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from cli.common import NOTES, JsonOption, PlanOption, opened, print_json, print_table
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Text
from flows.engine import free_port, running_server
from operations.copying import copy_records
from operations.finding import find_plan
from operations.rehearsal import Script, read_script
from runtime.wiring import Runtime, open_runtime

_NO_END = Text(
    es="El plan {plan} no tiene fecha de fin; diga hasta cuándo con --to AAAA-MM-DD.",
    en="The plan {plan} has no end; say until when with --to YYYY-MM-DD.",
)
_BACKWARDS = Text(
    es="El ensayo termina el {last}, antes de comenzar el {first}; corrija --from o --to.",
    en="The rehearsal ends on {last}, before it begins on {first}; mend --from or --to.",
)
_EXISTS = Text(
    es="{folder} ya existe; un ensayo no escribe sobre otro. Bórrela o dé otra con -o.",
    en="{folder} exists already; a rehearsal does not write over another. Delete it or give another with -o.",
)
_RESULT = Text(
    es="{days} días con algo que hacer, {moved} cambios, {messages} mensajes, {acts} actos. Los mensajes: "
    "HITOS_HOME={folder} hitos outbox list",
    en="{days} days with something to do, {moved} moves, {messages} messages, {acts} acts. The messages: "
    "HITOS_HOME={folder} hitos outbox list",
)


def rehearse(
    plan: PlanOption = None,
    script: Annotated[
        Path | None,
        typer.Option("--script", help="Qué hace la gente (YAML); sin él, nadie responde / what people do."),
    ] = None,
    first: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Primer día; hoy / first day; today.")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Último día; fin del plan / last day; its end.")
    ] = None,
    folder: Annotated[Path, typer.Option("-o", "--output", help="Carpeta nueva / a new folder.")] = Path("ensayo"),
    as_json: JsonOption = False,
) -> None:
    """Ensayar el plan sobre una copia, día por día / rehearse the plan on a copy, day by day.

    Nada sale de esta máquina: los mensajes quedan en un buzón de la carpeta.
    Nothing leaves this machine: the messages stay in a mailbox in the folder.
    """
    if folder.exists():
        raise RefusedError(_EXISTS, folder=folder)
    told = read_script(script) if script else Script()
    with opened() as (runtime, moment):
        with runtime.database.reading() as session:
            found = find_plan(session, plan)
        begins, ends = _span(found, first, last, local_day(moment, found.zone))
        settings = runtime.settings.model_copy(update={"home": folder, "database": None, "channel": "mailbox:"})
        with open_runtime(settings) as copy:
            copy_records(runtime.database, copy.database)
            result = _played(copy, found.code, told, begins, ends)
    if as_json:
        print_json(result)
        return
    NOTES.print(_RESULT.say(settings.language, folder=folder, **result), markup=False)
    seconds = result["seconds"]
    assert isinstance(seconds, dict)
    print_table(("", "s"), [(what, f"{took:.1f}") for what, took in seconds.items()])


def _span(plan: Plan, first: str | None, last: str | None, today: date) -> tuple[date, date]:
    begins = parse_day(first, "--from") if first else max(today, plan.period_start or today)
    ends = parse_day(last, "--to") if last else plan.period_end
    if ends is None:
        raise InvalidDataError(_NO_END, plan=plan.code)
    if ends < begins:
        raise InvalidDataError(_BACKWARDS, first=begins, last=ends)
    return begins, ends


def _played(copy: Runtime, plan_code: str, script: Script, first: date, last: date) -> dict[str, object]:
    began = time.perf_counter()
    with running_server(copy.settings.home, free_port()) as variables:
        os.environ.update(variables, PREFECT_LOGGING_LEVEL="WARNING")
        started = time.perf_counter()
        # Prefect reads its variables when it is imported, which is why that happens only now.
        from flows.rehearse import rehearse as play  # noqa: PLC0415

        columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
        with Progress(*columns, console=NOTES) as progress:
            days = progress.add_task(str(first), total=(last - first).days + 1)

            def on_day(day: date) -> None:
                progress.update(days, description=str(day), completed=(day - first).days + 1)

            done = asyncio.run(play(copy, plan_code, script, first, last, on_day))
            progress.update(days, description=str(last), completed=(last - first).days + 1)
    split = {"Prefect, server start": started - began} | done.seconds
    return {
        "first": first, "last": last, "days": done.days, "moved": done.moved, "messages": done.messages,
        "acts": done.acts, "flow_runs": done.runs, "seconds": split,
    }  # fmt: skip
