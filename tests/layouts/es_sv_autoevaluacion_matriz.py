"""El Salvador: a mid-term self-assessment; the level of completion is an X under one of four columns."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, field_link, link, paragraph, row, save, table


def _levels(mark: int) -> list[str]:
    return [cell("X" if mark == position else "") for position in range(4)]


def _head() -> list[str]:
    return [
        row(
            cell("Hitos", down="start"),
            cell("Responsable", down="start"),
            cell("Fecha de inicio", down="start"),
            cell("Fecha de término", down="start"),
            cell("Nivel de cumplimiento", across=4),
            cell("Medios de verificación", down="start"),
            header=True,
        ),
        row(
            *(cell(down="on") for _ in range(4)),
            "No iniciado",
            "Limitado",
            "Sustancial",
            "Completado",
            cell(down="on"),
            header=True,
        ),
    ]


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "autoevaluacion.docx",
            paragraph("Informe de autoevaluación de medio término", style="Title"),
            paragraph("Cuarto Plan de Acción de Gobierno Abierto El Salvador 2018-2020"),
            paragraph("Período evaluado: agosto de 2018 a septiembre de 2019"),
            paragraph("Introducción", style="Heading1"),
            paragraph("El informe fue sometido a consulta durante dos semanas; se recibieron 14 comentarios."),
            paragraph("Resultados por compromiso", style="Heading1"),
            paragraph("Compromiso 1. Creación del Observatorio Centroamericano", style="Heading2"),
            table(
                [
                    [
                        "Institución responsable",
                        "Secretaría de Participación, Transparencia y Anticorrupción (SPTA)",
                    ],
                    ["Otros actores", "Instituto de Acceso a la Información Pública (IAIP)\nFUNDE"],
                    ["Nivel de cumplimiento", "☐ No iniciado ☐ Limitado ☒ Sustancial ☐ Completado"],
                    [
                        "Descripción de los resultados",
                        "Se instaló la mesa técnica y se redactó el convenio; falta la firma de un ministerio.",
                    ],
                    ["Próximos pasos", "Firmar el convenio antes de diciembre de 2019."],
                ]
            ),
            table(
                [
                    *_head(),
                    row(
                        "1. Instalar la mesa técnica",
                        "SPTA",
                        "ago-18",
                        "dic-18",
                        *_levels(3),
                        cell(paragraph("Acta: ", link("https://example.org/sv/acta.pdf", "ver acta"))),
                    ),
                    row(
                        "2. Redactar el convenio",
                        "SPTA junto con el IAIP",
                        "ene-19",
                        "jun-19",
                        *_levels(2),
                        cell(
                            paragraph(
                                field_link("https://example.org/sv/convenio", "https://example.org/sv/convenio")
                            ),
                            "Borrador impreso",
                        ),
                    ),
                    row("3. Publicar el observatorio", "SPTA", "jul-19", "ago-20", *_levels(0), "No hay"),
                ]
            ),
            paragraph("Compromiso 2. Reglas claras para la publicidad oficial", style="Heading2"),
            table(
                [
                    ["Institución responsable", "Instituto de Acceso a la Información Pública"],
                    ["Nivel de cumplimiento", "☒ No iniciado ☐ Limitado ☐ Sustancial ☐ Completado"],
                    ["Descripción de los resultados", "No se asignaron fondos."],
                ]
            ),
            table([*_head(), row("1. Elaborar el lineamiento", "IAIP", "ene-19", "dic-19", *_levels(1), "")]),
        ),
    )


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "title": "Informe de autoevaluación de medio término",
    "commitments": [
        commitment(
            "1",
            "Creación del Observatorio Centroamericano",
            leads=["SPTA"],
            collaborators=["IAIP", "FUNDE"],
            status="substantial",
            narrative="Se instaló la mesa técnica y se redactó el convenio; falta la firma de un ministerio.",
            milestones=[
                step(
                    "1",
                    "Instalar la mesa técnica",
                    "2018-08-01",
                    "2018-12-31",
                    leads=["SPTA"],
                    status="completed",
                    evidence=["https://example.org/sv/acta.pdf"],
                ),
                step(
                    "2",
                    "Redactar el convenio",
                    "2019-01-01",
                    "2019-06-30",
                    leads=["SPTA"],
                    collaborators=["IAIP"],
                    status="substantial",
                    evidence=["https://example.org/sv/convenio"],
                ),
                step(
                    "3",
                    "Publicar el observatorio",
                    "2019-07-01",
                    "2020-08-31",
                    leads=["SPTA"],
                    status="not_started",
                ),
            ],
        ),
        commitment(
            "2",
            "Reglas claras para la publicidad oficial",
            leads=["IAIP"],
            status="not_started",
            narrative="No se asignaron fondos.",
            milestones=[
                step("1", "Elaborar el lineamiento", "2019-01-01", "2019-12-31", leads=["IAIP"], status="limited")
            ],
        ),
    ],
}
