"""The raw table of a tracker in French: nothing but codes, semicolons, several periods."""

import csv
from pathlib import Path

_ROWS = [
    ["Période de déclaration", "Engagements", "Jalons", "Indicateurs", "Statut", "Progrès", "Preuves", "Défis", "Autres défis"],
    ["2023-12", "C01", "C01.1", "C01.1.1", "LP", "Trois ateliers ont eu lieu.", "", "LR", ""],
    ["2023-12", "C01", "C01.1", "C01.1.2", "NS", "NIL", "", "DA", ""],
    ["2024-03", "C01", "C01.1", "C01.1.1", "C", "Le guide est publié.", "https://guide.example.org/", "", ""],
    ["2024-03", "C01", "C01.1", "C01.1.2", "SP", "Le contenu est prêt.", "", "", ""],
    ["2024-03", "C02", "C02.1", "C02.1.1", "NS", "NIL", "", "OT", "Consultation reportée"],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "pan5.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(_ROWS)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "fr",
    "as_of": "2024-03-31",
    "commitments": [
        {
            "number": "C01",
            "milestones": [
                {
                    "number": "C01.1",
                    "activities": [
                        {
                            "number": "C01.1.1",
                            "status": "completed",
                            "progress": None,
                            "narrative": "Le guide est publié",
                            "evidence": ["https://guide.example.org/"],
                        },
                        {
                            "number": "C01.1.2",
                            "status": "substantial",
                            "narrative": "Le contenu est prêt",
                            "evidence": [],
                        },
                    ],
                },
            ],
        },
        {
            "number": "C02",
            "milestones": [
                {
                    "number": "C02.1",
                    "activities": [{"number": "C02.1.1", "status": "not_started", "narrative": None}],
                },
            ],
        },
    ],
    "must_warn": ["earlier_period_left_out", "column_not_placed"],
}
