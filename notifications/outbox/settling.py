"""What became of a try: written into its attempt, and into the message if it is still ours."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Update, bindparam, or_, update
from sqlmodel import Session

from domain.tables.columns import table_of
from domain.tables.outbox import Attempt, Message
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.channels.outcome import Outcome, Refused, Retry, Sent, Uncertain
from notifications.outbox.backoff import as_asked, next_try
from notifications.outbox.claiming import Claimed, is_touched
from notifications.outbox.digests import settle_carried


@dataclass(frozen=True, slots=True)
class Tried:
    """A try that was made. ``ended_at`` is the aware moment at which its outcome was known."""

    claimed: Claimed
    attempt_id: int
    outcome: Outcome
    ended_at: datetime


def settle(session: Session, tried: Tried) -> MessageStatus:
    """Record a try; the status its message should now have.

    The message is changed only if nobody has taken it over since (worker and count of attempts), and
    one that was cancelled while under way becomes sent only if it really left.
    """
    status, changes = _consequences(tried)
    claimed = tried.claimed
    connection = session.connection()
    connection.execute(
        _END,
        {
            "attempt": tried.attempt_id, "ended": tried.ended_at, "word": _word(tried.outcome),
            "why": _detail(tried.outcome),
        },
    )  # fmt: skip
    changed = connection.execute(
        _becomes(status, tuple(changes)),
        {"message": claimed.id, "by": claimed.worker, "tries": claimed.attempts + 1}
        | {f"new_{name}": value for name, value in changes.items()},
    )
    if claimed.kind is MessageKind.DIGEST and status in _ENDED and is_touched(changed):
        settle_carried(session, claimed.id, status, changes.get("sent_at"))
    return status


_attempt, _message = table_of(Attempt), table_of(Message)
# Made once: to build a statement takes longer than to run it.
_END = (
    update(_attempt)
    .where(_attempt.c.id == bindparam("attempt"))
    .values(ended_at=bindparam("ended"), outcome=bindparam("word"), detail=bindparam("why"))
)


@cache
def _becomes(status: MessageStatus, changes: tuple[str, ...]) -> Update:
    """The message is changed, if it is still ours."""
    return (
        update(_message)
        .where(
            _message.c.id == bindparam("message"),
            _message.c.worker == bindparam("by"),
            _message.c.attempts == bindparam("tries"),
            # ``in_`` is written anew at each run: that takes longer than the other three conditions.
            or_(*(_message.c.status == before for before in _may_change_from(status))),
        )
        .values(
            status=status, worker=None, lease_until=None, **{name: bindparam(f"new_{name}") for name in changes}
        )
    )


_ENDED = frozenset({MessageStatus.SENT, MessageStatus.DEAD})


def _consequences(tried: Tried) -> tuple[MessageStatus, dict[str, Any]]:
    match tried.outcome:
        case Sent():
            return MessageStatus.SENT, {"sent_at": tried.ended_at}
        case Refused():
            return MessageStatus.DEAD, {}
        case Retry() | Uncertain():
            again = next_try(tried.claimed.dedupe_key, tried.claimed.attempts + 1, tried.ended_at)
            if again is None:
                return MessageStatus.DEAD, {}
            if isinstance(tried.outcome, Uncertain):
                return MessageStatus.UNCERTAIN, {"next_try_at": again}
            return MessageStatus.PENDING, {"next_try_at": as_asked(again, tried.outcome.after, tried.ended_at)}


def _may_change_from(status: MessageStatus) -> tuple[MessageStatus, ...]:
    sent = status is MessageStatus.SENT
    return (MessageStatus.SENDING, MessageStatus.CANCELLED) if sent else (MessageStatus.SENDING,)


def _word(outcome: Outcome) -> str:
    return type(outcome).__name__.lower()


def _detail(outcome: Outcome) -> str | None:
    return None if isinstance(outcome, Sent) else str(outcome.reason)
