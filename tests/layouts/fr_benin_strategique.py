"""A commune's strategic plan in French: headings for axes and objectives, a small matrix under each, a follow-up."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import paragraph, save, table

_COLUMNS = ["Stratégie", "Activités", "Responsable", "Date de début", "Date de fin"]


def build(folder: Path) -> tuple[Path, ...]:
    path = save(
        folder / "plan.docx",
        paragraph("Plan stratégique de la commune de Rivière Claire 2022-2026", style="Title"),
        paragraph("Mission", style="Heading1"),
        paragraph("Servir les habitants de la commune avec des comptes clairs et des routes ouvertes."),
        paragraph("Axe 1 : Eau", style="Heading1"),
        paragraph("Objectif stratégique 1.1 : Donner de l’eau aux écoles", style="Heading2"),
        table(
            [
                _COLUMNS,
                ["S1 Forages", "Creuser six puits", "Service de l’eau", "janvier 2022", "juin 2022"],
                ["", "Former les comités", "Service de l’eau", "juillet 2022", "septembre 2022"],
            ]
        ),
        paragraph("Axe 2 : Routes", style="Heading1"),
        paragraph("Objectif stratégique 2.1 : Ouvrir les pistes toute l’année", style="Heading2"),
        table([_COLUMNS, ["S2 Entretien", "Poser douze buses", "Service des routes", "mars 2023", "mai 2023"]]),
        paragraph("Suivi", style="Heading1"),
        paragraph("Le conseil publie un bilan annuel."),
    )
    return (path,)


def _action(title: str, start: str, end: str, lead: str) -> dict[str, object]:
    return step(None, title, start, end, leads=[lead])


EXPECTED = {
    "document_kind": "strategic_plan",
    "language": "fr",
    "title": "Plan stratégique de la commune de Rivière Claire 2022-2026",
    "period_start": "2022-01-01",
    "period_end": "2026-12-31",
    "commitments": [
        commitment(
            "1.1",
            "Donner de l’eau aux écoles",
            axis="Axe 1 : Eau",
            milestones=[
                step(
                    "S1",
                    "Forages",
                    activities=[
                        _action("Creuser six puits", "2022-01-01", "2022-06-30", "Service de l’eau"),
                        _action("Former les comités", "2022-07-01", "2022-09-30", "Service de l’eau"),
                    ],
                )
            ],
        ),
        commitment(
            "2.1",
            "Ouvrir les pistes toute l’année",
            axis="Axe 2 : Routes",
            milestones=[
                step(
                    "S2",
                    "Entretien",
                    activities=[_action("Poser douze buses", "2023-03-01", "2023-05-31", "Service des routes")],
                )
            ],
        ),
    ],
    "follow_up": {
        "number": None,
        "title": "Suivi",
        "milestones": [{"title": "Le conseil publie un bilan annuel."}],
    },
    "must_warn": ["follow_up_round_found"],
}
