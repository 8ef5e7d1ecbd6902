"""A PDF with labels in a left column and values in a right one, no lines; the milestones between horizontal rules only."""

from pathlib import Path

from tests.layouts.making_pdf import from_typst
from tests.layouts.saying import commitment, step

_SOURCE = """
#set page(paper: "a4", margin: 2.2cm, footer: align(center, text(8pt, context counter(page).display())))
#set text(font: "Libertinus Serif", size: 11pt, lang: "en", hyphenate: true)
#set par(justify: true)

#text(17pt, weight: "bold")[Open Government Partnership National Action Plan 2016-2018]

#v(6pt)
#text(13pt, weight: "bold")[Commitment 9. Enhance customer engagement in the public service]

#grid(columns: (4.6cm, 1fr), row-gutter: 9pt,
  [Lead implementing agency], [Department of Public Expenditure and Reform (DPER)],
  [Other actors involved], [Department of Social Protection; Revenue Commissioners; Institute of Public Administration (IPA)],
  [Objective], [Every public body with customers will ask them regularly what they think of its service, publish what they
   answered and say what it will change because of it.],
  [Timeframe], [October 2016 to June 2018],
)

#v(8pt)
#table(columns: (1fr, 3cm, 3cm, 3.4cm), stroke: none, inset: (x: 5pt, y: 3.2pt),
  table.hline(), table.header([*Milestones*], [*Start date*], [*End date*], [*Responsible*]), table.hline(),
  [1. Survey the customers of 12 public bodies], [October 2016], [March 2017], [DPER],
  [2. Publish the results of the surveys together with the plans that answer them], [April 2017], [September 2017], [DPER, IPA],
  [3. Network of customer service officers], [January 2017], [June 2018], [Department of Social Protection],
  table.hline(),
)

#v(10pt)
#text(13pt, weight: "bold")[Commitment 10. Improve access to records of local authorities]

#grid(columns: (4.6cm, 1fr), row-gutter: 9pt,
  [Lead implementing agency], [Local Government Management Agency – LGMA],
  [Timeframe], [January 2017 to December 2017],
)

#v(8pt)
#table(columns: (1fr, 3cm, 3cm, 3.4cm), stroke: none, inset: (x: 5pt, y: 3.2pt),
  table.hline(), table.header([*Milestones*], [*Start date*], [*End date*], [*Responsible*]), table.hline(),
  [1. Retention schedule for 31 local authorities], [January 2017], [TBC], [LGMA],
  table.hline(),
)
"""


def build(folder: Path) -> tuple[Path, ...]:
    return (from_typst(folder / "plan.pdf", _SOURCE),)


EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "title": "Open Government Partnership National Action Plan 2016-2018",
    "commitments": [
        commitment(
            "9",
            "Enhance customer engagement in the public service",
            step(
                "1",
                "Survey the customers of 12 public bodies",
                leads=["DPER"],
                start="2016-10-01",
                end="2017-03-31",
            ),
            step(
                "2",
                "Publish the results of the surveys together with the plans that answer them",
                leads=["DPER", "IPA"],
                start="2017-04-01",
                end="2017-09-30",
            ),
            step(
                "3",
                "Network of customer service officers",
                leads=["Department of Social Protection"],
                start="2017-01-01",
                end="2018-06-30",
            ),
            start="2016-10-01",
            end="2018-06-30",
            leads=["DPER"],
            collaborators=["Department of Social Protection", "Revenue Commissioners", "IPA"],
        ),
        commitment(
            "10",
            "Improve access to records of local authorities",
            step("1", "Retention schedule for 31 local authorities", leads=["LGMA"], start="2017-01-01"),
            start="2017-01-01",
            end="2017-12-31",
            leads=["LGMA"],
        ),
    ],
    "must_warn": [("date_not_understood", "10/1")],
}
