# ruff: noqa: E501  (the files' own text stands here as it is written to them)
"""Spreadsheets made to harm, and such as programs break them."""

from collections.abc import Callable
from html import escape
from io import BytesIO
from pathlib import Path

import openpyxl
from openpyxl.chart import BarChart

from tests.hostile.cases import TITLE, Case, made
from tests.hostile.zips import MIB, flagged, overlapping, packed, with_bomb

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_HEADINGS = ("Compromiso", "Hito", "Institución responsable", "Fecha de inicio", "Fecha de término")
_ROW = ("Compromiso 1. Publicar", TITLE, "Instituto de Fomento Municipal -INFOM-", "enero 2019", "marzo 2019")
_LAUGHS = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def cell(place: str, text: str) -> str:
    """A cell with a text."""
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def row(number: int, texts: tuple[str, ...]) -> str:
    """A row from column A."""
    return f'<row r="{number}">{"".join(cell(f"{chr(65 + at)}{number}", text) for at, text in enumerate(texts))}</row>'


HONEST = row(1, _HEADINGS) + row(2, _ROW)


def sheet(rows: str = HONEST, before: str = "", after: str = "") -> str:
    """A worksheet's part."""
    return f'<worksheet xmlns="{_MAIN}" xmlns:r="{_R}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def book(
    main: str | None = None, *, state: str = "visible", properties: str = "", styles: str = "", **more: bytes | str
) -> dict[str, bytes | str]:
    """The parts of a workbook of one sheet; further ones by their names with ``__`` for ``/`` and ``_`` for ``.``."""
    named = {name.replace("__", "/").replace("_", "."): part for name, part in more.items()}
    kinds = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{_TYPES}{kind}+xml"/>'
        for part, kind in (("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles"))
    )
    related = "".join(
        f'<Relationship Id="r{number}" Type="{_R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate((("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")))
    )
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    )
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{kinds}</Types>',
        "_rels/.rels": relationships.format(f'<Relationship Id="a" Type="{_R}/officeDocument" Target="xl/workbook.xml"/>'),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_R}">{properties}'
        f'<sheets><sheet name="Plan" sheetId="1" state="{state}" r:id="r0"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relationships.format(related),
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">{styles}</styleSheet>',
        "xl/worksheets/sheet1.xml": main or sheet(),
    } | named  # fmt: skip


def sheet_case(name: str, rows: str, told: str = "", *warned: str, before: str = "", after: str = "") -> Case:
    """A case of one worksheet."""
    return Case(name, _of(lambda: book(sheet(rows, before, after))), told, warned)


def _of(parts: Callable[[], dict[str, bytes | str]]) -> Callable[[Path], Path]:
    return made("plan.xlsx", lambda: packed(parts()))


def _values(*cells: str) -> str:
    return "".join(f'<row r="{number}">{value}</row>' for number, value in enumerate(cells, 10))


def _formats(code: str) -> str:
    return (
        f'<numFmts count="1"><numFmt numFmtId="200" formatCode="{code}"/></numFmts><fonts><font/></fonts><fills><fill><patternFill/></fill>'
        "</fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
        '<cellXfs><xf/><xf numFmtId="200" applyNumberFormat="1"/></cellXfs>'
    )


def _dated(*numbers: str) -> str:
    return _values(*(f'<c r="A{at}" s="1"><v>{number}</v></c>' for at, number in enumerate(numbers, 10)))


_FORMULAS = (
    "<c r=\"A10\"><f>cmd|'/c calc'!A0</f></c>",
    '<c r="A11"><f>HYPERLINK("http://127.0.0.1:9/"&amp;A1,"aquí")</f></c>',
    '<c r="A12"><f>WEBSERVICE("http://127.0.0.1:9/")</f></c>',
)
_MERGED = "".join(f'<mergeCell ref="A{number}:B{number}"/>' for number in range(3, 5_003))
_ONES = "<c><v>1</v></c>"
_HIDDEN = book(state="hidden")
_SPACE = f'<c r="A10"><f>1</f>{" " * 300_000}<v>1</v></c>'

