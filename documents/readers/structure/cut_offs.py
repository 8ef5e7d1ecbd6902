"""Several columns of progress in one table, each for a day of its own: "Marzo 2021", "Junio 2021"."""

from documents.readers.blocks import Row
from documents.readers.labels.model import Field
from documents.readers.structure.reading import Reading, Table
from domain.rules.dates_in_text import dates_in, is_only_dates

_TOLD_BY_DAY = frozenset({Field.PROGRESS, Field.STATUS, Field.NARRATIVE})


def names_cut_offs(table: Table, row: Row) -> frozenset[int]:
    """The columns of a second heading row that only say a day under a heading of progress or status."""
    head = table.head
    if head is None:
        return frozenset()
    return frozenset(
        at
        for at, cell in enumerate(row.cells)
        if cell.strip() and is_only_dates(cell) and _field_over(table, at) in _TOLD_BY_DAY
    )


def keep_latest(reading: Reading, table: Table, texts: tuple[str, ...]) -> None:
    """Of columns that tell the same of several days the last one with values counts; the others are told."""
    rows = reading.ahead()
    for field in _TOLD_BY_DAY:
        days = {
            at: written[-1].span.last
            for at, name in table.columns.items()
            if name is field and (written := dates_in(texts[at])) and written[-1].span is not None
        }
        if len(days) < 2:  # noqa: PLR2004  (one is no series)
            continue
        filled = [at for at in days if any(at < len(row.cells) and row.cells[at].strip() for row in rows)]
        latest = max(filled or days, key=lambda at: days[at])
        table.columns = {at: name for at, name in table.columns.items() if at not in days or at == latest}
        reading.as_of = reading.as_of or days[latest]
        reading.warn(
            "earlier_cut_offs_left_out", table.head.place if table.head else None, count=len(days) - 1,
            kept=" ".join(texts[latest].split()),
        )  # fmt: skip


def _field_over(table: Table, column: int) -> Field | None:
    """The field of the nearest named column at or to the left, as a merged heading reaches over its columns."""
    before = [at for at in table.heading if at <= column]
    return table.heading[max(before)] if before else None
