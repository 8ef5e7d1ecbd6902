"""Colombia: one table for the plan: a banner a commitment, its facts, then its steps."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table


def _banner(text: str) -> str:
    return row(cell(text, across=5))


def _fact(label: str, value: str) -> str:
    return row(cell(label, across=2), cell(value, across=3))


_STEPS = ["#", "Actividad", "Entidad responsable", "Fecha inicio", "Fecha final"]


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "plan_co.docx",
            paragraph("III Plan de Acción Nacional de Gobierno Abierto 2017-2019", style="Title"),
            table(
                [
                    _banner("Eje temático 1: Transparencia y acceso a la información"),
                    _banner("Compromiso 4. Gobierno abierto en el sector justicia"),
                    _fact("Entidad líder", "Consejo Superior de la Judicatura (CSJ)"),
                    _fact(
                        "Actores que apoyan",
                        "Ministerio de Justicia y del Derecho; Corporación Excelencia en la Justicia",
                    ),
                    _fact("Fecha de inicio / término", "Julio 2017 / Junio 2019"),
                    _STEPS,
                    ["1", "Publicar las estadísticas de cada despacho", "CSJ", "Julio 2017", "Diciembre 2017"],
                    [
                        "2",
                        "Rendir cuentas ante la ciudadanía en 5 ciudades",
                        "CSJ; Ministerio de Justicia y del Derecho",
                        "Enero 2018",
                        "Junio 2019",
                    ],
                    _banner("Compromiso 5. Datos de víctimas"),
                    _fact("Entidad líder", "Unidad para la Atención y Reparación Integral a las Víctimas (UARIV)"),
                    _fact("Fecha de inicio / término", "Agosto 2017 / Agosto 2018"),
                    _STEPS,
                    ["1", "Abrir los datos del registro", "UARIV", "Agosto 2017", "Agosto 2018"],
                    _banner("Eje temático 2: Participación"),
                    _banner("Compromiso 6. Veedurías juveniles"),
                    _fact("Entidad líder", "Ministerio del Interior"),
                    _fact("Fecha de inicio / término", "Julio 2017 / Junio 2018"),
                    _STEPS,
                    ["1", "Convocar a 200 jóvenes", "Ministerio del Interior", "Julio 2017", "Octubre 2017"],
                ],
                columns=5,
            ),
        ),
    )


_ONE, _TWO = "Eje temático 1: Transparencia y acceso a la información", "Eje temático 2: Participación"
_JUSTICE = "Ministerio de Justicia y del Derecho"

EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "4",
            "Gobierno abierto en el sector justicia",
            "2017-07-01",
            "2019-06-30",
            axis=_ONE,
            leads=["CSJ"],
            collaborators=[_JUSTICE, "Corporación Excelencia en la Justicia"],
            activities=[
                step("1", "Publicar las estadísticas de cada despacho", "2017-07-01", "2017-12-31", leads=["CSJ"]),
                step(
                    "2",
                    "Rendir cuentas ante la ciudadanía en 5 ciudades",
                    "2018-01-01",
                    "2019-06-30",
                    leads=["CSJ", _JUSTICE],
                ),
            ],
        ),
        commitment(
            "5",
            "Datos de víctimas",
            "2017-08-01",
            "2018-08-31",
            axis=_ONE,
            leads=["UARIV"],
            activities=[step("1", "Abrir los datos del registro", "2017-08-01", "2018-08-31", leads=["UARIV"])],
        ),
        commitment(
            "6",
            "Veedurías juveniles",
            "2017-07-01",
            "2018-06-30",
            axis=_TWO,
            leads=["Ministerio del Interior"],
            activities=[
                step("1", "Convocar a 200 jóvenes", "2017-07-01", "2017-10-31", leads=["Ministerio del Interior"])
            ],
        ),
    ],
}
