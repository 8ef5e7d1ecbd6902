"""Who sends what: messages are taken under a lease, so that two deliverers never send the same one.

A lease that ran out is taken over. If a try was under way then, nobody knows whether it left: the try is
closed as ``uncertain`` and the message goes out again under the same Message-ID.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    Select,
    and_,
    bindparam,
    case,
    exists,
    insert,
    null,
    or_,
    select,
    true,
    update,
)
from sqlmodel import Session, col

from domain.tables.columns import table_of
from domain.tables.institution import Institution
from domain.tables.outbox import Attempt, Message
from domain.tables.step import Step
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.channels.outcome import Reason, Trouble
from notifications.outbox.backoff import MOST_ATTEMPTS
from notifications.outbox.calls import TO_A_PERSON, is_still_owed
from notifications.outbox.digests import settle_carried, still_carried
from notifications.outbox.owed import OF_A_CUT_OFF, REPEATED, Circumstances, why_no_longer

LEASE = timedelta(minutes=15)
"""Longer than the slowest exchange with a mail server (ten answers of 30 seconds); renewed at each try."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message in our hands. ``(worker, attempts)`` is the fence: whoever else takes it changes it."""

    id: int
    dedupe_key: str
    channel: str | None
    """The institution's own; None where it has none, and for what goes to a person who signs."""
    worker: str
    attempts: int
    kind: MessageKind


@dataclass(frozen=True, slots=True)
class Claims:
    """What a claim found: ours to send, no longer owed, given up, and of how many the last try is uncertain."""

    ours: tuple[Claimed, ...]
    cancelled: int
    dead: int
    uncertain: int

    @property
    def empty(self) -> bool:
        """Nothing was due."""
        return not (self.ours or self.cancelled or self.dead)


def channels_due(session: Session, now: datetime) -> list[str | None]:
    """The institutions' own channels by which anything is due at ``now``; None for those that have none."""
    query = (
        select(_own_channel())
        .select_from(Institution)
        .join(Message, col(Message.institution_id) == col(Institution.id))
        .where(_is_due(now))
        .distinct()
    )
    return list(session.execute(query).scalars())


def claim(
    session: Session, worker: str, now: datetime, most: int, own: Collection[str | None] | None = None
) -> Claims:
    """Take up to ``most`` messages that are due at ``now``, oldest first, under a lease.

    ``own``: only those to institutions with one of these channels of their own; None for all.

    One transaction of the caller's, committed before anything is sent. On PostgreSQL rows another deliverer
    is just taking are passed over; on SQLite the transaction holds the database.
    """
    rows = session.connection().execute(_due(now, most, own)).all()
    uncertain = _close_cut_off(session, [row.id for row in rows], now)
    ours: list[Claimed] = []
    over: dict[MessageStatus, list[tuple[int, Trouble]]] = {MessageStatus.CANCELLED: [], MessageStatus.DEAD: []}
    for row in rows:
        told = Circumstances(row.kind, row.due_on, row.due_now, row.state, row.newer)
        no_longer = _why_not(session, row.id, told)
        if no_longer is not None:
            over[MessageStatus.CANCELLED].append((row.id, no_longer))
        elif row.attempts >= MOST_ATTEMPTS:
            over[MessageStatus.DEAD].append((row.id, Trouble.TOO_OFTEN))
        else:
            ours.append(Claimed(row.id, row.dedupe_key, row.channel, worker, row.attempts, row.kind))
    _become(
        session, [each.id for each in ours], status=MessageStatus.SENDING, worker=worker, lease_until=now + LEASE
    )
    for status, several in over.items():
        _end(session, status, several, worker, now)
    return Claims(tuple(ours), len(over[MessageStatus.CANCELLED]), len(over[MessageStatus.DEAD]), uncertain)


def begin_try(session: Session, claimed: Claimed, subject: str, now: datetime) -> int | None:
    """Write down a try before it is made; the attempt's id, or None if the message is no longer ours to send.

    Meanwhile the lease may have run out and another deliverer taken over, a person may have dropped the
    message, or its step may have been closed: then it is cancelled here.
    """
    connection = session.connection()
    renewed = connection.execute(
        _RENEW,
        {
            "message": claimed.id, "by": claimed.worker, "tries": claimed.attempts,
            "now_tried": claimed.attempts + 1, "until": now + LEASE,
        },
    ).one_or_none()  # fmt: skip
    if renewed is None:
        return None
    no_longer = _why_not(session, claimed.id, Circumstances(claimed.kind, *renewed))
    if no_longer is not None:
        _note(session, [(claimed.id, no_longer)], claimed.worker, now, "cancelled")
        back = {"attempts": claimed.attempts, "worker": None, "lease_until": None}
        _become(session, [claimed.id], status=MessageStatus.CANCELLED, **back)
        return None
    tried = {"message_id": claimed.id, "worker": claimed.worker, "started_at": now, "subject": subject}
    key = connection.execute(_BEGIN, tried).inserted_primary_key
    assert key is not None
    return int(key[0])


def release(session: Session, claimed: Claimed, next_try_at: datetime) -> bool:
    """Give back a message that was not tried; True if it was still ours."""
    back = session.execute(
        update(Message)
        .where(_fence(claimed.id, claimed.worker, claimed.attempts))
        .values(status=MessageStatus.PENDING, worker=None, lease_until=None, next_try_at=next_try_at)
    )
    return is_touched(back)


