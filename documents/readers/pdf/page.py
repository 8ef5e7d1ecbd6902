"""One page of a PDF as words, ruled tables and links, before anything is made of them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from documents.readers.docx.text import shown_with
from documents.readers.pdf.lines import Line, Word, lines_of

USUAL_PADDING = 5.4
_LONGEST_ADDRESS = 500
_LEAST_COLUMNS = 2
_RAISED, _LIFTED = 0.8, 0.08
"""Shares of a letter's size: marks of notes are smaller and stand higher."""
_MARKS = "0123456789*†‡"

Box = tuple[float, float, float, float]
Link = tuple[float, float, float, float, str]


@dataclass(slots=True)
class Table:
    """A table: for each row its upper edge and its cells, None where a cell beside it spans the place.

    ``ruled``: lines tell how wide its cells are, not only their words.
    """

    number: int
    padding: float
    rows: list[tuple[float, list[tuple[Box, list[Line]] | None]]]
    ruled: bool = True


@dataclass(slots=True)
class Page:
    """``words`` are those outside of ruled tables."""

    number: int
    height: float
    words: list[Word]
    tables: list[Table] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    cut: int | None = None
    """The number of a table that the edge of the page cuts, if one is cut."""


def read_page(page: Any, tables: int) -> Page:
    """The page as pdfplumber has opened it, turned so that its text runs from left to right.

    Its tables are numbered on from ``tables``.
    """
    page = _upright(page)
    words = [_word(each) for each in page.extract_words(return_chars=True)]
    links = [
        (link["x0"], link["top"], link["x1"], link["bottom"], link["uri"])
        for link in page.hyperlinks
        if isinstance(link.get("uri"), str)
    ]
    read: list[Table] = []
    taken: set[int] = set()
    cut: int | None = None
    for number, table in enumerate(page.find_tables(), tables + 1):
        cut = number if _runs_off(page, table) else cut
        made = Table(number, USUAL_PADDING, [])
        paddings: list[float] = []
        for row in table.rows:
            cells: list[tuple[Box, list[Line]] | None] = []
            for box in row.cells:
                inside = _inside(words, box) if box else []
                taken.update(map(id, inside))
                paddings += [word.x0 - box[0] for word in inside]
                cells.append((box, lines_of(inside)) if box else None)
            made.rows.append((row.bbox[1], cells))
        made.padding = max(0.0, min(paddings, default=USUAL_PADDING))
        read.append(made)
    return Page(page.page_number, float(page.height), [w for w in words if id(w) not in taken], read, links, cut)


def _runs_off(page: Any, table: Any) -> bool:
    """Whether lines that rule the table go on to the edge of the page: what lies beyond was not printed."""
    _, top, _, bottom = table.bbox
    if len(table.rows[0].cells) < _LEAST_COLUMNS:
        return False
    return any(
        edge["orientation"] == "h" and top - 1 <= edge["top"] <= bottom + 1 and edge["x1"] >= page.bbox[2] - 1
        for edge in page.edges
    )


def _word(found: dict[str, Any]) -> Word:
    """A word without the raised figure or star behind it that points to a note.

    A soft hyphen inside a word is a hyphen that shares its sign with those at the lines' ends.
    """
    text, letters = found["text"], found["chars"]
    first = letters[0]
    while len(letters) > 1 and len(text) == len(letters) and _is_raised(letters[-1], first):
        text, letters = text[:-1], letters[:-1]
    return Word(
        text[:-1].replace("\u00ad", "-") + text[-1],
        found["x0"],
        letters[-1]["x1"],
        found["top"],
        found["bottom"],
        first_letter=first["x1"] - first["x0"],
    )


def _is_raised(letter: dict[str, Any], first: dict[str, Any]) -> bool:
    small = letter["size"] < _RAISED * first["size"]
    return small and letter["bottom"] < first["bottom"] - _LIFTED * first["size"] and letter["text"] in _MARKS


def _upright(page: Any) -> Any:
    """The page turned as most of its letters are."""
    turns = Counter(map(_turn, page.chars))
    turn = turns.most_common(1)[0][0] if turns else 0
    if turn == 0:
        return page
    page.close()
    page.page_obj.rotate = (page.page_obj.rotate + turn) % 360
    return type(page)(page.pdf, page.page_obj, page.page_number, page.initial_doctop)


def _turn(letter: dict[str, Any]) -> int:
    """By how many degrees clockwise a letter must be turned to stand upright."""
    along, across = letter["matrix"][:2]
    if abs(along) >= abs(across):
        return 0 if along >= 0 else 180
    return 90 if across > 0 else 270


def links_in(links: Sequence[Link], box: Box) -> list[str]:
    """The addresses of the links whose middle lies in the box."""
    left, top, right, bottom = box
    return [
        address
        for x0, above, x1, below, address in links
        if left <= (x0 + x1) / 2 <= right and top <= (above + below) / 2 <= bottom
    ]


def with_whole_address(text: str, address: str) -> str:
    """The text with a link's address: as it stands there, whole again where lines divide it, else behind it."""
    if address in text:
        return text
    divided = re.compile(r"[\s\u00ad-]*?".join(map(re.escape, address.rstrip("/"))) + "/?")
    found = divided.search(text) if len(address) <= _LONGEST_ADDRESS else None
    return f"{text[: found.start()]}{address}{text[found.end() :]}" if found else shown_with(text, address)


def _inside(words: Sequence[Word], box: Box) -> list[Word]:
    left, top, right, bottom = box
    return [
        word
        for word in words
        if left <= (word.x0 + word.x1) / 2 <= right and top <= (word.top + word.bottom) / 2 <= bottom
    ]
