"""``hitos rehearse``: a plan played to its end on a copy, every message seen before the first is sent."""

import asyncio
import csv
import os
import time
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from cli.common import NOTES, JsonOption, PlanOption, print_json, print_table
from cli.opening import opened
from cli.rung_text import rung_text
from documents.drawings.bars import Bar, bars_svg
from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import MessageStatus
from flows.engine import free_port, running_server
from notifications.outbox.owed import OF_A_CUT_OFF
from operations.finding import find_plan
from operations.messages.outbox import KIND_NAMES, list_messages
from operations.rehearsing.copying import copy_records
from operations.rehearsing.load import WeekLoad, leaves_on, load_per_week
from operations.rehearsing.rehearsal import Script, read_script
from operations.timetable.calendars import look_at_all_again
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
    es="Días con algo que hacer: {days}; cambios: {moved}; actos: {acts}; cartas: {letters}. Cada aviso: "
    "{folder}/mensajes.csv; la carga de cada semana: {folder}/carga.svg",
    en="Days with something to do: {days}; moves: {moved}; acts: {acts}; letters: {letters}. Every message: "
    "{folder}/mensajes.csv; the load of each week: {folder}/carga.svg",
)
_MOST = 1_000_000
_MESSAGE_COLUMNS = (
    Text(es="día", en="day"), Text(es="sale", en="leaves"), Text(es="paso", en="step"),
    Text(es="a quién", en="to"), Text(es="qué", en="what"),
    Text(es="por qué", en="why"),
)  # fmt: skip
_WEEK_COLUMNS = (
    Text(es="Semana del", en="Week of"), Text(es="Cartas", en="Letters"), Text(es="A quién", en="To")
)  # fmt: skip
_LOAD = Text(es="{plan}: cartas por semana", en="{plan}: letters per week")
_BUSIEST = Text(
    es="La semana con más cartas es la del {monday}: {count}.",
    en="The week with the most letters is that of {monday}: {count}.",
)
_TOOK = Text(
    es="Duró {total:.0f} s, {engine:.0f} de ellos el motor.",
    en="It took {total:.0f} s, {engine:.0f} of them the engine.",
)
_ENGINE = "Prefect"
"""What the parts of its time that are the engine's are called by."""


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
            with copy.database.writing() as session:
                # What the installation has checked until today says nothing of the days that are played.
                look_at_all_again(session, find_plan(session, found.code), begins)
            result = _played(copy, found.code, told, begins, ends)
            weeks = _written(copy, found.code, begins)
    letters = sum(week.messages for week in weeks)
    if as_json:
        print_json(result | {"letters": letters, "weeks": [asdict(week) for week in weeks]})
        return
    heads = [head.say(settings.language) for head in _WEEK_COLUMNS]
    print_table(heads, [(week.monday, week.messages, _to(week)) for week in weeks if week.messages])
    NOTES.print(_RESULT.say(settings.language, folder=folder, letters=letters, **result), markup=False)
    seconds = result["seconds"]
    assert isinstance(seconds, dict)
    engine = sum(took for what, took in seconds.items() if what.startswith(_ENGINE))
    NOTES.print(_TOOK.say(settings.language, total=sum(seconds.values()), engine=engine))


def _written(copy: Runtime, plan: str, first: date) -> list[WeekLoad]:
    """Every message as a table and the load of each week as a chart, in the rehearsal's folder."""
    with copy.database.reading() as session:
        zone = find_plan(session, plan).zone
        told = list_messages(session, plan=plan, most=_MOST)
    lines = [
        line
        for line in told
        if line.kind not in OF_A_CUT_OFF
        and line.status is not MessageStatus.CANCELLED
        and leaves_on(line, zone) >= first
    ]
    weeks, language = load_per_week(lines, zone), copy.settings.language
    with (copy.settings.home / "mensajes.csv").open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow([head.say(language) for head in _MESSAGE_COLUMNS])
        for line in lines:
            why = rung_text(line.rung, language)
            left = "" if line.sent_at is None else leaves_on(line, zone)
            what = KIND_NAMES[line.kind].say(language)
            table.writerow([line.owed_on, left, line.step, line.recipient, what, why])
    title = _LOAD.say(language, plan=plan)
    busiest = max(weeks, key=lambda week: week.messages, default=None)
    said = _BUSIEST.say(language, count=busiest.messages, monday=busiest.monday) if busiest else "0"
    chart = bars_svg(title, said, [Bar(week.monday.isoformat(), week.messages) for week in weeks])
    (copy.settings.home / "carga.svg").write_text(chart, encoding="utf-8")
    return weeks


def _to(week: WeekLoad) -> str:
    return ", ".join(f"{recipient} {count}" for recipient, count in week.recipients)


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
