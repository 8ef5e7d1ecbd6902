"""WordprocessingML of our blocks as strings: python-docx's own calls are a hundred times slower.

Texts were cleaned of what XML forbids when the outline was composed; here they are only escaped.
"""

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

from documents.writers.blocks import Run, Runs, Signature, Table

_OPEN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_OPEN_DIRTY = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
_BETWEEN = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_CLOSE = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_LINK = '<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
_CONTENTS = r"TOC \f \h \z"
_STRONG = "<w:rPr><w:b/></w:rPr>"
_FIXED = '<w:rPr><w:rStyle w:val="HitosFixed"/></w:rPr>'
KEPT, LEFT = "<w:keepNext/>", '<w:keepNext w:val="0"/>'
"""A paragraph that stays with the next one, and one that need not whatever its style says."""
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'

Bookmark = Callable[[str], str]
"""The bookmark's name for one of our anchors."""


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph of ready runs in a named style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def text(said: str, look: str = "") -> str:
    """A run; a line break in the text breaks the line."""
    escaped = escape(said)
    if "\n" in escaped:
        escaped = escaped.replace("\n", _BREAK)
    return f'<w:r>{look}<w:t xml:space="preserve">{escaped}</w:t></w:r>'


def runs(parts: Runs, bookmark: Bookmark) -> str:
    """Several runs, links included."""
    return "".join(_run(part, bookmark) for part in parts)


def bookmarked(name: str, number: int, content: str) -> str:
    """The content as the target of internal links."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def contents(lines: Sequence[tuple[int, str, str]]) -> str:
    """The table of contents: a field made of the headings' own entries, with level, entry and bookmark each.

    Word works the pages out when it opens or prints the file, and makes all lines anew when it is asked to; no
    page can be known before it is laid out.
    """
    if not lines:
        return ""
    opened = f"{_OPEN}{_instruction(_CONTENTS)}{_BETWEEN}"
    last = len(lines) - 1
    return "".join(
        paragraph(
            f"TOC{level}",
            (opened if place == 0 else "") + _contents_line(entry, name) + (_CLOSE if place == last else ""),
        )
        for place, (level, entry, name) in enumerate(lines)
    )


def contents_entry(entry: str, level: int) -> str:
    """The hidden field in a heading from which Word makes its line of the contents."""
    said = entry.replace("\\", "\\\\").replace('"', "”")
    return _OPEN + _instruction(f'TC "{said}" \\l {level}') + _CLOSE


def table(drawn: Table, width: int, bookmark: Bookmark, *, twin: bool = False, held: bool = False) -> str:
    """A captioned table ``width`` twips wide; its heading row is repeated on every page.

    A drawing's ``twin`` is set smaller, and its caption stands above the drawing. ``held``: it stays on one page
    with what comes after it.
    """
    kept = KEPT if held else ""
    headed, told = ("HitosTwinHeading", "HitosTwinText") if twin else ("HitosTableHeading", "HitosTableText")
    widths = [width * column.share // 100 for column in drawn.columns]
    aligned = [kept + ('<w:jc w:val="right"/>' if column.figures else "") for column in drawn.columns]
    heading = "".join(
        _cell(size, paragraph(headed, text(column.name), side))
        for size, column, side in zip(widths, drawn.columns, aligned, strict=True)
    )
    rows = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            _cell(size, paragraph(told, runs(cell, bookmark), side))
            for size, cell, side in zip(widths, row, aligned, strict=True)
        )
        + "</w:tr>"
        for row in drawn.rows
    )
    caption = escape(drawn.caption, {'"': "&quot;"})
    return (
        ("" if twin else paragraph("Caption", text(drawn.caption)))
        + f'<w:tbl><w:tblPr><w:tblStyle w:val="HitosTable"/><w:tblW w:w="{width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:noVBand="1" w:noHBand="1"/>'
        f'<w:tblCaption w:val="{caption}"/></w:tblPr>{_grid(widths)}'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heading}</w:tr>{rows}</w:tbl>"
        + paragraph("HitosTableText", "", kept)
    )


def signature(drawn: Signature, width: int) -> str:
    """The lines to sign, kept on one page."""
    widths = [width * 28 // 100, width * 72 // 100]
    line = '<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="1B1F24"/></w:tcBorders>'
    rows = "".join(
        '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="640" w:hRule="atLeast"/></w:trPr>'
        + _cell(widths[0], paragraph("HitosLabel", text(label), kept), '<w:vAlign w:val="bottom"/>')
        + _cell(
            widths[1], paragraph("HitosTableText", text(value or ""), kept), line + '<w:vAlign w:val="bottom"/>'
        )
        + "</w:tr>"
        for (label, value), kept in zip(drawn.lines, (*[KEPT] * (len(drawn.lines) - 1), LEFT), strict=True)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"{_grid(widths)}{rows}</w:tbl>"
    )


def page_field(footer: str, page: str, width: int, namespaces: str) -> str:
    """The footer's paragraph: its text, and at the right "page n of m" as fields."""
    border = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="C4CCD4"/></w:pBdr>'
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    content = f"{text(footer)}<w:r><w:tab/></w:r>{_page_numbers(page)}"
    return paragraph("Footer", content, border + tabs).replace("<w:p>", f"<w:p {namespaces}>", 1)


