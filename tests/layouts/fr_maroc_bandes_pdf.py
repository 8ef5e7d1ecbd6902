"""A French PDF with shaded rows and only horizontal lines, the heading row in capitals, several bearers a cell."""

from pathlib import Path

from tests.layouts.making_pdf import from_typst
from tests.layouts.saying import commitment, step

_SOURCE = """
#set page(paper: "a4", flipped: true, margin: 2cm, footer: context [#h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "fr", hyphenate: false)

#align(center, text(18pt, weight: "bold")[Plan d’action national du gouvernement ouvert 2021-2023])

#v(1em)
#text(14pt, weight: "bold")[Axe I : Transparence]

#text(12pt, weight: "bold")[Engagement 3 : Encourager la publication et la réutilisation des données ouvertes]

Porteur de l’engagement : Agence de développement du digital (ADD)

Parties prenantes : Commission nationale de contrôle de la protection des données à caractère personnel (CNDP), Haut-Commissariat au plan (HCP)

Période : juillet 2021 – juillet 2023

#table(columns: (1fr, 5.2cm, 5cm, 3cm, 3cm), stroke: none, inset: 6pt, fill: (_, y) => if calc.odd(y) { luma(235) },
  table.hline(),
  [*ACTIVITÉS / JALONS*], [*RESPONSABLE*], [*PARTENAIRES*], [*DÉBUT*], [*FIN*],
  table.hline(),
  [Former 100 responsables de données dans les départements ministériels et les établissements publics], [ADD], [HCP], [07/2021], [12/2021],
  [Mettre à niveau le portail national], [ADD et Ministère de l’Intérieur], [], [janvier 2022], [3e trimestre 2022],
  [Organiser deux concours de réutilisation par an, avec les universités], [Ministère de l’Enseignement supérieur, de la Recherche scientifique et de l’Innovation], [ADD \\ Université Mohammed V], [Automne 2021], [juillet 2023],
  table.hline(),
)
"""


def build(folder: Path) -> tuple[Path, ...]:
    return (from_typst(folder / "plan.pdf", _SOURCE),)


EXPECTED = {
    "document_kind": "plan",
    "language": "fr",
    "title": "Plan d’action national du gouvernement ouvert 2021-2023",
    "commitments": [
        commitment(
            "3",
            "Encourager la publication et la réutilisation des données ouvertes",
            step(
                None,
                "Former 100 responsables de données dans les départements ministériels et les établissements publics",
                leads=["ADD"],
                collaborators=["HCP"],
                start="2021-07-01",
                end="2021-12-31",
            ),
            step(
                None,
                "Mettre à niveau le portail national",
                leads=["ADD", "Ministère de l’Intérieur"],
                start="2022-01-01",
                end="2022-09-30",
                by="month quarter",
            ),
            step(
                None,
                "Organiser deux concours de réutilisation par an, avec les universités",
                leads=["Ministère de l’Enseignement supérieur, de la Recherche scientifique et de l’Innovation"],
                collaborators=["ADD", "Université Mohammed V"],
                end="2023-07-31",
            ),
            start="2021-07-01",
            end="2023-07-31",
            leads=["ADD"],
            collaborators=["CNDP", "HCP"],
            axis="Axe I : Transparence",
        )
    ],
    "must_warn": ["date_not_understood"],
}
