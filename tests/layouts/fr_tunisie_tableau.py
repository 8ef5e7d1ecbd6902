"""A Tunisian plan as one wide table: merged cells for the commitment, a row an activity, several bearers a cell."""

from pathlib import Path

from tests.layouts.making_docx import cell, paragraph, row, save, table
from tests.layouts.saying import commitment, step


def build(folder: Path) -> tuple[Path, ...]:
    rows = [
        row(
            "Engagement",
            "Étapes",
            "Structures responsables",
            "Structures associées",
            "Date de début",
            "Date de fin",
            header=True,
        ),
        row(
            cell("Engagement 1 : Renforcer l’accès à l’information environnementale", down="start"),
            "1.1 Inventorier les données disponibles",
            "Ministère de l’Environnement (ME)",
            "Agence nationale de protection de l’environnement (ANPE)\nInstance d’accès à l’information – INAI",
            "mars 2021",
            "juin 2021",
        ),
        row(cell(down="on"), "1.2 Mettre en ligne un portail", "ME / ANPE", "", "juillet 2021", "décembre 2022"),
        row(
            cell(down="on"),
            "1.3 Former 24 points focaux régionaux",
            "INAI",
            "Société civile",
            "1er trimestre 2022",
            "T3 2022",
        ),
        row(
            cell("Engagement 2 : Appliquer le budget participatif dans 50 communes", down="start"),
            "2.1 Élaborer un guide",
            "Ministère de l’Intérieur",
            "Fédération nationale des communes tunisiennes (FNCT)",
            "Avril 2021",
            "Septembre 2021",
        ),
        row(
            cell(down="on"),
            "2.2 Accompagner les communes",
            "FNCT avec l’appui du Ministère de l’Intérieur",
            "",
            "10/2021",
            "31/12/2022",
        ),
    ]
    return (
        save(
            folder / "plan.docx",
            paragraph("Quatrième plan d’action national 2021-2023 – Partenariat pour un gouvernement ouvert"),
            table(rows, columns=6),
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "fr",
    "commitments": [
        commitment(
            "1",
            "Renforcer l’accès à l’information environnementale",
            step(
                "1.1",
                "Inventorier les données disponibles",
                leads=["ME"],
                collaborators=["ANPE", "INAI"],
                start="2021-03-01",
                end="2021-06-30",
            ),
            step("1.2", "Mettre en ligne un portail", leads=["ME", "ANPE"], start="2021-07-01", end="2022-12-31"),
            step(
                "1.3",
                "Former 24 points focaux régionaux",
                leads=["INAI"],
                collaborators=["Société civile"],
                start="2022-01-01",
                end="2022-09-30",
                by="quarter quarter",
            ),
        ),
        commitment(
            "2",
            "Appliquer le budget participatif dans 50 communes",
            step(
                "2.1",
                "Élaborer un guide",
                leads=["Ministère de l’Intérieur"],
                collaborators=["FNCT"],
                start="2021-04-01",
                end="2021-09-30",
            ),
            step(
                "2.2",
                "Accompagner les communes",
                leads=["FNCT"],
                collaborators=["Ministère de l’Intérieur"],
                start="2021-10-01",
                end="2022-12-31",
                by="month day",
            ),
        ),
    ],
}
