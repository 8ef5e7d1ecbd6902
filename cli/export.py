"""``hitos export``: a plan's open data as one ZIP, and the same tables as a workbook."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from cli.common import NOTES, AsOfOption, JsonOption, PlanOption, print_rows
from cli.new_files import write_new
from cli.opening import opened
from documents.writers.open_data.package import pack
from documents.writers.open_data.workbook import write_workbook
from domain.rules.given_dates import parse_day
from operations.open_data.exporting import export_records
from operations.open_data.frozen import export_cut_off
from operations.open_data.wishes import wishes_of

OutputOption = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="ZIP nuevo; «-» es la salida estándar / new ZIP; - is stdout."),
]
WorkbookOption = Annotated[
    Path | None, typer.Option("--workbook", help="También un libro .xlsx nuevo / also a new .xlsx workbook.")
]
CutOffOption = Annotated[
    str | None,
    typer.Option(
        "--cut-off", help="Lo que dice un corte congelado: su día o código / what a frozen cut-off says."
    ),
]
_SHOWN = ("file", "rows", "bytes")


def export(
    output: OutputOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    cut_off: CutOffOption = None,
    workbook: WorkbookOption = None,
    as_json: JsonOption = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Decir qué se escribiría / say what would be written.")
    ] = False,
) -> None:
    """Datos abiertos de un plan, o de todos, en un ZIP / a plan's open data, or of all plans, as one ZIP.

    CSV con su esquema (Data Package), JSON anidado y ficha DCAT, sin datos personales / CSV with its schema,
    nested JSON and a DCAT record, without personal data. A day that is over gives the same bytes however often.
    """
    with opened() as (runtime, moment), tempfile.TemporaryDirectory(prefix="hitos-export-") as place:
        folder = Path(place) / "package"
        folder.mkdir()
        chosen = runtime.settings
        wishes = wishes_of(
            runtime.open_data_folder, chosen.open_data_licence, chosen.portal_address, chosen.indicator_grouping
        )
        with runtime.database.reading() as session:
            if cut_off is None:
                day = parse_day(as_of, "--as-of") if as_of else None
                package = export_records(session, plan, day, moment, wishes, folder)
            else:
                package = export_cut_off(session, plan, cut_off, wishes, folder)
        archive = pack(folder, package.facts, package.files, Path(place) / "package.zip")
        target = output or Path(f"datos-abiertos-{package.facts.plan or 'planes'}-{package.facts.as_of}.zip")
        rows: list[dict[str, object]] = [
            {"file": file.name, "rows": file.rows, "bytes": file.size, "sha256": file.sha256}
            for file in package.files
        ]
        rows.append({"file": str(target), "rows": None, "bytes": archive.size, "sha256": archive.sha256})
        if not dry_run:
            write_new(target, (Path(place) / archive.name).read_bytes())
        if workbook is not None:
            made = write_workbook(folder, package.facts, package.words, package.files, Path(place) / "book.xlsx")
            rows.append({"file": str(workbook), "rows": None, "bytes": made.size, "sha256": made.sha256})
            if not dry_run:
                write_new(workbook, (Path(place) / made.name).read_bytes())
    if dry_run:
        NOTES.print("(--dry-run: no se escribió nada / nothing was written)")
    if str(target) != "-" or dry_run:
        print_rows(rows, runtime.settings.language, as_json=as_json, shown=_SHOWN)
