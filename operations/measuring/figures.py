"""Figures, states and standings of a plan as they were at the end of one day, from the database.

Only rows with ``on_day`` up to that day count, so a past cut-off can be asked for: the state is that of the
last move by then (planned before any), declared is the latest percentage reported, verified that of the
latest report a reviewer had accepted, while the step has accepted evidence. Dates that were amended later
are those of that day; only the verdict on a piece of evidence is read as it stands now. How figures roll up
is ``domain.rules.progress``; how a standing follows is ``domain.rules.standing``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session, col, select

from domain.rules.progress import Figures, Share, completion_of, roll_up, rolled_state
from domain.rules.standing import standing_of
from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of
from domain.tables.plan import Commitment, Plan
from domain.values.vocabulary import Completion, Standing, State
from operations.measuring.figure_facts import StepFacts, dates_amended_later, facts_of_steps, waits
from operations.timetable.timing import policy_of

_NOT_BEGUN = frozenset({State.PLANNED, State.WITHDRAWN})


class StepFigures(NamedTuple):
    """A step on a day. ``figures`` and ``state`` are rolled up where the step has children.

    ``own`` is what was said of the step itself: the same as ``figures`` without children. ``start_on`` and
    ``due_on`` are its dates as they were on that day.
    """

    commitment_id: int
    has_parts: bool
    own: Figures
    figures: Figures
    state: State
    standing: Standing
    start_on: date | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class CommitmentFigures:
    """A commitment on a day, rolled up from its steps."""

    figures: Figures
    state: State
    completion: Completion


@dataclass(frozen=True, slots=True)
class PlanFigures:
    """A plan on a day: every step and commitment by id, and the whole (commitments weigh equally)."""

    as_of: date
    figures: Figures
    steps: dict[int, StepFigures]
    commitments: dict[int, CommitmentFigures]


def rolled(session: Session, plan_id: int, today: date, *, commitment_id: int | None = None) -> PlanFigures:
    """The plan's figures, states and standings at the end of the plan's local day ``today``.

    With ``commitment_id`` only that commitment (and those its steps wait for) is read; ``figures`` of the
    plan are then those of what was read. Five queries; about 25 microseconds a step.
    """
    plan = session.get_one(Plan, plan_id)
    waiting = waits(session, plan_id, commitment_id)
    if commitment_id is None:
        read = None
        every = select(Commitment.id).where(Commitment.plan_id == plan_id).order_by(col(Commitment.position))
        ids = [found for found in session.exec(every) if found is not None]
    else:
        read = {commitment_id} | {row.commitment_id for row in waiting}
        ids = sorted(read)
    return _rolled(session, plan, today, ids, waiting, facts_of_steps(session, plan_id, today, read))


def rolled_from(
    session: Session, plan: Plan, today: date, commitment_ids: Sequence[int], facts: Sequence[StepFacts]
) -> PlanFigures:
    """The same of a whole plan whose steps were read already: ``facts`` as ``facts_of_steps`` gives them."""
    return _rolled(session, plan, today, commitment_ids, waits(session, id_of(plan), None), facts)


def _rolled(
    session: Session,
    plan: Plan,
    today: date,
    commitment_ids: Sequence[int],
    waiting: Sequence[Any],
    said: Sequence[StepFacts],
) -> PlanFigures:
    facts = _with_dates_of_the_day(session, plan, today, said)
    tree = _Tree(facts)
    blocked = {row.step_id for row in waiting if tree.is_open(row.after_id)}
    due_soon = policy_of(plan).due_soon
    commitments = {found: _commitment(tree.shares_under(found)) for found in commitment_ids}
    return PlanFigures(
        as_of=today,
        figures=roll_up(Share(found.figures, 1, found.state) for found in commitments.values()),
        # What a whole waits for, its parts wait for.
        steps={
            each.id: _step(each, tree, today, not blocked.isdisjoint((each.id, each.parent_id)), due_soon)
            for each in facts
        },
        commitments=commitments,
    )


def _with_dates_of_the_day(
    session: Session, plan: Plan, today: date, facts: Sequence[StepFacts]
) -> Sequence[StepFacts]:
    """Undo what was amended after ``today``, also on the parts that followed their whole's new date."""
    amended = dates_amended_later(session, plan, today)
    if not amended:
        return facts
    now = {each.id: each for each in facts}
    undone = []
    for each in facts:
        whole = now.get(each.parent_id or 0) if each.dates_inherited else None
        start = _until_then(amended, "start", each, each.start_on, whole, whole.start_on if whole else None)
        due = _until_then(amended, "due", each, each.due_on, whole, whole.due_on if whole else None)
        undone.append(each._replace(start_on=start, due_on=due))
    return undone


def _until_then(
    amended: dict[tuple[int, str], date | None],
    field: str,
    step: StepFacts,
    now: date | None,
    whole: StepFacts | None,
    its: date | None,
) -> date | None:
    """A step's date before its amendment, or before that of the ``whole`` whose date (``its``) it shares."""
    if (step.id, field) in amended:
        return amended[step.id, field]
    if whole is not None and (whole.id, field) in amended and its == now:
        return amended[whole.id, field]
    return now


def _step(facts: StepFacts, tree: "_Tree", today: date, blocked: bool, due_soon: int) -> StepFigures:
    share = tree.shares[facts.id]
    standing = standing_of(share.state, facts.start_on, facts.due_on, today, blocked=blocked, due_soon=due_soon)
    return StepFigures(
        facts.commitment_id, tree.has_parts(facts.id), facts.own, share.figures, share.state, standing,
        facts.start_on, facts.due_on,
    )  # fmt: skip


def _commitment(shares: Sequence[Share]) -> CommitmentFigures:
    figures, state = roll_up(shares), rolled_state(share.state for share in shares)
    return CommitmentFigures(figures, state, completion_of(figures, started=state not in _NOT_BEGUN))


class _Tree:
    """The steps of a plan, each with its share in what it is part of."""

    def __init__(self, facts: Sequence[StepFacts]) -> None:
        self.shares: dict[int, Share] = {}
        self._parts: dict[int, list[StepFacts]] = {}
        self._tops: dict[int, list[int]] = {}
        for each in facts:
            if each.parent_id is None:
                self._tops.setdefault(each.commitment_id, []).append(each.id)
            else:
                self._parts.setdefault(each.parent_id, []).append(each)
        for each in facts:
            self._share(each)

    def shares_under(self, commitment_id: int) -> list[Share]:
        """The shares of the steps that stand directly under a commitment."""
        return [self.shares[step_id] for step_id in self._tops.get(commitment_id, [])]

    def has_parts(self, step_id: int) -> bool:
        """Whether the step is followed through its parts."""
        return step_id in self._parts

    def is_open(self, step_id: int) -> bool:
        """Whether a step others wait for is open; a whole is open while one of its parts is."""
        parts = self._parts.get(step_id)
        if parts is None:
            return self.shares[step_id].state not in CLOSED
        return any(self.shares[part.id].state not in CLOSED for part in parts)

    def _share(self, facts: StepFacts) -> Share:
        known = self.shares.get(facts.id)
        if known is not None:
            return known
        parts = self._parts.get(facts.id)
        if parts is None:
            share = Share(facts.own, facts.weight, facts.state)
        else:
            shares = [self._share(part) for part in parts]
            share = Share(roll_up(shares), facts.weight, rolled_state(part.state for part in shares))
        self.shares[facts.id] = share
        return share
