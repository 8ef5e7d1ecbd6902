"""Delivery: what is due in the outbox is claimed, tried and settled, one message at a time.

A process can be killed at any line. Before each try its attempt is committed, after it the outcome, in one
transaction together with the beginning of the next try. So at most one message is ever uncertain, and it
goes out again under the same Message-ID.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.values.language import Text
from domain.values.vocabulary import MessageStatus
from notifications.channels.letter import Letter
from notifications.channels.outcome import Retry, Uncertain
from notifications.channels.sender import Sender
from notifications.identity import message_id
from notifications.messages.compose import compose
from notifications.outbox.backoff import FIRST_WAIT
from notifications.outbox.claiming import Claimed, begin_try, claim, release
from notifications.outbox.settling import Tried, settle
from operations.message_facts import Addressed, gather
from storage.database import Database

_AT_ONCE = 50
_SENDER_NAME = Text(es="{who}, por Hitos", en="{who}, by Hitos")


@dataclass(frozen=True, slots=True)
class DeliveryResult:
    """How many messages left, will be tried again, are given up, may have left, are no longer owed, or wait
    because their channel does not answer (``postponed``: not tried, no attempt counted).
    """

    sent: int = 0
    retried: int = 0
    dead: int = 0
    uncertain: int = 0
    cancelled: int = 0
    postponed: int = 0


def deliver_due(
    database: Database, sender: Sender, now: Callable[[], datetime], worker: str, limit: int = 10_000
) -> DeliveryResult:
    """Send up to ``limit`` messages that are due.

    ``now`` answers with the aware moment; it is asked before and after each try, so that a long run renews
    its leases. ``worker`` must differ between deliverers that may run at once. One commit a message.
    """
    tally: Counter[str] = Counter()
    down: set[str] = set()
    left = limit
    with sender.batch():
        while left > 0:
            with database.writing() as session:
                claims = claim(session, worker, now(), min(_AT_ONCE, left))
            if claims.empty:
                break
            tally.update(cancelled=claims.cancelled, dead=claims.dead, uncertain=claims.uncertain)
            left -= len(claims.ours) + claims.cancelled + claims.dead
            _send_all(database, sender, now, claims.ours, down, tally)
    return DeliveryResult(**tally)


def letter_of(key: str, addressed: Addressed, domain: str, moment: datetime) -> Letter:
    """The letter that tells these facts; ``key`` and ``domain`` make its Message-ID."""
    composed = compose(addressed.facts, addressed.language)
    coordinator = addressed.facts.coordinator
    return Letter(
        message_id=message_id(key, domain),
        recipient=addressed.facts.recipient.acronym,
        email=addressed.email,
        sender=_SENDER_NAME.say(addressed.language, who=coordinator.acronym) if coordinator else "Hitos",
        reply_to=addressed.reply_to,
        subject=composed.subject,
        plain=composed.plain,
        html=composed.html,
        language=addressed.language,
        moment=moment.astimezone(ZoneInfo(addressed.zone)),
    )


def _send_all(
    database: Database,
    sender: Sender,
    now: Callable[[], datetime],
    ours: tuple[Claimed, ...],
    down: set[str],
    tally: Counter[str],
) -> None:
    with database.reading() as session:
        facts = gather(session, [claimed.id for claimed in ours], now())
    tried: Tried | None = None
    for claimed in ours:
        route = sender.route(claimed.channel)
        letter = letter_of(claimed.dedupe_key, facts[claimed.id], sender.domain, now())
        with database.writing() as session:
            if tried is not None:
                _count(settle(session, tried), tried, tally)
                tried = None
            if route in down:
                tally["postponed"] += release(session, claimed, now() + FIRST_WAIT)
                continue
            attempt_id = begin_try(session, claimed, letter.subject, now())
        if attempt_id is not None:
            outcome = sender.send(letter, route)
            tried = Tried(claimed, attempt_id, outcome, now())
            if isinstance(outcome, Retry) and outcome.channel_down:
                down.add(route)
    if tried is not None:
        with database.writing() as session:
            _count(settle(session, tried), tried, tally)


def _count(status: MessageStatus, tried: Tried, tally: Counter[str]) -> None:
    words = {MessageStatus.SENT: "sent", MessageStatus.DEAD: "dead"}
    tally[words.get(status, "uncertain" if isinstance(tried.outcome, Uncertain) else "retried")] += 1
