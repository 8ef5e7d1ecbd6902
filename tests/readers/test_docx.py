"""Word documents: what our writer says comes back, offices' tables are understood, nothing hostile runs."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings

from documents.foreign.sources import Source
from documents.readers.read import read_files, read_source
from documents.writers.docx.to_docx import to_docx
from documents.writers.outline.outline import outline_of
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Language
from domain.values.plan_document import PlanDocument
from domain.values.report import Report
from domain.values.vocabulary import DocumentKind
from tests.readers.shared_cases import SHARED, expected, misses
from tests.readers.test_read_back import reports, whole, without_addresses_in_prose
from tests.writers.report_builders import CUT_OFF, a_commitment, a_milestone, a_report, an_activity

HEADINGS = ("No.", "Hitos", "Responsable", "Fecha de inicio", "Fecha de término")
ROW = ("1", "Publicar la guía", "INFOM", "mayo 2019", "junio 2019")


def saved(document: WordDocument) -> bytes:
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def a_document(*rows: tuple[str, ...]) -> WordDocument:
    document = Document()
    document.add_paragraph("Compromiso 3. Agua limpia")
    if rows:
        add_table(document, *rows)
    return document


def add_table(document: WordDocument, *rows: tuple[str, ...]) -> Any:
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return table


def read(document: WordDocument) -> PlanDocument:
    return read_source(Source("plan.docx", saved(document)))


def with_body(xml: str) -> bytes:
    """A document whose body is the given WordprocessingML."""
    document = Document()
    body = document.element.body
    for element in parse_xml(f"<w:body {nsdecls('w', 'r')}>{xml}</w:body>"):
        body.append(element)
    return saved(document)


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return packed.getvalue()


def in_main(old: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    return lambda name, content: content.replace(old, new) if name == "word/document.xml" else content


def refused(data: bytes) -> str:
    with pytest.raises(InvalidDataError) as caught:
        read_source(Source("plan.docx", data))
    return caught.value.say(Language.EN)


def outcome(data: bytes) -> str:
    """Any error that is not one of ours escapes."""
    try:
        read_source(Source("plan.docx", data))
    except HitosError as error:
        return "refused" if error.say(Language.ES) else "silent"
    return "read"


def test_our_own_report_with_everything_in_it_comes_back() -> None:
    milestone = a_milestone("6", declared=40, narrative="Se hicieron dos talleres.", activities=())
    other = a_milestone("7", activities=(an_activity("1"), an_activity("2", declared=60)))
    report = a_report(a_commitment(milestones=(milestone, other), narrative="Se trabajó con 31 juntas."))
    document = read_source(Source("informe.docx", to_docx(outline_of(report))))
    assert document.document_kind is DocumentKind.FINAL_REPORT
    assert document.as_of == CUT_OFF
    (commitment,) = document.commitments
    assert (commitment.axis, commitment.coordinator) == ("EJE No. 5 GOBIERNOS LOCALES", ("INFOM",))
    assert commitment.narrative == "Se trabajó con 31 juntas."
    found = commitment.milestones[0]
    assert (found.progress, found.narrative) == (40, "Se hicieron dos talleres.")
    assert (found.leads, found.collaborators) == (("INFOM",), ("ANAM",))
    assert (found.start, found.end) == (milestone.period.start, milestone.period.end)
    assert [step.number for step in commitment.milestones[1].activities] == ["1", "2"]


@settings(deadline=None, max_examples=12)
@given(reports())
def test_a_written_report_is_read_back(report: Report) -> None:
    document = read_source(Source("informe.docx", to_docx(outline_of(report))))
    for written, found in zip(report.commitments, document.commitments, strict=True):
        assert without_addresses_in_prose(whole(written)) == without_addresses_in_prose(whole(found))


@pytest.mark.parametrize(
    ("case", "file", "margins"),
    [
        (
            "gt_informe_final_docx",
            "informe.docx",
            ["Informe Final Compromisos 5, 8 y 11", "Secretaría Nacional de Ciencia y Tecnología – SENACYT"],
        ),
        ("gt_plantilla_tabla_partida", "plan.docx", []),
    ],
)
def test_an_acceptance_case_is_read_exactly_with_its_warnings(case: str, file: str, margins: list[str]) -> None:
    told = expected(case)
    document = read_files([SHARED / "cases" / case / file])
    assert misses(told, document.model_dump(mode="json")) == []
    codes = {warning.code for warning in document.warnings}
    assert {warning["code"] for warning in told["must_warn"]} <= codes
    assert [left.text for left in document.unplaced] == margins


def test_every_value_of_a_row_knows_its_table_row_and_cell() -> None:
    (milestone,) = read(a_document(HEADINGS, ROW)).commitments[0].milestones
    place = milestone.places["end"]
    assert (place.table, place.row, place.cell) == (1, 2, 5)
    assert place.line is not None


def test_a_row_goes_on_in_the_next_table_whose_heading_is_repeated() -> None:
    document = a_document(HEADINGS, ROW)
    add_table(document, HEADINGS, ("", "y el manual.", "con apoyo de ANAM", "", ""))
    (milestone,) = read(document).commitments[0].milestones
    assert milestone.title == "Publicar la guía y el manual."
    assert (milestone.leads, milestone.collaborators) == (("INFOM",), ("ANAM",))


def test_a_cell_merged_over_two_rows_counts_for_both() -> None:
    document = a_document(HEADINGS, ROW, ("2", "Imprimirla", "", "mayo 2019", "julio 2019"))
    table = document.tables[0]
    table.cell(1, 2).merge(table.cell(2, 2))
    first, second = read(document).commitments[0].milestones
    assert first.leads == second.leads == ("INFOM",)


def test_a_heading_over_two_rows_is_one_heading() -> None:
    document = a_document(("No.", "Hitos", "Responsable", "Fechas", ""), ("", "", "", "Inicio", "Término"), ROW)
    table = document.tables[0]
    for column in range(3):
        table.cell(0, column).merge(table.cell(1, column))
    table.cell(0, 3).merge(table.cell(0, 4))
    (milestone,) = read(document).commitments[0].milestones
    assert (str(milestone.start), str(milestone.end)) == ("2019-05-01", "2019-06-30")


def test_a_table_inside_a_layout_table_is_read() -> None:
    document = a_document()
    outer = document.add_table(1, 1)
    inner = outer.cell(0, 0).add_table(2, len(HEADINGS))
    for row, texts in zip(inner.rows, (HEADINGS, ROW), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    (milestone,) = read(document).commitments[0].milestones
    assert milestone.title == "Publicar la guía"


def test_a_table_inside_a_cell_of_a_row_belongs_to_that_cell() -> None:
    document = a_document(HEADINGS, ROW, ("2", "Imprimirla", "ANAM", "mayo 2019", "julio 2019"))
    inner = document.tables[0].cell(1, 2).add_table(2, 1)
    inner.cell(0, 0).text, inner.cell(1, 0).text = "CGC", "INAP"
    first, second = read(document).commitments[0].milestones
    assert first.leads == ("INFOM", "CGC", "INAP")
    assert second.leads == ("ANAM",)


def test_links_of_both_kinds_give_their_addresses_once() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.example.org/1" '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>el acta</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    data = with_body(
        "<w:p><w:r><w:t>Compromiso 1. Agua</w:t></w:r></w:p><w:p><w:r><w:t>Actividad 1. Guía</w:t></w:r></w:p>"
        f"<w:p><w:r><w:t>Avance 100%. Véase </w:t></w:r>{field}<w:r><w:t> y </w:t></w:r>"
        '<w:hyperlink r:id="rId900"><w:r><w:t>https://a.example.org/2</w:t></w:r></w:hyperlink></w:p>'
    )
    relation = (
        b'<Relationship Id="rId900" TargetMode="External" Target="https://a.example.org/2/" Type="http://schemas.'
        b'openxmlformats.org/officeDocument/2006/relationships/hyperlink"/></Relationships>'
    )
    linked = repacked(
        data,
        lambda name, content: (
            content.replace(b"</Relationships>", relation) if name.endswith("document.xml.rels") else content
        ),
    )
    (activity,) = read_source(Source("plan.docx", linked)).commitments[0].activities
    assert activity.evidence == ("https://a.example.org/1", "https://a.example.org/2")


def test_line_breaks_soft_hyphens_and_waiting_deletions_are_what_a_person_sees() -> None:
    data = with_body(
        "<w:p><w:r><w:t>Compromiso 1. Agua</w:t><w:br/><w:t>HITO 1.</w:t><w:br/><w:t>Descripción: Elabo</w:t>"
        "<w:softHyphen/><w:t>rar la ga\u00adceta</w:t><w:br/><w:t>mensual</w:t></w:r>"
        '<w:del w:id="1"><w:r><w:delText> secreta</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t> y el pre</w:t></w:r></w:ins><w:r><w:noBreakHyphen/><w:t>acuerdo</w:t></w:r>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> oculto</w:t></w:r></w:p>"
    )
    (milestone,) = read_source(Source("plan.docx", data)).commitments[0].milestones
    assert milestone.title == "Elaborar la gaceta mensual y el pre-acuerdo"


def test_numbers_that_word_counts_are_the_numbers_of_the_rows() -> None:
    document = a_document(HEADINGS, ("", *ROW[1:]), ("", "Imprimirla", "ANAM", "mayo 2019", "julio 2019"))
    for row in document.tables[0].rows[1:]:
        row.cells[0].paragraphs[0].style = document.styles["List Number"]
    milestones = read(document).commitments[0].milestones
    assert [milestone.number for milestone in milestones] == ["1", "2"]


def test_content_controls_and_boxes_hide_nothing() -> None:
    data = with_body(
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Compromiso 1. Agua</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>HITO 2. Guía</w:t></w:r></w:p></w:txbxContent></w:pict>"
        "</w:r></w:p>"
    )
    (milestone,) = read_source(Source("plan.docx", data)).commitments[0].milestones
    assert (milestone.number, milestone.title) == ("2", "Guía")


def test_a_document_with_macros_is_read_and_its_macros_are_not_opened() -> None:
    with_macros = repacked(
        saved(a_document(HEADINGS, ROW)),
        lambda _, content: content.replace(
            b"officedocument.wordprocessingml.document.main+xml", b"x-macroEnabled.main+xml"
        ),
    )
    packed = io.BytesIO(with_macros)
    with zipfile.ZipFile(packed, "a") as package:
        package.writestr("word/vbaProject.bin", b"\0" * 100)
    document = read_source(Source("plan.docm", packed.getvalue()))
    assert document.commitments[0].milestones[0].title == "Publicar la guía"


@pytest.mark.parametrize(
    "declared", [b'[<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]', b'SYSTEM "http://127.0.0.1:1/outside.dtd"', b""]
)
def test_a_part_that_declares_entities_or_a_document_type_is_refused(declared: bytes) -> None:
    bomb = b"<!DOCTYPE x " + declared + b"><w:document "
    assert "declares entities" in refused(repacked(saved(a_document()), in_main(b"<w:document ", bomb)))


def test_a_part_that_swells_beyond_any_document_is_refused() -> None:
    swollen = b"<w:p/>" + b" " * (70 * 1024 * 1024) + b"</w:body>"
    data = repacked(saved(a_document()), in_main(b"</w:body>", swollen))
    assert len(data) < 1024 * 1024
    assert "more than 64 MB" in refused(data)


@pytest.mark.parametrize("element", ["tbl", "sdt", "ins"])
def test_nesting_beyond_any_use_ends_in_a_clear_message(element: str) -> None:
    opened = {"tbl": "<w:tbl><w:tr><w:tc>", "sdt": "<w:sdt>", "ins": "<w:ins>"}[element]
    closed = {"tbl": "</w:tc></w:tr></w:tbl>", "sdt": "</w:sdt>", "ins": "</w:ins>"}[element]
    nested = f"<w:p/>{opened * 5000}<w:p/>{closed * 5000}</w:body>".encode()
    assert refused(repacked(saved(a_document()), in_main(b"</w:body>", nested)))


@pytest.mark.parametrize("name", ["word/document.xml", "_rels/.rels", "word/styles.xml", "word/numbering.xml"])
def test_a_part_that_is_no_xml_or_is_missing_never_ends_in_another_error(name: str) -> None:
    whole_file = saved(a_document(HEADINGS, ROW))
    broken = repacked(whole_file, lambda part, content: content[: len(content) // 2] if part == name else content)
    assert "damaged" in refused(broken)
    lacking = repacked(whole_file, lambda part, content: None if part == name else content)
    assert outcome(lacking) in {"read", "refused"}


@pytest.mark.parametrize("cut", [30, 200, 0.3, 0.6, 0.9, 0.99])
def test_a_file_cut_short_is_refused_as_damaged(cut: float) -> None:
    data = saved(a_document(HEADINGS, ROW))
    rest = data[: int(cut if cut > 1 else len(data) * cut)]
    assert "Word document" in refused(rest) or "compressed" in refused(rest)


def test_a_file_with_bytes_changed_anywhere_is_read_or_refused() -> None:
    data = saved(a_document(HEADINGS, ROW))
    for position in range(0, len(data), max(1, len(data) // 50)):
        changed = data[:position] + bytes([data[position] ^ 0x55]) + data[position + 1 :]
        assert outcome(changed) in {"read", "refused"}


def test_a_letter_in_word_says_that_it_holds_no_plan() -> None:
    document = Document()
    document.add_paragraph("Estimado señor: adjunto el plan.")
    assert "no commitment" in refused(saved(document))


def test_the_name_of_a_file_does_not_decide(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(saved(a_document(HEADINGS, ROW)))
    assert read_files([path]).commitments[0].number == "3"
