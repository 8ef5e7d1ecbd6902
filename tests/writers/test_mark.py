"""The code and its QR code stand on every page of every form, large enough to be read by a telephone."""

import base64
import dataclasses
import io
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pikepdf
import pytest
import segno
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it ships no types
from PIL import Image

from documents.writers.blocks import Mark, Outline
from documents.writers.docx.to_docx import to_docx
from documents.writers.html.to_html import to_html
from documents.writers.outline.outline import outline_of
from documents.writers.pdf.to_pdf import to_pdf
from documents.writers.qr import QUIET_MODULES, qr_png, qr_svg
from documents.writers.to_markdown import to_markdown
from tests.writers.reading import HAS_POPPLER
from tests.writers.report_builders import the_guatemalan_report

CODE = "7K3M-Q9XT-4DPA"
SAYS = f"https://hitos.example.org/verificar/{CODE}"
MARK = Mark(CODE, "Compruebe este documento en hitos.example.org/verificar", SAYS)
MODULES = [
    [bool(dark) for dark in row] for row in segno.make(SAYS, error="m", micro=False, boost_error=False).matrix
]
LEAST_MILLIMETRES = 18
COUNT = range(len(MODULES))
_DOTS_AN_INCH, _WHITE = 300, 255


@pytest.mark.skipif(not HAS_POPPLER, reason="pdftotext and pdftoppm are not installed")
def test_every_page_of_the_pdf_has_the_code_in_words_and_as_qr_code(tmp_path: Path) -> None:
    written = tmp_path / "report.pdf"
    written.write_bytes(to_pdf(_marked()))
    pages = subprocess.run(["pdftotext", "-layout", str(written), "-"], capture_output=True, check=True).stdout
    texts = pages.decode().split("\f")[:-1]
    assert len(texts) > 3
    assert all(CODE in text and "hitos.example.org/verificar" in text for text in texts)
    for page in (1, len(texts)):
        side, seen = _qr_on_page(written, page)
        assert seen == MODULES
        assert side >= LEAST_MILLIMETRES


def test_the_pdf_holds_the_picture_of_the_code_once() -> None:
    with pikepdf.open(io.BytesIO(to_pdf(_marked()))) as pdf:
        pictures = [each for each in pdf.objects if _is_picture(each)]
        assert len(pictures) == 1


def test_the_footer_of_the_word_document_has_code_picture_and_page_number() -> None:
    with zipfile.ZipFile(io.BytesIO(to_docx(_marked()))) as package:
        footer = next(name for name in package.namelist() if re.fullmatch(r"word/footer\d+\.xml", name))
        root: Element = fromstring(package.read(footer))
        relations: Element = fromstring(package.read(footer.replace("word/", "word/_rels/") + ".rels"))
        target = next(iter(relations)).get("Target", "")
        assert package.read(f"word/{target}") == qr_png(SAYS)
    said = "".join(element.text or "" for element in root.iter() if element.tag.endswith("}t"))
    assert CODE in said
    extent = next(element for element in root.iter() if element.tag.endswith("}extent"))
    assert int(extent.get("cx", "")) >= LEAST_MILLIMETRES * 36_000
    described = next(element for element in root.iter() if element.tag.endswith("}docPr"))
    assert CODE in described.get("descr", "")
    fields = [
        element.text.strip() for element in root.iter() if element.tag.endswith("}instrText") and element.text
    ]
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_html_ends_with_the_code_and_prints_it_on_every_page() -> None:
    page = to_html(_marked()).decode()
    assert page.index(f"<code>{CODE}</code>") > page.index("</main>")
    assert qr_svg(SAYS) in page
    printed = re.search(r'@bottom-right { content: url\("data:image/svg\+xml;base64,([^"]+)"\)', page)
    assert printed is not None
    drawn = base64.b64decode(printed[1]).decode()
    assert 'width="19mm" height="19mm"' in drawn
    assert _path_of(drawn) == _path_of(qr_svg(SAYS))


def test_markdown_says_the_code_and_the_address_in_its_last_lines() -> None:
    last = to_markdown(_marked()).decode().splitlines()[-2:]
    assert f"`{CODE}`" in last[0]
    assert last[1] == f"> {SAYS}"


