"""The mark's QR code as a drawing."""

import io
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

import segno

QUIET_MODULES = 4
"""White modules around it, as ISO/IEC 18004 asks."""


@lru_cache(maxsize=8)
def qr_svg(says: str) -> str:
    """A square SVG with the quiet zone inside, one unit a module; error correction M. Same text, same code."""
    code = segno.make(says, error="m", micro=False, boost_error=False)
    rows = [stroke for y, row in enumerate(code.matrix) for stroke in _strokes(row, y)]
    side = len(code.matrix) + 2 * QUIET_MODULES
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" height="{side}" '
        f'shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#ffffff"/>'
        f'<path transform="translate({QUIET_MODULES} {QUIET_MODULES})" fill="#000000" d="{" ".join(rows)}"/></svg>'
    )


@lru_cache(maxsize=8)
def qr_png(says: str) -> bytes:
    """The same code as a PNG of eight dots a module, for formats that keep one picture for all their pages."""
    code = segno.make(says, error="m", micro=False, boost_error=False)
    written = io.BytesIO()
    code.save(written, kind="png", scale=8, border=QUIET_MODULES)
    return written.getvalue()


def _strokes(row: Sequence[int], y: int) -> Iterator[str]:
    """Neighbouring dark modules as one rectangle: side by side, a screen would show a line between them."""
    x = 0
    for dark, modules in groupby(row):
        width = len(list(modules))
        if dark:
            yield f"M {x} {y} h {width} v 1 h -{width} z"
        x += width
