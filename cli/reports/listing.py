"""``hitos report list``: a plan's cut-offs, how far signed they are, whether the records still say them."""

from sqlmodel import col, select

from cli.common import JsonOption, PlanOption, print_rows
from cli.opening import opened
from domain.rules.signing_order import STAGE_NAMES, Signing
from domain.rules.verification import code_of
from domain.tables.cutoff import Snapshot
from domain.values.language import Language, Text
from operations.finding import find_plan
from operations.reports.calling import TOLD_NAMES, Told, told_of_turn
from operations.reports.signing import signing_on
from operations.reports.staleness import differences_now

_STALE = Text(es="{stage}; cambiaron {count} datos", en="{stage}; stale, {count} facts changed")
_STALE_ONE = Text(es="{stage}; cambió un dato", en="{stage}; stale, one fact changed")
_NONE = Text(es="Ningún corte todavía.", en="There is no cut-off yet.")
_SHOWN = ("as_of", "code", "state", "signed_by", "turn", "returned_by", "note")
"""What fits a terminal; JSON has all of it."""


def list_(plan: PlanOption = None, as_json: JsonOption = False) -> None:
    """Los cortes y sus firmas / cut-offs and their signatures. Vuelve a hacer cada informe / builds each anew."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        found = find_plan(session, plan)
        rows: list[dict[str, object]] = []
        for row in session.exec(select(Snapshot).where(Snapshot.plan_id == found.id).order_by(col(Snapshot.id))):
            signing = signing_on(session, row)
            changed = differences_now(session, found, row, runtime.settings.indicator_grouping)
            rows.append(
                {
                    "as_of": row.as_of, "sha256": row.sha256, "code": code_of(row.sha256), "frozen_by": row.by,
                    "state": _state(signing, changed, runtime.settings.language), **standing_row(signing),
                    "told": told_of_turn(session, found, row, signing),
                    "signed_by": ", ".join(each.by for each in signing.signed) or None,
                    "returned_by": signing.returned.by if signing.returned else None,
                    "note": signing.returned.note if signing.returned else None,
                    "changed": changed,
                }
            )  # fmt: skip
    language = runtime.settings.language
    if not as_json:
        rows = [{**row, "turn": turn_text(row["turn"], row["told"], language)} for row in rows]
    print_rows(rows, language, as_json=as_json, empty=_NONE, shown=_SHOWN)


def standing_row(signing: Signing) -> dict[str, object]:
    """Where a cut-off stands, as columns of a row."""
    return {
        "stage": signing.stage.value,
        "signed": len(signing.signed),
        "needed": signing.needed,
        "turn": signing.turn.name if signing.turn else None,
    }


def turn_text(turn: object, told: object, language: Language) -> str | None:
    """Whose turn it is and whether that person is told of it; None where it is nobody's."""
    return f"{turn} ({TOLD_NAMES[told].say(language)})" if isinstance(told, Told) else None


def _state(signing: Signing, changed: int, language: Language) -> str:
    stage = STAGE_NAMES[signing.stage].say(language, signed=len(signing.signed), needed=signing.needed)
    if not changed:
        return stage
    return (_STALE_ONE if changed == 1 else _STALE).say(language, stage=stage, count=changed)
