"""Many rows handed to one statement as one JSON parameter, ``given``, and read there like a table.

Bound one by one, ten thousand rows cost the program several times what writing them costs the database.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Date, Integer, Subquery, Text, any_, bindparam, cast, func, select
from sqlalchemy import literal_column as word
from sqlalchemy.dialects.postgresql import JSONB

_GIVEN = bindparam("given", type_=Text())


def as_given(rows: Iterable[object]) -> str:
    """The parameter: rows, or single values, of text, words of enums, numbers, dates and None.

    TypeError for a moment: written as text it would lose its zone on SQLite.
    """
    return json.dumps(list(rows), default=_day)


def given_rows(dialect: str, columns: Sequence[Column[Any]]) -> Subquery:
    """The rows given, as these columns in this order."""
    cells: list[ColumnElement[Any]]
    if dialect == "sqlite":
        each = func.json_each(_GIVEN).table_valued("value")
        cells = [func.json_extract(each.c.value, word(f"'$[{place}]'")) for place in range(len(columns))]
    else:
        each = func.jsonb_array_elements(cast(_GIVEN, JSONB)).table_valued("value")
        cells = [_typed(each.c.value.op("->>")(word(str(place))), column) for place, column in enumerate(columns)]
    named = (cell.label(column.name) for cell, column in zip(cells, columns, strict=True))
    return select(*named).select_from(each).subquery("given")


def is_given(dialect: str, column: Column[Any]) -> ColumnElement[bool]:
    """The condition that the column's value is among the single values given."""
    if dialect == "sqlite":
        return column.in_(select(func.json_each(_GIVEN).table_valued("value").c.value))
    value = func.jsonb_array_elements_text(cast(_GIVEN, JSONB)).table_valued("value").c.value
    # An array and no join, for which PostgreSQL often reads the whole table rather than its index.
    return column == any_(func.array(select(_typed(value, column)).scalar_subquery()))


def _typed(cell: ColumnElement[Any], column: Column[Any]) -> ColumnElement[Any]:
    return cast(cell, column.type) if isinstance(column.type, Integer | Date) else cell


def _day(value: object) -> str:
    if type(value) is not date:
        raise TypeError(f"{value!r} cannot be given in a row")
    return value.isoformat()
