"""A French plan in Word: axes, numbered engagements, the bearing institutions, a road map table with deadlines."""

from pathlib import Path

from tests.layouts.making_docx import paragraph, row, save, table
from tests.layouts.saying import commitment, step


def build(folder: Path) -> tuple[Path, ...]:
    first = [
        row("Jalon", "Échéance", "Responsable(s)", "Statut", header=True),
        row("Publier la liste des algorithmes utilisés par les préfectures", "Juin 2022", "DINUM", "Nouveau"),
        row(
            "Former 200 agents à l’ouverture des codes sources",
            "31 décembre 2022",
            "DINUM, avec l’appui de la CNIL",
            "En cours",
        ),
        row("Évaluer le dispositif avec la société civile", "2e trimestre 2023", "DINUM et CADA", "Nouveau"),
    ]
    second = [
        row("Jalon", "Échéance", "Responsable(s)", "Statut", header=True),
        row("Ouvrir la plateforme des consultations", "1er mars 2022", "DITP", "Nouveau"),
        row("Rendre compte des suites données à 100 % des contributions", "août 2023", "DITP / SIG", "Nouveau"),
    ]
    return (
        save(
            folder / "plan.docx",
            paragraph("Plan d’action national pour un gouvernement ouvert 2021-2023", style="Title"),
            paragraph("Axe 1 : Transparence de l’action publique", style="Heading1"),
            paragraph("Engagement n° 4 : Ouvrir les algorithmes et les codes sources publics", style="Heading2"),
            paragraph("Institution porteuse : Direction interministérielle du numérique (DINUM)"),
            paragraph(
                "Partenaires : Commission nationale de l’informatique et des libertés (CNIL), "
                "Commission d’accès aux documents administratifs – CADA, Regards citoyens"
            ),
            paragraph("Calendrier : de janvier 2022 à juin 2023"),
            paragraph(
                "Problème à résoudre : les usagers ne savent pas comment une décision individuelle a été calculée."
            ),
            paragraph("Feuille de route", style="Heading3"),
            table(first),
            paragraph("Axe 2 : Participation citoyenne", style="Heading1"),
            paragraph("Engagement n° 5 : Associer les citoyens à la décision", style="Heading2"),
            paragraph(
                "Institutions porteuses : Direction interministérielle de la transformation publique (DITP) et Service d’information du Gouvernement (SIG)"
            ),
            paragraph("Calendrier : de février 2022 à août 2023"),
            paragraph("Feuille de route", style="Heading3"),
            table(second),
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "fr",
    "title": "Plan d’action national pour un gouvernement ouvert 2021-2023",
    "commitments": [
        commitment(
            "4",
            "Ouvrir les algorithmes et les codes sources publics",
            step(
                None,
                "Publier la liste des algorithmes utilisés par les préfectures",
                leads=["DINUM"],
                end="2022-06-30",
                condition="new",
            ),
            step(
                None,
                "Former 200 agents à l’ouverture des codes sources",
                leads=["DINUM"],
                collaborators=["CNIL"],
                end="2022-12-31",
                by="day day",
                condition="ongoing",
            ),
            step(
                None,
                "Évaluer le dispositif avec la société civile",
                leads=["DINUM", "CADA"],
                end="2023-06-30",
                by="day quarter",
                condition="new",
            ),
            start="2022-01-01",
            end="2023-06-30",
            leads=["DINUM"],
            collaborators=["CNIL", "CADA", "Regards citoyens"],
            axis="Axe 1 : Transparence de l’action publique",
        ),
        commitment(
            "5",
            "Associer les citoyens à la décision",
            step(
                None,
                "Ouvrir la plateforme des consultations",
                leads=["DITP"],
                end="2022-03-01",
                by="day day",
                condition="new",
            ),
            step(
                None,
                "Rendre compte des suites données à 100 % des contributions",
                leads=["DITP", "SIG"],
                end="2023-08-31",
                condition="new",
            ),
            start="2022-02-01",
            end="2023-08-31",
            leads=["DITP", "SIG"],
            axis="Axe 2 : Participation citoyenne",
        ),
    ],
}
