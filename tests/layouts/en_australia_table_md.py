"""An Australian plan in Markdown: a table of particulars, lettered milestones, several lines a cell, dates in words."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """\
# Australia’s Third Open Government National Action Plan

## Commitment 1: Integrity and accountability in procurement

| | |
|---|---|
| **Lead agency** | Department of Finance |
| **Supporting agencies** | Attorney-General’s Department (AGD)<br>Australian National Audit Office (ANAO) |
| **Timeframe** | Early 2024 to 30 June 2025 |
| **Problem** | Suppliers’ owners are not known in 4 of 10 large contracts. |

### Milestones

| # | Milestone | Responsible | Due |
|---|---|---|---|
| 1a | Consult suppliers and civil society | Department of Finance | 30 June 2024 |
| 1b | Change the reporting rules<br>and the guide to them | Department of Finance and AGD | Late 2024 |
| 1c | Publish the first report | Department of Finance, in consultation with ANAO | To be confirmed |

## Commitment 2: Youth advisory groups

| | |
|---|---|
| **Lead agency** | Office for Youth, Department of Education |
| **Timeframe** | March 2024 – December 2025 |

### Milestones

| # | Milestone | Responsible | Due |
|---|---|---|---|
| 2a | Appoint the groups | Office for Youth | Mar 2024 |
| 2b | Independent review | Department of Education | Q4 2025 |
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "nap3.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "title": "Australia’s Third Open Government National Action Plan",
    "commitments": [
        commitment(
            "1",
            "Integrity and accountability in procurement",
            step(
                "1a",
                "Consult suppliers and civil society",
                leads=["Department of Finance"],
                end="2024-06-30",
                by="day day",
            ),
            step("1b", "Change the reporting rules and the guide to them", leads=["Department of Finance", "AGD"]),
            step("1c", "Publish the first report", leads=["Department of Finance"], collaborators=["ANAO"]),
            end="2025-06-30",
            by="day day",
            leads=["Department of Finance"],
            collaborators=["AGD", "ANAO"],
        ),
        commitment(
            "2",
            "Youth advisory groups",
            step("2a", "Appoint the groups", leads=["Office for Youth"], end="2024-03-31"),
            step(
                "2b", "Independent review", leads=["Department of Education"], end="2025-12-31", by="day quarter"
            ),
            start="2024-03-01",
            end="2025-12-31",
            leads=["Office for Youth", "Department of Education"],
        ),
    ],
    "must_warn": [("date_not_understood", "1"), ("date_not_understood", "1/1b"), ("date_not_understood", "1/1c")],
}
