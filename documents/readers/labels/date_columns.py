"""Which of a step's dates a column holds: the planned one, the real one or the one it was moved to."""

import re
from functools import lru_cache

from documents.readers.labels.columns import COLUMNS
from documents.readers.labels.lookup import LANGUAGES, SMALL_WORDS, column_of, field_of
from documents.readers.labels.model import Field
from domain.rules.folding import fold

_DIVIDED = re.compile(r"(?<=[^\W\d_])-[^\S\n]*\n\s*(?=[^\W\d_])")
_FEW_WORDS = 3
_SIGNS = {"#": Field.NUMBER, "%": Field.PROGRESS}
_ANY_DATE = frozenset("fecha fechas date dates data datas plazo plazos prazo prazos delai delais".split())
_FORMAT = re.compile(r"\((?=[^()]*[/.\- ])[dmayj/.\- ]+\)", re.IGNORECASE)
_SHIFTED: dict[str, dict[Field, Field]] = {
    "planned": {},
    "actual": {Field.START: Field.ACTUAL_START, Field.END: Field.ACTUAL_END},
    "rescheduled": {Field.START: Field.CURRENT_START, Field.END: Field.CURRENT_END},
}
_QUALIFIERS = tuple(
    (name, re.compile(rf"\b(?:{'|'.join(getattr(labels, name) for labels in LANGUAGES)})\b"))
    for name in ("rescheduled", "actual", "planned")
)
_ORDERS = (
    ("mdy", re.compile(r"\bm{1,2}\W*[dj]{1,2}\W*[ya]{2,4}\b")),
    ("dmy", re.compile(r"\b[dj]{1,2}\W*m{1,2}\W*[ya]{2,4}\b")),
)


@lru_cache(maxsize=8192)
def heading_field(heading: str) -> Field | None:
    """The field of a table's column, and for a date which of the step's dates it is."""
    bare = without_format(heading)
    if bare in _SIGNS:
        return _SIGNS[bare]
    if (named := COLUMNS.get(fold(bare))) is not None:
        return named
    found = field_of(bare) or dated_column(bare) or column_of(bare)
    if found is None and bare.startswith("%") and len(bare.split()) <= _FEW_WORDS:
        return Field.PROGRESS
    return found


def without_format(heading: str) -> str:
    """The heading without the order of its dates: "Start (dd/mm/yyyy)" is "Start"."""
    return " ".join(_FORMAT.sub(" ", _DIVIDED.sub("", heading)).split())


def order_in(heading: str) -> str | None:
    """``mdy`` or ``dmy`` where the heading says how its dates are written."""
    found = _FORMAT.search(heading)
    low = found.group().lower() if found else ""
    return next((order for order, pattern in _ORDERS if pattern.search(low)), None)


def qualifier_of(heading: str) -> str | None:
    """``planned``, ``actual`` or ``rescheduled`` where a word of the heading says so."""
    low = fold(heading)
    return next((name for name, pattern in _QUALIFIERS if pattern.search(low)), None)


def shifted(field: Field | None, qualifier: str | None) -> Field | None:
    """The field that ``field`` is under that qualifier."""
    return _SHIFTED.get(qualifier or "", {}).get(field, field) if field is not None else None


def dated_column(heading: str) -> Field | None:
    """The date that a qualified heading names ("Fecha de fin reprogramada", "Nueva fecha"), else None."""
    name = qualifier_of(heading)
    if name is None:
        return None
    pattern = next(pattern for known, pattern in _QUALIFIERS if known == name)
    words = pattern.sub(" ", fold(heading)).split()
    while words and words[-1] in SMALL_WORDS:
        words.pop()
    while words and words[0] in SMALL_WORDS:
        words.pop(0)
    if not words or not (set(words) - _ANY_DATE):
        return shifted(Field.END, name) if words else None
    field = field_of(" ".join(words))
    return shifted(field, name) if field in {Field.START, Field.END, Field.PERIOD} else None
