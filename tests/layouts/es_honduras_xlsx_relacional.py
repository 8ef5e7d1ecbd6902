"""A workbook kept like a small database: commitments on one sheet, milestones on the next, tied by a number."""

from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import number_format, put


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    first = book.active
    first.title = "Compromisos"
    put(first, "A1", [
        ["N°", "Nombre del compromiso", "Eje", "Institución responsable", "Corresponsables", "Fecha de inicio", "Fecha de término"],
        [1, "Compras de salud a la vista", "Integridad", "Secretaría de Salud (SESAL)", "ONCAE", "enero 2019", "agosto 2020"],
        [2, "Escuela y comunidad", "Servicios públicos", "Secretaría de Educación (SEDUC)", None, "marzo 2019", "agosto 2020"],
    ])  # fmt: skip
    second = book.create_sheet("Hitos")
    put(second, "A1", [
        ["N° compromiso", "N° hito", "Hito", "Responsable", "Inicio", "Término", "Porcentaje de avance", "Evidencia"],
        [1, 1, "Publicar los contratos de medicamentos", "SESAL", "enero 2019", "diciembre 2019", 1,
         "https://salud.example.org/contratos"],
        [1, 2, "Reunir a 4 veedurías por región", "ONCAE / SESAL", "julio 2019", "agosto 2020", 0.25, None],
        [2, 1, "Abrir el padrón de centros", "SEDUC", "marzo 2019", "junio 2019", 0, None],
    ])  # fmt: skip
    number_format(second, "G2:G4", "0.0%")
    path = folder / "base.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "commitments": [
        {
            "number": "1",
            "title": "Compras de salud a la vista",
            "axis": "Integridad",
            "leads": ["SESAL"],
            "collaborators": ["ONCAE"],
            "start": "2019-01-01",
            "end": "2020-08-31",
            "milestones": [
                {
                    "number": "1",
                    "title": "Publicar los contratos de medicamentos",
                    "leads": ["SESAL"],
                    "start": "2019-01-01",
                    "end": "2019-12-31",
                    "progress": 100,
                    "status": "completed",
                    "evidence": ["https://salud.example.org/contratos"],
                },
                {
                    "number": "2",
                    "title": "Reunir a 4 veedurías por región",
                    "leads": ["ONCAE", "SESAL"],
                    "start": "2019-07-01",
                    "end": "2020-08-31",
                    "progress": 25,
                },
            ],
        },
        {
            "number": "2",
            "title": "Escuela y comunidad",
            "axis": "Servicios públicos",
            "leads": ["SEDUC"],
            "milestones": [
                {
                    "number": "1",
                    "title": "Abrir el padrón de centros",
                    "leads": ["SEDUC"],
                    "start": "2019-03-01",
                    "end": "2019-06-30",
                    "progress": 0,
                    "status": "not_started",
                },
            ],
        },
    ],
}
