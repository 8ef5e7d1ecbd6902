"""Our drawings as PNG, for programs that show no SVG."""

import typst

_DOTS_AN_INCH = 200
_POINTS_A_PIXEL = 0.75
_SOURCE = (
    "#set page(width: float(sys.inputs.width) * 1pt, height: auto, margin: 0pt, fill: white)\n"
    '#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
)


def png_of(svg: str, width: float) -> bytes:
    """PNG of an SVG drawn ``width`` CSS pixels wide, at 200 dots an inch; the same SVG gives the same bytes.

    Only the fonts of the typst wheel are used. typst.TypstError for what is no SVG.
    """
    compiled: bytes = typst.compile(
        _SOURCE.encode(),
        ignore_system_fonts=True,
        sys_inputs={"svg": svg, "width": str(width * _POINTS_A_PIXEL)},
        format="png",
        ppi=_DOTS_AN_INCH,
    )
    return compiled
