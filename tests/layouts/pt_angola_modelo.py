"""The template in Portuguese in Word: question labels, milestones without numbers, two commitments in one file."""

from pathlib import Path

from tests.layouts.making_docx import cell, paragraph, row, save, table
from tests.layouts.saying import commitment, step


def _form(number: str, title: str, period: str, lead: str, state: str, steps: list[tuple[str, str, str]]) -> str:
    rows = [
        row(cell("Número e nome do compromisso", across=1), cell(f"{number}. {title}", across=2)),
        row("Data de início e fim do compromisso", cell(period, across=2)),
        row("Instituição ou ator responsável pela implementação", cell(lead, across=2)),
        row(cell("Descrição do compromisso", across=3)),
        row(
            "Qual é o problema público que o compromisso irá abordar?",
            cell("A informação chega tarde aos cidadãos.", across=2),
        ),
        row("Qual é o compromisso?", cell("Publicar a tempo, em linguagem simples.", across=2)),
        row("Atividade do marco com entregável verificável", "Data de início:", "Data de término:"),
        *(row(*each) for each in steps),
        row(cell("Informação de contacto", across=3)),
        row("Nome da pessoa responsável", cell("Domingas Kiala Neto", across=2)),
        row("Cargo, departamento", cell("Directora, Gabinete de Estudos", across=2)),
        row("Email e telefone", cell("dkiala@example.org", across=2)),
        row(cell("Outros atores envolvidos", down="start"), "Atores estatais", cell(state)),
        row(
            cell(down="on"),
            "OSC, setor privado, multilaterais",
            cell("Associação Justiça, Paz e Democracia (AJPD)"),
        ),
    ]
    return table(rows, columns=3)


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "compromissos.docx",
            paragraph("Plano de Ação Nacional de Governo Aberto 2024-2026", style="Title"),
            _form(
                "1",
                "Orçamento aberto",
                "Janeiro de 2024 – Dezembro de 2025",
                "Ministério das Finanças (MINFIN)",
                "Tribunal de Contas, Instituto Nacional de Estatística – INE",
                [
                    ("Publicar o Orçamento Cidadão em 4 línguas nacionais", "Janeiro de 2024", "Abril de 2024"),
                    ("Portal da execução orçamental por província", "Maio 2024", "30 de Junho de 2025"),
                ],
            ),
            paragraph(""),
            _form(
                "2",
                "Registo criminal em linha",
                "01/03/2024 a 31/12/2025",
                "MJDH – Ministério da Justiça e dos Direitos Humanos",
                "Instituto de Modernização Administrativa (IMA)",
                [("Serviço disponível em 18 províncias", "Março/2024", "Dez/2025")],
            ),
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "pt",
    "title": "Plano de Ação Nacional de Governo Aberto 2024-2026",
    "commitments": [
        commitment(
            "1",
            "Orçamento aberto",
            step(
                None, "Publicar o Orçamento Cidadão em 4 línguas nacionais", start="2024-01-01", end="2024-04-30"
            ),
            step(
                None,
                "Portal da execução orçamental por província",
                start="2024-05-01",
                end="2025-06-30",
                by="month day",
            ),
            start="2024-01-01",
            end="2025-12-31",
            leads=["MINFIN"],
            collaborators=["Tribunal de Contas", "INE"],
        ),
        commitment(
            "2",
            "Registo criminal em linha",
            step(None, "Serviço disponível em 18 províncias", start="2024-03-01", end="2025-12-31"),
            start="2024-03-01",
            end="2025-12-31",
            by="day day",
            leads=["MJDH"],
            collaborators=["IMA"],
        ),
    ],
}
