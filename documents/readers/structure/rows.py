"""Table rows: a label and its value, or the steps of a commitment column by column."""

import re
from dataclasses import replace
from itertools import takewhile

from documents.readers.blocks import Paragraph, Row
from documents.readers.headings import heading_of
from documents.readers.labels.lookup import LEVEL_WORDS, field_of
from documents.readers.labels.model import Field, Level
from documents.readers.structure.fields import columns_of, inline_label
from documents.readers.structure.labelled_rows import CELL_LEVEL, read_labelled_row
from documents.readers.structure.paragraphs import read_paragraph
from documents.readers.structure.reading import Reading, Table
from documents.readers.structure.rows_beside import take_beside
from documents.readers.structure.side_by_side import read_side_by_side
from documents.readers.structure.step_rows import finish_row, subject
from documents.readers.structure.table_heads import (
    add_second_heading,
    is_heading_row,
    is_second_heading,
    open_table,
)
from documents.readers.structure.upper_columns import numbered as _title_number
from domain.rules.dates_in_text import dates_in, is_only_dates
from domain.rules.folding import fold

_SOFT_HYPHEN = "\u00ad"
_DATES = (Field.START, Field.END)
_NOTE = re.compile(
    r"\s*(?:[*†‡¹²³]|\(\*+\)|(?:notas?|notes?|fuentes?|fontes?|sources?|elabora\w+|aclaraci\w+|observa\w+|remarques?|legend\w*|leyenda)\b\s*[:.-]?)",
    re.IGNORECASE,
)
_OF_DONE = frozenset({Field.NARRATIVE, Field.EVIDENCE, Field.STATUS, Field.PROGRESS})
_FEW_WORDS = 4
_LABEL_AND_VALUE = 2
_SUMS = frozenset("total totales totais promedio media average moyenne subtotal".split())


def read_row(reading: Reading, row: Row) -> None:
    """Put one row where it belongs, or note that it belongs nowhere."""
    filled = [cell for cell in row.cells if cell.strip()]
    if not filled:
        return
    _close_another(reading, row, filled)
    columns = columns_of(row.whole)
    table = reading.table
    if reading.skipping is not None:
        reading.leave(row)
    elif take_beside(table, row) if table is not None else read_side_by_side(reading, row):
        return
    elif table is not None and is_second_heading(table, row, columns):
        add_second_heading(reading, table, row)
    elif is_heading_row(row, columns) and not _has_values_below(reading, row, columns):
        _open_table(reading, row, columns)
    elif table is not None and len(filled) == 1 and (row.banner or heading_of(filled[0]) is not None):
        _read_banner(reading, table, filled[0], row)
    elif table is not None and _is_note(reading, table, filled, row):
        reading.leave(row)
    elif table is not None and (_has_kind(table, row) or not _is_labelled(filled, table)):
        _read_step_row(reading, table, row)
    else:
        close_table(reading)
        read_labelled_row(reading, row)


def _has_values_below(reading: Reading, row: Row, columns: dict[int, Field]) -> bool:
    """A row of labels with one row of values below it, which speak of the step above: no table of steps."""
    if reading.current is None or Field.TITLE in columns.values() or Field.NUMBER in columns.values():
        return False
    below = [other for other in reading.ahead() if other.place.table == row.place.table]
    values = takewhile(lambda other: not _begins_with_label(other), below)
    return sum(1 for _ in values) == 1


def _begins_with_label(row: Row) -> bool:
    first = next((cell for cell in row.cells if cell.strip()), "")
    return field_of(first) is not None or heading_of(first) is not None


def _is_of_another(table: Table, row: Row, filled: list[str]) -> bool:
    """A table that goes on on the next page, or below an empty line, keeps its columns; another has its own."""
    head = table.head
    if table.sheet != row.place.sheet:
        return True
    return (
        len(filled) > 1
        and head is not None
        and head.place.table != row.place.table
        and len(head.cells) != len(row.cells)
    )


def _close_another(reading: Reading, row: Row, filled: list[str]) -> None:
    table = reading.table
    if table is not None and (_is_of_another(table, row, filled) or _begins_form(reading, row)):
        close_table(reading)


