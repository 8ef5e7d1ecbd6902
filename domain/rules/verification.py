"""The verification code on every page of a frozen report: short enough to be read out over a telephone.

Three groups of four (``K7QM-2XRD-9THP``): eleven characters tell the cut-off, the twelfth checks them. Of what is
mistaken for another when seen or heard (0 and O, 1, I and L, 5 and S, 8 and B, 2 and Z, 6 and G, U and V, M and N)
at most one is used, and no vowel, so that no code is a word.

Eleven of 23 are 49 bits. Among 10,000 cut-offs two share a code in one of 19 million installations, and a code
typed at random meets one of them once in 95 thousand million tries. More is not needed, for a code is no secret
and proves nothing by itself: anybody can copy it onto another paper. It *finds* a cut-off; its whole SHA-256,
signatures and files are then compared. As 23 is prime and larger than 12, the weighted sum (that of ISBN-10) finds
every single wrong character and every two that changed places.
"""

import re
from collections.abc import Sequence

from domain.values.errors import InvalidDataError
from domain.values.language import Text

ALPHABET = "23456789CDFHJKMPQRTVWXY"
_TELLING, _GROUP = 11, 4
_CODES = len(ALPHABET) ** _TELLING
_ALL_HASHES = 1 << 256
_READ_AS = str.maketrans("ZSGBU", "2568V")
_BETWEEN = re.compile(r"[\s.,·_‐-―−-]+")
_CODE = re.compile(rf"(?<![0-9A-Z])[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}(?![0-9A-Z])")
_FINGERPRINT = re.compile(r"[0-9a-f]{16,64}")

_NOT_USED = Text(
    es="El código «{given}» tiene «{letters}», que ningún código lleva. Los códigos usan solo {alphabet}; mire de "
    "nuevo ese carácter en el documento.",
    en='The code "{given}" has "{letters}", which no code has. Codes use only {alphabet}; look at that character '
    "in the document again.",
)
_LENGTH = Text(
    es="El código «{given}» tiene {count} caracteres; los códigos tienen {right}, como {example}. Escríbalo "
    "entero.",
    en='The code "{given}" has {count} characters; codes have {right}, as {example}. Type it in whole.',
)
_MISTYPED = Text(
    es="El código «{given}» no puede ser: algún carácter está equivocado o cambiado de lugar. Compárelo con el "
    "documento.",
    en='There can be no code "{given}": a character is wrong or out of its place. Compare it with the document.',
)


def code_of(sha256: str) -> str:
    """The code of the cut-off with this fingerprint (64 hex digits); codes rise with fingerprints."""
    rest, told = int(sha256, 16) * _CODES // _ALL_HASHES, []
    for _ in range(_TELLING):
        rest, place = divmod(rest, len(ALPHABET))
        told.append(place)
    told.reverse()
    return _grouped([*told, _check(told)])


def is_fingerprint(text: str) -> bool:
    """Whether it is a cut-off's whole SHA-256, or as much of its beginning as pages show (16 hex digits)."""
    return _FINGERPRINT.fullmatch(text.strip().lower()) is not None


def parse_code(text: str) -> str:
    """The code somebody typed, as it is printed. Case, spaces and dashes do not matter, nor Z for 2 and the like.

    InvalidDataError where it cannot be a code, saying what is wrong with it.
    """
    bare = _BETWEEN.sub("", text).upper().translate(_READ_AS)
    strange = [letter for letter in dict.fromkeys(bare) if letter not in ALPHABET]
    shown = text.strip()[:40]
    if strange:
        raise InvalidDataError(_NOT_USED, given=shown, letters=" ".join(strange[:5]), alphabet=ALPHABET)
    if len(bare) != _TELLING + 1:
        raise InvalidDataError(
            _LENGTH, given=shown, count=len(bare), right=_TELLING + 1, example=code_of("5" * 64)
        )
    places = [ALPHABET.index(letter) for letter in bare]
    if _check(places[:_TELLING]) != places[_TELLING]:
        raise InvalidDataError(_MISTYPED, given=shown)
    return _grouped(places)


def span_of(code: str) -> tuple[str, str]:
    """The lowest and the highest fingerprint (64 hex digits) that have this code, as ``parse_code`` gives it."""
    number = 0
    for letter in code.replace("-", "")[:_TELLING]:
        number = number * len(ALPHABET) + ALPHABET.index(letter)
    lowest = -(-number * _ALL_HASHES // _CODES)
    beyond = -(-(number + 1) * _ALL_HASHES // _CODES)
    return f"{lowest:064x}", f"{beyond - 1:064x}"


def codes_in(text: str) -> list[str]:
    """The codes printed in a text, each once, in order. What only looks like one is left out."""
    found = dict.fromkeys(match.group() for match in _CODE.finditer(text))
    return [code for code in found if _is_code(code)]


def _check(told: Sequence[int]) -> int:
    """What makes the sum of all twelve, weighted 12, 11, …, 1, a multiple of 23."""
    return -sum(weight * place for weight, place in zip(range(12, 1, -1), told, strict=True)) % len(ALPHABET)


def _grouped(places: Sequence[int]) -> str:
    letters = "".join(ALPHABET[place] for place in places)
    return "-".join(letters[first : first + _GROUP] for first in range(0, len(letters), _GROUP))


def _is_code(text: str) -> bool:
    try:
        return parse_code(text) == text
    except InvalidDataError:
        return False
