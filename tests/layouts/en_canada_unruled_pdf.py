"""A PDF with columns held by position alone: no lines, headings again on each page, running headers, phrases for dates."""

from pathlib import Path

from tests.layouts.making_pdf import from_typst
from tests.layouts.saying import commitment, step

_SOURCE = """
#set page(
  width: 21.6cm, height: 15cm, margin: 2cm,
  header: text(8pt)[Canada’s National Action Plan on Open Government #h(1fr) 2022–24],
  footer: text(8pt)[#h(1fr) Page #context counter(page).display()],
)
#set text(font: "Libertinus Serif", size: 10pt, hyphenate: false, lang: "en")
#set par(justify: false)

#text(16pt, weight: "bold")[National Action Plan on Open Government 2022–24]

#text(13pt, weight: "bold")[Commitment 3: Fiscal and corporate transparency]

*Lead department:* Innovation, Science and Economic Development Canada (ISED)

*Partners:* Department of Finance Canada (FIN), Corporations Canada

*Problem:* It is hard to know who owns a company, and 40% of the records that exist are out of date. This makes it
easier to hide the proceeds of crime.

#table(
  columns: (1cm, 6.2cm, 4.2cm, 3.2cm, 2.6cm), stroke: none, inset: (x: 4pt, y: 5pt),
  table.header([*No.*], [*Milestone*], [*Indicator*], [*Lead*], [*Deadline*]),
  [3.1], [Table the amendments to the Canada Business Corporations Act], [Bill tabled in the House of Commons], [ISED], [June 2023],
  [3.2], [Launch a public and searchable registry of the people who own or control federal corporations], [Registry live], [ISED, Corporations Canada], [Q3 2023],
  [3.3], [Agree with the provinces on one data model], [Agreement published], [FIN], [Fall 2023],
  [3.4], [Publish quarterly figures on the quality of the register, by province and by kind of corporation, with the method], [Four issues a year], [ISED], [Ongoing],
  [3.5], [Evaluate the registry with those who use it], [Evaluation report], [FIN with support from ISED], [2024-03-31],
)

#text(13pt, weight: "bold")[Commitment 4: Open science]

*Lead department:* Office of the Chief Science Advisor

#table(
  columns: (1cm, 6.2cm, 4.2cm, 3.2cm, 2.6cm), stroke: none, inset: (x: 4pt, y: 5pt),
  table.header([*No.*], [*Milestone*], [*Indicator*], [*Lead*], [*Deadline*]),
  [4.1], [Departments publish their plans for open science], [Ten plans], [Office of the Chief Science Advisor], [December 2022],
  [4.2], [Repository of federal publications], [Repository open to all departments], [National Research Council (NRC)], [Spring 2024],
)
"""


def build(folder: Path) -> tuple[Path, ...]:
    return (from_typst(folder / "plan.pdf", _SOURCE),)


EXPECTED = {
    "document_kind": "plan",
    "language": "en",
    "title": "National Action Plan on Open Government 2022–24",
    "commitments": [
        commitment(
            "3",
            "Fiscal and corporate transparency",
            step(
                "3.1",
                "Table the amendments to the Canada Business Corporations Act",
                leads=["ISED"],
                end="2023-06-30",
            ),
            step(
                "3.2",
                "Launch a public and searchable registry of the people who own or control federal corporations",
                leads=["ISED", "Corporations Canada"],
                end="2023-09-30",
                by="day quarter",
            ),
            step("3.3", "Agree with the provinces on one data model", leads=["FIN"]),
            step(
                "3.4",
                "Publish quarterly figures on the quality of the register, by province and by kind of corporation, with the method",
                leads=["ISED"],
            ),
            step(
                "3.5",
                "Evaluate the registry with those who use it",
                leads=["FIN"],
                collaborators=["ISED"],
                end="2024-03-31",
                by="day day",
            ),
            leads=["ISED"],
            collaborators=["FIN", "Corporations Canada"],
        ),
        commitment(
            "4",
            "Open science",
            step(
                "4.1",
                "Departments publish their plans for open science",
                leads=["Office of the Chief Science Advisor"],
                end="2022-12-31",
            ),
            step("4.2", "Repository of federal publications", leads=["NRC"]),
            leads=["Office of the Chief Science Advisor"],
        ),
    ],
    "must_warn": [
        ("date_not_understood", "3/3.3"),
        ("date_not_understood", "3/3.4"),
        ("date_not_understood", "4/4.2"),
    ],
}
