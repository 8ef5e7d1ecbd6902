"""Tables drawn with characters in plain text ("+----+----+"): each row becomes one piped line."""

import re

from documents.readers.joining import joined

_BORDER = re.compile(r"\s*[+├┼┌└╔╠╚][-=+:─═┬┼┴┤┐┘╦╬╩╣╗╝\s]*[+┤┼┐┘╣╗╝]\s*")
_ROW = re.compile(r"\s*[|│║].*[|│║]\s*")
_WALL = re.compile(r"[|│║]")
_MOST_LINES_IN_A_ROW = 60


def with_piped_rows(text: str) -> str:
    """The text with every drawn row on one line and empty lines for the rest, so that line numbers stay.

    Lines of a row are joined only between borders; a table without borders between its rows stays as it is.
    """
    lines = text.split("\n")
    if sum(_BORDER.fullmatch(line) is not None for line in lines) < 2:  # noqa: PLR2004  (a table has two borders)
        return text
    result: list[str] = []
    begin = None
    for line in lines:
        if _BORDER.fullmatch(line):
            if begin is not None:
                result[begin:] = _one_row(result[begin:])
            begin = len(result) + 1
            result.append("")
            continue
        if begin is not None and not _ROW.fullmatch(line):
            begin = None
        result.append(line)
    return "\n".join(result)


def _one_row(lines: list[str]) -> list[str]:
    rows = [[cell.strip() for cell in _WALL.split(line.strip()[1:-1])] for line in lines]
    if not rows or len(rows) > _MOST_LINES_IN_A_ROW or len({len(row) for row in rows}) > 1:
        return lines
    cells = [joined([cell for cell in column if cell]) for column in zip(*rows, strict=True)]
    return [f"| {' | '.join(cells)} |", *("" for _ in lines[1:])]
