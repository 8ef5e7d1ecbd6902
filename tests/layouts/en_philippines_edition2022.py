"""The 2022 edition in Word: a label table and a milestones table per commitment, lead and supporters in one cell."""

from pathlib import Path

from tests.layouts.making_docx import cell, paragraph, row, save, table
from tests.layouts.saying import commitment, step

_HEADINGS = row("Milestones", "Expected Outputs", "Expected Completion Date", "Stakeholders", header=True)


def build(folder: Path) -> tuple[Path, ...]:
    first = [
        (
            "Brief Description of the Commitment",
            "Citizens will see every stage of a public works contract on one page.",
        ),
        ("Commitment Lead", "Department of Budget and Management (DBM)"),
        (
            "Supporting Stakeholders",
            "Government: Department of Public Works and Highways (DPWH), Commission on Audit (COA)\nCivil Society: Right to Know Coalition\nOther Actors (Parliament, Private Sector, etc.): Senate of the Philippines",
        ),
        ("Period Covered", "January 2023 to December 2026"),
        ("1. What problem does the commitment aim to address?", "Contracts are published after works have ended."),
        ("2. What are the causes of the problem?", "Five systems that do not talk to each other."),
    ]
    second = [
        ("Brief Description of the Commitment", "Barangay assemblies decide a part of the local budget."),
        ("Commitment Lead", "Department of the Interior and Local Government (DILG)"),
        (
            "Supporting Stakeholders",
            "Government: DBM, Union of Local Authorities of the Philippines (ULAP)\nCivil Society: Naga City People’s Council",
        ),
        ("Period Covered", "June 2023 to June 2026"),
    ]
    steps_1 = [
        _HEADINGS,
        row(
            "Data standard for contracts",
            "Joint circular signed",
            "30 September 2023",
            "Lead: DBM\nSupporting: COA",
        ),
        row(
            "Public portal with all contracts above PHP 50 million",
            "Portal online",
            "Q2 2025",
            "Lead: DBM, DPWH\nSupporting: Right to Know Coalition, COA",
        ),
        row("Citizen audit of 15 road projects", "15 reports", "December 2026", "Lead: COA"),
    ]
    steps_2 = [
        _HEADINGS,
        row("Guidelines for assemblies", "Guidelines issued", "December 2023", "Lead: DILG"),
        row(
            "Assemblies in 100 barangays",
            "100 minutes published",
            "June 2026",
            "Lead: DILG\nSupporting: ULAP, Naga City People’s Council",
        ),
    ]
    return (
        save(
            folder / "nap.docx",
            paragraph("Philippine Open Government Partnership National Action Plan 2023-2027", style="Title"),
            paragraph("Commitment 1: Open contracting from planning to completion", style="Heading1"),
            table([row(cell(label), cell(*value.split("\n"))) for label, value in first]),
            paragraph(""),
            table(steps_1),
            paragraph("Commitment 2: Participatory budgeting in barangays", style="Heading1"),
            table([row(cell(label), cell(*value.split("\n"))) for label, value in second]),
            paragraph(""),
            table(steps_2),
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "title": "Philippine Open Government Partnership National Action Plan 2023-2027",
    "commitments": [
        commitment(
            "1",
            "Open contracting from planning to completion",
            step(
                None,
                "Data standard for contracts",
                leads=["DBM"],
                collaborators=["COA"],
                end="2023-09-30",
                by="day day",
            ),
            step(
                None,
                "Public portal with all contracts above PHP 50 million",
                leads=["DBM", "DPWH"],
                collaborators=["Right to Know Coalition", "COA"],
                end="2025-06-30",
                by="day quarter",
            ),
            step(None, "Citizen audit of 15 road projects", leads=["COA"], end="2026-12-31"),
            start="2023-01-01",
            end="2026-12-31",
            leads=["DBM"],
            collaborators=["DPWH", "COA", "Right to Know Coalition", "Senate of the Philippines"],
        ),
        commitment(
            "2",
            "Participatory budgeting in barangays",
            step(None, "Guidelines for assemblies", leads=["DILG"], end="2023-12-31"),
            step(
                None,
                "Assemblies in 100 barangays",
                leads=["DILG"],
                collaborators=["ULAP", "Naga City People’s Council"],
                end="2026-06-30",
            ),
            start="2023-06-01",
            end="2026-06-30",
            leads=["DILG"],
            collaborators=["DBM", "ULAP", "Naga City People’s Council"],
        ),
    ],
}
