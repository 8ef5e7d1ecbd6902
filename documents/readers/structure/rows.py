"""Table rows: a label and its value, or the steps of a commitment column by column."""

import re
from dataclasses import replace

from documents.readers.blocks import Paragraph, Row
from documents.readers.headings import Heading, heading_of, plain_number
from documents.readers.labels.lookup import field_of
from documents.readers.labels.model import Field, Level
from documents.readers.structure.drafts import Draft
from documents.readers.structure.fields import apply_field, columns_of, inline_label
from documents.readers.structure.labelled_rows import CELL_LEVEL, read_labelled_row
from documents.readers.structure.paragraphs import read_paragraph
from documents.readers.structure.reading import Reading, Table
from documents.readers.structure.upper_columns import level_named, open_uppers, upper_columns
from domain.rules.dates_in_text import dates_in

_LEAST_COLUMNS = 3
_SOFT_HYPHEN = "\u00ad"
_DATES = (Field.START, Field.END)
_NUMBERED_TITLE = re.compile(r"(?P<number>\d+(?:\.\d+)*)[.)–-]?\s+(?P<title>[^\W\d_].*)", re.DOTALL)


def read_row(reading: Reading, row: Row) -> None:
    """Put one row where it belongs, or note that it belongs nowhere."""
    filled = [cell for cell in row.cells if cell.strip()]
    if not filled:
        return
    if reading.table is not None and reading.table.sheet != row.place.sheet:
        close_table(reading)
    columns = columns_of(row.whole)
    table = reading.table
    if reading.skipping is not None:
        reading.leave(row)
    elif _is_heading_row(row, columns):
        _open_table(reading, row, columns)
    elif table is not None and _is_second_heading(table, filled, columns):
        table.columns |= columns
    elif table is not None and len(filled) == 1 and (row.banner or heading_of(filled[0]) is not None):
        _read_banner(reading, table, filled[0], row)
    elif table is not None and not _is_labelled(filled, table):
        _read_step_row(reading, table, row)
    else:
        close_table(reading)
        read_labelled_row(reading, row)


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
    filled = sum(bool(cell.strip()) for cell in row.whole)
    return len(set(columns.values())) >= _LEAST_COLUMNS and len(columns) * 2 > filled


def _is_second_heading(table: Table, filled: list[str], columns: dict[int, Field]) -> bool:
    """A row of nothing but labels right under the heading row: "Fechas" there, "Inicio" and "Término" here."""
    return table.place is None and table.fresh and len(columns) == len(filled) > 1


def _read_banner(reading: Reading, table: Table, text: str, row: Row) -> None:
    """One cell across a table: a heading under which its rows go on, a label, or a remark on the table."""
    heading = heading_of(text)
    if heading is not None and heading.level is table.level:
        _read_step_row(reading, table, row)
    elif heading is not None:
        close_table(reading)
        read_paragraph(reading, Paragraph(" ".join(text.split()), row.place, level=CELL_LEVEL))
        reading.table = replace(table, cells=[], place=None, told={})
    elif inline_label(text) is not None:
        close_table(reading)
        read_labelled_row(reading, row)
    else:
        reading.leave(row)


def _is_labelled(filled: list[str], table: Table) -> bool:
    if field_of(filled[0]) is not None:
        return True
    heading = heading_of(filled[0])
    if table.uppers and len(filled) > 1:
        return False
    return heading is not None and (len(filled) == 1 or heading.level is not table.level)


def _open_table(reading: Reading, row: Row, columns: dict[int, Field]) -> None:
    """A heading row printed once more on the next page opens nothing."""
    if reading.table is not None and reading.table.heading == columns:
        return
    close_table(reading)
    uppers = upper_columns(row.whole, columns)
    own = max(uppers, default=None)
    numbers = frozenset(at - 1 for at in uppers if at != own and columns.get(at - 1) is Field.NUMBER)
    kept = {at: name for at, name in columns.items() if at not in uppers and at not in numbers}
    if own is not None:
        kept[own] = Field.TITLE
    titles = [row.whole[position] for position, field in kept.items() if field is Field.TITLE]
    level = _level_of(reading, titles[0]) if titles else None
    reading.table = Table(kept, level, sheet=row.place.sheet, fresh=True)
    reading.table.heading = columns
    reading.table.uppers = {at: upper for at, upper in uppers.items() if at != own}
    reading.table.upper_numbers = numbers
    reading.field_open = None
    if reading.table.level is Level.MILESTONE:
        reading.close_steps()


