"""A yearly operative plan in PDF: a ruled matrix over several pages, its heading repeated, empty cells below."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_pdf import from_typst

_TEXT = """
#set page(width: 29.7cm, height: 9cm, margin: 1.2cm)
#set text(size: 9pt)
#align(center)[*Plan Operativo Anual 2025 del Municipio de Quebrada Honda*]

#table(
  columns: (2fr, 2fr, 3fr, 2fr, 1.4fr, 1.4fr),
  table.header([*Objetivo*], [*Estrategia*], [*Acción*], [*Responsable*], [*Inicio*], [*Fin*]),
  [OE1 Mejorar la salud de los niños], [OE1.1 Acercar las postas], [Refaccionar la posta de Tolapampa],
  [Dirección de Salud], [01/02/2025], [30/04/2025],
  [], [], [Comprar una ambulancia], [Dirección de Salud], [marzo 2025], [mayo 2025],
  [], [OE1.2 Vigilar el peso], [Pesar cada mes a los menores de cinco años de las doce comunidades, con las
  promotoras y los padres, y llevar el registro en el cuaderno de la posta, que se revisa en la asamblea],
  [Dirección de Salud, Red de Promotoras], [febrero 2025], [diciembre 2025],
  [OE2 Ordenar el riego], [OE2.1 Revestir canales], [Revestir 3 km del canal del Rosario],
  [Unidad de Riego], [15/03/2025], [31/10/2025],
  [], [], [Instalar 40 compuertas], [Unidad de Riego], [agosto 2025], [noviembre 2025],
  [], [OE2.2 Fortalecer a los regantes], [Aprobar el reglamento de turnos],
  [Asociación de Regantes], [abril 2025], [junio 2025],
)
"""


def build(folder: Path) -> tuple[Path, ...]:
    return (from_typst(folder / "poa.pdf", _TEXT),)


EXPECTED = {
    "document_kind": "strategic_plan",
    "language": "es",
    "title": "Plan Operativo Anual 2025 del Municipio de Quebrada Honda",
    "commitments": [
        commitment(
            "OE1",
            "Mejorar la salud de los niños",
            milestones=[
                step(
                    "OE1.1",
                    "Acercar las postas",
                    activities=[
                        step(
                            None, "Refaccionar la posta de Tolapampa", "2025-02-01", "2025-04-30", by="day",
                            leads=["Dirección de Salud"],
                        ),
                        step(
                            None, "Comprar una ambulancia", "2025-03-01", "2025-05-31",
                            leads=["Dirección de Salud"],
                        ),
                    ],
                ),
                step(
                    "OE1.2",
                    "Vigilar el peso",
                    activities=[
                        step(
                            None,
                            "Pesar cada mes a los menores de cinco años de las doce comunidades, con las "
                            "promotoras y los padres, y llevar el registro en el cuaderno de la posta, que se "
                            "revisa en la asamblea",
                            "2025-02-01",
                            "2025-12-31",
                            leads=["Dirección de Salud", "Red de Promotoras"],
                        )
                    ],
                ),
            ],
        ),
        commitment(
            "OE2",
            "Ordenar el riego",
            milestones=[
                step(
                    "OE2.1",
                    "Revestir canales",
                    activities=[
                        step(
                            None, "Revestir 3 km del canal del Rosario", "2025-03-15", "2025-10-31", by="day",
                            leads=["Unidad de Riego"],
                        ),
                        step(
                            None, "Instalar 40 compuertas", "2025-08-01", "2025-11-30", leads=["Unidad de Riego"]
                        ),
                    ],
                ),
                step(
                    "OE2.2",
                    "Fortalecer a los regantes",
                    activities=[
                        step(
                            None, "Aprobar el reglamento de turnos", "2025-04-01", "2025-06-30",
                            leads=["Asociación de Regantes"],
                        )
                    ],
                ),
            ],
        ),
    ],
}  # fmt: skip
