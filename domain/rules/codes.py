"""Codes people can say: ``C10-H7-A9`` is commitment 10, milestone (hito) 7, activity 9."""

import re

from domain.values.errors import InvalidDataError
from domain.values.language import Text

_CODE = re.compile(r"[A-Z0-9]+(?:[-.][A-Z0-9]+)*")
_BAD_CODE = Text(
    es="«{given}» no es un código de paso. Se escribe como C10, C10-H7, C10-H7-A9 o C19-A6.",
    en='"{given}" is not a step code. Write it like C10, C10-H7, C10-H7-A9 or C19-A6.',
)


def commitment_code(number: str) -> str:
    """``C10`` for commitment number "10"; a number that is already a code ("E-5") is kept."""
    return number.upper() if number[:1].isalpha() else f"C{number}"


def milestone_code(commitment: str, number: str) -> str:
    """``C10-H7`` for milestone "7" of ``C10``."""
    return f"{commitment}-H{number}"


def activity_code(parent: str, number: str) -> str:
    """``C10-H7-A9``, or ``C19-A6`` for an activity that hangs directly under its commitment."""
    return f"{parent}-A{number}"


def occurrence_code(parent: str, period: str) -> str:
    """``C10-H4-2019.05`` for the occurrence of May 2019 of a recurring milestone."""
    return f"{parent}-{period}"


def parse_code(given: str) -> str:
    """The code as stored (upper case, trimmed) or InvalidDataError if it cannot be one."""
    code = given.strip().upper()
    if len(code) > 40 or not _CODE.fullmatch(code):  # noqa: PLR2004  (the column's width)
        raise InvalidDataError(_BAD_CODE, given=given[:60])
    return code
