# ruff: noqa: E501  (the files' own text stands here as it is written to them)
"""Word documents made to harm, and such as programs break them."""

from pathlib import Path

from tests.hostile.cases import PLAN, Case, made
from tests.hostile.zips import MIB, flagged, packed, with_bomb

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "ja">' for n in range(12))


def paragraph(text: str) -> str:
    """A paragraph."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


HONEST = "".join(map(paragraph, filter(None, PLAN.splitlines())))


def document(body: str, before: str = "") -> str:
    """The main part."""
    return f'<?xml version="1.0"?>{before}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{body}</w:body></w:document>'


def parts(body: str = HONEST, **more: bytes | str) -> dict[str, bytes | str]:
    """The parts of a document; further ones by their names with ``__`` for ``/`` and ``_`` for ``.``."""
    named = {name.replace("__", "/").replace("_", "."): part for name, part in more.items()}
    return {"[Content_Types].xml": _TYPES, "word/document.xml": document(body), **named}


def relations(*rows: tuple[str, str, str]) -> str:
    """Relationships to the outside: id, kind and target."""
    made = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{target}" TargetMode="External"/>'
        for name, kind, target in rows
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{made}</Relationships>'


def word(name: str, body: str = HONEST, told: str = "", **more: bytes | str) -> Case:
    """A case of a body beside the honest one, or of further parts."""
    return Case(name, made("plan.docx", lambda: packed(parts(body, **more))), told)


def _declaring(declared: str, use: str = "", encoding: str = "utf-8") -> bytes:
    body = paragraph(use) + HONEST
    return packed(
        parts() | {"word/document.xml": document(body, f"<!DOCTYPE w:document {declared}>").encode(encoding)}
    )


def _nested(begin: str, end: str, times: int, inside: str = "") -> str:
    return begin * times + inside + end * times


def _table(*cells: str) -> str:
    inside = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    return f"<w:tbl><w:tr>{inside}</w:tr></w:tbl>"


_CELL = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
_BOX = "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"
_BEGUN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SPAN = '<w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>'
_LOOP = (
    f'<w:styles xmlns:w="{_W}"><w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/>'
    '</w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style></w:styles>'
)
_LISTS = (
    f'<w:numbering xmlns:w="{_W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999"/>'
    f'<w:numFmt w:val="decimal"/><w:lvlText w:val="{"%1." * 50_000}"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)
_OWN = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="s" Type="{_R}/styles" Target="styles.xml"/>'
    f'<Relationship Id="n" Type="{_R}/numbering" Target="numbering.xml"/></Relationships>'
)
_LISTED = (
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
)


def _traversing(folder: Path) -> Path:
    path = folder / "plan.docx"
    outside = {f"{'../' * n}fuera.txt": "x" for n in range(1, 9)} | {"/etc/fuera.txt": "x", "C:\\fuera.txt": "x"}
    path.write_bytes(packed(parts() | outside))
    return path


CASES = (
    Case("entities that grow a billionfold", made("plan.docx", lambda: _declaring(f"[{_LAUGHS}]", "&l11;")), "declara entidades"),
    Case(
        "entities in UTF-16, where a search for bytes misses them",
        made("plan.docx", lambda: _declaring(f"[{_LAUGHS}]", "&l11;", "utf-16")), "declara entidades",
    ),
    Case(
        "one long entity used a hundred thousand times",
        made("plan.docx", lambda: _declaring(f'[<!ENTITY a "{"a" * 100_000}">]', "&a;" * 100_000)), "declara entidades",
    ),
    Case(
        "an entity that is a file of this machine",
        made("plan.docx", lambda: _declaring('[<!ENTITY a SYSTEM "file:///etc/hostname">]', "&a;")), "declara entidades",
    ),
    Case(
        "a document type fetched from elsewhere",
        made("plan.docx", lambda: _declaring('SYSTEM "http://127.0.0.1:9/a.dtd"')), "declara entidades",
    ),
    Case(
        "a template, a picture and a frame that lie elsewhere",
        made("plan.docx", lambda: packed(parts(
            HONEST + '<w:altChunk r:id="c"/><w:p><w:r><w:pict r:link="b"/></w:r></w:p>',
            word___rels__document_xml_rels=relations(
                ("a", "attachedTemplate", "http://127.0.0.1:9/a.dotm"), ("b", "image", "file:///etc/hostname"),
                ("c", "aFChunk", "http://127.0.0.1:9/c.html"), ("d", "frame", "\\\\127.0.0.1\\share\\a"),
            ),
        ))),
    ),
    word(
        "a field that wants to start a program",
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO cmd.exe "/k calc"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' + HONEST,
    ),
    Case("macros", made("plan.docm", lambda: packed(parts() | {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 999}))),
    word("tables nested in tables ten thousand deep", _nested(*_CELL, 10_000, HONEST), "anidadas"),
    word("content controls nested ten thousand deep", _nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 10_000), "anidadas"),
    word("text boxes nested five thousand deep", _nested(*_BOX, 5_000, HONEST), "anidadas"),
    word("runs nested ten thousand deep", f"<w:p>{_nested('<w:r>', '</w:r>', 10_000)}</w:p>" + HONEST),
    word("fields begun a hundred thousand times and never ended",
         f"<w:p>{_BEGUN * 100_000}</w:p>" + HONEST),
    word("a cell of 50 MB", _table(paragraph("a b " * (12 * MIB)), paragraph("b")) + HONEST, "memoria"),
    word("a cell over a thousand million columns", _table(_SPAN + paragraph("a"), _SPAN + paragraph("b")) + HONEST),
    word("a cell that goes on from nowhere", _table("<w:tcPr><w:vMerge/></w:tcPr>" + paragraph("a"), paragraph("b")) + HONEST),
    word("ten thousand cells in a row", _table(*[paragraph("a")] * 10_000) + HONEST),
    word("two hundred thousand empty paragraphs", "<w:p/>" * 200_000 + HONEST),
    word("styles that inherit from each other in a circle", HONEST, word__styles_xml=_LOOP, word___rels__document_xml_rels=_OWN),
    word("a list's mark of a hundred thousand numbers", _LISTED * 50 + HONEST,
         word__numbering_xml=_LISTS, word___rels__document_xml_rels=_OWN),
    Case("names that lead out of the folder", _traversing),
    Case("no main part", made("plan.docx", lambda: packed({"word/other.xml": "<a/>"})), "dañado"),
    Case("a main part that is no XML", made("plan.docx", lambda: packed(parts() | {"word/document.xml": b"\0\1\2" * 99})), "dañado"),
    Case("a main part cut in the middle", made("plan.docx", lambda: packed(parts() | {"word/document.xml": document(HONEST)[:-200]})), "dañado"),
    Case("cut in the middle", made("plan.docx", lambda: packed(parts())[:-300]), "dañado"),
    Case("a part that is not what its checksum says", made("plan.docx", lambda: packed(parts(), 0).replace(b"INFOM", b"INFAM")), "dañado"),
    Case("parts under a password", made("plan.docx", lambda: flagged(packed(parts()), flag=1)), "protegido"),
    Case("a way of packing nobody knows", made("plan.docx", lambda: flagged(packed(parts()), method=99)), "dañado"),
    Case("a main part of 1 GB in 1 MB", made("plan.docx", lambda: with_bomb({}, "word/document.xml", 1024 * MIB)), "al descomprimirse"),
    Case("twenty thousand parts and more", made("plan.docx", lambda: packed(parts() | {f"word/{n}": "" for n in range(20_001)}, 0)), "partes"),
)  # fmt: skip