def _begins_form(reading: Reading, row: Row) -> bool:
    """ "2. Strengthen records" over rows of labels: the form of the next commitment, no more of this table."""
    below = reading.ahead(1)
    if not (row.banner and row.place.row == 1 and below):
        return False
    numbered = _title_number(" ".join("".join(row.cells).split()))[0] is not None
    headed = is_heading_row(below[0], columns_of(below[0].whole))
    return numbered and _begins_with_label(below[0]) and not headed


def close_table(reading: Reading) -> None:
    """Finish the step whose row was still open; what follows belongs to what the table stands under."""
    table = reading.table
    if table is None:
        return
    finish_row(reading, table)
    if table.left_out:
        reading.warn("earlier_period_left_out", table.place, count=table.left_out)
    _tell_of_columns(reading, table)
    reading.table = reading.activity = None
    if table.level is Level.MILESTONE:
        reading.milestone = None


def _read_banner(reading: Reading, table: Table, text: str, row: Row) -> None:
    """One cell across a table: a heading under which its rows go on, a label, or a remark on the table."""
    heading = heading_of(text)
    if heading is not None and heading.level is table.level:
        _read_step_row(reading, table, row)
    elif heading is not None:
        close_table(reading)
        read_paragraph(reading, Paragraph(" ".join(text.split()), row.place, level=CELL_LEVEL))
        reading.table = replace(table, cells=[], place=None, told={})
    elif _speaks_of_step(table, text):
        finish_row(reading, table)
        read_labelled_row(reading, row)
    elif inline_label(text) is not None or is_only_dates(text):
        close_table(reading)
        read_labelled_row(reading, row)
    else:
        reading.leave(row)


def _speaks_of_step(table: Table, text: str) -> bool:
    """Whether a row across the table tells what was done in the step above it, as the columns do not."""
    labelled = inline_label(text)
    own = labelled is not None and labelled[0] in _OF_DONE and labelled[0] not in table.columns.values()
    return own and not table.fresh and table.level is not None


def _is_note(reading: Reading, table: Table, filled: list[str], row: Row) -> bool:
    """A line under the table, alone in its row, that is no step: it is set off, marked, or outside the titles."""
    if len(filled) == 1 and table.columns and not row.above and inline_label(filled[0]) is None:
        at = next(position for position, cell in enumerate(row.cells) if cell.strip())
        last = table.last_row
        apart = last is not None and row.place.row is not None and row.place.row > last + 1
        titled = table.columns.get(at) is Field.TITLE
        if _NOTE.match(filled[0]) or (
            row.place.sheet is not None and (apart or not titled) and at not in table.uppers
        ):
            return not (titled and apart and _goes_down(reading))
    words = fold(filled[0]).split()
    return bool(words) and words[0] in _SUMS and len(words) <= _FEW_WORDS


def _goes_down(reading: Reading) -> bool:
    """Whether more steps of the table follow."""
    return any(sum(bool(cell.strip()) for cell in row.cells) > 1 for row in reading.ahead(3))


def _has_kind(table: Table, row: Row) -> bool:
    at = table.kinds
    return at is not None and at < len(row.cells) and fold(row.cells[at]) in LEVEL_WORDS


def _is_labelled(filled: list[str], table: Table) -> bool:
    labelled = inline_label(filled[0])
    if table.uppers and len(filled) > _LABEL_AND_VALUE and field_of(filled[1]) is None:
        return False
    if filled[0].rstrip().endswith("?") and len(filled) == _LABEL_AND_VALUE:
        return True
    if field_of(filled[0]) is not None or (
        labelled is not None and labelled[0] is not Field.TITLE and labelled[1]
    ):
        return True
    heading = heading_of(filled[0])
    if table.uppers and len(filled) > 1:
        return False
    return heading is not None and (len(filled) == 1 or heading.level is not table.level)


