"""One row per commitment: its milestones are numbered lines of one cell."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.layouts.making_xlsx import merge, number_format, put
from tests.layouts.saying import commitment, step

_ROWS: list[Any] = [
    ["Ref", "Commitment", "Lead", "Support", "Milestones", "Start date", "End date", "% complete", "Status",
     "Update", "Evidence"],
    [1, "Develop a toolkit for citizen participation", "Department of Rural and Community Development (DRCD)",
     "Local authorities\nThe Wheel",
     "1.1 Publish the draft toolkit\n1.2 Pilot it in four counties\n1.3 Train 30% of local staff", "Jan 2024",
     "Dec 2025", 0.6, "On track", "Draft published; two pilots have ended.", "https://drcd.example.ie/toolkit"],
    [2, "Reform the regulation of lobbying", "Department of Public Expenditure and Reform (DPER)", None,
     "2.1 Hold a public consultation\n2.2 Publish the heads of the bill", "Q2 2024", "30 June 2025", 1, "Complete",
     "The bill was published on 4 June 2025.", None],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "NAP tracker"
    put(sheet, "A1", [["Ireland's Open Government Action Plan 2023-2025: progress report, September 2025"]])
    put(sheet, "A3", _ROWS)
    merge(sheet, "A1:K1")
    number_format(sheet, "H4:H5", "0%")
    path = folder / "tracker.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "commitments": [
        commitment(
            "1",
            "Develop a toolkit for citizen participation",
            step("1.1", "Publish the draft toolkit"),
            step("1.2", "Pilot it in four counties"),
            step("1.3", "Train 30% of local staff"),
            start="2024-01-01",
            end="2025-12-31",
            leads=["DRCD"],
            collaborators=["Local authorities", "The Wheel"],
            status="in_progress",
            progress=60,
            narrative="Draft published; two pilots have ended.",
            evidence=["https://drcd.example.ie/toolkit"],
        ),
        commitment(
            "2",
            "Reform the regulation of lobbying",
            step("2.1", "Hold a public consultation"),
            step("2.2", "Publish the heads of the bill"),
            start="2024-04-01",
            end="2025-06-30",
            by="quarter day",
            leads=["DPER"],
            status="completed",
            progress=100,
            narrative="The bill was published on 4 June 2025.",
        ),
    ],
}  # fmt: skip
