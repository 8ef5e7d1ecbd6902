"""Dates behind a label or alone on their line."""

from documents.readers.labels.lookup import PLANNED_OR_ACTUAL
from documents.readers.labels.model import Field
from documents.readers.structure.drafts import Draft
from documents.readers.structure.reading import Reading
from domain.rules.dates_in_text import WrittenDate, dates_in, period_in
from domain.rules.folding import flat
from domain.values.plan_document import Place


def apply_dates(reading: Reading, draft: Draft, field: Field, text: str, place: Place) -> None:
    """Start, end or both of ``draft``; a text that holds no date is told."""
    planned, actual = _planned_and_actual(text)
    if actual is not None:
        apply_actual(reading, draft, field, actual, place)
        if not planned.strip():
            return
        text = planned
    if not dates_in(text):
        reading.warn("date_not_understood", place, draft.path, text=" ".join(text.split()))
        return
    start, end = period_in(text)
    if field is not Field.END:
        _set(reading, draft, Field.START, start, place)
    if field is not Field.START:
        _set(reading, draft, Field.END, end, place)


def apply_actual(reading: Reading, draft: Draft, field: Field, text: str, place: Place) -> None:
    """The day on which it really began or ended. An empty text says that it has not yet."""
    written = dates_in(text)
    if not written:
        if text.strip(" \n\t-–."):
            reading.warn("date_not_understood", place, draft.path, text=" ".join(text.split()))
    elif written[0].span is None:
        reading.warn("impossible_date", place, draft.path, text=written[0].text)
    elif field in {Field.START, Field.ACTUAL_START}:
        draft.actual_start = written[0].span.first
    else:
        draft.actual_end = written[-1].span.last if written[-1].span else None


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


def _planned_and_actual(text: str) -> tuple[str, str | None]:
    """The parts of "Prevista: mayo 2022 / Realizada: junio 2022"; no actual part where no such word stands."""
    marks = list(PLANNED_OR_ACTUAL.finditer(flat(text)))
    if not any(mark["actual"] for mark in marks):
        return text, None
    planned, actual = text[: marks[0].start()], ""
    for mark, end in zip(marks, [*(mark.start() for mark in marks[1:]), len(text)], strict=True):
        part = text[mark.end() : end]
        if mark["actual"]:
            actual += part
        else:
            planned += part
    return planned, actual
