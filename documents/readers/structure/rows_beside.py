"""Rows beside a step whose title reaches down over them: more of its parties, label by label."""

from documents.readers.blocks import Row
from documents.readers.labels.lookup import field_of
from documents.readers.labels.model import Field
from documents.readers.structure.cells import ACTORS
from documents.readers.structure.reading import Table

_PARTIES = frozenset({Field.RESPONSIBLE, Field.COLLABORATORS, Field.COORDINATOR})
_LABEL_AND_VALUE = 2


def take_beside(table: Table, row: Row) -> bool:
    """Add a row like "Government | Ministry of Finance" to the parties of the row above that reaches into it.

    False for any other row, and where the column that it stands in is not one of parties.
    """
    if table.place is None or not table.cells:
        return False
    own = [position for position, cell in enumerate(row.cells) if cell.strip()]
    titles = [position for position, field in table.columns.items() if field is Field.TITLE]
    reaching = any(at < len(row.above) and row.above[at] and row.above[at] == table.cells[at] for at in titles)
    if not own or len(own) > _LABEL_AND_VALUE or not reaching:
        return False
    named = field_of(row.cells[own[0]].rstrip(": "))
    before = [at for at, field in table.columns.items() if at <= own[0] and field in _PARTIES]
    if named not in _PARTIES | ACTORS or not before or any(at < max(before) for at in own):
        return False
    line = ": ".join(" ".join(row.cells[at].rstrip(": ").split()) for at in own)
    table.cells[max(before)] += f"\n{line}" if len(own) > 1 else f"\n{line}:"
    return True
