"""Our own PDFs, read by their tags: each paragraph, heading, entry and cell is told by the file itself.

Of other files tags are not believed: many programs write them wrong.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pdfminer.pdfinterp import PDFResourceManager

from documents.readers.blocks import Block, Blocks, Paragraph, Row
from documents.readers.own.kinds import is_title_of_a_kind
from documents.readers.own.sayings import OUR_TITLES
from documents.readers.pdf.marked import has_right_to_left, marked_texts
from documents.readers.pdf.tree import Element, Piece, elements_of, is_tagged
from domain.values.plan_document import Place, Warning  # noqa: A004  (the field's word)

_OUR_TYPESETTER = "Typst"
_HEADINGS = {f"H{level}": level for level in range(1, 7)}
_LEFT_OUT = frozenset({"TOC", "Figure", "Lbl", "Artifact"})
"""A table of contents repeats the headings; a figure's twin says what it shows."""
_SHORT = 80
_SPELT = re.compile(r"\[U\+(0?[0-9A-F]{4,5})\]")
"""A sign that no font of ours draws (``documents.writers.pdf.glyphs``)."""
_INLINE = frozenset({"Span", "Strong", "Em", "Link", "Reference", "Quote", "Code"})
_HYPHEN = "-"
"""Where a line ends behind one, Spanish repeats it at the beginning of the next line."""
_BREAKS = "\u200b"
"""A long address may end its line here."""


def is_ours(pdf: Any) -> bool:
    """Whether the file says that it is a report of ours, and is tagged."""
    told = pdf.metadata or {}
    creator, title = str(told.get("Creator", "")), str(told.get("Title", ""))
    named = title.startswith(OUR_TITLES) or is_title_of_a_kind(title)
    return creator.startswith(_OUR_TYPESETTER) and named and is_tagged(pdf)


def tagged_blocks(file: str, pdf: Any) -> Blocks:
    """The document in the order of its tags. Takes a page's letters once; 20 ms a page."""
    texts: dict[Piece, str] = {}
    resources = PDFResourceManager()
    for page in pdf.pages:
        said = marked_texts(page, resources)
        texts |= {Piece(page.page_number, mcid): text for mcid, text in said.items()}
        page.close()
    walk = _Walk(file, texts)
    items = tuple(block for element in elements_of(pdf) for block in walk.blocks(element))
    return Blocks(file, items, tuple(_doubts(walk.doubtful)))


def _doubts(doubtful: list[tuple[str, Place]]) -> Iterator[Warning]:
    if doubtful:
        text, place = doubtful[0]
        data = {"count": str(len(doubtful)), "text": text[:_SHORT]}
        yield Warning(code="pdf_text_not_exact", data=data, place=place)


@dataclass(slots=True)
class _Walk:
    file: str
    texts: dict[Piece, str]
    tables: int = 0
    page: int = field(default=1)
    doubtful: list[tuple[str, Place]] = field(default_factory=list)
    """Texts that a page cannot show as they are."""

    def blocks(self, element: Element, *, item: bool = False) -> Iterator[Block]:
        """The blocks of one element and of what is in it."""
        kind = element.kind
        if kind in _LEFT_OUT:
            return
        self.page = element.page or self.page
        if kind == "Table":
            yield from self._table(element)
        elif kind in _HEADINGS or kind in {"P", "LBody", "Caption"}:
            if said := self._text(element):
                place = Place(file=self.file, page=self.page)
                yield Paragraph(said, place, level=_HEADINGS.get(kind), item=item or kind == "LBody")
        else:
            for child in element.children:
                yield from self.blocks(child, item=item)

    def _table(self, table: Element) -> Iterator[Block]:
        self.tables += 1
        for caption in _of_kind(table, {"Caption"}):
            yield from self.blocks(caption)
        for number, row in enumerate(_of_kind(table, {"TR"}), 1):
            self.page = row.page or self.page
            cells = tuple(self._text(cell) for cell in _of_kind(row, {"TH", "TD"}))
            yield Row(cells, Place(file=self.file, page=self.page, table=self.tables, row=number))

    def _text(self, element: Element) -> str:
        """What the element and all in it say."""
        said = self._said(element)
        written = _SPELT.sub(lambda found: chr(int(found[1], 16)), said.replace(_BREAKS, ""))
        text = " ".join(written.split())
        if written != said.replace(_BREAKS, "") or has_right_to_left(text):
            self.doubtful.append((text, Place(file=self.file, page=self.page)))
        return text

    def _said(self, element: Element) -> str:
        """Its pieces as they stand: what ends a line has kept its space, but for a hyphen that has none."""
        said = ""
        for part in element.parts:
            if isinstance(part, Piece):
                piece = self.texts.get(part, "")
                said += "" if piece == _HYPHEN and said.endswith(_HYPHEN) else piece
            elif part.kind not in _LEFT_OUT:
                inner = self._said(part)
                said += inner if part.kind in _INLINE else f" {inner} "
        return said


def _of_kind(element: Element, kinds: set[str]) -> Iterator[Element]:
    for child in element.children:
        if child.kind in kinds:
            yield child
        elif child.kind in {"THead", "TBody", "TFoot"}:
            yield from _of_kind(child, kinds)
