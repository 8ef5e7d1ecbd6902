"""México: a state's plan; the responsible and its person in one cell, milestones by Word's list inside cells."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table


def _step(text: str, responsible: str, when: str) -> str:
    return row(cell(paragraph(text, level=0)), responsible, when)


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "pal_mx.docx",
            paragraph("Plan de Acción Local de Gobierno Abierto del Estado de Oaxaca 2022-2023", style="Title"),
            table(
                [
                    row(
                        cell("Nombre del compromiso", across=1),
                        cell("Datos abiertos de seguridad pública", across=2),
                    ),
                    row(cell("Número", across=1), cell("1", across=2)),
                    row(
                        cell("Dependencia responsable", across=1),
                        cell("Secretaría de Seguridad Pública (SSPO)", "Titular: Brenda Zárate Luján", across=2),
                    ),
                    row(
                        cell("Periodo de ejecución", across=1),
                        cell("1° de marzo de 2022 al 30 de noviembre de 2023", across=2),
                    ),
                    row("Acciones", "Responsable", "Fecha límite"),
                    _step("Instalar la mesa de trabajo", "SSPO", "31/03/2022"),
                    _step("Publicar el catálogo de datos", "SSPO y OGAIPO", "30/09/2022"),
                    _step("Capacitar a periodistas", "OGAIPO", "Noviembre 2023"),
                ],
                columns=3,
            ),
            lists={90: [("decimal", "%1.")]},
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "1",
            "Datos abiertos de seguridad pública",
            "2022-03-01",
            "2023-11-30",
            "day",
            leads=["SSPO"],
            activities=[
                step("1", "Instalar la mesa de trabajo", None, "2022-03-31", "day", leads=["SSPO"]),
                step("2", "Publicar el catálogo de datos", None, "2022-09-30", "day", leads=["SSPO", "OGAIPO"]),
                step("3", "Capacitar a periodistas", None, "2023-11-30", leads=["OGAIPO"]),
            ],
        )
    ],
}
