"""Paragraph by paragraph: headings open, labels name, the rest goes to what is open."""

import re

from documents.readers.blocks import Paragraph
from documents.readers.headings import Heading, heading_of
from documents.readers.labels.lookup import DRAFT, VERSION, field_of
from documents.readers.labels.model import DESCRIPTION_FIELDS, Field, Level
from documents.readers.structure.addresses import is_address_line
from documents.readers.structure.drafts import Draft
from documents.readers.structure.fields import apply_addresses, apply_field, inline_label
from documents.readers.structure.reading import Reading
from documents.readers.structure.statements import is_bookkeeping, read_commitment_roles, read_statement
from domain.rules.dates_in_text import dates_in
from domain.rules.folding import flat
from domain.values.plan_document import Place
from domain.values.vocabulary import Precision

_CONTENTS_LINE = re.compile(r".*\.{4,}\s*\d+\s*")
_LONGEST_NOTE = 120
_FIGURE = re.compile(r"\d{1,4}(?:[.,]\d+)?\s?%?\.?", re.ASCII)
_BELONG_TO_STEPS = frozenset(
    {
        Field.RESPONSIBLE, Field.COLLABORATORS, Field.COORDINATOR, Field.UNITS, Field.PERIOD, Field.START,
        Field.END, Field.CONDITION, Field.STATUS, Field.PROGRESS, Field.NARRATIVE, Field.EVIDENCE, Field.TITLE,
    }
)  # fmt: skip


def read_paragraph(reading: Reading, paragraph: Paragraph) -> None:
    """Put one paragraph where it belongs, or note that it belongs nowhere."""
    text = paragraph.text
    if paragraph.quoted or _CONTENTS_LINE.fullmatch(text):
        reading.leave(paragraph)
        return
    heading = None if paragraph.item else heading_of(text, marked=paragraph.level is not None)
    if heading is not None and heading.level is Level.AXIS:
        _open_axis(reading, text)
    elif heading is not None:
        _open(reading, heading, paragraph)
    elif paragraph.level is not None:
        _unnumbered_heading(reading, paragraph)
    elif reading.skipping is not None:
        reading.leave(paragraph)
    elif _read_note(reading, paragraph):
        reading.field_open = None
    else:
        _read_content(reading, paragraph)


def _open_axis(reading: Reading, text: str) -> None:
    reading.axis = text
    reading.commitment = reading.skipping = reading.heading_text = None
    reading.close_steps()


def _open(reading: Reading, heading: Heading, paragraph: Paragraph) -> None:
    if heading.level is Level.COMMITMENT and reading.heading_text is not None:
        reading.axis, reading.heading_text = reading.heading_text.text, None
    reading.open(heading, paragraph.place, paragraph.level)


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


def _read_note(reading: Reading, paragraph: Paragraph) -> bool:
    """The lines that speak of the document itself: its version, that it is a draft, its cut-off."""
    text, low = paragraph.text, flat(paragraph.text)
    if len(text) > _LONGEST_NOTE:
        return False
    if DRAFT.fullmatch(low):
        reading.draft = True
        reading.warn("draft", paragraph.place, text=text)
        return True
    written = dates_in(text)
    if VERSION.match(low) and written:
        span = written[0].span
        reading.version_text = text
        if span is None:
            reading.warn("impossible_date", paragraph.place, text=written[0].text)
        elif span.precision is Precision.DAY:
            reading.version_date = span.first
        return True
    labelled = inline_label(text)
    if labelled is not None and labelled[0] is Field.AS_OF and written and written[0].span:
        reading.as_of = written[0].span.last
        return True
    return False


def _read_content(reading: Reading, paragraph: Paragraph) -> None:
    draft = reading.current
    labelled = inline_label(paragraph.text)
    if draft is None:
        if labelled is not None and _read_document_label(reading, *labelled, paragraph.place):
            return
        if reading.started:
            reading.leave(paragraph)
        else:
            reading.preface.append(paragraph)
        return
    if labelled is not None and _read_labelled(reading, draft, labelled, paragraph):
        return
    if not draft.title:
        reading.entitle(draft, paragraph.text, paragraph.place)
    elif is_address_line(paragraph.text) or (paragraph.item and reading.field_open is Field.EVIDENCE):
        if not apply_addresses(reading, draft, paragraph.text, paragraph.place):
            reading.leave(paragraph)
    elif draft.level is not Level.COMMITMENT:
        reading.field_open = None
        read_statement(reading, draft, paragraph)
    else:
        _read_of_commitment(reading, draft, paragraph)


def _read_document_label(reading: Reading, field: Field, value: str, place: Place) -> bool:
    """Labels before the first commitment speak of the plan."""
    if field is Field.REPEATS:
        reading.skipping = 0
        reading.unplaced.append(place)
        return True
    if field is Field.COORDINATOR and value:
        plan = Draft(Level.COMMITMENT, None)
        apply_field(reading, plan, field, value, place)
        reading.coordinator = plan.coordinator[0] if plan.coordinator else None
        return True
    if field is Field.PERIOD and value and dates_in(value):
        plan = Draft(Level.COMMITMENT, None)
        apply_field(reading, plan, field, value, place)
        reading.period = (plan.start, plan.end)
        return True
    return False


def _read_labelled(reading: Reading, draft: Draft, labelled: tuple[Field, str], paragraph: Paragraph) -> bool:
    field, value = labelled
    if field is Field.HEADING:
        reading.close_steps()
        return True
    if field is Field.REPEATS:
        reading.close_steps()
        reading.skipping = 0
        reading.leave(paragraph)
        return True
    if field is Field.OBSTACLES:
        reading.leave(paragraph)
        return True
    if field in {Field.PROGRESS, Field.STATUS} and not value:
        return False
    if field is Field.PROGRESS and not _is_figure(value):
        return False
    if field is Field.TITLE and draft.title:
        return False
    if field not in _BELONG_TO_STEPS and draft.level is not Level.COMMITMENT:
        return False
    reading.field_open = field
    return apply_field(reading, draft, field, value, paragraph.place) if value else True


def _is_figure(value: str) -> bool:
    """A percentage and nothing more; "Avance 50%. Se hizo …" is a statement that tells more."""
    return _FIGURE.fullmatch(value) is not None


def _read_of_commitment(reading: Reading, draft: Draft, paragraph: Paragraph) -> None:
    """Under a commitment prose belongs to the label before it; roles, dates and progress speak for themselves."""
    if reading.field_open is not None and (
        reading.field_open in DESCRIPTION_FIELDS or _is_empty(draft, reading.field_open)
    ):
        apply_field(reading, draft, reading.field_open, paragraph.text, paragraph.place)
        return
    if read_commitment_roles(reading, draft, paragraph):
        return
    if is_bookkeeping(draft, paragraph.text):
        return
    if draft.description or draft.milestones or draft.activities:
        reading.leave(paragraph)
        return
    read_statement(reading, draft, paragraph)


def _is_empty(draft: Draft, field: Field) -> bool:
    return {
        Field.RESPONSIBLE: not draft.leads,
        Field.COLLABORATORS: not draft.collaborators,
        Field.PUBLIC_ACTORS: not draft.collaborators,
        Field.COORDINATOR: not draft.coordinator,
        Field.PERIOD: draft.start is None,
        Field.START: draft.start is None,
        Field.END: draft.end is None,
    }.get(field, False)
