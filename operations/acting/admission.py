"""What is checked before anything that comes in is taken: the day, the step, and whether it is still open."""

from datetime import date

from sqlmodel import Session

from domain.rules.days import local_day
from domain.rules.transitions import CLOSED, STATE_NAMES
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import State
from operations.acting.acts import lock, refuse_on_whole
from operations.actor import Actor

_BEFORE_PLAN = Text(
    es="El plan {plan} comienza el {start}; el {today} no se puede anotar nada. Dé una fecha desde el {start}.",
    en="The plan {plan} begins on {start}; nothing can be recorded on {today}. Give a date from {start} on.",
)
_IN_REVIEW = Text(
    es="{code} está en revisión y no admite {what} hasta que se decida. Espere la decisión, o pida que se "
    "devuelva («hitos review return {code} --note …»).",
    en="{code} is in review and takes no {what} until that is decided. Wait for the decision, or ask for it "
    'to be returned ("hitos review return {code} --note …").',
)
_CLOSED = Text(
    es="{code} está {state} y ya no admite {what}. Si hace falta, vuelva a abrirlo: «hitos review reopen {code} "
    "--reason …».",
    en='{code} is {state} and takes no more {what}. If it must, open it again: "hitos review reopen {code} '
    '--reason …".',
)
NOTE = Text(es="la nota", en="the note")
REASON = Text(es="la razón", en="the reason")
_FIELD = Text(es="{what} de {code}", en="{what} of {code}")


def field_of(step: Step, what: Text) -> Text:
    """What a problem with one of the texts given for a step calls it: "la nota de C10-H1"."""
    return _FIELD.with_words(what=what, code=step.code)


def day_of(plan: Plan, actor: Actor) -> date:
    """The plan's local day on which the actor acts; InvalidDataError before the plan's period begins."""
    today = local_day(actor.at, plan.zone)
    if plan.period_start is not None and today < plan.period_start:
        raise InvalidDataError(_BEFORE_PLAN, plan=plan.code, start=plan.period_start, today=today)
    return today


def admit(session: Session, step: Step, what: Text, *, in_review: bool) -> None:
    """Lock a step that still takes ``what`` (a plural noun: "evidence"); RefusedError with the way out.

    Refused are a step followed through its parts, a closed one, and one in review unless ``in_review``.
    """
    refuse_on_whole(session, step)
    lock(session, step)
    if step.state in CLOSED:
        raise RefusedError(closed_text(what, step.state), code=step.code)
    if step.state is State.IN_REVIEW and not in_review:
        raise RefusedError(_IN_REVIEW.with_words(what=what), code=step.code)


def closed_text(what: Text, state: State) -> Text:
    """The refusal of ``what`` on a step closed in ``state``; ``{code}`` is left to fill."""
    return _CLOSED.with_words(what=what, state=STATE_NAMES[state])
