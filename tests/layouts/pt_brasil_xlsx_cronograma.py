"""A chart of bars: one column a month under its year, an X where a milestone runs; one row is only painted."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.layouts.making_xlsx import column, merge, put

_MONTHS = ["Out", "Nov", "Dez", "Jan", "Fev", "Mar", "Abr", "Mai", "Jun"]
_ROWS: list[tuple[str, str, str, tuple[int, ...]]] = [
    ("1", "Mapear as bases de dados sobre a Amazônia", "MMA", (0, 1, 2)),
    ("2", "Ouvir comunidades ribeirinhas em três oficinas", "MMA e ICMBio", (2, 3)),
    ("3", "Publicar o painel com 40% das bases", "IBAMA, com apoio de Imaflora", (4, 5, 6, 7, 8)),
]


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Cronograma"
    put(sheet, "A1", [["CRONOGRAMA DE EXECUÇÃO"],
                      ["Compromisso 7: Dados abertos para o clima"],
                      ["Órgão coordenador: Ministério do Meio Ambiente (MMA)"]])  # fmt: skip
    put(sheet, "A5", [["Nº", "Marco", "Responsável", 2021, None, None, 2022],
                      [None, None, None, *_MONTHS]])  # fmt: skip
    merge(sheet, "A5:A6", "B5:B6", "C5:C6", "D5:F5", "G5:L5")
    for row, (number, title, lead, months) in enumerate(_ROWS, start=7):
        put(sheet, f"A{row}", [[number, title, lead]])
        for month in months:
            sheet[f"{column(4 + month)}{row}"].value = "X"
    put(sheet, "A10", [["4", "Avaliar o painel", "CGU"]])
    for month in (7, 8):
        sheet[f"{column(4 + month)}10"].fill = PatternFill("solid", start_color="FF92D050")
    path = folder / "cronograma.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "pt",
    "commitments": [
        {
            "number": "7",
            "title": "Dados abertos para o clima",
            "milestones": [
                {
                    "number": "1",
                    "title": "Mapear as bases de dados sobre a Amazônia",
                    "leads": ["MMA"],
                    "start": "2021-10-01",
                    "end": "2021-12-31",
                    "start_precision": "month",
                    "end_precision": "month",
                    "status": None,
                    "progress": None,
                },
                {
                    "number": "2",
                    "title": "Ouvir comunidades ribeirinhas em três oficinas",
                    "leads": ["MMA", "ICMBio"],
                    "start": "2021-12-01",
                    "end": "2022-01-31",
                },
                {
                    "number": "3",
                    "title": "Publicar o painel com 40% das bases",
                    "leads": ["IBAMA"],
                    "collaborators": ["Imaflora"],
                    "start": "2022-02-01",
                    "end": "2022-06-30",
                    "progress": None,
                },
                {
                    "number": "4",
                    "title": "Avaliar o painel",
                    "leads": ["CGU"],
                    "start": "2022-05-01",
                    "end": "2022-06-30",
                },
            ],
        }
    ],
    "must_warn": ["colour_read_as_bar"],
}
