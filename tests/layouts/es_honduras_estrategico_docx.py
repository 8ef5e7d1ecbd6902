"""A strategic plan filled in forms: a Word table an objective, one cut in two, labels and values in one cell."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table

_HEAD = "FORMULACIÓN DE LA ESTRATEGIA"


def build(folder: Path) -> tuple[Path, ...]:
    water = table(
        [
            row(cell("PLAN DE ACCIÓN ESTRATÉGICO", across=3)),
            row("COMPONENTE ESTRATÉGICO No.", "C1", "Agua y saneamiento"),
            row("OBJETIVO ESTRATÉGICO No.", "O-1-1", "Llevar agua segura a los barrios altos"),
            row(
                cell("RESPONSABLE DE EJECUCIÓN", across=1),
                cell("Gerencia de Aguas de Valle Azul (GAVA)", across=2),
            ),
            row("FECHA DE ELABORACIÓN", cell("03/02/2023", across=2)),
            row("FECHA DE INICIO DE EJECUCIÓN", cell("01/03/2023", across=2)),
            row(_HEAD, "ESTRATEGIA No.", "DEFINICIÓN DE LA ESTRATEGIA"),
            row("", "E-1-1-1", "Perforar cuatro pozos en la ladera norte."),
            row("", "E-1-1-2", "Cambiar 12 km de tubería de asbesto."),
        ],
        columns=3,
    )
    goes_on = table(
        [
            row("COMPONENTE ESTRATÉGICO No.", "C1", "Agua y saneamiento"),
            row("OBJETIVO ESTRATÉGICO No. O-1-1", cell("Llevar agua segura a los barrios altos", across=2)),
            row(
                cell("ESTRATEGIA No. E-1-1-3"),
                cell("DEFINICIÓN DE LA ESTRATEGIA: Medir el cloro cada día.", across=2),
            ),
            row(cell("ESTRATEGIA No."), cell("DEFINICIÓN DE LA ESTRATEGIA", across=2)),
        ],
        columns=3,
    )
    streets = table(
        [
            row("COMPONENTE ESTRATÉGICO No.", "C2", "Calles y mercados"),
            row("OBJETIVO ESTRATÉGICO No.", "Ordenar el mercado de mayoreo"),
            row("O-2-1", ""),
            row("FECHA DE INICIO DE EJECUCIÓN", "FECHA DE FINALIZACIÓN"),
            row("15 de abril de 2023", "30 de noviembre de 2025"),
            row("RESPONSABLE DE EJECUCIÓN", "Unidad de Mercados, Policía Municipal"),
            row("ESTRATEGIA No.", "DEFINICIÓN DE LA ESTRATEGIA"),
            row("E2-1-1", "Numerar los puestos y firmar contratos nuevos."),
        ]
    )
    path = save(
        folder / "pei.docx",
        paragraph("MUNICIPALIDAD DE VALLE AZUL"),
        paragraph("PLAN ESTRATÉGICO MUNICIPAL"),
        paragraph("2023-2027"),
        paragraph("I. MISIÓN"),
        paragraph("Servir con agua, calles y cuentas claras."),
        paragraph("II. MARCO ESTRATÉGICO"),
        water,
        paragraph("Municipalidad de Valle Azul, PEM 2023-2027"),
        goes_on,
        paragraph("C-2 CALLES Y MERCADOS"),
        streets,
    )
    return (path,)


EXPECTED = {
    "document_kind": "strategic_plan",
    "language": "es",
    "title": "PLAN ESTRATÉGICO MUNICIPAL 2023-2027",
    "period_start": "2023-01-01",
    "period_end": "2027-12-31",
    "commitments": [
        commitment(
            "O-1-1",
            "Llevar agua segura a los barrios altos",
            "2023-03-01",
            by="day",
            axis="Agua y saneamiento",
            leads=["GAVA"],
            milestones=[
                step("E-1-1-1", "Perforar cuatro pozos en la ladera norte"),
                step("E-1-1-2", "Cambiar 12 km de tubería de asbesto"),
                step("E-1-1-3", "Medir el cloro cada día"),
            ],
        ),
        commitment(
            "O-2-1",
            "Ordenar el mercado de mayoreo",
            "2023-04-15",
            "2025-11-30",
            by="day",
            axis="Calles y mercados",
            leads=["Unidad de Mercados", "Policía Municipal"],
            milestones=[step("E2-1-1", "Numerar los puestos y firmar contratos nuevos")],
        ),
    ],
    "must_warn": [
        ("empty_form_places", "O-1-1"),
        ("code_written_otherwise", "O-2-1/E2-1-1"),
        "form_goes_on",
        "steps_without_dates",
    ],
}
