"""The agencies' workbook of a tracker: a hidden row of field names, two reporting periods, deadlines as phrases."""

from pathlib import Path

from openpyxl import Workbook

from tests.layouts.making_xlsx import put

_HEAD = ["Reporting Period", "Commitments", "Milestones", "Indicators", "Deadline", "Lead Department", "Status",
         "Progress", "Evidence", "Challenges", "Other Challenges"]  # fmt: skip
_IDS = ["reporting_period", "commitments", "milestones", "indicators", "deadline", "lead_dept", "status", "progress",
        "evidence", "challenges", "challenges_other"]  # fmt: skip
_C1 = "C01: Inclusive and meaningful public participation"
_M1 = "C01.1: Set up a forum of many partners at the RCMP"
_ROWS = [
    ["2025-12", _C1, _M1, "C01.1.1: Draft a strategic plan for the forum", "Fall 2027", "RCMP", "NS", "NIL", None, "DA",
     None],
    ["2025-12", _C1, _M1, "C01.1.2: Consult communities for three weeks", "By summer 2026", "RCMP", "NS", "NIL", None,
     "LR", None],
    ["2025-12", "C03: Anti-corruption and transparency", "C03.3: Publish a register of artificial intelligence",
     "C03.3.1: Publish the first version", "March 2026", "TBS", "SP: Substantial progress", "The list of fields is agreed.",
     None, None, None],
    ["2026-06", _C1, _M1, "C01.1.1: Draft a strategic plan for the forum", "Fall 2027", "RCMP", "LP",
     "An outline was shared with partners.", "https://rcmp.example.org/outline", "SP", None],
    ["2026-06", _C1, _M1, "C01.1.2: Consult communities for three weeks", "By summer 2026", "RCMP", "C",
     "Held in May 2026 in nine places.", None, None, None],
    ["2026-06", "C03: Anti-corruption and transparency", "C03.3: Publish a register of artificial intelligence",
     "C03.3.1: Publish the first version", "March 2026", "TBS", "C", "Version one is online.",
     "https://register.example.org/", None, None],
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    book = Workbook()
    sheet = book.active
    sheet.title = "nap6"
    put(sheet, "A1", [["6th National Action Plan on Open Government Tracker"], _HEAD, _IDS, *_ROWS])
    sheet.row_dimensions[3].hidden = True
    reference = book.create_sheet("reference")
    put(reference, "A1", [["Field", "Code", "Meaning"], ["Status", "NS", "Not started"],
                          ["Status", "LP", "Limited progress"], ["Status", "SP", "Substantial progress"],
                          ["Status", "C", "Completed"], ["Challenges", "LR", "Lack of resources"]])  # fmt: skip
    path = folder / "nap6.xlsx"
    book.save(path)
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "as_of": "2026-06-30",
    "commitments": [
        {
            "number": "C01",
            "title": "Inclusive and meaningful public participation",
            "milestones": [
                {
                    "number": "C01.1",
                    "title": "Set up a forum of many partners at the RCMP",
                    "activities": [
                        {
                            "number": "C01.1.1",
                            "title": "Draft a strategic plan for the forum",
                            "leads": ["RCMP"],
                            "end": None,
                            "status": "limited",
                            "progress": None,
                            "narrative": "An outline was shared with partners",
                            "evidence": ["https://rcmp.example.org/outline"],
                        },
                        {
                            "number": "C01.1.2",
                            "title": "Consult communities for three weeks",
                            "leads": ["RCMP"],
                            "end": None,
                            "status": "completed",
                            "narrative": "Held in May 2026 in nine places",
                        },
                    ],
                },
            ],
        },
        {
            "number": "C03",
            "title": "Anti-corruption and transparency",
            "milestones": [
                {
                    "number": "C03.3",
                    "title": "Publish a register of artificial intelligence",
                    "activities": [
                        {
                            "number": "C03.3.1",
                            "title": "Publish the first version",
                            "leads": ["TBS"],
                            "end": "2026-03-31",
                            "end_precision": "month",
                            "status": "completed",
                            "narrative": "Version one is online",
                            "evidence": ["https://register.example.org/"],
                        },
                    ],
                },
            ],
        },
    ],
    "must_warn": ["date_not_understood", "earlier_period_left_out"],
}
