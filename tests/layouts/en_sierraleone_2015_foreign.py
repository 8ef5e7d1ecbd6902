"""The template of 2015–2020 in English as Markdown: no column of owners, milestones numbered in their cells."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """# Commitment Template

## Commitment 7: Access to justice for women in rural districts

| Commitment Start and End Date | 1 July 2019 – August 2021 |
|---|---|
| Lead implementing agency/actor | Ministry of Gender and Children's Affairs (MGCA) and Legal Aid Board (LAB) |
| **Commitment Description** | |
| What is the public problem that the commitment will address? | Only 15% of cases reach a court; see the report of March 2018. |
| What is the commitment? | Bring paralegals to 100% of the chiefdoms. |
| How will the commitment contribute to solve the public problem? | Access to services. |
| Why is this commitment relevant to OGP values? | Participation. |
| Additional information | Budget: USD 2.5 million; SDG 5. |

| Milestone Activity with a verifiable deliverable | Start Date: | End Date: |
|---|---|---|
| 7.1 Recruit 30 paralegals in line with the Legal Aid Act of 10 May 2012 | July 2019 | Dec. 2019 |
| 7.2 Hold mobile courts in 40% of the chiefdoms; publish the calendar | 15/10/2019 | first half 2021 |
| 7.3 Evaluate the service | Q3 2020 | 2021 |

| Contact information | |
|---|---|
| Name of responsible person from implementing agency | Jane Example |
| Title, Department | Director, MGCA |
| Email and Phone | jane@example.org, +232 000000 |
| Other Actors Involved – State actors involved | Sierra Leone Police (SLP), Judiciary of Sierra Leone |
| CSOs, private sector, multilaterals, working groups | 50/50 Group, UN Women |
"""

EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "as_of": None,
    "commitments": [
        commitment(
            "7",
            "Access to justice for women in rural districts",
            "2019-07-01",
            "2021-08-31",
            ("day", "month"),
            leads=["MGCA", "LAB"],
            collaborators=["SLP", "Judiciary of Sierra Leone"],
            milestones=[
                step(
                    "7.1",
                    "Recruit 30 paralegals in line with the Legal Aid Act of 10 May 2012",
                    "2019-07-01",
                    "2019-12-31",
                ),
                step(
                    "7.2",
                    "Hold mobile courts in 40% of the chiefdoms; publish the calendar",
                    "2019-10-15",
                    "2021-06-30",
                    ("day", "half"),
                ),
                step("7.3", "Evaluate the service", "2020-07-01", "2021-12-31", ("quarter", "year")),
            ],
        )
    ],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One Markdown file."""
    path = folder / "commitment.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)
