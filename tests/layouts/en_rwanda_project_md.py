"""A project sheet in Markdown: headings, a list of what is offered, eligibility as a list."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """# Project fact sheet: Clean Water Clerks

**Implementing agency:** Rural Water Board (RWB)
**Partners:** Sector councils; Pump Makers' Guild

## Purpose

Every rural sector has a clerk who keeps the pumps running.

## What the project offers

1. Train one clerk per sector
2. Lend a tool box
3. Pay for spare parts during two years

## Eligibility criteria

- at least ten hand pumps
- no water engineer in the sector

## Technical assistance

- visits every month
- a telephone line

## Contact

Invented Person
Programme officer
Phone: 555 0102
Email: clerks@example.org
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "clerks.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "project_sheet",
    "language": "en",
    "commitments": [
        commitment(
            None,
            "Every rural sector has a clerk who keeps the pumps running",
            leads=["RWB"],
            collaborators=["Sector councils", "Pump Makers' Guild"],
            milestones=[
                step(None, "Train one clerk per sector"),
                step(None, "Lend a tool box"),
                step(None, "Pay for spare parts during two years"),
            ],
        )
    ],
    "must_warn": ["steps_without_dates"],
}
