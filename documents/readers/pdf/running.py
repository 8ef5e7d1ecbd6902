"""What a PDF's pages repeat at their edges: running headers, footers and page numbers."""

import re
from collections import Counter, defaultdict

from documents.readers.pdf.lines import Line, lines_of
from documents.readers.pdf.page import Page
from documents.readers.pdf.unruled import heads_a_table
from documents.readers.text.blocks import opens_something

_EDGE = 0.1
_WIDE_EDGE = 0.16
"""Share of the page above and below in which running headers and footers stand; in the wider one only such as
stand at the same height on every page."""
_MOST_PAGES_ALIKE = 2
_POINTS = 3
_BARE_NUMBER = re.compile(r"\W*\d{1,4}(?:\s*(?:de|of|sur|/)\s*\d{1,4})?\W*")


def take_running_lines(pages: list[Page]) -> list[tuple[int, str]]:
    """Take them out of the pages' words; each once, with the page on which it comes first.

    A line runs if at least half of the pages have it at an edge, figures apart; where there are only two
    pages it must stand at the same height too. A page's number stands alone at an edge.
    """
    found: dict[str, int] = {}
    edges = {page.number: [line for line in lines_of(page.words) if _at_edge(line, page)] for page in pages}
    running = _repeated(pages, edges)
    for page in pages:
        lines = [line for line in edges[page.number] if _shape(line) in running or _counts(line, page)]
        gone = {id(word) for line in lines for word in line.words}
        page.words = [word for word in page.words if id(word) not in gone]
        for line in lines:
            found.setdefault(_shape(line), page.number)
            if found[_shape(line)] == page.number:
                found.setdefault(f"\0{line.text}", page.number)
    return [(number, text[1:]) for text, number in found.items() if text.startswith("\0")]


def _repeated(pages: list[Page], edges: dict[int, list[Line]]) -> set[str]:
    count: Counter[str] = Counter()
    inner: set[str] = set()
    heights: dict[str, list[float]] = defaultdict(list)
    for page in pages:
        for line in edges[page.number]:
            heights[_shape(line)].append(line.top)
            if not (line.bottom < page.height * _EDGE or line.top > page.height * (1 - _EDGE)):
                inner.add(_shape(line))
        count.update({_shape(line) for line in edges[page.number]})
    exact = {shape for shape in count if max(heights[shape]) - min(heights[shape]) < _POINTS}
    if len(pages) <= _MOST_PAGES_ALIKE:
        return {shape for shape, times in count.items() if times > 1 and shape in exact}
    enough = max(_MOST_PAGES_ALIKE + 1, len(pages) / 2)
    return {shape for shape, times in count.items() if times >= enough and (shape in exact or shape not in inner)}


def _counts(line: Line, page: Page) -> bool:
    """A number alone at the very edge, with nothing beyond it."""
    if not _BARE_NUMBER.fullmatch(line.text):
        return False
    beyond = (
        word.bottom > line.bottom + _POINTS if line.top > page.height / 2 else word.top < line.top - _POINTS
        for word in page.words
    )
    return not any(beyond)


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _at_edge(line: Line, page: Page) -> bool:
    """Whether it stands where headers and footers do and opens nothing: every page may begin with an activity."""
    if opens_something(line.text) or heads_a_table(line):
        return False
    return line.bottom < page.height * _WIDE_EDGE or line.top > page.height * (1 - _WIDE_EDGE)
