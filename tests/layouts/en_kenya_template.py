"""The 2015 template filled in English, one Word table: merged label cells, dates by month, contacts, other actors."""

from pathlib import Path

from tests.layouts.making_docx import cell, paragraph, row, save, table
from tests.layouts.saying import commitment, step


def build(folder: Path) -> tuple[Path, ...]:
    rows = [
        row(cell("2. Enhance the right to information by strengthening records management", across=4)),
        row(cell("August 2018 – 31 May 2020", across=4)),
        row(
            "Lead implementing agency/actor",
            cell("Commission on Administrative Justice (Office of the Ombudsman) - CAJ", across=3),
        ),
        row(cell("Commitment description", across=4)),
        row(
            "What is the public problem that the commitment will address?",
            cell(
                "Records in public entities are kept on paper; 60% of requests made since 2016 were answered late.",
                across=3,
            ),
        ),
        row("What is the commitment?", cell("Bring records of 47 counties under one digital standard.", across=3)),
        row(
            "How will the commitment contribute to solve the public problem?",
            cell("Officers will find a record within 21 days.", across=3),
        ),
        row(
            "Why is this commitment relevant to OGP values?",
            cell("Access to information; public accountability.", across=3),
        ),
        row("Additional information", cell("Budget: KES 40 million. Linked to SDG 16.10.", across=3)),
        row(cell("Milestone Activity with a verifiable deliverable", across=2), "Start Date:", "End Date:"),
        row(
            cell("1. Publish the Access to Information regulations in the Gazette", across=2),
            "August 2018",
            "February 2019",
        ),
        row(
            cell("2. Train records officers of 20 ministries and of 47 counties", across=2),
            "January 2019",
            "31 May 2020",
        ),
        row(
            cell("3. Open a public register of requests and of the answers given", across=2),
            "September 2019",
            "May 2020",
        ),
        row(cell("Contact information", across=4)),
        row("Name of responsible person from implementing agency", cell("Wanjiru Otieno-Mwangi", across=3)),
        row("Title, Department", cell("Director, Access to Information", across=3)),
        row("Email and Phone", cell("wotieno@example.org +254 20 000 0000", across=3)),
        row(
            cell("Other actors involved", down="start"),
            "State actors involved",
            cell(
                "Ministry of Information, Communications and Technology (MoICT), Kenya National Archives and Documentation Service (KNADS), Council of Governors",
                across=2,
            ),
        ),
        row(
            cell(down="on"),
            "CSOs, private sector, multilaterals, working groups",
            cell("Article 19 Eastern Africa, Mzalendo Trust", across=2),
        ),
    ]
    return (
        save(
            folder / "commitment_2.docx",
            paragraph("Commitment Template", style="Heading1"),
            table(rows, columns=4),
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "commitments": [
        commitment(
            "2",
            "Enhance the right to information by strengthening records management",
            step(
                "1",
                "Publish the Access to Information regulations in the Gazette",
                start="2018-08-01",
                end="2019-02-28",
            ),
            step(
                "2",
                "Train records officers of 20 ministries and of 47 counties",
                start="2019-01-01",
                end="2020-05-31",
                by="month day",
            ),
            step(
                "3",
                "Open a public register of requests and of the answers given",
                start="2019-09-01",
                end="2020-05-31",
            ),
            start="2018-08-01",
            end="2020-05-31",
            by="month day",
            leads=["CAJ"],
            collaborators=["MoICT", "KNADS", "Council of Governors"],
        )
    ],
}
