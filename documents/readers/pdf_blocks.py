"""A PDF's pages into blocks: its ruled tables row by row, the text between them as paragraphs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from documents.readers.blocks import Block, Blocks, Paragraph, Row
from documents.readers.docx_text import shown_with
from documents.readers.headings import heading_of
from documents.readers.labels.lookup import LANGUAGES, language_of
from documents.readers.pdf_lines import SOFT_HYPHEN, Line, WholeWords, Word, cell_text, lines_of, was_wrapped
from documents.readers.structure.addresses import is_address_line
from documents.readers.text_blocks import joined, opens_something
from documents.readers.text_plan import clean
from domain.rules.folding import fold
from domain.values.plan_document import Place

_EDGE = 0.1
"""Share of the page above and below in which running headers and footers stand."""
_LEAST_PAGES = 3
_WIDE_GAP = 0.7
_MORE_THAN_USUAL = 1.3
_USUAL_PADDING = 5.4


_Box = tuple[float, float, float, float]
_Link = tuple[float, float, float, float, str]


@dataclass(slots=True)
class _Page:
    number: int
    height: float
    lines: list[Line]
    tables: list["_Table"]
    links: list[_Link]


@dataclass(slots=True)
class _Table:
    """A ruled table: for each row its upper edge and its cells, None where a cell beside it spans the place."""

    number: int
    padding: float
    rows: list[tuple[float, list[tuple[_Box, list[Line]] | None]]]


@dataclass(slots=True)
class _Pending:
    """A paragraph on the way."""

    number: int
    lines: list[Line] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)


def pdf_blocks(file: str, pages: Iterator[Any]) -> Blocks:
    """The blocks of opened pages, which are closed as they have been read.

    Lines that are repeated at the edge of most pages come last, set apart.
    """
    read: list[_Page] = []
    tables = 0
    for page in pages:
        made = _page(page, tables)
        tables += len(made.tables)
        read.append(made)
        page.close()
    running = _running(read)
    whole = _whole_words(read)
    right = max((line.x1 for page in read for line in page.lines), default=0.0)
    usual = _usual_gap(read)
    items: list[Block] = []
    aside: list[Block] = []
    pending = _Pending(0)
    for page in read:
        parts: list[tuple[float, Line | Row]] = [(line.top, line) for line in page.lines]
        for _, part in sorted([*parts, *_rows(file, page, whole)], key=lambda part: part[0]):
            if isinstance(part, Row):
                items += _paragraph(file, pending)
                pending = _Pending(0)
                items.append(part)
            elif _shape(part) in running and _may_run(part, page):
                if not aside or running[_shape(part)] == page.number:
                    place = Place(file=file, page=page.number)
                    aside.append(Paragraph(clean(part.text), place, quoted=True))
            else:
                if pending.lines and not _goes_on(pending, part, page.number, right, usual):
                    items += _paragraph(file, pending)
                    pending = _Pending(0)
                pending.number = pending.number or page.number
                pending.lines.append(part)
                pending.addresses += _links_in(page.links, (part.x0, part.top, part.x1, part.bottom))
    items += _paragraph(file, pending)
    return Blocks(file, (*_without_loose_hyphens(items), *aside))


def _page(page: Any, tables: int) -> _Page:
    words = [
        Word(w["text"], w["x0"], w["x1"], w["top"], w["bottom"], w["chars"][0]["x1"] - w["chars"][0]["x0"])
        for w in page.extract_words(return_chars=True)
    ]
    links = [
        (link["x0"], link["top"], link["x1"], link["bottom"], link["uri"])
        for link in page.hyperlinks
        if isinstance(link.get("uri"), str)
    ]
    read: list[_Table] = []
    taken: set[int] = set()
    for number, table in enumerate(page.find_tables(), tables + 1):
        made = _Table(number, _USUAL_PADDING, [])
        paddings: list[float] = []
        for row in table.rows:
            cells: list[tuple[_Box, list[Line]] | None] = []
            for box in row.cells:
                inside = _inside(words, box) if box else []
                taken.update(map(id, inside))
                paddings += [word.x0 - box[0] for word in inside]
                cells.append((box, lines_of(inside)) if box else None)
            made.rows.append((row.bbox[1], cells))
        made.padding = max(0.0, min(paddings, default=_USUAL_PADDING))
        read.append(made)
    outside = [word for word in words if id(word) not in taken]
    return _Page(page.page_number, float(page.height), lines_of(outside), read, links)


def _whole_words(pages: list[_Page]) -> WholeWords:
    """Outside of cells every word is whole; in a cell, those beside others, the first if none was cut before."""
    outside = [word.text for page in pages for line in page.lines for word in line.words]
    in_cells = [
        word.text
        for page in pages
        for table in page.tables
        for _, cells in table.rows
        for cell in cells
        if cell is not None
        for before, line in pairwise((None, *cell[1]))
        if line is not None and len(line.words) > 1
        for word in line.words[0 if before is not None and len(before.words) > 1 else 1 :]
    ]
    language = language_of(" ".join((*outside, *in_cells)))
    small = next(labels.small for labels in LANGUAGES if labels.language == language)
    return WholeWords(frozenset(map(fold, (*outside, *in_cells))), frozenset(small.split()))


def _rows(file: str, page: _Page, whole: WholeWords) -> Iterator[tuple[float, Row]]:
    for table in page.tables:
        for position, (top, cells) in enumerate(table.rows, 1):
            texts = tuple(_cell(page.links, cell, table.padding, whole) if cell else "" for cell in cells)
            place = Place(file=file, page=page.number, table=table.number, row=position)
            yield top, Row(texts, place, banner=sum(cell is not None for cell in cells) == 1 < len(cells))


def _inside(words: Sequence[Word], box: _Box) -> list[Word]:
    left, top, right, bottom = box
    return [
        word
        for word in words
        if left <= (word.x0 + word.x1) / 2 <= right and top <= (word.top + word.bottom) / 2 <= bottom
    ]


def _cell(links: list[_Link], cell: tuple[_Box, list[Line]], padding: float, whole: WholeWords) -> str:
    """The cell's text and its links' addresses; a soft hyphen at its end stays after the cleaning."""
    box, lines = cell
    laid_out = cell_text(lines, box[2] - box[0] - 2 * padding, whole)
    text = clean(laid_out)
    for address in _links_in(links, box):
        text = shown_with(text, address) if address not in text else text
    return text + (SOFT_HYPHEN if laid_out.endswith(SOFT_HYPHEN) else "")


def _links_in(links: list[_Link], box: _Box) -> list[str]:
    left, top, right, bottom = box
    return [
        address
        for x0, above, x1, below, address in links
        if left <= (x0 + x1) / 2 <= right and top <= (above + below) / 2 <= bottom
    ]


def _goes_on(pending: _Pending, line: Line, page: int, right: float, usual: float) -> bool:
    """Whether the line belongs to the paragraph: nothing new opens, no gap, and the line before was full."""
    before = pending.lines[-1]
    opened = heading_of(before.text)
    if opens_something(line.text) or is_address_line(line.text) or is_address_line(before.text):
        return False
    if opened is not None and not opened.rest:
        return False
    if not was_wrapped(line, right - before.x1):
        return False
    if page != pending.number:
        return line.text[:1].islower()
    height = before.bottom - before.top
    return line.top - before.bottom <= max(_WIDE_GAP * height, _MORE_THAN_USUAL * usual)


def _paragraph(file: str, pending: _Pending) -> list[Block]:
    if not pending.lines:
        return []
    text = clean(joined([line.text for line in pending.lines]))
    for address in dict.fromkeys(pending.addresses):
        text = shown_with(text, address) if address not in text else text
    return [Paragraph(text, Place(file=file, page=pending.number))] if text else []


def _running(pages: list[_Page]) -> dict[str, int]:
    """Lines at the edge of at least half of the pages, figures apart, and the page on which each comes first."""
    first: dict[str, int] = {}
    count: Counter[str] = Counter()
    for page in pages:
        for shape in {_shape(line) for line in page.lines if _may_run(line, page)}:
            count[shape] += 1
            first.setdefault(shape, page.number)
    enough = max(_LEAST_PAGES, len(pages) / 2)
    return {shape: page for shape, page in first.items() if count[shape] >= enough}


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _may_run(line: Line, page: _Page) -> bool:
    """Whether it stands where headers and footers do and opens nothing: every page may begin with an activity."""
    if opens_something(line.text):
        return False
    return line.bottom < page.height * _EDGE or line.top > page.height * (1 - _EDGE)


def _usual_gap(pages: list[_Page]) -> float:
    """The gap that stands most often between two lines: large where the text is set with double spacing."""
    gaps = Counter(
        round(after.top - before.bottom)
        for page in pages
        for before, after in zip(page.lines, page.lines[1:], strict=False)
        if after.top > before.bottom
    )
    return float(gaps.most_common(1)[0][0]) if gaps else 0.0


def _without_loose_hyphens(items: list[Block]) -> Iterator[Block]:
    """A word may only go on in the first row of the next page's table."""
    for position, block in enumerate(items):
        following = items[position + 1] if position + 1 < len(items) else None
        if not isinstance(block, Row) or (isinstance(following, Row) and following.place.page != block.place.page):
            yield block
        else:
            yield replace(block, cells=tuple(cell.rstrip(SOFT_HYPHEN) for cell in block.cells))
