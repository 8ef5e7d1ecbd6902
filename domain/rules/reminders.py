"""When is a reminder owed? The whole answer is ``rungs`` and ``latest_rungs`` below.

Each rung of the ladder is a *window* that opens on its day and stays open until the next rung opens. A
machine that was stopped sends only the latest rung when it runs again; the outbox's key (step, deadline,
recipient, rung) makes a rung go out once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from domain.values.errors import InvalidDataError
from domain.values.language import Text

_BAD_POLICY = Text(
    es="La política de recordatorios no sirve: {problems}.",
    en="The reminder policy cannot be used: {problems}.",
)


class ReminderPolicy(BaseModel):
    """When institutions are reminded of a deadline, in calendar days; a plan may set its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    before: tuple[int, ...] = (30, 14, 7, 1)
    """Days before the deadline on which a reminder window opens."""
    on_the_day: bool = True
    every_days_after: int = Field(default=7, ge=1, le=365)
    """After the deadline a reminder goes out every so many days until the step is answered."""
    escalate_after: int | None = Field(default=10, ge=1, le=365)
    """Days after the deadline at which the coordinating institution is told; None for never."""
    due_soon: int = Field(default=30, ge=0, le=365)
    """From so many days before its deadline a step counts as due soon."""

    @field_validator("before")
    @classmethod
    def _each_a_number_of_days(cls, before: tuple[int, ...]) -> tuple[int, ...]:
        if any(not 1 <= days <= 365 for days in before):  # noqa: PLR2004  (a year)
            raise ValueError("before: 1-365")
        return tuple(sorted(set(before), reverse=True))


class RungKind(StrEnum):
    """Where on the ladder a rung stands."""

    BEFORE = "before"
    DUE = "due"
    AFTER = "after"
    ESCALATION = "escalation"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder: its kind and its distance in days from the deadline."""

    kind: RungKind
    days: int

    @property
    def key(self) -> str:
        """The rung in a message's key: ``before-30``, ``due-0``, ``after-7``, ``escalation-10``."""
        return f"{self.kind}-{self.days}"


def policy_from(data: object) -> ReminderPolicy:
    """A policy from stored or written data; InvalidDataError with every problem at once."""
    try:
        return ReminderPolicy.model_validate(data or {})
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise InvalidDataError(_BAD_POLICY, problems=problems) from error


def rungs(policy: ReminderPolicy, start: date | None, due: date) -> Iterator[tuple[date, Rung]]:
    """Every rung of the responsible institutions' ladder with the day its window opens, in order, endless.

    A window that would open before the step starts is left out: nobody is reminded of what has not begun.
    """
    for days in policy.before:
        opens = due - timedelta(days=days)
        if start is None or opens >= start:
            yield opens, Rung(RungKind.BEFORE, days)
    if policy.on_the_day:
        yield due, Rung(RungKind.DUE, 0)
    days = policy.every_days_after
    while True:
        yield due + timedelta(days=days), Rung(RungKind.AFTER, days)
        days += policy.every_days_after


def latest_rungs(
    policy: ReminderPolicy, start: date | None, due: date, today: date
) -> tuple[tuple[Rung, ...], date]:
    """The rungs owed today and the next day on which another window opens.

    Owed are at most two: the latest window of the responsible institutions' ladder, and the escalation to
    the coordinating institution once its day has come. Constant cost however late the step is.
    """
    owed: list[Rung] = []
    late = (today - due).days
    if late >= policy.every_days_after:
        days = late - late % policy.every_days_after
        owed.append(Rung(RungKind.AFTER, days))
        opens = due + timedelta(days=days + policy.every_days_after)
    else:
        latest: Rung | None = None
        for opens, rung in rungs(policy, start, due):
            if opens > today:
                break
            latest = rung
        if latest is not None:
            owed.append(latest)
    if policy.escalate_after is not None:
        escalates = due + timedelta(days=policy.escalate_after)
        if escalates <= today:
            owed.append(Rung(RungKind.ESCALATION, policy.escalate_after))
        else:
            opens = min(opens, escalates)
    return tuple(owed), opens
