"""Paragraph by paragraph: headings open, labels name, the rest goes to what is open."""

import re

from documents.readers.blocks import Paragraph
from documents.readers.headings import Heading, heading_of
from documents.readers.labels.lookup import field_of, status_of
from documents.readers.labels.model import DESCRIPTION_FIELDS, Field, Level
from documents.readers.structure.addresses import is_address_line, is_listed_address
from documents.readers.structure.cells import meant
from documents.readers.structure.contacts import CONTACT_FIELDS, take_contact
from documents.readers.structure.drafts import Draft
from documents.readers.structure.fields import apply_addresses, apply_field, explains_again, inline_label
from documents.readers.structure.inner_labels import apply_inner, split_labels
from documents.readers.structure.level_labels import level_label, open_labelled
from documents.readers.structure.notes import read_document_label, read_note
from documents.readers.structure.open_fields import takes_more
from documents.readers.structure.reading import Reading
from documents.readers.structure.statements import is_bookkeeping, read_commitment_roles, read_statement
from documents.readers.structure.step_lists import read_listed
from documents.readers.structure.titles import dates_from_title
from domain.rules.folding import flat

_CONTENTS_LINE = re.compile(r".*\.{4,}\s*\d+\s*")
_LONGEST_NAME = 400
_LONGEST_LABEL_WORDS = 9
_SHORT = 60
_TELLING = re.compile(
    r"\b(?:responsab|instituci|instituti|entidad|organism|fecha|plazo|prazo|inicio|termino|avance|estado|"
    r"actor|cumplimiento|respons|deadline|status|progress|lead|partner|andamento|echeance|avancement)"
)
"""Words that make a line's beginning look like a label of the form, though nobody knows it."""
_LIKE_A_LABEL = re.compile(r"[^\W\d_a-zß-ÿ]\w+(?:[\s/-]+[\w()]+){0,4}\s*")
_QUESTION = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?¿?[^\W\d_][^?¿.]{8,150}\?")
_FIGURE = re.compile(r"\d{1,4}(?:[.,]\d+)?\s?%?\.?", re.ASCII)
_BELONG_TO_STEPS = frozenset(
    {
        Field.RESPONSIBLE, Field.COLLABORATORS, Field.COORDINATOR, Field.UNITS, Field.PERIOD, Field.START,
        Field.END, Field.CONDITION, Field.STATUS, Field.PROGRESS, Field.NARRATIVE, Field.EVIDENCE, Field.TITLE,
        Field.ACTUAL_START, Field.ACTUAL_END, Field.CURRENT_START, Field.CURRENT_END,
    }
)  # fmt: skip


_OF_COMMITMENTS = frozenset(
    {Field.PROBLEM, Field.CONTRIBUTION, Field.RELEVANCE, Field.OTHER_ACTORS, Field.PUBLIC_ACTORS}
)
"""Whatever step stands above, these speak of the commitment."""


def read_paragraph(reading: Reading, paragraph: Paragraph) -> None:
    """Put one paragraph where it belongs, or note that it belongs nowhere."""
    text = paragraph.text
    if paragraph.quoted or _CONTENTS_LINE.fullmatch(text):
        if not paragraph.quoted or not read_note(reading, paragraph):
            reading.leave(paragraph)
        return
    heading = None if paragraph.item else heading_of(text, marked=paragraph.level is not None)
    if heading is not None and heading.level is Level.AXIS:
        _open_axis(reading, paragraph)
    elif heading is not None:
        _open(reading, heading, paragraph)
    elif read_listed(reading, paragraph) or _read_level_label(reading, paragraph):
        return
    elif paragraph.level is not None:
        _unnumbered_heading(reading, paragraph)
    elif reading.skipping is not None:
        reading.leave(paragraph)
    elif read_note(reading, paragraph):
        reading.field_open = None
    else:
        _read_content(reading, paragraph)


def _read_level_label(reading: Reading, paragraph: Paragraph) -> bool:
    """ "COMPROMISO: CABILDOS BARRIALES" and "Nombre del hito: …" open or entitle what they name."""
    label, colon, value = paragraph.text.partition(":")
    level = level_label(label) if colon and value.strip() and not paragraph.item else None
    if level is None or reading.skipping is not None or len(value) > _LONGEST_NAME:
        return False
    open_labelled(reading, level, value, paragraph.place)
    return True


