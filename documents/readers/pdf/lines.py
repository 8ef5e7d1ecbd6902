"""Words on a page as lines, and lines as text: what was wrapped is whole again, what was broken stays broken.

A line was wrapped if the next line's first word would not have fitted on it. In a narrow cell even a word may
be divided without a hyphen: it stands alone on its line and leaves no room for its next letter.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.readers.institutions.acronyms import is_acronym
from documents.readers.joining import divides_an_address, joined
from domain.rules.folding import fold

SOFT_HYPHEN = "\u00ad"
"""At the end of a cell: its last word may go on in the row that goes on with the cell."""

_SAME_LINE = 0.5
_SLACK = 0.75
"""Points by which a width may differ from what was laid out."""
_HAIR = 0.1
_IN_NUMBERS = "/-.,"
_IN_A_NUMBER = "\u2060"
_WHOLE_DATE = re.compile(r"\(?(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d\)?[.,]?")
_NUMBER = re.compile(r"\(?[\d/.,-]*\d[\d/.,-]*")
_LETTERS_THAT_ARE_WORDS = frozenset("aeiouy")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands, in points from the page's upper left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    first_letter: float
    """The width of its first letter."""


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one line from left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with a space between."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return self.words[-1].x1

    @property
    def top(self) -> float:
        """Its upper edge."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return max(word.bottom for word in self.words)


def lines_of(words: Sequence[Word]) -> list[Line]:
    """The words in lines from top to bottom; words half of whose height is shared are on one line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.top, word.x0)):
        last = lines[-1][0] if lines else None
        height = word.bottom - word.top
        if last is not None and word.top - last.top < _SAME_LINE * height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(tuple(sorted(line, key=lambda word: word.x0))) for line in lines]


def was_wrapped(following: Line, room: float) -> bool:
    """Whether ``following`` goes on a line that, with ``room`` points left, had no place for its first word."""
    first = following.words[0]
    space = first.first_letter / 2
    return room < space + (first.x1 - first.x0) + _SLACK


@dataclass(frozen=True, slots=True)
class WholeWords:
    """What the document shows to be words: ``known`` stand whole elsewhere, ``small`` are the language's."""

    known: frozenset[str]
    small: frozenset[str]
    doubted: dict[str, None] = field(default_factory=dict)
    """Words put together from two lines that stand whole nowhere else: the person should look at them."""

    def may_be_cut(self, left: str, right: str) -> bool:
        """Whether two pieces may be one word: what they make is one, or at least they are none themselves."""
        before, after = fold(left), fold(right)
        if not after or before + after in self.known:
            return True
        if after[0].isdigit():
            return False
        if len(after) == 1:
            cut = after not in _LETTERS_THAT_ARE_WORDS or before not in self.known
        else:
            cut = before not in self.known and after not in self.small
        if cut and right[:1].islower():
            self.doubted.setdefault(left.rsplit(maxsplit=1)[-1] + right)
        return cut

    def mended(self, lines: Sequence[str]) -> list[str]:
        """The lines with words divided by a hyphen whole again; a hyphen that may be the word's own is told."""
        result = list(lines[:1])
        for line in lines[1:]:
            left = result[-1].rsplit(" ", 1)[-1]
            right = line.partition(" ")[0].rstrip(".,;:")
            if "://" in left or not (left.endswith("-") and left[-2:-1].isalpha() and right[:1].islower()):
                result.append(line)
            else:
                if fold(left[:-1] + right) not in self.known:
                    self.doubted.setdefault(left[:-1] + right)
                result[-1] = result[-1][:-1] + line
        return result


def cuts_a_word(line: Line, room: float, next_letter: float) -> bool:
    """Whether the line is one word, and the next letter found no room on it."""
    return len(line.words) == 1 and len(line.text) > 1 and line.text[-1].isalpha() and room < next_letter - _HAIR


def cuts_a_number(line: Line, room: float, following: Line) -> bool:
    """Whether a date or another number goes on: "01/09/20", and below it "17" that had no room."""
    last, first = line.words[-1].text, following.words[0]
    if not (first.text[0].isdigit() or first.text[0] in _IN_NUMBERS) or not _NUMBER.fullmatch(last):
        return False
    if _WHOLE_DATE.fullmatch(last):
        return False
    return last[-1] in _IN_NUMBERS or room < first.first_letter - _HAIR


def cell_text(lines: Sequence[Line], width: float, whole: WholeWords | None) -> str:
    """A cell's text, ``width`` points wide inside; only the line breaks that were meant are kept.

    It ends with a soft hyphen where its last word may have been divided. ``whole`` is None where the width is
    only that of the widest line: there words are not taken for cut.
    """
    rows: list[list[str]] = [[]]
    for position, line in enumerate(lines):
        text = line.text
        room = width - (line.x1 - line.x0)
        following = lines[position + 1] if position + 1 < len(lines) else None
        _take(rows[-1], lines[position - 1], line)
        if following is None and whole is not None:
            letter = (line.x1 - line.x0) / max(1, len(text))
            rows[-1][-1] += SOFT_HYPHEN if cuts_a_word(line, room, letter) else ""
        elif following is None:
            continue
        elif (
            whole is not None
            and cuts_a_word(line, room, following.words[0].first_letter)
            and whole.may_be_cut(line.text, following.words[0].text)
        ):
            rows[-1][-1] += SOFT_HYPHEN
        elif _divides_an_address(line, following):
            continue
        elif whole is not None and cuts_a_number(line, room, following):
            rows[-1][-1] += _IN_A_NUMBER
        elif not was_wrapped(following, room) or _ends_a_name(line, following):
            rows.append([])
    return "\n".join(joined(whole.mended(row) if whole is not None else row) for row in rows if row)


def _take(row: list[str], before: Line, line: Line) -> None:
    """Add a line to its row; what the line before left open goes on without a space."""
    text, last = line.text, row[-1] if row else ""
    if last.endswith(_IN_A_NUMBER):
        row[-1] = last[: -len(_IN_A_NUMBER)] + text
    elif row and _divides_an_address(before, line):
        row[-1] += text
    elif last.endswith(SOFT_HYPHEN):
        own = before.text.endswith(SOFT_HYPHEN) and text[0].isdigit()
        row[-1] = last[:-1] + ("-" if own else "") + text
    else:
        row.append(text)


def _divides_an_address(line: Line, following: Line) -> bool:
    return divides_an_address(line.words[-1].text, following.text)


def _ends_a_name(line: Line, following: Line) -> bool:
    """An acronym ends an institution's name: a capital below it begins another, whether or not there was room."""
    return is_acronym(line.words[-1].text.strip("-–—()*")) and following.text[:1].isupper()
