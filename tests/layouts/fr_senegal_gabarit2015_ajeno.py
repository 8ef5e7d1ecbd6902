"""The commitment template of 2015–2020 in French as Word: leads, a unit, help "avec l'appui de", a joined row."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table

_HEAD = (
    "N°",
    "Jalons : étapes permettant de vérifier la réalisation de l’engagement",
    "Entité\nresponsable",
    "Engagement nouveau ou en cours",
    "Date de\ndébut",
    "Date de\nfin",
)

EXPECTED = {
    "document_kind": "plan",
    "language": "fr",
    "as_of": None,
    "commitments": [
        commitment(
            "12",
            "Renforcer la transparence budgétaire dans les collectivités territoriales",
            "2021-10-01",
            "2023-08-31",
            ("month", "day"),
            coordinator=["MFB"],
            leads=["MFB", "ARMP", "Assemblée nationale du Sénégal"],
            collaborators=["UAEL", "MCT"],
            milestones=[
                step(
                    "1",
                    "Publier le budget citoyen de 45% des communes, conformément au décret n° 2012-673 du 4 juillet 2012",
                    "2021-10-01",
                    "2022-03-31",
                    leads=["MFB"],
                    units=["Direction générale du Budget"],
                    collaborators=["UAEL"],
                    condition="new",
                ),
                step(
                    "2",
                    "Former les élus locaux au suivi des dépenses",
                    "2022-02-01",
                    "2022-12-31",
                    leads=["ARMP"],
                    collaborators=["MCT", "Forum Civil"],
                    condition="ongoing",
                ),
                step(
                    "3",
                    "Présenter à l’Assemblée un rapport d’audit citoyen",
                    "2023-01-01",
                    "2023-08-31",
                    leads=["MFB", "ARMP"],
                    condition="new",
                ),
            ],
        )
    ],
    "must_warn": ["draft"],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One Word file."""
    return (
        save(
            folder / "engagement_12.docx",
            paragraph("MODÈLE D’ENGAGEMENT"),
            paragraph("ENGAGEMENT 12 :"),
            paragraph("Renforcer la transparence budgétaire dans les collectivités territoriales."),
            paragraph("Date de début et de fin de l’engagement : octobre 2021 – 31 août 2023"),
            table(
                [
                    (
                        "Institution ou acteur responsable de la mise en œuvre",
                        (
                            "Coordination assurée par :\nMinistère des Finances et du Budget –MFB-\n"
                            "Responsables des jalons :\nMinistère des Finances et du Budget –MFB-\n"
                            "Autorité de Régulation des Marchés Publics -ARMP-\nAssemblée nationale du Sénégal"
                        ),
                    )
                ]
            ),
            paragraph("Description de l’engagement"),
            table(
                [
                    (
                        "Quel est le problème public que l’engagement abordera ?",
                        "Peu de budgets sont publiés depuis 2015.",
                    ),
                    ("En quoi consiste l’engagement ?", "Publier 100 % des budgets locaux."),
                    (
                        "Comment l’engagement contribuera-t-il à résoudre le problème public ?",
                        "Par des données ouvertes.",
                    ),
                    ("En quoi cet engagement est-il pertinent au regard des valeurs du PGO ?", "Transparence."),
                    ("Informations supplémentaires", "ODD 16."),
                ]
            ),
            table(
                [
                    _HEAD,
                    (
                        "1",
                        "Publier le budget citoyen de 45% des communes, conformément au décret n° 2012-673 du 4 juillet 2012.",
                        "MFB / Direction générale du Budget / avec l’appui de l’UAEL",
                        "Nouveau",
                        "octobre 2021",
                        "mars 2022",
                    ),
                    (
                        "2",
                        "Former les élus locaux au suivi des dépenses.",
                        "ARMP en collaboration avec le MCT et Forum Civil",
                        "En cours",
                        "février 2022",
                        "décembre",
                    ),
                    ("", "", "", "", "", "2022"),
                    (
                        "3",
                        "Présenter à l’Assemblée un rapport d’audit citoyen.",
                        "MFB et ARMP",
                        "Nouveau",
                        "janvier 2023",
                        "août 2023",
                    ),
                    row(cell("Coordonnées", across=6)),
                    row(cell("Nom de la personne responsable", across=2), cell("Awa Exemple", across=4)),
                    row(cell("Titre, département", across=2), cell("MFB Directrice", across=4)),
                    row(cell("Courriel et téléphone", across=2), cell("awa@example.org 338000000", across=4)),
                    row(
                        cell("Autres acteurs impliqués", down="start"),
                        cell("Acteurs étatiques impliqués"),
                        cell(
                            "Union des Associations d’Élus Locaux (UAEL), Ministère des Collectivités territoriales (MCT)",
                            across=4,
                        ),
                    ),
                    row(
                        cell(down="on"),
                        cell("OSC, secteur privé, organisations multilatérales, groupes de travail"),
                        cell("Forum Civil, Banque mondiale", across=4),
                    ),
                ],
                columns=6,
            ),
            paragraph("Version 3-9-2021"),
            paragraph("PROJET PROVISOIRE"),
        ),
    )
