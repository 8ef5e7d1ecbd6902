"""Two sheets: the plan with its activities, and their follow-up by the same key."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, number_format, put
from tests.layouts.saying import commitment, step

_PLAN: list[Any] = [
    ["Clave", "Compromiso", "Actividad", "Dependencia responsable", "Organizaciones que acompañan", "Inicio",
     "Conclusión"],
    ["1.1", "1. Transparencia del gasto en fideicomisos", "Integrar el inventario de fideicomisos públicos",
     "Secretaría de Hacienda y Crédito Público (SHCP)", "Fundar, México Evalúa", "ago-20", "dic-20"],
    ["1.2", "1. Transparencia del gasto en fideicomisos", ("Publicar los datos del 30% de los fideicomisos sin "
     "estructura"), "SHCP y SFP", "Fundar", "ene-21", "jun-21"],
    ["2.1", "2. Información sobre la gestión forestal, agua y pesca", "Definir la información prioritaria",
     "SEMARNAT / CONAPESCA", "Causa Natura", "ago-20", "nov-20"],
    ["2.2", "2. Información sobre la gestión forestal, agua y pesca", "Habilitar la sección en el portal",
     "SEMARNAT / CONAGUA", None, "dic-20", "ago-21"],
]  # fmt: skip
_FOLLOW_UP: list[Any] = [
    ["Clave", "Avance", "Estatus", "Acciones realizadas", "Evidencia"],
    ["1.1", 1, "Concluida", "Inventario de 346 fideicomisos.", "https://shcp.example.mx/inventario.xlsx"],
    ["1.2", 0.65, "En proceso", "Faltan los fideicomisos de dos sectores.", None],
    ["2.1", 0.9, "En proceso", "Se realizaron tres mesas.", "https://semarnat.example.mx/mesas"],
    ["2.2", 0, "No iniciada", None, None],
]


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    plan = book.active
    plan.title = "Plan"
    put(plan, "A1", [["Cuarto Plan de Acción 2019-2024 de México en la Alianza para el Gobierno Abierto"]])
    put(plan, "A3", _PLAN)
    merge(plan, "A1:G1")
    progress = book.create_sheet("Seguimiento")
    put(progress, "A1", [["Avance de las actividades", None, None, "Fecha de corte", date(2021, 3, 31)]])
    put(progress, "A3", _FOLLOW_UP)
    number_format(progress, "B4:B7", "0%")
    path = folder / "plan y avance.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2021-03-31",
    "commitments": [
        commitment(
            "1",
            "Transparencia del gasto en fideicomisos",
            activities=[
                step("1.1", "Integrar el inventario de fideicomisos públicos", start="2020-08-01", end="2020-12-31",
                     leads=["SHCP"], collaborators=["Fundar", "México Evalúa"], progress=100, status="completed",
                     narrative="Inventario de 346 fideicomisos.",
                     evidence=["https://shcp.example.mx/inventario.xlsx"]),
                step("1.2", "Publicar los datos del 30% de los fideicomisos sin estructura", start="2021-01-01",
                     end="2021-06-30", leads=["SHCP", "SFP"], collaborators=["Fundar"], progress=65,
                     status="in_progress", narrative="Faltan los fideicomisos de dos sectores."),
            ],
        ),
        commitment(
            "2",
            "Información sobre la gestión forestal, agua y pesca",
            activities=[
                step("2.1", "Definir la información prioritaria", start="2020-08-01", end="2020-11-30",
                     leads=["SEMARNAT", "CONAPESCA"], collaborators=["Causa Natura"], progress=90,
                     status="in_progress", narrative="Se realizaron tres mesas.",
                     evidence=["https://semarnat.example.mx/mesas"]),
                step("2.2", "Habilitar la sección en el portal", start="2020-12-01", end="2021-08-31",
                     leads=["SEMARNAT", "CONAGUA"], progress=0, status="not_started"),
            ],
        ),
    ],
    "must_warn": ["overdue_at_report_date"],
}  # fmt: skip
