"""The 2022 edition of the template in Portuguese, as Word: owners and partners in one cell of each milestone."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table

EXPECTED = {
    "document_kind": "plan",
    "language": "pt",
    "as_of": None,
    "commitments": [
        commitment(
            "5",
            "Orçamento participativo nas autarquias",
            "2023-09-01",
            "2027-08-31",
            leads=["DGAL"],
            collaborators=["ANMP", "AMA", "TI Portugal"],
            milestones=[
                step(
                    "1",
                    "Publicar o guia, nos termos da Lei n.º 50/2018, de 16 de agosto de 2018",
                    None,
                    "2024-03-31",
                    leads=["DGAL"],
                    collaborators=["AMA", "TI Portugal"],
                ),
                step(
                    "2",
                    "Apoiar 25% dos municípios",
                    None,
                    "2025-12-31",
                    by=(None, "half"),
                    leads=["DGAL", "ANMP"],
                ),
            ],
        )
    ],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One Word file."""

    def told(label: str, value: str) -> str:
        return row(cell(label, across=2), cell(value, across=2))

    return (
        save(
            folder / "compromisso.docx",
            paragraph("III Plano de Ação Nacional de Administração Aberta"),
            table(
                [
                    told("Título do compromisso", "5. Orçamento participativo nas autarquias"),
                    told("Descrição breve do compromisso", "Apoiar os municípios."),
                    told("Entidade líder", "Direção-Geral das Autarquias Locais (DGAL)"),
                    row(
                        cell("Partes interessadas que apoiam", down="start"),
                        cell("Governo"),
                        cell(
                            "Associação Nacional de Municípios Portugueses (ANMP); Agência para a Modernização "
                            "Administrativa (AMA)",
                            across=2,
                        ),
                    ),
                    row(cell(down="on"), cell("Sociedade civil"), cell("TI Portugal", across=2)),
                    row(
                        cell(down="on"),
                        cell("Outros atores (Parlamento, setor privado, etc.)"),
                        cell("", across=2),
                    ),
                    told("Período abrangido", "setembro de 2023 – agosto de 2027"),
                    row(cell("Definição do problema", across=4)),
                    told("1. Que problema pretende o compromisso resolver?", "Só 12% dos municípios o têm."),
                    told("2. Quais são as causas do problema?", "Falta de meios desde 2011."),
                    row(cell("Descrição do compromisso", across=4)),
                    told("1. O que foi feito até agora para resolver o problema?", "Um piloto em 2017."),
                    told("2. Que solução propõem?", "Um guia."),
                    told("3. Que resultados queremos alcançar?", "50% dos municípios."),
                    row(cell("Análise do compromisso", across=4)),
                    told("1. Como irá o compromisso promover a transparência?", "Com dados."),
                    row(cell("Planeamento do compromisso", across=4)),
                    ("Marcos", "Resultados esperados", "Data prevista de conclusão", "Partes interessadas"),
                    (
                        "1. Publicar o guia, nos termos da Lei n.º 50/2018, de 16 de agosto de 2018",
                        "Guia",
                        "março de 2024",
                        "Líder: DGAL\nPartes interessadas que apoiam:\nGoverno: AMA\nSociedade civil: TI Portugal",
                    ),
                    (
                        "2. Apoiar 25% dos municípios",
                        "Relatório de 2025",
                        "2.º semestre de 2025",
                        "Líder: DGAL e ANMP",
                    ),
                ],
                columns=4,
            ),
        ),
    )
