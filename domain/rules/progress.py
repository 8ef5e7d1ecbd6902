"""Declared and verified progress, how they roll up, and OGP's completion level. Written down once, here.

The rule of the roll-up: a step without children counts its own figure; a step or commitment with children
counts the weighted mean of theirs (weights are whole numbers, 1 unless the plan says otherwise), rounded
down so that 100 means *all*. Withdrawn steps do not count. A child nobody reported on counts as 0, but if no
child was reported on the figure is unknown, not 0.

Declared is what the institution says (its latest report). Verified is the percentage of the latest report
that a reviewer accepted, and only while at least one piece of evidence of the step is accepted.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.values.vocabulary import Completion, State

_SUBSTANTIAL_FROM = 50
_ALL = 100


@dataclass(frozen=True, slots=True)
class Figures:
    """Declared and verified percent (0 to 100), None where nothing was said or nothing accepted."""

    declared: int | None
    verified: int | None


@dataclass(frozen=True, slots=True)
class Share:
    """A child in a roll-up."""

    figures: Figures
    weight: int
    state: State


def figures_of_step(latest_declared: int | None, latest_accepted: int | None, accepted_evidence: int) -> Figures:
    """The two figures of a step that has no children, from its reports and its accepted evidence."""
    return Figures(latest_declared, latest_accepted if accepted_evidence else None)


def roll_up(children: Iterable[Share]) -> Figures:
    """The two figures of a milestone or commitment from its children's, by the rule above."""
    counted = [child for child in children if child.state is not State.WITHDRAWN and child.weight > 0]
    return Figures(
        _mean([(child.figures.declared, child.weight) for child in counted]),
        _mean([(child.figures.verified, child.weight) for child in counted]),
    )


def rolled_state(children: Iterable[State]) -> State:
    """The state of a step that has children: people act on the children, the whole follows from them."""
    states = [state for state in children if state is not State.WITHDRAWN]
    if not states:
        return State.WITHDRAWN
    distinct = set(states)
    if len(distinct) == 1:
        return states[0]
    if distinct <= {State.COMPLETED, State.NOT_COMPLETED}:
        return State.NOT_COMPLETED
    return State.UNDER_WAY


def completion_of(figures: Figures, *, started: bool) -> Completion:
    """OGP's level of a commitment, from what is *verified*.

    Something is claimed (progress above 0) and nothing of it verified: no evidence. Nothing claimed and
    nothing started, or 0 claimed: not started. Verified below 50: limited; below 100: substantial; 100:
    complete. Levels: Independent Reporting Mechanism; the percentages between them are ours and published
    here, since the mechanism judges in words.
    """
    if not figures.verified:
        if figures.declared:
            return Completion.NO_EVIDENCE
        return Completion.NO_EVIDENCE if started and figures.declared is None else Completion.NOT_STARTED
    if figures.verified >= _ALL:
        return Completion.COMPLETE
    return Completion.SUBSTANTIAL if figures.verified >= _SUBSTANTIAL_FROM else Completion.LIMITED


def _mean(shares: list[tuple[int | None, int]]) -> int | None:
    if all(percent is None for percent, _ in shares):
        return None
    return sum((percent or 0) * weight for percent, weight in shares) // sum(weight for _, weight in shares)