def _due(now: datetime, most: int, own: Collection[str | None] | None) -> Select[Any]:
    return (
        select(
            _message.c.id, _message.c.dedupe_key, _message.c.kind, _message.c.due_on, _message.c.attempts,
            _own_channel().label("channel"), _step.c.state, _step.c.due_on.label("due_now"),
            _newer_of_its_ladder().label("newer"),
        )
        .join(_step, _of_its_step)
        .join(Institution, col(Institution.id) == _message.c.institution_id)
        .where(_is_due(now), _goes_by(own))
        .order_by(_message.c.next_try_at, _message.c.id)
        .limit(most)
        .with_for_update(skip_locked=True, of=_message)
    )  # fmt: skip


def _become(session: Session, message_ids: Sequence[int], **values: object) -> None:
    if message_ids:
        session.connection().execute(update(_message).where(_message.c.id.in_(message_ids)).values(values))


def _end(
    session: Session, status: MessageStatus, several: Sequence[tuple[int, Trouble]], worker: str, now: datetime
) -> None:
    """No try follows: these messages, and what they carry, are over."""
    _become(session, [number for number, _ in several], status=status)
    _note(session, several, worker, now, "cancelled" if status is MessageStatus.CANCELLED else "refused")
    for number, _ in several if status is MessageStatus.DEAD else ():
        settle_carried(session, number, status, None)


def _note(
    session: Session, several: Sequence[tuple[int, Trouble]], worker: str, now: datetime, outcome: str
) -> None:
    """Written beside the tries: why none follows."""
    said = {"worker": worker, "started_at": now, "ended_at": now, "outcome": outcome}
    if several:
        rows = [said | {"message_id": number, "detail": str(why)} for number, why in several]
        session.connection().execute(_BEGIN, rows)


def _is_due(now: datetime) -> ColumnElement[bool]:
    waiting = col(Message.status).in_([MessageStatus.PENDING, MessageStatus.UNCERTAIN])
    return or_(
        and_(waiting, col(Message.next_try_at) <= now),
        and_(col(Message.status) == MessageStatus.SENDING, col(Message.lease_until) < now),
    )


def _goes_by(own: Collection[str | None] | None) -> ColumnElement[bool]:
    if own is None:
        return true()
    channel = _own_channel()
    named = channel.in_([each for each in own if each is not None])
    return or_(named, channel.is_(None)) if None in own else named


def _own_channel() -> ColumnElement[str | None]:
    """An institution's channel is not for those who sign: they are persons, each with an address."""
    return case((TO_A_PERSON, null()), else_=col(Institution.channel))


def _newer_of_its_ladder() -> ColumnElement[bool]:
    this, newer = table_of(Message), table_of(Message).alias("newer")
    return exists().where(
        this.c.kind.in_(REPEATED),
        newer.c.kind == this.c.kind,
        newer.c.step_id == this.c.step_id,
        newer.c.institution_id == this.c.institution_id,
        or_(this.c.kind != MessageKind.REMINDER, newer.c.due_on == this.c.due_on),
        newer.c.id > this.c.id,
        newer.c.status != MessageStatus.CANCELLED,
    )


def _why_not(session: Session, message_id: int, told: Circumstances) -> Trouble | None:
    """A digest is owed while anything it carries is, a call to sign while it is its reader's turn; any other
    message by its own circumstances.
    """
    if told.kind is MessageKind.DIGEST:
        return None if still_carried(session, message_id) else Trouble.ANSWERED
    if told.kind in OF_A_CUT_OFF and not is_still_owed(session, message_id):
        return Trouble.DECIDED
    return why_no_longer(told)


_message, _step, _attempt = table_of(Message), table_of(Step), table_of(Attempt)
_of_its_step = _step.c.id == _message.c.step_id
# Made once: to build a statement takes longer than to run it. What the try has to know comes back with it.
_RENEW = (
    update(_message)
    .where(
        _message.c.id == bindparam("message"),
        _message.c.worker == bindparam("by"),
        _message.c.attempts == bindparam("tries"),
        _message.c.status == MessageStatus.SENDING,
    )
    # Should this process die of it, all others that are due are tried before it.
    .values(attempts=bindparam("now_tried"), lease_until=bindparam("until"), next_try_at=bindparam("until"))
    .returning(
        _message.c.due_on,
        select(_step.c.due_on).where(_of_its_step).scalar_subquery(),
        select(_step.c.state).where(_of_its_step).scalar_subquery(),
    )
)
_BEGIN = insert(_attempt)


def _close_cut_off(session: Session, message_ids: list[int], now: datetime) -> int:
    """Close tries that never ended, of messages whose lease ran out."""
    closed = session.execute(
        update(Attempt)
        .where(col(Attempt.message_id).in_(message_ids), col(Attempt.outcome).is_(None))
        .values(outcome="uncertain", ended_at=now, detail=str(Reason(Trouble.CUT_OFF)))
    )
    return _rows(closed)


def _fence(message_id: int, worker: str, attempts: int) -> ColumnElement[bool]:
    return and_(
        col(Message.id) == message_id,
        col(Message.worker) == worker,
        col(Message.attempts) == attempts,
        col(Message.status) == MessageStatus.SENDING,
    )


def is_touched(result: Any) -> bool:
    """Whether the statement changed exactly one row."""
    return _rows(result) == 1


def _rows(result: Any) -> int:
    assert isinstance(result, CursorResult)
    return result.rowcount
