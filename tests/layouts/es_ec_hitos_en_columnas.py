"""Ecuador: the milestones stand side by side in columns, their labels down the left."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import paragraph, save, table


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "columnas_ec.docx",
            paragraph("Plan de Acción de Gobierno Abierto Ecuador 2019-2022", style="Title"),
            paragraph("Compromiso 5: Contratación abierta", style="Heading1"),
            paragraph("Institución responsable: Servicio Nacional de Contratación Pública (SERCOP)"),
            table(
                [
                    ["", "Hito 1", "Hito 2", "Hito 3"],
                    [
                        "Descripción",
                        "Diagnóstico de los datos del ciclo de compra",
                        "Publicación en el estándar internacional",
                        "Concurso de reutilización de datos",
                    ],
                    [
                        "Responsable",
                        "SERCOP",
                        "SERCOP / Ministerio de Telecomunicaciones (MINTEL)",
                        "Fundación Datalat",
                    ],
                    ["Fecha de inicio", "enero 2020", "julio 2020", "marzo 2021"],
                    ["Fecha de fin", "junio 2020", "febrero 2021", "agosto 2021"],
                ]
            ),
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "5",
            "Contratación abierta",
            leads=["SERCOP"],
            milestones=[
                step(
                    "1",
                    "Diagnóstico de los datos del ciclo de compra",
                    "2020-01-01",
                    "2020-06-30",
                    leads=["SERCOP"],
                ),
                step(
                    "2",
                    "Publicación en el estándar internacional",
                    "2020-07-01",
                    "2021-02-28",
                    leads=["SERCOP", "MINTEL"],
                ),
                step(
                    "3",
                    "Concurso de reutilización de datos",
                    "2021-03-01",
                    "2021-08-31",
                    leads=["Fundación Datalat"],
                ),
            ],
        )
    ],
}
