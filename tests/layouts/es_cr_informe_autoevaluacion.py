"""Costa Rica: an end-of-term self-assessment; an X below the level, prose below its label."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, link, paragraph, run, save, table


def _levels(mark: int) -> str:
    return table(
        [
            ["No iniciado", "Limitado", "Sustancial", "Completado"],
            ["X" if at == mark else "" for at in range(4)],
        ]
    )


def _label(text: str) -> str:
    return paragraph(run(text, bold=True))


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "autoevaluacion_cr.docx",
            paragraph("Informe de autoevaluación de fin de término", style="Title"),
            paragraph("IV Plan de Acción de Estado Abierto 2019-2022"),
            paragraph("Noviembre de 2022"),
            paragraph("1. Introducción", style="Heading1"),
            paragraph("Se evalúan dos compromisos."),
            paragraph("2. Compromisos", style="Heading1"),
            paragraph("Compromiso 3: Trabajo decente y datos de empleo", style="Heading2"),
            _label("Institución responsable"),
            paragraph("Ministerio de Trabajo y Seguridad Social (MTSS)"),
            _label("Otras instituciones involucradas"),
            paragraph("Instituto Nacional de Aprendizaje (INA)"),
            paragraph("Instituto Nacional de Estadística y Censos (INEC)"),
            _label("Nivel de cumplimiento"),
            _levels(2),
            _label("Descripción de los resultados"),
            paragraph("El observatorio publica datos cada trimestre desde marzo de 2021."),
            paragraph("El 35 % de las vacantes se llenó con personas inscritas."),
            _label("Hitos"),
            table(
                [
                    ["Hito", "Fecha de término", "Nivel de cumplimiento", "Enlace"],
                    [
                        "Hito 1. Observatorio en línea",
                        "Diciembre 2020",
                        "Completado",
                        cell(paragraph(link("https://example.org/cr/obs", "Observatorio"))),
                    ],
                    ["Hito 2. Plataforma de vacantes", "Agosto 2022", "Sustancial", ""],
                ]
            ),
            paragraph("Compromiso 4: Reforma del empleo público", style="Heading2"),
            _label("Institución responsable"),
            paragraph("Ministerio de Planificación Nacional y Política Económica (MIDEPLAN)"),
            _label("Nivel de cumplimiento"),
            _levels(3),
            _label("Descripción de los resultados"),
            paragraph("La ley entró en vigor."),
            _label("Hitos"),
            table(
                [
                    ["Hito", "Fecha de término", "Nivel de cumplimiento", "Enlace"],
                    ["Hito 1. Reglamento", "Junio 2022", "Completado", "https://example.org/cr/reglamento"],
                ]
            ),
        ),
    )


EXPECTED = {
    "document_kind": "final_report",
    "language": "es",
    "commitments": [
        commitment(
            "3",
            "Trabajo decente y datos de empleo",
            leads=["MTSS"],
            collaborators=["INA", "INEC"],
            status="substantial",
            narrative="El observatorio publica datos cada trimestre desde marzo de 2021. "
            "El 35 % de las vacantes se llenó con personas inscritas.",
            milestones=[
                step(
                    "1",
                    "Observatorio en línea",
                    None,
                    "2020-12-31",
                    status="completed",
                    evidence=["https://example.org/cr/obs"],
                ),
                step("2", "Plataforma de vacantes", None, "2022-08-31", status="substantial"),
            ],
        ),
        commitment(
            "4",
            "Reforma del empleo público",
            leads=["MIDEPLAN"],
            status="completed",
            narrative="La ley entró en vigor.",
            milestones=[
                step(
                    "1",
                    "Reglamento",
                    None,
                    "2022-06-30",
                    status="completed",
                    evidence=["https://example.org/cr/reglamento"],
                )
            ],
        ),
    ],
}