def _open_table(reading: Reading, row: Row, columns: dict[int, Field]) -> None:
    """A heading row printed once more on the next page opens nothing."""
    table = reading.table
    if table is not None and table.heading == columns:
        return
    close_table(reading)
    open_table(reading, row, columns)


def _read_step_row(reading: Reading, table: Table, row: Row) -> None:
    if table.level is None:
        reading.leave(row)
        return
    width = (
        max((*table.columns, *table.uppers, *table.owned, *table.choices, table.kinds or 0, table.axis or 0)) + 1
    )
    cells = [*row.cells[:width], *("" for _ in range(width - len(row.cells)))]
    known = {
        *table.columns,
        *table.uppers,
        *table.upper_numbers.values(),
        *table.owned,
        table.kinds,
        *table.choices,
    }
    _leave_strays(reading, table, row, known)
    if table.place is not None and _goes_on(table, cells):
        table.cells = [_together(*pair) for pair in zip(table.cells, cells, strict=True)]
        reading.warn("row_continued_after_page_break", row.place, subject(reading, table))
        return
    finish_row(reading, table)
    table.fresh, table.last_row = False, row.place.row
    reaching = (*row.above, *("" for _ in cells))
    table.own_cells = frozenset(position for position, cell in enumerate(cells) if cell.strip())
    table.cells, table.place = [cell or text for cell, text in zip(cells, reaching, strict=False)], row.place


def _leave_strays(reading: Reading, table: Table, row: Row, known: set[int | None]) -> None:
    """What stands in columns that nobody knows is shown; so is a status that is only a colour."""
    for position, cell in enumerate(row.cells):
        if cell.strip() and position not in known:
            name = table.names[position] if position < len(table.names) else ""
            at = row.place.model_copy(update={"cell": position + 1})
            reading.leave_text(f"{' '.join(name.split())}: {cell}" if name else cell, at)
            table.strays[position] = table.strays.get(position, 0) + 1
    for position in row.painted:
        if table.columns.get(position) in {Field.STATUS, Field.PROGRESS}:
            table.painted[position] = table.painted.get(position, 0) + 1


def _tell_of_columns(reading: Reading, table: Table) -> None:
    place = table.head.place if table.head is not None else None
    for position, count in sorted(table.strays.items()):
        reading.warn("column_not_placed", place, _name_of(table, position), count=count)
    for position, count in sorted(table.painted.items()):
        reading.warn("colour_not_read", place, _name_of(table, position), count=count)


def _name_of(table: Table, position: int) -> str:
    name = table.names[position] if position < len(table.names) else ""
    return " ".join(name.split()) or str(position + 1)


def _goes_on(table: Table, cells: list[str]) -> bool:
    """Whether a row without a number goes on where the row above was cut by the end of a page.

    It is a step of its own if it brings a date where the row above has one already.
    """
    numbered = [position for position, field in table.columns.items() if field is Field.NUMBER]
    if any(cells[position].strip() for position in (*numbered, *table.uppers)):
        return False
    titles = [position for position, field in table.columns.items() if field is Field.TITLE]
    if not any(cells[position].strip() for position in titles):
        return not numbered or bool(table.uppers) or not _brings_dates(table, cells)
    if table.uppers or not (numbered or _numbers_its_titles(table, cells, titles)):
        return False
    return not _brings_dates(table, cells)


def _numbers_its_titles(table: Table, cells: list[str], titles: list[int]) -> bool:
    """Whether the row above has its number in its title ("2. Publicar …") and this one goes on in lower case."""
    return any(_title_number(table.cells[at])[0] and cells[at].strip()[:1].islower() for at in titles)


def _brings_dates(table: Table, cells: list[str]) -> bool:
    return any(
        dates_in(table.cells[position]) and dates_in(cells[position])
        for position, field in table.columns.items()
        if field in _DATES
    )


def _together(cell: str, rest: str) -> str:
    """A soft hyphen at the end of a cell says that its last word may go on where the cell goes on."""
    if cell.endswith(_SOFT_HYPHEN) and rest[:1].islower():
        return cell[:-1] + rest
    return " ".join(filter(None, (cell.rstrip(_SOFT_HYPHEN), rest)))
