"""Which deadlines a change of the calendar or of the policy moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from cli.common import NOTES
from cli.plural import Plural
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.language import Language, Text

_MOST = 20
_MOVED = Plural(
    Text(es="Se movió un plazo:", en="One deadline moved:"),
    Text(es="Se movieron {count} plazos:", en="{count} deadlines moved:"),
)
_NONE = Text(
    es="Ningún plazo se movió. Los avisos que causará un paso: «hitos policy explain CÓDIGO».",
    en='No deadline moved. The messages a step will cause: "hitos policy explain CODE".',
)
_MORE = Text(es="  … y {count} más: «hitos plan show».", en='  … and {count} more: "hitos plan show".')


@dataclass(frozen=True, slots=True)
class Moved:
    """A step's deadline before and now."""

    code: str
    before: date
    now: date | None


def deadlines(session: Session, plan: Plan) -> Mapping[str, date]:
    """The day that counts of every step that has one, by code. One query."""
    query = (
        select(Step.code, col(Step.due_on)).where(Step.plan_id == plan.id).order_by(col(Step.due_on), col(Step.id))
    )
    return {code: due for code, due in session.exec(query) if due is not None}


def moved_since(before: Mapping[str, date], session: Session, plan: Plan) -> list[Moved]:
    """What has another deadline than ``before``, the earliest first."""
    now = deadlines(session, plan)
    return [Moved(code, due, now.get(code)) for code, due in before.items() if now.get(code) != due]


def say_moved(moved: Sequence[Moved], language: Language) -> None:
    """A remark of a line for each, and how to see the rest."""
    if not moved:
        NOTES.print(_NONE.say(language))
        return
    NOTES.print(_MOVED.say(language, len(moved)))
    for each in moved[:_MOST]:
        NOTES.print(f"  {each.code}: {each.before} → {each.now or '—'}", markup=False)
    if len(moved) > _MOST:
        NOTES.print(_MORE.say(language, count=len(moved) - _MOST))
