"""All languages' labels at once, ready for comparing. A document may mix languages; nobody is asked which."""

import re
from collections.abc import Iterable
from functools import lru_cache

from documents.readers.labels.english import ENGLISH
from documents.readers.labels.model import Field, Labels, Level, phrases
from documents.readers.labels.portuguese import PORTUGUESE
from documents.readers.labels.spanish import SPANISH
from domain.rules.folding import flat, fold
from domain.values.vocabulary import Condition, DocumentKind, StatedStatus

LANGUAGES: tuple[Labels, ...] = (SPANISH, ENGLISH, PORTUGUESE)

_MANY_WORDS = 3
_LONGEST_LABEL = 160


def field_of(label: str) -> Field | None:
    """The field a label names: by the whole label, or by its beginning where that is a long question."""
    if len(label) > _LONGEST_LABEL:
        return None
    folded = _folded_label(label)
    if folded in _FIELDS:
        return _FIELDS[folded]
    return next((field for words, field in _LONG_FIELDS if folded.startswith(words + " ")), None)


def column_of(heading: str) -> Field | None:
    """The field of a table's column: headings may go on after the label ("Hitos: metas o etapas que …")."""
    if len(heading) > _LONGEST_LABEL:
        return None
    found = field_of(heading)
    if found is not None:
        return found
    words = _folded_label(heading).split()
    for length in range(min(len(words), 8), 0, -1):
        if field := _FIELDS.get(" ".join(words[:length])):
            return field
    return None


def condition_of(text: str) -> Condition | None:
    """New or ongoing, as the cell says it."""
    return _CONDITIONS.get(fold(text))


def status_of(text: str) -> StatedStatus | None:
    """The status as the document states it, in the words of its scale."""
    return _STATUSES.get(fold(text))


def kind_of(title: str) -> DocumentKind | None:
    """The kind of document that its title tells, None where it tells none."""
    folded = f" {fold(title)} "
    return next((kind for words, kind in _KINDS if f" {words} " in folded), None)


def language_of(text: str) -> str:
    """The language most of whose small words occur; Spanish where none does."""
    words = fold(text[:200_000]).split()
    counts = {labels.language: 0 for labels in LANGUAGES}
    for labels in LANGUAGES:
        common = frozenset(labels.common.split())
        counts[labels.language] = sum(word in common for word in words)
    return max(counts, key=lambda language: counts[language])


@lru_cache(maxsize=8192)
def _folded_label(label: str) -> str:
    percent = "% " if label.lstrip().startswith("%") else ""
    return percent + fold(label.replace("Nº", "N.º").replace("N°", "N.º"))


_FIELDS = {
    _folded_label(phrase): field
    for labels in reversed(LANGUAGES)
    for field, row in labels.fields.items()
    for phrase in phrases(row)
    if _folded_label(phrase)
}
_LONG_FIELDS = sorted(
    ((words, field) for words, field in _FIELDS.items() if len(words.split()) > _MANY_WORDS),
    key=lambda row: -len(row[0]),
)
_CONDITIONS = {
    fold(word): condition
    for labels in LANGUAGES
    for condition, row in labels.conditions.items()
    for word in phrases(row)
}
_STATUSES = {
    fold(word): status for labels in LANGUAGES for status, row in labels.statuses.items() for word in phrases(row)
}
_KINDS = [row for labels in LANGUAGES for row in labels.kinds]

LEVEL_WORDS: dict[str, Level] = {
    fold(word): level for labels in LANGUAGES for level, row in labels.levels.items() for word in phrases(row)
}
HEADS = frozenset(word for labels in LANGUAGES for word in labels.heads.split())
UNIT_HEADS = frozenset(word for labels in LANGUAGES for word in labels.unit_heads.split())
TERRITORIES = frozenset(word for labels in LANGUAGES for word in labels.territories.split())
ADJECTIVES = frozenset(word for labels in LANGUAGES for word in labels.adjectives.split())
SMALL_WORDS = frozenset(word for labels in LANGUAGES for word in labels.small.split())


def _any(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


BESIDE = re.compile(rf"\(?\b(?:{_any(pattern for labels in LANGUAGES for pattern in labels.beside)})\)?\s*:?\s*")
LED = re.compile(_any(pattern for labels in LANGUAGES for pattern in labels.led))
SUBJECT = re.compile(rf"\s*(?:{_any(labels.subject for labels in LANGUAGES)})")
IN_WHICH = re.compile(_any(labels.in_which for labels in LANGUAGES))
TAKES_PART = re.compile(_any(labels.takes_part for labels in LANGUAGES))
PERCENT = r"(?P<percent>\d{1,4})(?:[.,](?P<fraction>\d+))?\s?%"
PROGRESS_OPENS = re.compile(
    rf"\s*(?:{_any(labels.progress for labels in LANGUAGES)})\s*(?:del?\b|of\b|do\b)?\s*:?\s*{PERCENT}"
    r"\s*[.,;:–-]?\s*"
)
UNKNOWN_OPENS = re.compile(
    rf"\s*(?:{_any(labels.progress for labels in LANGUAGES)})\s*:\s*(?:sin dato|not stated|sem dados?)\s*\.?\s*"
)
DONE_AT = re.compile(rf"\b(?:{_any(labels.done_at for labels in LANGUAGES)})\s*{PERCENT}")
DERIVED = re.compile(rf"\s*(?:{_any(p for labels in LANGUAGES for p in labels.derived)})")
AS_OF = re.compile(_any(labels.as_of for labels in LANGUAGES))
DRAFT = re.compile(rf"\W*(?:{_any(labels.draft for labels in LANGUAGES)})\W*")
VERSION = re.compile(rf"\W*(?:{_any(labels.version for labels in LANGUAGES)})")
PLANNED_OR_ACTUAL = re.compile(
    rf"\b(?:(?P<planned>{_any(labels.planned for labels in LANGUAGES)})|"
    rf"(?P<actual>{_any(labels.actual for labels in LANGUAGES)}))\s*:"
)
_STATUS_LINE = re.compile(r"\s*[a-z0-9][\w.-]*\s+·\s+(?:estado|state)\s*:\s*(?P<status>[^.,]+)")


def status_line(text: str) -> StatedStatus | None:
    """The status of our own reports' line ``C10-H5-A1 · Estado: cumplido. …``, None for any other line."""
    found = _STATUS_LINE.match(flat(text))
    return status_of(found["status"]) if found else None
