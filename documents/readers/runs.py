"""Endless runs of spaces, dots or dashes are shortened before anything is compared: they only serve to be long.

A form's leaders ("Nombre ............") and a hostile text look alike here; what is left of a run is as long as
any that a person writes on purpose.
"""

import re
from dataclasses import replace

from documents.readers.blocks import Block, Blocks, Paragraph

_MOST = 60
_RUN = re.compile(rf"\s{{8,}}|((?:[^\w\s]|_)\s?)\1{{{_MOST},}}")


def without_runs(blocks: Blocks) -> Blocks:
    """The same blocks. White space of eight and more becomes one space, or one line's end if it holds any."""
    return replace(blocks, items=tuple(map(_block, blocks.items)))


def _block(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, text=_shortened(block.text)) if _RUN.search(block.text) else block
    if not any(map(_RUN.search, block.cells)):
        return block
    return replace(
        block, cells=tuple(map(_shortened, block.cells)), above=tuple(map(_shortened, block.above)),
        across=tuple(map(_shortened, block.across)),
    )  # fmt: skip


def _shortened(text: str) -> str:
    return _RUN.sub(_short, text)


def _short(found: re.Match[str]) -> str:
    if found[1]:
        return found[1] * _MOST
    return "\n" if "\n" in found[0] else " "
