"""A strategic plan in Portuguese: headings for axes, objectives and strategies, small tables of labels below."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import paragraph, save, table


def build(folder: Path) -> tuple[Path, ...]:
    path = save(
        folder / "plano.docx",
        paragraph("Plano Estratégico do Município da Ponta Verde 2020-2024", style="Title"),
        paragraph("Missão", style="Heading1"),
        paragraph("Servir os munícipes com contas claras."),
        paragraph("Eixo 1: Mercados e feiras", style="Heading1"),
        paragraph("Objetivo estratégico 1 – Mercados limpos e seguros", style="Heading2"),
        paragraph("Estratégia 1.1 – Recolha diária do lixo", style="Heading3"),
        table([["Responsável", "Direção de Higiene Urbana"], ["Prazo", "janeiro de 2020 a dezembro de 2021"]]),
        paragraph("Estratégia 1.2 – Iluminação das bancas", style="Heading3"),
        table([["Responsável", "Empresa de Energia (EDE)"], ["Prazo", "2.º semestre de 2021"]]),
        paragraph("Eixo 2: Estradas", style="Heading1"),
        paragraph("Objetivo estratégico 2 – Ruas transitáveis na época das chuvas", style="Heading2"),
        paragraph("Estratégia 2.1 – Abrir valas de drenagem", style="Heading3"),
    )
    return (path,)


EXPECTED = {
    "document_kind": "strategic_plan",
    "language": "pt",
    "title": "Plano Estratégico do Município da Ponta Verde 2020-2024",
    "period_start": "2020-01-01",
    "period_end": "2024-12-31",
    "commitments": [
        commitment(
            "1",
            "Mercados limpos e seguros",
            axis="Eixo 1: Mercados e feiras",
            milestones=[
                step(
                    "1.1", "Recolha diária do lixo", "2020-01-01", "2021-12-31",
                    leads=["Direção de Higiene Urbana"],
                ),
                step("1.2", "Iluminação das bancas", None, "2021-12-31", by="half", leads=["EDE"]),
            ],
        ),
        commitment(
            "2",
            "Ruas transitáveis na época das chuvas",
            axis="Eixo 2: Estradas",
            milestones=[step("2.1", "Abrir valas de drenagem")],
        ),
    ],
    "must_warn": ["steps_without_dates", "steps_without_owner"],
}  # fmt: skip
