"""Messages written into the outbox by the sweep, those that travel in digests with their digests."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ScalarSelect, Select, func, select
from sqlmodel import Session

from domain.tables.columns import table_of
from domain.tables.given_rows import as_given, is_given
from domain.tables.outbox import Message
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.outbox.digests import Whom, digests_for, put_into_digests
from notifications.outbox.inserting import Owed, insert_owed
from notifications.outbox.owed import contact_role

_message = table_of(Message)


def last_noticed(step: Any) -> ScalarSelect[date | None]:
    """The day on which the formal notice of a step's deadline became owed; ``step``: the columns of its table."""
    return (
        select(func.min(_message.c.owed_on))
        .where(
            _message.c.step_id == step.id, _message.c.kind == MessageKind.LAST_NOTICE,
            _message.c.due_on == step.due_on,
        )
        .scalar_subquery()
    )  # fmt: skip


def owe_in_digests(session: Session, messages: list[Owed], plan_id: int, today: date, goes_out: datetime) -> int:
    """``insert_owed`` where messages travel in digests: what is new is written into its digest at once."""
    known = _known(session, messages)
    riders = [
        (_whom(message), message.step_id)
        for message in messages
        if message.status is MessageStatus.HELD and message.dedupe_key not in known
    ]
    digests, _ = digests_for(session, plan_id, riders, today, goes_out)
    owed = [_carried(message, digests) if message.dedupe_key not in known else message for message in messages]
    written = insert_owed(session, owed, today, goes_out)
    if known:
        put_into_digests(session, sorted(known), plan_id, today, goes_out)
    return written


def _whom(message: Owed) -> Whom:
    return message.institution_id, contact_role(message.kind)


def _carried(message: Owed, digests: Mapping[Whom, int]) -> Owed:
    return message._replace(digest_id=digests[_whom(message)]) if message.status is MessageStatus.HELD else message


def _known(session: Session, messages: list[Owed]) -> set[str]:
    """Those of the messages' keys that the outbox has."""
    keys = as_given(message.dedupe_key for message in messages)
    return set(session.execute(_of_keys(session.get_bind().dialect.name), {"given": keys}).scalars())


@cache
def _of_keys(dialect: str) -> Select[tuple[str]]:
    return select(_message.c.dedupe_key).where(is_given(dialect, _message.c.dedupe_key))
