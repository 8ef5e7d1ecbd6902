"""A municipal table with slips: an impossible date, an end before its start, a name misspelt, a number twice."""

from pathlib import Path
from typing import Any

from tests.layouts.saying import commitment, step

_TEXT = """Compromiso,No. Hito,Hito,Responsable,Fecha inicio,Fecha fin,% Avance,Observaciones,Enlace
"Compromiso 1. Presupuesto participativo municipal",1,"Aprobar la ordenanza","Secretaría de Planificación Estratégica -SPE-",15/01/2021,30/02/2021,100%,"Aprobada en cabildo abierto del 12 de marzo de 2021.",https://muni.example.hn/ordenanza
"Compromiso 1. Presupuesto participativo municipal",2,"Realizar 12 asambleas de barrio, con 50% de mujeres","Secretaría de Panificación Estratégica -SPE-",01/04/2021,31/03/2021,40%,"Cinco asambleas.",
"Compromiso 1. Presupuesto participativo municipal",2,"Publicar los resultados",SPE y Patronatos,01/10/2021,15/12/2021,s/d,"",
"Compromiso 2. Portal de obras",1,"Diseñar el portal","Gerencia de Informática",2021,2021,110%,"Diseño terminado; se implementará en 2022.","www.muni.example.hn/obras"
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "avance.csv"
    path.write_text(_TEXT, encoding="latin-1")
    return (path,)


EXPECTED: dict[str, Any] = {
    "document_kind": "progress_report",
    "language": "es",
    "commitments": [
        commitment(
            "1",
            "Presupuesto participativo municipal",
            step("1", "Aprobar la ordenanza", start="2021-01-15", by="day day", leads=["SPE"], progress=100,
                 status="completed", narrative="Aprobada en cabildo abierto del 12 de marzo de 2021.",
                 evidence=["https://muni.example.hn/ordenanza"]),
            step("2", "Realizar 12 asambleas de barrio, con 50% de mujeres", start="2021-04-01", end="2021-03-31",
                 by="day day", leads=["SPE"], progress=40, narrative="Cinco asambleas."),
            step("2", "Publicar los resultados", start="2021-10-01", end="2021-12-15", by="day day",
                 leads=["SPE", "Patronatos"]),
        ),
        commitment(
            "2",
            "Portal de obras",
            step("1", "Diseñar el portal", start="2021-01-01", end="2021-12-31", by="year year",
                 leads=["Gerencia de Informática"], narrative="Diseño terminado; se implementará en 2022."),
        ),
    ],
    "must_warn": ["impossible_date", "end_before_start", "number_used_twice", "impossible_percentage",
                  "progress_not_stated"],
}  # fmt: skip
del EXPECTED["commitments"][1]["milestones"][0]["evidence"]  # an address without its beginning: either is right
