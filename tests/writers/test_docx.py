"""The Word file is one an office can work with: real headings, named styles, fields, a language."""

import io
import zipfile
from datetime import UTC, datetime

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.enum.shape import WD_INLINE_SHAPE
from docx.oxml.ns import qn

from documents.writers.report import write_report
from domain.values.language import Language
from tests.writers.report_builders import a_commitment, a_report, an_activity, the_guatemalan_report


@pytest.fixture(scope="module")
def document() -> Opened:
    return Document(io.BytesIO(write_report(the_guatemalan_report(), "docx")))


def test_headings_are_headings(document: Opened) -> None:
    found = [(p.style.name, p.text) for p in document.paragraphs if p.style and p.style.name.startswith("Heading")]
    assert ("Heading 1", "EJE No. 5 GOBIERNOS LOCALES") in found
    assert ("Heading 2", "Compromiso 10") in found
    assert ("Heading 3", "HITO 1.") in found
    assert ("Heading 4", "Actividad 9. Implementación de Portales de Transparencia.") in found


def test_every_style_used_is_defined_so_that_an_office_can_restyle_it(document: Opened) -> None:
    defined = {style.style_id for style in document.styles}
    used = {
        tag.get(qn("w:val"))
        for tag in document.element.body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
    }
    assert used <= defined


def test_the_heading_row_of_every_captioned_table_repeats(document: Opened) -> None:
    tables = list(document.element.body.iter(qn("w:tbl")))
    captioned = [table for table in tables if table.find(f".//{qn('w:tblCaption')}") is not None]
    assert len(captioned) == len(tables) - 1
    for table in captioned:
        assert table.find(f".//{qn('w:tr')}").find(f".//{qn('w:tblHeader')}") is not None


def test_every_internal_link_and_page_reference_has_its_bookmark(document: Opened) -> None:
    body = document.element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    pages = {
        (field.text or "").split()[1] for field in body.iter(qn("w:instrText")) if "PAGEREF" in (field.text or "")
    }
    assert links
    assert pages
    assert links | pages <= marks


def test_fields_are_opened_and_closed_in_pairs_the_contents_around_its_pages(document: Opened) -> None:
    opened: list[str] = []
    deepest = 0
    for tag in document.element.body.iter(qn("w:fldChar"), qn("w:instrText")):
        kind = tag.get(qn("w:fldCharType"))
        if kind == "begin":
            opened.append("")
        elif kind == "end":
            assert opened.pop()
        elif kind is None:
            opened[-1] = (tag.text or "").split()[0]
        deepest = max(deepest, len(opened))
    assert opened == []
    assert deepest == 2, "the pages of the contents stand inside its field"


def test_the_contents_are_a_field_made_of_the_entries_the_headings_carry(document: Opened) -> None:
    fields = [(tag.text or "").strip() for tag in document.element.body.iter(qn("w:instrText"))]
    assert fields.count(r"TOC \f \h \z") == 1
    entries = [field for field in fields if field.startswith("TC ")]
    shown = [p.text.split("\t")[0] for p in document.paragraphs if p.style and p.style.name.startswith("toc ")]
    assert [entry.split('"')[1] for entry in entries] == shown
    assert {entry.rsplit(" ", 1)[1] for entry in entries} == {"1", "2", "3"}


def test_a_drawing_has_a_sentence_for_who_cannot_see_it_and_a_table_after_it(document: Opened) -> None:
    body = list(document.element.body)
    drawn = [place for place, element in enumerate(body) if element.find(f".//{qn('w:drawing')}") is not None]
    assert len(drawn) == 3
    for place in drawn:
        described = body[place].find(f".//{qn('wp:docPr')}").get("descr")
        caption = "".join(text.text for text in body[place - 1].iter(qn("w:t")))
        assert described.startswith(f"{caption}. ")
        assert body[place + 1].tag == qn("w:tbl")
    assert len({body[place].find(f".//{qn('wp:docPr')}").get("id") for place in drawn}) == 3
    assert {shape.type for shape in document.inline_shapes} == {WD_INLINE_SHAPE.PICTURE}


def test_rows_stay_whole_and_headings_and_captions_stay_with_what_follows(document: Opened) -> None:
    for row in document.element.body.iter(qn("w:tr")):
        assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
    for name in ("Heading 1", "Heading 2", "Heading 3", "Heading 4", "Caption", "Hitos Picture"):
        assert document.styles[name].paragraph_format.keep_with_next
    (remark,) = (each for each in document.paragraphs if each.text.startswith("Lo que preguntaría"))
    assert remark.paragraph_format.keep_with_next, "it follows the heading of the findings"


def test_the_facts_of_the_cut_off_stay_with_the_lines_to_sign(document: Opened) -> None:
    facts, lines = document.tables[-2:]
    kept = [
        [p.paragraph_format.keep_with_next for cell in row.cells for p in cell.paragraphs] for row in facts.rows
    ]
    assert all(all(row) for row in kept[1:])
    below = [p for p in document.paragraphs if p._element.getprevious() is facts._element]
    assert [p.paragraph_format.keep_with_next for p in below] == [True]
    assert [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in lines.rows] == [
        True,
        True,
        False,
    ]
    assert not any(p.paragraph_format.keep_with_next for p in document.tables[0].rows[1].cells[0].paragraphs)


def test_a_long_account_may_begin_on_the_page_where_it_is_told() -> None:
    steps = an_activity("1", narrative="Breve."), an_activity("2", narrative="Se contó mucho. " * 200)
    report = a_report(a_commitment(activities=steps))
    written = Document(io.BytesIO(write_report(report, "docx")))
    told = [p for p in written.paragraphs if p.style and p.style.name == "Hitos Progress"]
    assert [p.paragraph_format.keep_with_next for p in told] == [None, False]
    assert written.styles["Hitos Progress"].paragraph_format.keep_with_next


def test_the_footer_counts_pages(document: Opened) -> None:
    footer = document.sections[0].footer._element
    fields = [(tag.text or "").strip() for tag in footer.iter(qn("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert "Corte: 28 de agosto de 2020" in "".join(text.text or "" for text in footer.iter(qn("w:t")))


@pytest.mark.parametrize(("language", "code"), [(Language.ES, "es-GT"), (Language.EN, "en-GB")])
def test_the_properties_and_the_language_are_the_reports(language: Language, code: str) -> None:
    document = Document(io.BytesIO(write_report(the_guatemalan_report(language), "docx")))
    assert {tag.get(qn("w:val")) for tag in document.styles.element.iter(qn("w:lang"))} == {code}
    properties = document.core_properties
    assert properties.language == code
    assert properties.created == datetime(2020, 8, 28, tzinfo=UTC)
    assert properties.author == "Instituto de Fomento Municipal - INFOM"
    assert properties.comments == ""


def test_nothing_in_the_file_tells_when_it_was_written() -> None:
    with zipfile.ZipFile(io.BytesIO(write_report(the_guatemalan_report(), "docx"))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name]
        assert archive.infolist()[0].filename == "[Content_Types].xml"
