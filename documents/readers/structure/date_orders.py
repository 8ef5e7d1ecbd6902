"""Day or month first: what a column's heading says, else what the dates of the whole column can only mean."""

import re
from collections.abc import Iterable, Iterator

from documents.readers.blocks import Row
from documents.readers.labels.date_columns import order_in
from documents.readers.labels.lookup import language_of
from documents.readers.labels.model import Field
from documents.readers.structure.reading import Reading, Table

_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/.-])")
_MONTHS = 12
_ROWS = 300
_DATES = frozenset(
    {
        Field.START, Field.END, Field.PERIOD, Field.ACTUAL_START, Field.ACTUAL_END, Field.CURRENT_START,
        Field.CURRENT_END,
    }
)  # fmt: skip


def set_orders(reading: Reading, table: Table, texts: tuple[str, ...]) -> None:
    """Find out the order of each column of dates. One that could be either follows the others of its table.

    Where a table in English leaves it open altogether, the day is taken first and the person is told.
    """
    told = {at: order for at, text in enumerate(texts) if (order := order_in(text))}
    open_ones = [at for at, name in table.columns.items() if name in _DATES and at not in told]
    rows = reading.ahead(_ROWS) if open_ones else []
    dates = [(at, row.cells[at]) for row in rows for at in open_ones if at < len(row.cells)]
    seen: dict[int, set[str]] = {at: set() for at, text in dates if _FIGURES.search(text)}
    for at, text in dates:
        if at in seen:
            seen[at] |= set(_orders_of(text))
    example = next((text for at, text in dates if at in seen and _is_open(text)), "")
    found = set().union(*seen.values()) if seen else set()
    place = table.head.place if table.head is not None else None
    if found == {"mdy"}:
        told |= dict.fromkeys(seen, "mdy")
        reading.warn("dates_read_month_first", place)
    elif len(found) > 1:
        told |= {at: next(iter(orders)) for at, orders in seen.items() if len(orders) == 1}
        reading.warn("orders_of_dates_differ", place)
    elif not found and example:
        _as_elsewhere(reading, table, told, seen.keys(), texts, example)
    table.orders = told


def _as_elsewhere(
    reading: Reading,
    table: Table,
    told: dict[int, str],
    open_ones: Iterable[int],
    texts: tuple[str, ...],
    example: str,
) -> None:
    """One office writes its dates in one way: the other tables of the document may tell it."""
    if reading.orders is None:
        reading.orders = frozenset(_orders_in(reading))
    place = table.head.place if table.head is not None else None
    if reading.orders == {"mdy"}:
        told |= dict.fromkeys(open_ones, "mdy")
        reading.warn("dates_read_month_first", place)
    elif "dmy" not in reading.orders and language_of(" ".join(texts)) == "en":
        reading.warn("date_order_unsure", place, text=example)


def _orders_in(reading: Reading) -> Iterator[str]:
    for block in reading.items:
        for cell in block.cells if isinstance(block, Row) else ():
            yield from _orders_of(cell)


def _orders_of(text: str) -> Iterator[str]:
    for first, _, second, _ in _FIGURES.findall(text):
        if int(second) > _MONTHS >= int(first):
            yield "mdy"
        elif int(first) > _MONTHS >= int(second):
            yield "dmy"


def _is_open(text: str) -> bool:
    return any(
        max(int(first), int(second)) <= _MONTHS and first != second
        for first, _, second, _ in _FIGURES.findall(text)
    )


def in_order(table: Table, position: int, text: str) -> str:
    """A date of figures in a column whose order is known is written as ISO, so that nobody has to guess."""
    order = table.orders.get(position)
    if order is None:
        return text
    return _FIGURES.sub(r"\4-\1-\3" if order == "mdy" else r"\4-\3-\1", text)
