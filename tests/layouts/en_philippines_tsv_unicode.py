"""What a spreadsheet saves as Unicode text: UTF-16, tabs, quoted line breaks, a total row, short months."""

from pathlib import Path

_TEXT = """\
PH-OGP National Action Plan\t\t\t\t\t\t\t
Progress as of 30 June 2021\t\t\t\t\t\t\t
\t\t\t\t\t\t\t
Commitment\tMilestone Activity\tLead agency\tStart Date\tEnd Date\tNew End Date\t% Accomplished\tStatus
1. Open contracts\t1. Publish bid notices of 100 towns\t"PS-PhilGEPS
DBM"\tJan-20\tDec-20\tJun-21\t90%\tDelayed
\t2. Train observers\tGPPB\tMar-20\tAug-21\t\t35%\tOn-going
2. Participatory audit\t1. Finish three citizen audits\tCOA with support from ANSA-EAP\tJan-20\tDec-21\t\t0%\tNot started
TOTAL\t\t\t\t\t\t42%\t
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "progress.txt"
    path.write_bytes(_TEXT.replace("\n", "\r\n").encode("utf-16"))
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "as_of": "2021-06-30",
    "commitments": [
        {
            "number": "1",
            "title": "Open contracts",
            "milestones": [
                {
                    "number": "1",
                    "title": "Publish bid notices of 100 towns",
                    "leads": ["PS-PhilGEPS", "DBM"],
                    "start": "2020-01-01",
                    "end": "2020-12-31",
                    "end_precision": "month",
                    "current_end": "2021-06-30",
                    "progress": 90,
                    "status": "delayed",
                },
                {
                    "number": "2",
                    "title": "Train observers",
                    "leads": ["GPPB"],
                    "start": "2020-03-01",
                    "end": "2021-08-31",
                    "progress": 35,
                    "status": "in_progress",
                },
            ],
        },
        {
            "number": "2",
            "title": "Participatory audit",
            "milestones": [
                {
                    "number": "1",
                    "title": "Finish three citizen audits",
                    "leads": ["COA"],
                    "collaborators": ["ANSA-EAP"],
                    "end": "2021-12-31",
                    "progress": 0,
                    "status": "not_started",
                },
            ],
        },
    ],
    "must_warn": ["overdue_at_report_date"],
}
