"""A status report with planned and real dates in columns of their own, and labels inside the cell of the owners."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, number_format, put


def build(folder: Path) -> tuple[Path, ...]:
    day = datetime
    book = Workbook()
    sheet = book.active
    sheet.title = "RSE 9"
    put(sheet, "A1", [["RELATÓRIO DE STATUS DE EXECUÇÃO"], ["Data do relatório:", None, "15 de março de 2023"],
                      ["Compromisso:", None, "9 - Transparência no setor de meio ambiente"],
                      ["Órgão coordenador:", None, "Instituto Brasileiro do Meio Ambiente (IBAMA)"], [],
                      ["Marcos", "%", "Início", None, "Fim", None, "Responsáveis", "Situação", "Comentários"],
                      [None, None, "Previsto", "Realizado", "Previsto", "Realizado"],
                      ["Marco 1: Diagnóstico das bases", 100, day(2021, 10, 4), day(2021, 10, 18), day(2022, 1, 31),
                       day(2022, 3, 2), "Responsável: IBAMA\nApoio: ICMBio", "Concluído", "Foram vistas 42 bases."],
                      ["Marco 2: Plano de abertura", 60, day(2022, 2, 1), day(2022, 4, 4), day(2022, 12, 30), None,
                       "Responsável: IBAMA\nApoio: MMA, Imaflora", "Atrasado", None],
                      ["Marco 3: Publicação", 0, "2º semestre de 2022", None, "jun/23", None, "IBAMA", "Não iniciado", None]])  # fmt: skip
    merge(sheet, "A1:I1", "A2:B2", "A3:B3", "A4:B4", "C3:I3", "C4:I4", "C6:D6", "E6:F6",
          *(f"{letter}6:{letter}7" for letter in "ABGHI"))  # fmt: skip
    number_format(sheet, "C8:F10", "dd/mm/yy")
    path = folder / "rse9.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "pt",
    "as_of": "2023-03-15",
    "commitments": [
        {
            "number": "9",
            "title": "Transparência no setor de meio ambiente",
            "leads": ["IBAMA"],
            "milestones": [
                {
                    "number": "1",
                    "title": "Diagnóstico das bases",
                    "leads": ["IBAMA"],
                    "collaborators": ["ICMBio"],
                    "start": "2021-10-04",
                    "end": "2022-01-31",
                    "actual_start": "2021-10-18",
                    "actual_end": "2022-03-02",
                    "progress": 100,
                    "status": "completed",
                    "narrative": "Foram vistas 42 bases",
                },
                {
                    "number": "2",
                    "title": "Plano de abertura",
                    "leads": ["IBAMA"],
                    "collaborators": ["MMA", "Imaflora"],
                    "start": "2022-02-01",
                    "end": "2022-12-30",
                    "actual_start": "2022-04-04",
                    "actual_end": None,
                    "progress": 60,
                    "status": "delayed",
                },
                {
                    "number": "3",
                    "title": "Publicação",
                    "leads": ["IBAMA"],
                    "start": "2022-07-01",
                    "end": "2023-06-30",
                    "start_precision": "half",
                    "end_precision": "month",
                    "progress": 0,
                    "status": "not_started",
                },
            ],
        },
    ],
    "must_warn": ["finished_late", "overdue_at_report_date"],
}
