"""A PDF's pages into blocks: its ruled tables row by row, the text between them as paragraphs."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from typing import Any

from documents.readers.blocks import Block, Blocks, Paragraph, Row
from documents.readers.headings import heading_of
from documents.readers.joining import divides_an_address, joined
from documents.readers.labels.lookup import LABEL_WORDS, LANGUAGES, language_of
from documents.readers.pdf.bookmarks import Titles
from documents.readers.pdf.breaks import over_page_breaks
from documents.readers.pdf.columns import flows_of
from documents.readers.pdf.lines import SOFT_HYPHEN, Line, WholeWords, cell_text, lines_of, was_wrapped
from documents.readers.pdf.page import Box, Link, Page, links_in, read_page, with_whole_address
from documents.readers.pdf.pairs import side_by_side
from documents.readers.pdf.running import take_running_lines
from documents.readers.pdf.unruled import Grid, unruled_tables
from documents.readers.structure.addresses import is_address_line
from documents.readers.text.blocks import opens_something
from documents.readers.text.plan import clean
from domain.rules.dates_in_text import is_only_dates
from domain.rules.folding import fold
from domain.values.plan_document import Place, Warning  # noqa: A004  (the field's word)

_WORDS_SHOWN = 12
_COUNTED = re.compile(r"(?P<number>\d{1,2})[.)]\s+[A-ZÀ-Ý]")
_WIDE_GAP = 0.7
_OTHER_LETTERS = 0.25
"""Share by which the letters of another paragraph are larger or smaller."""
_MORE_THAN_USUAL = 1.3
_NO_TITLES = Titles()


@dataclass(slots=True)
class _Pending:
    """A paragraph on the way."""

    number: int
    lines: list[Line] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    right: float = 0.0


@dataclass(slots=True)
class _Text:
    """A line outside of tables, and how far to the right it might go."""

    line: Line
    right: float


def pdf_blocks(file: str, pages: Iterator[Any], titles: Titles = _NO_TITLES) -> Blocks:
    """The blocks of opened pages, which are closed as they have been read.

    Lines that are repeated at the edge of most pages come last, set apart.
    """
    read: list[Page] = []
    tables = 0
    for page in pages:
        made = read_page(page, tables)
        tables += len(made.tables)
        read.append(made)
        page.close()
    aside = [
        Paragraph(clean(text), Place(file=file, page=number), quoted=True)
        for number, text in take_running_lines(read)
    ]
    usual = _usual_gap(read)
    grid: Grid | None = None
    for page in read:
        found = unruled_tables(page.words, tables, grid, usual)
        pairs, page.words = side_by_side(found.rest, tables + len(found.tables), usual)
        page.tables += [*found.tables, *pairs]
        grid, tables = found.open_grid, tables + len(found.tables) + len(pairs)
    whole = _whole_words(read)
    right = max((word.x1 for page in read for word in page.words), default=0.0)
    items: list[Block] = []
    pending = _Pending(0)
    for page in read:
        for part in _parts(file, page, whole, right):
            if isinstance(part, Row):
                items += _paragraph(file, pending, whole)
                pending = _Pending(0)
                items.append(part)
                continue
            line = part.line
            if pending.lines and not (
                _goes_on(pending, line, page.number, usual) and _no_title(titles, pending, line)
            ):
                items += _paragraph(file, pending, whole)
                pending = _Pending(0)
            pending.number = pending.number or page.number
            pending.lines.append(line)
            pending.right = part.right
            pending.addresses += links_in(page.links, (line.x0, line.top, line.x1, line.bottom))
    items += _paragraph(file, pending, whole)
    body, warnings = over_page_breaks(items)
    if whole.doubted:
        words = ", ".join(list(whole.doubted)[:_WORDS_SHOWN])
        told = {"count": str(len(whole.doubted)), "words": words}
        warnings.append(Warning(code="words_put_together", data=told, place=Place(file=file)))
    warnings += [
        Warning(code="table_cut_by_page", place=Place(file=file, page=page.number, table=page.cut))
        for page in read
        if page.cut is not None
    ]
    return Blocks(file, (*body, *aside), tuple(warnings))


def _parts(file: str, page: Page, whole: WholeWords, right: float) -> Iterator[_Text | Row]:
    """The page's lines and rows in reading order. A table stands where it stands in the flow it lies beside."""
    flows = flows_of(page.words, right)
    rows = sorted(_rows(file, page, whole), key=lambda row: row[0])
    for position, flow in enumerate(flows, 1):
        beside = min((other.top for other in flows[position:]), default=inf)
        for line in lines_of(flow.words):
            while rows and rows[0][0] < min(line.top, beside):
                yield rows.pop(0)[1]
            yield _Text(line, flow.right)
    yield from (row for _, row in rows)


