"""A list of commitments without milestones: lead, status, summary and date of each."""

import csv
from pathlib import Path

_ROWS = [
    ["Number", "Commitment", "Lead agency", "Supporting agencies", "Start date", "End date", "Status", "Progress summary", "More information"],
    ["1", "Strengthen protections for whistleblowers", "Treasury", "ASIC, ATO", "Dec 2016", "Jun 2018", "Completed",
     "The bill passed in February 2019.", "https://treasury.example.org/bill"],
    ["2", "Beneficial ownership", "Treasury", "", "Dec 2016", "30/06/2018", "Delayed", "Advice is with the minister.", ""],
    ["3", "Extractive industries transparency", "Department of Industry (DIIS)", "", "Early 2017", "Dec 2017", "Withdrawn", "", ""],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "dashboard.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(_ROWS)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "commitments": [
        {
            "number": "1",
            "title": "Strengthen protections for whistleblowers",
            "leads": ["Treasury"],
            "collaborators": ["ASIC", "ATO"],
            "start": "2016-12-01",
            "end": "2018-06-30",
            "end_precision": "month",
            "status": "completed",
            "progress": None,
            "narrative": "The bill passed in February 2019",
            "evidence": ["https://treasury.example.org/bill"],
            "milestones": [],
        },
        {
            "number": "2",
            "title": "Beneficial ownership",
            "leads": ["Treasury"],
            "end": "2018-06-30",
            "end_precision": "day",
            "status": "delayed",
            "narrative": "Advice is with the minister",
        },
        {
            "number": "3",
            "title": "Extractive industries transparency",
            "leads": ["DIIS"],
            "start": None,
            "end": "2017-12-31",
            "status": "closed",
        },
    ],
    "must_warn": ["date_not_understood"],
}
