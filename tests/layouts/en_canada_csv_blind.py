"""The tracker's published table: codes and texts in columns of their own, deadlines as phrases."""

import csv
from pathlib import Path
from typing import Any

from tests.layouts.saying import commitment, step

_ROWS: list[Any] = [
    ["reporting_period", "commitments", "commitment_title", "milestones", "milestone_text", "indicators",
     "indicator_text", "deadline", "lead_department", "status", "progress", "evidence", "challenges",
     "challenges_other"],
    ["2023-06", "C01", "Climate change and sustainable growth", "C01.1",
     "Make environmental information easier to find", "C01.1.1",
     "Number of data sets released, with 25% of them in French", "December 2023",
     "Environment and Climate Change Canada (ECCC)", "C", "- 41 data sets were released.", "https://eccc.example.ca/a",
     "", ""],
    ["2023-06", "C01", "Climate change and sustainable growth", "C01.1",
     "Make environmental information easier to find", "C01.1.2", "Plain-language summaries are published",
     "2023-03-31", "ECCC", "LP", "- Two summaries of ten were drafted.\n- The style guide was approved.", "", "LR",
     ""],
    ["2023-06", "C01", "Climate change and sustainable growth", "C01.2", "Involve youth in climate science",
     "C01.2.1", "A youth council has met four times", "Fall 2024", "Natural Resources Canada (NRCan)", "NS", "NIL", "",
     "OT", "The call for members was cancelled."],
    ["2023-06", "C02", "Democracy and civic space", "C02.1", "Counter false information", "C02.1.1",
     "Projects are financed and their results published", "March 2024", "Canadian Heritage (PCH)", "SP",
     "- Fifteen of 18 projects ended.", "https://pch.example.ca/results; https://pch.example.ca/list", "", ""],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "nap5-tracker.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(_ROWS)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "commitments": [
        commitment(
            "C01",
            "Climate change and sustainable growth",
            step("C01.1", "Make environmental information easier to find", activities=[
                step("C01.1.1", "Number of data sets released, with 25% of them in French", end="2023-12-31",
                     leads=["ECCC"], status="completed", narrative="- 41 data sets were released.",
                     evidence=["https://eccc.example.ca/a"]),
                step("C01.1.2", "Plain-language summaries are published", end="2023-03-31", by="day day",
                     leads=["ECCC"], status="limited",
                     narrative="- Two summaries of ten were drafted. - The style guide was approved."),
            ]),
            step("C01.2", "Involve youth in climate science", activities=[
                step("C01.2.1", "A youth council has met four times", leads=["NRCan"], status="not_started"),
            ]),
        ),
        commitment(
            "C02",
            "Democracy and civic space",
            step("C02.1", "Counter false information", activities=[
                step("C02.1.1", "Projects are financed and their results published", end="2024-03-31", leads=["PCH"],
                     status="substantial", narrative="- Fifteen of 18 projects ended.",
                     evidence=["https://pch.example.ca/results", "https://pch.example.ca/list"]),
            ]),
        ),
    ],
    "must_warn": ["date_not_understood"],
}  # fmt: skip
