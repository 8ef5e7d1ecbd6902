"""An American report in Word: one table says month first, the other day first; agencies with commas in their names."""

from pathlib import Path

from tests.layouts.making_docx import paragraph, row, save, table
from tests.layouts.saying import commitment, step


def build(folder: Path) -> tuple[Path, ...]:
    first = [
        row(
            "Milestone",
            "Lead",
            "Start (MM/DD/YYYY)",
            "Completion Date (MM/DD/YYYY)",
            "Status",
            "Progress to date",
            header=True,
        ),
        row(
            "1.1 Inventory of data assets",
            "General Services Administration (GSA)",
            "06/03/2021",
            "12/01/2021",
            "Completed",
            "Twenty-four agencies published theirs: https://data.example.gov/inventories.",
        ),
        row(
            "1.2 Guidance on evaluation",
            "Office of Management and Budget (OMB), with support from GSA",
            "01/02/2021",
            "03/04/2022",
            "Substantial",
            "Draft with the agencies.",
        ),
    ]
    second = [
        row(
            "Milestone",
            "Lead",
            "Start (DD/MM/YYYY)",
            "End (DD/MM/YYYY)",
            "Status",
            "Progress to date",
            header=True,
        ),
        row(
            "2.1 Beneficiary feedback portal",
            "U.S. Agency for International Development (USAID)",
            "06/03/2021",
            "12/01/2022",
            "Limited",
            "The portal is in tests in 3 missions.",
        ),
        row(
            "2.2 Publish contracts",
            "Bureau of Ocean Energy Management, Regulation and Enforcement (BOEMRE)",
            "01/02/2021",
            "30/06/2022",
            "Not started",
            "",
        ),
    ]
    return (
        save(
            folder / "report.docx",
            paragraph("End-of-Term Self-Assessment Report", style="Title"),
            paragraph("Fifth National Action Plan of the United States. Status as of July 1, 2022"),
            paragraph("Commitment 1: Data for everyone", style="Heading1"),
            paragraph("Lead agency: Office of Management and Budget"),
            table(first),
            paragraph("Commitment 2: Openness abroad", style="Heading1"),
            paragraph("Lead agency: USAID"),
            table(second),
        ),
    )


EXPECTED = {
    "document_kind": "final_report",
    "language": "en",
    "as_of": "2022-07-01",
    "commitments": [
        commitment(
            "1",
            "Data for everyone",
            step(
                "1.1",
                "Inventory of data assets",
                leads=["GSA"],
                start="2021-06-03",
                end="2021-12-01",
                by="day day",
                status="completed",
                narrative="Twenty-four agencies published theirs: https://data.example.gov/inventories.",
                evidence=["https://data.example.gov/inventories"],
            ),
            step(
                "1.2",
                "Guidance on evaluation",
                leads=["OMB"],
                collaborators=["GSA"],
                start="2021-01-02",
                end="2022-03-04",
                by="day day",
                status="substantial",
                narrative="Draft with the agencies.",
            ),
            leads=["OMB"],
        ),
        commitment(
            "2",
            "Openness abroad",
            step(
                "2.1",
                "Beneficiary feedback portal",
                leads=["USAID"],
                start="2021-03-06",
                end="2022-01-12",
                by="day day",
                status="limited",
                narrative="The portal is in tests in 3 missions.",
            ),
            step(
                "2.2",
                "Publish contracts",
                leads=["BOEMRE"],
                start="2021-02-01",
                end="2022-06-30",
                by="day day",
                status="not_started",
            ),
            leads=["USAID"],
        ),
    ],
}
