"""A table turned on its side: the steps stand next to each other, each row is one label with a value per step."""

from documents.readers.blocks import Row
from documents.readers.headings import Heading, heading_of
from documents.readers.labels.lookup import field_of
from documents.readers.labels.model import Field, Level
from documents.readers.structure.fields import apply_field
from documents.readers.structure.reading import Reading

_STEPS = frozenset({Level.MILESTONE, Level.ACTIVITY})


def read_side_by_side(reading: Reading, row: Row) -> bool:
    """Take a row that names steps in its columns, or one of the rows below it; False for any other."""
    if reading.side_by_side is not None and reading.side_by_side[0] == row.place.table:
        return _read_values(reading, row)
    reading.side_by_side = None
    heads = {at: heading for at, heading in enumerate(map(_head, row.cells)) if heading is not None}
    levels = {heading.level for heading in heads.values()}
    filled = sum(bool(cell.strip()) for cell in row.cells[1:])
    below = next((other for other in reading.ahead() if other.place.table == row.place.table), None)
    if 0 in heads or len(heads) < 2 or len(heads) < filled or len(levels) > 1 or below is None:  # noqa: PLR2004  (two)
        return False
    if field_of(below.cells[0]) is None or reading.commitment is None:
        return False
    drafts = {
        at: reading.open(heading, row.place.model_copy(update={"cell": at + 1})) for at, heading in heads.items()
    }
    reading.side_by_side = (row.place.table, drafts)
    return True


def _head(cell: str) -> Heading | None:
    heading = heading_of(" ".join(cell.split())) if cell.strip() else None
    return heading if heading is not None and heading.level in _STEPS and heading.number else None


def _read_values(reading: Reading, row: Row) -> bool:
    field = field_of(row.cells[0])
    if field is None or reading.side_by_side is None:
        return False
    for at, draft in reading.side_by_side[1].items():
        text = row.cells[at] if at < len(row.cells) else ""
        place = row.place.model_copy(update={"cell": at + 1})
        named = Field.TITLE if field is Field.HEADING else field
        if text.strip() and not apply_field(reading, draft, named, text, place):
            reading.leave_text(text, place)
    return True
