"""Who sends what: messages are taken under a lease, so that two deliverers never send the same one.

A lease that ran out is taken over. If a try was under way then, nobody knows whether it left: the try is
closed as ``uncertain`` and the message goes out again under the same Message-ID.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, and_, bindparam, exists, insert, or_, select, true, update
from sqlmodel import Session, col

from domain.tables.columns import id_of, table_of
from domain.tables.institution import Institution
from domain.tables.outbox import Attempt, Message
from domain.tables.step import Step
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.channels.outcome import Reason, Trouble
from notifications.outbox.backoff import MOST_ATTEMPTS
from notifications.outbox.digests import settle_carried, still_carried
from notifications.outbox.owed import Circumstances, why_no_longer

LEASE = timedelta(minutes=15)
"""Longer than the slowest exchange with a mail server (ten answers of 30 seconds); renewed at each try."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message in our hands. ``(worker, attempts)`` is the fence: whoever else takes it changes it."""

    id: int
    dedupe_key: str
    channel: str | None
    """The institution's own."""
    worker: str
    attempts: int


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
        select(col(Institution.channel))
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
    rows = session.execute(
        select(Message, col(Institution.channel), col(Step.state), col(Step.due_on), _newer_reminder())
        .join(Step, col(Step.id) == col(Message.step_id))
        .join(Institution, col(Institution.id) == col(Message.institution_id))
        .where(_is_due(now), _goes_by(own))
        .order_by(col(Message.next_try_at), col(Message.id))
        .limit(most)
        .with_for_update(skip_locked=True, of=Message)
    ).all()  # fmt: skip
    uncertain = _close_cut_off(session, [id_of(row.Message) for row in rows], now)
    ours, cancelled, dead = [], 0, 0
    for message, channel, state, due_on, newer in rows:
        no_longer = _why_not(session, message, Circumstances(message.kind, message.due_on, due_on, state, newer))
        if no_longer is not None:
            message.status = MessageStatus.CANCELLED
            session.add(_note(id_of(message), worker, now, "cancelled", no_longer))
            cancelled += 1
        elif message.attempts >= MOST_ATTEMPTS:
            message.status = MessageStatus.DEAD
            session.add(_note(id_of(message), worker, now, "refused", Trouble.TOO_OFTEN))
            settle_carried(session, id_of(message), MessageStatus.DEAD, None)
            dead += 1
        else:
            message.status, message.worker, message.lease_until = MessageStatus.SENDING, worker, now + LEASE
            ours.append(Claimed(id_of(message), message.dedupe_key, channel, worker, message.attempts))
        session.add(message)
    session.flush()
    return Claims(tuple(ours), cancelled, dead, uncertain)


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
    )  # fmt: skip
    if not is_touched(renewed):
        return None
    no_longer = _why_no_longer(session, claimed.id)
    if no_longer is not None:
        session.add(_note(claimed.id, claimed.worker, now, "cancelled", no_longer))
        session.execute(
            update(Message)
            .where(col(Message.id) == claimed.id)
            .values(status=MessageStatus.CANCELLED, attempts=claimed.attempts, worker=None, lease_until=None)
        )
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


def _is_due(now: datetime) -> ColumnElement[bool]:
    waiting = col(Message.status).in_([MessageStatus.PENDING, MessageStatus.UNCERTAIN])
    return or_(
        and_(waiting, col(Message.next_try_at) <= now),
        and_(col(Message.status) == MessageStatus.SENDING, col(Message.lease_until) < now),
    )


def _goes_by(own: Collection[str | None] | None) -> ColumnElement[bool]:
    if own is None:
        return true()
    named = col(Institution.channel).in_([each for each in own if each is not None])
    return or_(named, col(Institution.channel).is_(None)) if None in own else named


def _newer_reminder() -> ColumnElement[bool]:
    this, newer = table_of(Message), table_of(Message).alias("newer")
    return exists().where(
        this.c.kind == MessageKind.REMINDER,
        newer.c.kind == MessageKind.REMINDER,
        newer.c.step_id == this.c.step_id,
        newer.c.institution_id == this.c.institution_id,
        newer.c.due_on == this.c.due_on,
        newer.c.id > this.c.id,
        newer.c.status != MessageStatus.CANCELLED,
    )


def _why_not(session: Session, message: Message, told: Circumstances) -> Trouble | None:
    """A digest is owed while anything it carries is; any other message by its own circumstances."""
    if message.kind is not MessageKind.DIGEST:
        return why_no_longer(told)
    return None if still_carried(session, id_of(message)) else Trouble.ANSWERED


def _why_no_longer(session: Session, message_id: int) -> Trouble | None:
    kind, due_then, due_now, state = session.connection().execute(_SPEAKS_OF, {"message": message_id}).one()
    if kind is MessageKind.DIGEST:
        return None if still_carried(session, message_id) else Trouble.ANSWERED
    return why_no_longer(Circumstances(kind, due_then, due_now, state))


_message, _step, _attempt = table_of(Message), table_of(Step), table_of(Attempt)
# Made once: to build a statement takes longer than to run it.
_RENEW = (
    update(_message)
    .where(
        _message.c.id == bindparam("message"),
        _message.c.worker == bindparam("by"),
        _message.c.attempts == bindparam("tries"),
        _message.c.status == MessageStatus.SENDING,
    )
    .values(attempts=bindparam("now_tried"), lease_until=bindparam("until"))
)
_SPEAKS_OF = (
    select(_message.c.kind, _message.c.due_on, _step.c.due_on, _step.c.state)
    .join(_step, _step.c.id == _message.c.step_id)
    .where(_message.c.id == bindparam("message"))
)
_BEGIN = insert(_attempt)


def _note(message_id: int, worker: str, now: datetime, outcome: str, why: Trouble) -> Attempt:
    """Written beside the tries: why none follows."""
    return Attempt(
        message_id=message_id, worker=worker, started_at=now, ended_at=now, outcome=outcome, detail=str(why)
    )


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
