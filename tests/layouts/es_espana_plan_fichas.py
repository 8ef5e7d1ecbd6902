"""España: a card per commitment with codes (2.1, 2.1.1), dates in one cell, the lead's unit on the next line."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, run, save, table


def _wide(text: str) -> str:
    return row(cell(paragraph(run(text, bold=True)), across=3))


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "plan_es.docx",
            paragraph("IV PLAN DE GOBIERNO ABIERTO DE ESPAÑA 2020-2024", style="Title"),
            paragraph("EJE 1. TRANSPARENCIA Y RENDICIÓN DE CUENTAS", style="Heading1"),
            table(
                [
                    _wide("COMPROMISO 2.1. PLAN DE MEJORA DE LA TRANSPARENCIA"),
                    row(cell("29/10/2020 – 30/10/2024", across=3)),
                    row(
                        "Ministerio/Entidad responsable",
                        cell(
                            "Ministerio de Política Territorial y Función Pública\nDirección General de "
                            "Gobernanza Pública",
                            across=2,
                        ),
                    ),
                    row(
                        cell("Otros actores involucrados", down="start"),
                        "Actores de la Administración",
                        "Consejo de Transparencia y Buen Gobierno (CTBG)",
                    ),
                    row(cell(down="on"), "Sociedad civil", "Access Info Europe"),
                    row("Problemática a la que responde", cell("La ley de 2013 carece de reglamento.", across=2)),
                    row("Objetivos", cell("Aprobar el reglamento y reforzar el portal.", across=2)),
                    row(
                        cell("Actividades y productos entregables"),
                        cell("Fecha de inicio"),
                        cell("Fecha de finalización"),
                    ),
                    row("2.1.1. Consulta pública previa del reglamento", "Octubre 2020", "Diciembre 2020"),
                    row("2.1.2. Aprobación del reglamento de desarrollo", "Enero 2021", "30/06/2021"),
                    row(
                        "2.1.3. Nuevas secciones del Portal de la Transparencia",
                        "1er semestre 2021",
                        "2º semestre 2022",
                    ),
                ],
                columns=3,
            ),
            paragraph(""),
            table(
                [
                    _wide("COMPROMISO 2.2. HUELLA NORMATIVA"),
                    row(cell("01/01/2021 – 31/12/2023", across=3)),
                    row(
                        "Ministerio/Entidad responsable",
                        cell(
                            "Ministerio de la Presidencia, Relaciones con las Cortes y Memoria Democrática",
                            across=2,
                        ),
                    ),
                    row("Objetivos", cell("Dejar constancia de las reuniones con grupos de interés.", across=2)),
                    row(
                        cell("Actividades y productos entregables"),
                        cell("Fecha de inicio"),
                        cell("Fecha de finalización"),
                    ),
                    row("2.2.1. Estudio comparado", "T1 2021", "T2 2021"),
                    row("2.2.2. Registro de grupos de interés", "2022", "2023"),
                ],
                columns=3,
            ),
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "IV PLAN DE GOBIERNO ABIERTO DE ESPAÑA 2020-2024",
    "commitments": [
        commitment(
            "2.1",
            "PLAN DE MEJORA DE LA TRANSPARENCIA",
            "2020-10-29",
            "2024-10-30",
            "day",
            axis="EJE 1. TRANSPARENCIA Y RENDICIÓN DE CUENTAS",
            leads=["Ministerio de Política Territorial y Función Pública"],
            units=["Dirección General de Gobernanza Pública"],
            collaborators=["CTBG"],
            activities=[
                step("2.1.1", "Consulta pública previa del reglamento", "2020-10-01", "2020-12-31"),
                step(
                    "2.1.2",
                    "Aprobación del reglamento de desarrollo",
                    "2021-01-01",
                    "2021-06-30",
                    ("month", "day"),
                ),
                step(
                    "2.1.3", "Nuevas secciones del Portal de la Transparencia", "2021-01-01", "2022-12-31", "half"
                ),
            ],
        ),
        commitment(
            "2.2",
            "HUELLA NORMATIVA",
            "2021-01-01",
            "2023-12-31",
            "day",
            axis="EJE 1. TRANSPARENCIA Y RENDICIÓN DE CUENTAS",
            leads=["Ministerio de la Presidencia, Relaciones con las Cortes y Memoria Democrática"],
            activities=[
                step("2.2.1", "Estudio comparado", "2021-01-01", "2021-06-30", "quarter"),
                step("2.2.2", "Registro de grupos de interés", "2022-01-01", "2023-12-31", "year"),
            ],
        ),
    ],
}
