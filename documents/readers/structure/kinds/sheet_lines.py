"""The lines and rows of a policy sheet or a project sheet: labels, and the values behind or below them."""

import re

from documents.readers.blocks import Paragraph, Row
from documents.readers.headings import Heading
from documents.readers.labels.kinds.lookup import is_level, label_of_sheet, level_heading
from documents.readers.labels.kinds.model import SheetLabel
from documents.readers.labels.model import Field, Level
from documents.readers.structure.fields import inline_label
from documents.readers.structure.kinds.headings import enumerated
from documents.readers.structure.kinds.matrix import matrix_in, read_matrix_row
from documents.readers.structure.kinds.state import State
from documents.readers.structure.kinds.which import label_and_value
from documents.readers.structure.paragraphs import read_paragraph
from domain.values.plan_document import Place
from domain.values.vocabulary import DocumentKind

_OF_STEPS = frozenset(
    {Field.RESPONSIBLE, Field.COLLABORATORS, Field.COORDINATOR, Field.PERIOD, Field.START, Field.END, Field.STATUS}
)
_MOST_LABEL_WORDS = 14
_MOST_WORDS_STRAY = 4
_BULLET = re.compile(r"^\s*(?:[-*•·▪◦]|\d{1,2}[.)])\s+")
_LINES_OF_CELL = re.compile(r"\n|\s(?=[•▪◦]\s)")
_LEAST_CRITERIA = 2
_MOST_WORDS_OF_ONE = 8
_LIST_SEPARATOR = re.compile(r"\s*[,;]\s*(?:(?:y|e|and)\s+)?|\s+(?:y|e|and)\s+(?=[^,;]*$)")


def read_sheet_label(state: State, text: str, place: Place, *, marked: bool) -> bool:
    """Open what a label names and take the value on its line; False for a line that is no label."""
    label, value = label_and_value(text)
    ends = text.rstrip(" *").endswith((":", "?"))
    alone = not value and (marked or ends or not text.rstrip().endswith((".", ";", ",")))
    if not label or len(label.split()) > _MOST_LABEL_WORDS or not (alone or value):
        return False
    level = is_level(label)
    if level is not None and not value and state.kind is not DocumentKind.PROJECT_SHEET:
        state.leave_parts()
        state.list_level = level
        return True
    found = _meaning(state.kind, label_of_sheet(label, whole=not (value or marked or ends)))
    if found is None and not value and ends:
        found = "other"
    if found is None:
        return False
    if isinstance(found, SheetLabel):
        state.begin_label(found)
    else:
        state.leave_parts()
        state.parts.begin(found, label, place, rank=0)
    if value:
        read_sheet_value(state, value, place, item=False)
    return True


def read_sheet_value(state: State, text: str, place: Place, *, item: bool) -> bool:
    """Give a line to the open label, part or list; False where none is open."""
    if state.list_level is not None:
        _open_entry(state, state.list_level, text, place)
        return True
    if state.sheet.open is not None:
        return state.sheet.take(text, place, item=item) or state.sheet.take_prose(text, place)
    part = state.parts.open
    if part is None:
        return False
    if part.listed and not item and len(text.split()) <= _MOST_WORDS_STRAY:
        state.parts.open = None
        return False
    if part.key == "selection_criteria" and not item:
        _take_criteria(state, text, place)
        return True
    part.listed = part.listed or item
    part.add(text, place, new=item)
    return True


def read_row(state: State, row: Row) -> bool:
    """A label and its values, a row of labels above a row of values, or a row of the open matrix."""
    cells = [cell.strip() for cell in row.cells]
    filled = [(at, cell) for at, cell in enumerate(cells) if cell]
    matrix = matrix_in(row)
    if matrix is not None:
        state.leave_parts()
        state.matrix = matrix
        return True
    if state.labels_above is not None:
        above, state.labels_above = state.labels_above, None
        if all(at in above for at, _ in filled):
            for at, cell in filled:
                read_sheet_label(state, above[at], row.place, marked=True)
                _read_lines(state, cell, row.place.model_copy(update={"cell": at + 1}))
            return True
    if state.matrix is not None and (len(filled) > 1 or not _is_label(state, filled[0][1])):
        read_matrix_row(state.reading, state.matrix, row)
        return True
    if len(filled) == 1 and _goes_on(state, row, *filled[0]):
        return True
    if len(filled) == 1:
        text = " ".join(filled[0][1].split())
        if not read_sheet_label(state, text, row.place, marked=False):
            _read_lines(state, filled[0][1], row.place)
        return True
    in_pairs = state.row_open is not None and state.row_open[0] == row.place.table
    if not in_pairs and all(_is_label(state, cell) for _, cell in filled):
        state.labels_above = dict(filled)
        return True
    return _read_pair(state, row, filled)


