"""``hitos demo``: the example plan played from its first day to its last, the report, and the pages to look at."""

import asyncio
import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from cli import demo_words as words
from cli.common import NOTES, print_table
from documents.readers.read import read_files
from documents.writers.outline.findings import finding_words
from domain.rules.days import local_day
from domain.rules.wording import Voice
from domain.values.errors import RefusedError
from domain.values.language import Language
from domain.values.report import Report
from domain.values.vocabulary import Severity
from flows.engine import free_port, running_server
from operations.actor import Actor
from operations.importing.document import import_document
from operations.rehearsing.rehearsal import read_script
from runtime.clock import SimulatedClock, moment_on
from runtime.settings import load_settings
from runtime.wiring import Runtime, open_runtime

_EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
_FIRST, _CUT_OFF, _LAST = date(2018, 11, 1), date(2020, 8, 28), date(2020, 8, 31)
_COORDINATION = "Marta Lima (INFOM)"
_MARK = ".hitos-demo"


def demo(
    serve: Annotated[
        bool, typer.Option("--serve/--no-serve", help="Dejar las páginas abiertas / keep pages.")
    ] = True,
    home: Annotated[Path, typer.Option("--home", help="Carpeta de la demostración / its folder.")] = Path(
        "hitos-demo"
    ),
) -> None:
    """El plan de ejemplo, día por día, hasta su informe / the example plan, day by day, to its report."""
    began = time.perf_counter()
    # Asked to end, the demonstration ends Prefect's server with it, as Ctrl-C does.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    _empty(home)
    settings = load_settings().model_copy(update={"home": home, "database": None, "channel": "mailbox:"})
    with ExitStack() as stack:
        runtime = stack.enter_context(open_runtime(settings))
        plan_code = _import_example(runtime)
        NOTES.print("Arrancando Prefect en esta máquina / starting Prefect on this machine …")
        port = free_port()
        os.environ.update(stack.enter_context(running_server(home, port)))
        os.environ["PREFECT_LOGGING_LEVEL"] = "WARNING"
        ready = time.perf_counter()
        _rehearse(runtime, plan_code, started_in=ready - began)
        where = list(_close(runtime, plan_code))
        NOTES.print(f"Todo en / all in {time.perf_counter() - began:.1f} s")
        for line in where:
            typer.echo(line)
        if serve:
            _keep_pages(runtime, port)


def _empty(home: Path) -> None:
    if home.exists() and not (home / _MARK).exists():
        raise RefusedError(words.NOT_OURS, folder=home)
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    (home / _MARK).write_text("hitos demo\n", "utf-8")


def _import_example(runtime: Runtime) -> str:
    document = read_files([_EXAMPLES / "gobierno_abierto.yaml"])
    with runtime.database.writing() as session:
        actor = Actor(_COORDINATION, moment_on(_FIRST, runtime.settings.zone))
        imported = import_document(session, document, actor, zone=runtime.settings.zone)
        NOTES.print(f"{imported.plan.title}: {len(imported.differences)} líneas / lines")
        return imported.plan.code


def _rehearse(runtime: Runtime, plan_code: str, *, started_in: float) -> None:
    # Prefect reads its settings when it is imported, which is why that happens only now.
    from flows.rehearse import rehearse  # noqa: PLC0415

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=NOTES) as progress:
        days = progress.add_task(str(_FIRST), total=(_LAST - _FIRST).days + 1)

        def on_day(day: date) -> None:
            progress.update(days, description=str(day), completed=(day - _FIRST).days + 1)

        script = read_script(_EXAMPLES / "ensayo.yaml")
        done = asyncio.run(rehearse(runtime, plan_code, script, _FIRST, _LAST, on_day))
        progress.update(days, description=str(_LAST), completed=(_LAST - _FIRST).days + 1)
    NOTES.print(
        f"{done.days} días con algo que hacer / days with something to do: {done.moved} movimientos / moves, "
        f"{done.messages} mensajes / messages, {done.acts} actos / acts"
    )
    split = {"Prefect server": started_in} | done.seconds
    NOTES.print("  ".join(f"{what} {took:.1f} s" for what, took in split.items()))


def _close(runtime: Runtime, plan_code: str) -> Iterator[str]:
    """Show the findings, have the cut-off of 28 August 2020 signed and published; where everything is then."""
    # Prefect again.
    from cli.demo_ending import answer_and_report, sign_and_publish, told  # noqa: PLC0415

    language = runtime.settings.language
    _show_findings(answer_and_report(runtime, plan_code, _CUT_OFF, _LAST), language)
    NOTES.print(words.SIGNING.say(language))
    return told(runtime, sign_and_publish(runtime, plan_code, _CUT_OFF, _LAST))


def _show_findings(report: Report, language: Language) -> None:
    voice = Voice(language, report.words)
    serious = [finding for finding in report.findings if finding.severity is Severity.SERIOUS]
    answered = sum(finding.answer is not None for finding in report.findings)
    rest = len(report.findings) - len(serious)
    NOTES.print(words.FINDINGS.say(language, serious=len(serious), rest=rest, answered=answered))
    rows = [
        (finding.step, finding_words(finding, voice), finding.answer.text if finding.answer else "")
        for finding in serious
    ]
    print_table([each.say(language) for each in (words.STEP, words.FINDING, words.ANSWER)], rows)


def _keep_pages(runtime: Runtime, prefect_port: int) -> None:
    import uvicorn  # noqa: PLC0415  (only where pages are kept open)

    from portal.app import make_app  # noqa: PLC0415

    port = free_port()
    at_the_end = replace(runtime, clock=SimulatedClock(moment_on(_LAST, runtime.settings.zone)))
    NOTES.print(
        f"Tablero / dashboard ({local_day(at_the_end.clock(), runtime.settings.zone)}): http://127.0.0.1:{port}"
    )
    NOTES.print(f"Prefect: http://127.0.0.1:{prefect_port}")
    NOTES.print("Ctrl-C para terminar / to end")
    uvicorn.run(make_app(at_the_end), host="127.0.0.1", port=port, log_level="warning")
