"""The daily sweep: what the calendar does to a plan's steps, one transaction per group of commitments.

Only steps whose ``next_check_on`` has come are read, so the cost grows with what changes and not with the
plan. A sweep that is repeated, runs twice at once or comes days late writes the same rows: it sees the
steps under a lock, moves their next check behind today, and the outbox refuses a key it knows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
from sqlmodel import Session

from domain.rules.following import Outcome, StepFacts, Timing, follow
from domain.rules.quiet_hours import sending_moment
from domain.rules.reminders import MANNERS, Rung
from domain.tables.columns import id_of, table_of
from domain.tables.history import Move
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.vocabulary import MessageStatus, Standing, State
from notifications.identity import message_key
from operations.following.owing import last_noticed, owe, owe_in_digests
from operations.following.recipients import MESSAGE_KINDS, recipients_of
from operations.timetable.predecessors import open_predecessor
from operations.timetable.timing import own_timing, timing_of

SWEEP = "hitos"
"""The name under which the calendar's own moves are written."""

_BEFORE_PLAN = Text(
    es="El plan {plan} comienza el {start}; no se puede avanzar al {today}. Dé una fecha desde el {start}.",
    en="The plan {plan} begins on {start}; it cannot be advanced to {today}. Give a date from {start} on.",
)


