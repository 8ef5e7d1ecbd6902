"""Headings of prose: their rank by how they are numbered, and the parts of a document they open."""

import re
from dataclasses import dataclass

from documents.readers.blocks import Paragraph
from documents.readers.labels.kinds.lookup import part_of

_ENUMERATED = re.compile(
    r"(?:(?P<roman>[IVX]{1,5})|(?P<letter>[A-Z])|(?P<digits>\d{1,2}(?:\.\d{1,2})*))(?:[.)]|\s*[-–—])\s+(?P<rest>\S.*)"
)
_MOST_WORDS = 14
_MOST_WORDS_UNMARKED = 4
_LEAST_CAPITALS = 0.8
_ROMAN, _LETTER, _DIGITS = 1, 2, 3


@dataclass(frozen=True, slots=True)
class PartHeading:
    """A heading: ``rank`` 1 is the highest, ``key`` the part it opens (None for one that opens nothing known)."""

    text: str
    rank: int
    key: str | None


def prose_heading(paragraph: Paragraph) -> PartHeading | None:
    """The heading that a paragraph is: marked by the form, numbered, in capitals, or a known part's name alone."""
    text = paragraph.text
    found = _ENUMERATED.fullmatch(text)
    rest = found["rest"] if found else text
    bare = rest.strip(" .:¿?¡!")
    key = part_of(bare)
    words = len(bare.split())
    if paragraph.level is not None:
        return PartHeading(bare, paragraph.level, key)
    if words > _MOST_WORDS and not in_capitals(rest):
        return None
    if found is not None:
        rank = _ROMAN if found["roman"] else _LETTER if found["letter"] else _DIGITS
        ends = rest.rstrip().endswith((",", ";"))
        if in_capitals(rest) or (
            not ends and (rank < _DIGITS or (key is not None and words <= _MOST_WORDS_UNMARKED))
        ):
            return PartHeading(bare, rank, key)
        return None
    alone = words <= _MOST_WORDS_UNMARKED and not text.rstrip().endswith((".", ","))
    if key is not None and not paragraph.item and (in_capitals(text) or alone):
        return PartHeading(bare, _LETTER, key)
    return None


def enumerated(text: str) -> tuple[str, str] | None:
    """The number and the text of "3. Mejorar …"; None for what is not numbered with digits."""
    found = _ENUMERATED.fullmatch(text)
    return (found["digits"], found["rest"]) if found and found["digits"] else None


def in_capitals(text: str) -> bool:
    """Whether nearly all letters are capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and sum(letter.isupper() for letter in letters) >= len(letters) * _LEAST_CAPITALS
