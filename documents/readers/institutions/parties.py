"""Who is named in a cell or a sentence: leads before a marker, collaborators after it, units of the lead."""

import re
from dataclasses import dataclass

from documents.readers.institutions.acronyms import acronym_in, is_acronym, marked_acronym
from documents.readers.institutions.names import (
    first_word,
    split_run_together,
    starts_institution,
    without_articles,
    without_remarks,
)
from documents.readers.institutions.register import Register
from documents.readers.labels.lookup import BESIDE, HEADS, SMALL_WORDS, UNIT_HEADS
from domain.rules.folding import flat

_SEPARATOR = re.compile(
    r"(?P<hard>\s*(?:;|\n|<br\s*/?>|•)\s*|\s+/\s+)|(?P<soft>,\s*(?:(?:y|e|and|&)\s+)?)|(?P<also>\s+(?:y|e|and|&)\s+)|(?P<slash>/)",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"\b(?:y\s+|e\s+|and\s+)?(?:de\s+)?(?:l[oa]s|[oa]s|the)\s+(?:siguientes|seguintes|following)\s+[^,.;:\n]{0,40}:",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\s(?:y|e|and)\s")
"""A portfolio that has come to its "y" is whole: "Ministerio de Agricultura, Ganadería y Alimentación"."""
_OF_ACRONYM = re.compile(r"\s+(?:del?|d[ao]|of)\s+(?:l[ao]s?\s+|the\s+)?(?P<acronym>\S+)$")
_PORTFOLIOS = frozenset(
    "ministerio secretaria comision direccion departamento viceministerio subsecretaria ministry department "
    "secretariat comissao diretoria conselho consejo instituto".split()
)


@dataclass(frozen=True, slots=True)
class Parties:
    """Institutions by part, in order, each once."""

    leads: tuple[str, ...] = ()
    collaborators: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


def parties_in(text: str, register: Register, *, prose: bool = False, beside: bool = False) -> Parties:
    """Read a list of institutions. In ``prose`` only what is evidently an institution counts.

    ``beside``: all of them collaborate, whatever the markers say.
    """
    text = _wrapped_lines_joined(without_remarks(text))
    low = flat(text)
    markers = list(BESIDE.finditer(low))
    first = markers[0].start() if markers else len(text)
    ends = [marker.start() for marker in markers[1:]] + [len(text)]
    own, units = _leads(text[:first], register, prose=prose)
    others = [
        name
        for marker, end in zip(markers, ends, strict=False)
        for name in _collaborators(text[marker.end() : end], register, prose=prose)
    ]
    if beside:
        return Parties((), _once([*own, *units, *others]), ())
    return Parties(_once(own), _once(others), _once(units))


def split_names(text: str, register: Register) -> list[str]:
    """The single names of a list. " y " and a comma inside a name separate nothing."""
    text = _FOLLOWING.sub(" ; ", text)
    items: list[str] = []
    begin = 0
    for found in _SEPARATOR.finditer(text):
        left, right = text[begin : found.start()], text[found.end() :]
        if _separates(found, left, right, register, listed=bool(items)):
            items.append(left)
            begin = found.end()
    items.append(text[begin:])
    return [name for item in items for name in split_run_together(item.strip(" \t,;."))]


def _leads(text: str, register: Register, *, prose: bool) -> tuple[list[str], list[str]]:
    leads: list[str] = []
    units: list[str] = []
    for item in split_names(text, register):
        bare = without_articles(item).strip(" .,;:*†-–—")
        if flat(first_word(bare)) in UNIT_HEADS and not _acronym_of(bare)[0]:
            owner = _OF_ACRONYM.search(bare)
            if owner and is_acronym(owner["acronym"]):
                leads.append(register.name_for(owner["acronym"], owner["acronym"]))
                units.append(bare[: owner.start()])
                continue
            if leads:
                units.append(bare)
                continue
        if name := _resolved(bare, register, prose=prose):
            leads.append(name)
    return leads, units


def _collaborators(text: str, register: Register, *, prose: bool) -> list[str]:
    names = (
        _resolved(without_articles(item).strip(" .,;:*†-–—"), register, prose=prose)
        for item in split_names(text, register)
    )
    return [name for name in names if name]


def _resolved(bare: str, register: Register, *, prose: bool) -> str | None:
    acronym, name = _acronym_of(bare)
    if acronym:
        return register.name_for(bare, acronym, name=name)
    if not re.search(r"[^\W\d_]", bare) or flat(bare) in SMALL_WORDS:
        return None
    if prose and not register.knows(bare) and flat(first_word(bare)) not in HEADS:
        return None
    return register.name_for(bare, None)


def _acronym_of(bare: str) -> tuple[str | None, str | None]:
    """The acronym in an item and the name before it: set off by dashes or brackets, alone, or the last word."""
    marked = marked_acronym(bare)
    if marked is not None:
        return acronym_in(marked), bare[: marked.start()].strip(" ,-–—(") or None
    words = [word.strip("*†.,;:()") for word in bare.split()]
    if len(words) == 1:
        return (words[0], None) if is_acronym(words[0]) else (None, None)
    if not any(letter.islower() for word in words for letter in word):
        return None, None
    for position in range(len(words) - 1, 0, -1):
        if is_acronym(words[position]) and flat(words[position - 1]) not in SMALL_WORDS:
            return words[position], " ".join(words[:position]) if flat(words[0]) in HEADS else None
    return (words[0], None) if is_acronym(words[0]) else (None, None)


def _separates(found: re.Match[str], left: str, right: str, register: Register, *, listed: bool) -> bool:
    if found["hard"]:
        return True
    last = left.rsplit(maxsplit=1)[-1].strip("-–—()*.") if left.split() else ""
    if found["slash"]:
        return is_acronym(last) and starts_institution(right)
    if is_acronym(last) or starts_institution(right):
        return True
    if register.knows(without_articles(_SEPARATOR.split(right, maxsplit=1)[0])):
        return True
    if found["soft"]:
        return flat(first_word(left)) not in _PORTFOLIOS or _ALSO.search(left) is not None
    return listed and flat(first_word(left)) not in HEADS and right[:1].isupper()


def _wrapped_lines_joined(text: str) -> str:
    """A line that breaks off inside a name goes on on the next; only whole lines are names of their own."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    result = lines[:1]
    for line in lines[1:]:
        last = result[-1].split()[-1]
        if (
            line[:1].islower()
            or flat(last) in SMALL_WORDS
            or (last.endswith((",", "/", "-")) and not is_acronym(last))
        ):
            result[-1] += " " + line
        else:
            result.append(line)
    return "\n".join(result)


def _once(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
