"""A district's strategic plan as one matrix in Word: pillars, objectives and strategies merged over their rows."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table

_COLUMNS = ("Pillar", "Objective", "Strategy", "Action", "Responsible", "Timeline", "Indicator")


def build(folder: Path) -> tuple[Path, ...]:
    first = cell("Pillar 1: Clean rivers", down="start")
    on = cell("", down="on")
    rows = [
        row(*_COLUMNS, header=True),
        row(
            first,
            cell("1.1 Stop dumping in the Lusa river", down="start"),
            cell("1.1.1 Patrol the banks", down="start"),
            "Hire six wardens",
            "District Council (DCL)",
            "January 2022 – June 2022",
            "6 wardens",
        ),
        row(on, on, on, "Buy two boats", "DCL, Lusa River Trust", "2022", "2 boats"),
        row(on, on, "1.1.2 Fine the polluters", "Pass a by-law", "DCL", "March 2023", ""),
        row(
            on,
            "1.2 Plant the banks",
            "1.2.1 Open nurseries",
            "Raise 40,000 seedlings\nin four villages",
            "Department of Forestry",
            "2023 - 2024",
            "40,000 seedlings",
        ),
        row(
            "Pillar 2: Markets",
            "2.1 Roof the main market",
            "2.1.1 Build with the traders",
            "Agree on the design",
            "DCL with support from the Traders' Union",
            "",
            "Design signed",
        ),
    ]
    path = save(
        folder / "strategy.docx",
        paragraph("Lusa District Strategic Plan 2022-2026", style="Title"),
        paragraph("Vision", style="Heading1"),
        paragraph("A district that lives from its river."),
        paragraph("Implementation matrix", style="Heading1"),
        table(rows, columns=7),
        paragraph("Monitoring", style="Heading1"),
        paragraph("The council reviews the plan quarterly and publishes an annual review."),
    )
    return (path,)


EXPECTED = {
    "document_kind": "strategic_plan",
    "language": "en",
    "title": "Lusa District Strategic Plan 2022-2026",
    "period_start": "2022-01-01",
    "period_end": "2026-12-31",
    "commitments": [
        commitment(
            "1.1",
            "Stop dumping in the Lusa river",
            axis="Pillar 1: Clean rivers",
            milestones=[
                step(
                    "1.1.1",
                    "Patrol the banks",
                    activities=[
                        step(None, "Hire six wardens", "2022-01-01", "2022-06-30", leads=["DCL"]),
                        step(
                            None, "Buy two boats", "2022-01-01", "2022-12-31", by="year",
                            leads=["DCL", "Lusa River Trust"],
                        ),
                    ],
                ),
                step(
                    "1.1.2",
                    "Fine the polluters",
                    activities=[step(None, "Pass a by-law", None, "2023-03-31", leads=["DCL"])],
                ),
            ],
        ),
        commitment(
            "1.2",
            "Plant the banks",
            axis="Pillar 1: Clean rivers",
            milestones=[
                step(
                    "1.2.1",
                    "Open nurseries",
                    activities=[
                        step(
                            None, "Raise 40,000 seedlings in four villages", "2023-01-01", "2024-12-31", by="year",
                            leads=["Department of Forestry"],
                        )
                    ],
                )
            ],
        ),
        commitment(
            "2.1",
            "Roof the main market",
            axis="Pillar 2: Markets",
            milestones=[
                step(
                    "2.1.1",
                    "Build with the traders",
                    activities=[
                        step(None, "Agree on the design", leads=["DCL"], collaborators=["Traders' Union"])
                    ],
                )
            ],
        ),
    ],
    "follow_up": commitment(
            None,
            "Monitoring",
            "2022-01-01",
            "2026-12-31",
            by="year",
            milestones=[
                {
                    "number": None,
                    "title": "The council reviews the plan quarterly and publishes an annual review",
                    "recurrence": "FREQ=MONTHLY;INTERVAL=3",
                },
                {
                    "number": None,
                    "title": "The council reviews the plan quarterly and publishes an annual review",
                    "recurrence": "FREQ=YEARLY",
                },
            ],
        ),
    "must_warn": [("column_not_placed", "Indicator"), "follow_up_round_found", "steps_without_dates"],
}  # fmt: skip
