"""A Portuguese plan as plain text: labels with colons, numbered milestones, quarters, an acronym before its name."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """\
II PLANO DE AÇÃO NACIONAL DE ADMINISTRAÇÃO ABERTA
2021-2023

Compromisso 3 - Contratação pública aberta

Entidade responsável: IMPIC – Instituto dos Mercados Públicos, do Imobiliário e da Construção
Outras entidades envolvidas: Agência para a Modernização Administrativa (AMA), Tribunal de Contas e Transparência e
Integridade
Data de início: 1 de janeiro de 2022
Data de conclusão: 31 de agosto de 2023
Descrição: Os dados dos contratos passam a ser publicados num formato único, legível por máquina.

Marcos:
3.1. Levantamento dos campos do Portal BASE
     Responsável: IMPIC
     Prazo: 1.º trimestre de 2022
3.2. Publicação dos dados em formato aberto
     Responsável: IMPIC, em colaboração com a AMA
     Prazo: 2.º semestre de 2022
3.3. Ações de formação para jornalistas e municípios, em
     pelo menos 30% dos distritos
     Responsável: AMA
     Prazo: até 31.08.2023

Compromisso 4 - Participação dos jovens

Entidade responsável: Instituto Português do Desporto e Juventude, I. P. (IPDJ)
Data de início: março de 2022
Data de conclusão: a definir

Marcos:
4.1. Manual do Orçamento Participativo Jovem
     Responsável: IPDJ
     Prazo: setembro de 2022
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plano.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "pt",
    "commitments": [
        commitment(
            "3",
            "Contratação pública aberta",
            step(
                "3.1",
                "Levantamento dos campos do Portal BASE",
                leads=["IMPIC"],
                end="2022-03-31",
                by="quarter quarter",
            ),
            step(
                "3.2",
                "Publicação dos dados em formato aberto",
                leads=["IMPIC"],
                collaborators=["AMA"],
                end="2022-12-31",
                by="half half",
            ),
            step(
                "3.3",
                "Ações de formação para jornalistas e municípios, em pelo menos 30% dos distritos",
                leads=["AMA"],
                end="2023-08-31",
                by="day day",
            ),
            start="2022-01-01",
            end="2023-08-31",
            by="day day",
            leads=["IMPIC"],
            collaborators=["AMA", "Tribunal de Contas", "Transparência e Integridade"],
        ),
        commitment(
            "4",
            "Participação dos jovens",
            step("4.1", "Manual do Orçamento Participativo Jovem", leads=["IPDJ"], end="2022-09-30"),
            start="2022-03-01",
            leads=["IPDJ"],
        ),
    ],
    "must_warn": [("date_not_understood", "4")],
}
