"""Messages written into the outbox by the sweep: those that are new, and those that were taken back unsent."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ScalarSelect, func, select, update
from sqlmodel import Session

from domain.tables.columns import table_of
from domain.tables.outbox import Message
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.outbox.digests import Whom, digests_for, put_into_digests
from notifications.outbox.inserting import insert_or_pass
from notifications.outbox.owed import contact_role

_AT_ONCE = 500
_message = table_of(Message)


def last_noticed(step: Any) -> ScalarSelect[date | None]:
    """The day on which the last notice of a step's deadline became owed; ``step``: the columns of its table."""
    return (
        select(func.min(_message.c.owed_on))
        .where(
            _message.c.step_id == step.id, _message.c.kind == MessageKind.LAST_NOTICE,
            _message.c.due_on == step.due_on,
        )
        .scalar_subquery()
    )  # fmt: skip


def owe(session: Session, messages: list[dict[str, Any]]) -> int:
    """Write the messages that are new; how many were. A key that is known is passed over."""
    if not messages:
        return 0
    written = _count_new(session, messages)
    if written < len(messages):
        for status in sorted({message["status"] for message in messages}):
            keys = [message["dedupe_key"] for message in messages if message["status"] is status]
            written += _revive(session, keys, messages[0]["next_try_at"], status)
    return written


def owe_in_digests(
    session: Session, messages: list[dict[str, Any]], plan_id: int, today: date, goes_out: datetime
) -> int:
    """The same where messages travel in digests: what is new is written into its digest at once."""
    known = _known(session, [message["dedupe_key"] for message in messages])
    new = [message for message in messages if message["dedupe_key"] not in known]
    riders = [(message, _whom(message)) for message in new if message["status"] is MessageStatus.HELD]
    told = [(whom, message["step_id"]) for message, whom in riders]
    digests, _ = digests_for(session, plan_id, told, today, goes_out)
    carried = {message["dedupe_key"]: digests[whom] for message, whom in riders}
    owed = [message | {"digest_id": carried.get(message["dedupe_key"])} for message in messages]
    written = owe(session, owed)
    if known:
        put_into_digests(session, sorted(known), plan_id, today, goes_out)
    return written


def _whom(message: dict[str, Any]) -> Whom:
    return message["institution_id"], contact_role(message["kind"])


def _known(session: Session, keys: list[str]) -> set[str]:
    key, found = _message.c.dedupe_key, set[str]()
    for first in range(0, len(keys), _AT_ONCE):
        found.update(session.execute(select(key).where(key.in_(keys[first : first + _AT_ONCE]))).scalars())
    return found


def _count_new(session: Session, messages: list[dict[str, Any]]) -> int:
    """Insert; how many rows became new. They come back themselves: drivers do not agree on counts of them."""
    insert_some = insert_or_pass(session).returning(_message.c.id)
    return len(session.connection().execute(insert_some, messages).all())


def _revive(session: Session, keys: list[str], now: datetime, waits: MessageStatus) -> int:
    """Owe anew what was taken back unsent: a submission was returned, a date moved there and back."""
    revived = 0
    for first in range(0, len(keys), _AT_ONCE):
        taken_back = (
            update(_message)
            .where(
                _message.c.dedupe_key.in_(keys[first : first + _AT_ONCE]),
                _message.c.status == MessageStatus.CANCELLED,
                _message.c.attempts == 0,
            )
            .values(status=waits, next_try_at=now, digest_id=None)
        )
        revived += session.connection().execute(taken_back).rowcount
    return revived
