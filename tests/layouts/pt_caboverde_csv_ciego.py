"""A table of follow-up saved by a spreadsheet: semicolons, Windows letters, title lines above the headings."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """Plano de Ação Nacional para um Governo Aberto 2018-2020;;;;;;;;;
Relatório de execução até 31 de dezembro de 2019;;;;;;;;;
;;;;;;;;;
Compromisso;Nº;Atividade;Entidade responsável;Entidades parceiras;Data de início;Data de conclusão;Grau de execução;Observações;Evidências
1 - Orçamento do cidadão;1.1;Elaborar o orçamento do cidadão em linguagem simples;Direção Nacional do Orçamento e da Contabilidade Pública (DNOCP);Ministério das Finanças;01/10/2018;31/12/2018;100%;Publicado em janeiro de 2019.;https://mf.exemplo.cv/orcamento
1 - Orçamento do cidadão;1.2;"Divulgar em pelo menos 80% dos municípios; rádio e imprensa";DNOCP e ANMCV;;jan/2019;jun/2019;45%;Divulgado em dez municípios.;
2 - Portal único de serviços;2.1;Levantar os serviços existentes;NOSi;Casa do Cidadão;mar-19;ago-19;100%;;https://nosi.exemplo.cv/levantamento, https://nosi.exemplo.cv/lista
2 - Portal único de serviços;2.2;Pôr o portal em produção;NOSi;Casa do Cidadão, com o apoio da DNRE;1º semestre de 2020;2º semestre de 2020;0%;;
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "execucao.csv"
    path.write_bytes(_TEXT.replace("\n", "\r\n").encode("cp1252"))
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "pt",
    "as_of": "2019-12-31",
    "commitments": [
        commitment(
            "1",
            "Orçamento do cidadão",
            activities=[
                step("1.1", "Elaborar o orçamento do cidadão em linguagem simples", start="2018-10-01",
                     end="2018-12-31", by="day day", leads=["DNOCP"], collaborators=["Ministério das Finanças"],
                     progress=100, status="completed", narrative="Publicado em janeiro de 2019.",
                     evidence=["https://mf.exemplo.cv/orcamento"]),
                step("1.2", "Divulgar em pelo menos 80% dos municípios; rádio e imprensa", start="2019-01-01",
                     end="2019-06-30", leads=["DNOCP", "ANMCV"], progress=45,
                     narrative="Divulgado em dez municípios."),
            ],
        ),
        commitment(
            "2",
            "Portal único de serviços",
            activities=[
                step("2.1", "Levantar os serviços existentes", start="2019-03-01", end="2019-08-31", leads=["NOSi"],
                     collaborators=["Casa do Cidadão"], progress=100, status="completed",
                     evidence=["https://nosi.exemplo.cv/levantamento", "https://nosi.exemplo.cv/lista"]),
                step("2.2", "Pôr o portal em produção", start="2020-01-01", end="2020-12-31", by="half half",
                     leads=["NOSi"], collaborators=["Casa do Cidadão", "DNRE"], progress=0, status="not_started"),
            ],
        ),
    ],
    "must_warn": ["overdue_at_report_date", "encoding_guessed", "activities_without_milestone"],
}  # fmt: skip
