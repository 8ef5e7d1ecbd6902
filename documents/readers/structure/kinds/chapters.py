"""The lines and rows of a strategic plan: chapters, lists of objectives, forms, numbered headings, a matrix."""

from documents.readers.blocks import Paragraph, Row
from documents.readers.headings import Heading
from documents.readers.labels.kinds.lookup import form_label, form_label_before, is_level, level_heading
from documents.readers.labels.kinds.model import FormLabel
from documents.readers.labels.model import Level
from documents.readers.structure.kinds.form import COMPONENT_LINE
from documents.readers.structure.kinds.headings import enumerated, in_capitals, prose_heading
from documents.readers.structure.kinds.matrix import matrix_in, read_matrix_row
from documents.readers.structure.kinds.pieces import labels_in
from documents.readers.structure.kinds.state import State
from documents.readers.structure.labelled_rows import read_labelled_row
from documents.readers.structure.paragraphs import read_paragraph
from domain.rules.folding import fold

_LOWEST_CHAPTER = 2
_LISTED = frozenset({Level.COMMITMENT, Level.MILESTONE, Level.ACTIVITY})


def read_row(state: State, row: Row) -> bool:
    """The heading or a row of a matrix, a part of a form, a line of the open part, or labels of the open step."""
    reading, forms = state.reading, state.forms
    matrix = matrix_in(row)
    if matrix is not None and (state.matrix is None or matrix.heading != state.matrix.heading):
        state.leave_parts()
        state.matrix = matrix
    elif forms is not None and forms.read(row):
        state.leave_parts()
    elif state.matrix is not None:
        read_matrix_row(reading, state.matrix, row)
    elif state.parts.open is not None:
        line = " | ".join(" ".join(cell.split()) for cell in row.cells if cell.strip())
        state.parts.open.add(line, row.place, new=True)
    elif reading.current is not None and forms is None:
        read_labelled_row(reading, row)
    else:
        return False
    return True


def _read_form_label(state: State, paragraph: Paragraph) -> bool:
    text, forms = paragraph.text, state.forms
    labelled = forms is not None and (form_label(text) or form_label_before(text)) is not None
    if forms is None or not labelled or _is_listed_component(state, text) or not forms.read(paragraph):
        return False
    state.leave_parts()
    return True


def _leave_running_line(state: State, paragraph: Paragraph) -> bool:
    """A page's header or footer; in a form the same text may be a value that many forms repeat."""
    if fold(paragraph.text) not in state.running or state.title_due:
        return False
    form = state.forms.open if state.forms is not None else None
    if form is not None and not (form.wants_strategy_text() or form.has_all()):
        return False
    state.reading.leave(paragraph)
    return True


def _read_component_title(state: State, paragraph: Paragraph) -> bool:
    if not state.title_due or state.component is None or enumerated(paragraph.text) is not None:
        return False
    state.title_due = False
    state.statements.entitle(state.component, paragraph.text, paragraph.place)
    state.reading.axis, state.reading.axis_place = paragraph.text.rstrip(" ."), paragraph.place
    return True


def _read_component_line(state: State, paragraph: Paragraph) -> bool:
    """A line "D-4 IMPULSO AL DESARROLLO" that names a known component, or comes in capitals after strategies."""
    line = COMPONENT_LINE.fullmatch(paragraph.text)
    forms = state.forms
    if line is None or forms is None:
        return False
    after = forms.open is not None and forms.open.has_strategies
    known = fold(line["title"]) in {fold(title) for title in state.statements.titles.values()}
    if not known and not (after and in_capitals(line["title"])):
        return False
    if after:
        forms.close()
    return forms.open is None or forms.open.component is not None


def _read_component(state: State, paragraph: Paragraph) -> bool:
    """ "Componente estratégico No. 1:", its title behind it or on the next line."""
    heading = level_heading(paragraph.text) if not paragraph.item else None
    if heading is None or heading.level is not Level.AXIS:
        return False
    if state.forms is not None:
        state.forms.close()
    state.leave_parts()
    state.component, state.title_due = heading.number, not heading.rest
    state.reading.commitment = None
    state.reading.close_steps()
    if heading.rest and heading.number:
        state.statements.entitle(heading.number, heading.rest, paragraph.place)
        state.reading.axis, state.reading.axis_place = paragraph.text, paragraph.place
    return True


