"""``hitos evidence``: files and addresses that show that a step was done."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, BinaryIO

import typer

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_json
from cli.opening import actor, changing, opened
from cli.step_text import RESULT_NAMES, CodeArgument, say_evidence
from domain.rules.given_dates import parse_day
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import EvidenceKind
from operations.acting.collection import collect as collect_one
from operations.acting.collection import evidence_to_collect
from operations.acting.evidence import attach_address, attach_file
from operations.acting.reviews import evidence_numbered
from operations.finding import find_plan, find_step
from operations.views.step_view import evidence_of, evidence_view
from runtime.wiring import Runtime
from storage.disk_reasons import disk_reason
from storage.evidence_files import EvidenceFiles

app = typer.Typer(no_args_is_help=True, help="Evidencias de los pasos / evidence of steps.")

_ONE_OF_TWO = Text(
    es="Dé un archivo (--file) o una dirección (--address): uno de los dos.",
    en="Give a file (--file) or an address (--address): one of the two.",
)
_NOTHING = Text(es="{code} no tiene evidencias.", en="{code} has no evidence.")
_IS_ADDRESS = Text(
    es="La evidencia {id} es una dirección, no un archivo: {address}",
    en="Evidence {id} is an address, not a file: {address}",
)
_ALTERED = Text(
    es="El archivo de la evidencia {id} ya no es el que se adjuntó (SHA-256 {sha256}); no se entrega. "
    "Recupérelo de una copia de seguridad.",
    en="The file of evidence {id} is no longer the one that was attached (SHA-256 {sha256}); it is not handed "
    "out. Recover it from a backup.",
)
_CANNOT_WRITE = Text(
    es="No se puede escribir «{path}»: {reason}. Dé un nombre nuevo en una carpeta que exista.",
    en='"{path}" cannot be written: {reason}. Give a new name in a folder that exists.',
)


@app.command()
def add(
    code: CodeArgument,
    file: Annotated[Path | None, typer.Option("--file", help="Un archivo / a file.")] = None,
    address: Annotated[str | None, typer.Option("--address", help="Una dirección web / a web address.")] = None,
    dated: Annotated[
        str | None, typer.Option("--dated", metavar="DATE", help="Día del que habla / the day it speaks of.")
    ] = None,
    plan: PlanOption = None,
    by: ByOption = "línea de órdenes",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Adjuntar un archivo o una dirección / attach a file or an address."""
    if (file is None) == (address is None):
        raise InvalidDataError(_ONE_OF_TWO)
    dated_on = parse_day(dated, "--dated") if dated else None
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        step = find_step(session, found, code)
        who = actor(by, moment)
        if file is None:
            made = attach_address(session, found, step, address or "", dated_on=dated_on, actor=who)
        else:
            with _store(runtime, dry_run=dry_run) as store:
                most = runtime.settings.evidence_most_bytes
                made = attach_file(
                    session, found, step, store, file, most_bytes=most, dated_on=dated_on, actor=who
                )
        view = evidence_view(made, step.code)
        if as_json:
            print_json(asdict(view))
        else:
            typer.echo(say_evidence(view, runtime.settings.language))


@app.command("list")
def list_(code: CodeArgument, plan: PlanOption = None, as_json: JsonOption = False) -> None:
    """Las evidencias de un paso y de sus partes / the evidence of a step and its parts."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        step = find_step(session, find_plan(session, plan), code)
        views = evidence_of(session, step)
    if as_json:
        print_json([asdict(view) for view in views])
    elif views:
        for view in views:
            typer.echo(say_evidence(view, runtime.settings.language))
    else:
        NOTES.print(_NOTHING.say(runtime.settings.language, code=step.code), markup=False)


@app.command()
def get(
    number: Annotated[int, typer.Argument(metavar="ID", help="Número de la evidencia / its number.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", help="Archivo nuevo, o - / a new file, or - for standard output.")
    ],
) -> None:
    """Sacar una copia de un archivo, comprobada / take a checked copy of a file out."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        evidence = evidence_numbered(session, number)
        if evidence.kind is EvidenceKind.ADDRESS:
            raise RefusedError(_IS_ADDRESS, id=number, address=evidence.address)
        sha256 = evidence.sha256 or ""
        if runtime.evidence_files.holds(sha256) is False:
            raise RefusedError(_ALTERED, id=number, sha256=sha256)
        with runtime.evidence_files.open(sha256) as file:
            _copy(file, output)


@app.command()
def collect(
    plan: PlanOption = None, as_of: AsOfOption = None, as_json: JsonOption = False, dry_run: DryRunOption = False
) -> None:
    """Comprobar archivos y direcciones que no se han visto hoy / check what was not looked at today."""
    with opened(as_of) as (runtime, moment):
        with runtime.database.reading() as session:
            found = find_plan(session, plan) if plan is not None else None
            due = evidence_to_collect(session, found, moment)
        rows = [
            {
                "id": number,
                "place": place,
                "result": None
                if dry_run
                else collect_one(runtime.database, runtime.evidence_files, runtime.fetch, number, moment),
            }
            for number, place in due
        ]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        result = RESULT_NAMES[str(row["result"])].say(runtime.settings.language) if row["result"] else "—"
        typer.echo(f"{row['id']}  {row['place']}  {result}")


@contextmanager
def _store(runtime: Runtime, *, dry_run: bool) -> Iterator[EvidenceFiles]:
    """The installation's store, or with ``--dry-run`` one that is gone afterwards."""
    if not dry_run:
        yield runtime.evidence_files
        return
    with TemporaryDirectory() as folder:
        yield EvidenceFiles(Path(folder))


def _copy(file: BinaryIO, output: Path) -> None:
    if str(output) == "-":
        shutil.copyfileobj(file, sys.stdout.buffer)
        return
    try:
        with output.open("xb") as copy:
            shutil.copyfileobj(file, copy)
    except OSError as error:
        raise InvalidDataError(_CANNOT_WRITE.with_words(reason=disk_reason(error)), path=output) from error
