"""A Cape Verdean self-assessment as text: ticked levels in one line, percentages, links behind a label."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """\
RELATÓRIO FINAL DE AUTOAVALIAÇÃO DO PLANO DE AÇÃO 2018-2020
Situação em 31 de outubro de 2020

COMPROMISSO 1
Portal de dados abertos da Administração Pública

Instituição responsável: Núcleo Operacional para a Sociedade de Informação – NOSi, E.P.E.
Outros intervenientes: Instituto Nacional de Estatística (INE); Direção Nacional do Plano (DNP); Universidade de Cabo Verde
Período: janeiro de 2019 a outubro de 2020
Nível de execução: [ ] Não iniciado  [ ] Limitado  [x] Substancial  [ ] Concluído

Marco 1. Inventário dos dados existentes
Responsável: INE
Data de início: 15 de janeiro de 2019
Data de fim: 30 de abril de 2019
Percentual de execução: 100%
Resultados: Foram inventariados 212 conjuntos de dados de 18 serviços.
Evidências: https://www.exemplo.cv/inventario.pdf, https://www.exemplo.cv/lista

Marco 2. Publicação do portal, com dados de pelo menos 60% dos municípios
Responsável: NOSi em parceria com o INE
Data de início: maio de 2019
Data de fim: outubro de 2020
Percentual de execução: 70%
Resultados: O portal está em linha; faltam os dados de 9 municípios.

COMPROMISSO 2
Orçamento cidadão

Instituição responsável: Ministério das Finanças
Período: 2019
Nível de execução: [ ] Não iniciado  [ ] Limitado  [ ] Substancial  [x] Concluído
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "relatorio.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "final_report",
    "language": "pt",
    "as_of": "2020-10-31",
    "commitments": [
        commitment(
            "1",
            "Portal de dados abertos da Administração Pública",
            step(
                "1",
                "Inventário dos dados existentes",
                leads=["INE"],
                start="2019-01-15",
                end="2019-04-30",
                by="day day",
                progress=100,
                status="completed",
                narrative="Foram inventariados 212 conjuntos de dados de 18 serviços.",
                evidence=["https://www.exemplo.cv/inventario.pdf", "https://www.exemplo.cv/lista"],
            ),
            step(
                "2",
                "Publicação do portal, com dados de pelo menos 60% dos municípios",
                leads=["NOSi"],
                collaborators=["INE"],
                start="2019-05-01",
                end="2020-10-31",
                progress=70,
                narrative="O portal está em linha; faltam os dados de 9 municípios.",
            ),
            start="2019-01-01",
            end="2020-10-31",
            leads=["NOSi"],
            collaborators=["INE", "DNP", "Universidade de Cabo Verde"],
            status="substantial",
        ),
        commitment(
            "2",
            "Orçamento cidadão",
            start="2019-01-01",
            end="2019-12-31",
            by="year year",
            leads=["Ministério das Finanças"],
            status="completed",
        ),
    ],
}
