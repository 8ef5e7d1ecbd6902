"""``hitos report findings``: what the report must not hide."""

import typer

from cli.common import (
    AsOfOption,
    JsonOption,
    PlanOption,
    print_rows,
)
from cli.report_asked import SnapshotOption, report_asked
from domain.rules.findings import say_finding
from domain.rules.wording import Voice
from domain.values.vocabulary import Severity

FOUND = 3
"""Exit code of a check that found something."""


def findings(
    plan: PlanOption = None, as_of: AsOfOption = None, cut_off: SnapshotOption = None, as_json: JsonOption = False
) -> None:
    """Lo que el informe no debe callar / what the report must not hide. Código 3 si hay / exit code 3 if any."""
    report = report_asked(plan, cut_off, as_of)
    rows = [
        {
            "severity": finding.severity.value, "step": finding.step, "code": finding.code,
            "says": say_finding(finding, Voice(report.language, report.words)),
        }
        for finding in sorted(report.findings, key=lambda each: list(Severity).index(each.severity))
    ]  # fmt: skip
    print_rows(rows, as_json=as_json, empty="Ningún hallazgo / no findings.")
    if rows:
        raise typer.Exit(FOUND)
