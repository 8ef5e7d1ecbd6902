"""The template in English over two pages of a PDF: a milestone and a label that the page's end divides, contacts, actors."""

from pathlib import Path

from tests.layouts.making_docx import cell, paragraph, row, save, table
from tests.layouts.making_pdf import fitted, from_docx
from tests.layouts.saying import commitment, step

_FILL = "Citizens cannot tell which projects were paid for, where they stand and who built them. "


def build(folder: Path) -> tuple[Path, ...]:
    rows = [
        row(
            "Commitment Number and Name",
            cell("Commitment 5: Open up the budgets of 15 priority ministries", across=4),
        ),
        row("Commitment Start and End Date", cell("1 September 2017 – 30 June 2019", across=4)),
        row(
            "Lead implementing agency/actor",
            cell(
                "Federal Ministry of Budget and National Planning (FMBNP), Budget Office of the Federation (BOF)",
                across=4,
            ),
        ),
        row(cell("Commitment Description", across=5)),
        row("What is the public problem that the commitment will address?", cell(_FILL * 12, across=4)),
        row("What is the commitment?", cell(_FILL * 8, across=4)),
        row("Additional information", cell(_FILL * 10, across=4)),
        row(
            "No.", "Milestone Activity with a verifiable deliverable", "New or ongoing", "Start Date:", "End Date:"
        ),
        row(
            "1",
            "Publish a citizens’ guide to the budget each year in English, Hausa, Igbo and Yoruba, and send it to 774 local governments",
            "Ongoing",
            "September 2017",
            "June 2019",
        ),
        row(
            "2",
            "Hold public consultations before the budget is tabled, with a report on what was said and on what was taken from it, within 30 days",
            "New",
            "Sept. 2017",
            "December 2018",
        ),
        row(
            "3",
            "Publish quarterly reports on the budget’s implementation by project and by place, not later than 40 days after the quarter",
            "Ongoing",
            "1/1/2018",
            "30/6/2019",
        ),
        row(
            "4",
            "Portal on which people can follow capital projects and send pictures of them",
            "New",
            "Jan 2018",
            "June 2019",
        ),
        row(cell("Contact information", across=5)),
        row("Name of responsible person from implementing agency", cell("Ngozi Adebayo-Bello", across=4)),
        row("Title, Department", cell("Director, Expenditure, BOF", across=4)),
        row("Email and Phone", cell("nadebayo@example.org, +234 9 000 0000", across=4)),
        row(
            cell("Other Actors Involved", down="start"),
            "State actors involved",
            cell(
                "Ministry of Finance; Office of the Accountant General of the Federation (OAGF); National Assembly",
                across=3,
            ),
        ),
        row(
            cell(down="on"),
            "CSOs, private sector, multilaterals, working groups",
            cell("BudgIT Foundation; Civil Society Legislative Advocacy Centre", across=3),
        ),
    ]
    document = save(folder / "commitment_5.docx", paragraph("COMMITMENT TEMPLATE"), table(rows, columns=5))
    return (from_docx(fitted(document, 2.6, 5.6, 2.2, 2.6, 2.6)),)


EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "commitments": [
        commitment(
            "5",
            "Open up the budgets of 15 priority ministries",
            step(
                "1",
                "Publish a citizens’ guide to the budget each year in English, Hausa, Igbo and Yoruba, and send it to 774 local governments",
                start="2017-09-01",
                end="2019-06-30",
                condition="ongoing",
            ),
            step(
                "2",
                "Hold public consultations before the budget is tabled, with a report on what was said and on what was taken from it, within 30 days",
                start="2017-09-01",
                end="2018-12-31",
                condition="new",
            ),
            step(
                "3",
                "Publish quarterly reports on the budget’s implementation by project and by place, not later than 40 days after the quarter",
                start="2018-01-01",
                end="2019-06-30",
                by="day day",
                condition="ongoing",
            ),
            step(
                "4",
                "Portal on which people can follow capital projects and send pictures of them",
                start="2018-01-01",
                end="2019-06-30",
                condition="new",
            ),
            start="2017-09-01",
            end="2019-06-30",
            by="day day",
            leads=["FMBNP", "BOF"],
            collaborators=["Ministry of Finance", "OAGF", "National Assembly"],
        )
    ],
}
