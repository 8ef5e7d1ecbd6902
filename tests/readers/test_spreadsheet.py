"""Spreadsheets and tables as text: what a person sees in the cells is what is read."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from documents.foreign.sources import Source
from documents.readers.read import read_files, read_source
from documents.readers.sheets.cells import cell_text
from documents.readers.sheets.csv_plan import delimiter_of
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Language
from domain.values.plan_document import DocumentStep, PlanDocument
from tests.readers.shared_cases import SHARED, expected, misses

HEADINGS = ("No.", "Hitos", "Responsable", "Inicio", "Término", "Avance")
ONE = ("1", "Publicar la guía", "INFOM", "mayo 2019", "junio 2019", "40%")
TWO = ("2", "Imprimirla", "ANAM", "julio 2019", "agosto 2019", "0%")


def a_book(*rows: tuple[object, ...]) -> Any:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return book


def saved(book: Any) -> bytes:
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def read(book: Any) -> PlanDocument:
    return read_source(Source("plan.xlsx", saved(book)))


def steps(document: PlanDocument) -> tuple[DocumentStep, ...]:
    return tuple(milestone for commitment in document.commitments for milestone in commitment.milestones)


def codes(document: PlanDocument) -> set[str]:
    return {warning.code for warning in document.warnings}


def refused(data: bytes, name: str = "plan.xlsx") -> str:
    with pytest.raises(InvalidDataError) as caught:
        read_source(Source(name, data))
    return caught.value.say(Language.EN)


def repacked(data: bytes, old: bytes, new: bytes, part: str = "xl/worksheets/sheet1.xml") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content.replace(old, new, 1) if name == part else content)
    return packed.getvalue()


def test_the_status_report_is_read_exactly_with_its_warnings() -> None:
    case = expected("br_rse_xlsx")
    document = read_files([SHARED / "cases" / "br_rse_xlsx" / "rse.xlsx"])
    assert misses(case, document.model_dump(mode="json")) == []
    assert {warning["code"] for warning in case["must_warn"]} <= codes(document)


@pytest.mark.parametrize(
    ("value", "shape", "text"),
    [
        (0.85, "0%", "85%"),
        (1, "0%", "100%"),
        (0.29, "0.00%", "29%"),
        (0.125, "0.0%", "12.5%"),
        (3.0, "General", "3"),
        (1.1, "0.00", "1.10"),
        (2.5, "General", "2.5"),
        (1e300, "General", "1e+300"),
        (datetime(2022, 12, 31), "dd/mm/yyyy", "2022-12-31"),  # noqa: DTZ001  (cells have no zone)
        (date(2022, 12, 1), "mmm-yy", "2022-12"),
        (date(2022, 12, 1), '[$-80A]d" de "mmmm', "2022-12-01"),
        (date(2022, 12, 1), 'mmmm" de "yyyy', "2022-12"),
        (None, "General", ""),
        ("  dos\nlíneas ", "General", "dos\nlíneas"),
    ],
)
def test_a_cell_is_read_as_a_person_sees_it(value: object, shape: str, text: str) -> None:
    assert cell_text(value, shape, "") == text


def test_a_value_knows_its_sheet_row_and_cell() -> None:
    (milestone,) = steps(read(a_book(("Compromiso 3. Agua",), HEADINGS, ONE)))
    place = milestone.places["progress"]
    assert (place.sheet, place.row, place.cell) == ("Sheet", 3, 6)
    assert milestone.progress == 40


def test_a_heading_over_two_rows_with_merged_cells_is_one_heading() -> None:
    first = ("No.", "Hitos", "Responsable", "Fechas", None, "Avance")
    book = a_book(first, (None, None, None, "Inicio", "Término", None), ONE)
    for area in ("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"):
        book.active.merge_cells(area)
    (milestone,) = steps(read(book))
    assert (str(milestone.start), str(milestone.end)) == ("2019-05-01", "2019-06-30")


def test_a_heading_over_two_rows_is_one_heading_without_merged_cells_too() -> None:
    first = ("No.", "Hitos", "Responsable", "Fechas", None, "Avance")
    (milestone,) = steps(read(a_book(first, (None, None, None, "Inicio", "Término", None), ONE)))
    assert (str(milestone.start), str(milestone.end)) == ("2019-05-01", "2019-06-30")


def test_fractions_in_a_column_of_progress_are_percentages_and_told() -> None:
    document = read(a_book(HEADINGS, (*ONE[:5], 0.85), (*TWO[:5], 1)))
    assert [step.progress for step in steps(document)] == [85, 100]
    assert "fractions_read_as_percentages" in codes(document)


def test_small_whole_percentages_stay_what_they_are() -> None:
    document = read(a_book(HEADINGS, (*ONE[:5], 1), (*TWO[:5], 40)))
    assert [step.progress for step in steps(document)] == [1, 40]
    assert "fractions_read_as_percentages" not in codes(document)


def test_a_commitment_in_a_cell_across_the_table_opens_under_the_same_columns() -> None:
    book = a_book(HEADINGS, ("Compromiso 1. Agua",), ONE, ("Compromiso 2. Suelo",), ("1", *TWO[1:]))
    book.active.merge_cells("A2:F2")
    book.active.merge_cells("A4:F4")
    document = read(book)
    assert [commitment.number for commitment in document.commitments] == ["1", "2"]
    assert [step.title for step in steps(document)] == ["Publicar la guía", "Imprimirla"]


def test_a_flat_table_opens_what_each_row_belongs_to_once() -> None:
    headings = ("Compromiso", "No.", "Hito", "Actividad", "Responsable", "Término", "Avance")
    book = a_book(
        headings,
        ("Compromiso 4. Agua", "1", "Guía", "1. Redactar", "INFOM", "mayo 2019", "100%"),
        (None, None, None, "2. Imprimir", "ANAM", "junio 2019", "40%"),
        ("Compromiso 4. Agua", "2", "Taller", "1. Convocar", "CGC", "junio 2019", "0%"),
        ("Compromiso 5. Suelo", "1", "Mapa", "1. Medir", "INAP", "julio 2019", "10%"),
    )
    book.active.merge_cells("A2:A3")
    book.active.merge_cells("C2:C3")
    told = [
        (c.number, m.number, m.title, [(a.number, a.title, a.leads[0]) for a in m.activities])
        for c in read(book).commitments
        for m in c.milestones
    ]
    assert told == [
        ("4", "1", "Guía", [("1", "Redactar", "INFOM"), ("2", "Imprimir", "ANAM")]),
        ("4", "2", "Taller", [("1", "Convocar", "CGC")]),
        ("5", "1", "Mapa", [("1", "Medir", "INAP")]),
    ]


def test_a_remark_across_the_table_is_no_step() -> None:
    book = a_book(HEADINGS[1:], ONE[1:], ("*INFOM: coordina todos los hitos.",))
    book.active.merge_cells("A3:E3")
    document = read(book)
    assert len(steps(document)) == 1
    assert [place.row for place in document.unplaced] == [3]


def test_labels_stand_over_their_values() -> None:
    rows = (
        ("FECHA DE CORTE", "TÍTULO", "ELABORADO POR"),
        ("31 de agosto de 2020", "Compromiso 4. Agua", "Enlace"),
    )
    document = read(a_book(("Informe de avance",), *rows, HEADINGS, ONE))
    assert str(document.as_of) == "2020-08-31"
    assert (document.commitments[0].number, document.commitments[0].title) == ("4", "Agua")


def test_planned_and_actual_dates_in_one_cell_are_told_apart() -> None:
    row = (*ONE[:4], "Prevista: junio 2019\nRealizada: septiembre 2019", "100%")
    document = read(a_book(HEADINGS, row))
    assert str(steps(document)[0].end) == "2019-06-30"
    assert "finished_late" in codes(document)


def test_an_actual_end_in_its_own_column_is_not_the_planned_one() -> None:
    document = read(a_book((*HEADINGS, "Término real"), (*ONE, "septiembre 2019")))
    assert str(steps(document)[0].end) == "2019-06-30"
    assert "finished_late" in codes(document)


def test_links_on_cells_are_evidence() -> None:
    book = a_book((*HEADINGS, "Evidencia"), (*ONE, "Acta 4"))
    book.active["G2"].hyperlink = "https://portal.example.org/acta"
    (milestone,) = steps(read(book))
    assert milestone.evidence == ("https://portal.example.org/acta",)


def test_every_shown_sheet_is_read_and_a_hidden_one_is_told() -> None:
    book = a_book(HEADINGS, ONE)
    book.active.title = "Compromiso 1"
    for title, state in (("Compromiso 2", "visible"), ("Apoyo", "hidden")):
        sheet = book.create_sheet(title)
        sheet.sheet_state = state
        sheet.append(HEADINGS)
        sheet.append(TWO)
    document = read(book)
    assert [(c.number, len(c.milestones)) for c in document.commitments] == [("1", 1), ("2", 1)]
    assert "hidden_sheet_not_read" in codes(document)


def test_a_stray_cell_in_the_last_corner_costs_nothing() -> None:
    book = a_book(HEADINGS, ONE)
    book.active["XFD1048576"] = "x"
    assert len(steps(read(book))) == 1


def test_an_entity_bomb_in_a_sheet_is_refused_unread() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet '
    assert "declares entities" in refused(repacked(saved(a_book(HEADINGS, ONE)), b"<worksheet ", bomb))


@pytest.mark.parametrize("element", ["mergeCells><mergeCell", "hyperlinks><hyperlink"])
def test_an_area_as_large_as_the_sheet_is_refused_at_once(element: str) -> None:
    outer = element.partition(">")[0]
    area = f'</sheetData><{element} ref="A1:XFD1048576"/></{outer}>'.encode()
    assert "up to 500000" in refused(repacked(saved(a_book(HEADINGS, ONE)), b"</sheetData>", area))


def test_a_sheet_that_swells_is_refused() -> None:
    swollen = b"<sheetData>" + b" " * (40 * 1024 * 1024)
    assert "more than 32 MB" in refused(repacked(saved(a_book(HEADINGS, ONE)), b"<sheetData>", swollen))


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"]
)
def test_a_damaged_part_ends_in_a_clear_message(part: str) -> None:
    assert "damaged" in refused(repacked(saved(a_book(HEADINGS, ONE)), b"<", b"<<", part))


def test_a_workbook_with_bytes_changed_anywhere_is_read_or_refused() -> None:
    data = saved(a_book(HEADINGS, ONE))
    for position in range(0, len(data), len(data) // 40):
        changed = data[:position] + bytes([data[position] ^ 0x55]) + data[position + 1 :]
        assert outcome(Source("plan.xlsx", changed)) in {"read", "refused"}


def test_a_sheet_without_a_plan_says_so() -> None:
    assert "no commitment" in refused(saved(a_book(("Lista de compras",), ("pan", 3))))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_delimiter_and_the_encoding_are_found_out(delimiter: str, encoding: str) -> None:
    row = ("1", 'Publicar "la guía", y más; ya', "INFOM", "mayo 2019", "junio 2019", "40%")
    quoted = ['"' + cell.replace('"', '""') + '"' for cell in row]
    text = delimiter.join(HEADINGS) + "\r\n" + delimiter.join(quoted) + "\r\n"
    (milestone,) = steps(read_source(Source("plan.csv", text.encode(encoding))))
    assert milestone.title == 'Publicar "la guía", y más; ya'
    assert (milestone.progress, milestone.leads) == (40, ("INFOM",))


def test_a_cell_with_line_breaks_is_one_cell_and_rows_know_their_lines() -> None:
    text = 'No.;Hitos;Responsable;Término\n1;"Publicar\nla guía";"INFOM\nANAM";mayo 2019\n2;Dos;CGC;mayo 2019\n'
    first, second = steps(read_source(Source("plan.csv", text.encode())))
    assert (first.title, first.leads) == ("Publicar la guía", ("INFOM", "ANAM"))
    assert (first.places["title"].line, second.places["title"].line) == (2, 5)


def test_a_table_of_semicolons_is_known_by_its_heading_whatever_its_name() -> None:
    text = "Plan de agua\n\nNo.;Hitos;Responsable;Término\n1;Publicar;INFOM;mayo 2019\n"
    assert len(steps(read_source(Source("plan.txt", text.encode())))) == 1


def test_what_the_file_says_of_its_delimiter_counts() -> None:
    assert delimiter_of("sep=|\na;b;c|d\n") == "|"


def test_a_cell_larger_than_any_is_refused_with_its_line() -> None:
    text = "No.;Hitos;Responsable;Término\n1;" + "x" * 200_000 + ";INFOM;mayo 2019\n"
    assert "line 2" in refused(text.encode(), "plan.csv")


@given(st.lists(st.sampled_from([*HEADINGS, *ONE, "Compromiso 1", ";", ",", "\n", '"', "\t", "0.5"]), max_size=40))
def test_no_arrangement_of_cells_makes_the_reader_fail(pieces: list[str]) -> None:
    assert outcome(Source("plan.csv", ("x" + ";".join(pieces)).encode())) in {"read", "refused"}


def outcome(source: Source) -> str:
    """Any error that is not one of ours escapes."""
    try:
        read_source(source)
    except HitosError as error:
        return "refused" if error.say(Language.ES) else "silent"
    return "read"
