"""Four levels in columns: axis, commitment, initiative and activity; money and remarks beside them."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, number_format, put

_HEAD = ["Eje", "Compromiso", "Iniciativa", "Actividad", "Responsable", "Fecha inicio", "Fecha fin", "Presupuesto (€)",
         "% ejecución", "Estado de la actividad"]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    day = datetime
    book = Workbook()
    sheet = book.active
    sheet.title = "Actividades"
    put(sheet, "A1", [["IV Plan de Gobierno Abierto: seguimiento de actividades a 30 de junio de 2022"], [], _HEAD,
        ["Eje I. Transparencia", "1. Plan de mejora de la transparencia", "1.1 Reforma del reglamento",
         "Consulta pública previa", "Ministerio de Hacienda y Función Pública (MINHFP)", day(2020, 11, 1), day(2021, 3, 31),
         12000, 1, "Finalizada"],
        [None, None, None, "Redacción del proyecto", "MINHFP / Ministerio de Justicia (MJU)", day(2021, 4, 1),
         day(2022, 6, 30), None, 0.75, "En curso"],
        [None, None, "1.2 Publicidad activa ampliada", "Catálogo de contenidos", "MINHFP", day(2021, 1, 1),
         day(2022, 12, 31), 30500.5, 0.3, "En curso"],
        ["Eje II. Participación", "3. Plan de mejora de la participación", "3.1 Red de entidades locales",
         "Carta de adhesión", "FEMP con el apoyo de NovaGob", day(2021, 6, 1), day(2023, 12, 31), None, 0, "Sin iniciar"],
    ])  # fmt: skip
    merge(sheet, "A1:J1", "A4:A6", "B4:B6", "C4:C5")
    number_format(sheet, "I4:I7", "0.00%")
    number_format(sheet, "F4:G7", "mmm-yy")
    path = folder / "actividades.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2022-06-30",
    "commitments": [
        {
            "number": "1",
            "title": "Plan de mejora de la transparencia",
            "axis": "Eje I. Transparencia",
            "milestones": [
                {
                    "number": "1.1",
                    "title": "Reforma del reglamento",
                    "activities": [
                        {
                            "number": None,
                            "title": "Consulta pública previa",
                            "leads": ["MINHFP"],
                            "start": "2020-11-01",
                            "end": "2021-03-31",
                            "start_precision": "month",
                            "progress": 100,
                            "status": "completed",
                        },
                        {
                            "title": "Redacción del proyecto",
                            "leads": ["MINHFP", "MJU"],
                            "end": "2022-06-30",
                            "progress": 75,
                            "status": "in_progress",
                        },
                    ],
                },
                {
                    "number": "1.2",
                    "title": "Publicidad activa ampliada",
                    "activities": [{"title": "Catálogo de contenidos", "progress": 30}],
                },
            ],
        },
        {
            "number": "3",
            "title": "Plan de mejora de la participación",
            "axis": "Eje II. Participación",
            "milestones": [
                {
                    "number": "3.1",
                    "title": "Red de entidades locales",
                    "activities": [
                        {
                            "title": "Carta de adhesión",
                            "leads": ["FEMP"],
                            "collaborators": ["NovaGob"],
                            "progress": 0,
                            "status": "not_started",
                        },
                    ],
                },
            ],
        },
    ],
    "must_warn": ["column_not_placed"],
}
