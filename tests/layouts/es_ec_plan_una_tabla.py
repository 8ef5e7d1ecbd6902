"""Ecuador: a whole plan as one wide table, cells merged over several rows, footnote stars, two-line labels."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, note_mark, paragraph, row, save, table


def _start(*blocks: str) -> str:
    return cell(*blocks, down="start")


_ON = cell(down="on")


def build(folder: Path) -> tuple[Path, ...]:
    heading = row(
        "No.\nCompromiso",
        "Compromiso",
        "Hito",
        "Entidad\nResponsable",
        "Contrapartes",
        "Fecha\nde inicio",
        "Fecha de\nfinali-\nzación",
        "Nuevo / En\ncurso",
        header=True,
    )
    return (
        save(
            folder / "matriz_ec.docx",
            paragraph("MATRIZ DE COMPROMISOS"),
            paragraph("Segundo Plan de Acción de Gobierno Abierto Ecuador 2022 – 2024"),
            paragraph("Versión aprobada el 20 de diciembre de 2022"),
            table(
                [
                    heading,
                    row(
                        _start("1"),
                        _start("Datos abiertos de la educación superior"),
                        "1. Inventario de datos de las universidades",
                        _start(paragraph("SENESCYT*", note_mark(1))),
                        "Fundación de Ayuda por Internet (FUNDAPI)",
                        "enero 2023",
                        "junio 2023",
                        "Nuevo",
                    ),
                    row(
                        _ON,
                        _ON,
                        "2. Publicación del catálogo",
                        _ON,
                        "FUNDAPI\nDatalat",
                        "julio 2023",
                        "dic. 2023",
                        "Nuevo",
                    ),
                    row(
                        _ON,
                        _ON,
                        "3. Taller con estudiantes e investigadores",
                        "SENESCYT* / Consejo de Educación Superior (CES)",
                        "",
                        "01-02-2024",
                        "30-04-2024",
                        "Nuevo",
                    ),
                    row(
                        _start("2"),
                        _start("Observatorio de la obra pública municipal"),
                        "1. Acuerdo con los municipios",
                        _start("Asociación de Municipalidades Ecuatorianas (AME)"),
                        "Ciudadanía y Desarrollo",
                        "2023",
                        "2023",
                        "En curso",
                    ),
                    row(
                        _ON,
                        _ON,
                        "2. Puesta en línea del observatorio en el 10% de los cantones",
                        _ON,
                        "Ciudadanía y Desarrollo; Banco de Desarrollo del Ecuador B.P. (BDE)",
                        "enero 2024",
                        "diciembre 2024",
                        "Nuevo",
                    ),
                ]
            ),
            paragraph("* Secretaría de Educación Superior, Ciencia, Tecnología e Innovación"),
            footnotes={1: "Secretaría de Educación Superior, Ciencia, Tecnología e Innovación."},
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "1",
            "Datos abiertos de la educación superior",
            milestones=[
                step(
                    "1",
                    "Inventario de datos de las universidades",
                    "2023-01-01",
                    "2023-06-30",
                    leads=["SENESCYT"],
                    collaborators=["FUNDAPI"],
                    condition="new",
                ),
                step(
                    "2",
                    "Publicación del catálogo",
                    "2023-07-01",
                    "2023-12-31",
                    leads=["SENESCYT"],
                    collaborators=["FUNDAPI", "Datalat"],
                    condition="new",
                ),
                step(
                    "3",
                    "Taller con estudiantes e investigadores",
                    "2024-02-01",
                    "2024-04-30",
                    "day",
                    leads=["SENESCYT", "CES"],
                    condition="new",
                ),
            ],
        ),
        commitment(
            "2",
            "Observatorio de la obra pública municipal",
            milestones=[
                step(
                    "1",
                    "Acuerdo con los municipios",
                    "2023-01-01",
                    "2023-12-31",
                    "year",
                    leads=["AME"],
                    collaborators=["Ciudadanía y Desarrollo"],
                    condition="ongoing",
                ),
                step(
                    "2",
                    "Puesta en línea del observatorio en el 10% de los cantones",
                    "2024-01-01",
                    "2024-12-31",
                    leads=["AME"],
                    collaborators=["Ciudadanía y Desarrollo", "BDE"],
                    condition="new",
                ),
            ],
        ),
    ],
}
