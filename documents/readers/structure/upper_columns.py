"""Flat tables: a row a step, with columns to its left for the milestone and the commitment that it belongs to."""

from documents.readers.headings import Heading, heading_of, plain_number
from documents.readers.labels.lookup import LEVEL_WORDS
from documents.readers.labels.model import Field, Level
from documents.readers.structure.reading import Reading, Table
from domain.rules.folding import fold
from domain.values.plan_document import Place

_ORDER = (Level.COMMITMENT, Level.MILESTONE, Level.ACTIVITY)


def level_named(heading: str) -> Level | None:
    """The level that a column's heading names with its first word, in the singular or the plural."""
    first = next(iter(fold(heading).split()), "")
    for word in (first, first.removesuffix("s"), first.removesuffix("es"), f"{first.removesuffix('ies')}y"):
        if word in LEVEL_WORDS:
            return LEVEL_WORDS[word]
    return None


def upper_columns(cells: tuple[str, ...], columns: dict[int, Field]) -> dict[int, Level]:
    """The columns that hold what the rows' steps belong to, the highest level first; empty in ordinary tables.

    They stand from left to right, each level once, and the steps' own column is the last of them.
    """
    named = {
        position: level
        for position, cell in enumerate(cells)
        if columns.get(position) in {None, Field.TITLE} and (level := level_named(cell)) in _ORDER
    }
    levels = [_ORDER.index(level) for level in named.values() if level is not None]
    if len(levels) < 2 or levels != sorted(set(levels)):  # noqa: PLR2004  (one column is no hierarchy)
        return {}
    return {position: level for position, level in named.items() if level is not None}


def open_uppers(reading: Reading, table: Table, cells: list[str], place: Place) -> None:
    """Open what the row belongs to where that changes; an empty cell says the same as the one above."""
    for position, level in table.uppers.items():
        text = " ".join(cells[position].split())
        if not text or text == table.told.get(position):
            continue
        table.told = {at: said for at, said in table.told.items() if at < position} | {position: text}
        at = place.model_copy(update={"cell": position + 1})
        number = plain_number(cells[position - 1]) if position - 1 in table.upper_numbers else None
        heading = heading_of(text, marked=True)
        if heading is not None and heading.level is level and heading.rest:
            reading.open(Heading(level, heading.number or number, heading.rest), at)
        else:
            reading.open(Heading(level, number, text), at)
