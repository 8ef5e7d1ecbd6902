"""A period as our own reports write it, read back exactly: which end a single date is, is told by its word."""

from datetime import date

from domain.rules.dates_in_text import Span, dates_in
from domain.values.language import Language, Text

_FROM = Text(es="desde ", en="from ")
_UNTIL = Text(es="hasta ", en="until ")
_TO = Text(es=" a ", en=" to ")

Fields = dict[str, object]
"""``start``, ``end`` and their precisions, as a step and a commitment have them."""


def period_in(text: str, language: Language) -> Fields | None:
    """The period a line is, None for a line that is none. One date alone is both its beginning and its end."""
    said = text.strip().removesuffix(".")
    said = said[:1].lower() + said[1:]
    if said.startswith(begin := _FROM.say(language)):
        return _of(said.removeprefix(begin), None)
    if said.startswith(begin := _UNTIL.say(language)):
        return _of(None, said.removeprefix(begin))
    first, dash, last = said.partition(_TO.say(language))
    return _of(first, last if dash else first)


def last_day_in(text: str) -> date | None:
    """The last day of a date as our reports write it; None for anything else."""
    span = _span(text)
    return span.last if span else None


def _of(first: str | None, last: str | None) -> Fields | None:
    start, end = _span(first), _span(last)
    if (first is not None and start is None) or (last is not None and end is None):
        return None
    return {
        "start": start and start.first,
        "end": end and end.last,
        "start_precision": start and start.precision,
        "end_precision": end and end.precision,
    }


def _span(text: str | None) -> Span | None:
    written = dates_in(text or "")
    whole = len(written) == 1 and written[0].text.strip() == (text or "").strip()
    return written[0].span if whole else None
