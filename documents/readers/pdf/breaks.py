"""Rows of a form that a page's end divides: the label or the value goes on in the next page's first row.

Rows of a table of steps are put together by ``structure``, which knows their columns.
"""

from collections.abc import Sequence
from dataclasses import replace

from documents.readers.blocks import Block, Row
from documents.readers.joining import joined
from documents.readers.labels.lookup import field_of, is_whole_label
from documents.readers.pdf.lines import SOFT_HYPHEN
from domain.values.plan_document import Warning  # noqa: A004  (the field's word)

_LABELS_AND_VALUE = 3


def over_page_breaks(items: Sequence[Block]) -> tuple[list[Block], list[Warning]]:
    """The blocks with such rows whole again, and a warning for each.

    A soft hyphen at a cell's end is kept only where the table goes on on the next page.
    """
    result: list[Block] = []
    warnings: list[Warning] = []
    for position, block in enumerate(items):
        before = result[-1] if result else None
        if isinstance(block, Row) and isinstance(before, Row) and _next_page(before, block):
            whole = _whole(before, block)
            if whole is not None:
                result[-1] = whole
                label = next(cell for cell in whole.whole if cell.strip())
                warnings.append(
                    Warning(
                        code="row_continued_after_page_break",
                        subject=" ".join(label.split())[:60],
                        place=block.place,
                    )
                )
                continue
        following = items[position + 1] if position + 1 < len(items) else None
        goes_on = isinstance(block, Row) and isinstance(following, Row) and _next_page(block, following)
        result.append(block if goes_on or not isinstance(block, Row) else _without_hyphens(block))
    return result, warnings


def _next_page(before: Row, row: Row) -> bool:
    return row.place.page != before.place.page and row.place.row == 1


def _whole(before: Row, row: Row) -> Row | None:
    """The two rows as one: the label is none until it is joined, or the second row has only more of the value."""
    filled = [at for at, cell in enumerate(before.cells) if cell.strip()]
    more = [cell for cell in row.cells if cell.strip()]
    if not filled or not more:
        return None
    for place, at in enumerate(filled):
        label = joined([before.cells[at].rstrip(SOFT_HYPHEN), more[0]])
        same_column = row.cells.index(more[0]) == at and is_whole_label(label)
        alone = field_of(before.cells[at]) is None and field_of(more[0]) is None
        if same_column or (alone and field_of(label) is not None):
            return _with(before, dict(zip(filled[place:], more, strict=False)))
    if field_of(more[0]) is not None:
        return None
    value_only = 1 < len(filled) <= _LABELS_AND_VALUE and len(more) == 1 and not row.cells[0].strip()
    if value_only and not row.banner and field_of(before.cells[filled[-2]]) is not None and len(row.cells) > 1:
        at = row.cells.index(more[0])
        return _with(before, {at if at in filled else filled[-1]: more[0]})
    return None


def _with(row: Row, more: dict[int, str]) -> Row:
    cells = (
        joined([cell.rstrip(SOFT_HYPHEN), more[at]]) if at in more else cell for at, cell in enumerate(row.cells)
    )
    return replace(row, cells=tuple(cells))


def _without_hyphens(row: Row) -> Row:
    return replace(row, cells=tuple(cell.rstrip(SOFT_HYPHEN) for cell in row.cells))
