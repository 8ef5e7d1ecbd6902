"""The blocks of an outline as sheets: texts one a row, each table on a sheet of its own."""

import re
from collections.abc import Iterator, Sequence

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
from documents.writers.blocks import Column as TableColumn
from documents.writers.cleaning import one_line, web_address
from documents.writers.sheets.cells import Link, Percent, Value
from documents.writers.sheets.workbook import Column, Sheet
from domain.values.language import Text

_NAME = Text(es="Texto", en="Text")
_HEADS = (Text(es="Parte", en="Part"), Text(es="Texto", en="Text"))
_TABLE_WIDTH, _PAGE_WIDTH = 140, 220
"""Characters that a table's columns share, and beyond which it is printed on two pages beside one another."""
_LEAST, _LONGEST_WORD, _WIDEST, _LINES = 8, 24, 45, 4
"""Characters a column is given: at least; for one word and for a whole text at most; lines a text is let have."""
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
        Column(one_line(column.name), _width(column, [row[place] for row in table.rows]))
        for place, column in enumerate(table.columns)
    )
    figures = [column.figures for column in table.columns]
    rows = (
        tuple(_value(cell, figure=figure) for cell, figure in zip(row, figures, strict=True)) for row in table.rows
    )
    pages = 2 if sum(column.width for column in columns) > _PAGE_WIDTH else 1
    return Sheet(name or table.caption, columns, rows, above=(table.caption,), pages_wide=pages)


def _width(column: TableColumn, cells: Sequence[Runs]) -> float:
    """Its share, or what its words need, so that none is broken that is not very long."""
    texts = [column.name, *("".join(run.text for run in cell) for cell in cells)]
    word = max((len(word) for text in texts for word in text.split()), default=0)
    longest = max(map(len, texts))
    needed = max(min(word + 1, _LONGEST_WORD), min(longest / _LINES, _WIDEST))
    return max(_LEAST, column.share * _TABLE_WIDTH / 100, needed)


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
