"""The empty Word document a report is poured into: named styles an office can restyle, footer, properties."""

from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Empty
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from documents.writers.blocks import Outline, Style
from documents.writers.docx.pictures import Pictures
from documents.writers.docx.xml import marked_footer, page_field
from documents.writers.qr import qr_png
from domain.values.language import Language

LANGUAGES = {Language.ES: "es-GT", Language.EN: "en-GB"}
TEXT_WIDTH = Mm(215.9 - 2 * 25)

_FONT = "Cambria"
_FIXED_FONT = "Consolas"
_QR_SIZE = 19.0
"""Millimetres, its white edge included."""
_FOOTER_PICTURE = 1_000_000
_INK, _ACCENT, _QUIET = RGBColor(0x1B, 0x1F, 0x24), RGBColor(0x1D, 0x3F, 0x5E), RGBColor(0x4C, 0x56, 0x61)

# name, size in points, bold, italic, colour, space before, space after, kept with the next
_Look = tuple[str, float, bool, bool, RGBColor, float, float, bool]
_LOOKS: tuple[_Look, ...] = (
    ("Title", 20, True, False, _ACCENT, 0, 8, True),
    ("Subtitle", 12, False, False, _QUIET, 0, 4, False),
    ("Heading 1", 15, True, False, _ACCENT, 24, 8, True),
    ("Heading 2", 13, True, False, _ACCENT, 18, 6, True),
    ("Heading 3", 12, True, False, _ACCENT, 14, 5, True),
    ("Heading 4", 11, True, False, _INK, 11, 4, True),
    ("Caption", 9.5, False, False, _QUIET, 6, 4, True),
    ("List Bullet", 11, False, False, _INK, 0, 3, False),
    ("TOC Heading", 12, True, False, _ACCENT, 14, 6, True),
    ("Hitos Notice", 11, True, False, _INK, 10, 10, False),
    ("Hitos Note", 10, False, False, _QUIET, 8, 6, False),
    ("Hitos Commitment", 12, True, False, _INK, 0, 6, True),
    ("Hitos Description", 11, False, False, _INK, 0, 6, True),
    ("Hitos Period", 11, False, True, _INK, 0, 6, True),
    ("Hitos Progress", 11, False, False, _INK, 0, 6, True),
    ("Hitos Verified", 11, False, False, _INK, 0, 6, True),
    ("Hitos State", 10, False, False, _QUIET, 0, 6, False),
    ("Hitos Label", 10, False, False, _QUIET, 4, 3, True),
    ("Hitos Table Heading", 9.5, True, False, _ACCENT, 2, 2, False),
    ("Hitos Table Text", 9.5, False, False, _INK, 2, 2, False),
    ("Hitos Logo", 11, False, False, _INK, 0, 14, True),
    ("Hitos Picture", 11, False, False, _INK, 0, 6, True),
    ("Hitos Twin Heading", 8.5, True, False, _ACCENT, 1, 1, True),
    ("Hitos Twin Text", 8.5, False, False, _INK, 1, 1, False),
    ("Hitos End", 1, False, False, _INK, 0, 0, False),
    ("Hitos Code", 9.5, False, False, _INK, 0, 0, False),
    ("toc 1", 10, True, False, _INK, 6, 2, False),
    ("toc 2", 10, False, False, _INK, 0, 2, False),
    ("toc 3", 10, False, False, _INK, 0, 2, False),
)
STYLE_IDS = {
    Style.TITLE: "Title",
    Style.SUBTITLE: "Subtitle",
    Style.NOTICE: "HitosNotice",
    Style.NOTE: "HitosNote",
    Style.LEAD: "HitosCommitment",
    Style.DESCRIPTION: "HitosDescription",
    Style.PERIOD: "HitosPeriod",
    Style.BODY: "Normal",
    Style.PROGRESS: "HitosProgress",
    Style.VERIFIED: "HitosVerified",
    Style.STATE: "HitosState",
    Style.LABEL: "HitosLabel",
}


def empty_document(outline: Outline) -> Empty:
    """A Letter page with every style, the footer and the properties of the report; no text yet."""
    document = Document()
    _default_text(document, LANGUAGES[outline.language])
    for look in _LOOKS:
        _paragraph_style(document, look)
    _indent(document, "toc 2", 5)
    _indent(document, "toc 3", 10)
    for level in (1, 2, 3):
        stops = document.styles[f"toc {level}"].paragraph_format.tab_stops
        stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    document.styles["Hitos Code"].font.name = _FIXED_FONT
    _character_styles(document)
    document.styles.element.append(parse_xml(_TABLE_STYLE.format(names=nsdecls("w"))))
    _as_a_present_day_file(document)
    _page(document, outline)
    _properties(document, outline)
    return document