def _level_of(reading: Reading, title: str) -> Level | None:
    """What the rows are, from the heading of their title column: "Hitos: …", "Actividades", "Descripción"."""
    level = level_named(title)
    if level is not None:
        return level if level in {Level.MILESTONE, Level.ACTIVITY} else None
    return Level.ACTIVITY if reading.milestone is not None else Level.MILESTONE


def _read_step_row(reading: Reading, table: Table, row: Row) -> None:
    if table.level is None:
        reading.leave(row)
        return
    width = max((*table.columns, *table.uppers)) + 1
    cells = [*row.cells[:width], *("" for _ in range(width - len(row.cells)))]
    known = {*table.columns, *table.uppers, *table.upper_numbers}
    stray = [cell for position, cell in enumerate(row.cells) if cell.strip() and position not in known]
    if stray:
        reading.leave(row)
    if table.place is not None and _goes_on(table, cells):
        table.cells = [_together(*pair) for pair in zip(table.cells, cells, strict=True)]
        reading.warn("row_continued_after_page_break", row.place, _subject(reading, table))
        return
    _finish_row(reading, table)
    table.fresh = False
    reaching = (*row.above, *("" for _ in cells))
    table.cells, table.place = [cell or text for cell, text in zip(cells, reaching, strict=False)], row.place


def _goes_on(table: Table, cells: list[str]) -> bool:
    """Whether a row without a number goes on where the row above was cut by the end of a page.

    It is a step of its own if it brings a date where the row above has one already.
    """
    numbered = [position for position, field in table.columns.items() if field is Field.NUMBER]
    if any(cells[position].strip() for position in (*numbered, *table.uppers)):
        return False
    if not numbered or table.uppers:
        titles = [position for position, field in table.columns.items() if field is Field.TITLE]
        return not any(cells[position].strip() for position in titles)
    return not any(
        dates_in(table.cells[position]) and dates_in(cells[position])
        for position, field in table.columns.items()
        if field in _DATES
    )


def _together(cell: str, rest: str) -> str:
    """A soft hyphen at the end of a cell says that its last word may go on where the cell goes on."""
    if cell.endswith(_SOFT_HYPHEN) and rest[:1].islower():
        return cell[:-1] + rest
    return " ".join(filter(None, (cell.rstrip(_SOFT_HYPHEN), rest)))


def _finish_row(reading: Reading, table: Table) -> None:
    if table.place is None or table.level is None:
        return
    cells, place = [cell.rstrip(_SOFT_HYPHEN) for cell in table.cells], table.place
    table.cells, table.place = [], None
    open_uppers(reading, table, cells, place)
    draft = reading.open(Heading(table.level, _number(table, cells), ""), place)
    for position, field in table.columns.items():
        text = cells[position]
        if field is Field.NUMBER or not text.strip():
            continue
        at = place.model_copy(update={"cell": position + 1})
        if not apply_field(reading, draft, field, text, at):
            reading.unplaced.append(at)
    if draft.number is None:
        _number_from_title(draft)


def _number_from_title(draft: Draft) -> None:
    """ "Marco 1 - Definição …" and "1. Definição …" hold the number in the column of titles."""
    heading = heading_of(draft.title, marked=True)
    numbered = _NUMBERED_TITLE.fullmatch(draft.title)
    if heading is not None and heading.level is draft.level and heading.number and heading.rest:
        draft.number, draft.title = heading.number, heading.rest
    elif numbered is not None:
        draft.number, draft.title = plain_number(numbered["number"]), numbered["title"]


def _number(table: Table, cells: list[str]) -> str | None:
    given = (cells[position] for position, field in table.columns.items() if field is Field.NUMBER)
    return next((plain_number(cell) for cell in given), None)


def _subject(reading: Reading, table: Table) -> str:
    above = reading.commitment.path if reading.commitment else "?"
    return f"{above}/{_number(table, table.cells) or '?'}"
