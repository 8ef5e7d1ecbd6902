"""What reports and open data cost: every form at 25 and 12,000 activities, and against bare loops.

``python -m benchmarks.report`` prints one JSON object; names of parts after it measure only those. Seconds are
medians of runs in one process, on the wall and of the processor; ratios to bare loops are medians of pairs run
one after the other. Each figure stands beside its goal and whether it was met, and ``goals`` lists them all.
"""

import resource
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from sqlmodel import Session

from benchmarks.measuring import peak_megabytes, print_result
from benchmarks.plans import NOW, TODAY, write_plan
from benchmarks.report_bare import (
    against_bare,
    against_quoted,
    bare_csv,
    bare_html,
    bare_xlsx,
    cells_of,
    measured,
    plain_table,
    verdicts,
    within,
)
from benchmarks.report_data import activities_of, synthetic_report, write_history
from documents.writers.kinds.forms import FORMATS
from documents.writers.open_data.csv_files import write_table
from documents.writers.open_data.package import pack
from documents.writers.open_data.workbook import write_workbook
from documents.writers.pdf.to_pdf import to_pdf
from documents.writers.report import write_report
from domain.rules.open_data.events import FOLLOW_UP
from domain.rules.open_data.steps import ACTIVITIES
from operations.actor import Actor
from operations.finding import find_plan
from operations.open_data.beside import read_beside
from operations.open_data.checking import check_package
from operations.open_data.exporting import Package, export_records
from operations.open_data.follow_up_rows import follow_up_rows, reports_query
from operations.open_data.places import placed_in
from operations.open_data.plan_rows import activity_rows
from operations.open_data.wishes import Wishes
from operations.reports.building import build_report
from operations.reports.signing import freeze
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade

SMALL, LARGE, HUGE, ROWS = 25, 12_000, 100_000, 10_000
REDMINE_CSV, REDMINE_PDF = 4.1, 26.0
"""Seconds of Redmine's own export of 10,000 issues, measured elsewhere and quoted in what was asked."""


def main() -> None:
    """Measure the parts named on the command line, or all."""
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "small": small, "forms": forms, "pdf": pdf, "table_pdf": table_pdf, "stored": stored, "snapshot": snapshot,
    }  # fmt: skip
    found = {name: parts[name]() for name in sys.argv[1:] or parts}
    print_result("report", {**found, "goals": verdicts(found)})


def small() -> dict[str, Any]:
    """A report of 25 activities in every form, one after the other."""
    told = synthetic_report(SMALL)
    return measured(lambda: [write_report(told, form) for form in FORMATS], goal=2.0) | {"forms": list(FORMATS)}


def forms() -> dict[str, Any]:
    """12,000 activities in the forms written in this process; HTML and XLSX against bare loops."""
    told = synthetic_report(LARGE)
    goals = {"docx": 2.0, "html": 1.0}
    found: dict[str, Any] = {
        form: measured(partial(write_report, told, form), goal=goals.get(form))
        for form in FORMATS
        if form != "pdf"
    }
    cells = cells_of(write_report(told, "xlsx"))
    bare = {"html": (partial(bare_html, told), 3.0), "xlsx": (partial(bare_xlsx, cells), 1.3)}
    for form, (loop, goal) in bare.items():
        found[form]["against_bare"] = against_bare(partial(write_report, told, form), loop, goal=goal, times=3)
    return found | {"peak_megabytes": peak_megabytes()}


def pdf() -> dict[str, Any]:
    """12,000 activities as PDF, set in a process of its own."""
    told = synthetic_report(LARGE)
    found = measured(lambda: write_report(told, "pdf"), times=1, goal=20.0)
    most = _most_of_children()
    return found | {"its_process": {"megabytes": most, "goal_megabytes": 3000, "goal": within(most, 3000)}}


def table_pdf() -> dict[str, Any]:
    """10,000 activities in PDF against Redmine's table: one plain table, and the whole report."""
    told = synthetic_report(ROWS)
    steps = activities_of(told)
    table = measured(lambda: to_pdf(plain_table(steps)), times=1)
    whole = measured(lambda: write_report(told, "pdf"), times=1)
    return {
        "plain_table": table | {"against_redmine": against_quoted(table, REDMINE_PDF, goal=2)},
        "whole_report": whole | {"against_redmine": against_quoted(whole, REDMINE_PDF, goal=2)},
    }


