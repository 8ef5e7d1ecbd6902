"""A policy sheet of another country as Markdown, in the layout of the known one: empty answers, joined cells."""

from pathlib import Path
from typing import Any

from tests.layouts.expecting import commitment, step

_TEXT = """Enlace para descargar
el documento:

**Título de la Política:**

Política Nacional de Gobierno Digital Municipal

**Institución rectora o responsable:**

Bajo la coordinación de la Presidencia del Consejo de Ministros (PCM) y del Ministerio de Vivienda (MVCS)

**Institución corresponsable de su implementación:**

- Presidencia del Consejo de Ministros (PCM)
- Municipalidades provinciales
- Asociación de Municipalidades del Perú (AMPE)

**Temporalidad (inicio/fin):**

Año de formulación 2016

**Evaluación de la política:**

No

**Plan de acción de política pública:**

No cuenta con plan de acción

**Población objetivo:**

Municipalidades con menos de 20% de cobertura

## Cuadro Resumen de la Política Pública:

OBJETIVO GENERAL DE LA POLÍTICA\t\t\t
Acercar los servicios municipales a la población mediante tecnologías digitales.\t\t\t
OBJETIVOS ESPECÍFICOS\tEJES\tLINEAMIENTOS\tACCIONES EN EL MARCO DE ESTRATEGIA
Digitalizar los trámites municipales.\tServicios digitales\tEje de Simplificación\tElaborar un inventario de trámites.
\t\t\tPublicar los trámites en línea en 50% de las municipalidades.
Fortalecer las capacidades digitales del personal.\tTalento digital\tEje de Formación\tCapacitar a los servidores municipales.
\t\t\tCrear una red de líderes digitales.
\t\t\tEvaluar las capacidades cada dos años.

**Observación:** Para mayor información consulte el documento de la Política Pública.
"""

_OF_ALL: dict[str, Any] = {
    "leads": ["PCM", "MVCS"],
    "collaborators": ["Municipalidades provinciales", "AMPE"],
}

EXPECTED = {
    "document_kind": "policy_sheet",
    "language": "es",
    "as_of": None,
    "period_start": None,
    "period_end": None,
    "commitments": [
        commitment(
            None,
            "Digitalizar los trámites municipales",
            axis="Servicios digitales",
            milestones=[
                step(
                    None,
                    "Eje de Simplificación",
                    activities=[
                        step(None, "Elaborar un inventario de trámites"),
                        step(None, "Publicar los trámites en línea en 50% de las municipalidades"),
                    ],
                )
            ],
            **_OF_ALL,
        ),
        commitment(
            None,
            "Fortalecer las capacidades digitales del personal",
            axis="Talento digital",
            milestones=[
                step(
                    None,
                    "Eje de Formación",
                    activities=[
                        step(None, "Capacitar a los servidores municipales"),
                        step(None, "Crear una red de líderes digitales"),
                        step(None, "Evaluar las capacidades cada dos años"),
                    ],
                )
            ],
            **_OF_ALL,
        ),
    ],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One text file."""
    path = folder / "politica.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)
