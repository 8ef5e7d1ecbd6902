"""Which characters the fonts inside the typst wheel can draw. PDF/A forbids a page with a missing glyph.

The ranges are those that Libertinus Serif, DejaVu Sans Mono and New Computer Modern (the wheel's own fonts,
so that every machine sets the same page) cover without a hole, each character by itself; a test sets every one
of them. What lies outside is written as its code point, ``[U+1F600]``: nothing is lost and nothing fails.
"""

import re
from functools import lru_cache

COVERED = (
    (0x20, 0x7E),
    (0xA0, 0x377),
    (0x3A3, 0x482),
    (0x48A, 0x4FF),
    (0x5D0, 0x5EA),
    (0x621, 0x63A),
    (0x640, 0x655),
    (0x660, 0x66D),
    (0x1E00, 0x1F15),
    (0x2000, 0x200A),
    (0x2010, 0x2027),
    (0x202F, 0x2040),
    (0x2044, 0x2052),
    (0x20A0, 0x20C0),
    (0x2100, 0x211E),
    (0x2126, 0x2151),
    (0x2190, 0x23FF),
    (0x2460, 0x262F),
    (0xFFFD, 0xFFFD),
)

_SETTLED = "\n" + "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in COVERED)
_MISSING = re.compile(f"[^{_SETTLED}]")
# Marks without a shape of their own; at the start of a line even fonts that know them have no glyph.
_SHAPELESS = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_LONG_WORD = re.compile(r"\S{72,}")
# The glottal stop of the Mayan languages has its own letters, which few fonts draw; this one looks the same.
_SALTILLO = str.maketrans({"\ua78b": "\u02bc", "\ua78c": "\u02bc"})
_STRETCH = 36
_LEAST_STRETCH = 8
_LETTER = "[!-,.0->@-~\u00c0-\u024f]"
"""What keeps a line from ending: a dash, a slash and a question mark do not."""


def settable(text: str) -> str:
    """The text with undrawable characters spelt out, and places for a line to end in overlong words."""
    if text.isascii() and len(text) < _STRETCH:
        return text
    return _LONG_WORD.sub(_broken, drawable(text))


def fitted(text: str, room: int) -> str:
    """The same for a cell about ``room`` letters wide, which a shorter word runs out of."""
    said = settable(text)
    if len(said) <= room:
        return said
    overlong, pieces = _cuts(max(room, _LEAST_STRETCH))
    return overlong.sub(lambda word: pieces.sub("\\g<0>\u200b", word[0]), said)


def drawable(text: str) -> str:
    """The text with undrawable characters spelt out and nothing else changed; also for a drawing's source."""
    if text.isascii():
        return text
    seen = _SHAPELESS.sub("", text.translate(_SALTILLO))
    return _MISSING.sub(lambda match: f"[U+{ord(match[0]):04X}]", seen)


@lru_cache(maxsize=128)
def _cuts(room: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words that run out of a line by a quarter, and as much of them as stands on one even in wide letters."""
    return re.compile(f"{_LETTER}{{{room + room // 4 + 1},}}"), re.compile(f"{_LETTER}{{{room - room // 5}}}")


def _broken(match: re.Match[str]) -> str:
    """A long address may end its line anywhere; among other scripts the mark for that can lack a glyph."""
    word = match[0]
    pieces = (word[start : start + _STRETCH] for start in range(0, len(word), _STRETCH))
    return ("\u200b" if word.isascii() else "\n").join(pieces)
