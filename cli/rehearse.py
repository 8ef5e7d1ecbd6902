"""``hitos rehearse``: every message a plan would cause, before the first one is sent."""

import asyncio
import os
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from cli.common import NOTES, JsonOption, print_rows
from documents.readers.read import read_files
from domain.rules.given_dates import parse_day
from flows.engine import free_port, running_server
from operations.acts import Actor
from operations.importing.document import import_document
from operations.outbox import list_messages
from operations.rehearsal import Script, read_script
from runtime.clock import moment_on
from runtime.settings import load_settings
from runtime.wiring import Runtime, open_runtime


def rehearse(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Los documentos del plan / its documents.")],
    first: Annotated[str, typer.Option("--from", metavar="DATE", help="Primer día / first day.")],
    last: Annotated[str, typer.Option("--to", metavar="DATE", help="Último día / last day.")],
    script: Annotated[
        Path | None,
        typer.Option("--script", help="Lo que hacen las personas / what people do (examples/ensayo.yaml)."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Ensayar un plan en una instalación pasajera; nada se envía / rehearse a plan; nothing is kept or sent."""
    begins, ends = parse_day(first, "--from"), parse_day(last, "--to")
    acts = read_script(script) if script else Script()
    document = read_files(files)
    with TemporaryDirectory(prefix="hitos-rehearsal-") as folder:
        settings = load_settings().model_copy(
            update={"home": Path(folder), "database": None, "channel": "mailbox:"}
        )
        with open_runtime(settings) as runtime, running_server(Path(folder), free_port()) as variables:
            os.environ.update(variables)
            os.environ["PREFECT_LOGGING_LEVEL"] = "WARNING"
            with runtime.database.writing() as session:
                actor = Actor("ensayo", moment_on(begins, settings.zone))
                code = import_document(session, document, actor, zone=settings.zone).plan.code
            _play(runtime, code, acts, begins, ends)
            rows = _messages(runtime)
    print_rows(rows, as_json=as_json, empty="Ningún mensaje / no message.")
    NOTES.print(f"{len(rows)} mensajes / messages")


def _play(runtime: Runtime, code: str, script: Script, first: date, last: date) -> None:
    # Prefect reads its settings when it is imported, which is why that happens only now.
    from flows.rehearse import rehearse as play_days  # noqa: PLC0415

    asyncio.run(play_days(runtime, code, script, first, last, lambda day: NOTES.print(str(day), end="\r")))


def _messages(runtime: Runtime) -> list[dict[str, object]]:
    with runtime.database.reading() as session:
        lines = list_messages(session, most=_MOST)
    return [
        {"day": line.owed_on, "step": line.step, "to": line.recipient, "what": line.rung, "due": line.due_on}
        for line in lines
    ]


_MOST = 1_000_000
"""All of them: a rehearsal's outbox is new."""
