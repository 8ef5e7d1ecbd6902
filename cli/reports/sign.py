"""``hitos report sign``: an officer's decision on a cut-off."""

from typing import Annotated

import typer

from cli.common import NOTES, DryRunOption, JsonOption, PlanOption, print_json
from cli.opening import actor, changing, opened
from cli.reports.listing import standing_row, turn_text
from domain.rules.texts import required_line
from domain.values.language import Text
from domain.values.vocabulary import Verdict
from operations.finding import find_plan
from operations.reports.calling import told_of_turn
from operations.reports.signing import decide, find_snapshot, signing_on
from operations.reports.staleness import differences_now

_CHANGED = Text(
    es="Atención: {count} datos de ese día cambiaron desde que se congeló. Lo firmado es lo que se congeló.",
    en="Mind: {count} facts of that day changed since it was frozen. What was signed is what was frozen.",
)


def sign(
    sha256: Annotated[
        str, typer.Argument(help="El código que lleva el informe / the hash printed on the report.")
    ],
    by: Annotated[str, typer.Option("--by", help="Quién firma / who signs.")],
    returned: Annotated[bool, typer.Option("--return", help="Devolver en lugar de aprobar / return it.")] = False,
    note: Annotated[str | None, typer.Option("--note", help="Qué corregir / what to mend.")] = None,
    office: Annotated[str | None, typer.Option("--office", help="Con qué cargo / in which office.")] = None,
    plan: PlanOption = None,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Aprobar o devolver exactamente un corte / approve or return exactly one cut-off."""
    with opened() as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        verdict = Verdict.RETURNED if returned else Verdict.ACCEPTED
        snapshot = find_snapshot(session, found, sha256)
        grouping = runtime.settings.indicator_grouping
        made = decide(
            session, found, snapshot, sha256, verdict, note, actor(by, moment),
            office=required_line(office, "--office", 120) if office else None, grouping=grouping,
        )  # fmt: skip
        signing = signing_on(session, snapshot)
        told = told_of_turn(session, found, snapshot, signing)
        data = {
            "as_of": snapshot.as_of, "sha256": made.sha256, "decision": made.verdict.value, "by": made.by,
            "office": made.office, **standing_row(signing),
            "told": told,
            "changed": differences_now(session, found, snapshot, grouping),
        }  # fmt: skip
    if as_json:
        print_json(data)
    else:
        language = runtime.settings.language
        turn = turn_text(data["turn"], told, language)
        given = f"{data['decision']} · {data['by']} · {data['signed']}/{data['needed']}"
        NOTES.print(
            f"{data['as_of']} {str(data['sha256'])[:12]}…: {given}{f' · → {turn}' if turn else ''}", markup=False
        )
        if data["changed"]:
            NOTES.print(_CHANGED.say(language, count=data["changed"]), style="yellow")
