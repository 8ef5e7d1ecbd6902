"""One sheet per commitment, numbered by the sheet's name; first and revised deadlines; quarters; a hidden column."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import number_format, put

_HEAD = ["N°", "Activité", "Début", "Échéance initiale", "Échéance révisée", "Taux de réalisation", "Statut",
         "Note interne", "Livrables (liens)"]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    first = book.active
    first.title = "Engagement 3"
    put(first, "A1", [["Intitulé :", "Portail national de la participation citoyenne"],
                      ["Porteur :", "Ministère de la Transition numérique (MTNRA)"],
                      ["Partenaires :", "Chambre des représentants, Association Simsim"],
                      ["Date de mise à jour :", datetime(2022, 9, 30)],
                      [],
                      _HEAD,
                      ["1", "Recenser les pétitions déposées depuis 2018", "T3 2021", "T4 2021", None, 1, "Achevée",
                       "à vérifier", "https://portail.example.org/recensement"],
                      ["2", "Ouvrir la version d'essai à 3 communes", "janvier 2022", "juin 2022", "décembre 2022", 0.35,
                       "En cours de réalisation", None, None]])  # fmt: skip
    number_format(first, "F7:F8", "0 %")
    number_format(first, "B4:B4", "dd/mm/yyyy")
    first.column_dimensions["H"].hidden = True
    second = book.create_sheet("Engagement 7")
    put(second, "A1", [["Intitulé :", "Budget ouvert des collectivités"],
                       ["Porteur :", "Direction générale des collectivités territoriales (DGCT)"],
                       ["Partenaires :", "Tanmia"],
                       ["Date de mise à jour :", datetime(2022, 9, 30)],
                       [],
                       _HEAD,
                       ["1", "Choisir les collectivités pilotes", "1er septembre 2021", "31 mars 2022", "30/11/2022", 0,
                        "Non entamé", None, None]])  # fmt: skip
    number_format(second, "F7:F7", "0 %")
    path = folder / "fiches.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "fr",
    "as_of": "2022-09-30",
    "commitments": [
        {
            "number": "3",
            "title": "Portail national de la participation citoyenne",
            "leads": ["MTNRA"],
            "collaborators": ["Chambre des représentants", "Association Simsim"],
            "milestones": [],
            "activities": [
                {
                    "number": "1",
                    "title": "Recenser les pétitions déposées depuis 2018",
                    "start": "2021-07-01",
                    "end": "2021-12-31",
                    "start_precision": "quarter",
                    "end_precision": "quarter",
                    "progress": 100,
                    "status": "completed",
                    "evidence": ["https://portail.example.org/recensement"],
                },
                {
                    "number": "2",
                    "title": "Ouvrir la version d'essai à 3 communes",
                    "start": "2022-01-01",
                    "end": "2022-06-30",
                    "current_end": "2022-12-31",
                    "current_end_precision": "month",
                    "progress": 35,
                    "status": "in_progress",
                },
            ],
        },
        {
            "number": "7",
            "title": "Budget ouvert des collectivités",
            "leads": ["DGCT"],
            "collaborators": ["Tanmia"],
            "activities": [
                {
                    "number": "1",
                    "title": "Choisir les collectivités pilotes",
                    "start": "2021-09-01",
                    "end": "2022-03-31",
                    "current_end": "2022-11-30",
                    "progress": 0,
                    "status": "not_started",
                },
            ],
        },
    ],
    "must_warn": ["hidden_columns_read", "overdue_at_report_date"],
}
