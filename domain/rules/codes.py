"""Codes people can say: ``C10-H7-A9`` is commitment 10, milestone (hito) 7, activity 9; own codes stay."""

import re
from collections.abc import Iterable

from domain.values.errors import InvalidDataError
from domain.values.language import Text

_CODE = re.compile(r"[A-Z0-9]+(?:[-.][A-Z0-9]+)*")
_OWN = re.compile(r"[A-Z]{1,4}[-. ]?\d{1,3}(?:[-.]\d{1,3})+", re.ASCII)
_PARTS = re.compile(r"[A-Z]+|\d+", re.ASCII)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BAD_CODE = Text(
    es="«{given}» no es un código de paso. Se escribe como C10, C10-H7, C10-H7-A9 o C19-A6.",
    en='"{given}" is not a step code. Write it like C10, C10-H7, C10-H7-A9 or C19-A6.',
)


def commitment_code(number: str) -> str:
    """``C10`` for commitment number "10"; a number that is already a code ("E-5") is kept."""
    return own_code(number) or (number.upper() if number[:1].isalpha() else f"C{number}")


def milestone_code(commitment: str, number: str) -> str:
    """``C10-H7`` for milestone "7" of ``C10``; a number that is the plan's own code ("E-5-3-1") is the code."""
    return own_code(number) or f"{commitment}-H{number}"


def activity_code(parent: str, number: str) -> str:
    """``C10-H7-A9``, ``C19-A6`` for an activity directly under its commitment, or the plan's own code."""
    return own_code(number) or f"{parent}-A{number}"


def occurrence_code(parent: str, period: str) -> str:
    """``C10-H4-2019.05`` for the occurrence of May 2019 of a recurring milestone."""
    return f"{parent}-{period}"


def own_code(number: str) -> str | None:
    """The plan's own code that a number is: letters and several numbers, whatever stands between them.

    "E1-1-3" and "E-1-1-3" are one code, ``E-1-1-3``; "OE1.2" with its dots is said as it is written. None for a
    number that counts only inside its parent.
    """
    written = number.strip().upper()
    if not _OWN.fullmatch(written):
        return None
    return written.replace(" ", "") if "." in written else "-".join(_PARTS.findall(written))


def told_apart(code: str, taken: Iterable[str]) -> str:
    """``code``, or ``E-5-1-3-B`` (C, D…) where a damaged document gives the same code to several steps."""
    used = set(taken)
    return next(
        (each for each in (code, *(f"{code}-{letter}" for letter in _LETTERS[1:])) if each not in used), code
    )


def parse_code(given: str) -> str:
    """The code as stored (upper case, trimmed) or InvalidDataError if it cannot be one."""
    code = given.strip().upper()
    if len(code) > 40 or not _CODE.fullmatch(code):  # noqa: PLR2004  (the column's width)
        raise InvalidDataError(_BAD_CODE, given=given[:60])
    return code
