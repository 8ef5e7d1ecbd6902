"""Strategic plans, policy sheets and project sheets: one pass over the blocks, each to where it belongs."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from documents.readers.blocks import Block, Paragraph, Row
from documents.readers.structure.kinds import chapters, sheet_lines
from documents.readers.structure.kinds.contents import contents_in
from documents.readers.structure.kinds.forms import Forms
from documents.readers.structure.kinds.sheet import Sheet
from documents.readers.structure.kinds.state import State
from documents.readers.structure.kinds.statements import Statements
from documents.readers.structure.kinds.which import has_forms
from documents.readers.structure.reading import Reading
from domain.rules.folding import fold
from domain.values.vocabulary import DocumentKind

_SOFT_HYPHEN = "\u00ad"
_OFTEN = 3
_SHORTEST = 3
_LOOKS_AHEAD = 3

ReadLine = Callable[[State, Paragraph], bool]


def read_kind(reading: Reading, items: tuple[Block, ...], kind: DocumentKind) -> State:
    """Read all blocks of a document of this kind; what belongs nowhere is noted as not placed."""
    strategic = kind is DocumentKind.STRATEGIC_PLAN
    running = _running(items) if strategic else frozenset()
    statements = Statements()
    forms = Forms(reading, statements, running) if strategic and has_forms(items) else None
    state = State(reading, kind, statements, forms, Sheet(reading), running)
    contents = contents_in(items)
    for position, block in enumerate(map(_without_marks, items)):
        state.ahead = items[position + 1 : position + 1 + _LOOKS_AHEAD]
        if position in contents or (isinstance(block, Paragraph) and block.is_page_number):
            reading.leave(block)
        elif isinstance(block, Row):
            _read_row(state, block)
        elif block.text.strip("* ") and not any(read(state, block) for read in _lines(state)):
            reading.leave(block)
    if forms is not None:
        forms.close()
    state.end_matrix()
    return state


def _lines(state: State) -> tuple[ReadLine, ...]:
    return (*(sheet_lines.LINES if state.is_sheet else chapters.LINES), _read_preface)


def _read_preface(state: State, paragraph: Paragraph) -> bool:
    """Before anything else has come the title is among the lines."""
    if state.reading.started or state.parts.all:
        return False
    state.reading.preface.append(paragraph)
    return True


def _read_row(state: State, row: Row) -> None:
    filled = [cell for cell in row.cells if cell.strip()]
    if not filled:
        return
    read = sheet_lines.read_row if state.is_sheet else chapters.read_row
    if read(state, row):
        return
    line = Paragraph(" ".join(filled[0].split()), row.place)
    if (
        state.is_sheet
        or state.forms is not None
        or len(filled) > 1
        or not any(r(state, line) for r in _lines(state))
    ):
        state.reading.leave(row)


def _without_marks(block: Block) -> Block:
    """A cell's soft hyphen, which says that its last word may go on in the next row, is no letter of it."""
    if isinstance(block, Paragraph):
        return block
    cells, above = ([cell.rstrip(_SOFT_HYPHEN) for cell in row] for row in (block.cells, block.above))
    return replace(block, cells=tuple(cells), above=tuple(above))


def _running(items: tuple[Block, ...]) -> frozenset[str]:
    """What stands on many pages: headers and footers."""
    counted = Counter(fold(block.text) for block in items if isinstance(block, Paragraph))
    return frozenset(text for text, count in counted.items() if count >= _OFTEN and len(text) > _SHORTEST)
