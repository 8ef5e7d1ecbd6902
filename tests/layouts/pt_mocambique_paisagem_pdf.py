"""A Portuguese matrix on landscape pages: headings over two rows, merged cells down, rows that a page divides."""

from pathlib import Path

from tests.layouts.making_pdf import from_typst
from tests.layouts.saying import commitment, step

_SOURCE = """
#set page(width: 29.7cm, height: 13cm, margin: 1.6cm, footer: align(center, text(8pt, context counter(page).display())))
#set text(font: "Libertinus Serif", size: 10pt, lang: "pt", hyphenate: true)

#text(15pt, weight: "bold")[Plano de Acção Nacional de Governo Aberto 2022-2024]

*Compromisso 2: Transparência na gestão dos recursos florestais*

Órgão responsável: Ministério da Terra e Ambiente (MTA)

Período: Janeiro de 2022 a Dezembro de 2023

#table(columns: (1cm, 1fr, 4.2cm, 4.4cm, 2.6cm, 2.6cm), inset: 4pt,
  table.header(
    table.cell(rowspan: 2)[*N.º*], table.cell(rowspan: 2)[*Marcos*], table.cell(rowspan: 2)[*Responsável*],
    table.cell(rowspan: 2)[*Parceiros*], table.cell(colspan: 2, align: center)[*Calendário*], [*Início*], [*Fim*]),
  [2.1], [Publicar a lista das licenças de exploração florestal em vigor, com as áreas, os volumes autorizados e os titulares,
   num formato que possa ser reutilizado.], table.cell(rowspan: 2)[Direcção Nacional de Florestas – DINAF], [Centro de Integridade
   Pública (CIP)], [Janeiro 2022], [Junho 2022],
  [2.2], [Formar os comités de gestão de recursos naturais de 8 distritos no acompanhamento das licenças.], [CIP; Administração Nacional
   das Áreas de Conservação (ANAC)], [Julho 2022], [Março 2023],
  [2.3], [Realizar audiências públicas anuais em todas as províncias sobre o uso dos 20% das taxas de exploração que cabem às
   comunidades, com publicação das actas no prazo de trinta dias e resposta escrita às perguntas que ficarem por responder.],
   [MTA / Governos Provinciais], [CIP], [Outubro 2022], [31/12/2023],
)
"""


def build(folder: Path) -> tuple[Path, ...]:
    return (from_typst(folder / "plano.pdf", _SOURCE),)


EXPECTED = {
    "document_kind": "plan",
    "language": "pt",
    "title": "Plano de Acção Nacional de Governo Aberto 2022-2024",
    "commitments": [
        commitment(
            "2",
            "Transparência na gestão dos recursos florestais",
            step(
                "2.1",
                "Publicar a lista das licenças de exploração florestal em vigor, com as áreas, os volumes autorizados e os titulares, "
                "num formato que possa ser reutilizado",
                leads=["DINAF"],
                collaborators=["CIP"],
                start="2022-01-01",
                end="2022-06-30",
            ),
            step(
                "2.2",
                "Formar os comités de gestão de recursos naturais de 8 distritos no acompanhamento das licenças",
                leads=["DINAF"],
                collaborators=["CIP", "ANAC"],
                start="2022-07-01",
                end="2023-03-31",
            ),
            step(
                "2.3",
                "Realizar audiências públicas anuais em todas as províncias sobre o uso dos 20% das taxas de exploração que cabem às "
                "comunidades, com publicação das actas no prazo de trinta dias e resposta escrita às perguntas que ficarem por responder",
                leads=["MTA", "Governos Provinciais"],
                collaborators=["CIP"],
                start="2022-10-01",
                end="2023-12-31",
                by="month day",
            ),
            start="2022-01-01",
            end="2023-12-31",
            leads=["MTA"],
        )
    ],
}
