"""Whether a document is a strategic plan, a policy sheet or a project sheet, by its title and its labels."""

from documents.readers.blocks import Block, Blocks, Paragraph, Row
from documents.readers.headings import heading_of
from documents.readers.labels.kinds.lookup import (
    is_level,
    kind_told_by,
    level_heading,
    part_of,
    sheet_label,
)
from documents.readers.labels.kinds.model import FormLabel, SheetLabel
from documents.readers.labels.lookup import LEVEL_WORDS
from documents.readers.labels.model import Level
from documents.readers.structure.kinds.matrix import matrix_in
from documents.readers.structure.kinds.pieces import labels_in
from domain.rules.folding import fold
from domain.values.vocabulary import DocumentKind

_FIRST_BLOCKS = 12
_MOST_BLOCKS = 3_000
_LONGEST_LABEL = 120
_LEAST_LABELS = 2


def kind_in(blocks: Blocks) -> DocumentKind | None:
    """The kind, None for a document that promises or reports commitments in another form."""
    items = blocks.items[:_MOST_BLOCKS]
    told = next((kind for text in _titles(items) if (kind := kind_told_by(text)) is not None), None)
    if any(_opens_commitment(block) for block in items):
        return None
    if told is DocumentKind.POLICY_SHEET or told is DocumentKind.PROJECT_SHEET:
        return told if sum(_is_sheet_label(block) for block in items) >= _LEAST_LABELS else None
    return DocumentKind.STRATEGIC_PLAN if _is_strategic(items, titled=told is not None) else None


def has_forms(items: tuple[Block, ...]) -> bool:
    """Whether objectives are filled in forms: labels for an objective and for a strategy stand by themselves."""
    found: set[FormLabel] = set()
    for block in items[:_MOST_BLOCKS]:
        if isinstance(block, Row) and matrix_in(block) is not None:
            continue
        found |= labels_in(block)
    return {FormLabel.OBJECTIVE, FormLabel.STRATEGY} <= found


def label_and_value(text: str) -> tuple[str, str]:
    """ "Sector: Social" as label and value; a text without a colon is all label."""
    label, _, value = text.partition(":")
    return label.strip(" *"), value.strip(" *")


def _titles(items: tuple[Block, ...]) -> list[str]:
    return [
        block.text if isinstance(block, Paragraph) else next((cell for cell in block.cells if cell.strip()), "")
        for block in items[:_FIRST_BLOCKS]
    ]


def _opens_commitment(block: Block) -> bool:
    """A numbered "Compromiso 3" or "Hito 2": the words of an action plan."""
    text = block.text if isinstance(block, Paragraph) else next((cell for cell in block.cells if cell.strip()), "")
    heading = heading_of(text, marked=isinstance(block, Paragraph) and block.level is not None)
    if heading is None or heading.level not in {Level.COMMITMENT, Level.MILESTONE} or heading.number is None:
        return False
    first = fold(text).split()[0]
    return first in LEVEL_WORDS and level_heading(text) is None


def _is_sheet_label(block: Block) -> bool:
    text = block.text if isinstance(block, Paragraph) else next((cell for cell in block.cells if cell.strip()), "")
    label, _ = label_and_value(" ".join(text.split()))
    if len(label) > _LONGEST_LABEL:
        return False
    found = sheet_label(label)
    return found not in {None, SheetLabel.CONTACT} or part_of(label) is not None or is_level(label) is not None


def _is_strategic(items: tuple[Block, ...], *, titled: bool) -> bool:
    """By forms, by a matrix or by numbered headings of objectives and strategies; a title asks for less."""
    levels: set[Level] = set()
    labels: set[FormLabel] = set()
    for block in items:
        if isinstance(block, Row):
            matrix = matrix_in(block)
            if matrix is not None:
                levels |= set(matrix.levels.values())
                continue
        else:
            heading = level_heading(block.text)
            levels |= {heading.level} if heading is not None else set()
        labels |= labels_in(block)
    if {FormLabel.OBJECTIVE, FormLabel.STRATEGY} <= labels:
        return True
    if titled:
        return Level.COMMITMENT in levels
    return {Level.COMMITMENT, Level.MILESTONE} <= levels
