"""All languages' labels at once, ready for comparing. A document may mix languages; nobody is asked which."""

import re
from collections.abc import Iterable
from functools import lru_cache

from documents.readers.labels.actors import KINDS_OF_ACTORS
from documents.readers.labels.english import ENGLISH
from documents.readers.labels.french import FRENCH
from documents.readers.labels.loose import loose_labels, loosened, without_number
from documents.readers.labels.model import Field, Labels, Level, phrases
from documents.readers.labels.portuguese import PORTUGUESE
from documents.readers.labels.spanish import SPANISH
from domain.rules.folding import flat, fold
from domain.values.vocabulary import Condition, DocumentKind, StatedStatus

LANGUAGES: tuple[Labels, ...] = (SPANISH, ENGLISH, PORTUGUESE, FRENCH)

_MANY_WORDS = 3
_LONGEST_LABEL = 160
_LISTED = re.compile(r"\s*[,;/]\s*|\s+(?:y|e|and|et)\s+")
_DASH = re.compile(r"\s[-–—]\s")
_DIVIDED = re.compile(r"(?<=[^\W\d_])-\s*\n\s*(?=[^\W\d_])")


def field_of(label: str) -> Field | None:
    """The field a label names, however the office varies it: its plural, its articles, a number before it."""
    if len(label) > _LONGEST_LABEL:
        return None
    return (
        exact_field_of(label)
        or exact_field_of(without_number(label))
        or _field_of_level(label)
        or _LOOSE_FIELDS.get(loosened(label, SMALL_WORDS))
        or _field_of_parts(label)
        or _field_undivided(label)
        or _field_of_actors(label)
    )


def _field_of_level(label: str) -> Field | None:
    """ "Líder del compromiso" is the label "Líder" of a commitment."""
    found = _OF_LEVEL.fullmatch(_folded_label(label))
    field = _FIELDS.get(found["label"]) if found else None
    return None if field in {Field.TITLE, Field.NUMBER, Field.HEADING, Field.REPEATS} else field


def _field_of_actors(label: str) -> Field | None:
    """ "OSC, setor privado, multilaterais": kinds of actors in any order and number."""
    kinds = [fold(part) for part in _LISTED.split(label)]
    return Field.OTHER_ACTORS if len(kinds) > 1 and all(kind in KINDS_OF_ACTORS for kind in kinds) else None


def _field_undivided(label: str) -> Field | None:
    """ "% CON-CLUSÃO" was divided where its column is narrow."""
    return exact_field_of(label.replace("-", "")) if "-" in label else None


def _field_of_parts(label: str) -> Field | None:
    """ "Atores envolvidos – Governo" is a label in a label; "Ministerio/Entidad responsable" is one."""
    parts = _DASH.split(label)
    fields = [exact_field_of(part) for part in parts] if len(parts) > 1 else []
    if fields and None not in fields:
        return fields[0]
    either = {field for part in label.split("/") if (field := exact_field_of(part)) is not None}
    return next(iter(either)) if "/" in label and len(either) == 1 else None


def is_whole_label(label: str) -> bool:
    """Whether the text is a label from its first word to its last."""
    return _folded_label(label) in _FIELDS


def exact_field_of(label: str) -> Field | None:
    """The field a label names: by the whole label, or by its beginning where that is a long question."""
    if len(label) > _LONGEST_LABEL:
        return None
    folded = _folded_label(label)
    if folded in _FIELDS:
        return _FIELDS[folded]
    questions = _LONG_FIELDS.get(folded.partition(" ")[0], ())
    return next((field for words, field in questions if folded.startswith(words + " ")), None)


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
    whole = _STATUSES.get(fold(text))
    if whole is not None or ":" not in text:
        return whole
    code, _, words = text.partition(":")
    return _STATUSES.get(fold(words)) or _STATUSES.get(fold(code))


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
    label = _DIVIDED.sub("", label)
    return percent + fold(label.replace("Nº", "N.º").replace("N°", "N.º"))


