"""What became of a try: written into its attempt, and into the message if it is still ours."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col

from domain.tables.outbox import Attempt, Message
from domain.values.vocabulary import MessageStatus
from notifications.channels.outcome import Outcome, Refused, Retry, Sent, Uncertain
from notifications.outbox.backoff import next_try
from notifications.outbox.claiming import Claimed


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
    session.execute(
        update(Attempt)
        .where(col(Attempt.id) == tried.attempt_id)
        .values(ended_at=tried.ended_at, outcome=_word(tried.outcome), detail=_detail(tried.outcome))
    )
    session.execute(
        update(Message)
        .where(
            col(Message.id) == claimed.id,
            col(Message.worker) == claimed.worker,
            col(Message.attempts) == claimed.attempts + 1,
            col(Message.status).in_(_may_change_from(status)),
        )
        .values(status=status, worker=None, lease_until=None, **changes)
    )
    return status


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
            waits = isinstance(tried.outcome, Retry)
            return (MessageStatus.PENDING if waits else MessageStatus.UNCERTAIN), {"next_try_at": again}


def _may_change_from(status: MessageStatus) -> tuple[MessageStatus, ...]:
    sent = status is MessageStatus.SENT
    return (MessageStatus.SENDING, MessageStatus.CANCELLED) if sent else (MessageStatus.SENDING,)


def _word(outcome: Outcome) -> str:
    return type(outcome).__name__.lower()


def _detail(outcome: Outcome) -> str | None:
    return None if isinstance(outcome, Sent) else str(outcome.reason)
