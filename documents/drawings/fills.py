"""Surfaces that are told apart without colour: each has its own hatching, drawn as plain lines.

Lines instead of SVG patterns: a pattern needs an identifier, which several drawings on one page would share,
and office programs leave patterns out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from documents.drawings.kit import ACCENT, ALARM, INK, PAPER, QUIET, box


class Hatch(StrEnum):
    """How a surface is hatched."""

    NONE = "none"
    UP = "up"
    DOWN = "down"
    CROSS = "cross"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Fill:
    """A surface: ground, hatching and edge. ``words`` is the colour of a figure on it, if not on a patch."""

    ground: str
    edge: str
    hatch: Hatch = Hatch.NONE
    words: str = INK
    dashes: str = ""


SOLID = Fill(ACCENT, ACCENT, words=PAPER)
RISING = Fill("#dbe5ee", ACCENT, Hatch.UP)
LIGHT = Fill("#c3d3e2", ACCENT)
ALARMED = Fill("#f7e0d8", ALARM, Hatch.DOWN)
CROSSED = Fill(PAPER, INK, Hatch.CROSS)
EMPTY = Fill(PAPER, QUIET)
DASHED = Fill(PAPER, QUIET, Hatch.LEVEL, dashes="2 2")
FILLS = (SOLID, RISING, LIGHT, ALARMED, CROSSED, EMPTY, DASHED)

_STEP = 5.0


def surface(x: float, y: float, width: float, height: float, fill: Fill) -> str:
    """A rectangle of this surface."""
    ground = box(x, y, width, height, fill=fill.ground, edge=fill.edge, dashes=fill.dashes)
    strokes = " ".join(_strokes(x, y, width, height, fill.hatch))
    if not strokes:
        return ground
    return f'{ground}<path d="{strokes}" fill="none" stroke="{fill.edge}" stroke-width="0.9"/>'


def _strokes(x: float, y: float, width: float, height: float, hatch: Hatch) -> Iterator[str]:
    if hatch in {Hatch.UP, Hatch.CROSS}:
        yield from _slanted(x, y, width, height, rising=True)
    if hatch in {Hatch.DOWN, Hatch.CROSS}:
        yield from _slanted(x, y, width, height, rising=False)
    if hatch is Hatch.LEVEL:
        level = y + _STEP
        while level < y + height:
            yield f"M {x:.1f} {level:.1f} H {x + width:.1f}"
            level += _STEP


def _slanted(x: float, y: float, width: float, height: float, *, rising: bool) -> Iterator[str]:
    """Lines at 45 degrees, cut at the edges of the rectangle."""
    offset = _STEP
    while offset < width + height:
        left, right = max(0.0, offset - height), min(offset, width)
        low, high = offset - left, offset - right
        if not rising:
            low, high = height - low, height - high
        yield f"M {x + left:.1f} {y + low:.1f} L {x + right:.1f} {y + high:.1f}"
        offset += _STEP
