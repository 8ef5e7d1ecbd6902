"""A strategic plan as running text in PDF: contents, mission, objectives and strategies as numbered paragraphs."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_pdf import from_typst

_PAGE = """
#set page(
  paper: "a4", header: [Plan Estratégico del Cantón de Las Lomas],
  footer: context align(center, counter(page).display()),
)
#set text(size: 11pt)
"""
_TEXT = """
#align(center)[#text(size: 20pt)[Plan Estratégico Cantonal 2024-2028]]

#align(center)[Concejo de Las Lomas]

#pagebreak()
*Índice*

1. Misión ........ 2 \\
2. Visión ........ 2 \\
Componente 1. Cultura y deporte ........ 3 \\
Objetivo estratégico 1.1 ........ 3 \\

#pagebreak()
*1. Misión*

Cuidar los bienes de todos y rendir cuentas de ellos.

*2. Visión*

Un cantón donde se vive bien a pie.

*Componente 1. Cultura y deporte*

*Objetivo estratégico 1.1:* Abrir las escuelas a los barrios en la tarde

Responsable: Dirección de Cultura del Concejo de Las Lomas (CLL)

Estrategia 1.1.1: Firmar convenios con las nueve escuelas primarias del cantón y con sus juntas, para que presten
patios y aulas los días de semana

Plazo: enero 2024 - junio 2025

Estrategia 1.1.2: Contratar talleristas

#pagebreak()
Plazo: segundo semestre de 2024

*Objetivo estratégico 1.2:* Recuperar tres canchas abandonadas

Estrategia 1.2.1: Iluminar la cancha del Alto

*Componente 2. Movilidad*

*Objetivo estratégico 2.1:* Unir las aceras del centro

Estrategia 2.1.1: Levantar el inventario de aceras rotas

Responsable: Ingeniería Vial
"""


def build(folder: Path) -> tuple[Path, ...]:
    return (from_typst(folder / "cantonal.pdf", _PAGE + _TEXT),)


EXPECTED = {
    "document_kind": "strategic_plan",
    "language": "es",
    "title": "Plan Estratégico Cantonal 2024-2028",
    "period_start": "2024-01-01",
    "period_end": "2028-12-31",
    "commitments": [
        commitment(
            "1.1",
            "Abrir las escuelas a los barrios en la tarde",
            axis="Componente 1. Cultura y deporte",
            leads=["CLL"],
            milestones=[
                step(
                    "1.1.1",
                    "Firmar convenios con las nueve escuelas primarias del cantón y con sus juntas, para que "
                    "presten patios y aulas los días de semana",
                    "2024-01-01",
                    "2025-06-30",
                ),
                step("1.1.2", "Contratar talleristas", "2024-07-01", "2024-12-31", by="half"),
            ],
        ),
        commitment(
            "1.2",
            "Recuperar tres canchas abandonadas",
            axis="Componente 1. Cultura y deporte",
            milestones=[step("1.2.1", "Iluminar la cancha del Alto")],
        ),
        commitment(
            "2.1",
            "Unir las aceras del centro",
            axis="Componente 2. Movilidad",
            milestones=[step("2.1.1", "Levantar el inventario de aceras rotas", leads=["Ingeniería Vial"])],
        ),
    ],
    "must_warn": ["steps_without_dates", "steps_without_owner"],
}
