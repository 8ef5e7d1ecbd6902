"""Canada's tracker as a sheet: one row an indicator, deadlines as phrases, NIL, reasons where it is late."""

from pathlib import Path

from openpyxl import Workbook

from tests.layouts.expecting import commitment, step
from tests.layouts.making_xlsx import put

EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "commitments": [
        commitment(
            "C01",
            "Open contracting",
            milestones=[
                step(
                    "C01.1",
                    "Publish contracts over $10,000",
                    activities=[
                        step(
                            "C01.1.1",
                            "90% of departments publish",
                            None,
                            "2023-03-31",
                            by=(None, "day"),
                            leads=["TBS"],
                            status="substantial",
                            progress=None,
                            narrative="58 of 80 departments publish. Training held.",
                            evidence=["https://open.example/contracts"],
                        ),
                        step(
                            "C01.1.2",
                            "Guide available in both languages",
                            None,
                            "2022-12-31",
                            by=(None, "day"),
                            leads=["PSPC"],
                            status="not_started",
                            progress=None,
                            narrative=None,
                        ),
                    ],
                )
            ],
        )
    ],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One workbook."""
    book = Workbook()
    sheet = book.active
    put(
        sheet,
        "A1",
        [
            (
                "reporting_period", "commitments", "commitment_text", "milestones", "milestone_text", "indicators",
                "indicator_text", "deadline", "lead_dept", "status", "progress", "evidence", "challenges",
                "challenges_other", "owner_org",
            ),
            (
                "2022-09", "C01", "Open contracting", "C01.1", "Publish contracts over $10,000", "C01.1.1",
                "90% of departments publish", "31 March 2023", "TBS", "SP",
                "58 of 80 departments publish. Training held.", "https://open.example/contracts", "", "", "tbs-sct",
            ),
            (
                "2022-09", "C01", "Open contracting", "C01.1", "Publish contracts over $10,000", "C01.1.2",
                "Guide available in both languages", "December 31, 2022", "PSPC", "NS", "NIL", "", "LR, OT",
                "Translation", "pspc-spac",
            ),
        ],
    )  # fmt: skip
    path = folder / "nap.xlsx"
    book.save(path)
    return (path,)
