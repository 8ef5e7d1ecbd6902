"""The plan as a workbook and the agencies' answers as a table of codes with moved deadlines: two files, one plan."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import number_format, put

_PROGRESS = """\
sep=;
Reporte de avance al 30 de septiembre de 2021;;;;;
Código compromiso;Código hito;Avance (%);Estado;Nueva fecha de término;Comentarios
1;1.1;100;Concluido;;Se aprobó con resolución de mayo de 2021.
1;1.2;40,0;En proceso;31/03/2022;Faltan los gobiernos regionales.
2;2.1;0;Por iniciar;30/06/2022;
"""


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Plan"
    put(sheet, "A1", [["V Plan de Acción de Gobierno Abierto 2020-2022"], [],
                      ["Código", "Compromiso", "Código", "Hito", "Entidad responsable", "Corresponsables", "Inicio", "Término"],
                      [1, "Integridad en gobiernos regionales", "1.1", "Aprobar el lineamiento",
                       "Presidencia del Consejo de Ministros (PCM)", "ANGR", datetime(2020, 11, 2), datetime(2021, 6, 30)],
                      [None, None, "1.2", "Publicar los planes de integridad", "PCM", "ANGR, Proética",
                       datetime(2021, 2, 1), datetime(2021, 12, 31)],
                      [2, "Justicia abierta", "2.1", "Publicar las resoluciones de familia en versión sencilla",
                       "Poder Judicial (PJ)", None, "marzo 2021", "agosto 2021"]])  # fmt: skip
    number_format(sheet, "G4:H6", "dd/mm/yyyy")
    plan, progress = folder / "plan.xlsx", folder / "avance.csv"
    book.save(plan)
    progress.write_bytes(_PROGRESS.encode("cp1252"))
    return plan, progress


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "as_of": "2021-09-30",
    "period_start": "2020-01-01",
    "period_end": "2022-12-31",
    "commitments": [
        {
            "number": "1",
            "title": "Integridad en gobiernos regionales",
            "milestones": [
                {
                    "number": "1.1",
                    "title": "Aprobar el lineamiento",
                    "leads": ["PCM"],
                    "collaborators": ["ANGR"],
                    "start": "2020-11-02",
                    "end": "2021-06-30",
                    "current_end": None,
                    "progress": 100,
                    "status": "completed",
                    "narrative": "Se aprobó con resolución de mayo de 2021",
                },
                {
                    "number": "1.2",
                    "title": "Publicar los planes de integridad",
                    "leads": ["PCM"],
                    "collaborators": ["ANGR", "Proética"],
                    "end": "2021-12-31",
                    "current_end": "2022-03-31",
                    "current_end_precision": "day",
                    "progress": 40,
                    "status": "in_progress",
                },
            ],
        },
        {
            "number": "2",
            "title": "Justicia abierta",
            "milestones": [
                {
                    "number": "2.1",
                    "title": "Publicar las resoluciones de familia en versión sencilla",
                    "leads": ["PJ"],
                    "start": "2021-03-01",
                    "end": "2021-08-31",
                    "current_end": "2022-06-30",
                    "progress": 0,
                    "status": "not_started",
                },
            ],
        },
    ],
}
