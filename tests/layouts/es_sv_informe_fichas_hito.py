"""El Salvador: a small table a milestone, four cells a row; what was done in a row of its own."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, link, paragraph, row, save, table


def _card(head: str, responsible: str, period: str, percent: str, state: str, done: str, proof: str) -> str:
    return table(
        [
            row(cell(head, across=4)),
            row("Responsable", responsible, "Período", period),
            row("Avance", percent, "Estado", state),
            row(cell("Descripción de resultados", across=4)),
            row(cell(*done.split("\n"), across=4)),
            row("Medios de verificación", cell(paragraph(link(proof, "Ver")) if proof else "Ninguno", across=3)),
        ],
        columns=4,
    )


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "final_sv.docx",
            paragraph("INFORME FINAL DE CUMPLIMIENTO", style="Title"),
            paragraph("Plan de Acción de Gobierno Abierto 2016-2018"),
            paragraph("San Salvador, septiembre de 2018. Datos al 30 de junio de 2018."),
            paragraph("COMPROMISO 6: REDUCCIÓN DE LA VIOLENCIA CON PARTICIPACIÓN", style="Heading1"),
            paragraph("Institución coordinadora: Ministerio de Justicia y Seguridad Pública (MJSP)"),
            _card(
                "Hito 1. Instalar comités municipales de prevención",
                "MJSP, en coordinación con las municipalidades de Soyapango y Apopa",
                "julio 2016 – junio 2017",
                "100%",
                "Completado",
                "Se instalaron 26 comités.\nEl último, el 12 de mayo de 2017.",
                "https://example.org/sv/comites",
            ),
            paragraph(""),
            _card(
                "Hito 2. Publicar datos de homicidios en formato abierto",
                "Policía Nacional Civil -PNC-",
                "enero 2017 – junio 2018",
                "60%",
                "En proceso",
                "Falta publicar 2018.",
                "",
            ),
            paragraph("COMPROMISO 7: PRESUPUESTO ABIERTO", style="Heading1"),
            paragraph("Institución coordinadora: Ministerio de Hacienda (MH)"),
            _card(
                "Hito 1. Portal de transparencia fiscal",
                "MH",
                "julio 2016 – diciembre 2017",
                "0%",
                "No iniciado",
                "No hubo recursos.",
                "",
            ),
        ),
    )


EXPECTED = {
    "document_kind": "final_report",
    "language": "es",
    "title": "INFORME FINAL DE CUMPLIMIENTO",
    "as_of": "2018-06-30",
    "commitments": [
        commitment(
            "6",
            "REDUCCIÓN DE LA VIOLENCIA CON PARTICIPACIÓN",
            coordinator=["MJSP"],
            milestones=[
                step(
                    "1",
                    "Instalar comités municipales de prevención",
                    "2016-07-01",
                    "2017-06-30",
                    leads=["MJSP"],
                    collaborators=["municipalidades de Soyapango y Apopa"],
                    progress=100,
                    status="completed",
                    narrative="Se instalaron 26 comités. El último, el 12 de mayo de 2017.",
                    evidence=["https://example.org/sv/comites"],
                ),
                step(
                    "2",
                    "Publicar datos de homicidios en formato abierto",
                    "2017-01-01",
                    "2018-06-30",
                    leads=["PNC"],
                    progress=60,
                    status="in_progress",
                    narrative="Falta publicar 2018.",
                ),
            ],
        ),
        commitment(
            "7",
            "PRESUPUESTO ABIERTO",
            coordinator=["MH"],
            milestones=[
                step(
                    "1",
                    "Portal de transparencia fiscal",
                    "2016-07-01",
                    "2017-12-31",
                    leads=["MH"],
                    progress=0,
                    status="not_started",
                    narrative="No hubo recursos.",
                )
            ],
        ),
    ],
}
