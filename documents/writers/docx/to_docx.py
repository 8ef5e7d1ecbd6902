"""The outline as a Word document: real headings, named styles, links, a heading row that repeats."""

import io
import zipfile
from collections.abc import Iterator
from itertools import tee, zip_longest

from docx.document import Document as Opened

from documents.writers.blocks import (
    Block,
    Contents,
    Heading,
    Listing,
    Logo,
    Outline,
    Paragraph,
    Picture,
    Signature,
    Style,
    Table,
    is_long,
)
from documents.writers.charts.rasters import png_of
from documents.writers.docx import xml
from documents.writers.docx.pictures import Pictures
from documents.writers.docx.styles import STYLE_IDS, TEXT_WIDTH, empty_document

_BODY_BEGINS = b"<w:body>"
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_SVG = "image/svg+xml"
_PICTURE_HEIGHT, _LOGO_WIDTH, _LOGO_HEIGHT = 205.0, 60.0, 22.0
"""Millimetres: the most a drawing and a logo take."""


def to_docx(outline: Outline) -> bytes:
    """DOCX bytes, the same for the same outline. 12,000 activities take some 2 s.

    Page numbers of the contents are fields; Word fills them in when it opens or prints the document.
    """
    document = empty_document(outline)
    body = "".join(body_of(outline, document)).encode()
    saved = io.BytesIO()
    document.save(saved)
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(saved) as empty,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as full,
    ):
        for name in sorted(empty.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = empty.read(name)
            if name == "word/document.xml":
                content = content.replace(_BODY_BEGINS, _BODY_BEGINS + body, 1)
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            full.writestr(entry, content)
    return packed.getvalue()


def body_of(outline: Outline, document: Opened) -> Iterator[str]:
    """The body's paragraphs and tables as WordprocessingML; its pictures become parts of ``document``."""
    bookmarks, pictures = xml.Bookmarks(), Pictures(document.part)
    if outline.logo:
        yield xml.paragraph("HitosLogo", _logo(outline.logo, pictures))
    headed = False
    blocks, following = tee(outline.blocks)
    next(following, None)
    for block, after in zip_longest(blocks, following):
        match block:
            case Heading(level, said, anchor, entry):
                number = bookmarks.number(anchor)
                content = xml.bookmarked(bookmarks.name(anchor), number, xml.text(said))
                yield xml.paragraph(
                    f"Heading{level}", content + (xml.contents_entry(entry, level) if entry else "")
                )
            case Contents(title, headings):
                yield xml.paragraph("TOCHeading", xml.text(title))
                lines = [(heading.level, heading.entry, bookmarks.name(heading.anchor)) for heading in headings]
                yield xml.contents(lines)
            case Picture():
                yield _picture(block, bookmarks, pictures)
            case Paragraph(Style.NOTE, parts) if headed:
                # A remark below a heading is no company for it at the foot of a page.
                yield xml.paragraph(STYLE_IDS[Style.NOTE], xml.runs(parts, bookmarks.name), xml.KEPT)
            case Paragraph(Style.PROGRESS, parts) if is_long(parts):
                yield xml.paragraph(STYLE_IDS[Style.PROGRESS], xml.runs(parts, bookmarks.name), xml.LEFT)
            case Table():
                # Signatures do not stand alone on a page.
                held = isinstance(after, Signature)
                yield xml.table(block, TEXT_WIDTH.twips, bookmarks.name, held=held)
            case _:
                yield _simple(block, bookmarks)
        headed = isinstance(block, Heading)


def _simple(block: Block, bookmarks: xml.Bookmarks) -> str:
    match block:
        case Paragraph(style, parts):
            return xml.paragraph(STYLE_IDS[style], xml.runs(parts, bookmarks.name))
        case Listing(items):
            return "".join(xml.paragraph("ListBullet", xml.runs(item, bookmarks.name)) for item in items)
        case Signature():
            return xml.signature(block, TEXT_WIDTH.twips)
        case _:
            return ""


def _picture(drawn: Picture, bookmarks: xml.Bookmarks, pictures: Pictures) -> str:
    """Its name, the drawing (as wide as the text unless that is too high), and its figures in small type."""
    width = min(TEXT_WIDTH.mm, _PICTURE_HEIGHT * drawn.width / drawn.height)
    size = (width, width * drawn.height / drawn.width)
    shown = pictures.drawing(png_of(drawn.svg, drawn.width), size, drawn.alt)
    return (
        xml.paragraph("Caption", xml.text(drawn.twin.caption))
        + xml.paragraph("HitosPicture", shown)
        + xml.table(drawn.twin, TEXT_WIDTH.twips, bookmarks.name, twin=True)
    )


def _logo(logo: Logo, pictures: Pictures) -> str:
    width = min(_LOGO_WIDTH, _LOGO_HEIGHT * logo.width / logo.height)
    content = png_of(logo.content.decode(), logo.width) if logo.media == _SVG else logo.content
    return pictures.drawing(content, (width, width * logo.height / logo.width), logo.alt)
