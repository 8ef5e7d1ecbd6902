"""The sheets' names are all that tells the commitments apart; ends that are no dates, traffic lights, shares."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import number_format, put

_HEAD = ["Hito", "Responsable", "Fecha de inicio", "Fecha de finalización", "Avance", "Semáforo", "Comentarios"]


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    first = book.active
    first.title = "C1 Datos de salud"
    put(first, "A1", [["Corte al 30 de abril de 2019"], _HEAD,
                      ["1. Publicar el tablero de vacunas", "MINSAL", datetime(2018, 9, 1), datetime(2019, 3, 31), "100%", "🟢",
                       "Está en línea."],
                      ["2. Abrir las compras de medicinas", "MINSAL e ISSS", datetime(2018, 10, 1), "Permanente", "3 de 5", "🟡",
                       None]])  # fmt: skip
    second = book.create_sheet("C2 Aguas abiertas")
    put(
        second,
        "A1",
        [
            ["Corte al 30 de abril de 2019"],
            _HEAD,
            ["1. Mapa de juntas de agua", "ANDA", datetime(2018, 9, 1), datetime(2019, 12, 31), "20%", "🔴", None],
        ],
    )
    for sheet in (first, second):
        number_format(sheet, "C3:D4", "dd/mm/yyyy")
    path = folder / "avances.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2019-04-30",
    "commitments": [
        {
            "number": "1",
            "title": "Datos de salud",
            "milestones": [
                {
                    "number": "1",
                    "title": "Publicar el tablero de vacunas",
                    "leads": ["MINSAL"],
                    "start": "2018-09-01",
                    "end": "2019-03-31",
                    "progress": 100,
                    "narrative": "Está en línea",
                },
                {
                    "number": "2",
                    "title": "Abrir las compras de medicinas",
                    "leads": ["MINSAL", "ISSS"],
                    "start": "2018-10-01",
                    "end": None,
                    "progress": None,
                    "status": None,
                },
            ],
        },
        {
            "number": "2",
            "title": "Aguas abiertas",
            "milestones": [
                {
                    "number": "1",
                    "title": "Mapa de juntas de agua",
                    "leads": ["ANDA"],
                    "end": "2019-12-31",
                    "progress": 20,
                },
            ],
        },
    ],
    "must_warn": ["date_not_understood", "column_not_placed", "title_from_sheet_name"],
}