def _whole_words(pages: list[Page]) -> WholeWords:
    """Outside of cells every word is whole; in a cell, those beside others, the first if none was cut before."""
    outside = [word.text for page in pages for word in page.words]
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
    return WholeWords(frozenset(map(fold, (*outside, *in_cells))) | LABEL_WORDS, frozenset(small.split()))


def _rows(file: str, page: Page, whole: WholeWords) -> Iterator[tuple[float, Row]]:
    for table in page.tables:
        reaching: dict[int, tuple[float, str]] = {}
        for position, (top, cells) in enumerate(table.rows, 1):
            words = whole if table.ruled else None
            texts = tuple(_cell(page.links, cell, table.padding, words) if cell else "" for cell in cells)
            above = tuple(
                reaching[column][1]
                if cell is None and column in reaching and reaching[column][0] > top + 1
                else ""
                for column, cell in enumerate(cells)
            )
            reaching |= {at: (cell[0][3], texts[at]) for at, cell in enumerate(cells) if cell is not None}
            place = Place(file=file, page=page.number, table=table.number, row=position)
            banner = sum(cell is not None for cell in cells) == 1 < len(cells)
            yield top, Row(texts, place, above if any(above) else (), banner=banner and not any(above))


def _cell(links: list[Link], cell: tuple[Box, list[Line]], padding: float, whole: WholeWords | None) -> str:
    """The cell's text and its links' addresses; a soft hyphen at its end stays after the cleaning."""
    box, lines = cell
    laid_out = cell_text(lines, box[2] - box[0] - 2 * padding, whole)
    text = clean(laid_out)
    for address in dict.fromkeys(links_in(links, box)):
        text = with_whole_address(text, address)
    return text + (SOFT_HYPHEN if laid_out.endswith(SOFT_HYPHEN) else "")


def _no_title(titles: Titles, pending: _Pending, line: Line) -> bool:
    """Whether no bookmark begins here, and none ended with the line before; one goes on over several lines."""
    before = joined([each.text for each in pending.lines])
    if titles.have(before):
        return False
    return titles.begin_with(before) or not titles.begin_with(line.text)


def _goes_on(pending: _Pending, line: Line, page: int, usual: float) -> bool:
    """Whether the line belongs to the paragraph: nothing new opens, no gap, and the line before was full."""
    before = pending.lines[-1]
    if divides_an_address(before.words[-1].text, line.text):
        return True
    if _counts_on(pending.lines[0].text, line.text):
        return False
    opened = heading_of(before.text)
    listed = is_address_line(line.text) and before.text.endswith((":", ".", ";"))
    if opens_something(line.text) or listed or is_address_line(before.text):
        return False
    if opened is not None and not opened.rest:
        return False
    if abs((line.bottom - line.top) - (before.bottom - before.top)) > _OTHER_LETTERS * (
        before.bottom - before.top
    ):
        return False
    if not was_wrapped(line, pending.right - before.x1) or _is_period(line.text):
        return False
    if page != pending.number:
        return line.text[:1].islower()
    height = before.bottom - before.top
    return line.top - before.bottom <= max(_WIDE_GAP * height, _MORE_THAN_USUAL * usual)


def _counts_on(first: str, text: str) -> bool:
    """Whether a list goes on: "1. …" began the paragraph, and the line begins "2. …"."""
    one, other = _COUNTED.match(first), _COUNTED.match(text)
    return one is not None and other is not None and int(other["number"]) == int(one["number"]) + 1


def _is_period(text: str) -> bool:
    """A sentence of dates alone, as our own reports say when a step runs: no line of running text is one."""
    return text[:1].isupper() and text.endswith(".") and is_only_dates(text)


def _paragraph(file: str, pending: _Pending, whole: WholeWords) -> list[Block]:
    if not pending.lines:
        return []
    text = clean(joined(whole.mended([line.text for line in pending.lines])))
    for address in dict.fromkeys(pending.addresses):
        text = with_whole_address(text, address)
    size = max(line.bottom - line.top for line in pending.lines)
    return [Paragraph(text, Place(file=file, page=pending.number), size=size)] if text else []


def _usual_gap(pages: list[Page]) -> float:
    """The gap that stands most often between two lines: large where the text is set with double spacing."""
    gaps = Counter(
        round(after.top - before.bottom)
        for page in pages
        for before, after in pairwise(lines_of(page.words))
        if after.top > before.bottom
    )
    return float(gaps.most_common(1)[0][0]) if gaps else 0.0
