"""Honduras: a self-assessment in which the progress is an X under 0 %, 25 %, 50 %, 75 % or 100 %."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table

_SCALE = ("0%", "25%", "50%", "75%", "100%")


def _row(number: str, title: str, responsible: str, due: str, percent: str, text: str) -> str:
    return row(number, title, responsible, due, *(cell("x" if each == percent else "") for each in _SCALE), text)


def _head() -> list[str]:
    return [
        row(
            cell("N°", down="start"),
            cell("Metas", down="start"),
            cell("Institución", down="start"),
            cell("Fecha de cumplimiento", down="start"),
            cell("Grado de avance", across=5),
            cell("Observaciones", down="start"),
        ),
        row(*(cell(down="on") for _ in range(4)), *_SCALE, cell(down="on")),
    ]


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "autoevaluacion_hn.docx",
            paragraph(
                "AUTOEVALUACIÓN DE MEDIO TÉRMINO DEL IV PLAN DE ACCIÓN DE GOBIERNO ABIERTO 2018-2020",
                style="Title",
            ),
            paragraph("Al 31 de agosto de 2019"),
            paragraph("I. Introducción", style="Heading1"),
            paragraph("Honduras se adhirió en 2011."),
            paragraph("II. Avance de los compromisos", style="Heading1"),
            paragraph("Compromiso No. 9", style="Heading2"),
            paragraph("Mejora de los servicios de salud mediante la participación ciudadana"),
            paragraph("Responsable: Secretaría de Salud (SESAL)"),
            paragraph(
                "Corresponsables: Instituto Hondureño de Seguridad Social (IHSS) y Foro Nacional de "
                "Convergencia (FONAC)"
            ),
            table(
                [
                    *_head(),
                    _row(
                        "1",
                        "Crear comités en 20% de los hospitales",
                        "SESAL",
                        "Diciembre 2018",
                        "100%",
                        "Comités en 6 hospitales.",
                    ),
                    _row("2", "Publicar el inventario de medicamentos", "SESAL / IHSS", "Junio 2019", "75%", ""),
                    _row("3", "Encuesta de satisfacción", "FONAC", "Marzo 2020", "0%", "Prevista para 2020."),
                ]
            ),
            paragraph("III. Conclusiones", style="Heading1"),
            paragraph("El avance general es de 58 %."),
        ),
    )


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2019-08-31",
    "commitments": [
        commitment(
            "9",
            "Mejora de los servicios de salud mediante la participación ciudadana",
            leads=["SESAL"],
            collaborators=["IHSS", "FONAC"],
            milestones=[
                step(
                    "1",
                    "Crear comités en 20% de los hospitales",
                    None,
                    "2018-12-31",
                    leads=["SESAL"],
                    progress=100,
                    status="completed",
                ),
                step(
                    "2",
                    "Publicar el inventario de medicamentos",
                    None,
                    "2019-06-30",
                    leads=["SESAL", "IHSS"],
                    progress=75,
                ),
                step(
                    "3",
                    "Encuesta de satisfacción",
                    None,
                    "2020-03-31",
                    leads=["FONAC"],
                    progress=0,
                    status="not_started",
                ),
            ],
        )
    ],
    "must_warn": [("overdue_at_report_date", "9/2")],
}
