"""Who is named in a cell or a sentence: leads before a marker, collaborators after it, units of the lead."""

import re
from dataclasses import dataclass

from documents.readers.institutions.acronyms import ACRONYM, acronym_in, is_acronym, marked_acronym, spells
from documents.readers.institutions.names import (
    first_word,
    split_run_together,
    starts_institution,
    without_articles,
    without_remarks,
)
from documents.readers.institutions.register import Register
from documents.readers.labels.lookup import BESIDE, HEADS, LEADING_HEADS, SMALL_WORDS, UNIT_HEADS
from domain.rules.folding import flat

_SEPARATOR = re.compile(
    r"(?P<hard>\s*(?:;|\n|<br\s*/?>|•)\s*|\s+/\s+)|(?P<soft>,\s*(?:(?:y|e|and|et|&)\s+)?)|(?P<also>\s+(?:y|e|and|et|&)\s+)|(?P<slash>/)",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"\b(?:y\s+|e\s+|and\s+)?(?:de\s+)?(?:l[oa]s|[oa]s|the)\s+(?:siguientes|seguintes|following)\s+[^,.;:\n]{0,40}:",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\s(?:y|e|and|et)\s")
"""A portfolio that has come to its "y" is whole: "Ministerio de Agricultura, Ganadería y Alimentación"."""
_GOES_ON = re.compile(r"\s*(?:de|del|d[ao]s?|du|des|of|para|for|pour|em|en)\s", re.IGNORECASE)
"""A name that enumerates what it is for: "Instituto dos Mercados Públicos, do Imobiliário e da Construção"."""
_LONGEST_NAME = 250
_LONGEST_PREFIX = 2
"""Letters before a slash that belong to the acronym behind it: "SP/MABG" is one secretariat."""
_LEGAL_FORM = re.compile(
    r"\s*(?:e\.?\s?p\.?\s?e|e\.?\s?p|i\.?\s?p|s\.?\s?a(?:\.?\s?de\s?c\.?\s?v)?|s\.?\s?r\.?\s?l|ltda?|inc|llc|plc|a\.?\s?c)"
    r"\.?\s*(?=$|[,;\n(–—-])",
    re.IGNORECASE,
)
"""What a company's name ends with behind a comma."""
_HARD = re.compile(r";|\n|<br\s*/?>|•|\s/\s|,")
_COMPOUND = re.compile(
    r"(?:^|[,;]|\s(?:y|e|and|et|d[aeo]|del|from|of|com|con|with|avec|par|por|by))\s*[A-ZÀ-Ý]{2,}-$"
)
"""An acronym that the end of its line parts from its second half: "EACC and TI-", "Kenya"."""
_UNITS_LAST = re.compile(r"\b(?:unit|division|section|branch|team|directorate)$", re.IGNORECASE)
_ACRONYM_FIRST = re.compile(rf"(?P<acronym>{ACRONYM})\s*[-–—:]\s+(?P<name>[^\W\d_].*)", re.DOTALL)
_OF_ACRONYM = re.compile(r"\s+(?:del?|d[ao]|of)\s+(?:l[ao]s?\s+|the\s+)?(?P<acronym>\S+)$")
_UNIT_BEHIND = re.compile(r"(?P<owner>[^\s,;/]+)\s[-–—]\s(?P<unit>[^,;/\n–—]+)")
_MAY_BE_UNITS = frozenset("department superintendencia secretaria secretariat programa programme centro".split())
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
    text = _UNIT_BEHIND.sub(_parted_unit, _wrapped_lines_joined(without_remarks(text)))
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
    last = False
    for found in _SEPARATOR.finditer(text):
        left, right = text[begin : found.start()], text[found.end() :]
        if _separates(found, left, right, register, listed=bool(items) and not last):
            items.append(left)
            begin = found.end()
            last = found["also"] is not None
            if _is_a_guess(found, left, right, register):
                register.split_on_guess(_bare(left), _bare(_SEPARATOR.split(right, maxsplit=1)[0]))
        elif found["also"] and _is_a_guess(found, left, right, register):
            register.may_be_two(_bare(_HARD.split(text[begin:], maxsplit=1)[0]))
    items.append(text[begin:])
    names = (name for item in items for name in split_run_together(item.strip(" \t,;.")))
    return [name for name in names if not _LEGAL_FORM.fullmatch(name.strip(" ,"))]


def _leads(text: str, register: Register, *, prose: bool) -> tuple[list[str], list[str]]:
    leads: list[str] = []
    units: list[str] = []
    for item in split_names(text, register):
        bare = without_articles(item).strip(" .,;:*†-–—")
        is_unit = flat(first_word(bare)) in UNIT_HEADS or (leads and _UNITS_LAST.search(bare))
        if is_unit and not _acronym_of(bare)[0]:
            owner = _OF_ACRONYM.search(bare)
            if owner and is_acronym(owner["acronym"]):
                leads.append(register.name_for(owner["acronym"], owner["acronym"]))
                units.append(bare[: owner.start()])
                continue
            if leads:
                units.append(bare)
                continue
        if leads and flat(first_word(bare)) in _MAY_BE_UNITS and not _acronym_of(bare)[0]:
            register.may_be_a_unit(bare, leads[-1])
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
    first = _ACRONYM_FIRST.fullmatch(bare)
    if first is not None and is_acronym(first["acronym"]) and len(first["name"].split()) > 1:
        return first["acronym"], first["name"].strip(" ,-–—(")
    if marked is not None:
        return acronym_in(marked), bare[: marked.start()].strip(" ,-–—(") or None
    words = [word.strip("*†.,;:()") for word in bare.split()]
    if len(words) == 1:
        return (words[0], None) if is_acronym(words[0]) else (None, None)
    if not any(letter.islower() for word in words for letter in word):
        return None, None
    for position in range(len(words) - 1, 0, -1):
        if not is_acronym(words[position]):
            continue  # asked first: what follows compares the whole name
        name = " ".join(words[:position])
        named = spells(words[position], name) or flat(words[0]) in LEADING_HEADS or not words[0][:1].isupper()
        if named and flat(words[position - 1]) not in SMALL_WORDS:
            return words[position], name if flat(words[0]) in HEADS else None
    return (words[0], None) if is_acronym(words[0]) and not words[1][:1].isupper() else (None, None)


def _separates(found: re.Match[str], left: str, right: str, register: Register, *, listed: bool) -> bool:
    if found["hard"]:
        return True
    if _inside_marked_name(left, right):
        return False
    if found["soft"] and (_is_its_acronym(left, right) or _LEGAL_FORM.match(right)):
        return False
    last = left.rsplit(maxsplit=1)[-1].strip("-–—()*.") if left.split() else ""
    if found["slash"]:
        is_prefix = len(last) <= _LONGEST_PREFIX and not register.knows(last)
        return is_acronym(last) and starts_institution(right) and not is_prefix
    following = without_articles(_SEPARATOR.split(right, maxsplit=1)[0])
    if is_acronym(last) or starts_institution(right) or register.knows(following):
        return True
    if found["soft"]:
        enumerates = _ALSO.search(left) is None and _ALSO.search(right) is not None
        whole = flat(first_word(left)) not in _PORTFOLIOS or not enumerates
        return whole and not _GOES_ON.match(right)
    one_more = flat(first_word(left)) in LEADING_HEADS and " " not in _HARD.split(right.strip(), maxsplit=1)[0]
    return listed and not one_more and flat(first_word(left)) not in _PORTFOLIOS and right[:1].isupper()


def _is_a_guess(found: re.Match[str], left: str, right: str, register: Register) -> bool:
    """Whether nothing but capitals tells on which side of a comma or an "y" a name ends."""
    if found["hard"] or found["slash"] or flat(first_word(left)) in _PORTFOLIOS:
        return False
    first, second = _bare(left), _bare(_SEPARATOR.split(right, maxsplit=1)[0])
    named = len(first) <= _LONGEST_NAME and bool(second) and all(each[:1].isupper() for each in (first, second))
    ends = is_acronym(left.rsplit(maxsplit=1)[-1]) if left.split() else True
    return named and not (ends or starts_institution(right) or register.knows(second) or marked_acronym(left))


def _bare(text: str) -> str:
    return without_articles(text).strip(" .,;:*†-–—")


def _inside_marked_name(left: str, right: str) -> bool:
    """ "Innovation, Science and Economic Development (ISED)": its letters need what stands before the sign."""
    left, right = left[-_LONGEST_NAME:], right[:_LONGEST_NAME]
    together = f"{left} {right}"
    marked = marked_acronym(together)
    if marked is None or marked.start() <= len(left):
        return False
    acronym, tail = acronym_in(marked), together[len(left) : marked.start()]
    before = without_articles(left).split()
    begins = any(spells(acronym, " ".join((*before[at:], tail))) for at in range(len(before)))
    return begins and not spells(acronym, without_articles(tail))


def _is_its_acronym(left: str, right: str) -> bool:
    """ "Caja Costarricense de Seguro Social, CCSS" is one institution."""
    word = _SEPARATOR.split(right, maxsplit=1)[0].strip(" .")
    return is_acronym(word) and " " in left.strip() and spells(word, without_articles(left))


def _wrapped_lines_joined(text: str) -> str:
    """A line that breaks off inside a name goes on on the next; only whole lines are names of their own."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    result = lines[:1]
    for line in lines[1:]:
        last = result[-1].split()[-1]
        if _COMPOUND.search(result[-1]) and not starts_institution(line):
            result[-1] += line
        elif (
            line[:1].islower()
            or flat(last) in SMALL_WORDS
            or (last.endswith((",", "/", "-")) and not is_acronym(last))
        ):
            result[-1] += " " + line
        else:
            result.append(line)
    return "\n".join(result)


def _parted_unit(found: re.Match[str]) -> str:
    """ "MSPS - Oficina de Tecnología" is an institution and its unit, "DNP - Departamento …" one institution."""
    is_unit = flat(first_word(found["unit"])) in UNIT_HEADS and not spells(
        found["owner"].strip("("), found["unit"]
    )
    return f"{found['owner']} / {found['unit']}" if is_unit else found.group()


def _once(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
