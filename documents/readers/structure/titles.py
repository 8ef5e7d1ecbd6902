"""Dates that stand in brackets at the end of a step's title: "Publish the register (June 2022)"."""

import re

from documents.readers.labels.model import Field, Level
from documents.readers.structure.drafts import Draft
from documents.readers.structure.field_dates import apply_dates
from documents.readers.structure.reading import Reading
from domain.rules.dates_in_text import dates_in, is_only_dates, period_in
from domain.rules.folding import flat
from domain.values.plan_document import Place
from domain.values.vocabulary import Precision

_IN_BRACKETS = re.compile(r"(?P<title>.*\S)\s*[(\[](?P<inside>[^()\[\]]{2,60})[)\]]\s*[.;]?", re.DOTALL)
_OPENS_A_DATE = re.compile(
    r"\s*(?:(?:by|until|due|deadline|hasta|ate|jusqu['’]a|d['’]ici(?:\s+a)?|para|plazo|prazo|echeance|fecha|date)\b"
    r"\s*:?\s*)(?:(?:the\s+)?(?:end|fin|fim|fines|finales)\s+(?:of|de|do)?\s*)?"
)
_WITHOUT_DATE = re.compile(
    r"ongoing|continuous|permanent|tb[cd]|to\s+be\s+(?:determined|confirmed|defined)|permanente|continu[oa]|"
    r"por\s+definir|a\s+definir|en\s+continu|a\s+determin(?:ar|er)|en\s+curso|em\s+curso"
)


def dates_from_title(reading: Reading, draft: Draft, place: Place) -> None:
    """Take them from the title of a milestone or an activity that has no dates yet.

    A year alone may be part of the name ("Ley de acceso (2008)") and stays.
    """
    found = _IN_BRACKETS.fullmatch(draft.title)
    if found is None or draft.level is Level.COMMITMENT or draft.start or draft.end:
        return
    inside = found["inside"]
    if not _tells_when(inside):
        return
    draft.title = found["title"]
    start, end = period_in(inside)
    apply_dates(reading, draft, Field.END if start is end else Field.PERIOD, inside, place)


def _tells_when(inside: str) -> bool:
    low = flat(inside)
    if _WITHOUT_DATE.fullmatch(low.strip()):
        return True
    opening = _OPENS_A_DATE.match(low)
    rest = inside[opening.end() :] if opening else inside
    if not is_only_dates(rest):
        return False
    spans = [each.span for each in dates_in(rest)]
    return opening is not None or len(spans) > 1 or spans[0] is None or spans[0].precision is not Precision.YEAR