def _open_axis(reading: Reading, paragraph: Paragraph) -> None:
    reading.axis, reading.axis_place = paragraph.text, paragraph.place
    reading.commitment = reading.skipping = reading.heading_text = None
    reading.close_steps()


def _open(reading: Reading, heading: Heading, paragraph: Paragraph) -> None:
    if heading.level is Level.COMMITMENT and reading.heading_text is not None:
        reading.axis, reading.axis_place = reading.heading_text.text, reading.heading_text.place
        reading.heading_text = None
    opened = reading.open(heading, paragraph.place, paragraph.level)
    opened.makeshift = opened.makeshift or paragraph.makeshift
    apply_inner(reading, opened, paragraph.place)
    dates_from_title(reading, opened, paragraph.place)


def _unnumbered_heading(reading: Reading, paragraph: Paragraph) -> None:
    """A heading the form marks: a part that repeats, a part of the form, the title, or an axis."""
    level = paragraph.level or 0
    named = field_of(paragraph.text)
    if reading.skipping is not None and level > reading.skipping:
        reading.leave(paragraph)
    elif named is Field.REPEATS:
        reading.skipping = level
        reading.leave(paragraph)
    elif named is Field.HEADING:
        reading.skipping = reading.axis = reading.heading_text = None
        reading.close_steps()
    elif named is not None:
        reading.skipping, reading.field_open = None, named
    elif reading.skipping is None and reading.current is not None and not reading.current.title:
        reading.entitle(reading.current, paragraph.text, paragraph.place)
    elif not reading.started and not reading.preface:
        reading.preface.append(paragraph)
    else:
        if reading.heading_text is not None:
            reading.leave(reading.heading_text)
        reading.skipping, reading.heading_text = None, paragraph
        reading.close_steps()
        depth = reading.commitment.depth if reading.commitment is not None else None
        reading.aside = depth is not None and level <= depth


def _read_content(reading: Reading, paragraph: Paragraph) -> None:
    draft = reading.current
    labelled = inline_label(paragraph.text)
    if draft is None:
        _read_preface(reading, labelled, paragraph)
    elif labelled is not None and _read_labels(reading, draft, labelled, paragraph):
        return
    elif reading.aside or reading.unanswered:
        reading.leave(paragraph)
    else:
        _read_prose(reading, draft, paragraph)


def _read_preface(reading: Reading, labelled: tuple[Field, str] | None, paragraph: Paragraph) -> None:
    if labelled is not None and read_document_label(reading, *labelled, paragraph):
        return
    if reading.started:
        reading.leave(paragraph)
    else:
        reading.preface.append(paragraph)


def _read_labels(reading: Reading, draft: Draft, labelled: tuple[Field, str], paragraph: Paragraph) -> bool:
    """Take the value of the line's label, or of each of its labels ("Inicio: enero 2020 | Fin: junio 2020")."""
    head, several = split_labels(paragraph.text)
    if head or len(several) < 2:  # noqa: PLR2004  (several)
        return _read_labelled(reading, draft, labelled, paragraph)
    for field, value in several:
        if not _read_labelled(reading, draft, (field, value), paragraph):
            reading.leave_text(value, paragraph.place)
    return True


def _read_prose(reading: Reading, draft: Draft, paragraph: Paragraph) -> None:
    """What no label begins: a title that is still missing, addresses, more of a label's value, or a statement."""
    _warn_of_label(reading, draft, paragraph)
    if not draft.title:
        reading.entitle(draft, paragraph.text, paragraph.place)
    elif _gives_addresses(reading, paragraph):
        if not apply_addresses(reading, draft, paragraph.text, paragraph.place):
            reading.leave(paragraph)
    elif reading.field_open is not None and takes_more(reading, draft, reading.field_open, paragraph.text):
        apply_field(reading, draft, reading.field_open, paragraph.text, paragraph.place)
    elif draft.level is not Level.COMMITMENT:
        reading.field_open = None
        read_statement(reading, draft, paragraph)
    else:
        _read_of_commitment(reading, draft, paragraph)


