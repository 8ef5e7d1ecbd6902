"""México: a card a commitment, label and value in the same cell, a table inside a cell."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, field_link, paragraph, row, run, save, table


def _in_one(label: str, *value: str, across: int = 2) -> str:
    return cell(
        paragraph(
            run(f"{label}:", bold=True), *(f" {each}" if not each.startswith("<w:") else each for each in value)
        ),
        across=across,
    )


def _steps(*rows: list[str]) -> str:
    return table([["Actividad", "Fecha compromiso", "Estado", "% de avance", "Evidencia"], *rows])


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "ficha_mx.docx",
            paragraph("INFORME DE AUTOEVALUACIÓN FINAL", style="Title"),
            paragraph("4° Plan de Acción Nacional 2019-2021 de México"),
            paragraph("Fecha de corte: 31/08/2021"),
            table(
                [
                    row(
                        _in_one("Compromiso 6", "Transparencia del gasto en educación"),
                    ),
                    row(
                        _in_one("Dependencia responsable", "Secretaría de Educación Pública (SEP)", across=1),
                        _in_one(
                            "Colaboradores",
                            "Instituto Nacional de Transparencia (INAI), Mexicanos Primero",
                            across=1,
                        ),
                    ),
                    row(_in_one("Inicio", "09/12/2019", across=1), _in_one("Término", "31/08/2021", across=1)),
                    row(_in_one("Grado de cumplimiento", "Limitado")),
                    row(_in_one("Descripción de resultados", "Se publicó la mitad de los datos previstos.")),
                    row(
                        cell(
                            "Actividades:",
                            _steps(
                                [
                                    "1) Integrar el grupo de trabajo",
                                    "feb-20",
                                    "Concluida",
                                    "100%",
                                    cell(paragraph(field_link("https://example.org/mx/minuta", "Minuta"))),
                                ],
                                [
                                    "2) Abrir los datos de infraestructura escolar",
                                    "Diciembre de 2020",
                                    "En proceso",
                                    "50%",
                                    "",
                                ],
                                ["3) Tablero ciudadano", "30/02/2021", "Sin iniciar", "0%", ""],
                            ),
                            across=2,
                        )
                    ),
                ],
                columns=2,
            ),
            paragraph(""),
            table(
                [
                    row(
                        _in_one("Compromiso 7", "Bosques, agua y pesca"),
                    ),
                    row(
                        _in_one("Dependencia responsable", "Comisión Nacional Forestal (CONAFOR)", across=1),
                        _in_one("Colaboradores", "Reforestamos", across=1),
                    ),
                    row(_in_one("Inicio", "Enero 2020", across=1), _in_one("Término", "Agosto 2021", across=1)),
                    row(_in_one("Grado de cumplimiento", "Sustancial")),
                    row(_in_one("Descripción de resultados", "El sitio reúne 12 conjuntos de datos.")),
                    row(
                        cell(
                            "Actividades:",
                            _steps(
                                [
                                    "1) Inventario de datos",
                                    "Primer trimestre de 2020",
                                    "Concluida",
                                    "100%",
                                    "https://example.org/mx/inventario",
                                ],
                                ["2) Sitio único", "Agosto de 2021", "En proceso", "85%", ""],
                            ),
                            across=2,
                        )
                    ),
                ],
                columns=2,
            ),
        ),
    )


EXPECTED = {
    "document_kind": "final_report",
    "language": "es",
    "as_of": "2021-08-31",
    "commitments": [
        commitment(
            "6",
            "Transparencia del gasto en educación",
            "2019-12-09",
            "2021-08-31",
            "day",
            leads=["SEP"],
            collaborators=["INAI", "Mexicanos Primero"],
            status="limited",
            narrative="Se publicó la mitad de los datos previstos.",
            activities=[
                step(
                    "1",
                    "Integrar el grupo de trabajo",
                    None,
                    "2020-02-29",
                    status="completed",
                    progress=100,
                    evidence=["https://example.org/mx/minuta"],
                ),
                step(
                    "2",
                    "Abrir los datos de infraestructura escolar",
                    None,
                    "2020-12-31",
                    status="in_progress",
                    progress=50,
                ),
                step("3", "Tablero ciudadano", status="not_started", progress=0),
            ],
        ),
        commitment(
            "7",
            "Bosques, agua y pesca",
            "2020-01-01",
            "2021-08-31",
            leads=["CONAFOR"],
            collaborators=["Reforestamos"],
            status="substantial",
            narrative="El sitio reúne 12 conjuntos de datos.",
            activities=[
                step(
                    "1",
                    "Inventario de datos",
                    None,
                    "2020-03-31",
                    "quarter",
                    status="completed",
                    progress=100,
                    evidence=["https://example.org/mx/inventario"],
                ),
                step("2", "Sitio único", None, "2021-08-31", status="in_progress", progress=85),
            ],
        ),
    ],
    "must_warn": ["impossible_date"],
}
