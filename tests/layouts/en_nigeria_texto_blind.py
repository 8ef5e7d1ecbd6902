"""A self-assessment in plain text: numbered fields, one commitment after the other, levels in words."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """FEDERAL REPUBLIC OF NIGERIA
MID-TERM SELF-ASSESSMENT REPORT
Second National Action Plan 2019 - 2021
Report date: 31 October 2020

COMMITMENT 1: BUDGET TRANSPARENCY

Lead implementing agency: Budget Office of the Federation (BoF)
Other actors: Federal Ministry of Finance (FMF), BudgIT, Centre for Social
Justice (CSJ)
Start date: August 2019
End date: August 2021
Completion level: Substantial
Description of results: All quarterly reports of 2019 were published. Two of
them appeared more than 45 days late.

Milestone 1.1: Publish the citizens' budget
Responsible: BoF
Start date: August 2019        End date: 31 March 2020
Completion level: Completed
Evidence: https://budget.example.ng/citizens

Milestone 1.2: Hold town hall meetings in 50% of the states
Responsible: BoF in collaboration with BudgIT and CSJ
Start date: January 2020       End date: June 2020
Completion level: Limited
Description of results: Meetings were held in 7 states; others were stopped by
the pandemic.

COMMITMENT 6: BENEFICIAL OWNERSHIP

Lead implementing agency: Corporate Affairs Commission (CAC)
Other actors: NEITI
Start date: August 2019
End date: August 2021
Completion level: Not started

Milestone 6.1: Launch the register
Responsible: CAC
Start date: Q3 2019            End date: Q4 2020
Completion level: Not started
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "self-assessment.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "as_of": "2020-10-31",
    "commitments": [
        commitment(
            "1",
            "BUDGET TRANSPARENCY",
            step("1.1", "Publish the citizens' budget", start="2019-08-01", end="2020-03-31", by="month day",
                 leads=["BoF"], status="completed", evidence=["https://budget.example.ng/citizens"]),
            step("1.2", "Hold town hall meetings in 50% of the states", start="2020-01-01", end="2020-06-30",
                 leads=["BoF"], collaborators=["BudgIT", "CSJ"], status="limited",
                 narrative="Meetings were held in 7 states; others were stopped by the pandemic."),
            start="2019-08-01",
            end="2021-08-31",
            leads=["BoF"],
            collaborators=["FMF", "BudgIT", "CSJ"],
            status="substantial",
            narrative="All quarterly reports of 2019 were published. Two of them appeared more than 45 days late.",
        ),
        commitment(
            "6",
            "BENEFICIAL OWNERSHIP",
            step("6.1", "Launch the register", start="2019-07-01", end="2020-12-31", by="quarter quarter",
                 leads=["CAC"], status="not_started"),
            start="2019-08-01",
            end="2021-08-31",
            leads=["CAC"],
            collaborators=["NEITI"],
            status="not_started",
        ),
    ],
    "must_warn": ["unfinished_at_report_date"],
}  # fmt: skip
