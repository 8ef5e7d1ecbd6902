"""One day of a plan, followed: what the flow ``follow-plan`` and the command ``hitos advance`` share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlmodel import col, func, select

from domain.rules.days import local_day
from domain.tables.outbox import Message
from domain.values.errors import UnavailableError
from domain.values.language import Text
from domain.values.vocabulary import MessageStatus
from operations.finding import find_plan
from operations.following.sweep import Followed, Group, Moved, follow_group, groups_due
from operations.following.telling_undelivered import owe_undelivered
from operations.register.contacts import hand_over_begun
from storage.database import Database

_MORNING = time(7, 0)
_SOME_FAILED = Text(
    es="{count} de {total} grupos no se pudieron seguir ({names}). Lo demás está guardado; sus pasos quedan "
    "pendientes y el próximo seguimiento los toma. Primera causa: {reason}",
    en="{count} of {total} groups could not be followed ({names}). The rest is kept; their steps stay due and "
    "the next sweep takes them. First cause: {reason}",
)


@dataclass(frozen=True, slots=True)
class PlanDay:
    """A plan's local day and the aware moment that stands for it."""

    plan: str
    day: date
    now: datetime


@dataclass(frozen=True, slots=True)
class Advanced:
    """What a day did to a plan: the steps that moved, in the plan's order, and the messages now owed."""

    today: PlanDay
    moved: tuple[Moved, ...]
    messages: int


def plan_day(database: Database, plan_code: str | None, as_of: date | None, now: datetime) -> PlanDay:
    """The plan (by code, or the only one) and its local day: ``as_of``, else the day it is there at ``now``.

    For another day than the one it is there, the moment is 07:00 of that day in the plan's zone.
    """
    with database.reading() as session:
        plan = find_plan(session, plan_code)
        today = local_day(now, plan.zone)
        if as_of is None or as_of == today:
            return PlanDay(plan.code, today, now)
        return PlanDay(plan.code, as_of, datetime.combine(as_of, _MORNING, ZoneInfo(plan.zone)))


def find_groups(database: Database, today: PlanDay) -> list[Group]:
    """The groups of commitments with something due for a check; InvalidDataError before the plan begins."""
    with database.reading() as session:
        return groups_due(session, find_plan(session, today.plan), today.day)


def follow_commitments(database: Database, today: PlanDay, commitment_ids: Sequence[int]) -> Followed:
    """Follow one group in one transaction of its own."""
    with database.writing() as session:
        return follow_group(session, find_plan(session, today.plan), commitment_ids, today.day, today.now)


def advance(database: Database, today: PlanDay, *, keep: bool = True) -> Advanced:
    """Follow a plan's whole day, a transaction per group; UnavailableError when a group could not be.

    ``keep=False`` follows it and takes everything back: what the day would do.
    """
    if not keep:
        return _tried(database, today)
    done = [follow_commitments(database, today, group.commitment_ids) for group in find_groups(database, today)]
    return summed(today, done, tell_undelivered(database, today))


def tell_undelivered(database: Database, today: PlanDay) -> int:
    """Have whoever coordinates told what did not arrive, once; how many messages that makes.

    Contacts whose first day it is are given what was waiting.
    """
    with database.writing() as session:
        plan = find_plan(session, today.plan)
        hand_over_begun(session, plan, today.day, today.now)
        return owe_undelivered(session, plan, today.day, today.now)


def anything_to_send(database: Database, now: datetime) -> bool:
    """Whether the outbox owes a message that is due at ``now``."""
    waiting = (MessageStatus.PENDING, MessageStatus.UNCERTAIN)
    with database.reading() as session:
        query = select(Message.id).where(col(Message.status).in_(waiting), Message.next_try_at <= now).limit(1)
        return session.exec(query).first() is not None


def count_sent(database: Database) -> int:
    """How many messages of the outbox have been sent."""
    with database.reading() as session:
        query = select(func.count()).select_from(Message).where(Message.status == MessageStatus.SENT)
        return session.exec(query).one()


def summed(today: PlanDay, done: Sequence[Followed], notices: int = 0) -> Advanced:
    """The groups' outcomes as one day's, with the notices owed beside them."""
    moved = tuple(step for one in done for step in one.moved)
    return Advanced(today, moved, sum(one.messages for one in done) + notices)


def some_failed(failed: Sequence[tuple[Group, object]], total: int) -> UnavailableError:
    """The error of a day on which some groups could not be followed."""
    names = ", ".join(group.name for group, _ in failed)
    return UnavailableError(_SOME_FAILED, count=len(failed), total=total, names=names, reason=failed[0][1])


def _tried(database: Database, today: PlanDay) -> Advanced:
    with database.writing() as session:
        plan = find_plan(session, today.plan)
        groups = groups_due(session, plan, today.day)
        done = [follow_group(session, plan, group.commitment_ids, today.day, today.now) for group in groups]
        notices = owe_undelivered(session, plan, today.day, today.now)
        session.rollback()
    return summed(today, done, notices)
