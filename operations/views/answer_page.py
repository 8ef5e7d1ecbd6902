"""What an institution sees behind its personal link: the step it is asked about, or all it owes. Read only."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import TypeVar

from sqlmodel import Session, col, func, select

from domain.rules.days import local_day
from domain.rules.standing import standing_of
from domain.rules.transitions import CLOSED
from domain.tables.answer import Answer, Decision
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Move, ProgressReport, Review
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.plan_words import PlanWords
from domain.values.vocabulary import AnswerKind, Standing, State, StepKind, Verdict
from operations.acting.progress import is_to_review, latest_report
from operations.measuring.plan_parts import words_of_plan
from operations.messages.links import ANSWERING
from operations.register.institutions import standing_institutions
from operations.register.responsibility import coordinators_of
from operations.timetable.predecessors import is_blocked
from operations.timetable.timing import policy_of

_SHOWN_EVIDENCE = 20


@dataclass(frozen=True, slots=True)
class StepToAnswer:
    """One step as whoever answers for it sees it on a day; the rows are the latest of their kind."""

    id: int
    code: str
    title: str
    kind: StepKind
    plan: Plan
    words: PlanWords
    commitment: Commitment
    coordinator: Institution | None
    state: State
    standing: Standing
    due_on: date | None
    due_moved_from: date | None
    days_left: int | None
    report: ProgressReport | None
    reporter: Institution | None
    returned: Review | None
    """The decision that sent it back, as long as no other followed."""
    evidence: tuple[Evidence, ...]
    """The newest twenty."""
    proposal: Answer | None
    decision: Decision | None
    """On ``proposal``; None while it waits."""
    quiet_until: date | None
    to_submit: bool
    """Whether there is a report that no reviewer has seen."""
    mark: str
    """Changes with everything anybody records of the step: a form carries it, so that it counts once."""

    @property
    def closed(self) -> bool:
        """Whether nothing is asked any more."""
        return self.state in CLOSED

    @property
    def in_review(self) -> bool:
        """Whether it is the reviewer's turn."""
        return self.state is State.IN_REVIEW

    @property
    def late(self) -> bool:
        """Whether a report must say why."""
        return self.standing is Standing.OVERDUE


@dataclass(frozen=True, slots=True)
class OwedStep:
    """A line of what an institution owes."""

    id: int
    code: str
    title: str
    plan: str
    state: State
    due_on: date | None
    days_left: int | None


def step_to_answer(session: Session, plan: Plan, step: Step, today: date) -> StepToAnswer:
    """The step on the plan's local day ``today``. A dozen queries."""
    report, review = latest_report(session, step), _latest(session, Review, step)
    proposal = _latest_answer(session, step, AnswerKind.NEW_DATE)
    coordinator = coordinators_of(session, plan, [step.commitment_id]).get(step.commitment_id, 0)
    around = standing_institutions(session, {coordinator, (report.institution_id if report else None) or 0})
    blocked = step.state not in CLOSED and is_blocked(session, step)
    evidence = session.exec(
        select(Evidence)
        .where(Evidence.step_id == step.id)
        .order_by(col(Evidence.id).desc())
        .limit(_SHOWN_EVIDENCE)
    )
    sent_back = review is not None and review.verdict is Verdict.RETURNED and step.state is State.UNDER_WAY
    return StepToAnswer(
        id=id_of(step), code=step.code, title=step.title, kind=step.kind, plan=plan, words=words_of_plan(plan),
        commitment=session.get_one(Commitment, step.commitment_id), coordinator=around.get(coordinator),
        state=step.state,
        standing=standing_of(
            step.state, step.start_on, step.due_on, today, blocked=blocked, due_soon=policy_of(plan).due_soon
        ),
        due_on=step.due_on, due_moved_from=step.due_moved_from,
        days_left=None if step.due_on is None else (step.due_on - today).days,
        report=report, reporter=around.get((report.institution_id if report else None) or 0),
        returned=review if sent_back else None, evidence=tuple(evidence), proposal=proposal,
        decision=session.get(Decision, id_of(proposal)) if proposal else None,
        quiet_until=step.quiet_until if step.quiet_until and step.quiet_until > today else None,
        to_submit=step.state in {State.PLANNED, State.UNDER_WAY} and is_to_review(session, step, report),
        mark=mark_of(session, step),
    )  # fmt: skip


def mark_of(session: Session, step: Step) -> str:
    """What stands for everything people have recorded of the step so far."""
    newest = [
        session.exec(select(func.max(table.id)).where(table.step_id == step.id)).one()
        for table in (ProgressReport, Answer, Review)
    ]
    act = latest_act(session, step)
    told = f"{step.id} {newest} {act.id if act else None} {step.state} {step.due_on}"
    return sha256(told.encode()).hexdigest()[:16]


def latest_act(session: Session, step: Step) -> Move | None:
    """The last thing anybody did to the step; what the calendar did is not counted."""
    acts = select(Move).where(Move.step_id == step.id, col(Move.act).is_not(None))
    return session.exec(acts.order_by(col(Move.id).desc()).limit(1)).first()


def latest_answer(session: Session, step: Step) -> Answer | None:
    """The last of the answers that are no report."""
    return _latest(session, Answer, step)


def latest_evidence(session: Session, step: Step) -> Evidence | None:
    """What was attached last."""
    return _latest(session, Evidence, step)


def owed_by(
    session: Session, institution: Institution, now: datetime, *, first: int, most: int
) -> tuple[list[OwedStep], int]:
    """The open steps an institution answers for in any plan, the nearest deadline first; and how many there are.

    The days left are counted from the day that it is at ``now`` (aware) where each step's plan is.
    """
    mine = (
        select(Step, Plan)
        .join(StepResponsibility, col(StepResponsibility.step_id) == Step.id)
        .join(Plan, col(Plan.id) == Step.plan_id)
        .where(
            StepResponsibility.institution_id == institution.id, col(StepResponsibility.role).in_(ANSWERING),
            col(Step.has_children).is_(False), col(Step.state).not_in(CLOSED),
        )
    )  # fmt: skip
    total = session.scalar(mine.with_only_columns(func.count())) or 0
    order = (col(Step.due_on).is_(None), col(Step.due_on), col(Step.id))
    rows = session.exec(mine.order_by(*order).offset(first).limit(most))
    return [
        OwedStep(
            id_of(step), step.code, step.title, plan.title, step.state, step.due_on,
            None if step.due_on is None else (step.due_on - local_day(now, plan.zone)).days,
        )
        for step, plan in rows
    ], total  # fmt: skip


def _latest_answer(session: Session, step: Step, kind: AnswerKind) -> Answer | None:
    answers = select(Answer).where(Answer.step_id == step.id, Answer.kind == kind)
    return session.exec(answers.order_by(col(Answer.id).desc()).limit(1)).first()


_Row = TypeVar("_Row", Review, Answer, Evidence)


def _latest(session: Session, table: type[_Row], step: Step) -> _Row | None:
    rows = select(table).where(table.step_id == step.id)
    return session.exec(rows.order_by(col(table.id).desc()).limit(1)).first()
