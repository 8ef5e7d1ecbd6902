"""Choices that a form offers side by side, one of them marked: "☐ No iniciado ☒ Limitado"."""

import re
from collections.abc import Sequence

from documents.readers.labels.lookup import condition_of, status_of
from documents.readers.labels.model import Field

_TICKED = r"☒|☑|✓|✔|✅|🗹|●|◉|⬛|■|\[\s*[xX✓✔]\s*\]|\(\s*[xX✓✔]\s*\)"
_OPEN = r"☐|□|⬜|○|◯|❏|\[\s*_?\s*\]|\(\s*_?\s*\)"
_MARK = re.compile(rf"(?P<ticked>{_TICKED})|(?P<open>{_OPEN})")
_PERCENT = re.compile(r"\s*\d{1,3}\s*%\s*", re.ASCII)
_LEAST_PERCENTS = 3
_CROSS = re.compile(r"\W*[xX✓✔☒☑●]\W*|\W*(?:s[ií]|yes|sim|oui)\W*", re.IGNORECASE)


def is_mark(text: str) -> bool:
    """Whether a cell only ticks the choice that its column or its row names."""
    return _CROSS.fullmatch(text.strip()) is not None if text.strip() else False


def choice_columns(cells: Sequence[str]) -> dict[int, Field]:
    """The columns headed by the steps of one scale ("No iniciado", "Limitado"…), with the field they answer."""
    for field, known in ((Field.STATUS, status_of), (Field.CONDITION, condition_of)):
        named = {
            position: field for position, cell in enumerate(cells) if cell.strip() and known(cell) is not None
        }
        if len({known(cells[position]) for position in named}) > 1:
            return named
    percents = {position: Field.PROGRESS for position, cell in enumerate(cells) if _PERCENT.fullmatch(cell)}
    return percents if len(percents) >= _LEAST_PERCENTS else {}


def offers_choices(text: str) -> bool:
    """Whether boxes to tick stand in the text."""
    return _MARK.search(text) is not None


def chosen_in(text: str) -> tuple[str, ...]:
    """The choices that are ticked, in order; empty where none is. Boxes stand before their words or behind."""
    marks = list(_MARK.finditer(text))
    if not marks:
        return ()
    before = not text[: marks[0].start()].strip(" \n\t:")
    begins = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(text)]
    pieces = [text[begin:end].strip(" \n\t:;,|/") for begin, end in zip(begins, ends, strict=True)]
    named = pieces[1:] if before else pieces[:-1]
    return tuple(name for mark, name in zip(marks, named, strict=True) if mark["ticked"] and name)
