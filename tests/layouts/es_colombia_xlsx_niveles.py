"""A tree in one table: a column says whether the row is a commitment, a milestone or an activity."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import number_format, put

_HEAD = ["Nivel", "Código", "Descripción", "Responsable", "Fecha inicio", "Fecha fin", "Avance", "Observaciones"]


def build(folder: Path) -> tuple[Path, ...]:
    day = datetime
    book = Workbook()
    sheet = book.active
    sheet.title = "Seguimiento"
    put(sheet, "A1", [["IV Plan de Acción de Estado Abierto - tablero de control"], ["Corte: 31/12/2021"], [], _HEAD,
        ["Compromiso", "1", "Datos abiertos de regalías", "Departamento Nacional de Planeación (DNP)", day(2020, 12, 1),
         day(2022, 8, 31), 0.55, None],
        ["Hito", "1.1", "Conjunto de datos único", "DNP", day(2020, 12, 1), day(2021, 10, 31), 0.8, None],
        ["Actividad", "1.1.1", "Unificar las bases", "DNP", day(2020, 12, 1), day(2021, 5, 31), 1, "Base lista en mayo."],
        ["Actividad", "1.1.2", "Documentar los campos", "DNP, DANE", day(2021, 6, 1), day(2021, 10, 31), 0.6, None],
        ["Hito", "1.2", "Retos de análisis con universidades", "MinTIC", day(2022, 1, 15), day(2022, 8, 31), 0, None],
        ["Compromiso", "2", "Rendición de cuentas para la paz", "Función Pública", day(2021, 1, 1), day(2022, 8, 31), 0.2,
         None],
        ["Hito", "2.1", "Guía para 170 municipios", "Función Pública", day(2021, 1, 1), day(2022, 3, 31), 0.2, None],
    ])  # fmt: skip
    number_format(sheet, "G5:G11", "0%")
    number_format(sheet, "E5:F11", "d/mm/yyyy")
    path = folder / "tablero.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2021-12-31",
    "commitments": [
        {
            "number": "1",
            "title": "Datos abiertos de regalías",
            "leads": ["DNP"],
            "start": "2020-12-01",
            "end": "2022-08-31",
            "progress": 55,
            "milestones": [
                {
                    "number": "1.1",
                    "title": "Conjunto de datos único",
                    "leads": ["DNP"],
                    "end": "2021-10-31",
                    "progress": 80,
                    "activities": [
                        {
                            "number": "1.1.1",
                            "title": "Unificar las bases",
                            "leads": ["DNP"],
                            "start": "2020-12-01",
                            "end": "2021-05-31",
                            "progress": 100,
                            "status": "completed",
                            "narrative": "Base lista en mayo",
                        },
                        {
                            "number": "1.1.2",
                            "title": "Documentar los campos",
                            "leads": ["DNP", "DANE"],
                            "progress": 60,
                        },
                    ],
                },
                {
                    "number": "1.2",
                    "title": "Retos de análisis con universidades",
                    "leads": ["MinTIC"],
                    "progress": 0,
                    "status": "not_started",
                    "activities": [],
                },
            ],
        },
        {
            "number": "2",
            "title": "Rendición de cuentas para la paz",
            "leads": ["Función Pública"],
            "progress": 20,
            "milestones": [
                {
                    "number": "2.1",
                    "title": "Guía para 170 municipios",
                    "leads": ["Función Pública"],
                    "end": "2022-03-31",
                    "progress": 20,
                },
            ],
        },
    ],
    "must_warn": ["overdue_at_report_date"],
}
