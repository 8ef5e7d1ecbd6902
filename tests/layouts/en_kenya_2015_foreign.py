"""The commitment template of 2015–2020 in English as one PDF table, milestones numbered in the text of their cell."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table
from tests.layouts.making_pdf import from_docx

EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "as_of": None,
    "commitments": [
        commitment(
            "4",
            "Transparency in Public Procurement",
            "2016-11-01",
            "2018-06-30",
            ("month", "day"),
            leads=["PPRA", "National Treasury"],
            collaborators=["EACC", "Office of the Attorney General"],
            milestones=[
                step(
                    "1",
                    "Publish contracts above KES 5 million under Executive Order No. 2 of 13 June 2018",
                    "2016-11-01",
                    "2017-06-30",
                    leads=["PPRA"],
                    collaborators=["EACC", "TI-Kenya"],
                    condition="new",
                ),
                step(
                    "2",
                    "Train 60% of county procurement officers and suppliers",
                    "2017-01-01",
                    "2018-03-31",
                    ("month", "quarter"),
                    leads=["National Treasury"],
                    condition="ongoing",
                ),
                step(
                    "3",
                    "Review the regulations and report to the Senate",
                    "2017-09-15",
                    "2018-06-30",
                    ("day", "month"),
                    leads=["PPRA", "National Treasury"],
                    condition="new",
                ),
            ],
        )
    ],
}


def build(folder: Path) -> tuple[Path, ...]:
    """A PDF that LibreOffice prints."""
    return (
        from_docx(
            save(
                folder / "commitment4.docx",
                paragraph("Republic of Kenya – OGP National Action Plan II 2016–2018"),
                table(
                    [
                        row(cell("Commitment Template", across=5)),
                        row(cell("4. Transparency in Public Procurement", across=5)),
                        row(
                            cell("Commitment Start and End Date", across=2),
                            cell("November 2016 – 30 June 2018", across=3),
                        ),
                        row(
                            cell("Lead implementing agency/actor", across=2),
                            cell("Public Procurement Regulatory Authority (PPRA)", "National Treasury", across=3),
                        ),
                        row(cell("Commitment Description", across=5)),
                        row(
                            cell("What is the public problem that the commitment will address?", across=2),
                            cell("Some 30% of the budget is lost each year since March 2012.", across=3),
                        ),
                        row(
                            cell("What is the commitment?", across=2),
                            cell("Publish what government buys.", across=3),
                        ),
                        row(
                            cell("How will the commitment contribute to solve the public problem?", across=2),
                            cell("Citizens can follow contracts.", across=3),
                        ),
                        row(
                            cell("Why is this commitment relevant to OGP values?", across=2),
                            cell("Access to information.", across=3),
                        ),
                        row(cell("Additional information", across=2), cell("SDG 16.", across=3)),
                        row(
                            "Milestone Activity with a verifiable deliverable",
                            "Responsible",
                            "New or ongoing commitment",
                            "Start Date:",
                            "End Date:",
                        ),
                        row(
                            "1. Publish contracts above KES 5 million under Executive Order No. 2 of 13 June 2018.",
                            "PPRA with support from EACC and TI-Kenya",
                            "New",
                            "November 2016",
                            "June 2017",
                        ),
                        row(
                            "2. Train 60% of county procurement officers and suppliers",
                            "National Treasury",
                            "Ongoing",
                            "January 2017",
                            "Q1 2018",
                        ),
                        row(
                            "3. Review the regulations and report to the Senate.",
                            "PPRA; National Treasury",
                            "New",
                            "15 September 2017",
                            "Jun-18",
                        ),
                        row(cell("Contact information", across=5)),
                        row(
                            cell("Name of responsible person from implementing agency", across=2),
                            cell("Jane Example", across=3),
                        ),
                        row(cell("Title, Department", across=2), cell("Director, Policy", across=3)),
                        row(cell("Email and Phone", across=2), cell("jane@example.org +254 20 000000", across=3)),
                        row(
                            cell("Other Actors Involved", down="start"),
                            cell("State actors involved"),
                            cell(
                                "Ethics and Anti-Corruption Commission (EACC), Office of the Attorney General",
                                across=3,
                            ),
                        ),
                        row(
                            cell(down="on"),
                            cell("CSOs, private sector, multilaterals, working groups"),
                            cell("Transparency International Kenya (TI-Kenya)", across=3),
                        ),
                    ],
                    columns=5,
                ),
            )
        ),
    )
