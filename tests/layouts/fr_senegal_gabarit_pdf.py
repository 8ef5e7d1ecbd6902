"""The template in French, printed by LibreOffice without tags: label cells, milestones, contacts, other actors."""

from pathlib import Path

from tests.layouts.making_docx import cell, paragraph, row, save, table
from tests.layouts.making_pdf import from_docx
from tests.layouts.saying import commitment, step


def build(folder: Path) -> tuple[Path, ...]:
    rows = [
        row(cell("Engagement 7 : Améliorer l’accès du public à l’information budgétaire", across=5)),
        row(cell("Date de début et de fin de l’engagement : septembre 2021 – 30 août 2023", across=5)),
        row(
            cell("Agence ou acteur responsable de la mise en œuvre", across=2),
            cell("Ministère des Finances et du Budget (MFB)", across=3),
        ),
        row(cell("Description de l’engagement", across=5)),
        row(
            cell("Quel est le problème public que l’engagement permettra de résoudre ?", across=2),
            cell("Le budget est publié tard et en un format que peu de gens lisent.", across=3),
        ),
        row(
            cell("En quoi consiste l’engagement ?", across=2),
            cell("Publier chaque trimestre l’exécution du budget, dans les 46 départements.", across=3),
        ),
        row(
            cell("Comment l’engagement contribuera-t-il à résoudre le problème public ?", across=2),
            cell("Les élus et les habitants suivront les dépenses de leur commune.", across=3),
        ),
        row(
            cell("En quoi cet engagement est-il pertinent par rapport aux valeurs du PGO ?", across=2),
            cell("Transparence et redevabilité.", across=3),
        ),
        row(cell("Informations complémentaires", across=2), cell("Appui budgétaire de 2020.", across=3)),
        row(
            "N°",
            "Activité-jalon assortie d’un produit livrable vérifiable",
            "Responsable",
            "Date de début",
            "Date de fin",
        ),
        row(
            "1",
            "Arrêter le calendrier de publication des documents budgétaires",
            "MFB",
            "septembre 2021",
            "décembre 2021",
        ),
        row(
            "2",
            "Produire le budget citoyen en français, en wolof et en pulaar",
            "MFB en collaboration avec le Forum civil",
            "janvier 2022",
            "mars 2022",
        ),
        row(
            "3",
            "Former les radios communautaires de 14 régions à la lecture du budget",
            "DGB / Forum civil",
            "avril 2022",
            "août 2023",
        ),
        row(cell("Coordonnées", across=5)),
        row(cell("Nom de la personne responsable", across=2), cell("Awa Coumba Diagne-Sarr", across=3)),
        row(
            cell("Titre, département", across=2), cell("Directrice, Direction générale du Budget (DGB)", across=3)
        ),
        row(cell("Courriel et téléphone", across=2), cell("acdiagne@example.org +221 33 000 00 00", across=3)),
        row(
            cell("Autres acteurs impliqués", down="start"),
            "Acteurs étatiques",
            cell("Cour des comptes, Assemblée nationale", across=3),
        ),
        row(
            cell(down="on"),
            "OSC, secteur privé, organisations multilatérales, groupes de travail",
            cell("Forum civil, Article 19", across=3),
        ),
    ]
    document = save(folder / "engagement_7.docx", paragraph("GABARIT D’ENGAGEMENT"), table(rows, columns=5))
    return (from_docx(document, tagged=False),)


EXPECTED = {
    "document_kind": "plan",
    "language": "fr",
    "commitments": [
        commitment(
            "7",
            "Améliorer l’accès du public à l’information budgétaire",
            step(
                "1",
                "Arrêter le calendrier de publication des documents budgétaires",
                leads=["MFB"],
                start="2021-09-01",
                end="2021-12-31",
            ),
            step(
                "2",
                "Produire le budget citoyen en français, en wolof et en pulaar",
                leads=["MFB"],
                collaborators=["Forum civil"],
                start="2022-01-01",
                end="2022-03-31",
            ),
            step(
                "3",
                "Former les radios communautaires de 14 régions à la lecture du budget",
                leads=["DGB", "Forum civil"],
                start="2022-04-01",
                end="2023-08-31",
            ),
            start="2021-09-01",
            end="2023-08-30",
            by="month day",
            leads=["MFB"],
            collaborators=["Cour des comptes", "Assemblée nationale"],
        )
    ],
}
