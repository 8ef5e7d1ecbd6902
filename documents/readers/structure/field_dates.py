"""Dates behind a label or alone on their line."""

import re
from collections.abc import Iterator, Sequence

from documents.readers.labels.date_columns import shifted
from documents.readers.labels.lookup import DATE_MEANINGS
from documents.readers.labels.model import Field, Level
from documents.readers.structure.drafts import Draft
from documents.readers.structure.reading import Reading
from domain.rules.dates_in_text import Span, WrittenDate, dates_in, is_only_dates, period_in
from domain.rules.folding import flat
from domain.values.plan_document import Place
from domain.values.vocabulary import Precision

_LONG = frozenset({Precision.QUARTER, Precision.HALF, Precision.YEAR})
SHIFTED_DATES = frozenset({Field.ACTUAL_START, Field.ACTUAL_END, Field.CURRENT_START, Field.CURRENT_END})

_RANGE = re.compile(r"\s*(?:al?|ao|au|ate|hasta|to|until|[-–—])\s*(?:el|o|le|the)?\s*")


def apply_dates(reading: Reading, draft: Draft, field: Field, text: str, place: Place) -> None:
    """Start, end or both of ``draft``; a text that holds no date is told."""
    parts = _by_meaning(text)
    if draft.level is not Level.COMMITMENT:
        for meaning in ("actual", "rescheduled"):
            for name in _sides(field, parts.get(meaning, "")):
                apply_shifted(reading, draft, shifted(name, meaning) or name, parts[meaning], place)
    text = parts["planned"]
    if not text.strip():
        return
    if not dates_in(text):
        reading.warn("date_not_understood", place, draft.path, text=" ".join(text.split()))
        return
    if field is Field.END and draft.start is None and _is_range(text):
        field = Field.PERIOD
    start, end = _two(reading, draft, field, text, place)
    if field is Field.PERIOD and start is end and not _is_whole_span(reading, draft, end, place):
        field = Field.END
    if field is not Field.END:
        _set(reading, draft, Field.START, start, place)
    if field is not Field.START:
        _set(reading, draft, Field.END, end, place)


def _is_range(text: str) -> bool:
    """ "Prazo: outubro de 2018 a julho de 2020" gives both ends; "junio 2020 / agosto 2020" are two of one."""
    found = dates_in(text)
    if len(found) != 2 or not is_only_dates(text):  # noqa: PLR2004  (from one to the other)
        return False
    return _RANGE.fullmatch(flat(text[found[0].end : found[1].begin])) is not None


def _is_whole_span(reading: Reading, draft: Draft, written: WrittenDate | None, place: Place) -> bool:
    """ "Plazo: junio 2022" says when a step ends; "Periodo: II semestre 2022" is all of it, and is told."""
    span = written.span if written is not None else None
    if written is None or span is None or span.precision not in _LONG:
        return False
    reading.warn("one_span_is_the_period", place, draft.path, text=written.text)
    return True


def apply_shifted(reading: Reading, draft: Draft, field: Field, text: str, place: Place) -> bool:
    """The day on which it really began or ended, or was moved to. An empty text says that there is none yet."""
    written = dates_in(text)
    if not written:
        if text.strip(" \n\t-–."):
            reading.warn("date_not_understood", place, draft.path, text=" ".join(text.split()))
        return True
    last = field in {Field.ACTUAL_END, Field.CURRENT_END}
    chosen = written[-1 if last else 0]
    if chosen.span is None:
        reading.warn("impossible_date", place, draft.path, text=chosen.text)
        return True
    setattr(draft, field.value, chosen.span.last if last else chosen.span.first)
    if field in {Field.CURRENT_START, Field.CURRENT_END}:
        setattr(draft, f"{field.value}_precision", chosen.span.precision)
    draft.places[field.value] = place
    return True


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
        reading.warn(
            "date_not_understood" if written.vague else "impossible_date", place, draft.path, text=written.text
        )
    elif _given_twice(reading, draft, field, written.span, place):
        return
    elif field is Field.START:
        draft.start, draft.start_precision = written.span.first, written.span.precision
        draft.places["start"] = place
    else:
        draft.end, draft.end_precision = written.span.last, written.span.precision
        draft.places["end"] = place


def _given_twice(reading: Reading, draft: Draft, field: Field, span: Span, place: Place) -> bool:
    """Whether the draft has that date already; another one for the same field is told, and the first stays."""
    known, new = (draft.start, span.first) if field is Field.START else (draft.end, span.last)
    if known is not None and known != new:
        reading.warn("value_given_twice", place, draft.path, label=field.value, first=known, second=new)
    return known is not None


def _two(
    reading: Reading, draft: Draft, field: Field, text: str, place: Place
) -> tuple[WrittenDate | None, WrittenDate | None]:
    """First and last date; a cell for one date that holds several is told."""
    found = dates_in(text)
    if field is not Field.PERIOD and len(found) > 1 and found[0].span != found[-1].span:
        reading.warn("several_dates", place, draft.path, text=" ".join(text.split()))
    return period_in(text)


def _sides(field: Field, text: str) -> tuple[Field, ...]:
    if not text.strip():
        return ()
    if field is Field.PERIOD:
        return (Field.START, Field.END) if len(dates_in(text)) > 1 else (Field.END,)
    return (field,)


def _by_meaning(text: str) -> dict[str, str]:
    """The parts of "Prevista: mayo 2022 / Realizada: junio 2022" by what they say; else all is planned."""
    marks = list(DATE_MEANINGS.finditer(flat(text)))
    if all(mark.lastgroup == "planned" for mark in marks):
        return {"planned": "".join(_unmarked(text, marks))}
    parts = {"planned": text[: marks[0].start()]}
    for mark, end in zip(marks, [*(mark.start() for mark in marks[1:]), len(text)], strict=True):
        meaning = mark.lastgroup or "planned"
        parts[meaning] = parts.get(meaning, "") + text[mark.end() : end]
    return parts


def _unmarked(text: str, marks: Sequence[re.Match[str]]) -> Iterator[str]:
    begin = 0
    for mark in marks:
        yield text[begin : mark.start()]
        begin = mark.end()
    yield text[begin:]
