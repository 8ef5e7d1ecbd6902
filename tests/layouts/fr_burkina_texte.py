"""A French plan as text: acronyms with a slash, ministries of three charges, the same one under two spellings."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """\
BURKINA FASO
Plan d'action national 2019-2021 pour le partenariat pour un gouvernement ouvert

Thème 1 : Participation et service public

Engagement n°1 : Améliorer l'efficacité du recouvrement des recettes des communes

Structure responsable : Ministère de l'Économie, des Finances et du Développement (MINEFID)
Autres structures impliquées : Association des municipalités du Burkina Faso (AMBF), Ministère de la Fonction publique, du
Travail et de la Protection sociale (MFPTPS) et Centre national de la presse Norbert-Zongo
Date de début : septembre 2019
Date de fin : 31 août 2021

Jalons :
1. Recenser les contribuables de 20 communes
   Responsable : MINEFID, Direction générale des impôts (DGI)
   Échéance : premier trimestre 2020
2. Diffuser les recettes recouvrées chaque semestre
   Responsable : AMBF
   Échéance : juillet 2021

Engagement n°2 : Simplifier les recours des usagers

Structure responsable : SP/MABG
Autres structures impliquées : Ministère de la Fonction publique, du Travail et de la Protection Sociale ; Médiateur du Faso
Période : janvier 2020 - août 2021

Jalons :
1. Ouvrir un guichet dans chaque région
   Responsable : SP/MABG
   Échéance : fin 2020
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "pan.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


_AXIS = "Thème 1 : Participation et service public"
EXPECTED = {
    "document_kind": "plan",
    "language": "fr",
    "commitments": [
        commitment(
            "1",
            "Améliorer l'efficacité du recouvrement des recettes des communes",
            step(
                "1",
                "Recenser les contribuables de 20 communes",
                leads=["MINEFID", "DGI"],
                end="2020-03-31",
                by="day quarter",
            ),
            step("2", "Diffuser les recettes recouvrées chaque semestre", leads=["AMBF"], end="2021-07-31"),
            start="2019-09-01",
            end="2021-08-31",
            by="month day",
            leads=["MINEFID"],
            collaborators=["AMBF", "MFPTPS", "Centre national de la presse Norbert-Zongo"],
            axis=_AXIS,
        ),
        commitment(
            "2",
            "Simplifier les recours des usagers",
            step("1", "Ouvrir un guichet dans chaque région", leads=["SP/MABG"], end="2020-12-31", by="year year"),
            start="2020-01-01",
            end="2021-08-31",
            leads=["SP/MABG"],
            collaborators=["MFPTPS", "Médiateur du Faso"],
            axis=_AXIS,
        ),
    ],
}
