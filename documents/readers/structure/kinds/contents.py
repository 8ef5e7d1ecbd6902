"""The table of contents: its lines repeat headings and open nothing."""

import re

from documents.readers.blocks import Block, Paragraph
from documents.readers.labels.kinds.lookup import opens_contents

_PAGE_AT_END = re.compile(r".*(?:\s|\.|\u2026|^)\d{1,3}\s*", re.DOTALL)
_LEAST_LINES = 3


def contents_in(items: tuple[Block, ...]) -> frozenset[int]:
    """The positions of its heading and its lines. A line without a page number belongs to the one after it."""
    for position, block in enumerate(items):
        if isinstance(block, Paragraph) and opens_contents(block.text):
            end = position + 1
            while end < len(items) and (_ends(items[end]) or (end + 1 < len(items) and _ends(items[end + 1]))):
                end += 1
            if end - position > _LEAST_LINES:
                return frozenset(range(position, end))
    return frozenset()


def _ends(block: Block) -> bool:
    text = block.text if isinstance(block, Paragraph) else " ".join(block.cells)
    return _PAGE_AT_END.fullmatch(text) is not None