def stored() -> dict[str, Any]:
    """Open data of 12,000 stored activities with their history, and 10,000 rows of CSV."""
    with stored_plan(LARGE) as database, tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "package"
        exported = measured(lambda: export(database, folder), goal=2.0)
        peak = peak_megabytes()
        package = export(database, folder)
        book = folder.parent / "planes.xlsx"
        write_book = partial(write_workbook, folder, package.facts, package.words, package.files, book)
        write_book()
        cells = cells_of(book.read_bytes())
        with database.reading() as session:
            return {
                "open_data": exported
                | {"files_megabytes": sum(file.size for file in package.files) / 1e6, "peak_megabytes": peak},
                "check": measured(lambda: check_package(folder.parent / "package.zip"), times=1),
                "workbook": against_bare(write_book, lambda: bare_xlsx(cells), goal=1.3, times=1),
                "csv_as_stored": stored_csv(session, folder.parent),
                "csv_as_derived": derived_csv(session, folder.parent),
            }


def stored_csv(session: Session, folder: Path) -> dict[str, Any]:
    """10,000 rows as they were recorded, without mails and telephones, against csv.writer over the same SELECT."""
    plan = find_plan(session)
    whole = placed_in(build_report(session, plan, TODAY))
    same = reports_query(plan, TODAY)

    def ours() -> None:
        write_table(folder, FOLLOW_UP, first(follow_up_rows(session, plan, whole)))

    def bare() -> None:
        bare_csv(folder / "bare.csv", first(session.connection().execute(same)))

    found = measured(ours, times=7)
    return found | {
        "against_bare": against_bare(ours, bare, goal=2.0, times=9),
        "against_redmine": against_quoted(found, REDMINE_CSV, goal=40),
    }


def derived_csv(session: Session, folder: Path) -> dict[str, Any]:
    """10,000 activities with all that is derived as of the day: from the database, and from the built report."""
    plan = find_plan(session)

    def written_anew() -> None:
        told = build_report(session, plan, TODAY)
        beside = read_beside(session, plan, told)
        write_table(folder, ACTIVITIES, first(activity_rows(placed_in(told), beside)))

    told = build_report(session, plan, TODAY)
    whole, beside = placed_in(told), read_beside(session, plan, told)
    rows = list(first(activity_rows(whole, beside)))
    return {
        "from_the_database": measured(written_anew),
        "from_the_built_report": against_bare(
            lambda: write_table(folder, ACTIVITIES, first(activity_rows(whole, beside))),
            lambda: bare_csv(folder / "bare.csv", rows),
        ),
    }


def snapshot() -> dict[str, Any]:
    """A cut-off of 100,000 activities, frozen for the first time."""
    with stored_plan(HUGE, history=False) as database:

        def frozen() -> None:
            with database.reading() as session:
                freeze(session, find_plan(session), TODAY, Actor("Ana Prueba", NOW))

        return measured(frozen, times=1, goal=3.0) | {"peak_megabytes": peak_megabytes()}


@contextmanager
def stored_plan(count: int, *, history: bool = True) -> Iterator[Database]:
    """A plan of so many activities in a new SQLite database."""
    with tempfile.TemporaryDirectory() as place:
        database = Database(sqlite_url(Path(place) / "hitos.db"))
        upgrade(database)
        with database.writing() as session:
            write_plan(session, count)
            if history:
                write_history(session)
        yield database
        database.close()


def export(database: Database, folder: Path) -> Package:
    """The whole package into a folder that may have been written before, and its ZIP beside it."""
    folder.mkdir(exist_ok=True)
    with database.reading() as session:
        package = export_records(session, None, TODAY, NOW, Wishes(), folder)
    pack(folder, package.facts, package.files, folder.parent / "package.zip")
    return package


def first(rows: Iterable[Any]) -> Iterator[Any]:
    """The first 10,000."""
    return islice(rows, ROWS)


def _most_of_children() -> float:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    main()
