"""Every way a date gets into a cell of a workbook that counts from 1904; rich text; a star; links; a formula."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel

from tests.layouts.making_xlsx import link, put

_HEAD = ["Ref", "Milestone", "Owner", "Start (dd/mm/yyyy)", "Planned end (mm/dd/yyyy)", "Revised end date",
         "Actual end", "% complete", "Update", "Link to evidence"]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "Action 3"
    put(sheet, "A1", [["Open Government Partnership National Action Plan 2023-2025"],
                      ["Commitment 3: Strengthen the register of lobbying"],
                      ["Status update as of 12 January 2025"]])  # fmt: skip
    serial = to_excel(datetime(2024, 3, 1), CALENDAR_MAC_1904)
    put(sheet, "A5", [
        _HEAD,
        ["3.1", None, "SIPO*", datetime(2023, 9, 4), datetime(2024, 5, 3), None, datetime(2024, 6, 28), "100 %",
         "Scope agreed with\nusers.", None],
        ["3.2", "Build the new search page", "SIPO*\nDPER", "05/02/2024", "11/04/2024", "February 2025", None, 85,
         "In test.", None],
        ["3.3", "Import the old returns", "DPER", serial, "12/31/2024", datetime(2025, 3, 31), None, 40, None,
         "https://lobby.example.org/import"],
        ["3.4", "Publish a yearly digest", "SIPO* with support from Open Knowledge Ireland", "=DATE(2024,10,1)",
         "06/30/2025", None, None, 0, None, None],
    ])  # fmt: skip
    sheet["B6"].value = CellRichText("Agree the ", TextBlock(InlineFont(b=True), "scope"), " of the register")
    for row in ("D6", "E6", "G6", "F8"):
        sheet[row].number_format = "dd mmm yyyy"
    link(sheet, "J6", "view", "https://lobby.example.org/scope.pdf")
    put(sheet, "A11", [["* Standards in Public Office Commission (SIPO) acts through its secretariat."]])
    path = folder / "tracker.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "as_of": "2025-01-12",
    "commitments": [
        {
            "number": "3",
            "title": "Strengthen the register of lobbying",
            "milestones": [
                {
                    "number": "3.1",
                    "title": "Agree the scope of the register",
                    "leads": ["SIPO"],
                    "start": "2023-09-04",
                    "end": "2024-05-03",
                    "actual_end": "2024-06-28",
                    "progress": 100,
                    "status": "completed",
                    "narrative": "Scope agreed with users",
                    "evidence": ["https://lobby.example.org/scope.pdf"],
                },
                {
                    "number": "3.2",
                    "title": "Build the new search page",
                    "leads": ["SIPO", "DPER"],
                    "start": "2024-02-05",
                    "end": "2024-11-04",
                    "current_end": "2025-02-28",
                    "current_end_precision": "month",
                    "progress": 85,
                    "narrative": "In test",
                },
                {
                    "number": "3.3",
                    "title": "Import the old returns",
                    "leads": ["DPER"],
                    "start": "2024-03-01",
                    "start_precision": "day",
                    "end": "2024-12-31",
                    "current_end": "2025-03-31",
                    "progress": 40,
                    "evidence": ["https://lobby.example.org/import"],
                },
                {
                    "number": "3.4",
                    "title": "Publish a yearly digest",
                    "leads": ["SIPO"],
                    "collaborators": ["Open Knowledge Ireland"],
                    "start": None,
                    "end": "2025-06-30",
                    "progress": 0,
                    "status": "not_started",
                },
            ],
        },
    ],
    "must_warn": ["formula_without_value", "finished_late"],
}
