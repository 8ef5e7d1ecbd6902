"""Perú: milestones as headings, each with a small table whose second row holds the values of the labels above."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import paragraph, save, table


def _facts(responsible: str, start: str, end: str, state: str) -> str:
    return table(
        [["Entidad responsable", "Fecha de inicio", "Fecha de fin", "Estado"], [responsible, start, end, state]]
    )


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "reporte_pe.docx",
            paragraph("Reporte de avance del V Plan de Acción de Gobierno Abierto 2023-2024", style="Title"),
            paragraph("Fecha de corte: 31 de marzo de 2024"),
            paragraph("Compromiso 1. Integridad en los gobiernos locales", style="Heading1"),
            paragraph("Hito 1", style="Heading2"),
            paragraph("Guía de integridad para municipalidades distritales"),
            _facts("Secretaría de Integridad Pública (SIP)", "01/06/2023", "31/10/2023", "Concluido"),
            paragraph("Avance: 100 %"),
            paragraph("La guía fue aprobada y se distribuyó a 196 municipalidades."),
            paragraph("Medio de verificación: https://example.org/pe/guia-integridad"),
            paragraph("Hito 2", style="Heading2"),
            paragraph("Capacitación a 300 funcionarios, 40 % de ellos mujeres"),
            _facts(
                "SIP y Escuela Nacional de Administración Pública (ENAP)", "01/11/2023", "31/03/2024", "En proceso"
            ),
            paragraph("Avance: 62 %"),
            paragraph("Se capacitó a 186 funcionarios."),
            paragraph("Compromiso 2. Datos abiertos de salud", style="Heading1"),
            paragraph("Hito 1", style="Heading2"),
            paragraph("Catálogo de datos del sector"),
            _facts("Ministerio de Salud (MINSA)", "Enero 2024", "Junio 2024", "No iniciado"),
            paragraph("Sin avances a la fecha."),
        ),
    )


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2024-03-31",
    "commitments": [
        commitment(
            "1",
            "Integridad en los gobiernos locales",
            milestones=[
                step(
                    "1",
                    "Guía de integridad para municipalidades distritales",
                    "2023-06-01",
                    "2023-10-31",
                    "day",
                    leads=["SIP"],
                    status="completed",
                    progress=100,
                    narrative="La guía fue aprobada y se distribuyó a 196 municipalidades.",
                    evidence=["https://example.org/pe/guia-integridad"],
                ),
                step(
                    "2",
                    "Capacitación a 300 funcionarios, 40 % de ellos mujeres",
                    "2023-11-01",
                    "2024-03-31",
                    "day",
                    leads=["SIP", "ENAP"],
                    status="in_progress",
                    progress=62,
                    narrative="Se capacitó a 186 funcionarios.",
                ),
            ],
        ),
        commitment(
            "2",
            "Datos abiertos de salud",
            milestones=[
                step(
                    "1",
                    "Catálogo de datos del sector",
                    "2024-01-01",
                    "2024-06-30",
                    leads=["MINSA"],
                    status="not_started",
                    narrative="Sin avances a la fecha.",
                )
            ],
        ),
    ],
}
