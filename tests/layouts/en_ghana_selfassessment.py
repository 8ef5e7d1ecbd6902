"""A mid-term self-assessment in Word: ticked levels in a matrix per milestone, a level per commitment, days before months."""

from pathlib import Path

from tests.layouts.making_docx import cell, checkbox, paragraph, row, save, table
from tests.layouts.saying import commitment, step

_LEVELS = ("Not started", "Limited", "Substantial", "Completed")


def _ticks(level: str) -> list[str]:
    return [cell(paragraph(checkbox(each == level))) for each in _LEVELS]


def build(folder: Path) -> tuple[Path, ...]:
    rows = [
        row(cell("Commitment 4: Fiscal transparency in the assemblies", across=7)),
        row("Lead implementing agency", cell("Ministry of Finance (MoF)", across=6)),
        row(
            "Other institutions involved",
            cell("Ministry of Local Government and Rural Development (MLGRD); SEND Ghana", across=6),
        ),
        row("Main objective", cell("Let residents follow what their assembly collects and spends.", across=6)),
        row(cell("Completion level", down="start", across=3), *_LEVELS),
        row(cell(down="on", across=3), *_ticks("Limited")),
        row("Description of the results", cell("Two of the four milestones have ended.", across=6)),
        row("Milestone", "Start date (DD/MM/YYYY)", "End date (DD/MM/YYYY)", *_LEVELS),
        row(
            "1. Publish the fee-fixing resolutions of 216 assemblies",
            "01/09/2017",
            "05/04/2018",
            *_ticks("Completed"),
        ),
        row("2. Train 400 budget officers", "10/01/2018", "12/12/2018", *_ticks("Substantial")),
        row("3. Town-hall meetings in 10 regions", "02/02/2018", "30/06/2019", *_ticks("Not started")),
        row("4. Put citizens’ budgets on a website", "02/02/2018", "31/08/2019", *_ticks("")),
    ]
    return (
        save(
            folder / "self_assessment.docx",
            paragraph("Mid-term Self-Assessment Report on Ghana’s Third National Action Plan", style="Title"),
            paragraph("As of 30 September 2018"),
            table(rows, columns=7),
        ),
    )


EXPECTED = {
    "document_kind": "progress_report",
    "language": "en",
    "as_of": "2018-09-30",
    "commitments": [
        commitment(
            "4",
            "Fiscal transparency in the assemblies",
            step(
                "1",
                "Publish the fee-fixing resolutions of 216 assemblies",
                start="2017-09-01",
                end="2018-04-05",
                by="day day",
                status="completed",
            ),
            step(
                "2",
                "Train 400 budget officers",
                start="2018-01-10",
                end="2018-12-12",
                by="day day",
                status="substantial",
            ),
            step(
                "3",
                "Town-hall meetings in 10 regions",
                start="2018-02-02",
                end="2019-06-30",
                by="day day",
                status="not_started",
            ),
            step(
                "4",
                "Put citizens’ budgets on a website",
                start="2018-02-02",
                end="2019-08-31",
                by="day day",
                status=None,
            ),
            leads=["MoF"],
            collaborators=["MLGRD", "SEND Ghana"],
            status="limited",
            narrative="Two of the four milestones have ended.",
        )
    ],
}
