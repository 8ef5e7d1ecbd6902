"""A follow-up workbook: merged commitments, goals with original and rescheduled ends, percents kept as fractions."""

from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, number_format, put
from tests.layouts.saying import commitment, step

_HEAD = ["N°", "Compromiso", "Institución responsable", "Meta", "Responsables de la meta", "Fecha de inicio",
         "Fecha de fin original", "Fecha de fin reprogramada", "% de avance", "Estado", "Descripción del avance",
         "Medios de verificación"]  # fmt: skip
_ROWS: list[Any] = [
    [1, "Estrategia nacional de datos abiertos",
     "Agencia de Gobierno Electrónico y Sociedad de la Información y del Conocimiento (AGESIC)",
     "1.1 Publicar 40 conjuntos de datos, 60% de ellos en formato abierto", "AGESIC", datetime(2022, 3, 1),
     datetime(2022, 6, 30), None, 1, "Finalizada", "Se publicaron 44 conjuntos de datos.",
     "https://catalogo.example.uy/informe-2022"],
    [None, None, None, "1.2 Elaborar la guía de calidad de datos", "AGESIC e INE", "Setiembre 2022", "Marzo 2023",
     datetime(2023, 9, 30), 0.4, "En curso", "Se cuenta con un borrador; falta la consulta pública.", None],
    [None, None, None, "1.3 Capacitar a 200 funcionarios de gobiernos departamentales",
     "AGESIC, con apoyo de la Oficina Nacional del Servicio Civil (ONSC)", datetime(2023, 4, 1),
     datetime(2023, 12, 31), "-", 0, "No iniciada", None, None],
    [2, "Participación en la gestión del agua", "Ministerio de Ambiente (MA)",
     "2.1 Instalar mesas de diálogo en 3 cuencas", "MA / MGAP", "Marzo 2022", datetime(2022, 11, 30),
     datetime(2023, 3, 31), 0.75, "Atrasada", "Funcionan dos de las tres mesas.",
     "https://ambiente.example.uy/mesa1\nhttps://ambiente.example.uy/mesa2"],
    [None, None, None, "2.2 Publicar el tablero de calidad de agua", "MA", datetime(2022, 8, 15),
     datetime(2023, 2, 28), None, 0.2, "En curso", "Se definieron los indicadores.", None],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Seguimiento"
    put(sheet, "A1", [["Quinto Plan de Acción Nacional de Gobierno Abierto 2021-2024"], ["Matriz de seguimiento"]])
    put(sheet, "A3", [["Fecha de corte: 31/12/2022"]])
    put(sheet, "A5", [_HEAD, *_ROWS])
    merge(sheet, "A1:L1", "A2:L2", "A3:L3")
    for letter in "ABC":
        merge(sheet, f"{letter}6:{letter}8", f"{letter}9:{letter}10")
    number_format(sheet, "I6:I10", "0%")
    number_format(sheet, "F6:H10", "dd/mm/yyyy")
    path = folder / "seguimiento.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2022-12-31",
    "commitments": [
        commitment(
            "1",
            "Estrategia nacional de datos abiertos",
            step("1.1", "Publicar 40 conjuntos de datos, 60% de ellos en formato abierto", start="2022-03-01",
                 end="2022-06-30", by="day day", leads=["AGESIC"], progress=100, status="completed",
                 narrative="Se publicaron 44 conjuntos de datos.",
                 evidence=["https://catalogo.example.uy/informe-2022"], current_end=None),
            step("1.2", "Elaborar la guía de calidad de datos", start="2022-09-01", end="2023-03-31",
                 leads=["AGESIC", "INE"], progress=40, status="in_progress", current_end="2023-09-30",
                 narrative="Se cuenta con un borrador; falta la consulta pública."),
            step("1.3", "Capacitar a 200 funcionarios de gobiernos departamentales", start="2023-04-01",
                 end="2023-12-31", by="day day", leads=["AGESIC"], collaborators=["ONSC"], progress=0,
                 status="not_started", current_end=None),
            leads=["AGESIC"],
        ),
        commitment(
            "2",
            "Participación en la gestión del agua",
            step("2.1", "Instalar mesas de diálogo en 3 cuencas", start="2022-03-01", end="2022-11-30",
                 by="month day", leads=["MA", "MGAP"], progress=75, status="delayed", current_end="2023-03-31",
                 narrative="Funcionan dos de las tres mesas.",
                 evidence=["https://ambiente.example.uy/mesa1", "https://ambiente.example.uy/mesa2"]),
            step("2.2", "Publicar el tablero de calidad de agua", start="2022-08-15", end="2023-02-28", by="day day",
                 leads=["MA"], progress=20, status="in_progress", narrative="Se definieron los indicadores."),
            leads=["MA"],
        ),
    ],
    "must_warn": ["overdue_at_report_date"],
}  # fmt: skip
