"""``hitos report diff``: what two cut-offs say differently, field by field."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Annotated

import typer

from cli.common import NOTES, JsonOption, PlanOption, print_json
from cli.opening import opened
from cli.plural import Plural
from cli.reports.findings import FOUND
from cli.reports.wrapped import Line, print_wrapped
from documents.writers.outline import since_words
from documents.writers.outline.since import change_sentence
from domain.rules.report_diff import differences
from domain.rules.wording import Voice, capital
from domain.values.language import Text
from domain.values.report import ReportChange
from operations.finding import find_plan
from operations.reports.earlier import earlier_report
from operations.reports.signing import find_snapshot, report_of

_NONE = Text(es="sin diferencias.", en="no differences.")
_COUNTED = Plural(
    Text(es="un dato cambió.", en="one fact changed."),
    Text(es="{count} datos cambiaron.", en="{count} facts changed."),
)


def diff(
    old: Annotated[str, typer.Argument(help="Corte (día o comienzo de su código), o un día / cut-off or day.")],
    new: Annotated[
        str | None, typer.Argument(help="El otro; por omisión el último corte / the other; the newest by default.")
    ] = None,
    plan: PlanOption = None,
    as_json: JsonOption = False,
) -> None:
    """Comparar dos cortes campo por campo / compare two cut-offs. Código 3 si difieren / exit code 3."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        found = find_plan(session, plan)
        grouping = runtime.settings.indicator_grouping
        before, _ = earlier_report(session, found, old, grouping)
        if new is None:
            after = report_of(session, find_snapshot(session, found))
        else:
            after, _ = earlier_report(session, found, new, grouping)
    changes, language = differences(before, after), runtime.settings.language
    if as_json:
        print_json([change.model_dump() for change in changes])
    else:
        print_wrapped(_lines(changes, Voice(after.language, after.words)))
    if not changes:
        NOTES.print(f"{before.as_of} = {after.as_of}: {_NONE.say(language)}")
        return
    NOTES.print(f"{before.as_of} → {after.as_of}: {_COUNTED.say(language, len(changes))}")
    raise typer.Exit(FOUND)


def _lines(changes: Sequence[ReportChange], voice: Voice) -> Iterator[Line]:
    for step, of_step in groupby(changes, key=lambda change: change.step):
        yield 0, step or voice.say(since_words.PLAN)
        for change in of_step:
            # Another day on which the same was found says nothing in a document; here every field counts.
            said = change_sentence(change, voice) or f"{change.field}: {change.old} → {change.new}"
            yield 1, capital(said)
