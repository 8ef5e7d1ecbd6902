"""Acronyms: how they are told from other words, and whether a name can be what they abbreviate."""

import re

from domain.rules.folding import flat, fold

_LEAST_CAPITALS = 2
_ROMAN = frozenset("II III IV VI VII VIII IX XI XII XX XXI".split())
_LEAST_SHARE = 0.7
ACRONYM = r"[^\W\d_][^\W_]*(?:&[^\W_]+)?"
_WORD = re.compile(ACRONYM)
_MARKED = re.compile(
    rf"\s*(?:[-–—]\s*(?P<dashed>{ACRONYM})\s*(?:[-–—]|$|(?=[\s,;.:)]))|\(\s*(?P<bracketed>{ACRONYM})\s*\))"
)


def is_acronym(word: str) -> bool:
    """``SCEP``, ``MinTIC``, ``I&D``: at least two capitals, and more of them than small letters."""
    bare = word.strip("*†.,;:()[]-–—")
    if not _WORD.fullmatch(bare) or bare in _ROMAN:
        return False
    capitals = sum(letter.isupper() for letter in bare)
    return capitals >= _LEAST_CAPITALS and capitals * 2 > len(bare)


def marked_acronym(text: str) -> re.Match[str] | None:
    """The first acronym that dashes or brackets set off from the name before it (``… –INFOM-``, ``… (CGU)``)."""
    return next(
        (found for found in _MARKED.finditer(text) if is_acronym(acronym_in(found)) and not _is_pair(text, found)),
        None,
    )


def acronym_in(found: re.Match[str]) -> str:
    """The acronym of a match of ``marked_acronym``."""
    return found["dashed"] or found["bracketed"] or ""


def abbreviates(acronym: str, name: str) -> bool:
    """Whether the acronym can be read off the beginnings of the name's words, most of it at least.

    "Secretaría de Planificación … SEGEPLAN" can (SE, PLAN); with "Panificación" it cannot. An acronym that
    does not even begin like the name is of another language or age and is not judged: then True.
    """
    letters = fold(acronym).replace(" ", "")
    words = [word for word in fold(name).split() if word]
    if not letters or not words or letters[0] != words[0][0]:
        return True
    return _explained(letters, words) >= len(letters) * _LEAST_SHARE


def initials(name: str) -> str:
    """The first letters of the name's capitalised words: ``CPGPAT``."""
    return "".join(flat(word)[0] for word in name.split() if word[:1].isupper())


def _is_pair(text: str, found: re.Match[str]) -> bool:
    """ "INFOM-ANAM" is two acronyms side by side, not a name and its acronym."""
    before = text[: found.start()].split()
    return text[found.start() : found.start() + 1] in {"-", "–", "—"} and bool(before) and is_acronym(before[-1])


def _explained(letters: str, words: list[str]) -> int:
    """How many letters, in order, are beginnings of words in order (longest common chain)."""
    best = [0] * (len(letters) + 1)
    for word in reversed(words):
        following = best
        best = following[:]
        for position in range(len(letters) - 1, -1, -1):
            best[position] = max(best[position], best[position + 1], following[position])
            length = 0
            while (
                position + length < len(letters)
                and length < len(word)
                and letters[position + length] == word[length]
            ):
                length += 1
                best[position] = max(best[position], length + following[position + length])
    return best[0]
