"""States as columns with a cross in one of them, numbers beyond nine, months as short words."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, put
from tests.layouts.saying import commitment, step

_ROWS: list[Any] = [
    ["Compromisso", "N.º", "Actividade", "Responsável", "Prazo", None, "Ponto de situação", None, None,
     "Observações"],
    [None, None, None, None, "Início", "Fim", "Não iniciado", "Em curso", "Concluído", None],
    ["1. Transparência nas receitas municipais", "1.9", "Publicar o relatório de receitas",
     "Conselho Municipal de Maputo (CMM)", "Jan-22", "Jun-22", None, None, "X", "Publicado na página do município."],
    [None, "1.10", "Formar 80% dos chefes de bairro", "CMM e ANAMM", "Jul-22", "Dez-22", None, "X", None,
     "Formados 34 de 63."],
    ["2. Recolha de resíduos sólidos", "2.1", "Criar a linha verde", "CMM, em parceria com a Livaningo", "Fev-23",
     "Ago-23", "X", None, None, None],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Monitoria"
    put(sheet, "A1", [["Plano de Acção Local de Governo Aberto - Maputo"], ["Relatório de monitoria"]])
    put(sheet, "A3", [["Data de referência:", None, "28 de Fevereiro de 2023"]])
    put(sheet, "A5", _ROWS)
    merge(sheet, "A1:J1", "A2:J2", "E5:F5", "G5:I5", "A5:A6", "B5:B6", "C5:C6", "D5:D6", "J5:J6", "A7:A8")
    path = folder / "monitoria.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "pt",
    "as_of": "2023-02-28",
    "commitments": [
        commitment(
            "1",
            "Transparência nas receitas municipais",
            activities=[
                step("1.9", "Publicar o relatório de receitas", start="2022-01-01", end="2022-06-30", leads=["CMM"],
                     status="completed", narrative="Publicado na página do município."),
                step("1.10", "Formar 80% dos chefes de bairro", start="2022-07-01", end="2022-12-31",
                     leads=["CMM", "ANAMM"], status="in_progress", narrative="Formados 34 de 63."),
            ],
        ),
        commitment(
            "2",
            "Recolha de resíduos sólidos",
            activities=[
                step("2.1", "Criar a linha verde", start="2023-02-01", end="2023-08-31", leads=["CMM"],
                     collaborators=["Livaningo"], status="not_started"),
            ],
        ),
    ],
    "must_warn": ["unfinished_at_report_date"],
}  # fmt: skip
