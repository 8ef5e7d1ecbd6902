"""How alike two titles are, whatever their accents, case, punctuation and written-out acronyms."""

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache

from domain.rules.folding import fold

_SMALL = 3
"""Words of so few letters bind a sentence together and tell little ("de", "los", "and", "the")."""
_NUMBERED = re.compile(r"\b(?:n[uú]mero|nro\.?|n[uú]m\.?|no\.|number|n\.?[º°])\s*(?=\d)", re.IGNORECASE)
_MARKED = re.compile(r"\s*[-–—(]\s*(?P<acronym>[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ0-9&]+)\b\s*[-–—)]?")
_MOST_WORDS = 12
_A_PLAN = frozenset({"pan", "nap"})
"""What the field calls a national action plan for short; documents say "plan" for it as well."""
_SLIP = 0.85
"""Two words that share so much of their letters are one word mistyped: a letter or two of a long one."""


@lru_cache(maxsize=65536)
def plain_words(text: str) -> tuple[str, ...]:
    """The folded words of a text, a written-out name that its acronym follows given as the acronym alone.

    "la Contraloría General de Cuentas –CGC-" has the words of "la CGC".
    """
    return tuple(fold(_NUMBERED.sub("", _shortened(text))).split())


def says_the_same(one: str, other: str) -> bool:
    """Whether two titles differ only in accents, case, punctuation, or in an acronym that one writes out.

    "… de la PDH" and "… de la Procuraduría de los Derechos Humanos" do: its capitals are the acronym. So do the
    "tercer PAN" (a national action plan) and the "tercer Plan".
    """
    if one == other:
        return True
    first, second = plain_words(one), plain_words(other)
    if first == second:
        return True
    short, other_short = _acronyms(one), _acronyms(other)
    first, second = _called_plan(first, short), _called_plan(second, other_short)
    return (
        first == second
        or (bool(other_short) and _called_plan(_with_initials(one, other_short), short) == second)
        or (bool(short) and _called_plan(_with_initials(other, short), other_short) == first)
    )


def _called_plan(words: tuple[str, ...], acronyms: frozenset[str]) -> tuple[str, ...]:
    return tuple("plan" if word in _A_PLAN and word in acronyms else word for word in words)


def likeness(one: str, other: str) -> float:
    """0 to 1: the share of telling words that two texts have in common, slips forgiven; 1 if they say the same."""
    if says_the_same(one, other):
        return 1.0
    first, second = _telling(one), _telling(other)
    if not first or not second:
        return 0.0
    shared = (first & second).total()
    left, right = list((first - second).elements()), list((second - first).elements())
    shared += sum(_is_slip(word, right) for word in left)
    return min(0.99, 2 * shared / (first.total() + second.total()))


@lru_cache(maxsize=65536)
def _telling(text: str) -> Counter[str]:
    words = plain_words(text)
    return Counter([word for word in words if len(word) > _SMALL or word.isdigit()] or words)


def _is_slip(word: str, others: list[str]) -> bool:
    """Whether one of ``others`` is this word mistyped; that one is used up."""
    for position, other in enumerate(others):
        near = abs(len(word) - len(other)) < _SMALL < len(word) - 1 and word[0] == other[0]
        if near and SequenceMatcher(None, word, other).ratio() >= _SLIP:
            del others[position]
            return True
    return False


def _shortened(text: str) -> str:
    """The text without the names that stand before their own marked acronym."""
    result, begin = "", 0
    for marked in _MARKED.finditer(text):
        words = list(re.finditer(r"\S+", text[begin : marked.start()]))
        cut = _name_of(marked["acronym"], [word.group() for word in words])
        if cut is not None:
            result += text[begin : begin + words[cut].start()] + marked["acronym"] + " "
            begin = marked.end()
    return result + text[begin:]


def _name_of(acronym: str, words: list[str]) -> int | None:
    """Where the name begins that ``words`` end with and whose capitals are the acronym; None for nowhere."""
    for length in range(2, min(_MOST_WORDS, len(words)) + 1):
        if _initials(words[-length:]) == fold(acronym) and words[-length][:1].isupper():
            return len(words) - length
    return None


@lru_cache(maxsize=65536)
def _acronyms(text: str) -> frozenset[str]:
    """The folded words of a text that are acronyms: two capitals or more."""
    words = (word.strip('.,;:()"“”–—-') for word in text.split())
    return frozenset(fold(word) for word in words if sum(letter.isupper() for letter in word) > 1)


def _with_initials(text: str, wanted: frozenset[str]) -> tuple[str, ...]:
    """The plain words of ``text``, names written out given as the acronyms that are ``wanted``."""
    written = _NUMBERED.sub("", _shortened(text)).split()
    result: list[str] = []
    position = 0
    while position < len(written):
        length = next(
            (
                n
                for n in range(min(_MOST_WORDS, len(written) - position), 1, -1)
                if written[position][:1].isupper()
                and written[position + n - 1][:1].isupper()
                and _initials(written[position : position + n]) in wanted
            ),
            1,
        )
        run = written[position : position + length]
        result += [_initials(run)] if length > 1 else fold(run[0]).split()
        position += length
    return tuple(result)


def _initials(words: list[str]) -> str:
    return "".join(fold(word)[:1] for word in words if word.strip("(“\"'")[:1].isupper())
