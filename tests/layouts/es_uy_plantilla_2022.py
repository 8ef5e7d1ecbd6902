"""Uruguay: the edition of 2022; number and name in one cell, stakeholders in three columns."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table


def _line(label: str, value: str) -> str:
    return row(label, cell(*value.split("\n"), across=3))


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "plantilla_uy.docx",
            paragraph(
                "Plantilla de compromiso – Sexto Plan de Acción Nacional de Gobierno Abierto", style="Heading1"
            ),
            table(
                [
                    _line("País", "Uruguay"),
                    _line("Número y nombre del compromiso", "3. Trazabilidad de la carne para la ciudadanía"),
                    _line("Descripción breve del compromiso", "Abrir los datos de trazabilidad."),
                    _line("Líder del compromiso", "Ministerio de Ganadería, Agricultura y Pesca (MGAP)"),
                    row(
                        cell("Partes interesadas que apoyan", down="start"),
                        "Gobierno",
                        "Sociedad civil",
                        "Otros actores (Parlamento, sector privado, etc.)",
                    ),
                    row(
                        cell(down="on"),
                        "Instituto Nacional de Carnes (INAC)",
                        "Liga de Defensa del Consumidor",
                        "Cámara de la Industria Frigorífica",
                    ),
                    _line("Período que abarca el compromiso", "01/01/2025 - 31/12/2028"),
                    _line(
                        "Definición del problema", "1. ¿Qué problema aborda? Los datos están dispersos desde 2006."
                    ),
                    row(
                        cell("Hitos"),
                        cell("Resultados esperados"),
                        cell("Fecha de cumplimiento prevista"),
                        cell("Actores interesados"),
                    ),
                    row(
                        "Hito 1: Diagnóstico de datos disponibles",
                        "Informe público",
                        "30/06/2025",
                        cell("Líder: MGAP", "Apoyan: INAC"),
                    ),
                    row(
                        "Hito 2: Plataforma de consulta",
                        "Plataforma con 100 % de los frigoríficos",
                        "Diciembre de 2026",
                        cell("Líder: INAC", "Apoyan: MGAP, Liga de Defensa del Consumidor"),
                    ),
                ],
                columns=4,
            ),
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "3",
            "Trazabilidad de la carne para la ciudadanía",
            "2025-01-01",
            "2028-12-31",
            "day",
            leads=["MGAP"],
            collaborators=["INAC", "Liga de Defensa del Consumidor", "Cámara de la Industria Frigorífica"],
            milestones=[
                step(
                    "1",
                    "Diagnóstico de datos disponibles",
                    None,
                    "2025-06-30",
                    "day",
                    leads=["MGAP"],
                    collaborators=["INAC"],
                ),
                step(
                    "2",
                    "Plataforma de consulta",
                    None,
                    "2026-12-31",
                    leads=["INAC"],
                    collaborators=["MGAP", "Liga de Defensa del Consumidor"],
                ),
            ],
        )
    ],
}
