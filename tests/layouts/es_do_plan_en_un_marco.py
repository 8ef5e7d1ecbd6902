"""República Dominicana: everything inside one layout table, the milestones in a table within it."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, control, paragraph, row, run, save, table, text_box


def build(folder: Path) -> tuple[Path, ...]:
    steps = table(
        [
            ["Hito", "Fecha de inicio", "Fecha de término", "Institución responsable"],
            ["1. Levantamiento de los trámites municipales", "01-ago-2022", "31-oct-2022", "LMD"],
            [
                "2. Publicación de los trámites en el portal único",
                "01-nov-2022",
                "30-abr-2023",
                "LMD en colaboración con la Oficina Gubernamental de Tecnologías (OGTIC)",
            ],
        ]
    )
    frame = table(
        [
            row(
                cell(
                    paragraph(run("COMPROMISO 1 – ", bold=True), control("Trámites municipales en línea")),
                    paragraph(run("Institución responsable: ", bold=True), "Liga Municipal Dominicana (LMD)"),
                    paragraph(run("Fecha de inicio: ", bold=True), "agosto 2022"),
                    paragraph(run("Fecha de término: ", bold=True), "abril 2023"),
                    paragraph(text_box("Meta nacional: 40 ayuntamientos")),
                    paragraph(
                        run("Problemática: ", bold=True), "En 2021 ningún ayuntamiento publicaba sus trámites."
                    ),
                    steps,
                )
            )
        ]
    )
    return (
        save(
            folder / "marco_rd.docx",
            paragraph("V Plan de Acción Nacional de Gobierno Abierto", style="Title"),
            frame,
            header=["Versión preliminar para consulta, 3 de junio de 2022"],
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "V Plan de Acción Nacional de Gobierno Abierto",
    "commitments": [
        commitment(
            "1",
            "Trámites municipales en línea",
            "2022-08-01",
            "2023-04-30",
            leads=["LMD"],
            milestones=[
                step(
                    "1",
                    "Levantamiento de los trámites municipales",
                    "2022-08-01",
                    "2022-10-31",
                    "day",
                    leads=["LMD"],
                ),
                step(
                    "2",
                    "Publicación de los trámites en el portal único",
                    "2022-11-01",
                    "2023-04-30",
                    "day",
                    leads=["LMD"],
                    collaborators=["OGTIC"],
                ),
            ],
        )
    ],
    "must_warn": ["draft"],
}
