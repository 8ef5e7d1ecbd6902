"""The blocks of an outline as sheets: texts one a row, each table on a sheet of its own."""

import re
from collections.abc import Iterator

from documents.writers.blocks import (
    Block,
    Contents,
    Heading,
    Listing,
    Outline,
    Paragraph,
    Picture,
    Runs,
    Signature,
    Style,
    Table,
)
from documents.writers.cleaning import one_line, web_address
from documents.writers.sheets.cells import Link, Percent, Value
from documents.writers.sheets.workbook import Column, Sheet
from domain.values.language import Text

_NAME = Text(es="Texto", en="Text")
_HEADS = (Text(es="Parte", en="Part"), Text(es="Texto", en="Text"))
_TABLE_WIDTH = 140
"""Characters that a table's columns share; the least a column is given is 8."""
_PERCENT = re.compile(r"(\d{1,4}) ?%")
_WHOLE = re.compile(r"0|[1-9]\d{0,8}")


def outline_sheets(outline: Outline) -> list[Sheet]:
    """The texts in order under the headings they stand in, then every table."""
    tables: list[Sheet] = []
    rows: list[tuple[Value, ...]] = []
    part = ""
    for block in outline.blocks:
        table = block.twin if isinstance(block, Picture) else block
        if isinstance(table, Table):
            tables.append(table_sheet(table, f"{len(tables) + 1}. {table.caption}"))
            rows.append((part, table.caption))
        elif isinstance(block, Heading):
            part = block.text
            rows.append((part, None))
        else:
            rows += [(part, said) for said in _texts(block)]
    heads = [head.say(outline.language) for head in _HEADS]
    columns = (Column(heads[0], 36), Column(heads[1], 110))
    return [Sheet(_NAME.say(outline.language), columns, rows, above=(outline.title,)), *tables]


def table_sheet(table: Table, name: str = "") -> Sheet:
    """One table under its caption; figures are numbers, what is a link stays one."""
    columns = tuple(
        Column(one_line(column.name), max(8, column.share * _TABLE_WIDTH / 100)) for column in table.columns
    )
    figures = [column.figures for column in table.columns]
    rows = (
        tuple(_value(cell, figure=figure) for cell, figure in zip(row, figures, strict=True)) for row in table.rows
    )
    return Sheet(name or table.caption, columns, rows, above=(table.caption,))


def _texts(block: Block) -> Iterator[Value]:
    match block:
        case Paragraph(style, runs) if style is not Style.TITLE:
            yield _value(runs)
        case Listing(items):
            yield from (_value(runs) for runs in items)
        case Signature(lines):
            yield from (f"{label}: {value or ''}".strip() for label, value in lines)
        case Contents() | _:
            return


def _value(cell: Runs, *, figure: bool = False) -> Value:
    said = "".join(run.text for run in cell)
    if figure and (found := _PERCENT.fullmatch(said)):
        return Percent(int(found[1]))
    if figure and _WHOLE.fullmatch(said):
        return int(said)
    addresses = [run.address for run in cell if run.address]
    return Link(said, web_address(addresses[0])) if len(addresses) == 1 else said
