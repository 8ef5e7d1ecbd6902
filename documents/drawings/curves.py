"""Counts that grow over time: several lines told apart by their dashes and marks, and a day of reference."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from documents.drawings.kit import (
    ACCENT,
    ALARM,
    INK,
    LINE,
    PAPER,
    QUIET,
    WIDTH,
    diamond,
    dot,
    drawing,
    line,
    path,
    text,
    text_width,
)
from documents.drawings.months import TimeAxis, axis_over, drawn_months
from domain.values.language import Language

_LEFT, _RIGHT, _TOP, _HEIGHT, _FOOT = 40, 46, 46, 170, 30
_MOST_MARKS, _MOST_LEVELS = 30, 6


@dataclass(frozen=True, slots=True)
class Curve:
    """A line: its name and its points in order of time, at least one."""

    name: str
    points: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class _Look:
    colour: str
    width: float
    dashes: str
    mark: str


_LOOKS = (
    _Look(QUIET, 1.5, "6 4", "square"),
    _Look(ACCENT, 2.6, "", "dot"),
    _Look(ALARM, 1.5, "1.5 3", "diamond"),
)


def curves_svg(
    title: str,
    description: str,
    curves: Sequence[Curve],
    reference: tuple[date, str],
    language: Language,
) -> str:
    """Up to three curves over one time axis, each named in the legend and its last figure at its end.

    ``reference`` is a day and its name, drawn as an upright line.
    """
    days = [day for curve in curves for day, _ in curve.points]
    axis = axis_over([*days, reference[0]], _LEFT, WIDTH - _RIGHT)
    most = max((count for curve in curves for _, count in curve.points), default=0) or 1
    bottom = _TOP + _HEIGHT
    drawn = [*_legend(curves), *drawn_months(axis, _TOP, bottom, language), *_levels(most)]
    drawn += _reference(axis.x(reference[0]), reference[1], bottom)
    for curve, look in zip(curves, _LOOKS, strict=False):
        drawn += _curve(curve, look, axis, most)
    drawn += _ends(curves, axis, most)
    return drawing(bottom + _FOOT, title, description, drawn)


def _legend(curves: Sequence[Curve]) -> Iterator[str]:
    x = 2.0
    for curve, look in zip(curves, _LOOKS, strict=False):
        yield line(x, 10, x + 30, 10, colour=look.colour, width=look.width, dashes=look.dashes)
        yield _mark(x + 15, 10, look)
        yield text(x + 36, 14, curve.name)
        x += 36 + text_width(curve.name) + 30


def _levels(most: int) -> Iterator[str]:
    step = next(s * 10**e for e in range(12) for s in (1, 2, 5) if most <= _MOST_LEVELS * s * 10**e)
    for level in range(0, most + 1, step):
        y = _y(level, most)
        if level:
            yield line(_LEFT, y, WIDTH - _RIGHT, y, colour=LINE, dashes="1 3")
        yield text(_LEFT - 6, y + 4, str(level), size=10, anchor="end")


def _reference(x: float, name: str, bottom: float) -> Iterator[str]:
    yield line(x, _TOP - 4, x, bottom, colour=INK, width=1.4)
    anchor = "end" if x > WIDTH / 2 else "start"
    yield text(x, _TOP - 8, name, size=10, anchor=anchor, bold=True)


def _curve(curve: Curve, look: _Look, axis: TimeAxis, most: int) -> Iterator[str]:
    points = [(axis.x(day), _y(count, most)) for day, count in curve.points]
    yield path(points, colour=look.colour, width=look.width, dashes=look.dashes)
    every = -(-len(points) // _MOST_MARKS)
    for x, y in points[(len(points) - 1) % every :: every]:
        yield _mark(x, y, look)


def _ends(curves: Sequence[Curve], axis: TimeAxis, most: int) -> Iterator[str]:
    """The last figure of each curve beside its end, above the axis; where two would touch the greater moves up."""
    taken: list[tuple[float, float]] = []
    told: set[tuple[date, int]] = set()
    for curve, look in sorted(zip(curves, _LOOKS, strict=False), key=lambda each: each[0].points[-1][1]):
        day, count = curve.points[-1]
        if (day, count) in told:
            continue
        told.add((day, count))
        x, y = axis.x(day) + 7, min(_y(count, most) + 4, _y(0, most) - 4)
        while any(abs(x - other_x) < 24 and abs(y - other_y) < 11 for other_x, other_y in taken):  # noqa: PLR2004
            y -= 4
        taken.append((x, y))
        yield text(x, y, str(count), bold=True, colour=look.colour)


def _mark(x: float, y: float, look: _Look) -> str:
    if look.mark == "dot":
        return dot(x, y, 3, fill=look.colour, edge=look.colour)
    if look.mark == "diamond":
        return diamond(x, y, 3.6, fill=PAPER, edge=look.colour)
    return (
        f'<rect x="{x - 2.5:.1f}" y="{y - 2.5:.1f}" width="5" height="5" fill="{PAPER}" stroke="{look.colour}"/>'
    )


def _y(count: int, most: int) -> float:
    return _TOP + _HEIGHT - count * _HEIGHT / most
