"""Table rows: a label and its value, or the steps of a commitment column by column."""

import re

from documents.readers.blocks import Paragraph, Row
from documents.readers.headings import Heading, heading_of, plain_number
from documents.readers.labels.lookup import LEVEL_WORDS, field_of
from documents.readers.labels.model import Field, Level
from documents.readers.structure.fields import apply_field, columns_of
from documents.readers.structure.paragraphs import read_paragraph
from documents.readers.structure.reading import Reading, Table
from domain.rules.dates_in_text import dates_in
from domain.rules.folding import fold

_LEAST_COLUMNS = 3
_CONTACT_FIELDS = {
    Field.CONTACT_NAMES: "names",
    Field.CONTACT_ROLES: "roles",
    Field.CONTACT_REACH: "reach",
}
_DATES = (Field.START, Field.END)
_NUMBERED_TITLE = re.compile(r"(?P<number>\d+(?:\.\d+)*)[.)–-]?\s+(?P<title>[^\W\d_].*)", re.DOTALL)
_CELL_LEVEL = 9
"""A heading inside a table cell is marked as one, below every level a form knows."""


def read_row(reading: Reading, row: Row) -> None:
    """Put one row where it belongs, or note that it belongs nowhere."""
    filled = [cell for cell in row.cells if cell.strip()]
    if not filled:
        return
    columns = columns_of(row.cells)
    if reading.skipping is not None:
        reading.leave(row)
    elif _is_heading_row(row, columns):
        _open_table(reading, row, columns)
    elif reading.table is not None and not _is_labelled(filled, reading.table):
        _read_step_row(reading, reading.table, row)
    else:
        close_table(reading)
        _read_labelled_row(reading, filled, row)


def close_table(reading: Reading) -> None:
    """Finish the step whose row was still open; what follows belongs to what the table stands under."""
    table = reading.table
    if table is None:
        return
    _finish_row(reading, table)
    reading.table = reading.activity = None
    if table.level is Level.MILESTONE:
        reading.milestone = None


def _is_heading_row(row: Row, columns: dict[int, Field]) -> bool:
    filled = sum(bool(cell.strip()) for cell in row.cells)
    return len(set(columns.values())) >= _LEAST_COLUMNS and len(columns) * 2 > filled


def _is_labelled(filled: list[str], table: Table) -> bool:
    if field_of(filled[0]) is not None:
        return True
    heading = heading_of(filled[0])
    return heading is not None and (len(filled) == 1 or heading.level is not table.level)


def _open_table(reading: Reading, row: Row, columns: dict[int, Field]) -> None:
    """A heading row printed once more on the next page opens nothing."""
    if reading.table is not None and reading.table.columns == columns:
        return
    close_table(reading)
    titles = [row.cells[position] for position, field in columns.items() if field is Field.TITLE]
    reading.table = Table(columns, _level_of(reading, titles[0]) if titles else None)
    reading.field_open = None
    if reading.table.level is Level.MILESTONE:
        reading.close_steps()


def _level_of(reading: Reading, title: str) -> Level | None:
    """What the rows are, from the heading of their title column: "Hitos: …", "Actividades", "Descripción"."""
    first = fold(title).split(maxsplit=1)[0]
    for word in (first, first.removesuffix("s"), first.removesuffix("es"), f"{first.removesuffix('ies')}y"):
        if word in LEVEL_WORDS:
            level = LEVEL_WORDS[word]
            return level if level in {Level.MILESTONE, Level.ACTIVITY} else None
    return Level.ACTIVITY if reading.milestone is not None else Level.MILESTONE


def _read_step_row(reading: Reading, table: Table, row: Row) -> None:
    if table.level is None:
        reading.leave(row)
        return
    cells = [
        row.cells[position] if position < len(row.cells) else "" for position in range(max(table.columns) + 1)
    ]
    stray = [cell for position, cell in enumerate(row.cells) if cell.strip() and position not in table.columns]
    if stray:
        reading.leave(row)
    if table.place is not None and _goes_on(table, cells):
        table.cells = [" ".join(filter(None, pair)) for pair in zip(table.cells, cells, strict=True)]
        reading.warn("row_continued_after_page_break", row.place, _subject(reading, table))
        return
    _finish_row(reading, table)
    table.cells, table.place = cells, row.place


def _goes_on(table: Table, cells: list[str]) -> bool:
    """Whether a row without a number goes on where the row above was cut by the end of a page.

    It is a step of its own if it brings a date where the row above has one already.
    """
    numbered = [position for position, field in table.columns.items() if field is Field.NUMBER]
    if any(cells[position].strip() for position in numbered):
        return False
    if not numbered:
        titles = [position for position, field in table.columns.items() if field is Field.TITLE]
        return not any(cells[position].strip() for position in titles)
    return not any(
        dates_in(table.cells[position]) and dates_in(cells[position])
        for position, field in table.columns.items()
        if field in _DATES
    )


def _finish_row(reading: Reading, table: Table) -> None:
    if table.place is None or table.level is None:
        return
    cells, place = table.cells, table.place
    table.cells, table.place = [], None
    draft = reading.open(Heading(table.level, _number(table, cells), ""), place)
    for position, field in table.columns.items():
        text = cells[position]
        if field is Field.NUMBER or not text.strip():
            continue
        at = place.model_copy(update={"cell": position + 1})
        if not apply_field(reading, draft, field, text, at):
            reading.unplaced.append(at)
    if draft.number is None and (numbered := _NUMBERED_TITLE.fullmatch(draft.title)):
        draft.number, draft.title = plain_number(numbered["number"]), numbered["title"]


def _number(table: Table, cells: list[str]) -> str | None:
    given = (cells[position] for position, field in table.columns.items() if field is Field.NUMBER)
    return next((plain_number(cell) for cell in given), None)


def _read_labelled_row(reading: Reading, filled: list[str], row: Row) -> None:
    heading = heading_of(filled[0])
    if heading is not None:
        rest = " ".join(filter(None, (heading.rest, *filled[1:])))
        read_paragraph(reading, Paragraph(filled[0], row.place, level=_CELL_LEVEL))
        if reading.current is not None and rest and not heading.rest:
            reading.entitle(reading.current, rest, row.place)
        return
    field = field_of(filled[0])
    if field is None:
        if len(filled) == 1:
            read_paragraph(reading, Paragraph(" ".join(filled[0].split()), row.place))
        else:
            reading.leave(row)
        return
    values = filled[1:]
    while len(values) > 1 and (inner := field_of(values[0])) is not None:
        field, values = inner, values[1:]
    _apply_row(reading, field, "\n".join(values), row)


def _apply_row(reading: Reading, field: Field, value: str, row: Row) -> None:
    if field is Field.HEADING:
        reading.close_steps()
    elif field is Field.REPEATS:
        reading.leave(row)
    elif field in _CONTACT_FIELDS:
        reading.contact_cell(_CONTACT_FIELDS[field], value, row.place)
    elif field is Field.AS_OF and (written := dates_in(value)) and written[0].span:
        reading.as_of = written[0].span.last
    elif reading.current is None:
        reading.leave(row)
    else:
        reading.field_open = None
        if not apply_field(reading, reading.current, field, value, row.place):
            reading.leave(row)


def _subject(reading: Reading, table: Table) -> str:
    above = reading.commitment.path if reading.commitment else "?"
    return f"{above}/{_number(table, table.cells) or '?'}"
