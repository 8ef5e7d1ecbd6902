"""Honduras: automatic numbers, tracked changes, comments, a draft mark in the page's header."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import (
    cell,
    comment_mark,
    deleted,
    inserted,
    link,
    paragraph,
    row,
    run,
    save,
    table,
)

_HEADING = row(
    "N.º",
    "Actividad",
    "Institución responsable",
    "Período",
    "Porcentaje de avance",
    "Estado",
    "Avances a la fecha",
    "Medios de verificación",
    header=True,
)


def _number(level: int = 0) -> str:
    return cell(paragraph("", level=level))


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "avance_hn.docx",
            paragraph("Informe semestral de avance del III Plan de Acción de Gobierno Abierto", style="Heading1"),
            paragraph("Información con corte al 30 de junio de 2017"),
            paragraph("Compromiso 4: Presupuestos abiertos", style="Heading2"),
            paragraph(
                run("Institución responsable: ", bold=True),
                "Secretaría de Finanzas (SEFIN)",
                inserted(", Secretaría de Educación (SEDUC)"),
                deleted(", Tribunal Superior de Cuentas (TSC)"),
            ),
            table(
                [
                    _HEADING,
                    row(
                        _number(),
                        cell(paragraph("Publicar el presupuesto ciudadano ", deleted("2016"), inserted("2017"))),
                        "SEFIN",
                        "Del 1 de agosto de 2016 al 31 de marzo de 2017",
                        "100 %",
                        "Finalizado",
                        cell(paragraph(comment_mark(1, "Publicado el 28 de febrero"), " con 4,000 descargas.")),
                        cell(
                            paragraph(
                                "Portal: ", link("https://example.org/hn/presupuesto", "Portal de Transparencia")
                            )
                        ),
                    ),
                    row(
                        _number(),
                        "Capacitar a 150 organi\u00adzaciones en el uso de los datos\u00a0abiertos",
                        "SEFIN con el apoyo de la Asociación para una Sociedad más Justa (ASJ)",
                        "Enero a diciembre de 2017",
                        "75 %",
                        "En proceso",
                        "Se capacitó a 112 organizaciones.",
                        "Listados de asistencia",
                    ),
                    row(
                        _number(),
                        "Establecer un mecanismo de consulta en 20% de los centros educativos",
                        "SEDUC",
                        "Segundo semestre de 2017",
                        "0 %",
                        "No iniciado",
                        "",
                        "",
                    ),
                ]
            ),
            paragraph("Compromiso 5: Contrataciones abiertas", style="Heading2"),
            paragraph(
                run("Institución responsable: ", bold=True),
                "Oficina Normativa de Contratación y Adquisiciones del Estado – ONCAE",
            ),
            table(
                [
                    _HEADING,
                    row(
                        cell(paragraph("", level=0, listed=91)),
                        "Adoptar el estándar de datos para las contrataciones",
                        "ONCAE",
                        "Enero a junio de 2017",
                        "40 %",
                        "Retrasado",
                        "El convenio sigue pendiente.",
                        cell(paragraph("https://example.org/hn/ocds."), paragraph("https://example.org/hn/ocds")),
                    ),
                ]
            ),
            header=["BORRADOR – Dirección Presidencial de Transparencia"],
            footer=["Tegucigalpa, julio de 2017", "Página 3"],
            comments={1: "¿Marzo? Según SEFIN fue el 15 de marzo de 2017."},
            lists={90: [("decimal", "%1.")], 91: [("decimal", "%1.")]},
        ),
    )


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "title": "Informe semestral de avance del III Plan de Acción de Gobierno Abierto",
    "as_of": "2017-06-30",
    "commitments": [
        commitment(
            "4",
            "Presupuestos abiertos",
            leads=["SEFIN", "SEDUC"],
            activities=[
                step(
                    "1",
                    "Publicar el presupuesto ciudadano 2017",
                    "2016-08-01",
                    "2017-03-31",
                    "day",
                    leads=["SEFIN"],
                    status="completed",
                    progress=100,
                    narrative="Publicado el 28 de febrero con 4,000 descargas.",
                    evidence=["https://example.org/hn/presupuesto"],
                ),
                step(
                    "2",
                    "Capacitar a 150 organizaciones en el uso de los datos abiertos",
                    "2017-01-01",
                    "2017-12-31",
                    leads=["SEFIN"],
                    collaborators=["ASJ"],
                    status="in_progress",
                    progress=75,
                    narrative="Se capacitó a 112 organizaciones.",
                ),
                step(
                    "3",
                    "Establecer un mecanismo de consulta en 20% de los centros educativos",
                    "2017-07-01",
                    "2017-12-31",
                    "half",
                    leads=["SEDUC"],
                    status="not_started",
                    progress=0,
                ),
            ],
        ),
        commitment(
            "5",
            "Contrataciones abiertas",
            leads=["ONCAE"],
            activities=[
                step(
                    "1",
                    "Adoptar el estándar de datos para las contrataciones",
                    "2017-01-01",
                    "2017-06-30",
                    leads=["ONCAE"],
                    status="delayed",
                    progress=40,
                    narrative="El convenio sigue pendiente.",
                    evidence=["https://example.org/hn/ocds"],
                )
            ],
        ),
    ],
    "must_warn": ["draft"],
}
