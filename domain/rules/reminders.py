"""When is a reminder owed, and to whom? The whole answer is ``latest_rungs`` below.

Each rung of a ladder is a *window* that opens on its day and stays open until the next rung opens. A
machine that was stopped sends only the latest rung when it runs again; the outbox's key (step, day it counts
from, recipient, rung) makes a rung go out once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.rules.working_days import days_after, days_before, days_between
from domain.values.calendar import WorkingCalendar
from domain.values.reminder_policy import ReminderPolicy


class RungKind(StrEnum):
    """Where on which ladder a rung stands."""

    BEFORE = "before"
    DUE = "due"
    AFTER = "after"
    SUPERIOR = "superior"
    ESCALATION = "escalation"
    STEERING = "steering"
    LAST_NOTICE = "last_notice"
    TAKE_UP = "take_up"
    REVIEW = "review"
    REVIEW_STEERING = "review_steering"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a rung's message is handled. ``paused``: "seen, we are on it" keeps it back for its days.

    ``singly``: it is a letter of its own also where the plan's policy gathers messages into digests.
    """

    paused: bool = True
    singly: bool = False


MANNERS: Mapping[RungKind, Manner] = {
    # Reminders and what follows from silence: an answer has a right to some quiet.
    RungKind.BEFORE: Manner(),
    RungKind.DUE: Manner(),
    RungKind.AFTER: Manner(),
    RungKind.SUPERIOR: Manner(),
    RungKind.ESCALATION: Manner(),
    RungKind.STEERING: Manner(),
    # Formal: it counts from the deadline, states a fact that no answer changes, and is filed by itself.
    RungKind.LAST_NOTICE: Manner(paused=False, singly=True),
    RungKind.TAKE_UP: Manner(),
    # The reviewer's turn: whoever submitted cannot pause whoever decides, and never could (it is in review).
    RungKind.REVIEW: Manner(),
    RungKind.REVIEW_STEERING: Manner(),
}
"""The decision table of the rungs. Who is told at each: ``operations.following.recipients``."""
REMINDERS = frozenset({RungKind.BEFORE, RungKind.DUE, RungKind.AFTER})


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder: its kind, its distance in days, and the day it counts from."""

    kind: RungKind
    days: int
    since: date

    @property
    def key(self) -> str:
        """The rung in a message's key: ``before-30``, ``due-0``, ``after-7``, ``escalation-10``."""
        return f"{self.kind}-{self.days}"


@dataclass(frozen=True, slots=True)
class Owing:
    """What the ladders need to know of a step that is not closed. All days are the plan's local days.

    ``answered_on``: the last day on which a responsible institution answered anything; ``quiet_until``: the
    day an acknowledgement's pause ends; ``waiting_since``: the day of the submission that nobody decided yet
    (``in_review``), or of the return that nobody has taken up; ``noticed_on``: the day on which this deadline's
    formal notice became owed.
    """

    start: date | None
    due: date | None
    in_review: bool = False
    answered_on: date | None = None
    quiet_until: date | None = None
    waiting_since: date | None = None
    noticed_on: date | None = None


def latest_rungs(
    policy: ReminderPolicy, calendar: WorkingCalendar, owing: Owing, today: date
) -> tuple[tuple[Rung, ...], date | None]:
    """The rungs owed today, and the next day on which another window opens (None: never).

    ``calendar``: the days that the policy's numbers count (``domain.rules.following.Timing.counted``).
    Owed are the latest window of the institution whose turn it is, and each escalation whose day has come.
    The formal notice takes the place of the reminder whose window had opened by the day it became owed: nobody
    gets both. An acknowledgement keeps back until its day what may be paused. Cost: constant, however late the
    step is.
    """
    ladders = _review_ladders if owing.in_review else _deadline_ladders
    found = [_latest(rungs, today) for rungs in ladders(policy, calendar, owing, today)]
    owed = tuple(rung for _, rung in _without_superseded([latest for latest, _ in found if latest], owing, today))
    openings = [coming for _, coming in found if coming is not None]
    quiet = owing.quiet_until if owing.quiet_until is not None and today < owing.quiet_until else None
    if quiet is None:
        return owed, min((opens for opens, _ in openings), default=None)
    kept = tuple(rung for rung in owed if not MANNERS[rung.kind].paused)
    waits = [quiet] if len(kept) < len(owed) else []
    waits += [max(opens, quiet) if MANNERS[rung.kind].paused else opens for opens, rung in openings]
    return kept, min(waits, default=None)


