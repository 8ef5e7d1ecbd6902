"""Reading the mailbox: each mail is taken in, committed and only then marked, so that a crash loses none.

One that a crash left unmarked is known by its Message-ID. A refused sender is told after the commit, best effort
and at most once: such a note is a courtesy, is about no institution's step and therefore is not in the outbox.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from html import escape

from domain.values.language import Language
from domain.values.vocabulary import ReceivedState
from notifications.channels.address import goes_by_mail
from notifications.channels.letter import Letter
from notifications.channels.sender import Sender
from notifications.receiving.inbox import Inbox
from operations.receiving.received_words import Why, refusal_in
from operations.receiving.receiving import Desk, TakenIn, take_in
from storage.database import Database

_MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class FetchResult:
    """How many mails wait for review, were refused, put aside as no answers, told of bounces, or were known.

    ``opted_out``: how many asked not to get what may be opted out of.
    """

    to_review: int = 0
    refused: int = 0
    put_aside: int = 0
    bounces: int = 0
    opted_out: int = 0
    known: int = 0


def fetch_answers(
    database: Database, inbox: Inbox, desk: Desk, sender: Sender, now: Callable[[], datetime]
) -> FetchResult:
    """Take in up to 500 mails that wait in the mailbox. One commit a mail.

    UnavailableError when the mailbox does not answer: what was taken until then stays, the rest waits.
    """
    tally: Counter[str] = Counter()
    with inbox.opened() as box:
        for count, arrived in enumerate(box.waiting()):
            if count >= _MOST_AT_ONCE:
                break
            with database.writing() as session:
                taken = take_in(session, desk, arrived.raw, now(), too_large=arrived.too_large)
            box.taken(arrived.key)
            tally[_BY_REASON.get(taken.why) or _COUNTED.get(taken.state, "known")] += 1
            if taken.tell is not None:
                _tell(sender, taken, arrived.raw, now())
    return FetchResult(**tally)


_BY_REASON: dict[Why | None, str] = {Why.BOUNCE: "bounces", Why.OPTED_OUT: "opted_out"}
_COUNTED: dict[ReceivedState | None, str] = {
    ReceivedState.TO_REVIEW: "to_review",
    ReceivedState.REFUSED: "refused",
    ReceivedState.DISCARDED: "put_aside",
}


def _tell(sender: Sender, taken: TakenIn, raw: bytes, now: datetime) -> None:
    route = sender.route(None)
    if taken.tell is None or taken.why is None or not goes_by_mail(route):
        return
    subject, words = refusal_in(taken.why, taken.language)
    letter = Letter(
        message_id=f"<{sha256(b'refusal ' + raw).hexdigest()[:32]}@{sender.domain}>",
        recipient=taken.tell, email=taken.tell, sender="Hitos", reply_to=None, subject=subject,
        plain=f"{words}\n", html=_page(words, taken.language), language=taken.language, moment=now,
        answered=taken.header_id,
    )  # fmt: skip
    with sender.batch():
        sender.send(letter, route)


def _page(words: str, language: Language) -> str:
    return f'<!doctype html>\n<html lang="{language}"><body><p>{escape(words)}</p></body></html>\n'
