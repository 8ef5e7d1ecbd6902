"""Argentina: two rows a milestone, its facts and below them, across the table, what was done."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, link, paragraph, row, save, table


def _pair(number: str, title: str, body: str, end: str, percent: str, done: str, *proof: str) -> list[str]:
    return [
        row(number, title, body, end, percent),
        row(
            cell(
                paragraph(f"Avances: {done}"),
                *(paragraph("Evidencia: ", link(each, "enlace")) for each in proof),
                across=5,
            )
        ),
    ]


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "avance_ar.docx",
            paragraph(
                "Informe de seguimiento del Quinto Plan de Acción Nacional de Gobierno Abierto", style="Title"
            ),
            paragraph("Datos al 31 de diciembre de 2023"),
            paragraph("Compromiso 5: Acceso a la información ambiental", style="Heading1"),
            paragraph("Organismo responsable: Ministerio de Ambiente y Desarrollo Sostenible (MAyDS)"),
            table(
                [
                    row("N°", "Hito", "Responsable", "Fecha de finalización", "Porcentaje de avance", header=True),
                    *_pair(
                        "1",
                        "Relevar pedidos de información",
                        "MAyDS",
                        "30/06/2023",
                        "100%",
                        "Se relevaron 320 pedidos.",
                        "https://example.org/ar/pedidos",
                    ),
                    *_pair(
                        "2",
                        "Guía de transparencia activa",
                        "MAyDS y Agencia de Acceso a la Información Pública (AAIP)",
                        "31/12/2023",
                        "50%",
                        "La guía está en consulta.",
                    ),
                    *_pair("3", "Capacitar a 24 provincias", "AAIP", "30/06/2024", "0%", "Inicia en 2024."),
                ],
                columns=5,
            ),
        ),
    )


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2023-12-31",
    "commitments": [
        commitment(
            "5",
            "Acceso a la información ambiental",
            leads=["MAyDS"],
            milestones=[
                step(
                    "1",
                    "Relevar pedidos de información",
                    None,
                    "2023-06-30",
                    "day",
                    leads=["MAyDS"],
                    progress=100,
                    status="completed",
                    narrative="Se relevaron 320 pedidos.",
                    evidence=["https://example.org/ar/pedidos"],
                ),
                step(
                    "2",
                    "Guía de transparencia activa",
                    None,
                    "2023-12-31",
                    "day",
                    leads=["MAyDS", "AAIP"],
                    progress=50,
                    narrative="La guía está en consulta.",
                ),
                step(
                    "3",
                    "Capacitar a 24 provincias",
                    None,
                    "2024-06-30",
                    "day",
                    leads=["AAIP"],
                    progress=0,
                    status="not_started",
                    narrative="Inicia en 2024.",
                ),
            ],
        )
    ],
}
