"""Dates that lost their format: 45352 in a column of dates is a day, counted from the workbook's own beginning."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from documents.readers.blocks import Row
from documents.readers.labels.model import Field
from documents.readers.structure.fields import columns_of
from domain.values.plan_document import Warning  # noqa: A004  (the field's word)

_LEAST_COLUMNS = 3
_DATES = frozenset(
    {
        Field.START, Field.END, Field.ACTUAL_START, Field.ACTUAL_END, Field.CURRENT_START, Field.CURRENT_END,
        Field.PERIOD, Field.AS_OF,
    }
)  # fmt: skip
_SERIAL = re.compile(r"[2-6]\d{4}(?:\.\d+)?", re.ASCII)
_OF_STEPS = re.compile(r"\d{4}-\d\d(?:-\d\d)?|\d+(?:\.\d+)?%|https?://\S+", re.ASCII)
"""What stands in no heading."""
_HEAD = 3
"""Rows that a heading may have."""


def with_serials(rows: Iterable[Row], epoch: datetime) -> tuple[list[Row], list[Warning]]:
    """The same rows, bare day numbers under the headings of dates written as dates; each sheet's are told once."""
    result: list[Row] = []
    told: list[str] = []
    dated: set[int] = set()
    since = _HEAD
    for row in rows:
        columns = columns_of(row.whole) if not any(map(_OF_STEPS.fullmatch, row.cells)) else {}
        if len(set(columns.values())) >= _LEAST_COLUMNS:
            dated, since = set(), 0
        if since < _HEAD:
            dated |= {position for position, field in columns.items() if field in _DATES}
            since += 1
        found = [at for at in dated if at < len(row.cells) and _SERIAL.fullmatch(row.cells[at])]
        if found:
            told += [f"{row.cells[at]} → {_day(row.cells[at], epoch)}" for at in found]
            cells = tuple(_day(cell, epoch) if at in found else cell for at, cell in enumerate(row.cells))
            result.append(replace(row, cells=cells))
        else:
            result.append(row)
    if not told:
        return result, []
    data = {"count": str(len(told)), "first": told[0]}
    return result, [Warning(code="serial_read_as_date", data=data, place=result[0].place)]


def _day(serial: str, epoch: datetime) -> str:
    return f"{epoch + timedelta(days=int(float(serial))):%Y-%m-%d}"
