"""Perú: a regional plan as plain text with tables drawn in characters, a cell over several lines."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
PLAN DE ACCION DE GOBIERNO ABIERTO REGIONAL 2023
Gobierno Regional de Piura

Compromiso 1: Presupuesto participativo transparente
Responsable: Gerencia Regional de Planeamiento (GRPPAT)
Plazo: del 1 de marzo al 30 de noviembre de 2023

+----+------------------------------+----------------------+---------------+---------------+
| N° | Hito                         | Responsable          | Inicio        | Fin           |
+====+==============================+======================+===============+===============+
| 1  | Publicar el cronograma y las | GRPPAT               | Marzo 2023    | Marzo 2023    |
|    | reglas del proceso           |                      |               |               |
+----+------------------------------+----------------------+---------------+---------------+
| 2  | Realizar 8 talleres          | GRPPAT con el apoyo  | Abril 2023    | Junio 2023    |
|    | provinciales                 | de las               |               |               |
|    |                              | municipalidades      |               |               |
+----+------------------------------+----------------------+---------------+---------------+
| 3  | Difundir los acuerdos        | Oficina Regional de  | I semestre    | II semestre   |
|    |                              | Comunicaciones       | 2023          | 2023          |
+----+------------------------------+----------------------+---------------+---------------+

Compromiso 2: Datos abiertos de obras
Responsable: Gerencia Regional de Infraestructura (GRI)
Plazo: 2023

+----+------------------------------+----------------------+---------------+---------------+
| N° | Hito                         | Responsable          | Inicio        | Fin           |
+====+==============================+======================+===============+===============+
| 1  | Publicar la cartera de obras | GRI                  | 01/04/23      | 30/06/23      |
+----+------------------------------+----------------------+---------------+---------------+
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plan_piura.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "1",
            "Presupuesto participativo transparente",
            "2023-03-01",
            "2023-11-30",
            "day",
            leads=["GRPPAT"],
            milestones=[
                step(
                    "1",
                    "Publicar el cronograma y las reglas del proceso",
                    "2023-03-01",
                    "2023-03-31",
                    leads=["GRPPAT"],
                ),
                step(
                    "2",
                    "Realizar 8 talleres provinciales",
                    "2023-04-01",
                    "2023-06-30",
                    leads=["GRPPAT"],
                    collaborators=["municipalidades"],
                ),
                step(
                    "3",
                    "Difundir los acuerdos",
                    "2023-01-01",
                    "2023-12-31",
                    "half",
                    leads=["Oficina Regional de Comunicaciones"],
                ),
            ],
        ),
        commitment(
            "2",
            "Datos abiertos de obras",
            "2023-01-01",
            "2023-12-31",
            "year",
            leads=["GRI"],
            milestones=[
                step("1", "Publicar la cartera de obras", "2023-04-01", "2023-06-30", "day", leads=["GRI"]),
            ],
        ),
    ],
}
