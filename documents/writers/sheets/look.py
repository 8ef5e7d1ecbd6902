"""How our workbooks look, and cells whose text stays text."""

from datetime import date
from enum import Enum, auto
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.dimensions import RowDimension

from domain.values.language import Language, Text


class Look(Enum):
    """What a cell is for."""

    PLAIN = auto()
    TITLE = auto()
    HINT = auto()
    HEAD = auto()
    HEAD_TO_FILL = auto()
    ASKED = auto()
    FILL = auto()
    GREY = auto()


ASKED_LOOK, FILL_LOOK, GREY_LOOK = Look.ASKED, Look.FILL, Look.GREY

_LINE = Side(style="thin", color="BFBFBF")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_BOXED = frozenset({Look.HEAD, Look.HEAD_TO_FILL, Look.ASKED, Look.FILL, Look.GREY})
_FONTS = {
    Look.TITLE: Font(name="Calibri", size=14, bold=True),
    Look.HINT: Font(name="Calibri", size=11, italic=True),
    Look.HEAD: Font(name="Calibri", size=11, bold=True, color="FFFFFF"),
    Look.HEAD_TO_FILL: Font(name="Calibri", size=11, bold=True),
}
_FONT = Font(name="Calibri", size=11)
_FILLS = {
    Look.HEAD: PatternFill("solid", fgColor="1F3864"),
    Look.HEAD_TO_FILL: PatternFill("solid", fgColor="FFD966"),
    Look.FILL: PatternFill("solid", fgColor="FFF9E5"),
    Look.GREY: PatternFill("solid", fgColor="E7E6E6"),
}
_BEGINS_A_FORMULA = ("=", "+", "-", "@")
_PAGE = Text(es="Página &P de &N", en="Page &P of &N")
_LETTER = 1
_LINE_HEIGHT = 15
"""Points."""


def put(
    page: Any, row: int, column: int, value: str | int | date | None, look: Look, *, centred: bool = False,
    colour: str | None = None,
) -> Any:  # fmt: skip
    """Write a cell. A text stays one: nothing that begins with ``=`` is ever run, nor becomes so when retyped."""
    cell = page.cell(row, column)
    if value is not None:
        cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        if value.startswith(_BEGINS_A_FORMULA):
            cell.quotePrefix = True
    cell.font = _FONTS.get(look, _FONT) if colour is None else _coloured(_FONTS.get(look, _FONT), colour)
    if look in _FILLS:
        cell.fill = _FILLS[look]
    if look in _BOXED:
        cell.border = _BOX
        is_head = look in {Look.HEAD, Look.HEAD_TO_FILL}
        cell.alignment = Alignment(
            wrap_text=True, vertical="center" if is_head else "top", horizontal="center" if centred else "left"
        )
    if look is Look.FILL:
        cell.protection = Protection(locked=False)
    return cell


def make_room(page: Any, row: int, lines: int) -> None:
    """Give a row the height of so many lines; it still grows with what is typed into it."""
    page.row_dimensions[row] = _GrowingRow(page, index=row, ht=lines * _LINE_HEIGHT)


def set_up_page(page: Any, repeated: str, footer: str, language: Language) -> None:
    """Landscape, as wide as the paper, the rows ``repeated`` on top of every page."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _LETTER
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = repeated
    margins = page.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.header, margins.footer = 0.5, 0.7, 0.3, 0.3
    page.oddFooter.left.text = footer.replace("&", "&&")
    page.oddFooter.right.text = _PAGE.say(language)


def lock(page: Any) -> None:
    """Keep locked cells from slips of the hand; filters, and the sizes of rows and columns, stay free."""
    page.protection.sheet = True
    page.protection.autoFilter = False
    page.protection.formatColumns = page.protection.formatRows = False


class _GrowingRow(RowDimension):  # type: ignore[misc]  # openpyxl ships no types
    """A height that is no decision of a person's: programs measure the row anew when its text changes."""

    @property
    def customHeight(self) -> bool:  # noqa: N802  (the name in the file's format)
        return False


def _coloured(font: Any, colour: str) -> Any:
    return Font(name=font.name, size=font.size, bold=True, color=colour)
