"""A whole final report in prose, in English, as text: running page lines, gaps, links twice, future tense."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """Final Report on the fulfilment of commitments 3 and 9 with their respective milestones and activities,

as of 31 August 2023.

AXIS No. 2 PUBLIC ACCOUNTABILITY

Commitment 3

Strengthen the beneficial ownership register and open contracting in the public sector.

MILESTONE 1.

Description: Publish the register of beneficial owners of 60% of the companies, in line with the Companies
Act of 2 August 2019.

Activity 2. Training of the officers of the registry.

 This activity is coordinated by the Office of the Registrar of Companies - ORC, in which the Ghana Audit
Service - GAS participated as co-responsible institution.

 Progress 100%. The officers were trained between 3 and 14 February 2022.

Activity 5: Launch of the public register

 Progress of 75 %. The register will be launched on 1 December 2023; see https://orc.example/register.

MILESTONE 2

Guidelines on open contracting.

October 2021 to August 2023.

The activities of Milestone 2 are coordinated by the Public Procurement Authority - PPA and the Ministry of
Finance - MoF, with the support of the Ghana Anti-Corruption Coalition - GACC (technical advice).

Activity 1. Drafting of the guidelines.

 Progress: 100%

Activity 3. Monitoring of the guidelines.

 No progress can be reported for lack of funds.

MILESTONE 3.

Community audits in 20% of the districts, in follow-up to commitment 4 of the third plan 2017-2019.

The activities of Milestone 3 are coordinated by GAS.

AXIS No. 4 LOCAL GOVERNMENT

Commitment 9. Participation in district assemblies.

Activity 4. Town hall meetings in 12 districts.

 This activity is coordinated by the Ministry of Local Government - MLGRD; co-responsible institutions: PPA; Ghana Audit Service - GAS.

 This activity was completed at 100% according to minutes 14-2022.

Activity 7. Portals of the assemblies.

 Progress 100%. The addresses are listed:

https://accra.example/
https://tamale.example/,
https://accra.example/
"""

EXPECTED = {
    "document_kind": "final_report",
    "language": "en",
    "as_of": "2023-08-31",
    "commitments": [
        commitment(
            "3",
            "Strengthen the beneficial ownership register and open contracting in the public sector",
            axis="AXIS No. 2 PUBLIC ACCOUNTABILITY",
            milestones=[
                step(
                    "1",
                    "Publish the register of beneficial owners of 60% of the companies, in line with the Companies "
                    "Act of 2 August 2019",
                    activities=[
                        step(
                            "2",
                            "Training of the officers of the registry",
                            leads=["ORC"],
                            collaborators=["GAS"],
                            progress=100,
                            status="completed",
                            narrative="The officers were trained between 3 and 14 February 2022",
                        ),
                        step(
                            "5",
                            "Launch of the public register",
                            progress=75,
                            narrative="The register will be launched on 1 December 2023; see "
                            "https://orc.example/register",
                            evidence=["https://orc.example/register"],
                        ),
                    ],
                ),
                step(
                    "2",
                    "Guidelines on open contracting",
                    "2021-10-01",
                    "2023-08-31",
                    leads=["PPA", "MoF"],
                    collaborators=["GACC"],
                    activities=[
                        step("1", "Drafting of the guidelines", progress=100, status="completed", narrative=None),
                        step(
                            "3",
                            "Monitoring of the guidelines",
                            narrative="No progress can be reported for lack of funds",
                        ),
                    ],
                ),
                step(
                    "3",
                    "Community audits in 20% of the districts, in follow-up to commitment 4 of the third plan 2017-2019",
                    leads=["GAS"],
                ),
            ],
        ),
        commitment(
            "9",
            "Participation in district assemblies",
            axis="AXIS No. 4 LOCAL GOVERNMENT",
            activities=[
                step(
                    "4",
                    "Town hall meetings in 12 districts",
                    leads=["MLGRD"],
                    collaborators=["PPA", "GAS"],
                    progress=100,
                    status="completed",
                    narrative="This activity was completed at 100% according to minutes 14-2022",
                ),
                step(
                    "7",
                    "Portals of the assemblies",
                    progress=100,
                    status="completed",
                    narrative="The addresses are listed:",
                    evidence=["https://accra.example/", "https://tamale.example/"],
                ),
            ],
        ),
    ],
    "must_warn": [
        "activity_numbers_have_gaps",
        "milestone_without_activities",
        "activities_without_milestone",
        "progress_not_stated",
    ],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One text file."""
    path = folder / "final_report.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)
