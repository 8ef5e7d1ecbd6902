"""A French final report in PDF as running text: hyphenated, with page heads, percentages and addresses in sentences."""

from pathlib import Path

from tests.layouts.making_pdf import from_typst
from tests.layouts.saying import commitment, step

_SOURCE = """
#set page(width: 15cm, height: 12cm, margin: (x: 2cm, y: 1.8cm),
  header: text(8pt)[Rapport final d’auto-évaluation #h(1fr) Côte d’Ivoire],
  footer: align(right, text(8pt)[Page #context counter(page).display() sur 3]))
#set text(font: "Libertinus Serif", size: 11pt, lang: "fr", hyphenate: true)
#set par(justify: true)

#text(15pt, weight: "bold")[Rapport final d’auto-évaluation du plan d’action national 2016-2018]

Situation au 30 septembre 2018

*Engagement 1 : Garantir l’accès du public aux informations sur la production du café et du cacao*

Institution responsable : Ministère de l’Agriculture et du Développement rural (MINADER)

Partenaires : Conseil du Café-Cacao (CCC), Initiative pour la transparence dans les industries extractives – ITIE

Période : octobre 2016 à juin 2018

*Jalon 1. Publication mensuelle des volumes exportés par les opérateurs agréés*

Responsable : CCC

Échéance : 31 mars 2017

Taux d’exécution : 100 %

Résultats : Dix-huit bulletins ont été mis en ligne entre janvier 2017 et juin 2018 : https://www.exemple.ci/bulletins/cacao.

*Jalon 2. Formation des coopératives de 12 départements à l’utilisation des données*

Responsable : MINADER avec l’appui du CCC

Échéance : décembre 2017

Taux d’exécution : 45 %

Résultats : Les formations ont eu lieu dans cinq départements ; les autres attendent un financement.

*Engagement 2 : Mettre en place des comités locaux de lutte contre le racket*

Institution responsable : Observatoire de la fluidité des transports (OFT)

*Jalon 1. Installation de cinq comités*

Responsable : OFT

Échéance : juin 2018

Taux d’exécution : 0 %

Résultats : Non commencé.
"""


def build(folder: Path) -> tuple[Path, ...]:
    return (from_typst(folder / "rapport.pdf", _SOURCE),)


EXPECTED = {
    "document_kind": "final_report",
    "language": "fr",
    "title": "Rapport final d’auto-évaluation du plan d’action national 2016-2018",
    "as_of": "2018-09-30",
    "commitments": [
        commitment(
            "1",
            "Garantir l’accès du public aux informations sur la production du café et du cacao",
            step(
                "1",
                "Publication mensuelle des volumes exportés par les opérateurs agréés",
                leads=["CCC"],
                end="2017-03-31",
                by="day day",
                progress=100,
                status="completed",
                narrative="Dix-huit bulletins ont été mis en ligne entre janvier 2017 et juin 2018 : https://www.exemple.ci/bulletins/cacao.",
                evidence=["https://www.exemple.ci/bulletins/cacao"],
            ),
            step(
                "2",
                "Formation des coopératives de 12 départements à l’utilisation des données",
                leads=["MINADER"],
                collaborators=["CCC"],
                end="2017-12-31",
                progress=45,
                narrative="Les formations ont eu lieu dans cinq départements ; les autres attendent un financement.",
            ),
            start="2016-10-01",
            end="2018-06-30",
            leads=["MINADER"],
            collaborators=["CCC", "ITIE"],
        ),
        commitment(
            "2",
            "Mettre en place des comités locaux de lutte contre le racket",
            step(
                "1",
                "Installation de cinq comités",
                leads=["OFT"],
                end="2018-06-30",
                progress=0,
                status="not_started",
                narrative="Non commencé.",
            ),
            leads=["OFT"],
        ),
    ],
    "must_warn": ["overdue_at_report_date"],
}
