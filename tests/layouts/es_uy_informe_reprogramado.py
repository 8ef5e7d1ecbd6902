"""Uruguay: original and new dates, a contact's line, notes under the table."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, field_link, paragraph, row, save, table

_HEADING = row(
    "Meta",
    "Responsable",
    "Fecha de inicio",
    "Fecha de fin original",
    "Fecha de fin reprogramada",
    "Estado de avance",
    "% de avance",
    "Link",
    header=True,
)


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "seguimiento_uy.docx",
            paragraph(
                "Tercer informe de seguimiento del Quinto Plan de Acción Nacional de Gobierno Abierto",
                style="Title",
            ),
            paragraph("Fecha de corte del informe: 30/06/2023"),
            paragraph("Compromiso 4.2. Observatorio del agua", style="Heading2"),
            paragraph("Institución responsable: Dirección Nacional de Aguas (DINAGUA), Ministerio de Ambiente"),
            paragraph("Referente: Camila Etcheverry – cetcheverry@ambiente.example.org"),
            table(
                [
                    _HEADING,
                    row(
                        "1. Reunir las series de caudales",
                        "DINAGUA",
                        "01/01/2022",
                        "30/06/2022",
                        "",
                        "Finalizada",
                        "100",
                        cell(paragraph(field_link("https://example.org/uy/caudales", "caudales"))),
                    ),
                    row(
                        "2. Abrir el sitio web del observatorio (1)",
                        "DINAGUA",
                        "01/07/2022",
                        "31/12/2022",
                        "30/09/2023",
                        "En proceso",
                        "70",
                        "",
                    ),
                    row(
                        "3. Capacitar a las comisiones de cuenca",
                        "DINAGUA y Udelar",
                        "01/03/2023",
                        "31/12/2023",
                        "",
                        "Sin iniciar",
                        "0",
                        "",
                    ),
                ]
            ),
            paragraph("(1) Se reprogramó por cambio de proveedor."),
            paragraph("Compromiso 4.3. Compras verdes", style="Heading2"),
            paragraph("Institución responsable: Agencia Reguladora de Compras Estatales (ARCE)"),
            table(
                [
                    _HEADING,
                    row(
                        "1. Criterios para compras sostenibles",
                        "ARCE",
                        "Mar-22",
                        "Dic-22",
                        "Mar-23",
                        "Finalizada",
                        "100",
                        "https://example.org/uy/criterios",
                    ),
                ]
            ),
        ),
    )


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2023-06-30",
    "commitments": [
        commitment(
            "4.2",
            "Observatorio del agua",
            leads=["DINAGUA", "Ministerio de Ambiente"],
            milestones=[
                step(
                    "1",
                    "Reunir las series de caudales",
                    "2022-01-01",
                    "2022-06-30",
                    "day",
                    leads=["DINAGUA"],
                    progress=100,
                    status="completed",
                    evidence=["https://example.org/uy/caudales"],
                ),
                step(
                    "2",
                    "Abrir el sitio web del observatorio (1)",
                    "2022-07-01",
                    "2022-12-31",
                    "day",
                    leads=["DINAGUA"],
                    progress=70,
                    status="in_progress",
                    current_end="2023-09-30",
                ),
                step(
                    "3",
                    "Capacitar a las comisiones de cuenca",
                    "2023-03-01",
                    "2023-12-31",
                    "day",
                    leads=["DINAGUA", "Udelar"],
                    progress=0,
                    status="not_started",
                ),
            ],
        ),
        commitment(
            "4.3",
            "Compras verdes",
            leads=["ARCE"],
            milestones=[
                step(
                    "1",
                    "Criterios para compras sostenibles",
                    "2022-03-01",
                    "2022-12-31",
                    leads=["ARCE"],
                    progress=100,
                    status="completed",
                    current_end="2023-03-31",
                    evidence=["https://example.org/uy/criterios"],
                )
            ],
        ),
    ],
}
