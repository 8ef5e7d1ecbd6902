"""Tables whose columns only spaces hold apart, as they come out of a PDF: each row becomes a piped line."""

import re

from documents.readers.joining import joined
from documents.readers.labels.date_columns import heading_field
from documents.readers.labels.model import Field

_CHUNK = re.compile(r"\S+(?: \S+)*")
_LEAST_COLUMNS = 3
_SLACK = 2
"""Characters by which a cell may begin before its column's heading."""
_MOST_LINES = 5_000


def with_piped_rows_of_columns(text: str) -> str:
    """The text with such rows on one line each and empty lines for the rest, so that line numbers stay."""
    lines = text.split("\n")
    position = 0
    while position < min(len(lines), _MOST_LINES):
        starts = _heading(lines[position])
        position = _rewrite(lines, position, starts) if starts else position + 1
    return "\n".join(lines)


def _heading(line: str) -> list[int]:
    """Where the columns begin, if the line is a heading row: almost every part of it names a column."""
    if "\t" in line or "|" in line or "   " not in line.strip():
        return []
    chunks = list(_CHUNK.finditer(line))
    fields = [heading_field(chunk.group()) for chunk in chunks]
    known = {field for field in fields if field is not None}
    named = len(known) >= _LEAST_COLUMNS and fields.count(None) * 3 <= len(fields) and Field.TITLE in known
    return [chunk.start() for chunk in chunks] if named and len(known) == len(fields) - fields.count(None) else []


def _rewrite(lines: list[str], head: int, starts: list[int]) -> int:
    """Put the rows under the heading on one line each; the position after the table."""
    rows: list[tuple[int, list[list[str]]]] = [(head, [[part] for part in _cut(lines[head], starts) or []])]
    position = head + 1
    gap = False
    while position < len(lines):
        line = lines[position]
        if not line.strip():
            gap = True
            position += 1
            continue
        cells = _cut(line, starts)
        begins = cells is not None and _begins(cells, rows[-1][1] if len(rows) > 1 else None, gap=gap)
        if cells is None or (gap and not begins):
            break
        if begins:
            rows.append((position, [[cell] for cell in cells]))
        else:
            for column, cell in zip(rows[-1][1], cells, strict=True):
                column.append(cell)
        gap = False
        position += 1
    if len(rows) == 1:
        return head + 1
    for number in range(head, position):
        lines[number] = ""
    for number, columns in rows:
        lines[number] = f"| {' | '.join(joined([part for part in column if part]) for column in columns)} |"
    return position


def _cut(line: str, starts: list[int]) -> list[str] | None:
    """The line's parts by column; None where a part runs over the beginning of another column."""
    cells = [""] * len(starts)
    for chunk in _CHUNK.finditer(line):
        at = max((i for i, start in enumerate(starts) if chunk.start() >= start - _SLACK), default=None)
        if at is None or (at + 1 < len(starts) and chunk.end() > starts[at + 1]):
            return None
        cells[at] = f"{cells[at]} {chunk.group()}".strip()
    return cells


def _begins(cells: list[str], before: list[list[str]] | None, *, gap: bool) -> bool:
    """Whether a line begins a row: its first cell is filled, and where that wraps as well, more than it is."""
    filled = sum(bool(cell) for cell in cells)
    if before is None:
        return True
    return bool(cells[0]) and (filled > len(cells) / 2 or (gap and filled > 1))
