"""Where an institution's name begins and ends in a text, and whether two names are one."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from documents.readers.institutions.acronyms import (
    abbreviates,
    acronym_ends_at,
    acronym_in,
    is_acronym,
    marked_acronym,
    spells,
)
from documents.readers.labels.lookup import ADJECTIVES, HEADS, LEADING_HEADS, SMALL_WORDS, TERRITORIES
from domain.rules.folding import flat, fold

_ARTICLES = re.compile(
    r"\s*(?:(?:y|e|et|and|con|de|del|d[ao]s?|por|entre|la|el|los|las|les?|[ao]s?|al?|the|of|by|both|tanto|como|parte)\s+"
    r"|[ld][’'](?=[A-ZÀ-Ý]))+(?=\S)"
)
_REMARK = re.compile(r"\s?\((?![^()]{0,200}\b[A-ZÁÉÍÓÚÑ]{2,}\b)[^()]{0,200}\)")
_SHORT = {
    "dept": ("department",), "depto": ("departamento",), "min": ("minist",), "sec": ("secretar",),
    "secr": ("secretar",), "inst": ("institut",), "univ": ("universi",), "dir": ("direc", "diret"),
    "com": ("comis",), "mun": ("munici",), "muni": ("municipalidad",), "assoc": ("associat",), "asoc": ("asocia",),
    "gob": ("gobierno",), "gov": ("govern",), "govt": ("government",), "nac": ("nacional",), "nat": ("national",),
    "natl": ("national",), "gral": ("general",), "gen": ("general",), "admin": ("administra",),
    "adm": ("administra",),
    "dev": ("development",), "intl": ("international",), "pref": ("prefeitura", "prefecture"), "org": ("organiz",),
}  # fmt: skip
_LONGEST_NAME_WORDS = 24
_LEAST_SHARED_WORDS = 4
_LONG_WORD = 6


def starts_institution(text: str) -> bool:
    """Whether a name or acronym begins here, articles and prepositions before it aside."""
    word = first_word(text)
    return bool(word) and (is_acronym(word) or flat(word) in HEADS)


def first_word(text: str) -> str:
    """The first word after articles, without punctuation."""
    words = without_articles(text).split(maxsplit=1)
    return words[0].strip("*.,;:()-–—") if words else ""


def without_articles(text: str) -> str:
    """The text from its first word that is neither article nor preposition; only small-written ones go."""
    found = _ARTICLES.match(text)
    return text[found.end() :] if found else text.strip()


def without_remarks(text: str) -> str:
    """The text without bracketed remarks ("(apoyo tecnológico)"); brackets that hold an acronym stay."""
    return _REMARK.sub(lambda found: found.group() if acronym_ends_at(text, found.end()) else "", text)


def names_before_acronyms(text: str) -> Iterator[tuple[str, str]]:
    """Every (name, acronym) that the text ties together by dashes or brackets, in order."""
    begin = 0
    while (found := marked_acronym(text[begin:])) is not None:
        acronym = acronym_in(found)
        if name := _name_at_end(text[begin : begin + found.start()], acronym):
            yield name, acronym
        begin += found.end()


def split_run_together(text: str) -> list[str]:
    """Names that stand one after the other without any sign between ("… y Transparencia Contraloría …")."""
    parts: list[str] = []
    rest = text.strip()
    while rest:
        cut = _first_cut(rest)
        parts.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    return parts


def is_slip(name: str) -> bool:
    """A name that repeats itself ("de la Presidencia de la Presidencia") or has a preposition too many."""
    words = fold(name).split()
    for length in range(2, len(words) // 2 + 1):
        if any(words[i : i + length] == words[i + length : i + 2 * length] for i in range(len(words))):
            return True
    return any(
        one in {"de", "of"} and adjective in ADJECTIVES and following in {"de", "of"}
        for one, adjective, following in zip(words, words[1:], words[2:], strict=False)
    )


def is_same_name(one: str, other: str) -> bool:
    """Whether two names differ only in spelling: folded equal, a long word mistyped, one word left out.

    Territories ("Municipalidad de …") are never taken for each other: near names are neighbours there.
    """
    first, second = _telling(one), _telling(other)
    if first == second:
        return bool(first)
    if not first or not second or first[0] in TERRITORIES:
        return False
    if first[0] != second[0] and not (_is_short_for(first[0], second[0]) or _is_short_for(second[0], first[0])):
        return False
    if len(first) == len(second):
        return all(
            a == b or is_typo(a, b) or _is_short_for(a, b) or _is_short_for(b, a)
            for a, b in zip(first, second, strict=True)
        )
    shorter, longer = sorted((first, second), key=len)
    return (
        len(longer) - len(shorter) == 1
        and len(shorter) >= _LEAST_SHARED_WORDS
        and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
    )


def is_typo(one: str, other: str) -> bool:
    """Two long words one slip of the pen apart: a letter left out, added, changed or swapped."""
    if one == other or min(len(one), len(other)) < _LONG_WORD or abs(len(one) - len(other)) > 1:
        return False
    if one[0] != other[0] and one[-1] != other[-1]:
        return False  # most words part here: one slip is not at both ends
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rests = one[start:], other[start:]
    return (
        rests[0][1:] == rests[1][1:]
        or rests[0][1:] == rests[1]
        or rests[0] == rests[1][1:]
        or (rests[0][:2] == rests[1][:2][::-1] and rests[0][2:] == rests[1][2:])
    )


@lru_cache(maxsize=16_384)
def _telling(name: str) -> tuple[str, ...]:
    """Kept, as every new name is compared with all known ones."""
    return tuple(word for word in fold(name).split() if word not in SMALL_WORDS)


def _is_short_for(short: str, word: str) -> bool:
    """ "Dept." is Department: offices shorten the first words of names alike everywhere."""
    return short in _SHORT and any(word.startswith(whole) for whole in _SHORT[short])


def _name_at_end(text: str, acronym: str) -> str:
    """The name that ends where its acronym begins; empty where no institution's head word stands before it.

    Of several head words the last from which the acronym can be read off decides, else the first. In English
    the head word stands last ("River Agency"): there the name begins with its first capital.
    """
    clause = split_run_together(re.split(r"[.;:\n]\s", " ".join(text.split()[-_LONGEST_NAME_WORDS:]))[-1])
    words = clause[-1].split() if clause else []
    heads = [
        position
        for position, word in enumerate(words)
        if word.strip("(“\"'")[:1].isupper() and flat(word.strip("(“\"',")) in HEADS
    ]
    if not heads:
        named = " ".join(words[_first_capital(words) :]).strip(" ,;:-–—(")
        fits = flat(named[:1]) == flat(acronym[0]) and abbreviates(acronym, named)
        return named if len(named.split()) > 1 and fits else ""
    begins = [*heads, _first_capital(words)]
    names = [" ".join(words[position:]).strip(" ,;:-–—(") for position in begins]
    fitting = [name for name in names if flat(name[:1]) == flat(acronym[0]) and abbreviates(acronym, name)]
    by_head = [name for name in fitting if name != names[-1]]
    return (by_head or fitting or names)[-1 if fitting else 0]


def _first_capital(words: list[str]) -> int:
    """Where the unbroken run of capitalised and small words begins that the words end with."""
    begin = len(words) - 1
    for position in range(len(words) - 1, -1, -1):
        if words[position][:1].isupper():
            begin = position
        elif flat(words[position]) not in SMALL_WORDS:
            break
    return begin


def _first_cut(text: str) -> int:
    marked = marked_acronym(text)
    if marked is not None and _is_one_name(text[: marked.start()], acronym_in(marked)):
        return marked.end()
    if marked is not None and (marked.end() < len(text)) and text[marked.end() :].lstrip()[:1].isupper():
        inside = _head_cut(text[: marked.start()])
        return inside or marked.end()
    return _head_cut(text) or len(text)


def _is_one_name(name: str, acronym: str) -> bool:
    """Whether the acronym needs the whole name, head words inside it too ("Consejo … y Buen Gobierno (CTBG)")."""
    inside = _head_cut(name)
    return spells(acronym, name) and not (inside and spells(acronym, name[inside:]))


def _head_cut(text: str) -> int:
    """Where a second head word begins a second name, 0 for nowhere; in English it may stand last or amidst."""
    if flat(first_word(text)) not in LEADING_HEADS:
        return 0
    words = list(re.finditer(r"\S+", text))
    for before, word in pairwise(words):
        bare = word.group().strip("(.,;:")
        if (
            bare[:1].isupper()
            and flat(bare) in LEADING_HEADS
            and flat(before.group()) not in SMALL_WORDS | LEADING_HEADS
            and before.group()[-1:].isalpha()
        ):
            return word.start()
    return 0
