"""A form lying on its side: the labels in the first column, a milestone in each of the next."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, number_format, put


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "Form"
    put(sheet, "A1", [["Commitment 6: Open contracting in the districts"],
                      ["Lead implementing agency", "Public Procurement Authority (PPA)"],
                      [None, "Milestone 1", "Milestone 2"],
                      ["Description", "Publish the standard forms", "Train 40 districts"],
                      ["Responsible", "PPA", "PPA with support from CDD-Ghana"],
                      ["Start date", datetime(2022, 1, 10), datetime(2022, 7, 1)],
                      ["End date", datetime(2022, 6, 30), datetime(2023, 8, 31)],
                      ["Status", "Completed", "In progress"],
                      ["% complete", 100, 45]])  # fmt: skip
    merge(sheet, "A1:C1")
    number_format(sheet, "B6:C7", "dd/mm/yyyy")
    path = folder / "form.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "commitments": [
        {
            "number": "6",
            "title": "Open contracting in the districts",
            "leads": ["PPA"],
            "milestones": [
                {
                    "number": "1",
                    "title": "Publish the standard forms",
                    "leads": ["PPA"],
                    "start": "2022-01-10",
                    "end": "2022-06-30",
                    "status": "completed",
                    "progress": 100,
                },
                {
                    "number": "2",
                    "title": "Train 40 districts",
                    "leads": ["PPA"],
                    "collaborators": ["CDD-Ghana"],
                    "start": "2022-07-01",
                    "end": "2023-08-31",
                    "status": "in_progress",
                    "progress": 45,
                },
            ],
        },
    ],
}
