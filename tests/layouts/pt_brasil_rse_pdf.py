"""A Brazilian status report as a landscape PDF: planned and actual dates in one cell, footnote stars, several lines a cell."""

from pathlib import Path

from tests.layouts.making_pdf import from_typst
from tests.layouts.saying import commitment, step

_SOURCE = """
#set page(width: 29.7cm, height: 21cm, margin: 1.5cm)
#set text(font: "Libertinus Serif", size: 9pt, lang: "pt", hyphenate: false)
#align(center)[*RELATÓRIO DE STATUS DE EXECUÇÃO DE COMPROMISSO*]

#table(columns: (1fr, 3fr, 1fr),
  table.cell(colspan: 3)[*RESUMO DO COMPROMISSO*],
  [*DATA DO RELATÓRIO*], [*COMPROMISSO*], [*PREPARADO POR*],
  [5 de julho de 2022], [Compromisso 6 - Estabelecer um modelo de referência para a integridade nas compras de saúde.], [Beatriz Fontoura Lima],
)
#table(columns: (1fr, 3fr),
  table.cell(colspan: 2)[*ÓRGÃO RESPONSÁVEL E ENTIDADES PARTICIPANTES*],
  [Órgão coordenador], [Ministério da Saúde – MS],
  [Atores envolvidos – Governo], [Controladoria-Geral da União – CGU \\ Agência Nacional de Vigilância Sanitária – Anvisa],
  [Atores envolvidos – Sociedade civil], [Transparência Brasil \\ Instituto Brasileiro de Defesa do Consumidor – Idec],
)
#table(columns: (5cm, 1.9cm, 3cm, 3cm, 2.8cm, 1fr, 4.5cm),
  table.cell(colspan: 7)[*VISÃO GERAL DO MARCO / PRAZOS*],
  [*MARCOS*], [*% CON-CLUSÃO*], [*DATA DE INÍCIO*], [*DATA DE FIM*], [*RESPONSÁVEIS*], [*DETALHAMENTO*], [*INDICADORES DE CONCLUSÃO (links de comprovação)*],
  [Marco 1 - Mapeamento dos riscos nas compras], [100%], [Prevista: \\ Dezembro de 2021 \\ Realizada: \\ Janeiro de 2022], [Prevista: \\ Março de 2022 \\ Realizada: \\ Abril de 2022], [MS\\*], [Foram ouvidas 22 secretarias.], [https://www.gov.br/exemplo/riscos.pdf],
  [Marco 2 - Proposta de modelo em consulta pública], [60%], [Prevista: \\ Abril de 2022 \\ Realizada: \\ Maio de 2022], [Prevista: \\ Junho de 2022], [MS\\* \\ CGU], [Minuta pronta; falta abrir a consulta.], [],
  [Marco 3 - Piloto em 20% dos hospitais federais], [0%], [Prevista: \\ Julho de 2022], [Prevista: \\ 15/12/2022], [Anvisa \\ Idec], [Aguarda o marco 2.], [],
)
\\* Coordena o marco.
"""


def build(folder: Path) -> tuple[Path, ...]:
    return (from_typst(folder / "rse.pdf", _SOURCE),)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "pt",
    "as_of": "2022-07-05",
    "commitments": [
        commitment(
            "6",
            "Estabelecer um modelo de referência para a integridade nas compras de saúde",
            step(
                "1",
                "Mapeamento dos riscos nas compras",
                leads=["MS"],
                start="2021-12-01",
                end="2022-03-31",
                actual_start="2022-01-01",
                actual_end="2022-04-30",
                progress=100,
                status="completed",
                narrative="Foram ouvidas 22 secretarias.",
                evidence=["https://www.gov.br/exemplo/riscos.pdf"],
            ),
            step(
                "2",
                "Proposta de modelo em consulta pública",
                leads=["MS", "CGU"],
                start="2022-04-01",
                end="2022-06-30",
                actual_start="2022-05-01",
                actual_end=None,
                progress=60,
                narrative="Minuta pronta; falta abrir a consulta.",
            ),
            step(
                "3",
                "Piloto em 20% dos hospitais federais",
                leads=["Anvisa", "Idec"],
                start="2022-07-01",
                end="2022-12-15",
                by="month day",
                progress=0,
                status="not_started",
                narrative="Aguarda o marco 2.",
            ),
            leads=["MS"],
            collaborators=["CGU", "Anvisa", "Transparência Brasil", "Idec"],
        )
    ],
    "must_warn": ["finished_late", "overdue_at_report_date"],
}
