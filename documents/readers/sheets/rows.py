"""A sheet's rows with what a person sees around their cells: merged neighbours, colours, what is hidden."""

from collections.abc import Iterator
from typing import Any

from openpyxl.utils import get_column_letter

from documents.readers.blocks import Row
from documents.readers.sheets.cells import cell_text
from domain.values.plan_document import Place, Warning  # noqa: A004  (the field's word)

_MOST_COLUMNS = 500
_MOST_MERGES = 20_000
_MOST_NAMED = 20
_NO_COLOUR = frozenset({"00000000", "FFFFFFFF", "00FFFFFF"})

_Cells = dict[int, dict[int, str]]


def rows_of(sheet: Any, place: Place) -> Iterator[Row]:
    """The rows with text, from the top down; a cell that only shows colour counts as empty."""
    cells, painted = _texts(sheet)
    down, across, wide = _merges(sheet, cells)
    for row in sorted(cells):
        above, beside = down.get(row, {}), across.get(row, {})
        colours = painted.get(row, set())
        width = max((*cells[row], *above, *beside))
        yield Row(
            _in_columns(cells[row], width),
            place.model_copy(update={"row": row}),
            _in_columns(above, width) if above else (),
            banner=len(cells[row]) == 1 and row in wide,
            across=_in_columns(beside, width) if beside else (),
            painted=frozenset(column - 1 for column in colours),
        )


def hidden_parts(sheet: Any, place: Place) -> list[Warning]:
    """Hidden rows and columns are read like the others; the person is told which they are."""
    told: dict[int, set[int]] = {}
    for (row, column), cell in sheet._cells.items():  # noqa: SLF001  (see _texts)
        if cell.value is not None:
            told.setdefault(row, set()).add(column)
    rows = [row for row in sorted(told) if row in sheet.row_dimensions and sheet.row_dimensions[row].hidden]
    used = set().union(*told.values()) if told else set()
    columns = sorted(
        column
        for letters, shape in sheet.column_dimensions.items()
        if shape.hidden
        for column in range(shape.min or 0, min(shape.max or 0, _MOST_COLUMNS) + 1)
        if column in used
    )
    result = []
    if rows:
        shown = ", ".join(map(str, rows[:_MOST_NAMED]))
        result.append(Warning(code="hidden_rows_read", data={"sheet": sheet.title, "rows": shown}, place=place))
    if columns:
        shown = ", ".join(get_column_letter(column) for column in columns[:_MOST_NAMED])
        result.append(
            Warning(code="hidden_columns_read", data={"sheet": sheet.title, "columns": shown}, place=place)
        )
    return result


def _texts(sheet: Any) -> tuple[_Cells, dict[int, set[int]]]:
    cells: _Cells = {}
    painted: dict[int, dict[int, int]] = {}
    coloured: dict[int, bool] = {}
    of_texts: dict[int, set[int]] = {}
    # iter_rows would make a cell of every empty place up to the last one: 17 thousand million of them at worst.
    for (row, column), cell in sorted(sheet._cells.items()):  # noqa: SLF001
        if column > _MOST_COLUMNS:
            continue
        if cell.value is None:
            style = cell._style.fillId if cell.has_style else 0  # noqa: SLF001  (reading a fill is slow)
            if style not in coloured:
                coloured[style] = bool(style) and _is_colour(cell.fill)
            if coloured[style]:
                painted.setdefault(row, {})[column] = style
            if cell.hyperlink is None:
                continue
        link = cell.hyperlink.target if cell.hyperlink is not None else None
        if text := cell_text(cell.value, cell.number_format, link or ""):
            cells.setdefault(row, {})[column] = text
            of_texts.setdefault(row, set()).add(cell._style.fillId if cell.has_style else 0)  # noqa: SLF001
    # A row that is coloured throughout is only easier to follow: such a colour says nothing.
    said = {
        row: {column for column, style in styles.items() if style not in of_texts.get(row, ())}
        for row, styles in painted.items()
    }
    return cells, said


def _is_colour(fill: Any) -> bool:
    if fill.fill_type != "solid":
        return False
    colour = fill.start_color
    return not (colour.type == "rgb" and colour.rgb in _NO_COLOUR) and not (
        colour.type == "theme" and colour.theme == 0 and not colour.tint
    )


def _merges(sheet: Any, cells: _Cells) -> tuple[_Cells, _Cells, set[int]]:
    """The texts that merged cells let reach down and sideways; the rows with cells merged sideways."""
    down: _Cells = {}
    across: _Cells = {}
    wide: set[int] = set()
    for merged in list(sheet.merged_cells.ranges)[:_MOST_MERGES]:
        left, top, right, bottom = merged.bounds
        text = cells.get(top, {}).get(left, "")
        if right > left:
            wide.add(top)
            for column in range(left + 1, min(right, _MOST_COLUMNS) + 1) if text else ():
                across.setdefault(top, {})[column] = text
        for row in range(top + 1, bottom + 1) if text else ():
            if row in cells:
                down.setdefault(row, {})[left] = text
    return down, across, wide


def _in_columns(texts: dict[int, str], width: int) -> tuple[str, ...]:
    return tuple(texts.get(column, "") for column in range(1, width + 1))
