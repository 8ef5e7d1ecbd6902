"""What a later document says of a step that is known: amendments of its number, text, dates and owners."""

from datetime import date

from domain.rules.likeness import says_the_same
from domain.rules.matching import How
from domain.rules.transitions import CLOSED
from domain.tables.step import Step
from domain.values.language import Text
from domain.values.plan_document import DocumentStep
from notifications.outbox.taking_back import cancel_deadline_messages
from operations.acting.acts import recheck
from operations.importing.context import Change, Importing, Remark
from operations.importing.owners import amend_owners
from operations.importing.planning import refuse_ends_first
from operations.timetable.deadlines import promise_due, promised_due

_TEXT_REPLACED = Text(
    es="conserva el número y el texto es otro: «{old}» → «{new}». Si es otro paso, dele otro número en el "
    "documento; si es el mismo, respalde el cambio con una resolución (hitos amend).",
    en='the number is kept and the text is another: "{old}" → "{new}". If it is another step, give it another '
    'number in the document; if it is the same, put a resolution behind the change ("hitos amend").',
)
_RECURS = Text(
    es="se repite y cada vez tiene sus propias fechas; el documento dice {told}: modifique las que cambian "
    "(hitos amend date).",
    en='it recurs and each occurrence has its own dates; the document says {told}: amend those that change '
    '("hitos amend date").',
)  # fmt: skip
_RULE = Text(
    es="se repite por la regla {known} y el documento dice {told}; las veces que ya hay se quedan como están. Si "
    "vale la nueva, retire las que sobran y dé lo nuevo como otro hito, con otro número.",
    en="it recurs by the rule {known} and the document says {told}; the occurrences there are stay as they are. "
    "If the new one holds, withdraw those not needed and give what is new as another milestone, with another "
    "number.",
)


def amend_step(doing: Importing, step: Step, told: DocumentStep, how: How) -> None:
    """Take over number, title, dates and owners where the document says otherwise, each as an amendment."""
    if doing.amend(step, "number", step.number, told.number, Change.RENUMBERED):
        step.number = told.number
    _amend_title(doing, step, told.title, how)
    if told.condition and doing.amend(step, "condition", step.condition, told.condition):
        step.condition = told.condition
    if told.weight is not None and doing.amend(step, "weight", str(step.weight), str(told.weight)):
        step.weight = told.weight
    amend_dates(doing, step, told)
    amend_owners(doing, step, told)
    doing.session.add(step)


def amend_dates(doing: Importing, step: Step, told: DocumentStep) -> None:
    """Move the step to the dates that hold now; open parts that inherit them follow.

    A document that gives rescheduled dates beside the original ones speaks of both: the original ones are the
    step's first, the rescheduled ones an amendment of them. InvalidDataError if it would end before it starts.
    """
    start, end = told.current_start or told.start, told.current_end or told.end
    if step.recurrence:
        known = (step.start_on, promised_due(step))
        if (start or known[0], end or known[1]) != known:
            doing.remarks.append(Remark(step.code, _RECURS, {"told": f"{start or '…'} – {end or '…'}"}))
        if told.recurrence and told.recurrence != step.recurrence:
            doing.remarks.append(Remark(step.code, _RULE, {"known": step.recurrence, "told": told.recurrence}))
        return
    start_moved = doing.amend(step, "start", _iso(step.start_on), _iso(start))
    due_moved = doing.amend(step, "due", _iso(promised_due(step)), _iso(end))
    if not start_moved and not due_moved:
        return
    followers = [
        part
        for part in doing.known.steps.get((step.commitment_id, step.id), ())
        if part.dates_inherited and part.state not in CLOSED
    ]
    refuse_ends_first(
        doing, step.code, start if start_moved else step.start_on, end if due_moved else promised_due(step)
    )
    for each in (step, *followers):
        if start_moved:
            precision = told.current_start_precision if told.current_start else told.start_precision
            each.start_on, each.start_precision = start, precision
        if due_moved:
            precision = told.current_end_precision if told.current_end else told.end_precision
            promise_due(each, end, precision, doing.timing)
            cancel_deadline_messages(doing.session, each)
    step.dates_inherited = False
    doing.moved += [each for each in (step, *followers) if not each.has_children]


def recheck_moved(doing: Importing) -> None:
    """Have the next sweep look at the steps whose dates moved, once all they may wait for is stored."""
    doing.session.flush()
    for step in doing.moved:
        recheck(doing.session, doing.plan, step, doing.today)


def _amend_title(doing: Importing, step: Step, title: str, how: How) -> None:
    if says_the_same(step.title, title):
        return
    old = step.title
    replaced = how is How.REPLACED
    if doing.amend(step, "title", old, title, Change.REPLACED if replaced else Change.CHANGED):
        step.title = title
        if replaced:
            doing.remarks.append(Remark(step.code, _TEXT_REPLACED, {"old": old, "new": title}))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
