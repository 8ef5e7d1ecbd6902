"""A self-assessment per commitment in English as PDF: levels marked by a cross beneath their names."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table
from tests.layouts.making_pdf import fitted, from_docx

EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "as_of": "2020-08-31",
    "commitments": [
        commitment(
            "2",
            "Developing the legislative framework governing access to information",
            "2018-11-01",
            "2020-08-31",
            leads=["MoCulture"],
            collaborators=["MoPPA", "Rased"],
            status="substantial",
            progress=None,
            narrative="The bill was sent to Parliament in May 2020. Some 65% of its articles were discussed.",
            evidence=["https://moc.example/bill"],
            milestones=[
                step(
                    "1",
                    "Draft the bill in consultation with 12 organisations",
                    "2018-11-01",
                    "2019-06-30",
                    status="completed",
                ),
                step(
                    "2",
                    "Issue the instructions under the law of 2007",
                    "2019-07-01",
                    "2020-08-31",
                    status="limited",
                ),
                step(
                    "3",
                    "Classify information in 30% of the ministries",
                    "2020-01-01",
                    "2020-08-31",
                    status="not_started",
                ),
            ],
        )
    ],
}


def build(folder: Path) -> tuple[Path, ...]:
    """A PDF that LibreOffice prints."""
    wide = 7

    def told(label: str, value: str) -> str:
        return row(cell(label, across=3), cell(value, across=4))

    return (
        from_docx(
            fitted(
                save(
                    folder / "assessment.docx",
                    paragraph("Jordan – Mid-term Self-Assessment Report, Fourth National Action Plan 2018–2020"),
                    paragraph("Report date: 31 August 2020"),
                    table(
                        [
                            row(
                                cell(
                                    "Commitment 2: Developing the legislative framework governing access to information",
                                    across=wide,
                                )
                            ),
                            told("Commitment Start and End Date", "November 2018 – August 2020"),
                            told("Lead implementing agency/actor", "Ministry of Culture (MoCulture)"),
                            told(
                                "Other actors involved",
                                "Ministry of Political and Parliamentary Affairs (MoPPA), Rased",
                            ),
                            told("Main objective", "Adopt a law in line with standards."),
                            told("Completion level", "Substantial"),
                            told(
                                "Description of the results",
                                "The bill was sent to Parliament in May 2020. Some 65% of its articles were discussed.",
                            ),
                            told("Evidence", "https://moc.example/bill"),
                            told("What has changed?", "Requests are answered sooner."),
                            row(
                                "Milestones",
                                "Start date",
                                "End date",
                                "Not started",
                                "Limited",
                                "Substantial",
                                "Completed",
                            ),
                            row(
                                "1. Draft the bill in consultation with 12 organisations",
                                "Nov 2018",
                                "Jun 2019",
                                "",
                                "",
                                "",
                                "X",
                            ),
                            row(
                                "2. Issue the instructions under the law of 2007",
                                "Jul 2019",
                                "Aug 2020",
                                "",
                                "X",
                                "",
                                "",
                            ),
                            row(
                                "3. Classify information in 30% of the ministries",
                                "Jan 2020",
                                "Aug 2020",
                                "X",
                                "",
                                "",
                                "",
                            ),
                        ],
                        columns=wide,
                    ),
                ),
                4.0,
                2.0,
                2.0,
                2.0,
                2.2,
                2.2,
                2.2,
            )
        ),
    )