@dataclass(frozen=True, slots=True)
class Group:
    """Commitments handled in one transaction, named for people (``C10`` or ``C10-C31``)."""

    name: str
    commitment_ids: tuple[int, ...]
    steps: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A step whose state or standing the sweep changed."""

    code: str
    title: str
    state: State
    standing_before: Standing
    standing: Standing


@dataclass(frozen=True, slots=True)
class Followed:
    """What following a group did: the steps that moved and how many messages became owed."""

    moved: tuple[Moved, ...]
    messages: int


def groups_due(session: Session, plan: Plan, today: date, *, at_most: int = 10) -> list[Group]:
    """The commitments with steps due for a check on ``today``, in at most ``at_most`` even groups.

    InvalidDataError if ``today`` lies before the plan's period.
    """
    if plan.period_start is not None and today < plan.period_start:
        raise InvalidDataError(_BEFORE_PLAN, plan=plan.code, start=plan.period_start, today=today)
    step, commitment = table_of(Step), table_of(Commitment)
    due = (
        select(step.c.commitment_id, func.count().label("steps"))
        .where(step.c.plan_id == id_of(plan), step.c.next_check_on <= today)
        .group_by(step.c.commitment_id)
        .subquery()
    )
    rows = session.execute(
        select(commitment.c.id, commitment.c.code, due.c.steps)
        .join(due, due.c.commitment_id == commitment.c.id)
        .order_by(commitment.c.position)
    ).all()
    size = -(-len(rows) // at_most) or 1
    return [_group(rows[first : first + size]) for first in range(0, len(rows), size)]


def follow_group(
    session: Session, plan: Plan, commitment_ids: Sequence[int], today: date, now: datetime
) -> Followed:
    """Follow every step of these commitments that is due for a check on the plan's local day ``today``.

    The caller's transaction (``Database.writing``) holds moves, messages and next checks together. ``now``
    is the aware moment written beside them. Cost: about 30 microseconds a step that is due.
    """
    rows = _steps_due(session, plan, commitment_ids, today)
    if not rows:
        return Followed((), 0)
    whole = timing_of(session, plan)
    outcomes = list(zip(rows, _outcomes(whole, plan, rows, today), strict=True))
    moves = [_move(row, outcome, today, now) for row, outcome in outcomes if _changes(row, outcome)]
    goes_out = sending_moment(whole, plan.zone, now)
    waits = MessageStatus.HELD if whole.policy.digest else MessageStatus.PENDING
    messages = _messages(session, plan, outcomes, today, goes_out, waits)
    if moves:
        session.execute(insert(table_of(Move)), moves)
    if whole.policy.digest:
        new = owe_in_digests(session, messages, id_of(plan), today, goes_out)
    else:
        new = owe(session, messages)
    session.execute(_UPDATE, [_update(row, outcome) for row, outcome in outcomes])
    return Followed(tuple(_moved(row, outcome) for row, outcome in outcomes if _changes(row, outcome)), new)


_step = table_of(Step)
_UPDATE = (
    update(_step)
    .where(_step.c.id == bindparam("step"))
    .values(state=bindparam("new_state"), standing=bindparam("new_standing"), next_check_on=bindparam("new_check"))
)


_AT_ONCE = 500
_FACTS = len(fields(StepFacts))


def _steps_due(session: Session, plan: Plan, commitment_ids: Sequence[int], today: date) -> Sequence[Any]:
    """The first columns are those of ``StepFacts``, in its order."""
    step, commitment = _step, table_of(Commitment)
    blocked = open_predecessor(step.c.id).label("blocked")
    query = (
        select(
            step.c.state, step.c.start_on, step.c.due_on, blocked, step.c.answered_on, step.c.quiet_until,
            step.c.waiting_since, last_noticed(step.c).label("noticed"),
            step.c.id, step.c.commitment_id, step.c.code, step.c.title, step.c.standing, step.c.reminders,
            commitment.c.reminders.label("commitment_reminders"),
        )
        .join(commitment, commitment.c.id == step.c.commitment_id)
        .where(
            step.c.plan_id == id_of(plan), step.c.next_check_on <= today, step.c.commitment_id.in_(commitment_ids)
        )
        .order_by(step.c.id)
        .with_for_update(of=step)
    )  # fmt: skip
    return session.execute(query).all()


def _outcomes(whole: Timing, plan: Plan, rows: Sequence[Any], today: date) -> Iterator[Outcome]:
    """What holds for each; steps of which the same is known, as many of one milestone, are followed once."""
    known: dict[tuple[Any, ...], Outcome] = {}
    for row in rows:
        told = row[:_FACTS]
        if row.reminders is not None or row.commitment_reminders is not None:
            own = own_timing(whole, plan, row.commitment_reminders, row.reminders)
            yield follow(StepFacts(*told), own, today)
            continue
        if told not in known:
            known[told] = follow(StepFacts(*told), whole, today)
        yield known[told]


def _group(rows: Sequence[Any]) -> Group:
    first, last = rows[0].code, rows[-1].code
    name = first if first == last else f"{first}-{last}"
    return Group(name, tuple(row.id for row in rows), sum(row.steps for row in rows))


def _changes(row: Any, outcome: Outcome) -> bool:
    return outcome.state is not row.state or outcome.standing is not row.standing


def _move(row: Any, outcome: Outcome, today: date, now: datetime) -> dict[str, Any]:
    return {
        "step_id": row.id, "on_day": today, "at": now, "act": outcome.act, "by": SWEEP,
        "state_before": row.state, "state_after": outcome.state,
        "standing_before": row.standing, "standing_after": outcome.standing,
    }  # fmt: skip


def _moved(row: Any, outcome: Outcome) -> Moved:
    return Moved(row.code, row.title, outcome.state, row.standing, outcome.standing)


def _update(row: Any, outcome: Outcome) -> dict[str, Any]:
    return {
        "step": row.id, "new_state": outcome.state, "new_standing": outcome.standing,
        "new_check": outcome.next_check_on,
    }  # fmt: skip


def _messages(
    session: Session,
    plan: Plan,
    outcomes: list[tuple[Any, Outcome]],
    today: date,
    goes_out: datetime,
    waits: MessageStatus,
) -> list[dict[str, Any]]:
    owed = [(row, rung) for row, outcome in outcomes for rung in outcome.rungs]
    told = recipients_of(session, plan, [(row.id, row.commitment_id, rung.kind) for row, rung in owed], today)
    return [
        _message(row, rung, recipient, today, goes_out, waits)
        for (row, rung), recipients in zip(owed, told, strict=True)
        for recipient in recipients
    ]


def _message(
    row: Any, rung: Rung, recipient: int, today: date, goes_out: datetime, waits: MessageStatus
) -> dict[str, Any]:
    return {
        "dedupe_key": message_key(row.id, recipient, rung.key, rung.since),
        "step_id": row.id, "institution_id": recipient, "kind": MESSAGE_KINDS[rung.kind], "rung": rung.key,
        "due_on": row.due_on, "owed_on": today, "attempts": 0, "next_try_at": goes_out,
        "status": MessageStatus.PENDING if MANNERS[rung.kind].singly else waits,
    }  # fmt: skip
