"""Where a reader had to choose between two readings, or could not place a text, it says so."""

from pathlib import Path

import pytest

from documents.readers.read import read_files
from domain.values.plan_document import PlanDocument
from tests.layouts.making_docx import paragraph, save, table
from tests.layouts.making_pdf import fitted, from_docx

_BEGINNING = "Plan de Acción 2018-2020\n\nCompromiso 4. Datos abiertos\n\nHito 1. Publicar el catálogo.\n\n"


def _read(folder: Path, text: str) -> PlanDocument:
    path = folder / "plan.txt"
    path.write_text(_BEGINNING + text, encoding="utf-8")
    return read_files([path])


def _codes(document: PlanDocument) -> set[str]:
    return {warning.code for warning in document.warnings}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Riesgo asociado: falta de fondos en las oficinas.\n", "label_in_prose"),
        ("Entidad fiscalizadora: la Contraloría revisa cada año.\n", "label_not_known"),
        ("Responsable: Acción Ciudadana y Guatecambia\n", "name_may_be_two"),
        ("Responsable: Artigo Diecinueve, Barrio Abierto\n", "names_split_on_guess"),
        ("Unidad: Dirección de Informática\n", "unit_without_institution"),
        ("a) Recoger los datos.\nb) Publicar los datos.\n", "list_read_as_activities"),
    ],
)
def test_a_reading_that_is_a_guess_is_told(tmp_path: Path, text: str, code: str) -> None:
    assert code in _codes(_read(tmp_path, text))


def test_an_address_in_a_sentence_is_no_label(tmp_path: Path) -> None:
    assert "label_not_known" not in _codes(
        _read(tmp_path, "El avance se publica en https://datos.example/informe\n")
    )


def test_headers_and_footers_are_shown_as_not_placed(tmp_path: Path) -> None:
    body = [paragraph(line) for line in _BEGINNING.split("\n") if line]
    path = save(tmp_path / "plan.docx", *body, header=("Secretaría de Datos",), footer=("Versión 3-5-2018",))
    document = read_files([path])
    assert [left.text for left in document.unplaced] == ["Secretaría de Datos"]
    assert str(document.version_date) == "2018-05-03"


def test_a_table_that_the_edge_of_its_page_cuts_is_told(tmp_path: Path) -> None:
    rows = [
        ("No.", "Hito", "Responsable", "Nuevo o en curso", "Fecha de inicio", "Fecha de término"),
        ("1", "Publicar el catálogo de datos", "INAP", "Nuevo", "enero 2018", "marzo 2020"),
    ]
    document = save(tmp_path / "plan.docx", paragraph("Compromiso 4. Datos abiertos"), table(rows))
    wide = from_docx(fitted(document, 2, 7, 4, 4, 4, 4))
    assert "table_cut_by_page" in _codes(read_files([wide]))
