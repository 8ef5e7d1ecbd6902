"""Delivery: what is due in the outbox is claimed, tried and settled, one message at a time.

A process can be killed at any line. Before each try its attempt is committed, after it the outcome, in one
transaction together with the beginning of the next try. So at most one message a connection is ever
uncertain, and it goes out again under the same Message-ID.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event
from zoneinfo import ZoneInfo

from sqlmodel import Session

from domain.rules.answer_tokens import AnsweredMessage
from domain.rules.link_tokens import LinkScope
from domain.values.language import Text
from domain.values.vocabulary import MessageStatus
from notifications.channels.address import goes_by_mail
from notifications.channels.letter import Letter
from notifications.channels.outcome import Reason, Refused, Retry, Trouble, Uncertain
from notifications.channels.sender import Sender
from notifications.identity import message_id
from notifications.messages.compose import OURS, Templates, compose
from notifications.outbox.backoff import FIRST_WAIT
from notifications.outbox.claiming import Claimed, begin_try, channels_due, claim, release
from notifications.outbox.settling import Tried, settle
from operations.messages.about import About
from operations.messages.answer_addresses import (
    AnswerBox,
    answered_messages,
    with_answer_address,
    without_reply,
)
from operations.messages.lanes import Lane, Quota
from operations.messages.leaving_out import leave_out, left_out
from operations.messages.links import Links, keep_link
from operations.messages.mail_choices import with_opt_out
from operations.messages.message_facts import Addressed, gather, with_draft
from operations.messages.message_links import link_scopes, with_link
from operations.messages.one_ahead import OneAhead
from operations.messages.writing_together import Together
from operations.register.bounces import bouncing, mark_refused
from storage.database import Database

_AT_ONCE = 50
_MOST_LANES = 32
"""Threads; each waits for another machine nearly all of its time."""
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
    database: Database,
    sender: Sender,
    now: Callable[[], datetime],
    worker: str,
    limit: int = 10_000,
    links: Links | None = None,
    answers: AnswerBox | None = None,
    templates: Templates = OURS,
    reports: Path | None = None,
) -> DeliveryResult:
    """Send up to ``limit`` messages that are due.

    Messages to different machines travel at the same time, so that one that answers slowly delays no other;
    those to one machine travel one by one, those to the installation's own mail server on several connections.
    ``now`` answers with the aware moment; it is asked before and after each try, so that a long run renews its
    leases. ``worker`` must differ between deliverers that may run at once. One commit a message. ``links``: what
    the personal links in them are made with; without it they carry none. ``answers``: the mailbox that replies
    go to; without it they go to whoever coordinates. ``templates``: what they are worded by.
    ``reports``: the folder of signed reports, beside which drafts lie.
    """
    together = Together(database)
    run = _Run(database, sender, now, worker, links, answers, templates, reports, Quota(limit), together, set())
    tally: Counter[str] = Counter()
    with sender.batch():
        while found := run.once():
            tally += found
            if sender.sends_nothing:  # its one lane is empty
                break
    return DeliveryResult(**tally)


def letter_of(
    key: str, addressed: Addressed, domain: str, moment: datetime, templates: Templates = OURS
) -> Letter:  # fmt: skip
    """The letter that tells these facts; ``key`` and ``domain`` make its Message-ID."""
    composed = compose(addressed.facts, addressed.language, templates)
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
        about=About(addressed.facts),
        opt_out=addressed.opt_out,
    )


@dataclass(frozen=True, slots=True)
class _Coming:
    """The try that comes next."""

    claimed: Claimed
    route: str
    subject: str
    scope: LinkScope | None


@dataclass(frozen=True, slots=True)
class _Run:
    """One delivery: what all its lanes share."""

    database: Database
    sender: Sender
    now: Callable[[], datetime]
    worker: str
    links: Links | None
    answers: AnswerBox | None
    templates: Templates
    reports: Path | None
    quota: Quota
    together: Together
    down: set[str]
    """Routes that did not answer."""

    def once(self) -> Counter[str]:
        """Send what is due now, each lane until it is empty; nothing counted if nothing was found."""
        lanes = self._lanes()
        if len(lanes) <= 1:
            return sum((self._empty(lane) for lane in lanes), Counter())
        with ThreadPoolExecutor(min(len(lanes), _MOST_LANES), thread_name_prefix="lane") as threads:
            return sum(threads.map(self._empty, lanes), Counter())

    def _lanes(self) -> list[Lane]:
        """A lane for every machine that messages are due to, those of more connections to one last."""
        if self.sender.sends_nothing:
            return [Lane(None, Event())]
        with self.database.reading() as session:
            channels = channels_due(session, self.now())
        owners: dict[str, list[str | None]] = {}
        for own in channels:
            owners.setdefault(self.sender.lane(self.sender.route(own)), []).append(own)
        lanes = [(Lane(tuple(own), Event()), self.sender.connections(name)) for name, own in owners.items()]
        more = [replace(lane, follows=True) for lane, connections in lanes for _ in range(1, connections)]
        return [lane for lane, _ in lanes] + more

    def _empty(self, lane: Lane) -> Counter[str]:
        """Claim and send what goes this way until nothing of it is due."""
        if lane.follows:
            lane.tried.wait()
        tally: Counter[str] = Counter()
        try:
            while most := self.quota.take(_AT_ONCE):
                claims = self.together.write(
                    lambda session: claim(session, self.worker, self.now(), most, lane.own)
                )
                self.quota.give_back(most - len(claims.ours) - claims.cancelled - claims.dead)
                if claims.empty:
                    break
                tally.update(cancelled=claims.cancelled, dead=claims.dead, uncertain=claims.uncertain)
                self._send_all(lane, claims.ours, tally)
        finally:
            lane.tried.set()
        return tally

    def _send_all(self, lane: Lane, ours: tuple[Claimed, ...], tally: Counter[str]) -> None:
        sender, now, links, down = self.sender, self.now, self.links, self.down
        with self.database.reading() as session:
            ids, moment = [claimed.id for claimed in ours], now()
            facts = gather(session, ids, moment)
            scopes = link_scopes(session, links, ids, moment) if links else {}
            answered = answered_messages(session, ids) if self.answers else {}
            bad = bouncing(session, {each.email for each in facts.values() if each.email})
            mails = {claimed.id for claimed in ours if goes_by_mail(sender.route(claimed.channel))}
            out = left_out(session, facts, mails)
        if out:
            kept = self.together.write(lambda session: leave_out(session, ours, out, moment))
            tally["cancelled"] += len(ours) - len(kept)
            ours = kept
            with self.database.reading() as session:
                facts = gather(session, [claimed.id for claimed in ours], moment)
        tried: Tried | None = None
        letters = OneAhead(self._letters(ours, facts, scopes, answered))
        for coming, letter in letters:
            attempt_id = self.together.write(partial(self._settle_and_begin, tried, facts, tally, coming))
            tried = None
            if attempt_id is not None:
                bounces = goes_by_mail(coming.route) and (letter.email or "").lower() in bad
                refused = Refused(Reason(Trouble.BOUNCES)) if bounces else None
                outcome = refused or sender.send(letter, coming.route, letters.prepare)
                tried = Tried(coming.claimed, attempt_id, outcome, now())
                if isinstance(outcome, Retry | Uncertain) and outcome.channel_down:
                    down.add(coming.route)
                lane.tried.set()
        if tried is not None:
            self.together.write(partial(self._settle_and_begin, tried, facts, tally, None))

    def _letters(
        self,
        ours: Iterable[Claimed],
        facts: Mapping[int, Addressed],
        scopes: Mapping[int, LinkScope],
        answered: Mapping[int, AnsweredMessage],
    ) -> Iterator[tuple[_Coming, Letter]]:
        """Each is worded when it is asked for: while a mail server makes up its mind about the one before."""
        for claimed in ours:
            route = self.sender.route(claimed.channel)
            scope = scopes.get(claimed.id) if self.sender.reaches_one_person(route) else None
            addressed = with_link(with_draft(facts[claimed.id], self.reports), self.links, scope)
            if goes_by_mail(route):
                addressed = with_answer_address(addressed, self.answers, answered.get(claimed.id))
                addressed = with_opt_out(addressed, self.links, self.answers)
            else:
                addressed = without_reply(addressed)
            letter = letter_of(claimed.dedupe_key, addressed, self.sender.domain, self.now(), self.templates)
            yield _Coming(claimed, route, letter.subject, scope), letter

    def _settle_and_begin(
        self,
        tried: Tried | None,
        facts: Mapping[int, Addressed],
        tally: Counter[str],
        coming: _Coming | None,
        session: Session,
    ) -> int | None:
        """What became of the try before, and the beginning of the next: its number, None if none is made."""
        if tried is not None:
            _count(_settled(session, tried, facts), tried, tally)
        if coming is None:
            return None
        if coming.route in self.down:
            tally["postponed"] += release(session, coming.claimed, self.now() + FIRST_WAIT)
            return None
        attempt_id = begin_try(session, coming.claimed, coming.subject, self.now())
        if self.links is not None and coming.scope is not None and attempt_id is not None:
            keep_link(session, self.links, coming.scope, self.now())
        return attempt_id


def _settled(session: Session, tried: Tried, facts: Mapping[int, Addressed]) -> MessageStatus:
    """The try recorded, with what the server said of the address."""
    number = tried.claimed.id
    if tried.claimed.channel is None:
        mark_refused(session, number, facts[number].email, tried.outcome, tried.ended_at)
    return settle(session, tried)


def _count(status: MessageStatus, tried: Tried, tally: Counter[str]) -> None:
    words = {MessageStatus.SENT: "sent", MessageStatus.DEAD: "dead"}
    tally[words.get(status, "uncertain" if isinstance(tried.outcome, Uncertain) else "retried")] += 1
