"""Sentences on a terminal: wrapped to its width, indented by their rank, addresses left whole to be copied."""

import textwrap
from collections.abc import Iterable

import typer
from rich.console import Console

from documents.writers.cleaning import one_line

Line = tuple[int, str]
"""How far a line is indented (0, 1, 2), and what it says."""
_INDENT = 4


def print_wrapped(lines: Iterable[Line]) -> None:
    """Each line on standard output, over as many as it needs; 80 characters wide where there is no terminal."""
    width = Console().width
    for rank, said in lines:
        margin = " " * (rank * _INDENT)
        typer.echo(
            textwrap.fill(
                one_line(said), width, initial_indent=margin, subsequent_indent=margin, break_long_words=False,
                break_on_hyphens=False,
            )
        )  # fmt: skip
