"""The outline as a Word document: real headings, named styles, links, a heading row that repeats."""

import io
import zipfile
from collections.abc import Iterator

from documents.writers import docx_xml as xml
from documents.writers.blocks import Block, Contents, Heading, Listing, Outline, Paragraph, Signature, Table
from documents.writers.docx_styles import STYLE_IDS, TEXT_WIDTH, empty_document

_BODY_BEGINS = b"<w:body>"
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def to_docx(outline: Outline) -> bytes:
    """DOCX bytes, the same for the same outline. 12,000 activities take some 2 s.

    Page numbers of the contents are fields; Word fills them in when it opens or prints the document.
    """
    saved = io.BytesIO()
    empty_document(outline).save(saved)
    body = "".join(_body(outline)).encode()
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


def _body(outline: Outline) -> Iterator[str]:
    bookmarks = xml.Bookmarks()
    for block in outline.blocks:
        match block:
            case Heading(level, said, anchor):
                number = bookmarks.number(anchor)
                content = xml.bookmarked(bookmarks.name(anchor), number, xml.text(said))
                yield xml.paragraph(f"Heading{level}", content)
            case Contents(title, headings):
                yield xml.paragraph("TOCHeading", xml.text(title))
                for heading in headings:
                    yield xml.contents_line(heading.level, heading.entry, bookmarks.name(heading.anchor))
            case _:
                yield _simple(block, bookmarks)


def _simple(block: Block, bookmarks: xml.Bookmarks) -> str:
    width = TEXT_WIDTH.twips
    match block:
        case Paragraph(style, parts):
            return xml.paragraph(STYLE_IDS[style], xml.runs(parts, bookmarks.name))
        case Listing(items):
            return "".join(xml.paragraph("ListBullet", xml.runs(item, bookmarks.name)) for item in items)
        case Table():
            return xml.table(block, width, bookmarks.name)
        case Signature():
            return xml.signature(block, width)
        case _:
            return ""
