"""A label on a line of its own: which of the lines below it are its value."""

import re

from documents.readers.institutions.names import starts_institution
from documents.readers.labels.lookup import condition_of, status_of
from documents.readers.labels.model import Field
from documents.readers.structure.choices import offers_choices
from documents.readers.structure.drafts import Draft
from documents.readers.structure.reading import Reading
from domain.rules.dates_in_text import dates_in

_FIGURE = re.compile(r"\s*\d{1,3}(?:[.,]\d+)?\s?%\s*\.?", re.ASCII)
_LONGEST_NAMES = 400
_LONGEST_DATES = 120


def takes_more(reading: Reading, draft: Draft, field: Field, text: str) -> bool:
    """Whether ``text`` is (more of) the value of the label before it. Names go on line by line, dates do not."""
    known = {
        Field.RESPONSIBLE: draft.leads,
        Field.COLLABORATORS: draft.collaborators,
        Field.PUBLIC_ACTORS: draft.collaborators,
        Field.COORDINATOR: draft.coordinator,
        Field.UNITS: draft.units,
    }.get(field)
    if known is not None:
        names = starts_institution(text) or reading.register.knows(text)
        return len(text) <= _LONGEST_NAMES and (not known or names)
    if field in {Field.PERIOD, Field.START, Field.END}:
        unset = draft.end is None if field is Field.END else draft.start is None
        return unset and len(text) <= _LONGEST_DATES and bool(dates_in(text))
    if field is Field.STATUS:
        return draft.status is None and (status_of(text) is not None or offers_choices(text))
    if field is Field.PROGRESS:
        return draft.progress is None and _FIGURE.fullmatch(text) is not None
    if field is Field.CONDITION:
        return draft.condition is None and (condition_of(text) is not None or offers_choices(text))
    return field is Field.NARRATIVE