@pytest.mark.parametrize("write", [to_html, to_markdown, to_docx])
def test_without_a_mark_there_is_none(write: Callable[[Outline], bytes]) -> None:
    unmarked = write(dataclasses.replace(outline_of(the_guatemalan_report()), mark=None))
    said = unmarked if write is not to_docx else zipfile.ZipFile(io.BytesIO(unmarked)).read("word/footer1.xml")
    assert b"verificar" not in said
    assert b"<w:drawing" not in said or write is not to_docx


def test_a_mark_cannot_leave_the_style_sheet_it_is_printed_by() -> None:
    evil = Mark("X", '"; } </style><script>alert(1)</script>', "x")
    page = to_html(dataclasses.replace(outline_of(the_guatemalan_report()), mark=evil)).decode()
    assert "<script" not in page
    assert page.count("</style>") == 1


@pytest.mark.parametrize(
    "says", [CODE, SAYS, f"https://datos.municipalidad-de-ejemplo.example.org/verificar/{CODE}"]
)
def test_the_drawn_code_has_the_modules_and_a_quiet_zone_of_four(says: str) -> None:
    assert QUIET_MODULES == 4
    code = segno.make(says, error="m", micro=False, boost_error=False)
    with Image.open(io.BytesIO(qr_png(says))) as opened:
        picture = opened.convert("1")
    scale = picture.width // (len(code.matrix) + 2 * QUIET_MODULES)
    for y, row in enumerate(code.matrix):
        for x, dark in enumerate(row):
            at = ((x + QUIET_MODULES) * scale + scale // 2, (y + QUIET_MODULES) * scale + scale // 2)
            assert (picture.getpixel(at) == 0) is bool(dark)
    assert picture.crop((0, 0, picture.width, QUIET_MODULES * scale)).getextrema() == (255, 255)
    assert _modules_of(qr_svg(says)) == [[bool(dark) for dark in row] for row in code.matrix]


def _marked() -> Outline:
    return dataclasses.replace(outline_of(the_guatemalan_report()), mark=MARK)


def _qr_on_page(pdf: Path, page: int) -> tuple[float, list[list[bool]]]:
    """Side in millimetres with its quiet zone, and its modules as printed, found by its black bounding box."""
    picture = pdf.with_suffix(f".{page}")
    subprocess.run(
        [
            "pdftoppm",
            "-r",
            str(_DOTS_AN_INCH),
            "-f",
            str(page),
            "-l",
            str(page),
            "-singlefile",
            "-png",
            pdf,
            picture,
        ],
        check=True,
    )
    with Image.open(picture.with_suffix(f".{page}.png")) as opened:
        grey = opened.convert("L")
    corner = grey.crop((int(grey.width * 0.7), int(grey.height * 0.87), grey.width, grey.height))
    dark = corner.point(lambda value: 255 if value < 60 else 0)
    box = dark.getbbox()
    assert box is not None
    size = (box[2] - box[0]) / len(MODULES)
    ink = corner.point(lambda value: 255 if value < 128 else 0)
    places = [[(int(box[0] + (x + 0.5) * size), int(box[1] + (y + 0.5) * size)) for x in COUNT] for y in COUNT]
    seen = [[ink.getpixel(place) == _WHITE for place in row] for row in places]
    return size * (len(MODULES) + 2 * QUIET_MODULES) / _DOTS_AN_INCH * 25.4, seen


def _path_of(svg: str) -> str:
    return svg[svg.index("<path") :]


def _modules_of(svg: str) -> list[list[bool]]:
    side = int(re.findall(r'viewBox="0 0 (\d+)', svg)[0]) - 2 * QUIET_MODULES
    seen = [[False] * side for _ in range(side)]
    for x, y, width in re.findall(r"M (\d+) (\d+) h (\d+) v 1", svg):
        for step in range(int(width)):
            seen[int(y)][int(x) + step] = True
    return seen


def _is_picture(each: object) -> bool:
    return isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image" and "/SMask" not in each
