"""A self-assessment: one form per commitment, the level ticked in a row of boxes, milestones below."""

from pathlib import Path

from tests.layouts.making_docx import cell, paragraph, row, save, table
from tests.layouts.saying import commitment, step

_HEAD = row("Atividade do marco", "Novo ou em curso", "Data de início", "Data de fim", "Nível de execução",
            header=True)  # fmt: skip


def _form(
    number: str, title: str, period: str, body: str, others: str, level: str, results: str, *rows: str
) -> str:
    levels = ("Não iniciado", "Limitado", "Substancial", "Completo")
    ticks = "   ".join(f"{'☒' if each == level else '☐'} {each}" for each in levels)
    return table([
        row(cell(f"Compromisso {number}: {title}", across=5)),
        row("Período", cell(period, across=4)),
        row("Entidade responsável", cell(body, across=4)),
        row("Outras entidades envolvidas", cell(others, across=4)),
        row("Nível de execução", cell(ticks, across=4)),
        row("Descrição dos resultados", cell(results, across=4)),
        _HEAD,
        *rows,
    ], columns=5)  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "autoavaliacao.docx",
            paragraph("I Plano de Ação Nacional de Administração Aberta", style="Title"),
            "Relatório de autoavaliação intercalar",
            "Data do relatório: 30 de setembro de 2019",
            _form("2", "Guia prático para a divulgação de dados abertos", "dezembro de 2018 – agosto de 2020",
                  "Agência para a Modernização Administrativa, I.P. (AMA)",
                  "Instituto Nacional de Estatística (INE)\nObservatório da Corrupção", "Substancial",
                  "Foi publicado o guia, cuja versão final teve 62 contributos.",
                  row("1. Redigir o guia com base na Lei n.º 26/2016, de 22 de agosto", "Novo", "dezembro de 2018",
                      "abril de 2019", "Completo"),
                  row("2. Formar 40% dos dirigentes", "Novo", "maio de 2019", "agosto de 2020", "Limitado")),
            "",
            _form("5", "Consolidação e promoção da aplicação da Lei de Acesso", "janeiro de 2019 – agosto de 2020",
                  "Comissão de Acesso aos Documentos Administrativos (CADA)", "AMA", "Não iniciado",
                  "Aguarda-se a aprovação do orçamento.",
                  row("1. Lançar a campanha", "Em curso", "janeiro de 2019", "junho de 2019", "Não iniciado")),
        ),
    )  # fmt: skip


EXPECTED = {
    "document_kind": "progress_report",
    "language": "pt",
    "as_of": "2019-09-30",
    "commitments": [
        commitment(
            "2",
            "Guia prático para a divulgação de dados abertos",
            step("1", "Redigir o guia com base na Lei n.º 26/2016, de 22 de agosto", start="2018-12-01",
                 end="2019-04-30", condition="new", status="completed"),
            step("2", "Formar 40% dos dirigentes", start="2019-05-01", end="2020-08-31", condition="new",
                 status="limited"),
            start="2018-12-01",
            end="2020-08-31",
            leads=["AMA"],
            collaborators=["INE", "Observatório da Corrupção"],
            status="substantial",
            narrative="Foi publicado o guia, cuja versão final teve 62 contributos.",
        ),
        commitment(
            "5",
            "Consolidação e promoção da aplicação da Lei de Acesso",
            step("1", "Lançar a campanha", start="2019-01-01", end="2019-06-30", condition="ongoing",
                 status="not_started"),
            start="2019-01-01",
            end="2020-08-31",
            leads=["CADA"],
            collaborators=["AMA"],
            status="not_started",
            narrative="Aguarda-se a aprovação do orçamento.",
        ),
    ],
    "must_warn": ["unfinished_at_report_date"],
}  # fmt: skip
