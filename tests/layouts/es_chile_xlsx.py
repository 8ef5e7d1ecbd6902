"""One flat sheet from C7 down: commitment, milestone and activity in merged columns, dates under group headings."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, number_format, put

_HEAD = [
    ["N°", "Compromiso", "Hito", "Responsable", "Actividad", "Fecha programada", None, "Fecha real", None,
     "% de avance", "Medio de verificación", "Observaciones"],
    [None, None, None, None, None, "Inicio", "Fin", "Inicio", "Fin", None, None, None],
]  # fmt: skip


def _rows() -> list[list[object]]:
    day = datetime
    return [
        [1, "Agua y saneamiento rural con datos abiertos", "1.1 Catastro público de servicios sanitarios rurales",
         "Ministerio de Obras Públicas (MOP) / Superintendencia de Servicios Sanitarios (SISS)",
         "1.1.1 Levantar el listado de comités por región", day(2023, 12, 1), day(2024, 3, 31),
         day(2023, 12, 11), day(2024, 4, 15), 1, "https://mop.example.org/catastro/listado.xlsx",
         "Se reunieron los listados de 16 regiones."],
        [None, None, None, None, "1.1.2 Publicar el catastro en el portal", day(2024, 4, 1), day(2024, 12, 31),
         day(2024, 5, 2), None, 0.85, None, "Faltan tres regiones australes."],
        [None, None, "1.2 Tablero ciudadano de calidad del agua", "SISS con apoyo de Fundación Aguas Claras",
         "1.2.1 Diseñar el tablero con usuarios", day(2024, 6, 3), day(2025, 6, 30), None, None, 0, None, None],
        [2, "Presupuestos participativos en comunas chicas", "2.1 Guía para municipios", "SUBDERE",
         "2.1.1 Redactar la guía", "Enero 2024", "Junio 2024", "Febrero 2024", None, 0.4, None,
         "Hay un borrador de 30 páginas."],
        [None, None, None, None, "2.1.2 Capacitar a 20% de los municipios", "2° semestre 2024", "31-12-2025",
         None, None, 0.05, None, None],
    ]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Matriz"
    put(sheet, "C2", [["Sexto Plan de Acción de Gobierno Abierto de Chile"], ["Matriz de seguimiento"],
                      ["Fecha de corte: 31 de marzo de 2025"]])  # fmt: skip
    merge(sheet, "C2:N2", "C3:N3")
    put(sheet, "C7", _HEAD)
    merge(sheet, "H7:I7", "J7:K7", *(f"{letter}7:{letter}8" for letter in "CDEFGLMN"))
    put(sheet, "C9", _rows())
    merge(sheet, "C9:C11", "D9:D11", "E9:E10", "F9:F10", "C12:C13", "D12:D13", "E12:E13", "F12:F13")
    number_format(sheet, "L9:L13", "0%")
    number_format(sheet, "H9:K13", "dd-mm-yyyy")
    put(sheet, "C16", [["Nota: el avance lo declara cada institución."], ["Elaborado por la Secretaría técnica"]])
    path = folder / "matriz.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2025-03-31",
    "commitments": [
        {
            "number": "1",
            "title": "Agua y saneamiento rural con datos abiertos",
            "milestones": [
                {
                    "number": "1.1",
                    "title": "Catastro público de servicios sanitarios rurales",
                    "leads": ["MOP", "SISS"],
                    "collaborators": [],
                    "start": None,
                    "end": None,
                    "progress": None,
                    "activities": [
                        {
                            "number": "1.1.1",
                            "title": "Levantar el listado de comités por región",
                            "start": "2023-12-01",
                            "end": "2024-03-31",
                            "start_precision": "day",
                            "end_precision": "day",
                            "actual_start": "2023-12-11",
                            "actual_end": "2024-04-15",
                            "progress": 100,
                            "status": "completed",
                            "evidence": ["https://mop.example.org/catastro/listado.xlsx"],
                            "narrative": "Se reunieron los listados de 16 regiones",
                        },
                        {
                            "number": "1.1.2",
                            "title": "Publicar el catastro en el portal",
                            "start": "2024-04-01",
                            "end": "2024-12-31",
                            "actual_start": "2024-05-02",
                            "actual_end": None,
                            "progress": 85,
                            "status": None,
                            "evidence": [],
                            "narrative": "Faltan tres regiones australes",
                        },
                    ],
                },
                {
                    "number": "1.2",
                    "title": "Tablero ciudadano de calidad del agua",
                    "leads": ["SISS"],
                    "collaborators": ["Fundación Aguas Claras"],
                    "activities": [
                        {
                            "number": "1.2.1",
                            "title": "Diseñar el tablero con usuarios",
                            "start": "2024-06-03",
                            "end": "2025-06-30",
                            "actual_start": None,
                            "progress": 0,
                            "status": "not_started",
                            "narrative": None,
                        },
                    ],
                },
            ],
        },
        {
            "number": "2",
            "title": "Presupuestos participativos en comunas chicas",
            "milestones": [
                {
                    "number": "2.1",
                    "title": "Guía para municipios",
                    "leads": ["SUBDERE"],
                    "activities": [
                        {
                            "number": "2.1.1",
                            "title": "Redactar la guía",
                            "start": "2024-01-01",
                            "end": "2024-06-30",
                            "start_precision": "month",
                            "end_precision": "month",
                            "actual_start": "2024-02-01",
                            "progress": 40,
                        },
                        {
                            "number": "2.1.2",
                            "title": "Capacitar a 20% de los municipios",
                            "start": "2024-07-01",
                            "end": "2025-12-31",
                            "start_precision": "half",
                            "end_precision": "day",
                            "progress": 5,
                        },
                    ],
                },
            ],
        },
    ],
    "must_warn": ["overdue_at_report_date"],
}
