"""What every command shares: saying things, and the options that recur."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from textwrap import shorten
from types import MappingProxyType
from typing import Annotated, Any

import typer
from rich.cells import cell_len
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from cli.headings import HEADINGS
from domain.values.language import Language, Text

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


def print_json(data: Any) -> None:
    """Data as JSON on standard output; dates as ISO text."""
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2, default=str)
    sys.stdout.write("\n")


Names = Mapping[type[StrEnum], Mapping[Any, Text]]
"""What the words of a vocabulary are called, by vocabulary."""

_WIDEST = 160
"""Characters of a table's cell; JSON has the whole."""
_GAP = len(" │ ")
_YES_OR_NO = {True: Text(es="sí", en="yes"), False: Text(es="no", en="no")}


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table on standard output, as wide as the terminal, without the columns in which no row says anything.

    Markup in the data is shown, not obeyed. Lines break between words; a word is folded, never cut, and only where
    the terminal has no room for it.
    """
    console = Console(highlight=False)
    said = [[_told(cell) for cell in row] for row in rows]
    kept = [place for place in range(len(columns)) if not said or any(row[place] for row in said)]
    texts = [[columns[place], *(row[place] for row in said)] for place in kept]
    widths = _widths(texts, console.width - _GAP * (len(kept) - 1))
    heads = [Column(texts[0], overflow="fold", width=width) for texts, width in zip(texts, widths, strict=True)]
    table = Table(*heads, show_edge=False, pad_edge=False)
    for row in said:
        table.add_row(*(escape(row[place]) for place in kept))
    console.print(table)


def print_rows(
    rows: Sequence[Mapping[str, object]], language: Language, *, as_json: bool, empty: Text | None = None,
    shown: Sequence[str] = (), names: Names = MappingProxyType({}),
) -> None:  # fmt: skip
    """The same rows as JSON with their keys, or as a table in one language; ``empty`` is said where there is none.

    ``shown``: the keys that people need at a glance, all by default. ``names``: what words of a vocabulary are
    called in the table; JSON keeps the words.
    """
    if as_json:
        print_json(list(rows))
    elif rows:
        keys = shown or list(rows[0])
        cells = [[_named(row[key], names, language) for key in keys] for row in rows]
        print_table([HEADINGS[key].say(language) for key in keys], cells)
    elif empty:
        NOTES.print(empty.say(language), markup=False)


def _widths(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """A width for each column: that of its longest word, as far as there is room; the rest to the narrowest."""
    wanted = [max(map(cell_len, column)) for column in columns]
    words = [max(cell_len(word) for text in column for word in text.split() or [""]) for column in columns]
    longest = next((most for most in range(max(words, default=1), 1, -1) if _sum(words, most) <= room), 1)
    widths = [max(min(word, longest), 1) for word in words]
    for _ in range(room - sum(widths)):
        lacking = [place for place, width in enumerate(widths) if width < wanted[place]]
        if not lacking:
            break
        widths[min(lacking, key=widths.__getitem__)] += 1
    return widths


def _sum(words: Iterable[int], most: int) -> int:
    return sum(min(word, most) for word in words)


def _named(cell: object, names: Names, language: Language) -> object:
    if isinstance(cell, bool):
        return _YES_OR_NO[cell].say(language)
    if isinstance(cell, StrEnum) and type(cell) in names:
        return names[type(cell)][cell].say(language)
    return cell


def _told(cell: object) -> str:
    return "" if cell is None else shorten(str(cell), _WIDEST, placeholder=" …")
