"""Tables whose rows say by their codes what they are: 1 a commitment, 1.1 its milestone, 1.1.1 an activity."""

import re
from collections.abc import Sequence

from documents.readers.blocks import Row
from documents.readers.headings import plain_number
from documents.readers.labels.model import Level

_CODE = re.compile(r"(?:[A-Za-z]{1,3}[-.]?)?\d{1,3}(?:[.-]\d{1,3}){0,3}")
_ONLY_CODE = re.compile(rf"\s*{_CODE.pattern}\.?\s*")
_LEVELS = (Level.COMMITMENT, Level.MILESTONE, Level.ACTIVITY)


def depths_in(rows: Sequence[Row], column: int, named: Sequence[Level], *, under: bool) -> dict[int, Level]:
    """The level by how many parts a code has; empty where the codes are not nested in one another.

    ``named``: the levels that the heading of the titles names; ``under``: whether a commitment is open already.
    """
    codes = [code for row in rows if len(row.cells) > column and (code := code_of(row.cells[column]))]
    known = set(codes)
    depths = sorted({_depth(code) for code in codes})
    nested = all(_depth(code) == depths[0] or _above(code) in known for code in codes)
    if len(depths) < 2 or depths != list(range(depths[0], depths[0] + len(depths))) or not nested:  # noqa: PLR2004  (one is no hierarchy)
        return {}
    steps = [level for level in named if level is not Level.COMMITMENT]
    if Level.COMMITMENT in named or not (under or named):
        levels = (Level.COMMITMENT, *(steps or _LEVELS[1:]))
        levels = levels if len(levels) >= len(depths) else _LEVELS
    else:
        levels = (Level.MILESTONE, Level.ACTIVITY)
    return dict(zip(depths, levels, strict=False)) if len(levels) >= len(depths) else {}


def level_of_code(depths: dict[int, Level], cell: str) -> Level | None:
    """What a row with that code is; None without a code."""
    code = code_of(cell)
    return depths.get(_depth(code)) if code else None


def code_of(cell: str) -> str | None:
    """The code that is all that a cell holds, else None."""
    return plain_number(cell.strip().rstrip(".")) if _ONLY_CODE.fullmatch(cell) else None


def only_codes(rows: Sequence[Row], column: int) -> bool:
    """Whether a column holds nothing but codes."""
    told = [row.cells[column] for row in rows if len(row.cells) > column and row.cells[column].strip()]
    return bool(told) and all(code_of(text) for text in told)


def _depth(code: str) -> int:
    return len(re.findall(r"\d+", code))


def _above(code: str) -> str:
    return re.split(r"[.-](?=\d+$)", code)[0]
