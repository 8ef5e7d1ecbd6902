"""One sheet per commitment behind a cover and instructions; original and rescheduled ends; a link behind "ver"."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tests.layouts.making_xlsx import link, number_format, put

_HEAD = ["Nº", "Meta", "Inicio", "Fecha original", "Fecha reprogramada", "Estado", "Avance (%)",
         "Descripción de lo realizado", "Evidencia"]  # fmt: skip


def _card(sheet: Worksheet, facts: list[list[object]], rows: list[list[object]]) -> None:
    put(sheet, "B2", [["FICHA DE SEGUIMIENTO DE COMPROMISO"], [], *facts])
    put(sheet, "B11", [_HEAD, *rows])
    number_format(sheet, "D12:F20", "dd/mm/yyyy")
    choices = DataValidation(type="list", formula1="=Listas!$A$1:$A$4")
    choices.add("G12:G20")
    sheet.add_data_validation(choices)


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    cover = book.active
    cover.title = "Portada"
    put(cover, "D6", [["Quinto Plan de Acción Nacional de Gobierno Abierto 2021-2024"], ["Uruguay"],
                      ["Seguimiento al 30/06/2023"]])  # fmt: skip
    help_sheet = book.create_sheet("Instrucciones")
    put(help_sheet, "A1", [["Cómo llenar esta planilla"], ["1. Elija el estado de cada meta en la lista."],
                           ["2. En avance escriba solo el número, por ejemplo 50."],
                           ["3. Pegue en evidencia la dirección del documento."]])  # fmt: skip
    first = book.create_sheet("C1")
    _card(
        first,
        [["Compromiso", "1. Observatorio de compras públicas"],
         ["Eje", "Gestión pública abierta al monitoreo"],
         ["Organismo responsable", "Agencia Reguladora de Compras Estatales (ARCE)"],
         ["Otros actores", "Tribunal de Cuentas; Red de Datos Ciudadanos"],
         ["Fecha de inicio", "Diciembre 2021"],
         ["Fecha de finalización", "30/11/2024"]],
        [[1, "Definición del modelo de datos", datetime(2021, 12, 1), datetime(2022, 6, 30), None, "Finalizado", 100,
          "El modelo se aprobó en junio de 2022.", None],
         [2, "Primera versión del observatorio en línea", datetime(2022, 7, 1), datetime(2023, 3, 31),
          datetime(2023, 9, 30), "En proceso", 60, "Está en pruebas con 12 organismos.", None],
         [3, "Encuesta de uso", datetime(2024, 2, 1), datetime(2024, 8, 31), None, "No iniciado", 0, None, None]],
    )  # fmt: skip
    link(first, "J12", "ver", "https://compras.example.org/modelo.pdf")
    second = book.create_sheet("C2")
    _card(
        second,
        [["Compromiso", "2. Guardianas y guardianes del agua"],
         ["Eje", "Protección ambiental"],
         ["Organismo responsable", "Ministerio de Ambiente (MA)"],
         ["Otros actores", "Intendencia de Paysandú"],
         ["Fecha de inicio", "Marzo 2022"],
         ["Fecha de finalización", "30/11/2024"]],
        [[1, "Convocatoria a centros educativos", datetime(2022, 3, 1), datetime(2022, 12, 31),
          datetime(2023, 12, 31), "Retrasado", 25, "Se inscribieron 14 centros.", "https://agua.example.org/lista"],
         [2, "Muestreos publicados", "Marzo 2023", "Noviembre 2024", "Diciembre 2024", "En proceso", None, None,
          None]],
    )  # fmt: skip
    lists = book.create_sheet("Listas")
    put(lists, "A1", [["No iniciado"], ["En proceso"], ["Retrasado"], ["Finalizado"]])
    lists.sheet_state = "hidden"
    path = folder / "seguimiento.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2023-06-30",
    "commitments": [
        {
            "number": "1",
            "title": "Observatorio de compras públicas",
            "axis": "Gestión pública abierta al monitoreo",
            "leads": ["ARCE"],
            "collaborators": ["Tribunal de Cuentas", "Red de Datos Ciudadanos"],
            "start": "2021-12-01",
            "end": "2024-11-30",
            "start_precision": "month",
            "end_precision": "day",
            "milestones": [
                {
                    "number": "1",
                    "title": "Definición del modelo de datos",
                    "start": "2021-12-01",
                    "end": "2022-06-30",
                    "current_end": None,
                    "status": "completed",
                    "progress": 100,
                    "narrative": "El modelo se aprobó en junio de 2022",
                    "evidence": ["https://compras.example.org/modelo.pdf"],
                },
                {
                    "number": "2",
                    "title": "Primera versión del observatorio en línea",
                    "start": "2022-07-01",
                    "end": "2023-03-31",
                    "end_precision": "day",
                    "current_end": "2023-09-30",
                    "current_end_precision": "day",
                    "status": "in_progress",
                    "progress": 60,
                    "evidence": [],
                },
                {
                    "number": "3",
                    "title": "Encuesta de uso",
                    "end": "2024-08-31",
                    "status": "not_started",
                    "progress": 0,
                    "narrative": None,
                },
            ],
        },
        {
            "number": "2",
            "title": "Guardianas y guardianes del agua",
            "axis": "Protección ambiental",
            "leads": ["MA"],
            "collaborators": ["Intendencia de Paysandú"],
            "milestones": [
                {
                    "number": "1",
                    "title": "Convocatoria a centros educativos",
                    "end": "2022-12-31",
                    "current_end": "2023-12-31",
                    "status": "delayed",
                    "progress": 25,
                    "evidence": ["https://agua.example.org/lista"],
                },
                {
                    "number": "2",
                    "title": "Muestreos publicados",
                    "start": "2023-03-01",
                    "end": "2024-11-30",
                    "end_precision": "month",
                    "current_end": "2024-12-31",
                    "current_end_precision": "month",
                    "status": "in_progress",
                    "progress": None,
                },
            ],
        },
    ],
    "must_warn": ["hidden_sheet_not_read"],
}