def _read_statement(state: State, paragraph: Paragraph) -> bool:
    """ "2. Procurar …" under a component is its second objective; said once more it only repeats."""
    forms = state.forms
    if forms is None or forms.open is not None:
        return False
    if state.component is None:
        return state.statements.repeats(paragraph.text)
    found = enumerated(paragraph.text)
    return found is not None and state.statements.add(state.component, *found, paragraph.place)


def _read_heading(state: State, paragraph: Paragraph) -> bool:
    """Open the part that a heading names; an unknown heading of its rank or above ends the open part."""
    heading = prose_heading(paragraph)
    if heading is None:
        return False
    part = state.parts.open
    if heading.rank == 1:
        state.parts.chapter = heading.text
    deep = heading.rank > max(_LOWEST_CHAPTER, part.rank if part is not None else heading.rank)
    if heading.key is not None and (not deep or (part is not None and heading.key == part.key)):
        if state.forms is not None:
            state.forms.close()
        state.end_matrix()
        state.list_level = state.component = None
        state.parts.begin(heading.key, heading.text, paragraph.place, heading.rank)
        return True
    below = part is not None and heading.rank > part.rank
    if heading.key is not None or heading.rank > _LOWEST_CHAPTER or below:
        return False
    if state.forms is not None:
        state.forms.close()
    state.leave_parts()
    if state.forms is not None:
        state.reading.leave(paragraph)
    return state.forms is not None


def _read_level(state: State, paragraph: Paragraph) -> bool:
    """ "Estrategia 1.2.3: …" opens a step; in forms the same words are labels."""
    opened = level_heading(paragraph.text) if state.forms is None else None
    if opened is None:
        return False
    state.leave_parts()
    state.reading.open(Heading(opened.level, opened.number, opened.rest), paragraph.place, paragraph.level)
    return True


def _read_list_label(state: State, paragraph: Paragraph) -> bool:
    """ "Estrategias:" alone on its line: the entries below it are the open objective's."""
    text = paragraph.text.rstrip()
    level = is_level(text) if text.endswith(":") or paragraph.level is not None else None
    if state.forms is not None or level not in _LISTED or paragraph.item:
        return False
    state.leave_parts()
    state.list_level = level
    return True


def _read_list_entry(state: State, paragraph: Paragraph) -> bool:
    """An entry of such a list; the first line that is none ends it, and what follows speaks of the objective."""
    numbered = enumerated(paragraph.text)
    if state.list_level is None:
        return False
    if not paragraph.item and numbered is None:
        state.list_level = None
        state.reading.close_steps()
        return False
    number, title = numbered or (None, paragraph.text)
    state.reading.open(Heading(state.list_level, number, title), paragraph.place)
    return True


def _read_form_value(state: State, paragraph: Paragraph) -> bool:
    return state.forms is not None and state.forms.read(paragraph)


def _read_part_line(state: State, paragraph: Paragraph) -> bool:
    if state.parts.open is None:
        return False
    state.parts.open.add(paragraph.text, paragraph.place, new=paragraph.item)
    return True


def _read_step_line(state: State, paragraph: Paragraph) -> bool:
    """Under an objective or a strategy that has a heading of its own, lines are read as in any plan."""
    if state.forms is not None or (state.reading.started and state.reading.current is None):
        return False
    read_paragraph(state.reading, paragraph)
    return True


def _is_listed_component(state: State, text: str) -> bool:
    """Over a list of objectives "Componente estratégico No. 1:" is no form's label: no other is near."""
    heading = level_heading(text)
    near = [label for block in state.ahead for label in labels_in(block)]
    return heading is not None and heading.level is Level.AXIS and FormLabel.OBJECTIVE not in near


LINES = (
    _read_form_label,
    _leave_running_line,
    _read_component_title,
    _read_component_line,
    _read_component,
    _read_statement,
    _read_list_label,
    _read_list_entry,
    _read_heading,
    _read_level,
    _read_form_value,
    _read_part_line,
    _read_step_line,
)
"""In the order in which they are asked; the first that takes a line has it."""