_Opening = tuple[date, Rung]


def _latest(rungs: Iterator[_Opening], today: date) -> tuple[_Opening | None, _Opening | None]:
    """The latest rung that has opened, and the next that will."""
    latest: _Opening | None = None
    for opens, rung in rungs:
        if opens > today:
            return latest, (opens, rung)
        latest = opens, rung
    return latest, None


def _without_superseded(opened: list[_Opening], owing: Owing, today: date) -> list[_Opening]:
    if all(rung.kind is not RungKind.LAST_NOTICE for _, rung in opened):
        return opened
    noticed = owing.noticed_on or today
    return [(opens, rung) for opens, rung in opened if rung.kind not in REMINDERS or opens > noticed]


def _deadline_ladders(
    policy: ReminderPolicy, calendar: WorkingCalendar, owing: Owing, today: date
) -> Iterator[Iterator[_Opening]]:
    """That of the responsible institutions, and one for each they are escalated to."""
    if owing.due is None or today <= owing.due:
        yield _every(RungKind.TAKE_UP, policy.take_up_after, calendar, owing.waiting_since, today)
    if owing.due is None:
        return
    yield _deadline_ladder(policy, calendar, owing, today)
    silent_since = max(owing.due, owing.answered_on or owing.due)
    for kind, days in (
        (RungKind.SUPERIOR, policy.superior_after),
        (RungKind.ESCALATION, policy.escalate_after),
        (RungKind.STEERING, policy.steering_after),
    ):
        if days is not None:
            yield iter([(days_after(calendar, silent_since, days), Rung(kind, days, owing.due))])
    if policy.last_notice_after is not None:
        rung = Rung(RungKind.LAST_NOTICE, policy.last_notice_after, owing.due)
        yield iter([(days_after(calendar, owing.due, policy.last_notice_after), rung)])


def _deadline_ladder(
    policy: ReminderPolicy, calendar: WorkingCalendar, owing: Owing, today: date
) -> Iterator[_Opening]:
    """Every rung with the day its window opens, in order, from the latest one long past.

    A window that would open before the step starts is left out: nobody is reminded of what has not begun.
    """
    due = owing.due
    assert due is not None
    if today <= due or not _late_rounds(policy, calendar, due, today):
        for days in policy.before:
            opens = days_before(calendar, due, days)
            if owing.start is None or opens >= owing.start:
                yield opens, Rung(RungKind.BEFORE, days, due)
        if policy.on_the_day:
            yield due, Rung(RungKind.DUE, 0, due)
    yield from _every(RungKind.AFTER, policy.every_days_after, calendar, due, today)


def _review_ladders(
    policy: ReminderPolicy, calendar: WorkingCalendar, owing: Owing, today: date
) -> Iterator[Iterator[_Opening]]:
    """Reviewers are on a ladder too: whoever decides is reminded, and the steering body told."""
    yield _every(RungKind.REVIEW, policy.review_after, calendar, owing.waiting_since, today)
    if policy.review_steering_after is not None and owing.waiting_since is not None:
        opens = days_after(calendar, owing.waiting_since, policy.review_steering_after)
        rung = Rung(RungKind.REVIEW_STEERING, policy.review_steering_after, owing.waiting_since)
        yield iter([(opens, rung)])


def _every(
    kind: RungKind, days: int | None, calendar: WorkingCalendar, since: date | None, today: date
) -> Iterator[_Opening]:
    """A rung every so many days after ``since``, endless, from the latest one that has opened."""
    if days is None or since is None:
        return
    rounds = max(days_between(calendar, since, today) // days, 1)
    while True:
        yield days_after(calendar, since, rounds * days), Rung(kind, rounds * days, since)
        rounds += 1


def _late_rounds(policy: ReminderPolicy, calendar: WorkingCalendar, due: date, today: date) -> int:
    return days_between(calendar, due, today) // policy.every_days_after
