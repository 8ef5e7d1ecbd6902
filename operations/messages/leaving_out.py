"""What turns out, just before it is sent, not to be told after all: opted out of, or solved meanwhile.

It is cancelled with its reason beside its tries, so that the outbox says why nothing left; in a digest only what
is left out is cancelled, and the digest itself where nothing else is in it.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, update
from sqlmodel import Session, col, select

from domain.rules.mail_choices import is_optional
from domain.tables.columns import id_of
from domain.tables.outbox import Attempt, Message
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.channels.outcome import Trouble
from notifications.messages.facts import MessageFacts
from notifications.outbox.claiming import Claimed, is_touched
from operations.messages.mail_choices import has_optional, unwanted
from operations.messages.message_facts import Addressed

_UNSENT = (MessageStatus.HELD, MessageStatus.SENDING)


def left_out(
    session: Session, facts: Mapping[int, Addressed], by_mail: Collection[int]
) -> dict[int, Trouble]:  # fmt: skip
    """Which of these messages, and of those that travel in them, are not to be told, and why.

    ``by_mail``: the messages that go to an address; a choice is an address's. One query where nobody opted out.
    """
    optional = {
        number: (each.institution_id, each.email.lower())
        for number, each in facts.items()
        if number in by_mail and each.email and has_optional(each.facts)
    }
    refused = unwanted(session, set(optional.values())) if optional else set()
    silenced = {number for number, whom in optional.items() if whom in refused}
    solved = {number for number, each in facts.items() if _says_nothing(each.facts)}
    out = dict.fromkeys(solved, Trouble.SOLVED)
    digests = {number for number in silenced if facts[number].facts.items}
    out |= dict.fromkeys(silenced - digests, Trouble.OPTED_OUT)
    return out | _riders(session, digests) if digests else out


def leave_out(
    session: Session, ours: Sequence[Claimed], out: Mapping[int, Trouble], now: datetime
) -> tuple[Claimed, ...]:  # fmt: skip
    """Cancel what is left out, in the caller's transaction; what of ours is still to be sent."""
    mine = {claimed.id for claimed in ours}
    worker = ours[0].worker if ours else ""
    for number in out.keys() - mine:
        _cancel(session, and_(col(Message.id) == number, _held), number, out[number], worker, now)
    emptied = _emptied(session, mine, out)
    for claimed in ours:
        why = out.get(claimed.id) or (Trouble.OPTED_OUT if claimed.id in emptied else None)
        if why is not None and _cancel(session, _still_ours(claimed), claimed.id, why, worker, now):
            _cancel_carried(session, claimed.id)
    return tuple(claimed for claimed in ours if claimed.id not in out and claimed.id not in emptied)


_held = col(Message.status) == MessageStatus.HELD


def _says_nothing(facts: MessageFacts) -> bool:
    """Whether it tells of what did not arrive, and all of that has been solved; a digest, if nothing else does."""
    if facts.kind is MessageKind.DIGEST:
        return bool(facts.items) and all(map(_says_nothing, facts.items))
    return facts.kind is MessageKind.UNDELIVERED and not (facts.undelivered or facts.bouncing)


def _riders(session: Session, digests: Collection[int]) -> dict[int, Trouble]:
    rows = session.exec(select(Message).where(col(Message.digest_id).in_(digests), _held))
    return {id_of(row): Trouble.OPTED_OUT for row in rows if is_optional(row.kind, row.rung)}


def _emptied(session: Session, mine: Collection[int], out: Collection[int]) -> set[int]:
    """The digests of ours of which everything they carried has just been left out."""
    carried = select(col(Message.digest_id)).where(col(Message.digest_id).in_(mine))
    touched = set(session.exec(carried.where(col(Message.id).in_(out))))
    still = set(session.exec(carried.where(_held)))
    return {number for number in touched - still if number is not None}


def _still_ours(claimed: Claimed) -> ColumnElement[bool]:
    return and_(
        col(Message.id) == claimed.id, col(Message.worker) == claimed.worker,
        col(Message.attempts) == claimed.attempts, col(Message.status) == MessageStatus.SENDING,
    )  # fmt: skip


def _cancel(
    session: Session, which: ColumnElement[bool], number: int, why: Trouble, worker: str, now: datetime
) -> bool:
    """The message with its reason; False if it is not what it was any more."""
    changed = session.connection().execute(
        update(Message).where(which).values(status=MessageStatus.CANCELLED, worker=None, lease_until=None)
    )
    if not is_touched(changed):
        return False
    session.add(
        Attempt(
            message_id=number, worker=worker, started_at=now, ended_at=now, outcome="cancelled", detail=f"{why}"
        )
    )
    session.flush()
    return True


def _cancel_carried(session: Session, digest: int) -> None:
    session.connection().execute(
        update(Message).where(col(Message.digest_id) == digest, _held).values(status=MessageStatus.CANCELLED)
    )
