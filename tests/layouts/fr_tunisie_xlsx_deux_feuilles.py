"""The plan on one sheet, its follow-up on the next: the same milestones by number, told once each."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import number_format, put


def build(folder: Path) -> tuple[Path, ...]:
    day = datetime
    book = Workbook()
    plan = book.active
    plan.title = "Plan"
    put(plan, "A1", [["N° engagement", "Engagement", "N° jalon", "Jalon", "Porteur", "Début", "Échéance"],
                     [5, "Données ouvertes du transport", "5.1", "Inventaire des données", "Ministère du Transport (MT)",
                      day(2021, 1, 4), day(2021, 6, 30)],
                     [5, "Données ouvertes du transport", "5.2", "Mise en ligne du portail", "MT avec l'appui de Data4Tunisia",
                      day(2021, 7, 1), day(2022, 9, 30)],
                     [8, "Budget participatif des lycées", "8.1", "Choix de 10 lycées", "Ministère de l'Éducation (ME)",
                      "avril 2021", "juin 2021"]])  # fmt: skip
    number_format(plan, "F2:G4", "dd/mm/yyyy")
    news = book.create_sheet("Suivi")
    put(news, "A1", [["Situation au 31 décembre 2021"], [],
                     ["N° engagement", "N° jalon", "Taux d'avancement", "État", "Nouvelle échéance", "Commentaires"],
                     [5, "5.1", 1, "Achevé", None, "L'inventaire compte 96 jeux de données."],
                     [5, "5.2", 0.2, "En retard", day(2023, 3, 31), None],
                     [8, "8.1", 0, "Non entamé", None, None]])  # fmt: skip
    number_format(news, "C4:C6", "0%")
    number_format(news, "E4:E6", "dd/mm/yyyy")
    path = folder / "suivi.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "fr",
    "as_of": "2021-12-31",
    "commitments": [
        {
            "number": "5",
            "title": "Données ouvertes du transport",
            "milestones": [
                {
                    "number": "5.1",
                    "title": "Inventaire des données",
                    "leads": ["MT"],
                    "start": "2021-01-04",
                    "end": "2021-06-30",
                    "progress": 100,
                    "status": "completed",
                    "narrative": "L'inventaire compte 96 jeux de données",
                },
                {
                    "number": "5.2",
                    "title": "Mise en ligne du portail",
                    "leads": ["MT"],
                    "collaborators": ["Data4Tunisia"],
                    "end": "2022-09-30",
                    "current_end": "2023-03-31",
                    "progress": 20,
                    "status": "delayed",
                },
            ],
        },
        {
            "number": "8",
            "title": "Budget participatif des lycées",
            "milestones": [
                {
                    "number": "8.1",
                    "title": "Choix de 10 lycées",
                    "leads": ["ME"],
                    "start": "2021-04-01",
                    "end": "2021-06-30",
                    "progress": 0,
                    "status": "not_started",
                },
            ],
        },
    ],
    "must_warn": ["overdue_at_report_date"],
}
