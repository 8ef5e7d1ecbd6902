"""A paragraph under a step: how far it is, who answers for it, when, and what was done."""

import re
from collections.abc import Iterator

from documents.readers.blocks import Paragraph
from documents.readers.institutions.parties import Parties, parties_in
from documents.readers.labels.lookup import (
    DERIVED,
    DONE_AT,
    IN_WHICH,
    LED,
    PROGRESS_OPENS,
    STATE_LINE,
    SUBJECT,
    TAKES_PART,
    UNKNOWN_OPENS,
    status_line,
)
from documents.readers.structure.drafts import Draft
from documents.readers.structure.field_dates import set_period
from documents.readers.structure.fields import apply_addresses, apply_percent
from documents.readers.structure.reading import Reading
from domain.rules.dates_in_text import is_only_dates
from domain.rules.folding import flat

_SENTENCE_END = re.compile(r"(?<=[^\s.][.!?])\s+(?=[A-ZÁÉÍÓÚÑÜ¿¡“\"(])")
_ABBREVIATION = re.compile(r"\b(?:no|nro|art|lic|licda|ing|dr|dra|sr|sra|inc|num|op|cit|etc)\.$", re.IGNORECASE)
_COORDINATED = re.compile(r"\bcoord(?:i|e)na")
_LONGEST_PERIOD = 90
_NOT_OF_SOMETHING = re.compile(r"\s+(?:de\s+(?:l[ao]s?|el|un)|del|d[ao]s?|of\s+the)\b(?!\s+acuerdo)")


def read_statement(reading: Reading, draft: Draft, paragraph: Paragraph) -> None:
    """Take what one paragraph says of ``draft``, which has its title already."""
    text, place = paragraph.text, paragraph.place
    if is_bookkeeping(draft, paragraph):
        return
    if len(text) <= _LONGEST_PERIOD and not draft.narrative and is_only_dates(text):
        set_period(reading, draft, text, place)
        return
    low = flat(text)
    unknown = UNKNOWN_OPENS.match(low)
    opening = PROGRESS_OPENS.match(low)
    if unknown is not None:
        draft.progress_unknown = True
        _tell(reading, draft, text[unknown.end() :], paragraph, free=False)
    elif opening is not None:
        apply_percent(reading, draft, opening.group(), place)
        _tell(reading, draft, text[opening.end() :], paragraph, free=False)
    else:
        _tell(reading, draft, text, paragraph, free=True)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; an abbreviation's full stop ends none."""
    begin = 0
    for end in _SENTENCE_END.finditer(text):
        if not _ABBREVIATION.search(text[begin : end.start()]):
            yield text[begin : end.start()]
            begin = end.end()
    yield text[begin:]


def roles_in(reading: Reading, sentence: str, *, free: bool) -> Parties | None:
    """Who leads and who is co-responsible, if that is what the sentence tells; else None.

    ``free``: the sentence stands on its own and may speak of its subject in any words ("La recepción … es
    coordinada por …"). Inside a narrative it must speak of this activity or of its coordination.
    """
    low = flat(sentence)
    led = LED.search(low)
    if led is None or not (free or SUBJECT.match(low)):
        return None
    return parties_in(_who(sentence[led.end() :]), reading.register, prose=True)


def read_commitment_roles(reading: Reading, draft: Draft, paragraph: Paragraph) -> bool:
    """Who *coordinates* a commitment is its coordinator, who is responsible leads it; False for other prose."""
    told = [(sentence, roles_in(reading, sentence, free=True)) for sentence in sentences(paragraph.text)]
    if any(parties is None for _, parties in told):
        return False
    for sentence, parties in told:
        if parties is None:
            continue
        if _COORDINATED.search(flat(sentence)):
            draft.coordinator += [name for name in parties.leads if name not in draft.coordinator]
            draft.add(Parties(collaborators=parties.collaborators), paragraph.place)
        else:
            draft.add(parties, paragraph.place)
    return True


def _who(text: str) -> str:
    """The clause "en la cual X participó como corresponsable" says the same as "con la colaboración de X"."""
    clause = IN_WHICH.search(flat(text))
    if clause is None:
        return text
    rest = text[clause.end() :]
    closing = TAKES_PART.search(flat(rest))
    partner = rest[: closing.start()] if closing else rest
    return f"{text[: clause.start()]} corresponsables: {partner}"


def _tell(reading: Reading, draft: Draft, text: str, paragraph: Paragraph, *, free: bool) -> None:
    """Roles are read out of the sentences that tell them; what tells more than roles is also narrative."""
    if not text.strip():
        return
    told = [roles_in(reading, sentence, free=free) for sentence in sentences(text)]
    for parties in filter(None, told):
        draft.add(parties, paragraph.place)
    apply_addresses(reading, draft, text, paragraph.place)
    reading.in_addresses = text.rstrip().endswith(":")
    if free and all(parties is not None for parties in told):
        return
    draft.narrative.append(text.strip())
    draft.places.setdefault("narrative", paragraph.place)
    done = DONE_AT.search(flat(text))
    if draft.progress is None and done is not None and not _NOT_OF_SOMETHING.match(flat(text), done.end()):
        apply_percent(reading, draft, done.group(), paragraph.place)


def is_bookkeeping(draft: Draft, paragraph: Paragraph) -> bool:
    """Lines of our own reports that only sum up what stands elsewhere; their status counts."""
    text = paragraph.text
    status = status_line(text)
    if status is not None:
        draft.status = draft.status or status
        draft.places.setdefault("status", paragraph.place)
        return True
    return bool(DERIVED.match(flat(text)) or STATE_LINE.match(text))
