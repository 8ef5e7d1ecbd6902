"""What a plan's messages amount to: how many letters each week, and to whom."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.rules.days import local_day
from domain.values.vocabulary import MessageStatus
from operations.messages.outbox import OutboxLine

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """The messages that left in the week that begins on ``monday``, and how many each recipient got."""

    monday: date
    messages: int
    recipients: tuple[tuple[str, int], ...]


def leaves_on(line: OutboxLine, zone: str) -> date:
    """The local day on which a message left; of one that still waits, the day it is owed."""
    return line.owed_on if line.sent_at is None else local_day(line.sent_at, zone)


def load_per_week(lines: Sequence[OutboxLine], zone: str) -> list[WeekLoad]:
    """Every week from the first message to the last, quiet ones included; in each the most burdened first.

    Counted are letters: a digest once, however many messages travel in it; nothing that was taken back.
    """
    weeks: dict[date, Counter[str]] = {}
    for line in lines:
        if line.digest is not None or line.status is MessageStatus.CANCELLED:
            continue
        day = leaves_on(line, zone)
        monday = day - timedelta(days=day.weekday())
        weeks.setdefault(monday, Counter())[line.recipient] += 1
    return [
        WeekLoad(monday, sum(told.values()), tuple(sorted(told.items(), key=lambda each: (-each[1], each[0]))))
        for monday in _mondays(weeks)
        for told in [weeks.get(monday, Counter())]
    ]


def _mondays(weeks: dict[date, Counter[str]]) -> Iterator[date]:
    if weeks:
        monday, last = min(weeks), max(weeks)
        while monday <= last:
            yield monday
            monday += _WEEK
