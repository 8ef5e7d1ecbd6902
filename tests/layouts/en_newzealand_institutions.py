"""A plan in which institutions are written in many ways: with commas, before and behind acronyms, misspelt, as units."""

from pathlib import Path

from tests.layouts.making_docx import paragraph, row, save, table
from tests.layouts.saying import commitment, step


def build(folder: Path) -> tuple[Path, ...]:
    rows = [
        row("No", "Milestone", "Lead agency", "Supporting agencies", "Start date", "End date", header=True),
        row(
            "1",
            "Map the algorithms in use",
            "Ministry of Business, Innovation and Employment (MBIE)",
            "Statistics New Zealand [Stats NZ]",
            "Oct 2018",
            "Jun 2019",
        ),
        row(
            "2",
            "Review them with the public",
            "MBIE",
            "Department of Internal Affairs – DIA, Te Arawhiti and Archives New Zealand",
            "Jul 2019",
            "Dec 2019",
        ),
        row(
            "3",
            "Publish a charter",
            "Ministry of Bussiness, Innovation and Employment",
            "Ministry for the Environment and Ministry of Education",
            "Jan 2020",
            "Mar 2020",
        ),
        row(
            "4",
            "Train officials",
            "DIA*, Government Information Services unit",
            "Stats NZ; TVNZ",
            "1st half 2020",
            "31 August 2020",
        ),
        row("5", "Report", "Dept. of Internal Affairs", "–", "Sept 2020", "Oct. 2020"),
    ]
    return (
        save(
            folder / "plan.docx",
            paragraph("Open Government Partnership New Zealand National Action Plan 2018-2020", style="Title"),
            paragraph("Commitment 8: Review of government use of algorithms", style="Heading1"),
            paragraph("Lead agency: Statistics New Zealand"),
            table(rows),
            paragraph("* Subject to funding."),
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "commitments": [
        commitment(
            "8",
            "Review of government use of algorithms",
            step(
                "1",
                "Map the algorithms in use",
                leads=["MBIE"],
                collaborators=["Stats NZ"],
                start="2018-10-01",
                end="2019-06-30",
            ),
            step(
                "2",
                "Review them with the public",
                leads=["MBIE"],
                collaborators=["DIA", "Te Arawhiti", "Archives New Zealand"],
                start="2019-07-01",
                end="2019-12-31",
            ),
            step(
                "3",
                "Publish a charter",
                leads=["MBIE"],
                collaborators=["Ministry for the Environment", "Ministry of Education"],
                start="2020-01-01",
                end="2020-03-31",
            ),
            step(
                "4",
                "Train officials",
                leads=["DIA"],
                collaborators=["Stats NZ", "TVNZ"],
                units=["Government Information Services unit"],
                start="2020-01-01",
                end="2020-08-31",
                by="half day",
            ),
            step("5", "Report", leads=["DIA"], start="2020-09-01", end="2020-10-31"),
            leads=["Stats NZ"],
        )
    ],
    "must_warn": [("name_nearly_the_same", "MBIE"), ("name_nearly_the_same", "DIA")],
}
