"""A progress report in prose: milestones as headings, status lines, what was done as a list, links in words."""

from pathlib import Path

from tests.layouts.making_docx import link, paragraph, save
from tests.layouts.saying import commitment, step


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "report.docx",
            paragraph("Scotland's Open Government Action Plan 2021-2025", style="Title"),
            paragraph("Progress report, as at 30 September 2023", style="Subtitle"),
            paragraph("Commitment 2: Fiscal openness and transparency", style="Heading1"),
            "Lead: Scottish Government (SG)",
            "Partners: Scottish Exchequer, Open Data Institute (ODI) and the Scottish Parliament Information Centre"
            " (SPICe)",
            "Start and end date: January 2022 to December 2025",
            paragraph("Milestone 2.1 – Publish a prototype of the fiscal portal", style="Heading2"),
            "Deadline: March 2023",
            "Status: Complete",
            "The prototype was published on 28 March 2023 and tested with 45% of the panel.",
            paragraph("Evidence: ", link("https://fiscal.example.scot/prototype", "prototype"), " and ",
                      link("https://fiscal.example.scot/tests", "results of the tests")),
            paragraph("Milestone 2.2 – Improve the accessibility of budget documents", style="Heading2"),
            "Deadline: June 2023",
            "Status: Delayed",
            "Progress: 60%",
            "Two of three documents were rewritten in plain English.",
            paragraph("Milestone 2.3 – Tag spending with national outcomes", style="Heading2"),
            "Deadline: December 2025",
            "Status: Not started",
            paragraph("Commitment 5: Climate change", style="Heading1"),
            "Lead: Scottish Government (SG)",
            "Start and end date: January 2022 to December 2025",
            paragraph("Milestone 5.1 – Set up a climate engagement programme, following the statement of 9 September"
                      " 2021", style="Heading2"),
            "Deadline: Q4 2022",
            "Status: Substantial",
            "Five of six regional events took place.",
        ),
    )  # fmt: skip


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "as_of": "2023-09-30",
    "commitments": [
        commitment(
            "2",
            "Fiscal openness and transparency",
            step("2.1", "Publish a prototype of the fiscal portal", end="2023-03-31", status="completed",
                 narrative="The prototype was published on 28 March 2023 and tested with 45% of the panel.",
                 evidence=["https://fiscal.example.scot/prototype", "https://fiscal.example.scot/tests"]),
            step("2.2", "Improve the accessibility of budget documents", end="2023-06-30", status="delayed",
                 progress=60, narrative="Two of three documents were rewritten in plain English."),
            step("2.3", "Tag spending with national outcomes", end="2025-12-31", status="not_started"),
            leads=["SG"],
            collaborators=["Scottish Exchequer", "ODI", "SPICe"],
            start="2022-01-01",
            end="2025-12-31",
        ),
        commitment(
            "5",
            "Climate change",
            step("5.1", "Set up a climate engagement programme, following the statement of 9 September 2021",
                 end="2022-12-31", by="quarter quarter", status="substantial",
                 narrative="Five of six regional events took place."),
            leads=["SG"],
            start="2022-01-01",
            end="2025-12-31",
        ),
    ],
    "must_warn": ["overdue_at_report_date", "unfinished_at_report_date"],
}  # fmt: skip
