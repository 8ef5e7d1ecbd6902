"""What every reader of a form turns its file into: paragraphs and table rows in order, each with its place.

A reader of Word or PDF documents only has to produce these; what the blocks *mean* is read once, for all
forms, by ``structure``.
"""

import re
from dataclasses import dataclass, field

from domain.values.plan_document import Place, Warning  # noqa: A004  (the field's word)

_PAGE_NUMBER = re.compile(
    r"\W*(?:p[aá]g(?:ina)?|page)\.?\s*\d{1,4}(?:\s*(?:de|of|/)\s*\d{1,4})?\W*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph on one line, white space collapsed.

    ``level`` is its heading level where the form has such (1 is the highest), ``item`` whether it stands in
    a list, ``quoted`` whether it is set apart as a remark.
    """

    text: str
    place: Place
    level: int | None = None
    item: bool = False
    quoted: bool = False

    @property
    def is_page_number(self) -> bool:
        """Whether it only counts pages ("Página 3 de 10"): it interrupts and says nothing."""
        return _PAGE_NUMBER.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. Line breaks inside a cell are kept; ``place`` counts tables and rows from 1.

    ``above``: for each cell that a merged cell of an earlier row reaches down into, that cell's text.
    ``banner``: one cell across the table is all it has.
    """

    cells: tuple[str, ...]
    place: Place
    above: tuple[str, ...] = ()
    banner: bool = False

    @property
    def whole(self) -> tuple[str, ...]:
        """The cells as a person sees them: what reaches down stands in every row."""
        reaching = self.above + ("",) * (len(self.cells) - len(self.above))
        return tuple(cell or text for cell, text in zip(self.cells, reaching, strict=True))


Block = Paragraph | Row


@dataclass(frozen=True, slots=True)
class Blocks:
    """A whole document in order, and what its reader has to say about it (``warnings``)."""

    file: str
    items: tuple[Block, ...]
    warnings: tuple[Warning, ...] = field(default=())
