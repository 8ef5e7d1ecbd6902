"""A whole final report in prose, in French, as text: gaps, links twice, no progress told, partners in a clause."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """Rapport final de la réalisation des engagements 4 et 6 avec leurs jalons et activités respectifs,

au 30 septembre 2022.

AXE No. 1 TRANSPARENCE

Engagement 4

Publier les données des marchés publics et des industries extractives.

JALON 1.

Description : Portail des marchés publics couvrant 50% des ministères, selon le décret du 24 juillet 2019.

Activité 2. Diagnostic des données disponibles.

 Cette activité est coordonnée par l’Autorité Nationale de Régulation des Marchés Publics – ANRMP, avec la
participation de la Direction des Marchés Publics – DMP.

 Avancement 100%. Trente-deux directions ont été interrogées ; le résumé se trouve sur https://anrmp.example/diagnostic.

Activité 5 : Lancement du portail

 Avancement de 80 %. Le portail sera lancé le 1er décembre 2022.

JALON 2.

Guide des données ouvertes.

Octobre 2020 à septembre 2022.

 Les activités du Jalon 2 sont coordonnées par l’ANRMP et le Conseil National du Numérique – CNN, avec l’appui de la DMP (formation).

Activité 1. Rédaction du guide.

 Avancement : 60%

Activité 3. Suivi du guide.

 Aucun avancement faute de budget.

AXE No. 3 COLLECTIVITÉS

Engagement 6. Participation dans les communes.

Activité 2. Portails des communes.

 Avancement 100%. Les adresses sont :

https://cocody.example/
https://bouake.example/,
https://cocody.example/
"""

EXPECTED = {
    "document_kind": "final_report",
    "language": "fr",
    "as_of": "2022-09-30",
    "commitments": [
        commitment(
            "4",
            "Publier les données des marchés publics et des industries extractives",
            axis="AXE No. 1 TRANSPARENCE",
            milestones=[
                step(
                    "1",
                    "Portail des marchés publics couvrant 50% des ministères, selon le décret du 24 juillet 2019",
                    activities=[
                        step(
                            "2",
                            "Diagnostic des données disponibles",
                            leads=["ANRMP"],
                            collaborators=["DMP"],
                            progress=100,
                            status="completed",
                            narrative="Trente-deux directions ont été interrogées ; le résumé se trouve sur "
                            "https://anrmp.example/diagnostic.",
                            evidence=["https://anrmp.example/diagnostic"],
                        ),
                        step(
                            "5",
                            "Lancement du portail",
                            progress=80,
                            narrative="Le portail sera lancé le 1er décembre 2022.",
                        ),
                    ],
                ),
                step(
                    "2",
                    "Guide des données ouvertes",
                    "2020-10-01",
                    "2022-09-30",
                    leads=["ANRMP", "CNN"],
                    collaborators=["DMP"],
                    activities=[
                        step("1", "Rédaction du guide", progress=60, narrative=None),
                        step("3", "Suivi du guide", narrative="Aucun avancement faute de budget."),
                    ],
                ),
            ],
        ),
        commitment(
            "6",
            "Participation dans les communes",
            axis="AXE No. 3 COLLECTIVITÉS",
            activities=[
                step(
                    "2",
                    "Portails des communes",
                    progress=100,
                    status="completed",
                    narrative="Les adresses sont :",
                    evidence=["https://cocody.example/", "https://bouake.example/"],
                )
            ],
        ),
    ],
    "must_warn": ["activity_numbers_have_gaps", "activities_without_milestone"],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One text file."""
    path = folder / "rapport.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)
