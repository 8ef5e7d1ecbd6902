"""A matrix of follow-up in French: merged commitments, percentages as fractions, original and revised ends."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, number_format, put
from tests.layouts.saying import commitment, step

_ROWS: list[Any] = [
    ["N°", "Engagement", "Jalons", "Responsable", "Partenaires", "Date de début", "Date de fin initiale",
     "Date de fin révisée", "Taux d'exécution", "Statut", "Résultats obtenus", "Sources de vérification"],
    [1, "Rendre accessibles les données budgétaires", "1.1 Publier le budget citoyen",
     "Ministère des Finances et du Budget (MFB)", "Forum Civil", date(2022, 1, 1), date(2022, 6, 30), None, 1,
     "Achevé", "Budget citoyen publié en wolof et en français.", "https://budget.example.sn/citoyen"],
    [None, None, "1.2 Former 50% des collectivités territoriales", "MFB, avec l'appui de l'UAEL", None, "mars 2022",
     "décembre 2022", "juin 2023", 0.3, "En cours", "Trois régions formées.", None],
    [2, "Créer un comité d'accès à l'information", "2.1 Adopter le décret", "Secrétariat général du Gouvernement (SGG)",
     "Article 19, ONG 3D", "1er trimestre 2022", "3e trimestre 2022", None, 0, "Non démarré", None, None],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Suivi"
    put(sheet, "A1", [["Plan d'action national pour un gouvernement ouvert 2021-2023 du Sénégal"]])
    put(sheet, "A2", [["Matrice de suivi au 31 octobre 2022"]])
    put(sheet, "A4", _ROWS)
    merge(sheet, "A1:L1", "A2:L2", "A5:A6", "B5:B6")
    number_format(sheet, "I5:I7", "0%")
    path = folder / "suivi.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "fr",
    "as_of": "2022-10-31",
    "commitments": [
        commitment(
            "1",
            "Rendre accessibles les données budgétaires",
            step("1.1", "Publier le budget citoyen", start="2022-01-01", end="2022-06-30", by="day day",
                 leads=["MFB"], collaborators=["Forum Civil"], progress=100, status="completed",
                 narrative="Budget citoyen publié en wolof et en français.",
                 evidence=["https://budget.example.sn/citoyen"]),
            step("1.2", "Former 50% des collectivités territoriales", start="2022-03-01", end="2022-12-31",
                 current_end="2023-06-30", leads=["MFB"], collaborators=["UAEL"], progress=30, status="in_progress",
                 narrative="Trois régions formées."),
        ),
        commitment(
            "2",
            "Créer un comité d'accès à l'information",
            step("2.1", "Adopter le décret", start="2022-01-01", end="2022-09-30", by="quarter quarter",
                 leads=["SGG"], collaborators=["Article 19", "ONG 3D"], progress=0, status="not_started"),
        ),
    ],
    "must_warn": ["overdue_at_report_date"],
}  # fmt: skip
