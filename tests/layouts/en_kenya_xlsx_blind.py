"""A commitment tracker: headings in two rows, commitments as bands, a traffic light beside the status."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, number_format, put
from tests.layouts.saying import commitment, step

_ROWS: list[Any] = [
    ["No.", "Milestone", "Responsible", None, "Timeline", None, "Progress", None, None, "Evidence"],
    [None, None, "Lead", "Supporting", "Start", "End", "% complete", "Status", "RAG", None],
    ["Commitment 1: Beneficial Ownership"],
    ["1.1", "Publish the central register of beneficial owners", "Business Registration Service (BRS)",
     "Attorney General; Transparency International Kenya", date(2020, 12, 1), date(2021, 3, 31), 1, "Complete",
     "Green", "https://brs.example.org/register"],
    ["1.2", "Train 50% of procuring entities on the use of the register", "BRS, PPRA", "Hivos", "Jan 2021",
     "Dec 2021", 0.3, "On track", "Green", None],
    ["1.3", "Amend the regulations so that the register is open to the public", "Attorney General", None, "March 2021",
     "May 2021", 0.15, "Delayed", "Red", "Draft with the Cabinet, see https://ag.example.org/draft."],
    ["Commitment 2: Open Contracting"],
    ["2.1", "Public procurement portal publishes in the open contracting standard", "The National Treasury",
     "PPRA / Open Institute", "Q1 2021", "Q4 2021", 0.6, "On track", "Amber", None],
    ["2.2", "Publish quarterly data on contracts above KES 5 million", "PPRA", "Article 19 Eastern Africa", 2021, 2022,
     0, "Not started", "Amber", "n/a"],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Tracker"
    put(sheet, "A1", [["Kenya OGP National Action Plan IV 2020-2022"], ["Commitment tracker"]])
    put(sheet, "A3", [["Status as at:", "30 June 2021"]])
    put(sheet, "A5", _ROWS)
    merge(sheet, "A5:A6", "B5:B6", "C5:D5", "E5:F5", "G5:I5", "J5:J6", "A7:J7", "A11:J11")
    number_format(sheet, "G7:G13", "0%")
    path = folder / "tracker.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "as_of": "2021-06-30",
    "commitments": [
        commitment(
            "1",
            "Beneficial Ownership",
            step("1.1", "Publish the central register of beneficial owners", start="2020-12-01", end="2021-03-31",
                 by="day day", leads=["BRS"], collaborators=["Attorney General", "Transparency International Kenya"],
                 progress=100, status="completed", evidence=["https://brs.example.org/register"]),
            step("1.2", "Train 50% of procuring entities on the use of the register", start="2021-01-01",
                 end="2021-12-31", leads=["BRS", "PPRA"], collaborators=["Hivos"], progress=30,
                 status="in_progress"),
            step("1.3", "Amend the regulations so that the register is open to the public", start="2021-03-01",
                 end="2021-05-31", leads=["Attorney General"], progress=15, status="delayed",
                 evidence=["https://ag.example.org/draft"]),
        ),
        commitment(
            "2",
            "Open Contracting",
            step("2.1", "Public procurement portal publishes in the open contracting standard", start="2021-01-01",
                 end="2021-12-31", by="quarter quarter", leads=["The National Treasury"],
                 collaborators=["PPRA", "Open Institute"], progress=60, status="in_progress"),
            step("2.2", "Publish quarterly data on contracts above KES 5 million", start="2021-01-01",
                 end="2022-12-31", by="year year", leads=["PPRA"], collaborators=["Article 19 Eastern Africa"],
                 progress=0, status="not_started"),
        ),
    ],
    "must_warn": ["overdue_at_report_date"],
}  # fmt: skip
