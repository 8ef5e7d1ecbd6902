"""What every reader of a form turns its file into: paragraphs and table rows in order, each with its place.

A reader of Word or PDF documents only has to produce these; what the blocks *mean* is read once, for all
forms, by ``structure``.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from domain.values.plan_document import Place, Warning  # noqa: A004  (the field's word)

_PAGE_NUMBER = re.compile(
    r"(?:\S.{0,80}(?:\s{3,12}|\s[-–—|·]\s))?\W{0,12}(?:p[aá]g(?:ina)?|page)\.?\s{0,3}\d{1,4}"
    r"(?:\s{0,3}(?:de|of|sur|/)\s{0,3}\d{1,4})?\W{0,12}",
    re.IGNORECASE,
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
    mark: str = ""
    """What stands before an entry of a list and is no part of its text: "a)", "3.1."; empty for a bullet."""

    makeshift: bool = False
    """Whether its title only serves until another one comes: the name of a sheet."""
    size: float | None = None
    """How high its letters are, where the form tells, in any unit."""

    @property
    def is_page_number(self) -> bool:
        """Whether it only counts pages ("Página 3 de 10", "Informe final | Página 3"): it interrupts and says
        nothing of the plan."""
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
    across: tuple[str, ...] = ()
    """For each cell that a merged cell to its left reaches over, that cell's text."""
    painted: frozenset[int] = frozenset()
    """Positions of empty cells that have a colour, where the form tells."""

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
    title: str | None = None
    as_of: date | None = None
    """What the document says of itself apart from its text."""
    margins: tuple[Paragraph, ...] = ()
    """What stands over and under the pages, each line once: it tells of the document, never of a step."""
