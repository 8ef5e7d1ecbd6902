"""A table without numbers of milestones: number and title of the commitment in columns, a timeline in one."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """Commitment No.,Commitment Title,Milestone,Lead Agency,Partners,Timeline,Accomplishment Rate,Status,Accomplishments,Means of Verification
1,Participatory governance in local roads,"Train 78 provinces on road inventories",Department of the Interior and Local Government (DILG),"Union of Local Authorities of the Philippines (ULAP), CODE-NGO","January 2020 - December 2020",100%,Accomplished,"All 78 provinces were trained.",https://dilg.example.ph/training
1,Participatory governance in local roads,"Publish the inventory for 60% of the provinces",DILG,,"January 2021 - June 2022",35%,Ongoing,"27 inventories are in the portal.",
2,Beneficial ownership,"Issue the guidelines on disclosure",Securities and Exchange Commission (SEC),Bantay Kita,"2nd Semester 2020",100%,Accomplished,,"https://sec.example.ph/guidelines; https://sec.example.ph/faq"
2,Beneficial ownership,"Launch the public registry","SEC with the support of the World Bank",Bantay Kita,"2022",0%,Not yet started,,
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "PH-OGP monitoring.csv"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "commitments": [
        commitment(
            "1",
            "Participatory governance in local roads",
            step(None, "Train 78 provinces on road inventories", start="2020-01-01", end="2020-12-31",
                 leads=["DILG"], collaborators=["ULAP", "CODE-NGO"], progress=100, status="completed",
                 narrative="All 78 provinces were trained.", evidence=["https://dilg.example.ph/training"]),
            step(None, "Publish the inventory for 60% of the provinces", start="2021-01-01", end="2022-06-30",
                 leads=["DILG"], progress=35, status="in_progress", narrative="27 inventories are in the portal."),
        ),
        commitment(
            "2",
            "Beneficial ownership",
            step(None, "Issue the guidelines on disclosure", start="2020-07-01", end="2020-12-31", by="half half",
                 leads=["SEC"], collaborators=["Bantay Kita"], progress=100, status="completed",
                 evidence=["https://sec.example.ph/guidelines", "https://sec.example.ph/faq"]),
            step(None, "Launch the public registry", start="2022-01-01", end="2022-12-31", by="year year",
                 leads=["SEC"], collaborators=["World Bank", "Bantay Kita"], progress=0, status="not_started"),
        ),
    ],
}  # fmt: skip
