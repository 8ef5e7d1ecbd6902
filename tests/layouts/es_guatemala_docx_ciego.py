"""Two commitments on the national template: label rows, a table of milestones whose rows are cut by the page."""

from pathlib import Path

from tests.layouts.making_docx import paragraph, row, save, table
from tests.layouts.saying import commitment, step

_HEAD = row("No.", "Hitos: metas o etapas verificables", "Institución\nresponsable*", "Nuevo o\nen curso", "Fecha\nde inicio",
            "Fecha de\ntérmino", header=True)  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "plan.docx",
            "QUINTO PLAN DE ACCIÓN NACIONAL DE GOBIERNO ABIERTO 2021-2023",
            paragraph("COMPROMISO No. 3"),
            "Seguridad alimentaria: datos abiertos sobre desnutrición",
            table([
                row("Fecha de inicio y término", "octubre de 2021 – agosto de 2023"),
                row("Institución responsable", "Secretaría de Seguridad Alimentaria y Nutricional –SESAN–"),
                row("Instituciones corresponsables", "MSPAS, MIDES y Observatorio de los Derechos de la Niñez"),
                row("¿Cuál es la problemática que el compromiso aborda?",
                    "El 46.5% de la niñez menor de cinco años padece desnutrición crónica (2015)."),
            ]),
            table([
                _HEAD,
                row("1", "Definir el conjunto mínimo de datos, según el Decreto 32-2005", "SESAN", "Nuevo", "oct. 2021",
                    "dic. 2021"),
                row("2", "Publicar mensualmente los casos por municipio en", "SESAN con la colaboración de", "En curso",
                    "enero", "agosto"),
            ]),
            "",
            table([
                row("", "formato abierto.", "MSPAS", "", "2022", "2023"),
                row("3", "Capacitar a 340 comisiones municipales", "SESAN, SCEP e INFOM", "Nuevo", "Febrero 2022",
                    "30 de junio de 2023"),
            ]),
            "* Institución que responde por el hito.",
            paragraph("COMPROMISO No. 4"),
            "Gobierno electrónico: ventanilla única municipal",
            table([
                row("Fecha de inicio y término", "noviembre de 2021 a junio de 2023"),
                row("Institución responsable", "Comisión Presidencial de Gobierno Abierto y Electrónico –GAE–"),
            ]),
            table([
                _HEAD,
                row("1", "Diseñar la ventanilla", "GAE / ANAM", "Nuevo", "noviembre 2021", "mayo 2022"),
                row("2", "Implementarla en 10% de las municipalidades", "GAE / ANAM / con apoyo de USAID", "Nuevo",
                    "junio 2022", "junio 2023"),
            ]),
        ),
    )  # fmt: skip


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "3",
            "Seguridad alimentaria: datos abiertos sobre desnutrición",
            step("1", "Definir el conjunto mínimo de datos, según el Decreto 32-2005", start="2021-10-01",
                 end="2021-12-31", leads=["SESAN"], condition="new"),
            step("2", "Publicar mensualmente los casos por municipio en formato abierto", start="2022-01-01",
                 end="2023-08-31", leads=["SESAN"], collaborators=["MSPAS"], condition="ongoing"),
            step("3", "Capacitar a 340 comisiones municipales", start="2022-02-01", end="2023-06-30",
                 by="month day", leads=["SESAN", "SCEP", "INFOM"], condition="new"),
            start="2021-10-01",
            end="2023-08-31",
            leads=["SESAN"],
            collaborators=["MSPAS", "MIDES", "Observatorio de los Derechos de la Niñez"],
        ),
        commitment(
            "4",
            "Gobierno electrónico: ventanilla única municipal",
            step("1", "Diseñar la ventanilla", start="2021-11-01", end="2022-05-31", leads=["GAE", "ANAM"],
                 condition="new"),
            step("2", "Implementarla en 10% de las municipalidades", start="2022-06-01", end="2023-06-30",
                 leads=["GAE", "ANAM"], collaborators=["USAID"], condition="new"),
            start="2021-11-01",
            end="2023-06-30",
            leads=["GAE"],
        ),
    ],
    "must_warn": ["row_continued_after_page_break"],
}  # fmt: skip
