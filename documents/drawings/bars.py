"""A chart of bars as SVG, with its text twin."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_BAR, _GAP, _HEIGHT = 18, 4, 160
_LEFT, _TOP, _BOTTOM = 40, 34, 58
_FILL, _INK, _LINE = "#1f5f4a", "#1c211d", "#c9cfc3"
_LABELS_FIT = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands below it, and how much it counts."""

    label: str
    count: int


def bars_svg(title: str, description: str, bars: Sequence[Bar]) -> str:
    """The chart as one SVG element that needs nothing from elsewhere; same bars, same characters.

    ``description`` says in words what the chart shows, for who cannot see it. Labels are thinned out to what
    fits; no bars give a chart of nothing, with its title.
    """
    most = max((bar.count for bar in bars), default=0) or 1
    width = max(_LEFT + len(bars) * (_BAR + _GAP) + _GAP, 320)
    every = max(-(-len(bars) // _LABELS_FIT), 1)
    height = _TOP + _HEIGHT + _BOTTOM
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    said = f'role="img" aria-label="{escape(f"{title}. {description}")}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {said} font-family="sans-serif" font-size="11">',
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="18" font-size="14" font-weight="bold" fill="{_INK}">{escape(title)}</text>',
    ]
    for level in (0, most):
        y = _y(level, most)
        parts.append(f'<line x1="{_LEFT}" y1="{y}" x2="{width - _GAP}" y2="{y}" stroke="{_LINE}"/>')
        parts.append(f'<text x="{_LEFT - 6}" y="{y + 4}" text-anchor="end" fill="{_INK}">{level}</text>')
    for place, bar in enumerate(bars):
        parts += _bar(place, bar, most, labelled=place % every == 0)
    return "".join([*parts, "</svg>\n"])


def _bar(place: int, bar: Bar, most: int, *, labelled: bool) -> list[str]:
    x, y = _LEFT + _GAP + place * (_BAR + _GAP), _y(bar.count, most)
    box = f'x="{x}" y="{y}" width="{_BAR}" height="{_TOP + _HEIGHT - y}" fill="{_FILL}"'
    drawn = [f"<rect {box}><title>{escape(bar.label)}: {bar.count}</title></rect>"]
    if labelled:
        below = _TOP + _HEIGHT + 12
        drawn.append(
            f'<text x="{x + _BAR // 2}" y="{below}" transform="rotate(45 {x + _BAR // 2} {below})" '
            f'fill="{_INK}">{escape(bar.label)}</text>'
        )
    return drawn


def _y(count: int, most: int) -> int:
    return _TOP + _HEIGHT - count * _HEIGHT // most