def _default_text(document: Empty, language: str) -> None:
    normal = document.styles["Normal"]
    _look_of(normal, 11, bold=False, italic=False, colour=_INK)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.12
    normal.paragraph_format.widow_control = True
    for tag in document.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), language)


def _paragraph_style(document: Empty, look: _Look) -> None:
    name, size, bold, italic, colour, before, after, with_next = look
    known = {style.name for style in document.styles}
    if name not in known:
        ours = name.startswith("Hitos")
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=not ours)
        if not ours:
            style.element.styleId = name.upper().replace(" ", "")  # Word knows its own style by this
        style.base_style = document.styles["Normal"]
        style.quick_style = True
    style = document.styles[name]
    _look_of(style, size, bold=bold, italic=italic, colour=colour)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.keep_with_next = with_next
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _look_of(style: ParagraphStyle, size: float, *, bold: bool, italic: bool, colour: RGBColor) -> None:
    style.font.name = _FONT
    style.font.size = Pt(size)
    style.font.bold = bold
    style.font.italic = italic
    style.font.color.rgb = colour
    for tag in ("w:spacing", "w:kern"):
        for found in style.element.rPr.findall(qn(tag)):
            style.element.rPr.remove(found)
    fonts = style.element.rPr.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), _FONT)


def _indent(document: Empty, name: str, millimetres: float) -> None:
    document.styles[name].paragraph_format.left_indent = Mm(millimetres)


def _character_styles(document: Empty) -> None:
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = RGBColor(0x1A, 0x4F, 0x8B)
    link.font.underline = True
    fixed = document.styles.add_style("Hitos Fixed", WD_STYLE_TYPE.CHARACTER)
    fixed.font.name = _FIXED_FONT
    fixed.font.size = Pt(7.5)


def _as_a_present_day_file(document: Empty) -> None:
    """Word 2013 and later: table edges stand at the margin, and no "compatibility mode" in the title bar."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _page(document: Empty, outline: Outline) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(215.9), Mm(279.4)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(24)
    footer = document.styles["Footer"]
    _look_of(footer, 8.5, bold=False, italic=False, colour=_QUIET)
    footer.paragraph_format.tab_stops.clear_all()
    element = section.footer._element  # noqa: SLF001  (python-docx offers no way to write a field)
    for paragraph in list(element):
        element.remove(paragraph)
    width, names = TEXT_WIDTH.twips, nsdecls("w")
    if outline.mark is None:
        element.append(parse_xml(page_field(outline.footer, outline.page, width, names)))
        return
    section.bottom_margin, section.footer_distance = Mm(36), Mm(9)
    shown = Pictures(section.footer.part, _FOOTER_PICTURE).drawing(
        qr_png(outline.mark.says), (_QR_SIZE, _QR_SIZE), f"{outline.mark.caption}: {outline.mark.code}"
    )
    told = (outline.mark.caption, outline.mark.code, shown)
    element.append(parse_xml(marked_footer(outline.footer, told, outline.page, width, names)))
    element.append(parse_xml(f'<w:p {names}><w:pPr><w:pStyle w:val="HitosEnd"/></w:pPr></w:p>'))


def _properties(document: Empty, outline: Outline) -> None:
    as_of = datetime(outline.as_of.year, outline.as_of.month, outline.as_of.day, tzinfo=UTC)
    properties = document.core_properties
    properties.title = outline.title[:255]
    properties.subject = outline.subject[:255]
    properties.author = properties.last_modified_by = outline.author[:255]
    properties.language = LANGUAGES[outline.language]
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = as_of
    package = document.part.package
    for key, relationship in list(package.rels.items()):
        if relationship.reltype.endswith("/thumbnail"):
            del package.rels[key]


_TABLE_STYLE = """
<w:style {names} w:type="table" w:customStyle="1" w:styleId="HitosTable">
  <w:name w:val="Hitos Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="1D3F5E"/>
      <w:bottom w:val="single" w:sz="6" w:space="0" w:color="1D3F5E"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="C4CCD4"/>
    </w:tblBorders>
    <w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>
      <w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EEF2F6"/></w:tcPr>
  </w:tblStylePr>
</w:style>
"""
