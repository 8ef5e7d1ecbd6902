"""What the calendar will do to a step if nobody does anything: the same rule as the sweep's, asked ahead."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from domain.rules.following import StepFacts, Timing, follow
from domain.rules.reminders import Rung, RungKind

_MOST_CHECKS = 600
_REPEATING = frozenset({RungKind.AFTER, RungKind.TAKE_UP, RungKind.REVIEW})


@dataclass(frozen=True, slots=True)
class Expected:
    """A rung and the day on which the sweep will owe it."""

    day: date
    rung: Rung


def ladder_ahead(step: StepFacts, timing: Timing, today: date) -> Iterator[Expected]:
    """Every rung the step will cause from ``today`` on while nobody answers, in order.

    Of a rung that goes on for ever only the first three are given, and no more once every escalation is told.
    """
    told: set[Rung] = set()
    day: date | None = today
    for _ in range(_MOST_CHECKS):
        if day is None:
            return
        outcome = follow(step, timing, day)
        for rung in outcome.rungs:
            if rung not in told and _counts(rung, told):
                yield Expected(day, rung)
            told.add(rung)
        noticed = any(rung.kind is RungKind.LAST_NOTICE for rung in outcome.rungs)
        step = replace(step, state=outcome.state, noticed_on=step.noticed_on or (day if noticed else None))
        day = outcome.next_check_on
        if _nothing_new_comes(told, timing):
            return


_REPEATS_SHOWN = 3


def _counts(rung: Rung, told: set[Rung]) -> bool:
    return rung.kind not in _REPEATING or sum(other.kind is rung.kind for other in told) < _REPEATS_SHOWN


def _nothing_new_comes(told: set[Rung], timing: Timing) -> bool:
    policy = timing.policy
    kinds = [rung.kind for rung in told]
    escalations = {
        RungKind.SUPERIOR: policy.superior_after,
        RungKind.ESCALATION: policy.escalate_after,
        RungKind.STEERING: policy.steering_after,
        RungKind.LAST_NOTICE: policy.last_notice_after,
    }
    in_review = {RungKind.REVIEW_STEERING: policy.review_steering_after}
    awaited = in_review if RungKind.REVIEW in kinds else escalations
    repeats = max((kinds.count(kind) for kind in _REPEATING), default=0)
    return repeats >= _REPEATS_SHOWN and all(kind in kinds for kind, days in awaited.items() if days is not None)
