"""The labels of strategic plans, policy sheets and project sheets, all languages at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeVar

from documents.readers.labels.kinds.english import ENGLISH
from documents.readers.labels.kinds.french import FRENCH
from documents.readers.labels.kinds.model import FormLabel, KindLabels, SheetLabel
from documents.readers.labels.kinds.portuguese import PORTUGUESE
from documents.readers.labels.kinds.spanish import SPANISH
from documents.readers.labels.model import Level, phrases
from domain.rules.folding import flat, fold
from domain.values.vocabulary import DocumentKind

LANGUAGES: tuple[KindLabels, ...] = (SPANISH, ENGLISH, PORTUGUESE, FRENCH)

Key = TypeVar("Key")
Found = TypeVar("Found")

_LONGEST_LABEL = 90
_LEAST_LETTERS = 10
_LEAST_SHARE_OF_CUT = 0.55
_LEAST_LIKENESS = 0.88
_MOST_LETTERS_APART = 5
_MOST_LABEL_WORDS = 12
_WORDS_OF_PROSE = 2
_MOST_WORDS_MORE = 3
_MARK = r"(?:no|nro|num|number|n)\s*[.:º°]+\s*|[#º°]\s*"
_NUMBER = r"[a-z]{0,3}[-. ]?\d{1,3}(?:[.-]\d{1,3})*|[ivx]{1,5}(?![a-z])"


@dataclass(frozen=True, slots=True)
class FoundLabel:
    """A label of a form. ``cut``: its end is missing; ``misspelt``: it is written with a slip."""

    label: FormLabel
    cut: bool = False
    misspelt: bool = False


@dataclass(frozen=True, slots=True)
class LevelHeading:
    """ "Objetivo estratégico 1.2: Title" as level, number and title."""

    level: Level
    number: str | None
    rest: str


def exact_form_label(text: str) -> FormLabel | None:
    """The label of a form that ``text`` is, rightly written."""
    return _FORMS.get(fold(text)) if len(text) <= _LONGEST_LABEL else None


@lru_cache(maxsize=4096)
def form_label(text: str) -> FoundLabel | None:
    """The label of a form that ``text`` is: exactly, with its end cut off, or with a slip of spelling."""
    if len(text) > _LONGEST_LABEL:
        return None
    folded = fold(text)
    if folded in _FORMS:
        return FoundLabel(_FORMS[folded])
    if len(folded) < _LEAST_LETTERS or " " not in folded:
        return None
    for phrase, label in _FORMS.items():
        if phrase.startswith(folded) and len(folded) >= _LEAST_SHARE_OF_CUT * len(phrase):
            return FoundLabel(label, cut=True)
    for phrase, label in _FORMS.items():
        same_size = abs(len(phrase) - len(folded)) <= _MOST_LETTERS_APART and len(phrase) >= _LEAST_LETTERS
        if same_size and SequenceMatcher(None, phrase, folded).ratio() >= _LEAST_LIKENESS:
            return FoundLabel(label, misspelt=True)
    return None


def form_label_before(text: str) -> tuple[FormLabel, str] | None:
    """The label that ``text`` begins with and the value behind it ("ESTRATEGIA No. E-1-1-4")."""
    words = text.split()
    for length in range(min(_MOST_LABEL_WORDS, len(words) - 1), 0, -1):
        folded = fold(" ".join(words[:length]))
        label = _FORMS.get(folded)
        closed = words[length - 1].endswith((":", "."))
        if label is not None and (closed or len(folded.split()) > _WORDS_OF_PROSE):
            return label, " ".join(words[length:])
    return None


def form_label_behind(text: str) -> tuple[FormLabel, str] | None:
    """The label in capitals that was run together with the end of a text in capitals, and how it is written."""
    words = text.split()
    for length in range(min(_MOST_LABEL_WORDS, len(words) - 1), _WORDS_OF_PROSE, -1):
        behind = " ".join(words[-length:])
        if text.isupper() and (label := _FORMS.get(fold(behind))) is not None:
            return label, behind
    return None


def level_of(heading: str) -> Level | None:
    """The level that a column or the heading of a list names with its first words."""
    words = fold(heading).split()
    found = (_LEVELS.get(" ".join(words[:length])) for length in range(min(3, len(words)), 0, -1))
    return next((level for level in found if level is not None), None)


def is_level(heading: str) -> Level | None:
    """The level that the whole of ``heading`` names ("Objetivos específicos:")."""
    return _LEVELS.get(fold(heading)) if len(heading) <= _LONGEST_LABEL else None


def level_heading(text: str) -> LevelHeading | None:
    """A numbered heading of a level; what follows the number without a mark between is prose."""
    found = _HEADING.fullmatch(flat(text))
    if found is None:
        return None
    rest = text[found.start("rest") :].strip()
    if rest and not found["mark"] and not rest[:1].isupper():
        return None
    number = text[found.start("number") : found.end("number")].strip().strip(".")
    return LevelHeading(_LEVELS[fold(found["word"])], re.sub(r"^0+(?=\d)", "", number), rest)


def sheet_label(text: str) -> SheetLabel | None:
    """The label of a sheet that ``text`` begins with, the longest first."""
    return _beginning(_SHEETS, text)


def part_of(heading: str) -> str | None:
    """The key of the part that ``heading`` opens, its numbering aside."""
    return _beginning(_PARTS, heading)


def label_of_sheet(text: str, *, whole: bool = False) -> SheetLabel | str | None:
    """The sheet's label or the part's key that ``text`` begins with, whichever phrase is longer.

    ``whole``: the phrase must be most of the text, or long: a line of prose may begin with a short one.
    """
    label, part = _longest(_SHEETS, text), _longest(_PARTS, text)
    found = max(filter(None, (label, part)), key=lambda row: row[1], default=None)
    if found is None:
        return None
    more = len(fold(text).split()) - found[1]
    return None if whole and more > _MOST_WORDS_MORE and found[1] <= _WORDS_OF_PROSE else found[0]


def kind_told_by(text: str) -> DocumentKind | None:
    """The kind that a title or label tells with its first words."""
    return _beginning(_TITLES, text)


def opens_contents(text: str) -> bool:
    """Whether this heads the table of contents."""
    return fold(text) in _CONTENTS


def rounds_in(text: str) -> tuple[str, ...]:
    """The recurrences (RFC 5545 rules) that a text tells, the most frequent first."""
    low = flat(text)
    return tuple(rule for rule, pattern in _ROUNDS.items() if pattern.search(low))


def is_denied(text: str) -> bool:
    """Whether a value only says that there is none ("No", "Sin Acuerdo", "No cuenta con …")."""
    return len(text) <= _LONGEST_LABEL and DENIED.fullmatch(flat(text).strip(" .")) is not None


def _beginning(rows: Mapping[str, Found], text: str) -> Found | None:
    found = _longest(rows, text)
    return found[0] if found is not None else None


def _longest(rows: Mapping[str, Found], text: str) -> tuple[Found, int] | None:
    """The row whose phrase ``text`` begins with, the longest, and how many words that phrase has."""
    words = fold(text[:200]).split()
    for length in range(min(_MOST_LABEL_WORDS, len(words)), 0, -1):
        found = rows.get(" ".join(words[:length]))
        if found is not None:
            return found, length
    return None


def _rows(column: str) -> dict[str, Key]:
    rows: dict[str, Key] = {}
    for labels in LANGUAGES:
        table: Mapping[Key, str] = getattr(labels, column)
        for key, row in table.items():
            for phrase in phrases(row):
                rows.setdefault(fold(phrase), key)
    return rows


_FORMS: dict[str, FormLabel] = _rows("forms")
_LEVELS: dict[str, Level] = _rows("levels")
_SHEETS: dict[str, SheetLabel] = _rows("sheet")
_PARTS: dict[str, str] = _rows("parts")
_TITLES: dict[str, DocumentKind] = _rows("titles")
_CONTENTS = frozenset(fold(phrase) for labels in LANGUAGES for phrase in phrases(labels.contents))
_ROUNDS = {
    rule: re.compile("|".join(labels.rounds[rule] for labels in LANGUAGES if rule in labels.rounds))
    for rule in SPANISH.rounds
}
_WORDS = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(_LEVELS, key=len, reverse=True))
_HEADING = re.compile(
    rf"(?P<word>{_WORDS})\s*(?:{_MARK})?\s*(?P<number>{_NUMBER})(?!\w|[.,]\d| ?%)"
    r"\s*(?P<mark>[.:)–—-]+)?\s*(?P<rest>.*)",
    re.DOTALL,
)
DENIED = re.compile("|".join(f"(?:{labels.denied})" for labels in LANGUAGES), re.DOTALL)
