"""Who answers for an objective, as its form names them: bodies in capitals, parted by commas."""

import re
from dataclasses import dataclass

from documents.readers.institutions.parties import parties_in
from documents.readers.labels.lookup import SMALL_WORDS
from documents.readers.structure.kinds.headings import in_capitals
from documents.readers.structure.reading import Reading
from domain.rules.folding import flat

_SEPARATOR = re.compile(r"\s*[,;\n]\s*|\s+(?:Y|E)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Owners:
    """The names in order, and whether the last of them breaks off."""

    names: list[str]
    cut: bool


def owners_in(reading: Reading, lines: list[str]) -> Owners:
    """The bodies that a form's cell names. In capitals a comma always parts them; else as in any plan."""
    text = "\n".join(lines)
    words = text.split()
    cut = bool(words) and (flat(words[-1].strip(".,;")) in SMALL_WORDS or words[-1].endswith((",", "/")))
    if not in_capitals(text):
        return Owners(list(parties_in(text, reading.register).leads), cut)
    names: list[str] = []
    for item in _SEPARATOR.split(text):
        name = _without_small_end(item.strip(" .:*"))
        if name and name not in names:
            names.append(reading.register.name_for(name, None))
    return Owners(names, cut)


def _without_small_end(name: str) -> str:
    words = name.split()
    while words and flat(words[-1]) in SMALL_WORDS:
        words.pop()
    return " ".join(words)