CASES = (
    sheet_case("a sheet that says it fills every cell there can be", HONEST, before='<dimension ref="A1:XFD1048576"/>'),
    sheet_case("a text in the last cell there can be", HONEST + f'<row r="1048576">{cell("XFD1048576", "a")}</row>'),
    sheet_case("sixteen thousand columns in eight rows", HONEST + f"<row>{_ONES * 16_384}</row>" * 8),
    sheet_case("a million empty cells", HONEST + f"<row>{'<c/>' * 100}</row>" * 10_000, "celdas"),
    sheet_case("two hundred thousand empty rows", HONEST + "<row/>" * 200_000),
    sheet_case("every cell merged into one", HONEST, "celdas combinadas", after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    sheet_case("every cell one link", HONEST, "celdas combinadas", after='<hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>'),
    sheet_case("five thousand merged cells", HONEST + "".join(row(n, ("a",)) for n in range(3, 5_003)),
               after=f"<mergeCells>{_MERGED}</mergeCells>"),
    sheet_case("an area begun a hundred thousand times and never ended", HONEST, "dañado", after="<mergeCell " * 100_000),
    sheet_case("formulas that start programs or fetch pages", HONEST + _values(*_FORMULAS)),
    sheet_case("a formula with three hundred thousand spaces behind it", HONEST + _values(_SPACE)),
    Case("dates beyond every calendar", _of(lambda: book(
        sheet(HONEST + _dated("1e300", "-1", "-1e300", "2958466", "1e15", "0")), styles=_formats("dd/mm/yyyy")))),
    Case("dates counted from 1904", _of(lambda: book(
        sheet(HONEST + _dated("-1462", "41670")), styles=_formats("dd/mm/yyyy"), properties='<workbookPr date1904="1"/>'))),
    Case("a number's format of three hundred thousand brackets", _of(lambda: book(
        sheet(HONEST + _dated(*["1"] * 50)), styles=_formats("[" * 300_000))), "dañado"),
    sheet_case("a number that is none", HONEST + _values('<c r="A10"><v>NaN</v></c>'), "dañado"),
    sheet_case("errors in place of values", HONEST + _values('<c r="A10" t="e"><v>#REF!</v></c>', '<c r="A11" t="e"><v>#¡DIV/0!</v></c>')),
    sheet_case("a text that the table of texts does not have", HONEST + _values('<c r="A10" t="s"><v>99999999</v></c>'), "dañado"),
    sheet_case("a kind of cell nobody knows", HONEST + _values('<c r="A10" t="zzz"><v>1</v></c>')),
    sheet_case("a cell at no place there is", HONEST + '<row r="10"><c r="ZZZZZZ99999999999"><v>1</v></c></row>', "dañado"),
    sheet_case("a column that reaches everywhere", HONEST, before='<cols><col min="1" max="999999999" hidden="1"/></cols>'),
    sheet_case("rules for every cell", HONEST, after='<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576">'
               '<formula1>"a,b"</formula1></dataValidation></dataValidations>'),
    sheet_case("a text of 20,001 letters", HONEST + row(10, ("a" * 20_001,)), "", "paragraph_too_long"),
    Case("nothing but a hidden sheet", _of(lambda: _HIDDEN), "no se reconoce"),
    Case("nothing but a chart", made("plan.xlsx", lambda: _chart(1)), "no se reconoce"),
    Case("macros and links to other books", _of(lambda: book(
        xl__vbaProject_bin=b"\xd0\xcf\x11\xe0" * 99, xl__externalLinks__externalLink1_xml=f'<externalLink xmlns="{_MAIN}"/>'))),
    Case("entities in the table of texts", _of(lambda: book(xl__sharedStrings_xml=f"{_LAUGHS}<sst>&b;</sst>")), "declara entidades"),
    Case("entities in a part that nothing refers to", _of(lambda: book(xl__other_xml=f"{_LAUGHS}<a>&b;</a>")), "declara entidades"),
    Case("no styles", _of(lambda: {name: part for name, part in book().items() if "styles" not in name})),
    Case("no list of sheets", _of(lambda: book() | {"xl/workbook.xml": f'<workbook xmlns="{_MAIN}"/>'}), "no se reconoce"),
    Case("the list of sheets under another name", _of(lambda: {n: p for n, p in book().items() if n != "xl/workbook.xml"}), "dañado"),
    Case("a sheet of 75 MB in 8 MB", made("plan.xlsx", lambda: _large(75 * MIB)), "al descomprimirse"),
    Case("a sheet of 1 GB in 1 MB", made("plan.xlsx", lambda: with_bomb(book(), "xl/worksheets/sheet2.xml", 1024 * MIB)), "al descomprimirse"),
    Case("three thousand parts that are one and the same bytes", made("plan.xlsx", lambda: overlapping(
        book(), 30 * MIB, [f"xl/worksheets/sheet{n}.xml" for n in range(2, 3002)])), "al descomprimirse"),
    Case("a sheet cut in the middle", _of(lambda: book(sheet()[:-300])), "dañado"),
    Case("a sheet under a password of its parts", made("plan.xlsx", lambda: flagged(packed(book()), flag=1)), "protegid"),
    Case("tags nested a hundred thousand deep", _of(lambda: book(sheet(HONEST + "<a>" * 100_000 + "</a>" * 100_000)))),
)  # fmt: skip


def _large(size: int) -> bytes:
    """A sheet of figures that differ: it shrinks to about a ninth, not to a thousandth."""
    figures = "".join(f"<c><v>{number * 7919 % 1_000_003}</v></c>" for number in range(100_000))
    return packed(book(sheet(f"<row>{figures}</row>" * (size // len(figures) + 1))), level=1)


def _chart(sheets: int) -> bytes:
    drawn = openpyxl.Workbook()
    for _ in range(sheets):
        drawn.create_chartsheet().add_chart(BarChart())
    drawn.remove(drawn.worksheets[0])
    buffer = BytesIO()
    drawn.save(buffer)
    return buffer.getvalue()
