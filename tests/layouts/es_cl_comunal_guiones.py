"""Chile: a municipality's plain text; commitments without numbers, steps as dashes with their facts."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
PLAN DE ACCIÓN LOCAL DE GOBIERNO ABIERTO
COMUNA DE RENGO, 2022-2023

COMPROMISO: CABILDOS BARRIALES

Unidad responsable: Dirección de Desarrollo Comunitario (DIDECO)
En coordinación con: Unión Comunal de Juntas de Vecinos
Inicio: marzo 2022
Término: diciembre 2023

Actividades:
- Definir los 8 barrios. Responsable: DIDECO. Plazo: abril 2022
- Realizar los cabildos. Responsable: DIDECO, con el apoyo de Secretaría Comunal de
  Planificación (SECPLA). Plazo: noviembre 2022
- Publicar los acuerdos. Responsable: Oficina de Transparencia. Plazo: enero 2023

COMPROMISO: CUENTA PÚBLICA PARTICIPATIVA

Unidad responsable: Alcaldía
Inicio: enero 2023
Término: abril 2023

Actividades:
- Recoger preguntas de vecinos. Responsable: Alcaldía. Plazo: febrero 2023
- Responderlas en la cuenta pública. Responsable: Alcaldía. Plazo: 28/04/2023
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "rengo.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            None,
            "CABILDOS BARRIALES",
            "2022-03-01",
            "2023-12-31",
            leads=["DIDECO"],
            collaborators=["Unión Comunal de Juntas de Vecinos"],
            activities=[
                step(None, "Definir los 8 barrios", None, "2022-04-30", leads=["DIDECO"]),
                step(
                    None,
                    "Realizar los cabildos",
                    None,
                    "2022-11-30",
                    leads=["DIDECO"],
                    collaborators=["SECPLA"],
                ),
                step(None, "Publicar los acuerdos", None, "2023-01-31", leads=["Oficina de Transparencia"]),
            ],
        ),
        commitment(
            None,
            "CUENTA PÚBLICA PARTICIPATIVA",
            "2023-01-01",
            "2023-04-30",
            leads=["Alcaldía"],
            activities=[
                step(None, "Recoger preguntas de vecinos", None, "2023-02-28", leads=["Alcaldía"]),
                step(None, "Responderlas en la cuenta pública", None, "2023-04-28", "day", leads=["Alcaldía"]),
            ],
        ),
    ],
}
