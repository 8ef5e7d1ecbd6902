"""A municipal strategic plan in fiches of several tables, as Word: blank strategies, a code with a dash missing."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table

EXPECTED = {
    "document_kind": "strategic_plan",
    "language": "es",
    "period_start": "2023-01-01",
    "period_end": "2027-12-31",
    "commitments": [
        commitment(
            "D-1-1",
            "Fortalecer la planificación y la gestión de proyectos de la Municipalidad.",
            "2023-01-09",
            by="day",
            axis="Gestión Institucional",
            leads=["CONCEJO MUNICIPAL", "ALCALDÍA MUNICIPAL"],
            milestones=[
                step("E-1-1-1", "ELABORAREMOS UN PLAN DE CAPACITACIÓN PARA EL 100% DEL PERSONAL."),
                step("E1-1-2", "ACTUALIZAREMOS LOS MANUALES DE PUESTOS Y PROCESOS."),
            ],
        ),
        commitment(
            "D-1-2",
            "Actualizar la base de datos de contribuyentes.",
            "2023-01-09",
            by="day",
            axis="Gestión Institucional",
            leads=["CONCEJO MUNICIPAL", "GERENCIA FINANCIERA"],
            milestones=[step("E-1-2-1", "DEPURAREMOS EL REGISTRO DE CONTRIBUYENTES AL MENOS UNA VEZ AL AÑO.")],
        ),
        commitment(
            "D-2-1",
            "Impulsar el turismo y el empleo local.",
            "2023-02-01",
            by="day",
            axis="Desarrollo Económico Local",
            leads=["ALCALDÍA MUNICIPAL"],
            milestones=[
                step("E-2-1-1", "CREAREMOS UNA BOLSA DE EMPLEO MUNICIPAL."),
                step("E-2-1-2", "FIRMAREMOS CONVENIOS CON LA CÁMARA DE TURISMO."),
            ],
        ),
    ],
}


def _fiche(
    component: tuple[str, str],
    goal: tuple[str, str],
    start: tuple[str, str, str],
    who: str,
    strategies: list[tuple[str, str]],
) -> list[str]:
    lines = []
    for number, text in strategies:
        lines.append(
            row(
                cell("FORMULACION DE LA ESTRATEGIA"),
                cell("ESTRATEGIA No.", number),
                cell("DEFINICION DE ESTRATEGIA", text),
            )
        )
    return [
        paragraph("PLAN DE ACCION ESTRATEGICO"),
        paragraph("FORMULACION DE LA ESTRATEGIA EN FUNCION DEL OBJETIVO ESTRATEGICO"),
        table([("COMP. ESTRATEGICO No.", *component)]),
        table([(f"OBJETIVO ESTRATEGICO No.\n{goal[0]}", goal[1])]),
        table(
            [row(cell("FECHA DE ELABORACION PLAN", across=3)), ("DIA", "MES", "AÑO"), ("05", "12", "2022")],
            columns=3,
        ),
        table([row(cell("FECHA DE INICIO DE EJECUCION PLAN", across=3)), ("DIA", "MES", "AÑO"), start], columns=3),
        paragraph("RESPONSABLE COORDINAR/EJECUTAR"),
        paragraph(who),
        table(lines),
    ]


def build(folder: Path) -> tuple[Path, ...]:
    """One Word file."""
    one = ("D1", "Gestión Institucional")
    two = ("D2", "Desarrollo Económico Local")
    return (
        save(
            folder / "plan.docx",
            paragraph("PLAN ESTRATÉGICO MUNICIPAL"),
            paragraph("2023-2027"),
            paragraph("MUNICIPALIDAD DE SAN EJEMPLO"),
            paragraph("Diciembre 2022"),
            paragraph("I. INTRODUCCIÓN"),
            paragraph("El presente plan orienta el trabajo de la Municipalidad durante cinco años."),
            paragraph("D. OBJETIVOS INSTITUCIONALES DE LARGO PLAZO"),
            paragraph("COMPONENTE ESTRATÉGICO No. 1:"),
            paragraph("Gestión Institucional."),
            paragraph("1. Fortalecer la planificación y la gestión de proyectos de la Municipalidad."),
            paragraph("2. Actualizar la base de datos de contribuyentes."),
            paragraph("COMPONENTE ESTRATÉGICO No. 2:"),
            paragraph("Desarrollo Económico Local."),
            paragraph("1. Impulsar el turismo y el empleo local."),
            paragraph("IV. MARCO ESTRATÉGICO INSTITUCIONAL DE LA MUNICIPALIDAD"),
            paragraph("D-1 GESTIÓN INSTITUCIONAL"),
            paragraph("1. Fortalecer la planificación y la gestión de proyectos de la Municipalidad."),
            *_fiche(
                one,
                ("D-1-1", "Fortalecer la planificación y la gestión de proyectos de la Municipalidad."),
                ("09", "01", "2023"),
                "CONCEJO MUNICIPAL, ALCALDÍA MUNICIPAL.",
                [
                    ("E-1-1-1", "ELABORAREMOS UN PLAN DE CAPACITACIÓN PARA EL 100% DEL PERSONAL."),
                    ("E1-1-2", "ACTUALIZAREMOS LOS MANUALES DE PUESTOS Y PROCESOS."),
                ],
            ),
            paragraph("2. Actualizar la base de datos de contribuyentes."),
            *_fiche(
                one,
                ("D-1-2", "Actualizar la base de datos de contribuyentes."),
                ("09", "01", "2023"),
                "CONCEJO MUNICIPAL, GERENCIA FINANCIERA.",
                [
                    ("E-1-2-1", "DEPURAREMOS EL REGISTRO DE CONTRIBUYENTES AL MENOS UNA VEZ AL AÑO."),
                    ("", ""),
                ],
            ),
            paragraph("D-2 DESARROLLO ECONÓMICO LOCAL"),
            paragraph("1. Impulsar el turismo y el empleo local."),
            *_fiche(
                two,
                ("D-2-1", "Impulsar el turismo y el empleo local."),
                ("01", "02", "2023"),
                "ALCALDÍA MUNICIPAL",
                [
                    ("E-2-1-1", "CREAREMOS UNA BOLSA DE EMPLEO MUNICIPAL."),
                    ("E-2-1-2", "FIRMAREMOS CONVENIOS CON LA CÁMARA DE TURISMO."),
                ],
            ),
        ),
    )
