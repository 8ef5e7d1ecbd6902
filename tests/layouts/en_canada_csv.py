"""The published table of a tracker: one row per indicator and reporting period, codes before the texts."""

import csv
from pathlib import Path

_HEAD = ["reporting_period", "commitments", "milestones", "indicators", "deadline", "lead_dept", "status", "progress",
         "evidence", "challenges", "challenges_other", "record_created", "record_modified", "user_modified"]  # fmt: skip
_C1 = "C01: Climate change and sustainable growth"
_C2 = "C02: Justice"
_M11 = "C01.1: Make information on cumulative effects easier to find"
_ROWS = [
    ["2023-03", _C1, _M11, "C01.1.1: Add content to the open science platform", "2023-12",
     "Natural Resources Canada (NRCan)", "LP", "Ten pages were added.\nTwo tests with users were held.",
     "https://science.example.org/a\nhttps://science.example.org/b", "LR", "", "2023-04-12", "2023-04-20", "pat"],
    ["2023-03", _C1, _M11, "C01.1.2: Explain ten key topics in plain words", "2023-12",
     "Natural Resources Canada (NRCan)", "NS", "NIL", "", "DA,OA", "", "2023-04-12", "2023-04-20", "pat"],
    ["2023-03", _C1, "C01.2: Improve figures on the use of energy", "C01.2.1: Release an infographic on households",
     "2024-06", "Statistics Canada (StatCan)", "C", "The infographic, with its data, was released.",
     "https://stat.example.org/info", "", "", "2023-04-11", "2023-04-11", "sam"],
    ["2023-03", _C2, "C02.1: Collect and share data", "C02.1.1: Publish the first set of court data", "2024-12",
     "Department of Justice (JUS)", "SP", "Data of 7 of 10 provinces are checked.", "", "OT",
     "Two provinces changed their system", "2023-04-02", "2023-04-02", "kim"],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "nap5.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([_HEAD, *_ROWS])
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "as_of": "2023-03-31",
    "commitments": [
        {
            "number": "C01",
            "title": "Climate change and sustainable growth",
            "milestones": [
                {
                    "number": "C01.1",
                    "title": "Make information on cumulative effects easier to find",
                    "progress": None,
                    "activities": [
                        {
                            "number": "C01.1.1",
                            "title": "Add content to the open science platform",
                            "leads": ["NRCan"],
                            "start": None,
                            "end": "2023-12-31",
                            "end_precision": "month",
                            "status": "limited",
                            "progress": None,
                            "narrative": "Ten pages were added. Two tests with users were held.",
                            "evidence": ["https://science.example.org/a", "https://science.example.org/b"],
                        },
                        {
                            "number": "C01.1.2",
                            "title": "Explain ten key topics in plain words",
                            "leads": ["NRCan"],
                            "end": "2023-12-31",
                            "status": "not_started",
                            "progress": None,
                            "narrative": None,
                            "evidence": [],
                        },
                    ],
                },
                {
                    "number": "C01.2",
                    "title": "Improve figures on the use of energy",
                    "activities": [
                        {
                            "number": "C01.2.1",
                            "title": "Release an infographic on households",
                            "leads": ["StatCan"],
                            "end": "2024-06-30",
                            "status": "completed",
                            "progress": None,
                            "evidence": ["https://stat.example.org/info"],
                        },
                    ],
                },
            ],
        },
        {
            "number": "C02",
            "title": "Justice",
            "milestones": [
                {
                    "number": "C02.1",
                    "title": "Collect and share data",
                    "activities": [
                        {
                            "number": "C02.1.1",
                            "title": "Publish the first set of court data",
                            "leads": ["JUS"],
                            "end": "2024-12-31",
                            "status": "substantial",
                            "narrative": "Data of 7 of 10 provinces are checked",
                        },
                    ],
                },
            ],
        },
    ],
}
