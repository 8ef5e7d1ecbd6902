"""Rows of a form: a label and its value beside it, several labels, or labels with their values below."""

from documents.readers.blocks import Paragraph, Row
from documents.readers.headings import Heading, heading_of, plain_number
from documents.readers.labels.lookup import field_of
from documents.readers.labels.model import Field, Level
from documents.readers.structure.cells import ACTORS, Told, meant, told_in
from documents.readers.structure.choices import choice_columns, is_mark
from documents.readers.structure.contacts import CONTACT_FIELDS, take_contact
from documents.readers.structure.fields import apply_field, columns_of, explains_again
from documents.readers.structure.level_labels import level_label, open_labelled
from documents.readers.structure.notes import read_note
from documents.readers.structure.paragraphs import read_paragraph
from documents.readers.structure.reading import Reading
from documents.readers.structure.upper_columns import numbered
from documents.readers.text.blocks import pieces_of
from domain.rules.dates_in_text import dates_in

_LABEL_AND_VALUE = 2
_LONGEST_UNKNOWN_LABEL = 60
CELL_LEVEL = 9
"""A heading inside a table cell is marked as one, below every level a form knows."""


def read_labelled_row(reading: Reading, row: Row) -> None:
    """Read a row that is no step of a table, or note that it belongs nowhere."""
    held, reading.labels_above = reading.labels_above, None
    filled = [cell for cell in row.whole if cell.strip()]
    if held is not None and _read_marks(reading, held[1], row):
        return
    if held is not None and (field_of(filled[0]) is None or _reaches_into(held[1], row)):
        _read_values(reading, held[0], row)
        return
    if held is not None:
        _read(reading, held[1])
    if (
        _is_only_labels(row, filled)
        or len(choice_columns(row.cells)) == len(filled)
        or field_of(filled[0]) in choice_columns(row.cells).values()
    ):
        reading.labels_above = (_of_actors(columns_of(row.cells)), row)
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


def _read_marks(reading: Reading, scale: Row, row: Row) -> bool:
    """A row of marks below the steps of a scale ("Completion level | Not started | Limited …") chooses one."""
    choices = choice_columns(scale.cells)
    marked = [at for at in choices if at < len(row.cells) and is_mark(row.cells[at])]
    if not choices or len(marked) != 1 or reading.current is None:
        return False
    at = row.place.model_copy(update={"cell": marked[0] + 1})
    return apply_field(reading, reading.current, choices[marked[0]], scale.cells[marked[0]], at)


def _reaches_into(labels: Row, row: Row) -> bool:
    """Whether a label of the row above is merged down into this row, beside the values of the other labels."""
    return any(above and above in labels.cells for above in row.above)


def _of_actors(columns: dict[int, Field]) -> dict[int, Field]:
    """Under "Partes interesadas que apoyan" every kind of actor collaborates."""
    if next(iter(columns.values()), None) is not Field.COLLABORATORS:
        return columns
    return {at: Field.COLLABORATORS if field in ACTORS else field for at, field in columns.items()}


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
    if row.banner and _heads_a_form(reading, row, filled[0]):
        number, title = numbered(" ".join(filled[0].split()))
        reading.open(Heading(Level.COMMITMENT, number, title), row.place)
        return
    if len(filled) == 1 and field_of(filled[0]) is None:
        for piece in pieces_of(filled[0]):
            read_paragraph(reading, Paragraph(piece, row.place))
        return
    told = told_in(filled)
    for each in told:
        _tell(reading, each, row)
    if not told and not read_note(reading, Paragraph(" ".join(filled), row.place)):
        reading.leave(row)
        _warn_of_label(reading, filled, row)


def _heads_a_form(reading: Reading, row: Row, text: str) -> bool:
    """ "2. Strengthen records": the first row of a form's table is the commitment's number and name."""
    untitled = reading.commitment is not None and not reading.commitment.title
    return _is_first(reading, row) and not untitled and numbered(" ".join(text.split()))[0] is not None


def _is_first(reading: Reading, row: Row) -> bool:
    """Whether the row begins its table, a banner that names the form ("Commitment template") aside."""
    above = reading.items[reading.position - 1] if row.place.row == 2 else None  # noqa: PLR2004  (the second)
    if not isinstance(above, Row) or not above.banner or above.place.table != row.place.table:
        return row.place.row == 1
    return field_of(next(filter(str.strip, above.cells))) is Field.HEADING


def _tell(reading: Reading, told: Told, row: Row) -> None:
    level = level_label(told.label)
    if level is not None and told.value.strip():
        open_labelled(reading, level, told.value, row.place)
    elif told.field is Field.NUMBER and reading.current is not None and reading.current.number is None:
        reading.current.number = plain_number(told.value)
        reading.current.places["number"] = row.place
    elif not told.label:
        reading.leave_text(told.value, row.place)
    elif told.field is None or (
        reading.current is not None and explains_again(reading.current, told.field, told.label)
    ):
        reading.leave_text(f"{told.label}: {told.value}", row.place)
        reading.warn("label_not_known", row.place, _path(reading), label=told.label, text=_short(told.value))
    else:
        _apply(reading, meant(told.field, told.label, told.value), told.value, row)


def _warn_of_label(reading: Reading, filled: list[str], row: Row) -> None:
    """A short text with another beside it looks like a label and its value, though nobody knows the label."""
    if reading.started and len(filled) == _LABEL_AND_VALUE and len(filled[0]) <= _LONGEST_UNKNOWN_LABEL:
        label, text = (_short(cell) for cell in filled)
        reading.warn("label_not_known", row.place, _path(reading), label=label, text=text)


def _path(reading: Reading) -> str:
    return reading.current.path if reading.current is not None else ""


def _short(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_UNKNOWN_LABEL]


def _apply(reading: Reading, field: Field, value: str, row: Row) -> None:
    if field is Field.HEADING:
        reading.close_steps()
    elif field is Field.REPEATS:
        reading.leave(row)
    elif field in CONTACT_FIELDS:
        take_contact(reading, field, value, row.place)
    elif field is Field.AS_OF and (written := dates_in(value)) and written[0].span:
        reading.as_of = written[0].span.last
    elif reading.current is None:
        reading.leave(row)
    else:
        reading.field_open = None
        if not apply_field(reading, reading.current, field, value, row.place):
            reading.leave(row)
