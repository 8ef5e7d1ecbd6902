"""Dates behind a label or alone on their line."""

from documents.readers.labels.model import Field
from documents.readers.structure.drafts import Draft
from documents.readers.structure.reading import Reading
from domain.rules.dates_in_text import WrittenDate, dates_in, period_in
from domain.rules.folding import flat
from domain.values.plan_document import Place


def apply_dates(reading: Reading, draft: Draft, field: Field, text: str, place: Place) -> None:
    """Start, end or both of ``draft``; a text that holds no date is told."""
    if not dates_in(text):
        reading.warn("date_not_understood", place, draft.path, text=" ".join(text.split()))
        return
    start, end = period_in(text)
    if field is not Field.END:
        _set(reading, draft, Field.START, start, place)
    if field is not Field.START:
        _set(reading, draft, Field.END, end, place)


def set_period(reading: Reading, draft: Draft, text: str, place: Place) -> None:
    """A line that is only a period; "desde …" and "hasta …" give one end of it."""
    first = flat(text).split(maxsplit=1)[0]
    one_sided = {"desde": Field.START, "from": Field.START, "hasta": Field.END, "until": Field.END}
    whole = Field.PERIOD if len(dates_in(text)) > 1 else one_sided.get(first, Field.PERIOD)
    apply_dates(reading, draft, whole, text, place)


def _set(reading: Reading, draft: Draft, field: Field, written: WrittenDate | None, place: Place) -> None:
    """A date that does not exist is told and leaves the field empty; a span gives its first or last day."""
    if written is None:
        return
    if written.span is None:
        reading.warn("impossible_date", place, draft.path, text=written.text)
    elif field is Field.START:
        draft.start, draft.start_precision = written.span.first, written.span.precision
        draft.places["start"] = place
    else:
        draft.end, draft.end_precision = written.span.last, written.span.precision
        draft.places["end"] = place
