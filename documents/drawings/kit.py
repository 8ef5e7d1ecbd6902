"""What every drawing is made of: text, lines and boxes as SVG that needs nothing from elsewhere.

A drawing carries no script, no style sheet, no identifier and no reference, so that several stand on one page
and each is drawn alike by a browser, by Typst and by an office program. Sizes are CSS pixels. Colours for
text keep a contrast of at least 4.5 on white; no meaning hangs on colour alone.
"""

from collections.abc import Iterable
from html import escape

WIDTH = 640
"""Of every drawing: the text of a printed Letter page, so that 11 pixels print as 8 points."""
INK, ACCENT, QUIET, LINE, WASH, ALARM, PAPER = (
    "#1b1f24",
    "#1d3f5e",
    "#4c5661",
    "#c4ccd4",
    "#eef2f6",
    "#8f2c12",
    "#ffffff",
)
SIZE = 11
"""Of ordinary text."""

_FONTS = "'Libertinus Serif', 'Times New Roman', 'Liberation Serif', 'DejaVu Serif Condensed', Georgia, serif"
_CAPITAL, _LETTER = 0.7, 0.52
_EMS = dict.fromkeys("fijltI.,;:'!|()[]-/ ", 0.3) | dict.fromkeys("crsz", 0.43) | dict.fromkeys("mwMW@%—…", 0.88)


def drawing(height: float, title: str, description: str, parts: Iterable[str]) -> str:
    """The parts as one SVG element ``WIDTH`` wide; the same parts, the same characters."""
    said = escape(f"{title}. {description}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {_n(height)}" width="{WIDTH}" '
        f'height="{_n(height)}" role="img" aria-label="{said}" font-family="{_FONTS}" font-size="{SIZE}">'
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
        f'<rect width="{WIDTH}" height="{_n(height)}" fill="{PAPER}"/>'
        f"{''.join(parts)}</svg>"
    )


def text(
    x: float,
    y: float,
    said: str,
    *,
    size: float = SIZE,
    anchor: str = "start",
    bold: bool = False,
    colour: str = INK,
) -> str:
    """Words with their base line at ``y``; ``anchor`` is start, middle or end."""
    weight = ' font-weight="bold"' if bold else ""
    place = f' text-anchor="{anchor}"' if anchor != "start" else ""
    scale = f' font-size="{_n(size)}"' if size != SIZE else ""
    return f'<text x="{_n(x)}" y="{_n(y)}"{place}{scale}{weight} fill="{colour}">{escape(said)}</text>'


def line(
    x1: float, y1: float, x2: float, y2: float, *, colour: str = LINE, width: float = 1, dashes: str = ""
) -> str:
    """A straight line; ``dashes`` as SVG's ``stroke-dasharray``."""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    ends = f'x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{_n(width)}"{dashed}/>'


def box(x: float, y: float, width: float, height: float, *, fill: str, edge: str = "", dashes: str = "") -> str:
    """A rectangle, with an edge of one pixel where a colour for it is given."""
    stroke = f' stroke="{edge}"' if edge else ""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    place = f'x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"'
    return f'<rect {place} fill="{fill}"{stroke}{dashed}/>'


def path(points: Iterable[tuple[float, float]], *, colour: str, width: float, dashes: str = "") -> str:
    """A line through the points."""
    places = " L ".join(f"{_n(x)} {_n(y)}" for x, y in points)
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="M {places}" fill="none" stroke="{colour}" stroke-width="{_n(width)}"{dashed}/>'


def diamond(x: float, y: float, half: float, *, fill: str, edge: str) -> str:
    """A square on its tip around the point."""
    corners = (
        f"M {_n(x)} {_n(y - half)} L {_n(x + half)} {_n(y)} L {_n(x)} {_n(y + half)} L {_n(x - half)} {_n(y)} Z"
    )
    return f'<path d="{corners}" fill="{fill}" stroke="{edge}"/>'


def dot(x: float, y: float, radius: float, *, fill: str, edge: str) -> str:
    """A circle around the point."""
    return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{fill}" stroke="{edge}"/>'


def fitted(said: str, width: float, size: float = SIZE) -> str:
    """The text, or as much of its beginning as has room, with an ellipsis at the end of a word."""
    if text_width(said, size) <= width:
        return said
    kept = said
    while kept and text_width(kept + "…", size) > width:
        kept = kept[:-1]
    whole = kept.rsplit(" ", 1)[0] if " " in kept[len(kept) // 2 :] else kept
    return whole.rstrip(" ,;:.-") + "…"


def wrapped(said: str, width: float, lines: int, size: float = SIZE) -> list[str]:
    """The text on at most so many lines, the last one cut to what fits."""
    done: list[str] = []
    words = said.split(" ")
    while words and len(done) < lines - 1:
        count = 1
        while count < len(words) and text_width(" ".join(words[: count + 1]), size) <= width:
            count += 1
        done.append(fitted(" ".join(words[:count]), width, size))
        words = words[count:]
    return [*done, fitted(" ".join(words), width, size)] if words else done


def text_width(said: str, size: float = SIZE) -> float:
    """About how wide the words are; a little more than Libertinus Serif and Times draw them."""
    ems = sum(_EMS.get(each, _CAPITAL if each.isupper() else _LETTER) for each in said)
    return ems * size


def _n(number: float) -> str:
    return f"{round(number, 1):g}"
