"""What a PDF says of its own structure beside its pages: bookmarks, which tell how deep a heading stands."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from documents.readers.blocks import Block, Paragraph

Bookmark = tuple[int, str]
"""How deep, 1 for the highest; and its title."""

_MOST = 20_000
_TELLS = 12
"""Letters of a line that are no chance."""
_LISTED_ADDRESS = re.compile(r"[-–—•·▪◦]\s+(?=https?://)", re.IGNORECASE)


def bookmarks_of(document: Any) -> list[Bookmark]:
    """The bookmarks of a PDF opened by pdfminer, in their order. What is no bookmark in them is passed over."""
    outlines = resolve1(document.catalog.get("Outlines"))
    return list(_walk(outlines.get("First"))) if isinstance(outlines, dict) else []


class Titles:
    """The bookmarks' titles, for telling where one stands on a page."""

    def __init__(self, bookmarks: Sequence[Bookmark] = ()) -> None:
        self._squeezed = sorted({_squeezed(title) for _, title in bookmarks})

    def begin_with(self, line: str) -> bool:
        """Whether a title begins with this line (or is it), which is long enough to tell."""
        text = _squeezed(line)
        at = bisect_left(self._squeezed, text)
        if at == len(self._squeezed) or not text:
            return False
        found = self._squeezed[at]
        return found == text or (len(text) >= _TELLS and found.startswith(text))

    def have(self, text: str) -> bool:
        """Whether this is a whole title."""
        squeezed = _squeezed(text)
        at = bisect_left(self._squeezed, squeezed)
        return at < len(self._squeezed) and self._squeezed[at] == squeezed


def with_marks(items: Sequence[Block], bookmarks: Sequence[Bookmark]) -> tuple[Block, ...]:
    """The blocks, headings with the depth of their bookmark, listed addresses marked as listed."""
    depths: dict[str, list[int]] = defaultdict(list)
    for depth, title in bookmarks:
        depths[_squeezed(title)].append(depth)
    return tuple(_marked(block, depths) if isinstance(block, Paragraph) else block for block in items)


def _walk(first: object) -> Iterator[Bookmark]:
    """Without recursion, and with an end: a file can make its bookmarks follow themselves."""
    waiting: list[tuple[int, object]] = [(1, first)]
    for _ in range(_MOST):
        if not waiting:
            return
        depth, reference = waiting.pop()
        entry = resolve1(reference)
        if not isinstance(entry, dict):
            continue
        title = resolve1(entry.get("Title"))
        if isinstance(title, bytes):
            yield depth, decode_text(title)
        waiting += [(depth, entry.get("Next")), (depth + 1, entry.get("First"))]


def _marked(paragraph: Paragraph, depths: dict[str, list[int]]) -> Paragraph:
    listed = _LISTED_ADDRESS.match(paragraph.text)
    if listed:
        return replace(paragraph, text=paragraph.text[listed.end() :], item=True)
    found = depths.get(_squeezed(paragraph.text))
    return replace(paragraph, level=found.pop(0)) if found else paragraph


def _squeezed(text: str) -> str:
    """Where lines end and words are divided is the page's business."""
    return "".join(text.replace("\u200b", "").replace("\u00ad", "").split())
