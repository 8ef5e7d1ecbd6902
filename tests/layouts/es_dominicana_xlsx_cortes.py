"""One column of progress a quarter: the latest counts, the others are told."""

from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, number_format, put


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Avances"
    put(sheet, "A1", [["Quinto Plan de Acción Nacional de Gobierno Abierto"],
                      ["Compromiso 2: Participación en las compras públicas"], [],
                      ["No.", "Hitos", "Responsable", "Fecha inicio", "Fecha fin", "Avance", None, None, "Evidencias"],
                      [None, None, None, None, None, "Marzo 2021", "Junio 2021", "Septiembre 2021"],
                      [1, "Diseñar el módulo de veedurías", "DGCP", "01/12/2020", "30/06/2021", 0.4, 0.8, 1,
                       "https://dgcp.example.org/modulo"],
                      [2, "Formar a 60 veedores", "DGCP y DIGEIG", "01/03/2021", "31/12/2021", 0, 0.1, 0.35, None]])  # fmt: skip
    merge(sheet, "F4:H4", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5", "I4:I5")
    number_format(sheet, "F6:H7", "0%")
    path = folder / "avances.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2021-09-30",
    "commitments": [
        {
            "number": "2",
            "title": "Participación en las compras públicas",
            "milestones": [
                {
                    "number": "1",
                    "title": "Diseñar el módulo de veedurías",
                    "leads": ["DGCP"],
                    "start": "2020-12-01",
                    "end": "2021-06-30",
                    "progress": 100,
                    "status": "completed",
                    "evidence": ["https://dgcp.example.org/modulo"],
                },
                {
                    "number": "2",
                    "title": "Formar a 60 veedores",
                    "leads": ["DGCP", "DIGEIG"],
                    "start": "2021-03-01",
                    "end": "2021-12-31",
                    "progress": 35,
                    "status": None,
                },
            ],
        },
    ],
    "must_warn": ["earlier_cut_offs_left_out"],
}
