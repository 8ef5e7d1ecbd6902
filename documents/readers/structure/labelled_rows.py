"""Rows of a form: a label and its value beside it, several labels, or labels with their values below."""

from documents.readers.blocks import Paragraph, Row
from documents.readers.headings import heading_of
from documents.readers.labels.lookup import field_of
from documents.readers.labels.model import Field
from documents.readers.structure.fields import apply_field, columns_of
from documents.readers.structure.paragraphs import read_paragraph
from documents.readers.structure.reading import Reading
from domain.rules.dates_in_text import dates_in

_CONTACT_FIELDS = {
    Field.CONTACT_NAMES: "names",
    Field.CONTACT_ROLES: "roles",
    Field.CONTACT_REACH: "reach",
}
_ACTORS = frozenset({Field.PUBLIC_ACTORS, Field.OTHER_ACTORS})
CELL_LEVEL = 9
"""A heading inside a table cell is marked as one, below every level a form knows."""


def read_labelled_row(reading: Reading, row: Row) -> None:
    """Read a row that is no step of a table, or note that it belongs nowhere."""
    held, reading.labels_above = reading.labels_above, None
    filled = [cell for cell in row.whole if cell.strip()]
    if held is not None and field_of(filled[0]) is None:
        _read_values(reading, held[0], row)
        return
    if held is not None:
        _read(reading, held[1])
    if _is_only_labels(row, filled):
        reading.labels_above = (columns_of(row.cells), row)
    else:
        _read(reading, row)


def release_labels(reading: Reading) -> None:
    """No row came below a row of labels: it is read as any other."""
    if reading.labels_above is not None:
        row = reading.labels_above[1]
        reading.labels_above = None
        _read(reading, row)


def _is_only_labels(row: Row, filled: list[str]) -> bool:
    """Every cell is a label, or most are and all are set in capitals alike."""
    known = sum(field_of(cell) is not None for cell in filled)
    in_capitals = all(cell.isupper() for cell in filled)
    return not row.above and len(filled) > 1 and (known == len(filled) or (in_capitals and known > 1))


def _read_values(reading: Reading, columns: dict[int, Field], row: Row) -> None:
    taken = 0
    for position, cell in enumerate(row.cells):
        heading = heading_of(cell, marked=True) if cell.strip() else None
        if heading is not None:
            read_paragraph(reading, Paragraph(" ".join(cell.split()), row.place, level=CELL_LEVEL))
            taken += 1
        elif cell.strip() and position in columns:
            at = row.place.model_copy(update={"cell": position + 1})
            _apply(reading, columns[position], cell, Row((cell,), at))
            taken += 1
    if taken < sum(bool(cell.strip()) for cell in row.cells):
        reading.leave(row)


def _read(reading: Reading, row: Row) -> None:
    filled = [cell for cell in row.whole if cell.strip()]
    heading = heading_of(filled[0])
    if heading is not None:
        rest = " ".join(filter(None, (heading.rest, *filled[1:])))
        read_paragraph(reading, Paragraph(filled[0], row.place, level=CELL_LEVEL))
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
        kept = field is Field.COLLABORATORS and inner in _ACTORS
        field, values = field if kept else inner, values[1:]
    _apply(reading, field, "\n".join(values), row)


def _apply(reading: Reading, field: Field, value: str, row: Row) -> None:
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
