"""Commitments as lines of their own in the first column, milestones below, a mean after each block."""

from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import number_format, put

_HEAD = ["Compromissos e marcos", "Responsável", "Início", "Fim", "Execução", "Evidências"]


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Execução"
    put(sheet, "B2", [["Plano de Ação de Governo Aberto de Cabo Verde 2021-2023"], ["Atualizado em 31/12/2022"], [], _HEAD,
        ["Compromisso 1: Portal único de consulta pública"],
        ["1.1 Levantamento de requisitos", "NOSi", "jan/21", "jun/21", 1, "https://nosi.example.org/requisitos"],
        ["1.2 Entrada em funcionamento", "NOSi / Casa do Cidadão", "jul/21", "set/22", 0.7, None],
        ["Média do compromisso", None, None, None, 0.85, None],
        ["Compromisso 2: Orçamento aberto às câmaras municipais"],
        ["2.1 Formação em 22 municípios", "DNOCP com apoio de ANMCV", "mar/22", "dez/23", 0.5, None],
        ["Média do compromisso", None, None, None, 0.5, None],
    ])  # fmt: skip
    number_format(sheet, "F6:F13", "0%")
    path = folder / "execucao.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "pt",
    "as_of": "2022-12-31",
    "commitments": [
        {
            "number": "1",
            "title": "Portal único de consulta pública",
            "progress": None,
            "milestones": [
                {
                    "number": "1.1",
                    "title": "Levantamento de requisitos",
                    "leads": ["NOSi"],
                    "start": "2021-01-01",
                    "end": "2021-06-30",
                    "progress": 100,
                    "evidence": ["https://nosi.example.org/requisitos"],
                },
                {
                    "number": "1.2",
                    "title": "Entrada em funcionamento",
                    "leads": ["NOSi", "Casa do Cidadão"],
                    "start": "2021-07-01",
                    "end": "2022-09-30",
                    "progress": 70,
                },
            ],
        },
        {
            "number": "2",
            "title": "Orçamento aberto às câmaras municipais",
            "milestones": [
                {
                    "number": "2.1",
                    "title": "Formação em 22 municípios",
                    "leads": ["DNOCP"],
                    "collaborators": ["ANMCV"],
                    "progress": 50,
                },
            ],
        },
    ],
    "must_warn": ["overdue_at_report_date"],
}