def _read_pair(state: State, row: Row, filled: list[tuple[int, str]]) -> bool:
    """A label with its value beside it; the value ends with the row, unless the next row has no label."""
    if not read_sheet_label(state, " ".join(filled[0][1].split()), row.place, marked=True):
        if len(filled) > 2:  # noqa: PLR2004  (a label and its value)
            return False
        state.leave_parts()
        state.parts.begin("other", filled[0][1], row.place, rank=0)
    for at, cell in filled[1:]:
        _read_lines(state, cell, row.place.model_copy(update={"cell": at + 1}))
    state.row_open = (row.place.table, state.parts.open, state.sheet.open)
    state.leave_parts()
    return True


def _goes_on(state: State, row: Row, at: int, text: str) -> bool:
    """A row whose first cell is empty goes on the value of the row above it."""
    if state.row_open is None or state.row_open[0] != row.place.table or at == 0:
        return False
    _, state.parts.open, state.sheet.open = state.row_open
    _read_lines(state, text, row.place.model_copy(update={"cell": at + 1}))
    state.parts.open = state.sheet.open = None
    return True


def _read_lines(state: State, cell: str, place: Place) -> None:
    lines = [line.strip() for line in _LINES_OF_CELL.split(cell) if line.strip()]
    for line in lines:
        bare = _BULLET.sub("", line) if state.list_level is None else line
        if not read_sheet_value(state, bare, place, item=len(lines) > 1 or bare != line):
            state.reading.leave_text(line, place)


def _is_label(state: State, text: str) -> bool:
    label, value = label_and_value(" ".join(text.split()))
    return (
        not value
        and (is_level(label) or _meaning(state.kind, label_of_sheet(label, whole=True))) is not None
        and (len(label.split()) <= _MOST_LABEL_WORDS)
    )


def _meaning(kind: DocumentKind, found: SheetLabel | str | None) -> SheetLabel | str | None:
    """A project's general objective is what it is for; a policy's objective is no commitment of its own."""
    if kind is DocumentKind.PROJECT_SHEET and found == "general_objective":
        return SheetLabel.PURPOSE
    if kind is DocumentKind.POLICY_SHEET and found is SheetLabel.PURPOSE:
        return "general_objective"
    return found


def _open_entry(state: State, level: Level, text: str, place: Place) -> None:
    numbered = enumerated(text)
    number, title = numbered or (None, text)
    if level is Level.AXIS:
        state.reading.axis, state.reading.axis_place = text, place
        return
    state.reading.open(Heading(level, number, title), place)


def _take_criteria(state: State, text: str, place: Place) -> None:
    """ "… are: this, that and those" is a list of criteria; the sentence itself is kept as a rule of selection."""
    part = state.parts.open
    if part is None:
        return
    _, colon, behind = text.partition(":")
    listed = _LIST_SEPARATOR.split(behind) if colon else text.split(";")
    entries = [entry.strip(" .") for entry in listed if entry.strip(" .")]
    if len(entries) >= _LEAST_CRITERIA and all(len(entry.split()) <= _MOST_WORDS_OF_ONE for entry in entries):
        for entry in entries:
            part.add(entry, place, new=True)
        if not colon:
            return
    state.parts.beside("selection_rule", part.label, place).add(text, place, new=True)


def _read_level(state: State, paragraph: Paragraph) -> bool:
    """ "Lineamiento 1.1. …" opens a step, "Eje 2: …" stands over the objectives that follow."""
    opened = level_heading(paragraph.text) if not paragraph.item else None
    if opened is None:
        return False
    state.leave_parts()
    if opened.level is Level.AXIS:
        state.reading.axis, state.reading.axis_place = paragraph.text, paragraph.place
        state.reading.close_steps()
    else:
        state.reading.open(Heading(opened.level, opened.number, opened.rest), paragraph.place, paragraph.level)
    return True


def _read_of_step(state: State, paragraph: Paragraph) -> bool:
    """ "Responsable: …" right under a guideline or an action speaks of that one, not of the whole."""
    step = state.reading.current
    something_open = state.sheet.open or state.parts.open or state.list_level or state.matrix
    if something_open or step is None or step.level is Level.COMMITMENT:
        return False
    told = inline_label(paragraph.text)
    if told is None or not told[1] or told[0] not in _OF_STEPS:
        return False
    read_paragraph(state.reading, paragraph)
    return True


def _read_label(state: State, paragraph: Paragraph) -> bool:
    marked = paragraph.level is not None
    return not paragraph.item and read_sheet_label(
        state, paragraph.text.strip("* "), paragraph.place, marked=marked
    )


def _read_value(state: State, paragraph: Paragraph) -> bool:
    return read_sheet_value(state, paragraph.text.strip("* "), paragraph.place, item=paragraph.item)


def _read_title_due(state: State, paragraph: Paragraph) -> bool:
    """A heading "Objetivo específico 1" may have its title on the next line."""
    step = state.reading.current
    if step is None or step.title or paragraph.level is not None:
        return False
    state.reading.entitle(step, paragraph.text, paragraph.place)
    return True


LINES = (_read_level, _read_of_step, _read_label, _read_value, _read_title_due)
"""In the order in which they are asked; the first that takes a line has it."""
