"""The cells of our workbooks as SpreadsheetML strings: texts, whole numbers, percentages, real dates, links.

A text that a program might run when it is typed again has the quote prefix, as after an apostrophe.
A date keeps the precision the plan gave: the cell holds a day and shows the month, the quarter or the year.
A row is as high as its longest text needs: not every program measures a file's rows when it opens it.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from documents.writers.calendar_words import date_words
from documents.writers.cleaning import lines
from domain.values.language import Language, Text
from domain.values.vocabulary import Precision


class Percent(NamedTuple):
    """A whole percentage, 0 to 100 and beyond; the cell holds the fraction."""

    whole: int


class Day(NamedTuple):
    """A day, shown as exactly as ``precision`` says."""

    day: date
    precision: Precision | None = None


class Link(NamedTuple):
    """A text that leads to a web address; None leads nowhere."""

    text: str
    address: str | None


Value = str | int | Percent | Day | Link | None


class CellLook(StrEnum):
    """What a cell of text is for."""

    TITLE = "title"
    NOTE = "note"
    HEAD = "head"
    TEXT = "text"


_BEGINS_A_FORMULA = ("=", "+", "-", "@")
_DAY = Text(es="dd/mm/yyyy", en="yyyy-mm-dd")
_MONTH = Text(es="mm/yyyy", en="yyyy-mm")
_QUARTER = Text(es="T{part}", en="Q{part}")
_HALF = Text(es="S{part}", en="H{part}")
_FONT = "Calibri"
_DARK = "1F3864"
_EPOCH = date(1899, 12, 30).toordinal()
_MARCH_1900 = 61
"""Before that serial numbers differ between programs: 1900 was no leap year."""
_LONGEST = 32_767
_CUT = " […]"
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_LINE_HEIGHT, _TITLE_HEIGHT, _HIGHEST = 13, 20, 409
"""Points: a line of text, a line of a title, and what a row can have."""
_LETTERS = {CellLook.TITLE: 0.6, CellLook.NOTE: 1, CellLook.HEAD: 0.8, CellLook.TEXT: 1}
"""That stand at least in a unit of a column's width; in most fonts it takes more of them."""
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


