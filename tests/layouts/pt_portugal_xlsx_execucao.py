"""Planned and actual dates in one cell, fractions without a percent format, hidden rows, blank rows and columns."""

from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, put

_HEAD = ["Compromisso", None, "Medida", "Entidade responsável", "Data de início", "Data de conclusão",
         "% de execução", "Situação", "Ponto de situação"]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Execução"
    put(sheet, "B2", [["II Plano de Ação Nacional de Administração Aberta"],
                      ["Relatório de execução em 30 de junho de 2022"]])  # fmt: skip
    put(sheet, "B6", [
        _HEAD,
        ["Compromisso 2 – Contratação pública transparente", None, "2.1 Rever o portal BASE",
         "Instituto dos Mercados Públicos (IMPIC)", "Previsto: 01/03/2021 Real: 15/03/2021",
         "Previsto: 31/12/2021 Real: 15/02/2022", 1, "Concluído", "O portal reviu 14 formulários."],
        [None, None, "2.2 Publicar dados abertos de contratos", "IMPIC e AMA", "Previsto: 01/01/2022",
         "Previsto: 30/09/2022 Real:", 0.85, "Em curso", "Falta o histórico de 2012."],
        [],
        [None, None, "2.3 Ação anulada em reunião", "AMA", "Previsto: 01/01/2022", "Previsto: 31/03/2022", 0,
         "Não iniciado", None],
        ["Compromisso 4 – Orçamento aberto", None, "4.1 Traduzir o orçamento para cidadãos",
         "DGO, em colaboração com Instituto de Políticas Públicas", "2.º trimestre de 2021", "fim de 2022", 0.5,
         "Em curso", None],
    ])  # fmt: skip
    merge(sheet, "B7:B10")
    sheet.row_dimensions[10].hidden = True
    put(sheet, "B13", [["Fonte: pontos focais das entidades."]])
    path = folder / "execucao.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "pt",
    "as_of": "2022-06-30",
    "commitments": [
        {
            "number": "2",
            "title": "Contratação pública transparente",
            "milestones": [
                {
                    "number": "2.1",
                    "title": "Rever o portal BASE",
                    "leads": ["IMPIC"],
                    "start": "2021-03-01",
                    "end": "2021-12-31",
                    "actual_start": "2021-03-15",
                    "actual_end": "2022-02-15",
                    "progress": 100,
                    "status": "completed",
                    "narrative": "O portal reviu 14 formulários",
                },
                {
                    "number": "2.2",
                    "title": "Publicar dados abertos de contratos",
                    "leads": ["IMPIC", "AMA"],
                    "start": "2022-01-01",
                    "end": "2022-09-30",
                    "actual_start": None,
                    "actual_end": None,
                    "progress": 85,
                    "status": "in_progress",
                },
                {
                    "number": "2.3",
                    "title": "Ação anulada em reunião",
                    "leads": ["AMA"],
                    "start": "2022-01-01",
                    "end": "2022-03-31",
                    "progress": 0,
                    "status": "not_started",
                },
            ],
        },
        {
            "number": "4",
            "title": "Orçamento aberto",
            "milestones": [
                {
                    "number": "4.1",
                    "title": "Traduzir o orçamento para cidadãos",
                    "leads": ["DGO"],
                    "collaborators": ["Instituto de Políticas Públicas"],
                    "start": "2021-04-01",
                    "end": "2022-12-31",
                    "start_precision": "quarter",
                    "end_precision": "year",
                    "progress": 50,
                    "status": "in_progress",
                },
            ],
        },
    ],
    "must_warn": ["hidden_rows_read", "finished_late", "overdue_at_report_date"],
}
