"""Lines that speak of the document itself: that it is a draft, its version, its cut-off, its period."""

import re

from documents.readers.blocks import Paragraph
from documents.readers.labels.lookup import AS_OF, DRAFT, DRAFT_OPENS, VERSION, kind_of
from documents.readers.labels.model import Field, Level
from documents.readers.structure.drafts import Draft
from documents.readers.structure.fields import apply_field, inline_label
from documents.readers.structure.reading import Reading
from domain.rules.dates_in_text import dates_in
from domain.rules.folding import flat
from domain.values.vocabulary import Precision

_LONGEST_NOTE = 120
_LONGEST_STAND = 80
_STAND = re.compile(
    r"\W*(?:avances?|seguimiento|informe|reporte|estado|situacion|situation|status|updated?|progress|report|relatorio|"
    r"execucao|acompanhamento|ponto\s+de\s+situacao|suivi|rapport|etat|bilan|corte|actualizad\w+|atualizad\w+|"
    r"mis\s+a\s+jour|datos|dados|informacion|matriz|tablero)\b"
)


def read_note(reading: Reading, paragraph: Paragraph) -> bool:
    """Take a line that tells of the document; False for any other, and for the title of a draft.

    In a margin a draft may say whose it is.
    """
    text, low = paragraph.text, flat(paragraph.text)
    if len(text) > _LONGEST_NOTE:
        return False
    outside = paragraph.quoted or not reading.started
    if DRAFT.fullmatch(low) or (outside and DRAFT_OPENS.match(low)):
        _draft(reading, paragraph)
        _version(reading, paragraph, says_so=VERSION.search(low) is not None)
        return paragraph.quoted or kind_of(text) is None
    if _version(reading, paragraph, says_so=VERSION.match(low) is not None):
        return True
    written = dates_in(text)
    labelled = inline_label(text)
    if labelled is not None and labelled[0] is Field.AS_OF and written and written[0].span:
        reading.as_of = written[0].span.last
        return True
    return _stands_at(reading, text)


def _stands_at(reading: Reading, text: str) -> bool:
    """ "Status update as of 12 January 2025": a line that only says what day the document speaks of.

    A title that says it ("Informe final …, al 15 de julio de 2020") stays one.
    """
    written = dates_in(text)
    if len(written) != 1 or written[0].span is None or len(text) > _LONGEST_STAND:
        return False
    if reading.as_of not in {None, written[0].span.last}:
        return False
    before, after = flat(text[: written[0].begin]).rstrip(" :"), text[written[0].end :].strip(" .)")
    precise = written[0].span.precision in {Precision.DAY, Precision.MONTH}
    if after or not precise or not AS_OF.search(before) or not _STAND.match(before):
        return False
    reading.as_of = written[0].span.last
    is_title = not reading.started and not reading.preface and kind_of(text) is not None
    return not is_title


def read_document_label(reading: Reading, field: Field, value: str, paragraph: Paragraph) -> bool:
    """Labels before the first commitment speak of the plan."""
    place = paragraph.place
    if field is Field.REPEATS:
        reading.skipping = 0
        reading.leave(paragraph)
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


def _draft(reading: Reading, paragraph: Paragraph) -> None:
    if not reading.draft:
        reading.warn("draft", paragraph.place, text=paragraph.text)
    reading.draft = True


def _version(reading: Reading, paragraph: Paragraph, *, says_so: bool) -> bool:
    written = dates_in(paragraph.text)
    if not says_so or not written:
        return False
    span = written[0].span
    reading.version_text = paragraph.text
    if span is None:
        reading.warn("impossible_date", paragraph.place, text=written[0].text)
    elif span.precision is Precision.DAY:
        reading.version_date = span.first
    return True
