"""A Brazilian table in narrow columns printed by LibreOffice: words cut without a hyphen, headings over two lines."""

from pathlib import Path

from tests.layouts.making_docx import paragraph, row, save, table
from tests.layouts.making_pdf import fitted, from_docx
from tests.layouts.saying import commitment, step

_WIDTHS = (1.1, 5.0, 2.3, 2.3, 2.0, 2.0)


def build(folder: Path) -> tuple[Path, ...]:
    rows = [
        row("Nº", "Marcos do compromisso", "Órgão responsável", "Parceiros", "Início", "Término", header=True),
        row(
            "5.1",
            "Levantamento das necessidades de informação das comunidades quilombolas",
            "INCRA",
            "Fundação Cultural Palmares – FCP",
            "setembro/2021",
            "novembro/2021",
        ),
        row(
            "5.2",
            "Desenvolvimento do painel georreferenciado",
            "INCRA e IBGE",
            "FCP",
            "dezembro/2021",
            "junho/2022",
        ),
        row(
            "5.3", "Capacitação de multiplicadores", "FCP, com o apoio do INCRA", "", "julho/2022", "dezembro/2022"
        ),
    ]
    path = save(
        folder / "plano.docx",
        paragraph("5º Plano de Ação Nacional em Governo Aberto", style="Title"),
        paragraph("Compromisso 5: Transparência fundiária e territórios tradicionais", style="Heading1"),
        table(rows),
    )
    return (from_docx(fitted(path, *_WIDTHS)),)


EXPECTED = {
    "document_kind": "plan",
    "language": "pt",
    "title": "5º Plano de Ação Nacional em Governo Aberto",
    "commitments": [
        commitment(
            "5",
            "Transparência fundiária e territórios tradicionais",
            step(
                "5.1",
                "Levantamento das necessidades de informação das comunidades quilombolas",
                leads=["INCRA"],
                collaborators=["FCP"],
                start="2021-09-01",
                end="2021-11-30",
            ),
            step(
                "5.2",
                "Desenvolvimento do painel georreferenciado",
                leads=["INCRA", "IBGE"],
                collaborators=["FCP"],
                start="2021-12-01",
                end="2022-06-30",
            ),
            step(
                "5.3",
                "Capacitação de multiplicadores",
                leads=["FCP"],
                collaborators=["INCRA"],
                start="2022-07-01",
                end="2022-12-31",
            ),
        )
    ],
}
