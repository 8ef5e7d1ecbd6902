"""YAML by hand in English keys that are not ours, wrapped in one key, with rescheduled dates and lists of links."""

from pathlib import Path

_TEXT = """\
plan:
  name: Liberia Open Government Action Plan, progress report
  language: English
  period: {from: 2020-12-01, to: 2022-12-31}
  reporting_date: 30 June 2022
  commitments:
    - id: 1
      name: Open legislature
      lead: House of Representatives
      partners:
        - iLab Liberia
        - Naymote Partners
      milestones:
        - id: "1.1"
          name: Publish voting records
          lead: House of Representatives
          start: 2021-01
          due_date: 2021-06
          revised_due_date: 2022-09-30
          progress: 60%
          status: in progress
          evidence:
            - https://legislature.example.org/votes
            - https://legislature.example.org/bills
        - id: "1.2"
          name: Train 30% of the staff
          lead: Senate; House of Representatives
          start: 1 Feb 2021
          due_date: 31 Dec 2021
          actual_end_date: 15 March 2022
          progress: 100
          status: Completed
          update: All three sessions were held.
    - id: 2
      name: Land rights data
      lead: Liberia Land Authority (LLA)
      milestones:
        - id: "2.1"
          name: Scan the deeds of two counties
          due_date: 30/02/2022
          status: not started
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "progress.yml"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "as_of": "2022-06-30",
    "period_start": "2020-12-01",
    "period_end": "2022-12-31",
    "commitments": [
        {
            "number": "1",
            "title": "Open legislature",
            "leads": ["House of Representatives"],
            "collaborators": ["iLab Liberia", "Naymote Partners"],
            "milestones": [
                {
                    "number": "1.1",
                    "title": "Publish voting records",
                    "leads": ["House of Representatives"],
                    "start": "2021-01-01",
                    "end": "2021-06-30",
                    "start_precision": "month",
                    "current_end": "2022-09-30",
                    "progress": 60,
                    "status": "in_progress",
                    "evidence": ["https://legislature.example.org/votes", "https://legislature.example.org/bills"],
                },
                {
                    "number": "1.2",
                    "title": "Train 30% of the staff",
                    "leads": ["Senate", "House of Representatives"],
                    "start": "2021-02-01",
                    "end": "2021-12-31",
                    "actual_end": "2022-03-15",
                    "progress": 100,
                    "status": "completed",
                    "narrative": "All three sessions were held",
                },
            ],
        },
        {
            "number": "2",
            "title": "Land rights data",
            "leads": ["LLA"],
            "milestones": [
                {
                    "number": "2.1",
                    "title": "Scan the deeds of two counties",
                    "end": None,
                    "status": "not_started",
                    "progress": None,
                },
            ],
        },
    ],
    "must_warn": ["impossible_date", "finished_late"],
}
