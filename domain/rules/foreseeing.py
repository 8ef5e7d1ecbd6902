"""What the calendar will do to a step if nobody does anything: the same rule as the sweep's, asked ahead."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from domain.rules.following import StepFacts, Timing, follow
from domain.rules.quiet_hours import sending_moment
from domain.rules.reminders import REMINDERS, Rung, RungKind
from domain.values.vocabulary import State

_MOST_CHECKS = 5_000
_SWEEP_AT = time(7, 0)
"""Local time from which a day's messages are taken to leave, as in rehearsals."""
REPEATING = frozenset({RungKind.AFTER, RungKind.TAKE_UP, RungKind.REVIEW})
REPEATS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Expected:
    """A rung, the day on which the sweep will owe it, and the aware moment at which its message leaves."""

    day: date
    rung: Rung
    leaves: datetime


def ladder_ahead(
    step: StepFacts, timing: Timing, zone: str, today: date, is_told: Callable[[Rung], bool] = lambda _: False
) -> list[Expected]:
    """Every rung the step will still cause from ``today`` on while nobody answers, in the order they leave.

    ``zone``: IANA name of the plan's days. ``is_told``: whether everybody has had a rung's message already. What
    the next of its ladder overtakes before it leaves is left out, as delivery does. Of a rung that goes on for
    ever only the next three are given, and no more once every other is told.
    """
    coming: list[Expected] = []
    seen: Counter[RungKind] = Counter()
    for expected in _not_overtaken(_openings(step, timing, zone, today), zone):
        kind = expected.rung.kind
        if not is_told(expected.rung):
            seen[kind] += 1
            if kind not in REPEATING or seen[kind] <= REPEATS_SHOWN:
                coming.append(expected)
        elif kind not in REPEATING:
            seen[kind] += 1
        if _only_repeats_come(step, timing, seen):
            break
    return sorted(coming, key=lambda each: (each.leaves, each.day))


def _openings(step: StepFacts, timing: Timing, zone: str, today: date) -> Iterator[Expected]:
    """Every rung once, on the day on which the sweep first owes it."""
    known: set[Rung] = set()
    day: date | None = today
    for _ in range(_MOST_CHECKS):
        if day is None:
            return
        outcome = follow(step, timing, day)
        for rung in outcome.rungs:
            if rung not in known:
                yield Expected(day, rung, sending_moment(timing, zone, _morning(day, zone)))
            known.add(rung)
        noticed = any(rung.kind is RungKind.LAST_NOTICE for rung in outcome.rungs)
        step = replace(step, state=outcome.state, noticed_on=step.noticed_on or (day if noticed else None))
        day = outcome.next_check_on


def _not_overtaken(openings: Iterable[Expected], zone: str) -> Iterator[Expected]:
    """Without what has not left when the next of its ladder is owed, which says the same."""
    held: dict[RungKind, Expected] = {}
    for expected in openings:
        gone = [ladder for ladder, each in held.items() if each.leaves < _morning(expected.day, zone)]
        yield from (held.pop(ladder) for ladder in gone)
        kind = expected.rung.kind
        ladder = RungKind.AFTER if kind in REMINDERS else kind
        if ladder in REPEATING:
            held[ladder] = expected
        else:
            yield expected
    yield from held.values()


def _morning(day: date, zone: str) -> datetime:
    return datetime.combine(day, _SWEEP_AT, ZoneInfo(zone))


def _only_repeats_come(step: StepFacts, timing: Timing, seen: Counter[RungKind]) -> bool:
    policy = timing.policy
    if step.state is State.IN_REVIEW:
        repeating, once = RungKind.REVIEW, {RungKind.REVIEW_STEERING: policy.review_steering_after}
    elif step.due is None:
        repeating, once = RungKind.TAKE_UP, {}
    else:
        repeating = RungKind.AFTER
        once = {
            RungKind.SUPERIOR: policy.superior_after,
            RungKind.ESCALATION: policy.escalate_after,
            RungKind.STEERING: policy.steering_after,
            RungKind.LAST_NOTICE: policy.last_notice_after,
        }
    awaited = [kind for kind, days in once.items() if days is not None]
    return seen[repeating] >= REPEATS_SHOWN and all(seen[kind] for kind in awaited)
