"""The commitment template of 2015–2020 in Portuguese, as Word: a row split by the page, collaborators, a long dash."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table

_HEAD = (
    "Nº",
    "Marcos com entregas verificáveis",
    "Órgão responsável",
    "Novo ou em curso",
    "Data de início",
    "Data de\ntérmino",
)

EXPECTED = {
    "document_kind": "plan",
    "language": "pt",
    "as_of": None,
    "commitments": [
        commitment(
            "6",
            "Mecanismos de transparência para a reparação dos desastres nas bacias hidrográficas",
            "2018-10-01",
            "2020-07-31",
            ("month", "day"),
            leads=["CGU", "ANA", "MMA"],
            collaborators=["IBAMA", "Ministério Público Federal"],
            milestones=[
                step(
                    "1",
                    "Levantamento das bases de dados de 30% das bacias, conforme a Resolução nº 91, "
                    "de 5 de novembro de 2008",
                    "2018-10-01",
                    "2019-02-28",
                    leads=["ANA"],
                    units=["Diretoria de Planejamento de Recursos Hídricos"],
                    collaborators=["IBAMA", "CGU"],
                    condition="new",
                ),
                step(
                    "2",
                    "Definição do modelo de governança e dos instrumentos de participação social, em continuidade "
                    "ao compromisso 9 do terceiro plano de ação 2016-2018",
                    "2019-03-01",
                    "2019-08-31",
                    leads=["MMA", "ANA"],
                    collaborators=[],
                    condition="ongoing",
                ),
                step(
                    "3",
                    "Publicação do painel de monitoramento",
                    "2019-09-01",
                    "2020-07-31",
                    leads=["CGU"],
                    collaborators=["WWF-Brasil", "Fundação Avina"],
                    condition="new",
                ),
            ],
        )
    ],
    "must_warn": ["row_continued_after_page_break"],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One Word file."""
    return (
        save(
            folder / "compromisso_6.docx",
            paragraph("MODELO DE COMPROMISSO"),
            paragraph("COMPROMISSO 6:"),
            paragraph("Mecanismos de transparência para a reparação dos desastres nas bacias hidrográficas."),
            paragraph("Data de início e término do compromisso: outubro de 2018 – 31 de julho de 2020"),
            table(
                [
                    (
                        "Instituição ou ator responsável pela implementação",
                        (
                            "Coordenação a cargo de:\nControladoria-Geral da União –CGU-\nResponsáveis pelos marcos:\n"
                            "Controladoria-Geral da União –CGU-\nAgência Nacional de Águas -ANA-\n"
                            "Ministerio do Meio Ambiente –MMA-"
                        ),
                    )
                ]
            ),
            paragraph("Descrição do compromisso"),
            table(
                [
                    (
                        "Qual é o problema que o compromisso aborda?",
                        "Falta informação sobre a reparação dos danos.",
                    ),
                    ("Qual é o compromisso?", "Criar mecanismos que permitam a 100% da população acompanhar."),
                    ("Como contribuirá para resolver o problema?", "Com dados abertos a partir de maio de 2019."),
                    ("Por que é relevante frente aos valores da OGP?", "Transparência e participação."),
                    ("Informações adicionais", "Orçamento: R$ 2.000.000,00; ODS 6."),
                ]
            ),
            table(
                [
                    _HEAD,
                    (
                        "1",
                        (
                            "Levantamento das bases de dados de 30% das bacias, conforme a Resolução nº 91, de 5 de "
                            "novembro de 2008."
                        ),
                        "ANA / Diretoria de Planejamento de Recursos Hídricos / com o apoio de IBAMA e CGU",
                        "Novo",
                        "outubro 2018",
                        "fevereiro 2019",
                    ),
                    (
                        "2",
                        "Definição do modelo de governança e dos instrumentos de participação social, em",
                        "MMA /",
                        "Em curso",
                        "março 2019",
                        "agosto",
                    ),
                ]
            ),
            paragraph(""),
            table(
                [
                    _HEAD,
                    (
                        "",
                        "continuidade ao compromisso 9 do terceiro plano de ação 2016-2018.",
                        "ANA",
                        "",
                        "",
                        "2019",
                    ),
                    (
                        "3",
                        "Publicação do painel de monitoramento;",
                        "CGU em colaboração com WWF-Brasil e Fundação Avina",
                        "Novo",
                        "set/2019",
                        "julho de 2020",
                    ),
                    row(cell("Informação de Contato", across=6)),
                    row(cell("Nome da pessoa responsável", across=2), cell("Ana Exemplo", across=4)),
                    row(cell("Instituição, cargo", across=2), cell("CGU Diretora de Transparência", across=4)),
                    row(
                        cell("E-mail e telefone", across=2),
                        cell("ana@example.org telefone: 6120200000", across=4),
                    ),
                    row(
                        cell("Outros Atores Envolvidos", down="start"),
                        cell("Atores governamentais"),
                        cell("IBAMA, Ministério Público Federal", across=4),
                    ),
                    row(
                        cell(down="on"),
                        cell("OSC, setor privado, organismos multilaterais, grupos de trabalho"),
                        cell("WWF-Brasil, Fundação Avina", across=4),
                    ),
                ],
                columns=6,
            ),
            paragraph("Versão 14-9-2018"),
        ),
    )
