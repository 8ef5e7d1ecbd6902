"""El Salvador: a heading of two rows, months with a slash, several organs with bullets in a cell."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, note_mark, paragraph, row, save, table


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "plan_sv.docx",
            paragraph("Plan de Acción de Gobierno Abierto El Salvador 2020-2022", style="Title"),
            paragraph("COMPROMISO 11", style="Heading1"),
            paragraph("Nombre del compromiso: Sistema de quejas en el transporte público"),
            paragraph("Institución responsable:* Viceministerio de Transporte – VMT"),
            paragraph(
                "Instituciones de apoyo:\tDefensoría del Consumidor; Procuraduría para la Defensa de los "
                "Derechos Humanos"
            ),
            paragraph("Vigencia: agosto 2020 - julio 2022"),
            table(
                [
                    row(
                        cell("No.", down="start"),
                        cell("Hitos", down="start"),
                        cell("Plazos", across=2),
                        cell("Responsables", down="start"),
                        header=True,
                    ),
                    row(cell(down="on"), cell(down="on"), "Inicio", "Fin", cell(down="on"), header=True),
                    row(
                        "1",
                        "Diagnóstico de quejas recibidas en 2019",
                        "Ago/2020",
                        "Dic/2020",
                        cell("• VMT", "• Defensoría del Consumidor"),
                    ),
                    row(
                        "2",
                        cell(paragraph("Aplicación móvil para quejas", note_mark(2))),
                        "Ene/2021",
                        "Nov/2021",
                        cell("• VMT"),
                    ),
                    row(
                        "3",
                        "Campaña de divulgación",
                        "Dic/2021",
                        "Jul/2022",
                        cell("• VMT", "• Alcaldías Municipales"),
                    ),
                ],
                columns=5,
            ),
            footnotes={2: "Sujeta a financiamiento; ver Decreto 8 del 3 de enero de 2019."},
            footer=["Página 2 de 9"],
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "11",
            "Sistema de quejas en el transporte público",
            "2020-08-01",
            "2022-07-31",
            leads=["VMT"],
            collaborators=["Defensoría del Consumidor", "Procuraduría para la Defensa de los Derechos Humanos"],
            milestones=[
                step(
                    "1",
                    "Diagnóstico de quejas recibidas en 2019",
                    "2020-08-01",
                    "2020-12-31",
                    leads=["VMT", "Defensoría del Consumidor"],
                ),
                step("2", "Aplicación móvil para quejas", "2021-01-01", "2021-11-30", leads=["VMT"]),
                step(
                    "3",
                    "Campaña de divulgación",
                    "2021-12-01",
                    "2022-07-31",
                    leads=["VMT", "Alcaldías Municipales"],
                ),
            ],
        )
    ],
}
