"""Writes Word documents as offices make them: merged cells, automatic numbers, tracked changes, notes, text boxes.

Blocks are strings of WordprocessingML made by the functions here; ``save`` puts them in a file.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_WHO = 'w:id="90" w:author="Revisor" w:date="2020-01-01T00:00:00Z"'
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def run(text: str, bold: bool = False) -> str:
    """Text in one run; ``\\n`` is a line break inside the paragraph, ``\\t`` a tab."""
    pieces = []
    for line in text.split("\n"):
        tabbed = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(each)}</w:t>' for each in line.split("\t"))
        pieces.append(tabbed)
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f"<w:r>{weight}{'<w:br/>'.join(pieces)}</w:r>"


def inserted(text: str) -> str:
    """A tracked insertion: part of the text."""
    return f"<w:ins {_WHO}>{run(text)}</w:ins>"


def deleted(text: str) -> str:
    """A tracked deletion: no longer part of the text."""
    return f'<w:del {_WHO}><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def field_link(address: str, text: str) -> str:
    """A hyperlink as Word's older field writes it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> HYPERLINK "{escape(address)}" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def link(address: str, text: str) -> str:
    """A hyperlink as a relationship of the document; ``save`` makes the relationship."""
    return f'<w:hyperlink r:id="@{escape(address)}@">{run(text)}</w:hyperlink>'


def control(*pieces: str) -> str:
    """A content control around runs."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{''.join(map(_run, pieces))}</w:sdtContent></w:sdt>"


def checkbox(ticked: bool) -> str:
    """Word's check box control."""
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(ticked)}"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{run('☒' if ticked else '☐')}</w:sdtContent></w:sdt>"
    )


def note_mark(number: int) -> str:
    """The reference of a footnote that ``save`` is given under the same number."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def comment_mark(number: int, text: str) -> str:
    """Text that a comment speaks of."""
    return (
        f'<w:commentRangeStart w:id="{number}"/>{run(text)}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def text_box(*blocks: str) -> str:
    """A run with a text box that floats beside the paragraph."""
    return (
        '<w:r><w:drawing><wp:anchor simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1" distT="0" distB="0" distL="0" distR="0"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        '<wp:extent cx="2000000" cy="600000"/><wp:wrapSquare wrapText="bothSides"/>'
        '<wp:docPr id="7" name="Cuadro"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/>'
        f"<wps:txbx><w:txbxContent>{''.join(map(_block, blocks))}</w:txbxContent></wps:txbx>"
        "<wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def paragraph(*pieces: str, style: str = "", level: int | None = None, listed: int = 90) -> str:
    """A paragraph; plain strings become runs. ``level`` makes it an entry of the automatic list ``listed``."""
    numbered = (
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{listed}"/></w:numPr>' if level is not None else ""
    )
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{numbered}</w:pPr>{''.join(map(_run, pieces))}</w:p>"


def cell(*blocks: str, across: int = 1, down: str = "") -> str:
    """A cell of paragraphs or tables. ``down``: ``start`` begins a cell over several rows, ``on`` continues it."""
    span = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    merged = {"": "", "start": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}[down]
    inside = "".join(map(_block, blocks)) or "<w:p/>"
    closing = "<w:p/>" if inside.endswith("</w:tbl>") else ""
    return f"<w:tc><w:tcPr>{span}{merged}</w:tcPr>{inside}{closing}</w:tc>"


def row(*cells: str, header: bool = False) -> str:
    """A row of a table; a plain string is a cell, its lines (``\\n``) are paragraphs."""
    repeated = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    made = (each if each.startswith("<w:tc>") else cell(*each.split("\n")) for each in cells)
    return f"<w:tr>{repeated}{''.join(made)}</w:tr>"


def table(rows: Sequence[Sequence[str] | str], columns: int = 0) -> str:
    """A table of rows (made by ``row``, or a sequence of cells). ``columns``: of the grid, where cells span."""
    made = [each if isinstance(each, str) else row(*each) for each in rows]
    wide = columns or max(each.count("<w:tc>") for each in made)
    grid = "".join('<w:gridCol w:w="2000"/>' for _ in range(wide))
    style = '<w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>'
    return f"<w:tbl>{style}<w:tblGrid>{grid}</w:tblGrid>{''.join(made)}</w:tbl>"


def save(
    path: Path,
    *blocks: str,
    header: Sequence[str] = (),
    footer: Sequence[str] = (),
    footnotes: Mapping[int, str] | None = None,
    comments: Mapping[int, str] | None = None,
    lists: Mapping[int, Sequence[tuple[str, str]]] | None = None,
) -> Path:
    """Writes the document. ``lists``: by list number, for each level its number format and text
    (``("decimal", "Hito %1.%2")``), as Word's automatic numbering keeps them."""
    document = docx.Document()
    body = document.element.body
    for each in blocks:
        text = _block(each)
        while '"@' in text:
            before, rest = text.split('"@', 1)
            address, after = rest.split('@"', 1)
            known = document.part.relate_to(
                address.replace("&amp;", "&"), RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
            text = f'{before}"{known}"{after}'
        body.insert(len(body) - 1, parse_xml(_named(text)))
    for lines, part in ((header, document.sections[0].header), (footer, document.sections[0].footer)):
        for line in lines:
            part._element.append(parse_xml(_named(_block(line))))
    for kind, notes in (("footnote", footnotes), ("comment", comments)):
        if notes:
            _add_notes(document.part, kind, notes)
    for number, levels in (lists or {}).items():
        _add_list(document.part.numbering_part.element, number, levels)
    document.save(str(path))
    return path


def _run(piece: str) -> str:
    return piece if piece.startswith("<w:") else run(piece)


def _block(block: str) -> str:
    return block if block.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else paragraph(block)


def _named(text: str) -> str:
    position = len(text[1:].split(">", maxsplit=1)[0].split(" ", maxsplit=1)[0].rstrip("/")) + 1
    return f"{text[:position]} {_SPACES}{text[position:]}"


def _add_notes(main: Part, kind: str, notes: Mapping[int, str]) -> None:
    inside = "".join(
        f'<w:{kind} w:id="{number}" w:author="Revisor" w:initials="R">{_block(text)}</w:{kind}>'
        for number, text in notes.items()
    )
    blob = f'<?xml version="1.0" encoding="UTF-8"?><w:{kind}s {_SPACES}>{inside}</w:{kind}s>'.encode()
    part = Part(PackURI(f"/word/{kind}s.xml"), _NOTES.format(f"{kind}s"), blob, main.package)
    main.relate_to(part, f"{_TYPES}{kind}s")


def _add_list(numbering: object, number: int, levels: Sequence[tuple[str, str]]) -> None:
    made = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate(levels)
    )
    abstract = (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{made}</w:abstractNum>'
    )
    numbering.insert(0, parse_xml(_named(abstract)))  # type: ignore[attr-defined]  # lxml's element, untyped
    used = f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    numbering.append(parse_xml(_named(used)))  # type: ignore[attr-defined]  # as above
