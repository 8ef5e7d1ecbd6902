"""A drawing of ours as a block: its size is read from where it says it."""

import re

from documents.writers.blocks import Picture, Table

_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


def picture(svg: str, alt: str, twin: Table) -> Picture:
    """The drawing with its sentence and its table."""
    size = _SIZE.search(svg)
    if size is None:
        raise ValueError("a drawing without a size")
    return Picture(svg, round(float(size[1])), round(float(size[2])), alt, twin)
