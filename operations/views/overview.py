"""A plan at a glance on one day: its figures, what is late, what is near, what waits, what was sent. Read only."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import case
from sqlmodel import Session, col, func, select

from domain.rules.days import end_of_day
from domain.rules.following import REMINDED
from domain.rules.progress import Figures
from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.tables.plan import Axis, Commitment, Plan
from domain.tables.step import Step
from domain.values.macro_indicators import Grouping, PlanIndicators
from domain.values.plan_document import DocumentSection
from domain.values.plan_words import PlanWords
from domain.values.vocabulary import MessageStatus, Standing, State
from notifications.outbox.calls import TO_A_PERSON
from operations.measuring.figures import CommitmentFigures, PlanFigures, StepFigures, rolled
from operations.measuring.measurements import indicators_of
from operations.measuring.plan_parts import sections_of, words_of_plan
from operations.views.step_lines import Party, StepLine, step_lines

MOST_LINES = 50
"""A list of the overview shows so many steps and says how many there are."""
DUE_WITHIN = 30
"""Days ahead that the overview looks."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan in the list of plans."""

    code: str
    title: str
    period_start: date | None
    period_end: date | None
    commitments: int
    words: PlanWords


@dataclass(frozen=True, slots=True)
class Listing:
    """The first ``MOST_LINES`` steps of a list, and how many it has."""

    lines: tuple[StepLine, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """A commitment's row. ``closed`` of ``steps`` steps are closed, ``overdue`` are late (wholes not counted)."""

    code: str
    number: str
    title: str
    axis: str | None
    on_day: CommitmentFigures
    steps: int
    closed: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A plan on a day. Steps with parts are counted through their parts."""

    plan: Plan
    coordinator: Party | None
    as_of: date
    figures: Figures
    states: Counter[State]
    overdue: Listing
    due: Listing
    in_review: Listing
    undated: Listing
    messages: dict[MessageStatus, int]
    commitments: tuple[CommitmentLine, ...]
    words: PlanWords
    sections: tuple[DocumentSection, ...]
    indicators: PlanIndicators | None

    @property
    def steps(self) -> int:
        """How many steps there are."""
        return self.states.total()

    @property
    def closed(self) -> int:
        """How many of them are closed."""
        return sum(count for state, count in self.states.items() if state in CLOSED)


def list_plans(session: Session) -> tuple[PlanLine, ...]:
    """Every plan by code. One query."""
    counted = (
        select(func.count(col(Commitment.id)))
        .where(Commitment.plan_id == Plan.id)
        .correlate(Plan)
        .scalar_subquery()
    )
    query = select(Plan, counted).order_by(col(Plan.code))
    return tuple(
        PlanLine(plan.code, plan.title, plan.period_start, plan.period_end, count, words_of_plan(plan))
        for plan, count in session.exec(query)
    )


def overview_of(session: Session, plan: Plan, as_of: date, grouping: Grouping = Grouping.FORMULA) -> Overview:
    """The plan at the end of the local day ``as_of``. Eleven queries; about 30 microseconds a step.

    ``grouping``: how the macro-indicators of a strategic plan are made; one query more for such a plan.
    """
    found = rolled(session, id_of(plan), as_of)
    leaves = {step_id: step for step_id, step in found.steps.items() if not step.has_parts}
    overdue = _by_deadline(leaves, lambda step: step.standing is Standing.OVERDUE)
    last = as_of + timedelta(days=DUE_WITHIN)
    due = _by_deadline(
        leaves, lambda step: step.state in REMINDED and step.due_on is not None and as_of <= step.due_on <= last
    )
    in_review = _by_deadline(leaves, lambda step: step.state is State.IN_REVIEW)
    undated = _by_deadline(leaves, lambda step: step.due_on is None and step.state not in CLOSED)
    shown = [step_id for ids in (overdue, due, in_review, undated) for step_id in ids[:MOST_LINES]]
    lines = step_lines(session, plan, found, list(dict.fromkeys(shown)))
    coordinator = session.get(Institution, plan.coordinator_id) if plan.coordinator_id else None
    return Overview(
        plan=plan,
        coordinator=Party(coordinator.acronym, coordinator.name) if coordinator else None,
        as_of=as_of,
        figures=found.figures,
        states=Counter(step.state for step in leaves.values()),
        overdue=_listing(overdue, lines),
        due=_listing(due, lines),
        in_review=_listing(in_review, lines),
        undated=_listing(undated, lines),
        messages=_messages(session, plan, as_of),
        commitments=_commitments(session, plan, found, leaves.values()),
        words=words_of_plan(plan),
        sections=sections_of(plan),
        indicators=indicators_of(session, plan, found, grouping),
    )


def _by_deadline(steps: dict[int, StepFigures], wanted: Callable[[StepFigures], bool]) -> list[int]:
    chosen = [(step.due_on or date.max, step_id) for step_id, step in steps.items() if wanted(step)]
    return [step_id for _, step_id in sorted(chosen)]


def _listing(ids: Sequence[int], lines: dict[int, StepLine]) -> Listing:
    return Listing(tuple(lines[step_id] for step_id in ids[:MOST_LINES]), len(ids))


def _messages(session: Session, plan: Plan, as_of: date) -> dict[MessageStatus, int]:
    """What institutions were owed by ``as_of``, by where it is now; what was sent only later counts as pending."""
    sent_later = col(Message.sent_at) >= end_of_day(as_of, plan.zone)
    status = case((sent_later, MessageStatus.PENDING), else_=Message.status)
    query = (
        select(status, func.count())
        .select_from(Message)
        .join(Step, col(Step.id) == Message.step_id)
        .where(Step.plan_id == plan.id, col(Message.owed_on) <= as_of, ~TO_A_PERSON)
        .group_by(status)
    )
    counted = {MessageStatus(status): count for status, count in session.execute(query)}
    return {status: counted[status] for status in MessageStatus if status in counted}


def _commitments(
    session: Session, plan: Plan, found: PlanFigures, leaves: Iterable[StepFigures]
) -> tuple[CommitmentLine, ...]:
    steps, closed, overdue = Counter[int](), Counter[int](), Counter[int]()
    for step in leaves:
        steps[step.commitment_id] += 1
        closed[step.commitment_id] += step.standing is Standing.CLOSED
        overdue[step.commitment_id] += step.standing is Standing.OVERDUE
    query = (
        select(Commitment, Axis.title)
        .join(Axis, col(Axis.id) == Commitment.axis_id, isouter=True)
        .where(Commitment.plan_id == plan.id)
        .order_by(col(Commitment.position))
    )
    return tuple(
        CommitmentLine(
            code=row.code, number=row.number, title=row.title, axis=axis,
            on_day=found.commitments[id_of(row)],
            steps=steps[id_of(row)], closed=closed[id_of(row)], overdue=overdue[id_of(row)],
        )
        for row, axis in session.exec(query)
    )  # fmt: skip
