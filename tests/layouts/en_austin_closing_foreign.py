"""The local programme's end-of-commitment form in English, as Word: questions, ticked answers, evidence."""

from pathlib import Path

from tests.layouts.expecting import commitment
from tests.layouts.making_docx import cell, checkbox, paragraph, row, save, table

EXPECTED = {
    "document_kind": "final_report",
    "language": "en",
    "commitments": [
        commitment(
            "3",
            "Open budget for homelessness services",
            leads=["Office of Innovation"],
            status="substantial",
            narrative="Three of four datasets were published; the last is due in March 2025.",
            evidence=["https://city.example/budget", "https://city.example/dashboard?year=2023"],
        )
    ],
}


def _answers(ticked: str) -> tuple[str, ...]:
    names = ("No evidence available", "Not started", "Limited", "Substantial", "Complete")
    return tuple(paragraph(checkbox(name == ticked), f" {name}") for name in names)


def build(folder: Path) -> tuple[Path, ...]:
    """One Word file."""
    return (
        save(
            folder / "end_of_commitment.docx",
            paragraph("OGP Local: End-of-Commitment Report Form"),
            table(
                [
                    ("Name of Evaluator", "Pat Example"),
                    ("Email", "pat@example.org"),
                    ("Member Name", "City of Example, United States"),
                    ("Action Plan Title", "Action plan – Example City, 2022 – 2024"),
                    ("Commitment", "3. Open budget for homelessness services"),
                    ("Implementing institution", "Office of Innovation"),
                    ("Problem", "In 2021 only 20% of residents knew where the money went."),
                ]
            ),
            paragraph("1. Commitment completion"),
            table(
                [
                    row(
                        cell("1.1 What was the overall level of progress in the commitment implementation?"),
                        cell(*_answers("Substantial")),
                    ),
                    (
                        "Provide a brief explanation of your answer.",
                        "Three of four datasets were published; the last is due in March 2025.",
                    ),
                    (
                        "Provide evidence that supports and justifies your answer.",
                        "https://city.example/budget;\nhttps://city.example/dashboard?year=2023.\nhttps://city.example/budget",
                    ),
                    (
                        "1.2 Describe the main external or internal factors that impacted implementation.",
                        "Change of vendor.",
                    ),
                    ("1.3 Was the commitment implemented as originally planned?", "Yes, most of the milestones"),
                    ("Provide a brief explanation of your answer.", "Two milestones were merged."),
                ]
            ),
            paragraph("2. Did it open government?"),
            table(
                [
                    ("2.1.1 Has the commitment disclosed or improved information?", "Yes: major"),
                    ("2.1.2 Has it created opportunities for participation?", "Limited improvement"),
                    ("2.2 Has the commitment addressed the problem?", "Partly."),
                ]
            ),
            paragraph("3. Lessons from implementation"),
            table([("3. Provide at least one lesson or reflection.", "Start with the finance office.")]),
        ),
    )
