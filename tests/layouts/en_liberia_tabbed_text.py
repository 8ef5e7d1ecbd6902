"""The English template copied out of Word as text: tabs between cells, a row cut in two, a draft's remark below."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """\
OPEN GOVERNMENT PARTNERSHIP
LIBERIA NATIONAL ACTION PLAN 2017-2019

COMMITMENT 3:

Strengthen access to information on land rights in all counties.

Commitment start and end date: July 2017 – 30 June 2019

Lead implementing agency/actor\tCoordinated by: Ministry of Information, Cultural Affairs and Tourism (MICAT) Responsible: Liberia Land Authority –LLA- Independent Information Commission –IIC-

Commitment description

What is the public problem that the commitment will address?\tFewer than 20% of land holders know which records are kept about their land.
What is the commitment?\tOpen the land records of 15 counties to those whom they concern.

No.\tMilestone activity with a verifiable deliverable\tResponsible agency\tNew or ongoing\tStart date\tEnd date
1\tInventory of the deeds kept in the county land offices, in line with the Land Authority Act of 6 October 2016.\tLLA / Department of Land Administration / with support from the Ministry of Justice and the following agencies: CNDRA, LISGIS\tNew\tJuly 2017\tMarch 2018
2\tTrain information officers of 15 counties in answering requests\tIIC, in collaboration with LLA and MICAT\tOngoing\tJan. 2018\tDec. 2018
3\tPublish every quarter the number of requests, of answers and of\tIIC\tNew\tApril 2018\tJune 2019

\trefusals, county by county.\t\t\t\t
Contact information
Name of responsible person\tPatience Kollie-Doe
Title, department\tLLA Director of Records
Email and phone\tpkollie@example.org

Version 12 June 2017

DRAFT
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "commitment3.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "commitments": [
        commitment(
            "3",
            "Strengthen access to information on land rights in all counties",
            step(
                "1",
                "Inventory of the deeds kept in the county land offices, in line with the Land Authority Act of 6 October 2016",
                leads=["LLA", "Department of Land Administration"],
                collaborators=["Ministry of Justice", "CNDRA", "LISGIS"],
                start="2017-07-01",
                end="2018-03-31",
                condition="new",
            ),
            step(
                "2",
                "Train information officers of 15 counties in answering requests",
                leads=["IIC"],
                collaborators=["LLA", "MICAT"],
                start="2018-01-01",
                end="2018-12-31",
                condition="ongoing",
            ),
            step(
                "3",
                "Publish every quarter the number of requests, of answers and of refusals, county by county",
                leads=["IIC"],
                start="2018-04-01",
                end="2019-06-30",
                condition="new",
            ),
            start="2017-07-01",
            end="2019-06-30",
            by="month day",
            coordinator=["MICAT"],
            leads=["LLA", "IIC"],
        )
    ],
    "must_warn": ["draft", "row_continued_after_page_break", "unit_or_institution"],
}
