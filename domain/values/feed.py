"""A calendar feed as a plain value: the deadlines of a plan or of an institution."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class FeedEvent:
    """One deadline, an event of the whole local day.

    ``uid`` stays the same for as long as the step exists; ``sequence`` grows with every amendment of its
    date or title, with every change of its state (which its title and status tell) and with every edited day of
    the plan's working calendar, which may move the deadline, so that calendars replace what they have (RFC 5545,
    3.8.7.4). ``withdrawn`` takes it out of
    calendars, ``closed`` says that nothing is owed any more.
    """

    uid: str
    sequence: int
    changed_at: datetime
    day: date
    summary: str
    description: str
    withdrawn: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Feed:
    """What a calendar program subscribes to. ``zone``: IANA name of the plan's days."""

    name: str
    language: str
    zone: str
    events: tuple[FeedEvent, ...]
