"""A follow-up matrix: programmed and executed dates and percentages side by side under headings in two rows."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, number_format, put
from tests.layouts.saying import commitment, step

_ROWS: list[Any] = [
    ["Compromiso", "Entidad líder", "No.", "Hito", "Responsable", "Fecha programada", None, "Fecha real", None,
     "Avance (%)", None, "Estado", "Observaciones", "Soportes"],
    [None, None, None, None, None, "Inicio", "Fin", "Inicio", "Fin", "Programado", "Ejecutado", None, None, None],
    ["1. Datos abiertos para el control del gasto en salud", "Ministerio de Salud y Protección Social - MSPS", 1,
     "Identificar los conjuntos de datos", "MSPS - Oficina de Tecnología", date(2021, 2, 1), date(2021, 5, 31),
     date(2021, 2, 15), date(2021, 7, 30), 1, 1, "Cumplido", "Se identificaron 23 conjuntos.",
     "https://minsalud.example.co/datos"],
    [None, None, 2, "Publicar al menos el 80% de los conjuntos", "MSPS y MinTIC", date(2021, 6, 1),
     date(2021, 10, 31), date(2021, 8, 1), None, 1, 0.55, "En ejecución", "Van 13 de 23.", None],
    [None, None, 3, "Socializar con veedurías", "MSPS con el apoyo de Transparencia por Colombia",
     date(2021, 11, 1), date(2022, 4, 30), None, None, 0.2, 0, "Sin iniciar", None, None],
    ["2. Justicia abierta territorial", "Consejo Superior de la Judicatura - CSdJ", 1,
     "Diseñar los laboratorios de innovación", "CSdJ", date(2021, 3, 1), date(2021, 12, 15), date(2021, 3, 1), None,
     0.9, 0.9, "En ejecución", "Tres laboratorios diseñados.", ("https://ramajudicial.example.co/lab1\n"
     "https://ramajudicial.example.co/lab2")],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Matriz"
    put(sheet, "A1", [["IV Plan de Acción Nacional de Estado Abierto - Colombia 2020-2022"]])
    put(sheet, "A2", [["Matriz de seguimiento. Corte: 30 de noviembre de 2021"]])
    put(sheet, "A4", _ROWS)
    merge(sheet, "A1:N1", "A2:N2", "F4:G4", "H4:I4", "J4:K4", "A6:A8", "B6:B8")
    merge(sheet, *(f"{letter}4:{letter}5" for letter in "ABCDELMN"))
    number_format(sheet, "J6:K9", "0%")
    path = folder / "matriz.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2021-11-30",
    "commitments": [
        commitment(
            "1",
            "Datos abiertos para el control del gasto en salud",
            step("1", "Identificar los conjuntos de datos", start="2021-02-01", end="2021-05-31", by="day day",
                 leads=["MSPS"], units=["Oficina de Tecnología"], progress=100, status="completed",
                 actual_start="2021-02-15", actual_end="2021-07-30", narrative="Se identificaron 23 conjuntos.",
                 evidence=["https://minsalud.example.co/datos"]),
            step("2", "Publicar al menos el 80% de los conjuntos", start="2021-06-01", end="2021-10-31",
                 by="day day", leads=["MSPS", "MinTIC"], progress=55, status="in_progress",
                 actual_start="2021-08-01", actual_end=None, narrative="Van 13 de 23."),
            step("3", "Socializar con veedurías", start="2021-11-01", end="2022-04-30", by="day day",
                 leads=["MSPS"], collaborators=["Transparencia por Colombia"], progress=0, status="not_started"),
            leads=["MSPS"],
        ),
        commitment(
            "2",
            "Justicia abierta territorial",
            step("1", "Diseñar los laboratorios de innovación", start="2021-03-01", end="2021-12-15", by="day day",
                 leads=["CSdJ"], progress=90, status="in_progress", actual_start="2021-03-01",
                 narrative="Tres laboratorios diseñados.",
                 evidence=["https://ramajudicial.example.co/lab1", "https://ramajudicial.example.co/lab2"]),
            leads=["CSdJ"],
        ),
    ],
    "must_warn": ["overdue_at_report_date", "finished_late"],
}  # fmt: skip
