"""``hitos report sign``: an officer's decision on a cut-off."""

from typing import Annotated

import typer

from cli.common import (
    NOTES,
    DryRunOption,
    JsonOption,
    PlanOption,
    actor,
    changing,
    opened,
    print_json,
)
from domain.values.vocabulary import Verdict
from operations.finding import find_plan
from operations.reports.signing import decide, find_snapshot


def sign(
    sha256: Annotated[
        str, typer.Argument(help="El código que lleva el informe / the hash printed on the report.")
    ],
    by: Annotated[str, typer.Option("--by", help="Quién firma / who signs.")],
    returned: Annotated[bool, typer.Option("--return", help="Devolver en lugar de aprobar / return it.")] = False,
    note: Annotated[str | None, typer.Option("--note", help="Qué corregir / what to mend.")] = None,
    plan: PlanOption = None,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Aprobar o devolver exactamente un corte / approve or return exactly one cut-off."""
    with opened() as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        verdict = Verdict.RETURNED if returned else Verdict.ACCEPTED
        snapshot = find_snapshot(session, found, sha256)
        made = decide(session, found, snapshot, sha256, verdict, note, actor(by, moment))
        data = {"as_of": snapshot.as_of, "sha256": made.sha256, "decision": made.verdict.value, "by": made.by}
    if as_json:
        print_json(data)
    else:
        NOTES.print(f"{data['as_of']} {str(data['sha256'])[:12]}…: {data['decision']} · {data['by']}")
