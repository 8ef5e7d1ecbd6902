"""An office's emblem stands at the beginning of every form, and what would spoil a report is refused on load."""

import dataclasses
import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from documents.writers.blocks import Logo, Outline
from documents.writers.docx.to_docx import to_docx
from documents.writers.html.to_html import to_html
from documents.writers.logo import read_logo
from documents.writers.outline.outline import outline_of
from documents.writers.pdf.to_pdf import to_pdf
from documents.writers.to_markdown import to_markdown
from domain.values.errors import InvalidDataError, NotFoundError
from tests.writers.report_builders import the_guatemalan_report

ALT = "Emblema del Instituto de Fomento Municipal"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" {size}><circle cx="40" cy="20" r="18" fill="#1d3f5e"/>{more}</svg>'
_XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


@pytest.fixture(params=["png", "jpeg", "svg"])
def logo(request: pytest.FixtureRequest, tmp_path: Path) -> Logo:
    path = tmp_path / f"emblema.{request.param}"
    if request.param == "svg":
        path.write_text(_svg(), encoding="utf-8")
    else:
        Image.new("RGB", (300, 90), "#1d3f5e").save(path)
    return read_logo(path, ALT)


def test_media_and_size_are_read_from_the_file_itself(logo: Logo) -> None:
    sizes = {"image/png": (300, 90), "image/jpeg": (300, 90), "image/svg+xml": (80, 40)}
    assert (logo.width, logo.height) == sizes[logo.media]
    assert logo.alt == ALT


def test_the_pdf_shows_it_first_as_a_figure_told_in_words(logo: Logo) -> None:
    with pikepdf.open(io.BytesIO(to_pdf(_with(logo)))) as pdf:
        figures = [
            each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
        assert ALT in {str(figure.get("/Alt", "")) for figure in figures}


def test_the_word_document_begins_with_it(logo: Logo) -> None:
    with zipfile.ZipFile(io.BytesIO(to_docx(_with(logo)))) as package:
        body = package.read("word/document.xml").decode()
        pictures = [package.read(name) for name in package.namelist() if name.startswith("word/media/")]
    assert body.index(f'descr="{ALT}"') < body.index("Informe final")
    assert logo.media == "image/svg+xml" or logo.content in pictures


def test_the_html_has_it_inside_and_asks_nobody_for_it(logo: Logo) -> None:
    page = to_html(_with(logo)).decode()
    assert f'<img class="logo" src="data:{logo.media};base64,' in page
    assert page.index(f'alt="{ALT}"') < page.index("<h1")


def test_markdown_has_no_picture_and_reads_the_same(logo: Logo) -> None:
    assert to_markdown(_with(logo)) == to_markdown(outline_of(the_guatemalan_report()))


@pytest.mark.parametrize(
    ("size", "pixels"),
    [
        ('width="80" height="40"', (80, 40)),
        ('width="80px" height="40px"', (80, 40)),
        ('viewBox="0 0 80 40"', (80, 40)),
        ('width="100%" height="100%" viewBox="0,0,80,40"', (80, 40)),
        ('width="25.4mm" height="1in"', (96, 96)),
    ],
)
def test_a_svg_tells_its_size_in_one_of_the_usual_ways(size: str, pixels: tuple[int, int], tmp_path: Path) -> None:
    logo = read_logo(_file(tmp_path, _svg(size=size)))
    assert (logo.width, logo.height) == pixels


@pytest.mark.parametrize(
    "more",
    [
        "<script>alert(1)</script>",
        '<rect onclick="alert(1)" width="1" height="1"/>',
        f'<image {_XLINK} xlink:href="https://example.org/a.png" width="9" height="9"/>',
        '<image href="file:///etc/passwd" width="9" height="9"/>',
        '<use href="other.svg#a"/>',
        "<foreignObject><p>a</p></foreignObject>",
        "<style>@import url(https://example.org/a.css);</style>",
        '<rect fill="url(https://example.org/a.svg#p)" width="1" height="1"/>',
        '<a href="javascript:alert(1)"><rect width="1" height="1"/></a>',
        '<image href="data:image/svg+xml;base64,PHN2Zy8+" width="9" height="9"/>',
    ],
)
def test_a_svg_that_does_not_stand_alone_is_refused_with_what_it_has(more: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError, match="must stand alone"):
        read_logo(_file(tmp_path, _svg(more=more)))


def test_a_svg_may_refer_to_itself(tmp_path: Path) -> None:
    inside = '<defs><linearGradient id="g"/></defs><rect fill="url(#g)" width="9" height="9"/>'
    assert read_logo(_file(tmp_path, _svg(more=inside))).media == "image/svg+xml"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a\x01\x00\x01\x00",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"<html></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg'>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'>&a;</svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='0' height='1'/>",
        b"\x00\xff" * 99,
    ],
)
def test_what_cannot_be_drawn_is_refused_with_a_way_out(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "logo.bin"
    path.write_bytes(content)
    with pytest.raises(InvalidDataError, match="Save it again"):
        read_logo(path)


@pytest.mark.parametrize("damage", ["cut", "overwritten"])
def test_a_damaged_picture_is_refused(damage: str, tmp_path: Path) -> None:
    """One whose beginning is in order shows its damage only when it is set for trial."""
    whole = io.BytesIO()
    Image.effect_noise((200, 200), 80).save(whole, format="PNG")
    sound = whole.getvalue()
    path = tmp_path / "logo.png"
    path.write_bytes(sound[:5000] if damage == "cut" else sound[:5000] + b"\x00" * 500 + sound[5500:])
    with pytest.raises(InvalidDataError, match="Save it again"):
        read_logo(path)


def test_two_megabytes_are_the_most(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(b"\x89PNG" + b"0" * 2_000_000)
    with pytest.raises(InvalidDataError, match="2000004 bytes"):
        read_logo(path)


def test_a_logo_that_is_not_there_names_the_setting(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="settings"):
        read_logo(tmp_path / "none.png")


def _svg(size: str = 'width="80" height="40"', more: str = "") -> str:
    return SVG.format(size=size, more=more)


def _file(folder: Path, content: str) -> Path:
    path = folder / "logo.svg"
    path.write_text(content, encoding="utf-8")
    return path


def _with(logo: Logo) -> Outline:
    return dataclasses.replace(outline_of(the_guatemalan_report()), logo=logo)
