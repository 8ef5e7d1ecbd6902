"""The 2022 edition of the template in English, as Word: stakeholders in rows merged down beside each milestone."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table

EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "as_of": None,
    "commitments": [
        commitment(
            "5",
            "Participatory budgeting in the states",
            "2023-01-01",
            "2025-12-31",
            leads=["BOF"],
            collaborators=["FMFBNP", "OHCSF", "BudgIT Foundation", "National Assembly"],
            milestones=[
                step(
                    "1",
                    "Adopt a calendar for the budget in at least 50% of the ministries",
                    None,
                    "2023-06-30",
                    leads=["BOF"],
                    collaborators=["FMFBNP", "BudgIT Foundation"],
                ),
                step(
                    "2",
                    "Publish the citizens' budget within 30 days of assent, starting with the 2024 budget",
                    None,
                    "2024-03-31",
                    by=(None, "quarter"),
                    leads=["BOF", "OHCSF"],
                    collaborators=["CSJ"],
                ),
            ],
        )
    ],
}


def _milestone(title: str, output: str, date: str, lead: str, state: str, cso: str, other: str) -> list[str]:
    return [
        row(
            cell(title, down="start"),
            cell(output, down="start"),
            cell(date, down="start"),
            cell(f"Lead: {lead}", across=2),
        ),
        row(
            cell(down="on"),
            cell(down="on"),
            cell(down="on"),
            cell("Supporting Stakeholders", across=2),
        ),
        row(cell(down="on"), cell(down="on"), cell(down="on"), cell("Government"), cell(state)),
        row(cell(down="on"), cell(down="on"), cell(down="on"), cell("CSOs"), cell(cso)),
        row(cell(down="on"), cell(down="on"), cell(down="on"), cell("Others"), cell(other)),
    ]


def build(folder: Path) -> tuple[Path, ...]:
    """One Word file."""
    wide = 5
    return (
        save(
            folder / "commitment.docx",
            paragraph("Nigeria – National Action Plan III 2023–2025"),
            table(
                [
                    row(
                        cell("Commitment Title", across=2),
                        cell("5. Participatory budgeting in the states", across=3),
                    ),
                    row(
                        cell("Brief Description of the Commitment", across=2),
                        cell("Open the budget cycle.", across=3),
                    ),
                    row(
                        cell("Commitment Lead", across=2), cell("Budget Office of the Federation (BOF)", across=3)
                    ),
                    row(
                        cell("Supporting Stakeholders", down="start"),
                        cell("Government"),
                        cell(
                            "Federal Ministry of Finance, Budget and National Planning (FMFBNP); Office of the Head of "
                            "the Civil Service of the Federation (OHCSF)",
                            across=3,
                        ),
                    ),
                    row(cell(down="on"), cell("Civil Society"), cell("BudgIT Foundation", across=3)),
                    row(
                        cell(down="on"),
                        cell("Other Actors (Parliament, Private Sector, etc.)"),
                        cell("National Assembly", across=3),
                    ),
                    row(cell("Period Covered", across=2), cell("January 2023 – December 2025", across=3)),
                    row(cell("Problem Definition", across=wide)),
                    row(
                        cell("1. What problem does the commitment aim to address?", across=2),
                        cell("The budget of 2021 was passed late.", across=3),
                    ),
                    row(cell("2. What are the causes of the problem?", across=2), cell("No calendar.", across=3)),
                    row(cell("Commitment Description", across=wide)),
                    row(
                        cell("1. What has been done so far to solve the problem?", across=2),
                        cell("A portal since 2017.", across=3),
                    ),
                    row(cell("2. What solution are you proposing?", across=2), cell("A calendar.", across=3)),
                    row(
                        cell("3. What results do we want to achieve by implementing this commitment?", across=2),
                        cell("80% of the ministries consult citizens.", across=3),
                    ),
                    row(cell("Commitment Analysis", across=wide)),
                    row(
                        cell("1. How will the commitment promote transparency?", across=2),
                        cell("By publishing.", across=3),
                    ),
                    row(
                        cell("2. How will the commitment help foster accountability?", across=2),
                        cell("By audits.", across=3),
                    ),
                    row(cell("Commitment Planning", across=wide)),
                    row(
                        cell("Milestones"),
                        cell("Expected Outputs"),
                        cell("Expected Completion Date"),
                        cell("Stakeholders", across=2),
                    ),
                    *_milestone(
                        "1. Adopt a calendar for the budget in at least 50% of the ministries",
                        "Calendar",
                        "June 2023",
                        "BOF",
                        "FMFBNP",
                        "BudgIT Foundation",
                        "",
                    ),
                    *_milestone(
                        "2. Publish the citizens' budget within 30 days of assent, starting with the 2024 budget",
                        "Citizens' budget 2024",
                        "Q1 2024",
                        "BOF, OHCSF",
                        "",
                        "Centre for Social Justice (CSJ)",
                        "",
                    ),
                ],
                columns=wide,
            ),
        ),
    )
