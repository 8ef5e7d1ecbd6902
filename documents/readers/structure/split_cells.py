"""Several steps written one below the other in one cell, beside what holds them all together."""

import re
from dataclasses import dataclass
from itertools import pairwise

_MARK = re.compile(r"\s*(?:(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})\s*[.):–-]*\s+(?=[^\W\d_]|[¿«“\"])|[-•*·▪◦–]\s+)")
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """One step of the cell: its number as written, if it has one, and its text."""

    number: str | None
    text: str


def pieces_in(cell: str) -> tuple[Piece, ...]:
    """The steps of a cell whose every entry is numbered onwards or has a bullet; empty for any other cell."""
    pieces: list[Piece] = []
    for line in filter(None, map(str.strip, cell.split("\n"))):
        mark = _MARK.match(line)
        if mark is not None:
            pieces.append(Piece(mark["number"], line[mark.end() :].strip()))
        elif not pieces:
            return ()
        else:
            pieces[-1] = Piece(pieces[-1].number, f"{pieces[-1].text} {line}")
    numbers = [piece.number for piece in pieces]
    either = all(number is None for number in numbers) or _count_on(numbers)
    return tuple(pieces) if len(pieces) >= _LEAST and either else ()


def share_of(cell: str, position: int, count: int) -> str | None:
    """The line of a cell that speaks of one of its ``count`` steps; None where the cell speaks of all of them."""
    lines = [line.strip() for line in cell.split("\n") if line.strip()]
    return lines[position] if len(lines) == count else None


def _count_on(numbers: list[str | None]) -> bool:
    """Whether each number is the next after the one before."""
    told = [tuple(map(int, number.split("."))) for number in numbers if number is not None]
    following = all(one[:-1] == other[:-1] and other[-1] == one[-1] + 1 for one, other in pairwise(told))
    return len(told) == len(numbers) and following
