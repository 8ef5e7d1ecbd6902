"""A self-assessment printed by LibreOffice: a matrix of levels crossed per milestone, sums below, notes with stars."""

from pathlib import Path

from tests.layouts.making_docx import cell, paragraph, row, save, table
from tests.layouts.making_pdf import fitted, from_docx
from tests.layouts.saying import commitment, step


def build(folder: Path) -> tuple[Path, ...]:
    head = row(
        "Milestone", "Responsible", "End date", "Not started", "Limited", "Substantial", "Completed", header=True
    )
    rows = [
        head,
        row("1.1 Guide for municipal ward committees", "COGTA", "March 2017", "", "", "", "X"),
        row(
            "1.2 Training in 8 metropolitan municipalities",
            "COGTA, with support from SALGA",
            "June 2017",
            "",
            "",
            "X",
            "",
        ),
        row("1.3 Scorecards on 60% of clinics*", "Department of Health; COGTA", "31 March 2018", "", "X", "", ""),
        row("1.4 Review", "DPME", "Mid-2018", "X", "", "", ""),
    ]
    document = save(
        folder / "assessment.docx",
        paragraph("South Africa: End-of-Term Self-Assessment Report", style="Title"),
        paragraph("Third National Action Plan 2016-2018. Cut-off: 30 June 2018"),
        paragraph("Commitment 1: Citizen-based monitoring", style="Heading1"),
        paragraph("Lead agency: Department of Planning, Monitoring and Evaluation (DPME)"),
        paragraph(
            "Other actors: Department of Cooperative Governance and Traditional Affairs (COGTA), Black Sash"
        ),
        table([*rows, row(cell("* Clinics of the districts in the pilot.", across=7))], columns=7),
        header=["Department of Public Service and Administration"],
        footer=["Self-Assessment 2018"],
    )
    return (from_docx(fitted(document, 4.2, 3.0, 2.0, 1.5, 1.5, 2.0, 1.9)),)


EXPECTED = {
    "document_kind": "final_report",
    "language": "en",
    "title": "South Africa: End-of-Term Self-Assessment Report",
    "as_of": "2018-06-30",
    "commitments": [
        commitment(
            "1",
            "Citizen-based monitoring",
            step(
                "1.1", "Guide for municipal ward committees", leads=["COGTA"], end="2017-03-31", status="completed"
            ),
            step(
                "1.2",
                "Training in 8 metropolitan municipalities",
                leads=["COGTA"],
                collaborators=["SALGA"],
                end="2017-06-30",
                status="substantial",
            ),
            step(
                "1.3",
                "Scorecards on 60% of clinics*",
                leads=["Department of Health", "COGTA"],
                end="2018-03-31",
                by="day day",
                status="limited",
            ),
            step("1.4", "Review", leads=["DPME"], status="not_started"),
            leads=["DPME"],
            collaborators=["COGTA", "Black Sash"],
        )
    ],
    "must_warn": [("date_not_understood", "1/1.4")],
}
