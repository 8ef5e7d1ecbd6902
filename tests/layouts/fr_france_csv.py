"""A table saved by a French spreadsheet: semicolons, Latin-1, decimal commas, headings in the third line."""

import csv
from pathlib import Path

_LINES = [
    ["Plan d'action national 2018-2020 pour un gouvernement ouvert"],
    ["Situation au 30 juin 2020"],
    ["N° engagement", "Engagement", "Jalon", "Intitulé du jalon", "Porteur", "Début", "Échéance", "Taux d'avancement",
     "État", "Commentaires", "Lien"],
    ["4", "Améliorer la transparence de la commande publique", "4.1", "Publier les données essentielles des marchés",
     "Direction des affaires juridiques (DAJ)", "01/10/2018", "31/03/2019", "100,0 %", "Réalisé",
     "Les données de 1 200 acheteurs sont en ligne ; elles sont mises à jour\nchaque semaine.",
     "https://marches.example.org/jeu"],
    ["4", "Améliorer la transparence de la commande publique", "4.2", "Former 30 % des acheteurs", "DAJ ; Etalab",
     "avril 2019", "décembre 2019", "85,0 %", "En cours", "", ""],
    ["11", "Ouvrir les données de l'eau", "11.1", "Réunir les producteurs de données", "Office français de la biodiversité (OFB)",
     "1er trimestre 2019", "2e trimestre 2020", "0,0 %", "Non commencé", "", ""],
    ["11", "Ouvrir les données de l'eau", "11.2", "Mettre en ligne un catalogue", "OFB avec l'appui de France Eau",
     "juillet 2019", "août 2020", "12 %", "En retard", "Un prestataire a été choisi en février 2020.", ""],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "suivi.csv"
    with path.open("w", encoding="cp1252", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(_LINES)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "fr",
    "as_of": "2020-06-30",
    "commitments": [
        {
            "number": "4",
            "title": "Améliorer la transparence de la commande publique",
            "milestones": [
                {
                    "number": "4.1",
                    "title": "Publier les données essentielles des marchés",
                    "leads": ["DAJ"],
                    "start": "2018-10-01",
                    "end": "2019-03-31",
                    "start_precision": "day",
                    "progress": 100,
                    "status": "completed",
                    "narrative": "Les données de 1 200 acheteurs sont en ligne ; elles sont mises à jour chaque semaine",
                    "evidence": ["https://marches.example.org/jeu"],
                },
                {
                    "number": "4.2",
                    "title": "Former 30 % des acheteurs",
                    "leads": ["DAJ", "Etalab"],
                    "start": "2019-04-01",
                    "end": "2019-12-31",
                    "end_precision": "month",
                    "progress": 85,
                    "status": "in_progress",
                    "narrative": None,
                },
            ],
        },
        {
            "number": "11",
            "title": "Ouvrir les données de l'eau",
            "milestones": [
                {
                    "number": "11.1",
                    "title": "Réunir les producteurs de données",
                    "leads": ["OFB"],
                    "start": "2019-01-01",
                    "end": "2020-06-30",
                    "start_precision": "quarter",
                    "end_precision": "quarter",
                    "progress": 0,
                    "status": "not_started",
                },
                {
                    "number": "11.2",
                    "title": "Mettre en ligne un catalogue",
                    "leads": ["OFB"],
                    "collaborators": ["France Eau"],
                    "start": "2019-07-01",
                    "end": "2020-08-31",
                    "progress": 12,
                    "status": "delayed",
                },
            ],
        },
    ],
    "must_warn": ["overdue_at_report_date"],
}
