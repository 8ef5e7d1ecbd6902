"""What every command shares: opening the installation, saying things, and the options that recur."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from textwrap import shorten
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table
from sqlmodel import Session

from domain.rules.given_dates import parse_day
from domain.rules.texts import required_line
from operations.actor import Actor
from runtime.clock import moment_on, system_clock
from runtime.wiring import Runtime, open_runtime

PlanOption = Annotated[str | None, typer.Option("--plan", help="Código del plan / the plan's code.")]
AsOfOption = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="Como si hoy fuera / as if today were YYYY-MM-DD.")
]
ByOption = Annotated[str, typer.Option("--by", help="Quién lo hace / who does it.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Datos en JSON / data as JSON.")]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Mostrar sin guardar / show without saving anything.")
]

NOTES = Console(stderr=True, highlight=False, soft_wrap=True)
"""Progress and remarks go to standard error; standard output carries data only."""


@contextmanager
def opened(as_of: str | None = None) -> Iterator[tuple[Runtime, datetime]]:
    """The installation and the moment it is: now, or seven in the morning of ``--as-of`` in its zone."""
    with open_runtime() as runtime:
        if as_of is None:
            yield runtime, system_clock()
        else:
            yield runtime, moment_on(parse_day(as_of, "--as-of"), runtime.settings.zone)


@contextmanager
def changing(runtime: Runtime, *, dry_run: bool) -> Iterator[Session]:
    """One transaction, kept whole at the end, or undone and said so with ``--dry-run``."""
    if not dry_run:
        with runtime.database.writing() as session:
            yield session
        return
    with runtime.database.reading() as session:
        yield session
        session.rollback()
    NOTES.print("(--dry-run: no se guardó nada / nothing was saved)")


def actor(name: str, moment: datetime) -> Actor:
    """Who acts, for the operations; InvalidDataError for a name of more than a line."""
    return Actor(required_line(name, "--by"), moment)


def print_json(data: Any) -> None:
    """Data as JSON on standard output; dates as ISO text."""
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2, default=str)
    sys.stdout.write("\n")


_WIDEST, _SHORT = 160, 16
"""Characters of a table's cell; JSON has the whole. A column of none longer than the second is not broken."""


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str | None = None) -> None:
    """A table on standard output, without the columns in which no row says anything.

    Markup in the data is shown, not obeyed. Short columns keep their width where the terminal has it; a long word
    is folded, never cut.
    """
    console = Console(highlight=False)
    said = [[_told(cell) for cell in row] for row in rows]
    kept = [place for place in range(len(columns)) if not said or any(row[place] for row in said)]
    longest = [max(len(row[place]) for row in [columns, *said]) for place in kept]
    fits = sum(min(each, _SHORT) + len(" │ ") for each in longest) <= console.width
    heads = [
        Column(columns[place], overflow="fold", no_wrap=fits and most <= _SHORT)
        for place, most in zip(kept, longest, strict=True)
    ]
    table = Table(*heads, title=title, title_justify="left", show_edge=False, pad_edge=False)
    for row in said:
        table.add_row(*(escape(row[place]) for place in kept))
    console.print(table)


def _told(cell: object) -> str:
    return "" if cell is None else shorten(str(cell), _WIDEST, placeholder=" …")


def print_rows(rows: Sequence[Mapping[str, object]], *, as_json: bool, empty: str) -> None:
    """The same rows as JSON, or as a table with their keys over the columns; ``empty`` where there is none."""
    if as_json:
        print_json(list(rows))
    elif rows:
        print_table(list(rows[0]), [list(row.values()) for row in rows])
    else:
        NOTES.print(empty)
