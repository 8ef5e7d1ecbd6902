"""Mail addresses and telephone numbers that people wrote into texts: found by rule and left out of open data.

The rule errs on the side of leaving out, but not for what plans are full of: spans of years (2018-2020), numbers
of decrees and resolutions, amounts of money, dates, and the digits of a web address stay. A number is taken for
a telephone when it stands after such a word (tel., PBX, celular), begins with ``+``, or has the eight digits of
Guatemala's (first digit 2 to 7). It cannot know names: whoever writes a narrative decides whom it names.
"""

import re
from collections.abc import Iterator

from domain.values.language import Language, Text

MAIL_LEFT_OUT = Text(es="[correo omitido]", en="[e-mail left out]")
TELEPHONE_LEFT_OUT = Text(es="[teléfono omitido]", en="[telephone left out]")

MAIL = re.compile(
    r"(?<![\w.+-])[\w.+'-]{1,64}(?:[@＠]|\s?[(\[]\s?(?:arroba|at)\s?[)\]]\s?)[\w-]+(?:\.[\w-]+)+", re.IGNORECASE
)
"""A mail address, also one that is written with "(arroba)" or "[at]"."""

_SIGNS = re.compile(r"[\d@＠(\[]")
_PLAIN = "".join(sign for sign in map(chr, range(256)) if sign not in "0123456789@([")
_NOT_PLAIN = re.compile(f"[^{re.escape(_PLAIN)}]")
"""Those signs and all beyond Latin-1; most texts have none of them, and this set is searched in half the time."""
_MAY_BE_TELEPHONE = re.compile(r"\d[\d().\-–\s]{4,}\d")
_MAY_BE_MAIL = re.compile(r"[@＠(\[]")
_DIGITS = re.compile(r"(?:\+|\(\+?)?\d(?:[\d().\-–\s]*\d)?")
_AFTER_TELEPHONE = re.compile(
    r"(?<!\w)(?:tel[eé]fonos?|telefax|tel[eé]?f?s?|cel(?:ular(?:es)?)?|m[oó]vil(?:es)?|fax|pbx|whats\s?app|"
    r"(?:tele)?phones?|mobiles?)[.:]*\s*(?:n[oº°]\.?|n[uú]m(?:ero)?s?\.?)?[:\s]*\(?\Z",
    re.IGNORECASE,
)
_AFTER_EXTENSION = re.compile(r"(?<!\w)(?:extensi[oó]n|ext)[.:]*\s*\Z", re.IGNORECASE)
_AFTER_NUMBERED = re.compile(
    r"(?<!\w)(?:decretos?|acuerdos?|resoluci[oó]n(?:es)?|oficios?|expedientes?|actas?|contratos?|convenios?|"
    r"dict[aá]men(?:es)?|ley(?:es)?|circular(?:es)?|nog|nit|snip|isbn|no\.|n[uú]m\.|n[uú]mero|n[º°]|q\.?|us\$|usd|"
    r"gtq|\$|€|decrees?|agreements?|resolutions?|contracts?|file|number)"
    r"(?:\s(?:gubernativo|ministerial|legislativo|municipal|administrativ[ao]))?[.:]?\s*\Z",
    re.IGNORECASE,
)
"""After these a number tells of an act or an amount."""
_BETWEEN = re.compile(r"\s?(?:[,/;]|y|o|e|and|or)\s?")
_BARE = re.compile(r"(?<![\d.-])(?P<head>[2-7]\d{3})(?P<gap>[-–\s]?)(?P<tail>\d{4})(?!\d|-|[.,]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST_DIGITS = 6
_CONTEXT = 40
"""Characters before a number that tell what it is."""


def scrub(text: str, language: Language) -> str:
    """The text with mail addresses and telephone numbers replaced by words that say so.

    What is an address on the web stays, but for a mail address in it. 250 characters take 1 microsecond where
    neither a digit, a bracket nor an at stands in them, 15 where a long number does.
    """
    if not _NOT_PLAIN.search(text) or not _SIGNS.search(text):
        return text
    without_mail = scrub_address(text, language)
    if not _MAY_BE_TELEPHONE.search(without_mail):
        return without_mail
    return _without_telephones(without_mail, TELEPHONE_LEFT_OUT.say(language))


def scrub_address(address: str, language: Language) -> str:
    """A text without the mail addresses in it; its digits stay, which suits an address on the web."""
    return MAIL.sub(MAIL_LEFT_OUT.say(language), address) if _MAY_BE_MAIL.search(address) else address


def _without_telephones(text: str, instead: str) -> str:
    parts, end = [], 0
    for first, last in _telephones(text):
        parts += [text[end:first], instead]
        end = last
    return "".join((*parts, text[end:])) if parts else text


def _telephones(text: str) -> Iterator[tuple[int, int]]:
    """Where telephone numbers begin and end."""
    follows_one = -1
    for found in _DIGITS.finditer(text):
        first, last = found.span()
        if last - first < 2 or _in_an_address(text, first):  # noqa: PLR2004  (a single digit is none)
            continue
        between = text[follows_one:first] if follows_one >= 0 else ""
        if _stands_for_itself(text, found) or (between and _BETWEEN.fullmatch(between) and _is_long(found[0])):
            yield first, last
            follows_one = last
        elif not _AFTER_NUMBERED.search(text, max(0, first - _CONTEXT), first):
            for bare in _bare_numbers(text, first, last):
                yield bare
                follows_one = bare[1]


def _stands_for_itself(text: str, found: re.Match[str]) -> bool:
    """Whether a number says that it is a telephone: by a plus, or by the word before it."""
    if not _is_long(found[0]):
        return bool(_AFTER_EXTENSION.search(text, max(0, found.start() - _CONTEXT), found.start()))
    if "+" in found[0]:
        return True
    return bool(_AFTER_TELEPHONE.search(text, max(0, found.start() - _CONTEXT), found.start()))


def _bare_numbers(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The eight digits of Guatemala's telephones, that are no span of years, no day and no part of more."""
    for found in _BARE.finditer(text, first, last):
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 2]
        joined = before.isalnum() or before in tuple(",/_") or after[:1].isalnum() or after[:1] in tuple("/%_")
        counts = _YEAR.fullmatch(found["head"]) and (
            found["gap"] not in {"-", "–"} or _YEAR.fullmatch(found["tail"])
        )
        if not (joined or counts or (after[:1] in tuple(".,") and after[1:].isdigit())):
            yield found.span()


def _is_long(number: str) -> bool:
    return sum(map(str.isdigit, number)) >= _LEAST_DIGITS


def _in_an_address(text: str, place: int) -> bool:
    word = text[max(text.rfind(white, 0, place) for white in " \n\t") + 1 : place]
    return "://" in word or word.startswith("www.")
