"""Commitments as bands across a sheet, headings repeated under each; month-first texts; a status told by colour."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.layouts.making_xlsx import merge, put

_HEAD: list[list[Any]] = [
    ["S/N", "Key activity / milestone", "Timeline", None, "Responsible agency", "Supporting partners",
     "Level of completion", "Remarks on progress", "Evidence (links)"],
    [None, None, "Start", "End"],
]  # fmt: skip
_ONE: list[list[Any]] = [
    ["1", "Publish the citizens' budget in five languages", "01/15/2020", "06/30/2020",
     "Federal Ministry of Finance (FMF)", "BudgIT; Connected Development", "Completed",
     "Printed and online.", "https://budget.example.org/citizens , https://budget.example.org/pidgin."],
    ["2", "Hold town halls in 50% of the zones", "07/01/2020", "12/31/2020", "FMF and Budget Office of the Federation (BoF)",
     "BudgIT", "Substantial", "Four of six zones are done.", None],
]  # fmt: skip
_TWO: list[list[Any]] = [
    [
        "1",
        "Set up the register of owners of mining firms",
        "02/03/2020",
        "04/05/2021",
        "NEITI",
        "CAC",
        None,
        "The tender is out.",
        None,
    ],
]


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "NAP II"
    put(sheet, "A1", [["NATIONAL ACTION PLAN II - STATUS REPORT"], ["As of December 31, 2020"]])
    merge(sheet, "A1:I1", "A2:I2")
    put(sheet, "A4", [["COMMITMENT 1: Ensure more effective citizens' participation across the budget cycle"]])
    put(sheet, "A5", [*_HEAD, *_ONE])
    put(sheet, "A10", [["COMMITMENT 2: Disclose who owns companies in the extractive sector"]])
    put(sheet, "A11", [*_HEAD, *_TWO])
    merge(sheet, "A4:I4", "A10:I10", "C5:D5", "C11:D11")
    for row in (5, 11):
        merge(sheet, *(f"{letter}{row}:{letter}{row + 1}" for letter in "ABEFGHI"))
    sheet["G13"].fill = PatternFill("solid", start_color="FFFFC000")
    put(sheet, "A15", [["Source: returns of the agencies"]])
    path = folder / "matrix.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "as_of": "2020-12-31",
    "commitments": [
        {
            "number": "1",
            "title": "Ensure more effective citizens' participation across the budget cycle",
            "milestones": [
                {
                    "number": "1",
                    "title": "Publish the citizens' budget in five languages",
                    "leads": ["FMF"],
                    "collaborators": ["BudgIT", "Connected Development"],
                    "start": "2020-01-15",
                    "end": "2020-06-30",
                    "status": "completed",
                    "progress": None,
                    "narrative": "Printed and online",
                    "evidence": ["https://budget.example.org/citizens", "https://budget.example.org/pidgin"],
                },
                {
                    "number": "2",
                    "title": "Hold town halls in 50% of the zones",
                    "leads": ["FMF", "BoF"],
                    "collaborators": ["BudgIT"],
                    "start": "2020-07-01",
                    "end": "2020-12-31",
                    "status": "substantial",
                    "progress": None,
                },
            ],
        },
        {
            "number": "2",
            "title": "Disclose who owns companies in the extractive sector",
            "milestones": [
                {
                    "number": "1",
                    "title": "Set up the register of owners of mining firms",
                    "leads": ["NEITI"],
                    "collaborators": ["CAC"],
                    "start": "2020-02-03",
                    "end": "2021-04-05",
                    "status": None,
                    "narrative": "The tender is out",
                },
            ],
        },
    ],
    "must_warn": ["colour_not_read"],
}