def marked_footer(footer: str, mark: tuple[str, str, str], page: str, width: int, namespaces: str) -> str:
    """A footer of three cells: what the report speaks of with the mark's caption and code, the page, the picture.

    ``mark``: caption, code, and the run that shows the QR code.
    """
    caption, code, shown = mark
    widths = [width * 60 // 100, width * 26 // 100, width * 14 // 100]
    said = (
        paragraph("Footer", text(footer)) + paragraph("Footer", text(caption)) + paragraph("HitosCode", text(code))
    )
    number = paragraph("Footer", _page_numbers(page), '<w:jc w:val="right"/>')
    picture = paragraph("Footer", shown, '<w:jc w:val="right"/>')
    border = '<w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="C4CCD4"/></w:tblBorders>'
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    cells = "".join(_cell(size, content) for size, content in zip(widths, (said, number, picture), strict=True))
    return (
        f'<w:tbl {namespaces}><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/>{border}'
        f'<w:tblLayout w:type="fixed"/>{margins}</w:tblPr>{_grid(widths)}<w:tr>{cells}</w:tr></w:tbl>'
    )


def _page_numbers(page: str) -> str:
    before, rest = page.split("{page}")
    between, after = rest.split("{pages}")
    return text(before) + _field("PAGE") + text(between) + _field("NUMPAGES") + text(after)


def _run(part: Run, bookmark: Bookmark) -> str:
    if part.address:
        target = part.address.replace("\\", "%5C").replace('"', "%22")
        link = _instruction(f'HYPERLINK "{target}"')
        return f"{_OPEN}{link}{_BETWEEN}{text(part.text, _LINK)}{_CLOSE}"
    if part.anchor:
        said = text(part.text, _LINK)
        return f'<w:hyperlink w:anchor="{bookmark(part.anchor)}" w:history="1">{said}</w:hyperlink>'
    return text(part.text, _STRONG if part.strong else _FIXED if part.fixed else "")


def _contents_line(entry: str, name: str) -> str:
    """A link to the bookmark, dots, and a field with its page."""
    page = f"{_OPEN_DIRTY}{_instruction(f'PAGEREF {name} ' + chr(92) + 'h')}{_BETWEEN}{text('·')}{_CLOSE}"
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{text(entry)}<w:r><w:tab/></w:r>{page}</w:hyperlink>'


def _field(instruction: str) -> str:
    return f"{_OPEN}{_instruction(instruction)}{_BETWEEN}{text('1')}{_CLOSE}"


def _instruction(said: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {escape(said)} </w:instrText></w:r>'


def _cell(width: int, content: str, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def _grid(widths: list[int]) -> str:
    return "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid>"


class Bookmarks:
    """Word's names for our anchors, given out as they are met: a link may come before its target."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, anchor: str) -> int:
        """The same number for the same anchor, from 1."""
        return self._numbers.setdefault(anchor, len(self._numbers) + 1)

    def name(self, anchor: str) -> str:
        """A name Word takes whatever the anchor is."""
        return f"hitos_{self.number(anchor)}"
