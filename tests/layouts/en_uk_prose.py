"""A plan as the British write it: prose, a lead department, milestones as bullets with their dates in words."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """\
# UK National Action Plan for Open Government 2021 to 2023

## Introduction

This plan was written with civil society between January and November 2021. It follows the plan of 2019 to 2021.

## Commitment 1: Open contracting

**Lead department:** Cabinet Office

**Supporting departments:** Department for Business, Energy and Industrial Strategy (BEIS); Crown Commercial Service (CCS)

**Other actors:** Transparency International UK, Spend Network

**Timescales:** January 2022 to December 2023

**Objective:** Publish what is bought, from whom and for how much.

The problem: notices are published on four sites and 35% of them lack a supplier's identifier.

**Milestones:**

- Milestone 1: Consult on the notices that buyers will publish (January 2022 to March 2022)
- Milestone 2: Publish an open data standard for procurement notices (by end of 2023)
- Milestone 3: Retire the old notices service (mid-2023)
- Milestone 4: Hold a quarterly meeting with users of the data (ongoing)

## Commitment 2: Algorithmic transparency

**Lead department:** Central Digital and Data Office (CDDO)

**Supporting departments:** Ministry of Housing, Communities and Local Government and Department for Education

**Timescales:** TBD

**Objective:** Tell people when a decision about them is prepared by a machine.

**Milestones:**

- Milestone 1: Pilot the standard with 6 bodies (June 2022)
- Milestone 2: Publish the second version of the standard (30 September 2022)
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "nap5.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "title": "UK National Action Plan for Open Government 2021 to 2023",
    "commitments": [
        commitment(
            "1",
            "Open contracting",
            step("1", "Consult on the notices that buyers will publish", start="2022-01-01", end="2022-03-31"),
            step("2", "Publish an open data standard for procurement notices", end="2023-12-31", by="year year"),
            step("3", "Retire the old notices service"),
            step("4", "Hold a quarterly meeting with users of the data"),
            start="2022-01-01",
            end="2023-12-31",
            leads=["Cabinet Office"],
            collaborators=["BEIS", "CCS", "Transparency International UK", "Spend Network"],
        ),
        commitment(
            "2",
            "Algorithmic transparency",
            step("1", "Pilot the standard with 6 bodies", end="2022-06-30"),
            step("2", "Publish the second version of the standard", end="2022-09-30", by="day day"),
            leads=["CDDO"],
            collaborators=["Ministry of Housing, Communities and Local Government", "Department for Education"],
        ),
    ],
    "must_warn": [("date_not_understood", "1/3"), ("date_not_understood", "1/4"), ("date_not_understood", "2")],
}
