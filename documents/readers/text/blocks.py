"""Plain text and Markdown into blocks: lines joined into paragraphs, tabbed and piped lines into rows.

Text that was copied out of a PDF has every line on its own, often with an empty line between any two. There
a paragraph ends where a line is visibly shorter than the page is wide, or where something new begins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from documents.readers.blocks import Block, Blocks, Paragraph, Row
from documents.readers.headings import heading_of
from documents.readers.joining import joined
from documents.readers.labels.kinds.lookup import label_of_sheet, level_heading
from documents.readers.labels.lookup import DERIVED, PROGRESS_OPENS, SMALL_WORDS, STATE_LINE, SUBJECT, field_of
from documents.readers.own.sayings import OUR_TITLES
from documents.readers.pdf.drawn_tables import with_piped_rows
from documents.readers.structure.addresses import is_address_line
from documents.readers.text.markdown_lines import is_rule, plain_line
from documents.readers.text.spaced_tables import with_piped_rows_of_columns
from domain.rules.folding import flat
from domain.rules.texts import LONGEST_TEXT
from domain.values.plan_document import Place

_OUR_HEADINGS = tuple(f"# {title}" for title in OUR_TITLES)
_ADDRESS_LINE = re.compile(r"<?https?://\S+>?[.,;]?", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-*•·▪◦]|\d{1,2}\)|[a-z]\))\s+(?=\S)")
_BREAK = re.compile(r"(?<!\s)\s*<br\s*/?>\s*", re.IGNORECASE)
_ENDS = (".", "!", "?", ":", "…", ".”", '."')
_GOES_ON = (",", ";", "-", "–", "(", "/")
_HYPHENS = ("-", "\u2010")
_FULL_SHARE = 0.85
_WIDE_LINE = 40
_MOST_LINES_FOR_WIDTH = 5_000
_WRAPS_THAT_TELL = 3


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    number: int
    after_gap: bool
    level: int | None = None
    item: bool = False
    quoted: bool = False
    mark: str = ""


def text_blocks(file: str, text: str, *, markdown: bool) -> Blocks:
    """The blocks of a text; line numbers count from 1. Linear in the length of the text."""
    text = with_piped_rows(text)
    if not markdown:
        text = with_piped_rows_of_columns(text)
    lines = list(_lines(text, markdown=markdown))
    width = _page_width(lines)
    ours = text.lstrip().startswith(_OUR_HEADINGS)  # it has no pages
    loose = not markdown and _every_line_stands_alone(lines)
    items: list[Block] = []
    table = row = length = 0
    pending: list[_Line] = []
    aside: list[Block] = []
    for line in lines:
        alone = Paragraph(line.text.strip(), Place(file=file, line=line.number))
        if alone.is_page_number and not ours:
            aside.append(Paragraph(" ".join(line.text.split()), alone.place, quoted=True))
            continue
        cells = _cells(line.text, in_table=bool(items) and not pending and isinstance(items[-1], Row))
        if cells is not None:
            items += _paragraph(file, pending)
            pending = []
            if not (items and isinstance(items[-1], Row)):
                table, row = table + 1, 0
            if any(cells):
                row += 1
                items.append(Row(cells, Place(file=file, line=line.number, table=table, row=row)))
        elif pending and length < LONGEST_TEXT and _continues(pending[-1], line, width, loose=loose):
            pending.append(line)
            length += len(line.text)
        else:
            items += _paragraph(file, pending)
            pending, length = [line], len(line.text)
    return Blocks(file, (*items, *_paragraph(file, pending), *aside))


def opens_something(text: str) -> bool:
    """Whether a line begins something of its own: a heading, a label, a progress, a statement on a step."""
    label, colon, _ = text.partition(":")
    low = flat(text)
    speaks_of_it = text[:1].isupper() and SUBJECT.match(low)
    labelled = colon and (field_of(label) or (text[:1].isupper() and label_of_sheet(label, whole=True)))
    headed = heading_of(text) or level_heading(text)
    sums_up = DERIVED.match(low) or STATE_LINE.match(text)
    return bool(headed or labelled or PROGRESS_OPENS.match(low) or speaks_of_it or sums_up)


def pieces_of(text: str) -> Iterator[str]:
    """The paragraphs that a paragraph with line breaks is made of: a new one where a line opens something."""
    lines = [line for line in (" ".join(line.split()) for line in text.split("\n")) if line]
    pending: list[str] = []
    for line in lines:
        if pending and _is_new(pending[-1], line):
            yield joined(pending)
            pending = []
        pending.append(line)
    if pending:
        yield joined(pending)


def _is_new(before: str, line: str) -> bool:
    opened = heading_of(before)
    return (
        opens_something(line)
        or is_address_line(before)
        or is_address_line(line)
        or (opened is not None and not opened.rest)
    )


def _lines(text: str, *, markdown: bool) -> Iterator[_Line]:
    gap = True
    for number, raw in enumerate(re.split(r"\r\n|[\n\r\f\v\x85\u2028\u2029]", text), 1):
        stripped = raw.strip()
        if not stripped:
            gap = True
            continue
        if is_rule(stripped):
            continue
        plain = plain_line(raw.rstrip(" \r"), markdown=markdown)
        item = plain.item or (not markdown and "\t" not in raw and bool(_ITEM.match(raw)))
        mark = _ITEM.match(plain.text) if item and not plain.item else None
        content = plain.text[mark.end() :] if mark else plain.text
        yield _Line(
            content, number, gap, plain.level, item, plain.quoted, _said(mark.group() if mark else plain.mark)
        )
        gap = False


def _said(mark: str) -> str:
    """A list mark that counts; a bullet says nothing."""
    return mark.strip() if any(sign.isalnum() for sign in mark) else ""


def _cells(line: str, *, in_table: bool) -> tuple[str, ...] | None:
    if "\t" not in (line if in_table else line.rstrip()):
        return None
    cells = tuple(_BREAK.sub("\n", " ".join(cell.split())) for cell in line.split("\t"))
    return cells if in_table or cells[0] or len(cells) > 2 else None  # noqa: PLR2004  (an indent is no table)


def _paragraph(file: str, lines: list[_Line]) -> list[Block]:
    text = joined([line.text for line in lines])
    if not text:
        return []
    first = lines[0]
    return [
        Paragraph(text, Place(file=file, line=first.number), first.level, first.item, first.quoted, first.mark)
    ]


def _continues(before: _Line, line: _Line, width: int, *, loose: bool) -> bool:
    """Whether ``line`` belongs to the paragraph that ``before`` is the last line of."""
    if before.level or line.level or line.item or before.quoted != line.quoted or (line.after_gap and not loose):
        return False
    previous, text = before.text.rstrip(), line.text.strip()
    if _ADDRESS_LINE.fullmatch(previous.strip()) or _ADDRESS_LINE.fullmatch(text):
        return False
    if _breaks_off(previous):
        return True
    if opens_something(text) or previous.endswith(_ENDS):
        return False
    return text[:1].islower() or len(previous) + 1 + len(text.split(" ", 1)[0]) > width * _FULL_SHARE


def _breaks_off(text: str) -> bool:
    return text.endswith(_GOES_ON) or flat(text.rsplit(" ", 1)[-1]) in SMALL_WORDS


def _page_width(lines: list[_Line]) -> int:
    lengths = sorted(len(line.text.strip()) for line in lines[:_MOST_LINES_FOR_WIDTH] if "\t" not in line.text)
    wide = [length for length in lengths if length >= _WIDE_LINE]
    return wide[int(len(wide) * 0.9)] if wide else _WIDE_LINE


def _every_line_stands_alone(lines: list[_Line]) -> bool:
    """Whether empty lines stand between any two lines, so that they say nothing about paragraphs."""
    prose = [line for line in lines if "\t" not in line.text]
    gaps = sum(line.after_gap for line in prose)
    wraps = sum(
        line.after_gap and line.text.strip()[:1].islower() and not before.text.rstrip().endswith(_ENDS)
        for before, line in pairwise(prose)
    )
    return gaps > len(prose) / 2 and wraps >= _WRAPS_THAT_TELL
