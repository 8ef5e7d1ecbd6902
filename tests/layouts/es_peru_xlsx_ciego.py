"""Two sheets with the same bands and titles: first what was planned, then how far it is; percentages as whole numbers."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, put
from tests.layouts.saying import commitment, step

_PLAN: list[Any] = [
    ["N°", "Hito", "Entidad responsable", "Entidades de apoyo", "Fecha de inicio", "Fecha de término"],
    ["Compromiso 3: Portal de transparencia estándar en municipalidades"],
    ["3.1", "Aprobar los lineamientos", "Autoridad Nacional de Transparencia (ANTAIP)", "PCM", date(2020, 2, 3),
     date(2020, 6, 30)],
    ["3.2", "Implementar el portal en 30% de las municipalidades", "ANTAIP y PCM", None, date(2020, 7, 1),
     date(2021, 6, 30)],
    ["Compromiso 10: Datos abiertos de contrataciones"],
    ["10.1", "Publicar el conjunto de datos", "OSCE", "Perú Compras", date(2020, 1, 6), date(2020, 12, 31)],
]  # fmt: skip
_PROGRESS: list[Any] = [
    ["N°", "Hito", "Avance %", "Situación", "Detalle de avance", "Medio de verificación"],
    ["Compromiso 3: Portal de transparencia estándar en municipalidades"],
    [
        "3.1",
        "Aprobar los lineamientos",
        100,
        "Culminado",
        "Aprobados por resolución de 26 de junio de 2020.",
        "https://antaip.example.pe/lineamientos",
    ],
    ["3.2", "Implementar el portal en 30% de las municipalidades", 45, "En proceso", "Implementado en 118.", None],
    ["Compromiso 10: Datos abiertos de contrataciones"],
    ["10.1", "Publicar el conjunto de datos", 90, "Retrasado", None, None],
]


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    plan = book.active
    plan.title = "Plan"
    put(plan, "A1", [["Plan de Acción de Gobierno Abierto 2020-2021"]])
    put(plan, "A3", _PLAN)
    merge(plan, "A1:F1", "A4:F4", "A7:F7")
    progress = book.create_sheet("Avance")
    put(progress, "A1", [["Avance al 15 de enero de 2021"]])
    put(progress, "A3", _PROGRESS)
    merge(progress, "A1:F1", "A4:F4", "A7:F7")
    path = folder / "plan.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2021-01-15",
    "commitments": [
        commitment(
            "3",
            "Portal de transparencia estándar en municipalidades",
            step("3.1", "Aprobar los lineamientos", start="2020-02-03", end="2020-06-30", by="day day",
                 leads=["ANTAIP"], collaborators=["PCM"], progress=100, status="completed",
                 narrative="Aprobados por resolución de 26 de junio de 2020.",
                 evidence=["https://antaip.example.pe/lineamientos"]),
            step("3.2", "Implementar el portal en 30% de las municipalidades", start="2020-07-01", end="2021-06-30",
                 by="day day", leads=["ANTAIP", "PCM"], progress=45, status="in_progress",
                 narrative="Implementado en 118."),
        ),
        commitment(
            "10",
            "Datos abiertos de contrataciones",
            step("10.1", "Publicar el conjunto de datos", start="2020-01-06", end="2020-12-31", by="day day",
                 leads=["OSCE"], collaborators=["Perú Compras"], progress=90, status="delayed"),
        ),
    ],
    "must_warn": ["overdue_at_report_date"],
}  # fmt: skip
