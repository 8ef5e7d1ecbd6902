"""A self-assessment, one form per commitment, as Word: levels ticked in a row, milestones with their own level."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table

EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2021-06-30",
    "commitments": [
        commitment(
            "1",
            "Implementación participativa del Modelo de Datos Abiertos en Ecuador",
            "2019-12-01",
            "2022-08-31",
            leads=["MINTEL"],
            collaborators=["SENESCYT", "INEC"],
            status="substantial",
            progress=None,
            narrative="Se publicó la guía de datos abiertos y el 40% de los catálogos.",
            milestones=[
                step(
                    "1",
                    "Diagnóstico de la oferta de datos",
                    "2019-12-01",
                    "2020-06-30",
                    status="completed",
                ),
                step(
                    "2",
                    "Publicación de la política",
                    "2020-07-01",
                    "2021-12-31",
                    status="limited",
                ),
            ],
        ),
        commitment(
            "2",
            "Reforma a la ley de transparencia",
            "2020-01-01",
            "2022-08-31",
            leads=["DPE"],
            collaborators=[],
            status="not_started",
            progress=None,
            narrative=None,
            milestones=[step("1", "Proyecto de reforma", "2020-01-01", "2022-08-31", status="not_started")],
        ),
    ],
}


def _scale(level: str) -> str:
    names = ("No iniciado", "Limitado", "Sustancial", "Completo")
    return "   ".join(f"{'☒' if name == level else '☐'} {name}" for name in names)


def _form(
    number: str,
    title: str,
    dates: str,
    lead: str,
    others: str,
    level: str,
    told: str,
    steps: list[tuple[str, ...]],
) -> str:
    return table(
        [
            row(cell(f"{number}. {title}", across=4)),
            row(cell("Fechas de inicio y término del compromiso"), cell(dates, across=3)),
            row(cell("Institución o actor responsable de la implementación"), cell(lead, across=3)),
            row(cell("Otras instituciones involucradas"), cell(others, across=3)),
            row(cell("Nivel de cumplimiento"), cell(_scale(level), across=3)),
            row(cell("Descripción de los resultados"), cell(told, across=3)),
            row("Hitos", "Fecha de inicio", "Fecha de término", "Nivel de cumplimiento"),
            *(row(*each) for each in steps),
            row(cell("¿Qué cambió con el compromiso?"), cell("Hay más datos.", across=3)),
        ],
        columns=4,
    )


def build(folder: Path) -> tuple[Path, ...]:
    """One Word file."""
    return (
        save(
            folder / "autoevaluacion.docx",
            paragraph("Informe de autoevaluación de medio término del Primer Plan de Acción de Gobierno Abierto"),
            paragraph("Fecha de corte: 30 de junio de 2021"),
            _form(
                "1",
                "Implementación participativa del Modelo de Datos Abiertos en Ecuador",
                "diciembre 2019 – agosto 2022",
                "Ministerio de Telecomunicaciones y de la Sociedad de la Información (MINTEL)",
                "Secretaría de Educación Superior, Ciencia, Tecnología e Innovación (SENESCYT); INEC",
                "Sustancial",
                "Se publicó la guía de datos abiertos y el 40% de los catálogos.",
                [
                    ("1. Diagnóstico de la oferta de datos", "Dic-2019", "Jun-2020", "Completo"),
                    ("2. Publicación de la política", "Jul-2020", "Dic-2021", "Limitado"),
                ],
            ),
            paragraph(""),
            _form(
                "2",
                "Reforma a la ley de transparencia",
                "enero 2020 – agosto 2022",
                "Defensoría del Pueblo (DPE)",
                "",
                "No iniciado",
                "",
                [("1. Proyecto de reforma", "Ene-2020", "Ago-2022", "No iniciado")],
            ),
        ),
    )