def _warn_of_label(reading: Reading, draft: Draft, paragraph: Paragraph) -> None:
    """A line that begins like a label of the form which nobody knows: its value has gone into prose."""
    label, colon, value = paragraph.text.partition(":")
    short = colon and value.strip() and len(label.split()) <= _LONGEST_LABEL_WORDS and value[:2] != "//"
    if not short or field_of(label) is not None:
        return
    if _TELLING.search(flat(label)):
        reading.warn("label_not_known", paragraph.place, draft.path, label=label, text=value.strip()[:_SHORT])
    elif _LIKE_A_LABEL.fullmatch(label) and draft.title:
        reading.warn("label_in_prose", paragraph.place, draft.path, label=label, text=value.strip()[:_SHORT])


def _gives_addresses(reading: Reading, paragraph: Paragraph) -> bool:
    if paragraph.item and (reading.field_open is Field.EVIDENCE or is_listed_address(paragraph.text)):
        return True
    return is_address_line(paragraph.text)


def _read_labelled(reading: Reading, draft: Draft, labelled: tuple[Field, str], paragraph: Paragraph) -> bool:
    written, value = labelled
    field = meant(written, paragraph.text, value)
    reading.unanswered = False
    if explains_again(draft, field, paragraph.text):
        _leave_question(reading, draft, paragraph)
        return True
    if _read_of_form(reading, draft, field, value, paragraph):
        return True
    if (written is Field.HEADING or field in _OF_COMMITMENTS) and reading.commitment is not None:
        reading.close_steps()
        draft = reading.commitment
    if field in {Field.PROGRESS, Field.STATUS} and not value:
        reading.field_open = field
        return True
    if field is Field.PROGRESS and not _is_figure(value) and status_of(value) is None:
        return False
    if field is Field.TITLE and not draft.untitled:
        return False
    reading.field_open = field
    return apply_field(reading, draft, field, value, paragraph.place) if value else True


def _read_of_form(reading: Reading, draft: Draft, field: Field, value: str, paragraph: Paragraph) -> bool:
    """Labels that head a part of the form, name persons, or say of a step what no field of it takes."""
    if field in {Field.HEADING, Field.REPEATS} or field in CONTACT_FIELDS:
        reading.close_steps()
    if field in CONTACT_FIELDS:
        take_contact(reading, field, value, paragraph.place)
    elif field is Field.REPEATS:
        reading.skipping = 0
        reading.leave(paragraph)
    elif field is Field.OBSTACLES:
        reading.leave(paragraph)
    elif field is not Field.HEADING:
        idle = draft.level is not Level.COMMITMENT and field not in _BELONG_TO_STEPS | _OF_COMMITMENTS
        if idle:
            reading.leave(paragraph)
        return idle
    return True


def _leave_question(reading: Reading, draft: Draft, paragraph: Paragraph) -> None:
    """A question that no field takes, and the prose below it, are shown as not placed."""
    reading.field_open, reading.unanswered = None, True
    reading.leave(paragraph)
    label, _, text = paragraph.text.partition("?")
    reading.warn("label_not_known", paragraph.place, draft.path, label=label[:_SHORT], text=text.strip()[:_SHORT])


def _is_figure(value: str) -> bool:
    """A percentage and nothing more; "Avance 50%. Se hizo …" is a statement that tells more."""
    return _FIGURE.fullmatch(value) is not None


def _read_of_commitment(reading: Reading, draft: Draft, paragraph: Paragraph) -> None:
    """Under a commitment prose belongs to the label before it; roles, dates and progress speak for themselves."""
    if _QUESTION.fullmatch(paragraph.text):
        _leave_question(reading, draft, paragraph)
        return
    if reading.field_open in DESCRIPTION_FIELDS:
        apply_field(reading, draft, reading.field_open, paragraph.text, paragraph.place)
        return
    if read_commitment_roles(reading, draft, paragraph):
        return
    if is_bookkeeping(draft, paragraph):
        return
    if draft.description or draft.milestones or draft.activities:
        reading.leave(paragraph)
        return
    read_statement(reading, draft, paragraph)