class Cells:
    """Writes the rows of one sheet. Looks are registered with the book as they are met."""

    def __init__(self, page: Any, language: Language, widths: Sequence[float]) -> None:
        self.letters = [get_column_letter(place) for place in range(1, len(widths) + 1)]
        self._page, self._language = page, language
        self._styles: dict[tuple[object, ...], int] = {}
        self._rooms = {
            look: [max(1, int(width * letters)) for width in widths] for look, letters in _LETTERS.items()
        }

    def row(self, number: int, values: Sequence[Value], look: CellLook = CellLook.TEXT) -> str:
        """One row; nothing is written for None and for empty texts."""
        cells = [
            self._cell(f"{letter}{number}", value, look)
            for letter, value in zip(self.letters, values, strict=False)
            if value is not None and value != ""
        ]
        lines = _most_lines(values, self._rooms[look])
        height = f' ht="{min(_HIGHEST, _LINE_HEIGHT * lines)}"' if lines > 1 else ""
        return f'<row r="{number}"{height}>{"".join(cells)}</row>'

    def line(self, number: int, said: str, look: CellLook) -> str:
        """A row with one text, in cells merged over all columns."""
        lines = _most_lines((said,), [sum(self._rooms[look])])
        height = _TITLE_HEIGHT if look is CellLook.TITLE else _LINE_HEIGHT
        cell = self._cell(f"A{number}", said, look)
        return f'<row r="{number}" ht="{min(_HIGHEST, height * lines)}">{cell}</row>'

    def _cell(self, place: str, value: Value, look: CellLook) -> str:
        match value:
            case str():
                return self._text(place, value, look)
            case int():
                return f'<c r="{place}" s="{self._style("number")}"><v>{value}</v></c>'
            case Percent(whole):
                return f'<c r="{place}" s="{self._style("percent")}"><v>{whole / 100:g}</v></c>'
            case Day(day, precision):
                return self._day(place, day, precision)
            case Link(text, address):
                return self._text(place, text, look, linked=address is not None)
            case _:
                return ""

    def _text(self, place: str, value: str, look: CellLook, *, linked: bool = False) -> str:
        said = value if value.isprintable() else lines(value)
        if len(said) * 2 > _LONGEST:
            said = _cut(said)
        style = self._style(look, quoted=said.startswith(_BEGINS_A_FORMULA), linked=linked)
        escaped = escape(said)
        if "_x" in escaped:
            escaped = _ESCAPED.sub("_x005F_", escaped)
        return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escaped}</t></is></c>'

    def _day(self, place: str, day: date, precision: Precision | None) -> str:
        serial = day.toordinal() - _EPOCH
        if serial < _MARCH_1900:
            return self._text(place, date_words(day, precision, self._language), CellLook.TEXT)
        shape = _shape(day, precision, self._language)
        return f'<c r="{place}" s="{self._style("day", shape=shape)}"><v>{serial}</v></c>'

    def _style(self, kind: str, *, quoted: bool = False, linked: bool = False, shape: str = "") -> int:
        key = (kind, quoted, linked, shape)
        if key not in self._styles:
            self._styles[key] = self._registered(kind, quoted=quoted, linked=linked, shape=shape)
        return self._styles[key]

    def _registered(self, kind: str, *, quoted: bool, linked: bool, shape: str) -> int:
        cell = Cell(self._page, 1, 1)
        top, figures = "top", kind in {"number", "percent", "day"}
        cell.font = Font(name=_FONT, size=10)
        if linked:
            cell.font = Font(name=_FONT, size=10, color="0563C1", underline="single")
        if kind == CellLook.TITLE:
            cell.font = Font(name=_FONT, size=14, bold=True, color=_DARK)
        if kind == CellLook.NOTE:
            cell.font = Font(name=_FONT, size=10, italic=True, color="595959")
        if kind == CellLook.HEAD:
            cell.font = Font(name=_FONT, size=10, bold=True, color="FFFFFF")
            cell.fill = PatternFill("solid", fgColor=_DARK)
            top = "center"
        counted = kind in {"number", "percent"}
        side = "right" if counted else "left"
        cell.alignment = Alignment(vertical=top, wrap_text=not figures, horizontal=side, indent=int(counted))
        if figures:
            cell.number_format = shape or {"number": "0", "percent": "0%"}[kind]
        cell.quotePrefix = quoted
        return int(cell.style_id)


def links_xml(links: Iterable[tuple[str, str]]) -> bytes:
    """The sheet's list of links: cell and the number of its relation."""
    rows = "".join(f'<hyperlink ref="{place}" r:id="rId{n}"/>' for n, (place, _) in enumerate(links, 1))
    return f'<hyperlinks xmlns:r="{_RELATIONS}">{rows}</hyperlinks>'.encode()


def relations_xml(links: Iterable[tuple[str, str]]) -> bytes:
    """The part that says where the sheet's links lead."""
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATIONS}/hyperlink" Target={quoteattr(address)} '
        'TargetMode="External"/>'
        for n, (_, address) in enumerate(links, 1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_PACKAGE}">{rows}</Relationships>'.encode()
    )


def _shape(day: date, precision: Precision | None, language: Language) -> str:
    """The number format; a quarter and a half year are a literal, and still a day for whoever computes.

    Short, for a number that is wider than its column is shown as ``####``.
    """
    if precision in (None, Precision.DAY):
        return _DAY.say(language)
    if precision is Precision.MONTH:
        return _MONTH.say(language)
    if precision is Precision.YEAR:
        return "yyyy"
    months, name = (3, _QUARTER) if precision is Precision.QUARTER else (6, _HALF)
    return f'"{name.say(language, part=(day.month - 1) // months + 1)} "yyyy'


def _most_lines(values: Sequence[Value], rooms: Sequence[int]) -> int:
    """The lines of the text that needs most of them."""
    most = 1
    for value, room in zip(values, rooms, strict=False):
        said = value if type(value) is str else value.text if type(value) is Link else ""
        if len(said) > room or "\n" in said:
            most = max(most, sum(max(1, -(-len(line) // room)) for line in said.split("\n")))
    return most


def _cut(said: str) -> str:
    """A cell keeps so many UTF-16 units; where the text is longer its end says so."""
    units = said.encode("utf-16-le")
    if len(units) <= _LONGEST * 2:
        return said
    return units[: (_LONGEST - len(_CUT)) * 2].decode("utf-16-le", "ignore") + _CUT
