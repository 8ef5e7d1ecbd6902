"""Labels whose value opens a level: "Nombre del compromiso", "Compromiso", "Número de hito"."""

import re
from dataclasses import dataclass

from documents.readers.headings import Heading, heading_of, plain_number
from documents.readers.labels.lookup import LEVEL_WORDS
from documents.readers.labels.model import Level
from documents.readers.structure.reading import Reading
from domain.rules.folding import fold
from domain.values.plan_document import Place

_WORDS = "|".join(re.escape(word) for word in sorted(LEVEL_WORDS, key=len, reverse=True))
_NUMBER = r"(?:numero|no|nro|num|n|codigo|cod|number|code|id|ref)"
_NAME = r"(?:nombre|titulo|denominacion|name|title|nome|intitule|nom|tema)"
_TEXT = r"(?:nombre|titulo|denominacion|descri[pc]\w+|enunciado|texto|name|title|nome|intitule|nom)"
_OF_LEVEL = r"(?:(?:del?|d[aou]|of|de l|de la)\s)?"
_TEXT_OF_LEVEL = re.compile(rf"\s{_OF_LEVEL}{_TEXT}$|^{_TEXT}\s{_OF_LEVEL}")
_OF = r"(?:del?|d[ao]|of|of the|de l|du|y|e|and|et|la)"
_LABEL = re.compile(
    rf"(?:(?P<number>{_NUMBER})\s+)?(?:{_OF}\s+)*(?:(?P<name>{_NAME})\s+)?(?:{_OF}\s+)*(?P<word>{_WORDS})"
    rf"(?:\s+(?P<name_after>{_NAME})|\s+(?P<number_after>{_NUMBER})(?:\s+{_OF}\s+(?P<name_last>{_NAME}))?)?"
)
_NUMBERED_NAME = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})*)\s*[.):–—-]*\s+(?P<rest>[^\W\d_].*)", re.DOTALL)
_OPENS = frozenset({Level.AXIS, Level.COMMITMENT, Level.MILESTONE})


@dataclass(frozen=True, slots=True)
class LevelLabel:
    """The level that a label names, and whether its number or its name stands behind it."""

    level: Level
    only_number: bool


def level_label(label: str) -> LevelLabel | None:
    """What the label opens, or None for any other label. A plural announces a list and opens nothing."""
    found = _LABEL.fullmatch(fold(label)) if len(label) < 80 else None  # noqa: PLR2004  (no label is longer)
    if found is None or LEVEL_WORDS[found["word"]] not in _OPENS:
        return None
    numbered = bool(found["number"] or found["number_after"])
    return LevelLabel(
        LEVEL_WORDS[found["word"]], numbered and not (found["name"] or found["name_after"] or found["name_last"])
    )


def level_column(heading: str) -> LevelLabel | None:
    """What a column holds of a level: "compromiso_id", "Código hito", "hito_descripcion"; else None."""
    words = fold(heading)
    plain = _TEXT_OF_LEVEL.sub("", words)
    found = _LABEL.fullmatch(plain) if len(heading) < 60 else None  # noqa: PLR2004  (no name of a column is longer)
    if found is None or found["name"] or found["name_after"] or (plain == words and not _has_number(found)):
        return None
    return LevelLabel(LEVEL_WORDS[found["word"]], _has_number(found) and plain == words)


def _has_number(found: re.Match[str]) -> bool:
    return bool(found["number"] or found["number_after"])


def open_labelled(reading: Reading, label: LevelLabel, value: str, place: Place) -> None:
    """Number or name what is open and has none yet; otherwise open the next of its level."""
    text = " ".join(value.split())
    if label.level is Level.AXIS:
        _name_axis(reading, text, place)
        return
    draft = reading.commitment if label.level is Level.COMMITMENT else reading.milestone
    if label.only_number:
        number = plain_number(text)
        if draft is not None and draft.number is None and draft.untitled:
            draft.number, draft.places["number"] = number, place
        elif draft is None or draft.number != number:
            reading.open(Heading(label.level, number, ""), place)
        return
    heading = heading_of(text, marked=True)
    numbered = _NUMBERED_NAME.fullmatch(text)
    if heading is not None and heading.level is label.level:
        number, text = heading.number, heading.rest
    elif numbered is not None:
        number, text = plain_number(numbered["number"]), numbered["rest"]
    else:
        number = None
    if draft is not None and draft.untitled and (number is None or draft.number in {None, number}):
        draft.number = draft.number or number
        reading.entitle(draft, text, place)
    else:
        reading.open(Heading(label.level, number, text), place)


def _name_axis(reading: Reading, text: str, place: Place) -> None:
    """On a commitment's own form the axis stands among its fields; else it is that of the commitments to come."""
    commitment = reading.commitment
    if commitment is not None and not (commitment.milestones or commitment.activities):
        commitment.axis, commitment.places["axis"] = text, place
    reading.axis, reading.axis_place = text, place
