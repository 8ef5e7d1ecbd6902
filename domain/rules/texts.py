"""Text from people, made fit to store: one rule for every narrative, note, reason and name.

Text that begins with ``=``, ``+``, ``-`` or ``@`` is stored as it was written: it is only dangerous in a
spreadsheet, and whoever writes one neutralises it there.
"""

import re
import unicodedata
from pathlib import PurePosixPath

from domain.values.errors import InvalidDataError
from domain.values.language import Text

LONGEST_TEXT = 20_000
"""Characters; a longer text is refused and belongs into a file."""
LONGEST_NAME = 120
"""Characters of a person's name or of a file's shown name."""

_NUL = Text(
    es="{field}: el texto contiene un carácter nulo en la posición {position}; no se guardó nada. Cópielo de "
    "nuevo como texto simple.",
    en="{field}: the text has a null character at position {position}; nothing was saved. Copy it again as "
    "plain text.",
)
_TOO_LONG = Text(
    es="{field}: el texto tiene {length} caracteres y caben {most}. Acórtelo, o adjunte lo demás como evidencia.",
    en="{field}: the text has {length} characters and {most} fit. Shorten it, or attach the rest as evidence.",
)
_MISSING = Text(
    es="Falta {field}. Escriba al menos una palabra.",
    en="Missing: {field}. Write at least one word.",
)
# What stands on no keyboard: control characters but tab and newline, halves of characters, and the marks
# that turn the order of the text that follows around.
_UNFIT = re.compile("[\x01-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x85]")
_NO_FILE_NAME = "evidencia"


def clean_text(text: str, field: Text | str) -> str:
    """The text as it is stored: trimmed, NFC, line ends as ``\\n``, runs of control characters as one space.

    InvalidDataError that names ``field`` for a null character or more than ``LONGEST_TEXT`` characters.
    """
    if "\0" in text:
        raise InvalidDataError(_NUL.with_words(field=field), position=text.index("\0") + 1)
    cleaned = _UNFIT.sub(" ", _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))).strip()
    if len(cleaned) > LONGEST_TEXT:
        raise InvalidDataError(_TOO_LONG.with_words(field=field), length=len(cleaned), most=LONGEST_TEXT)
    return cleaned


def required_text(text: str, field: Text | str) -> str:
    """Like ``clean_text``, and InvalidDataError if nothing is left."""
    cleaned = clean_text(text, field)
    if not cleaned:
        raise InvalidDataError(_MISSING.with_words(field=field))
    return cleaned


def optional_text(text: str | None, field: Text | str) -> str | None:
    """Like ``clean_text``; None where nothing was said."""
    return (clean_text(text, field) or None) if text is not None else None


def required_line(text: str, field: Text | str, most: int = LONGEST_NAME) -> str:
    """A text of one line and at most ``most`` characters, for names; InvalidDataError otherwise."""
    line = " ".join(required_text(text, field).split())
    if len(line) > most:
        raise InvalidDataError(_TOO_LONG.with_words(field=field), length=len(line), most=most)
    return line


def excerpt(given: str, most: int = 100) -> str:
    """What was given, cut and made harmless, to be quoted in a message about it."""
    return _UNFIT.sub("�", given[:most].replace("\0", "�"))


def shown_file_name(given: str | None) -> str:
    """A file's given name as people may read it: its last part, on one line, its ending kept when cut.

    Only ever data. No file of ours is named, opened or found by it, so ``../../etc/passwd`` is ``passwd``
    and harms nothing.
    """
    last = re.split(r"[/\\]", given or "")[-1].replace("\0", "")
    name = " ".join(_UNFIT.sub(" ", unicodedata.normalize("NFC", last)).split()).strip(". ")
    if len(name) <= LONGEST_NAME:
        return name or _NO_FILE_NAME
    ending = PurePosixPath(name).suffix[:10]
    return f"{name[: LONGEST_NAME - len(ending) - 1].rstrip()}…{ending}"
