"""Markdown with front matter; one pipe table under each commitment's heading, lines in cells by <br>."""

from pathlib import Path

_TEXT = """\
---
title: Kenya National Action Plan IV, mid-term report
period: 2020-12-01 to 2022-11-30
as_of: 2022-03-31
language: en
coordinator: Office of the Deputy President (ODP)
---

# Kenya National Action Plan IV

## Commitment 1: Beneficial ownership

**Lead institution:** Business Registration Service (BRS)
**Supporting institutions:** State Department of Trade; Mzalendo Trust

| No. | Milestone | Start date | End date | Lead | Status | Completion | Results and evidence |
|:---:|-----------|------------|----------|------|--------|-----------:|----------------------|
| 1 | Draft the rules on<br>ownership registers | Dec 2020 | Jun 2021 | BRS | Completed | 100% | The rules were gazetted.<br><https://brs.example.org/rules> |
| 2 | Build the electronic register \\| phase one | 1 July 2021 | 31 December 2021 | BRS, ICTA | Substantial | 80% | [Test site](https://brs.example.org/test) is open to staff. |
| 3 | Train 25% of counties | Q1 2022 | Q3 2022 | BRS with support from Mzalendo Trust | Not started | | |

## Commitment 2: Open contracting

**Lead institution:** Public Procurement Regulatory Authority (PPRA)
**Supporting institutions:** Transparency International Kenya

| No. | Milestone | Start date | End date | Lead | Status | Completion | Results and evidence |
|:---:|-----------|------------|----------|------|--------|-----------:|----------------------|
| 1 | Publish tenders in the open standard | 2021-01-04 | 2022-10-31 | PPRA | Limited | 30 % | Only two counties publish. |
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "nap4.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "title": "Kenya National Action Plan IV, mid-term report",
    "as_of": "2022-03-31",
    "period_start": "2020-12-01",
    "period_end": "2022-11-30",
    "commitments": [
        {
            "number": "1",
            "title": "Beneficial ownership",
            "leads": ["BRS"],
            "collaborators": ["State Department of Trade", "Mzalendo Trust"],
            "milestones": [
                {
                    "number": "1",
                    "title": "Draft the rules on ownership registers",
                    "leads": ["BRS"],
                    "start": "2020-12-01",
                    "end": "2021-06-30",
                    "end_precision": "month",
                    "status": "completed",
                    "progress": 100,
                    "evidence": ["https://brs.example.org/rules"],
                },
                {
                    "number": "2",
                    "title": "Build the electronic register | phase one",
                    "leads": ["BRS", "ICTA"],
                    "start": "2021-07-01",
                    "end": "2021-12-31",
                    "end_precision": "day",
                    "status": "substantial",
                    "progress": 80,
                    "evidence": ["https://brs.example.org/test"],
                },
                {
                    "number": "3",
                    "title": "Train 25% of counties",
                    "leads": ["BRS"],
                    "collaborators": ["Mzalendo Trust"],
                    "start": "2022-01-01",
                    "end": "2022-09-30",
                    "start_precision": "quarter",
                    "end_precision": "quarter",
                    "status": "not_started",
                    "progress": None,
                    "narrative": None,
                },
            ],
        },
        {
            "number": "2",
            "title": "Open contracting",
            "leads": ["PPRA"],
            "collaborators": ["Transparency International Kenya"],
            "milestones": [
                {
                    "number": "1",
                    "title": "Publish tenders in the open standard",
                    "leads": ["PPRA"],
                    "start": "2021-01-04",
                    "end": "2022-10-31",
                    "status": "limited",
                    "progress": 30,
                    "narrative": "Only two counties publish",
                },
            ],
        },
    ],
    "must_warn": ["overdue_at_report_date"],
}
