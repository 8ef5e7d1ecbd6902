"""Acronyms: how they are told from other words, and whether a name can be what they abbreviate."""

import re

from domain.rules.folding import flat, fold

_LEAST_CAPITALS = 2
_ROMAN = frozenset("II III IV VI VII VIII IX XI XII XX XXI".split())
_LEAST_SHARE = 0.7
ACRONYM = r"[^\W\d_][^\W_]*(?:&[^\W_]+)?"
_WORD = re.compile(ACRONYM)
_LEAST_LETTERS, _MOST_LETTERS, _LEAST_WORDS = 3, 10, 2
_SEPARATED = re.compile(r"[;,:\n/•]")
_ARTICLE = re.compile(r"\s*(?:(?:y|e|and|et|el|la|los|las|le|les|l[’']|[ao]s?|the)\s+)*", re.IGNORECASE)
_MARKED = re.compile(
    rf"(?<!\s)\s*(?:[-–—]\s*(?P<dashed>{ACRONYM})\s*(?:[-–—]|$|(?=[\s,;.:)]))|[(\[]\s*(?P<bracketed>{ACRONYM}(?:[\s-]{ACRONYM})?)\s*[)\]])"
)


def is_acronym(word: str) -> bool:
    """``SCEP``, ``MinTIC``, ``I&D``: at least two capitals, and more of them than small letters."""
    bare = word.strip("*†.,;:()[]-–—")
    if not _WORD.fullmatch(bare) or bare in _ROMAN:
        return False
    capitals = sum(letter.isupper() for letter in bare)
    return capitals >= _LEAST_CAPITALS and capitals * 2 > len(bare)


def marked_acronym(text: str) -> re.Match[str] | None:
    """The first acronym that dashes or brackets set off from the name before it (``… –INFOM-``, ``… (CGU)``).

    A word with one capital counts where it can be read off the name ("Agência Nacional de Águas – Ana").
    """
    return next((found for found in _MARKED.finditer(text) if _is_marked(text, found)), None)


def acronym_ends_at(text: str, end: int) -> bool:
    """Whether an acronym that dashes or brackets set off ends there."""
    return any(found.end() == end and _is_marked(text, found) for found in _MARKED.finditer(text, 0, end))


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


def spells(acronym: str, name: str) -> bool:
    """Whether the acronym's letters are, one and all, beginnings of the name's words, from its first word on."""
    letters = fold(acronym).replace(" ", "")
    words = fold(name).split()
    return bool(words) and letters[:1] == words[0][0] and _explained(letters, words) == len(letters)


def without_article(text: str) -> str:
    """The text without the articles and "and" it begins with."""
    opening = _ARTICLE.match(text)
    return text[opening.end() if opening else 0 :].strip()


def initials(name: str) -> str:
    """The first letters of the name's capitalised words: ``CPGPAT``."""
    return "".join(flat(word)[0] for word in name.split() if word[:1].isupper())


def _is_marked(text: str, found: re.Match[str]) -> bool:
    word = acronym_in(found)
    if is_acronym(word):
        return not _is_pair(text, found)
    parts = re.split(r"[\s-]", word)
    if len(parts) > 1:
        return all(part[0].isupper() for part in parts) and any(map(is_acronym, parts))
    if not (word[0].isupper() and _LEAST_LETTERS <= len(word) <= _MOST_LETTERS):
        return False
    name = _SEPARATED.split(text[: found.start()])[-1]
    return len(name.split()) >= _LEAST_WORDS and spells(word, without_article(name))


def _is_pair(text: str, found: re.Match[str]) -> bool:
    """ "INFOM-ANAM" is two acronyms side by side, not a name and its acronym."""
    before = text[: found.start()].rsplit(maxsplit=1)
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
