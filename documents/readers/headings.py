"""Numbered headings: "EJE No. 5 GOBIERNOS LOCALES", "Compromiso 19. Title", "HITO 7.", "Atividade 1.10 –"."""

import re
from dataclasses import dataclass

from documents.readers.labels.lookup import LEVEL_WORDS
from documents.readers.labels.model import Level
from domain.rules.folding import flat, fold

_WORDS = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(LEVEL_WORDS, key=len, reverse=True))
_NUMBER = r"(?:[a-z]{1,3}-?)?\d+(?:[.-]\d+)*|[ivx]{1,5}(?![a-z])"
_NUMBERED = re.compile(
    rf"(?P<word>{_WORDS})\s*(?:(?:no|nro|num|number|n)\s*[.:º°]*|[#º°])?\s*(?P<number>{_NUMBER})"
    r"(?!\w|[.,]\d| ?%)\s*(?P<mark>[.:)·•|–—-]+)?\s*(?P<rest>.*)",
    re.DOTALL,
)
_UNNUMBERED = re.compile(rf"(?P<word>{_WORDS})\s*[.:]\s*(?P<rest>\S.*)", re.DOTALL)
_LONGEST_AXIS = 160


@dataclass(frozen=True, slots=True)
class Heading:
    """What opens: the level, its number as written (no leading zeros), what follows on the same line."""

    level: Level
    number: str | None
    rest: str


def heading_of(text: str, *, marked: bool = False) -> Heading | None:
    """The heading that ``text`` is, or None for prose.

    A number followed by more words needs a mark between ("Compromiso 14 del tercer plan" is prose), unless
    the form itself marks the line as a heading. An axis may do without: its title follows its number.
    """
    low = flat(text)
    found = _NUMBERED.fullmatch(low)
    if found is not None:
        level = LEVEL_WORDS[fold(found["word"])]
        rest = text[found.start("rest") :].strip()
        if rest and not found["mark"] and not marked and not _is_axis(level, text, rest):
            return None
        return Heading(level, plain_number(text[found.start("number") : found.end("number")]), rest)
    unnumbered = _UNNUMBERED.fullmatch(low)
    if unnumbered is not None and marked:
        return Heading(LEVEL_WORDS[fold(unnumbered["word"])], None, text[unnumbered.start("rest") :].strip())
    return None


def plain_number(written: str) -> str | None:
    """``"01."`` is ``"1"``, ``"1.10"`` stays ``"1.10"``; None where nothing is left."""
    bare = re.sub(r"^(?:n\.?\s?[º°o]\.?|no\.|nro\.?|#)\s*", "", written.strip(), flags=re.IGNORECASE).strip(
        " .:)-–"
    )
    heading = _NUMBERED.fullmatch(flat(bare))
    if heading is not None and not heading["rest"]:
        bare = bare[heading.start("number") : heading.end("number")]
    return re.sub(r"^0+(?=\d)", "", bare) or None


def _is_axis(level: Level, text: str, rest: str) -> bool:
    return level is Level.AXIS and len(text) <= _LONGEST_AXIS and rest[0].isupper()
