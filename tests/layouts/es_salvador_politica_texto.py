"""A policy sheet as plain text: a label a line, its value below or behind it, numbered headings below."""

from pathlib import Path
from typing import Any

from tests.layouts.expecting import commitment, step

_TEXT = """POLÍTICA DE CUIDADO DE LOS RÍOS

Institución responsable: Autoridad de Cuencas (ADEC)
Institución corresponsable de su implementación:
- Alcaldías de la cuenca
- Consejo Nacional del Agua (CONAGUA)

Temporalidad:
Año de formulación 2016

Evaluación de la política: Ninguna

Plan de acción de política pública:
Sin plan de acción

OBJETIVO GENERAL
Que los ríos de la cuenca alta vuelvan a correr limpios.

Objetivo específico 1: Reducir los vertidos de los ingenios

Lineamiento 1.1. Acuerdos con la industria
Acción 1.1.1. Firmar un acuerdo de descarga con cada ingenio
Acción 1.1.2. Publicar las mediciones

Objetivo específico 2: Restaurar los bosques de ribera

Lineamiento 2.1. Incentivos a los dueños
Responsable: ADEC
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "rios.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


_SHARED: dict[str, Any] = {"leads": ["ADEC"], "collaborators": ["Alcaldías de la cuenca", "CONAGUA"]}

EXPECTED = {
    "document_kind": "policy_sheet",
    "language": "es",
    "title": "POLÍTICA DE CUIDADO DE LOS RÍOS",
    "period_start": None,
    "period_end": None,
    "commitments": [
        commitment(
            "1",
            "Reducir los vertidos de los ingenios",
            **_SHARED,
            milestones=[
                step(
                    "1.1",
                    "Acuerdos con la industria",
                    activities=[
                        step("1.1.1", "Firmar un acuerdo de descarga con cada ingenio"),
                        step("1.1.2", "Publicar las mediciones"),
                    ],
                )
            ],
        ),
        commitment(
            "2",
            "Restaurar los bosques de ribera",
            **_SHARED,
            milestones=[step("2.1", "Incentivos a los dueños", leads=["ADEC"])],
        ),
    ],
    "must_warn": ["no_action_plan", "no_evaluation", "steps_without_dates"],
}
