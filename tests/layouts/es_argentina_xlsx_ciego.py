"""A plan as a flat sheet: bands for the axes, the owner of each milestone to the left of its text."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, put
from tests.layouts.saying import commitment, step

_ROWS: list[Any] = [
    ["Compromiso", "Organismo responsable", "Hito", "Otros actores", "Fecha de inicio", "Fecha de finalización",
     "Nuevo o en curso"],
    ["EJE 1. AGUA Y SANEAMIENTO"],
    ["1. Monitoreo ciudadano de obras de agua", "Ente Nacional de Obras Hídricas de Saneamiento (ENOHSA)",
     "1.1 Publicar el mapa de obras en 24 provincias", "Cámara Argentina del Agua", date(2023, 1, 1),
     date(2023, 6, 30), "Nuevo"],
    ["1. Monitoreo ciudadano de obras de agua", "Agua y Saneamientos Argentinos (AySA)",
     "1.2 Habilitar un canal de reclamos", None, date(2023, 7, 1), date(2024, 3, 31), "En curso"],
    ["1. Monitoreo ciudadano de obras de agua", "ENOHSA / AySA", "1.3 Publicar un informe con el 100% de los reclamos",
     "Poder Ciudadano y ACIJ", date(2024, 4, 1), date(2024, 9, 30), "Nuevo"],
    ["EJE 2. GÉNERO"],
    ["2. Datos sobre trabajo de cuidados", "Ministerio de las Mujeres, Géneros y Diversidad (MMGyD)",
     "2.1 Definir los indicadores", "ELA", "marzo 2023", "agosto 2023", "Nuevo"],
    ["2. Datos sobre trabajo de cuidados", "INDEC", "2.2 Publicar la serie", None, "septiembre 2023", "1º semestre 2024",
     "Nuevo"],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Compromisos"
    put(sheet, "A1", [["Quinto Plan de Acción Nacional de Gobierno Abierto de la República Argentina 2022-2024"]])
    put(sheet, "A3", _ROWS)
    merge(sheet, "A1:G1", "A4:G4", "A8:G8")
    path = folder / "plan.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "1",
            "Monitoreo ciudadano de obras de agua",
            step("1.1", "Publicar el mapa de obras en 24 provincias", start="2023-01-01", end="2023-06-30",
                 by="day day", leads=["ENOHSA"], collaborators=["Cámara Argentina del Agua"], condition="new"),
            step("1.2", "Habilitar un canal de reclamos", start="2023-07-01", end="2024-03-31", by="day day",
                 leads=["AySA"], condition="ongoing"),
            step("1.3", "Publicar un informe con el 100% de los reclamos", start="2024-04-01", end="2024-09-30",
                 by="day day", leads=["ENOHSA", "AySA"], collaborators=["Poder Ciudadano", "ACIJ"],
                 condition="new"),
            axis="EJE 1. AGUA Y SANEAMIENTO",
        ),
        commitment(
            "2",
            "Datos sobre trabajo de cuidados",
            step("2.1", "Definir los indicadores", start="2023-03-01", end="2023-08-31", leads=["MMGyD"],
                 collaborators=["ELA"], condition="new"),
            step("2.2", "Publicar la serie", start="2023-09-01", end="2024-06-30", by="month half",
                 leads=["INDEC"], condition="new"),
            axis="EJE 2. GÉNERO",
        ),
    ],
}  # fmt: skip
