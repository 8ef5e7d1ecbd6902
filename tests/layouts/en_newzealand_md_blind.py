"""A plan in Markdown: a heading and bold label lines per commitment, a table of milestones."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """# Fourth National Action Plan 2023–2024

Open Government Partnership New Zealand

## Theme: Participation in Policy and Service Design

### Commitment 1: Adopt a community engagement tool

**Lead agency:** Te Kawa Mataaho Public Service Commission (PSC)
**Supporting agencies:** Department of the Prime Minister and Cabinet (DPMC), Ministry of Social Development (MSD)
**Start and end dates:** January 2023 – 31 December 2024

**Problem.** Fewer than 40% of people believe that they can influence public decisions.

| Milestones | Responsible | Start | End |
|---|---|---|---|
| 1.1 Require the use of the tool for significant initiatives | PSC | Jan 2023 | Jun 2023 |
| 1.2 Publish guidance and train 300 officials | PSC with support from DPMC | July 2023 | March 2024 |
| 1.3 Report publicly on use of the tool | PSC<br>MSD | 1 April 2024 | 31 December 2024 |

### Commitment 2: Research deliberative processes for community engagement

**Lead agency:** Ministry of Justice (MOJ)
**Supporting agencies:** —
**Start and end dates:** March 2023 – December 2024

| Milestones | Responsible | Start | End |
|---|---|---|---|
| 2.1 Review of evidence on citizens' assemblies, in line with the Act of 1 July 2020 | MOJ, Koi Tū | Mar 2023 | Sept 2023 |
| 2.2 Publish the findings | MOJ | 2024 | 2024 |

## Theme: Transparency and Accountability

### Commitment 3: Strengthen scrutiny of Official Information Act exemption clauses in legislation

**Lead agency:** MOJ
**Start and end dates:** Q3 2023 – Q2 2024

| Milestones | Responsible | Start | End |
|---|---|---|---|
| 3.1 Update the Legislation Guidelines | Legislation Design and Advisory Committee | Q3 2023 | Q1 2024 |
| 3.2 Train legislative drafters | MOJ | | Q2 2024 |
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plan.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "title": "Fourth National Action Plan 2023–2024",
    "commitments": [
        commitment(
            "1",
            "Adopt a community engagement tool",
            step("1.1", "Require the use of the tool for significant initiatives", start="2023-01-01",
                 end="2023-06-30", leads=["PSC"]),
            step("1.2", "Publish guidance and train 300 officials", start="2023-07-01", end="2024-03-31",
                 leads=["PSC"], collaborators=["DPMC"]),
            step("1.3", "Report publicly on use of the tool", start="2024-04-01", end="2024-12-31", by="day day",
                 leads=["PSC", "MSD"]),
            axis="Theme: Participation in Policy and Service Design",
            leads=["PSC"],
            collaborators=["DPMC", "MSD"],
            start="2023-01-01",
            end="2024-12-31",
            by="month day",
        ),
        commitment(
            "2",
            "Research deliberative processes for community engagement",
            step("2.1", "Review of evidence on citizens' assemblies, in line with the Act of 1 July 2020",
                 start="2023-03-01", end="2023-09-30", leads=["MOJ", "Koi Tū"]),
            step("2.2", "Publish the findings", start="2024-01-01", end="2024-12-31", by="year year", leads=["MOJ"]),
            axis="Theme: Participation in Policy and Service Design",
            leads=["MOJ"],
            start="2023-03-01",
            end="2024-12-31",
        ),
        commitment(
            "3",
            "Strengthen scrutiny of Official Information Act exemption clauses in legislation",
            step("3.1", "Update the Legislation Guidelines", start="2023-07-01", end="2024-03-31",
                 by="quarter quarter", leads=["Legislation Design and Advisory Committee"]),
            step("3.2", "Train legislative drafters", end="2024-06-30", by="quarter quarter", leads=["MOJ"]),
            axis="Theme: Transparency and Accountability",
            leads=["MOJ"],
            start="2023-07-01",
            end="2024-06-30",
            by="quarter quarter",
        ),
    ],
}  # fmt: skip