_FIELDS = {
    _folded_label(phrase): field
    for labels in reversed(LANGUAGES)
    for field, row in labels.fields.items()
    for phrase in phrases(row)
    if _folded_label(phrase)
}
_LONG_FIELDS: dict[str, list[tuple[str, Field]]] = {}
"""Long labels by their first word, the longest first: every cell of a document is compared with them."""
for _words, _field in sorted(_FIELDS.items(), key=lambda row: -len(row[0])):
    if len(_words.split()) > _MANY_WORDS:
        _LONG_FIELDS.setdefault(_words.partition(" ")[0], []).append((_words, _field))
LABEL_WORDS = frozenset(word for label in _FIELDS for word in label.split())
"""Words that labels are made of: whole wherever a narrow column may have cut one."""
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
_OF_LEVEL = re.compile(
    rf"(?P<label>.+?)\s+(?:del?|de la|de esta?|d[ao]|of the|of this|de l|du)\s+(?:{'|'.join(LEVEL_WORDS)})"
)
HEADS = frozenset(word for labels in LANGUAGES for word in labels.heads.split())
LEADING_HEADS = HEADS - frozenset(ENGLISH.heads.split())
"""Heads that stand first in their name, as in the Romance languages."""
UNIT_HEADS = frozenset(word for labels in LANGUAGES for word in labels.unit_heads.split())
TERRITORIES = frozenset(word for labels in LANGUAGES for word in labels.territories.split())
ADJECTIVES = frozenset(word for labels in LANGUAGES for word in labels.adjectives.split())
SMALL_WORDS = frozenset(word for labels in LANGUAGES for word in labels.small.split())
_LOOSE_FIELDS = loose_labels(
    ((phrase, field) for labels in LANGUAGES for field, row in labels.fields.items() for phrase in phrases(row)),
    SMALL_WORDS,
)


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
UNKNOWN = (
    r"(?:sin (?:datos?|informacion|reporte)|not (?:stated|reported|available)|sem (?:dados?|informacao|reporte)|"
    r"no (?:se )?(?:(?:inform|report|indic)a(?:d[ao])?|disponible)|nao (?:informado|reportado|disponivel)|"
    r"non (?:communique|renseigne|disponible))"
)
"""What stands in the place of a progress that nobody has told."""
UNKNOWN_OPENS = re.compile(rf"\s*(?:{_any(labels.progress for labels in LANGUAGES)})\s*:\s*{UNKNOWN}\s*\.?\s*")
DONE_AT = re.compile(rf"\b(?:{_any(labels.done_at for labels in LANGUAGES)})\s*{PERCENT}")
DERIVED = re.compile(rf"\s*(?:{_any(p for labels in LANGUAGES for p in labels.derived)})")
STATE_LINE = re.compile(r"\s*[A-Z0-9][\w.-]*\s+·\s+(?:Estado|State):")
"""How our own reports say where a step stands."""
AS_OF = re.compile(_any(labels.as_of for labels in LANGUAGES))
DRAFT = re.compile(rf"\W*(?:{_any(labels.draft for labels in LANGUAGES)})\W*")
DRAFT_OPENS = re.compile(
    rf"\W*(?:documento\s+(?:en\s+)?|document\s+|texto\s+)?(?:{_any(labels.draft for labels in LANGUAGES)})\b"
)
VERSION = re.compile(rf"\W*(?:{_any(labels.version for labels in LANGUAGES)})")
DATE_MEANINGS = re.compile(
    r"\b(?:"
    + "|".join(
        rf"(?P<{name}>(?:{_any(getattr(labels, name) for labels in LANGUAGES)})"
        r"(?:\s+[a-z]+){0,2}?\s*(?::|\b(?:para|al?|for|to|au)\s+(?=\d)|\s(?=\d{1,2}[/.-]\d)))"
        for name in ("rescheduled", "actual", "planned")
    )
    + ")"
)
_STATUS_LINE = re.compile(r"\s*[a-z0-9][\w.-]*\s+·\s+(?:estado|state)\s*:\s*(?P<status>[^.,]+)")


def status_line(text: str) -> StatedStatus | None:
    """The status of our own reports' line ``C10-H5-A1 · Estado: cumplido. …``, None for any other line."""
    found = _STATUS_LINE.match(flat(text))
    return status_of(found["status"]) if found else None
