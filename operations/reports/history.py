"""What happened to a plan's steps up to the end of a day, read in four queries and grouped by step."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlmodel import Session

from domain.rules.days import end_of_day, local_day
from domain.rules.progress import Figures, figures_of_step
from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of, table_of
from domain.tables.evidence import Evidence
from domain.tables.history import Move, ProgressReport, Review
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.report import ReportEvidence
from domain.values.trusted import trusted
from domain.values.vocabulary import State, Verdict

_NOTHING = Figures(None, None)


@dataclass(slots=True)
class History:
    """By step id; a step without an entry has no such history."""

    state: dict[int, State] = field(default_factory=dict)
    closed_on: dict[int, date] = field(default_factory=dict)
    latest: dict[int, Any] = field(default_factory=dict)
    """The last report's ``on_day``, ``narrative`` and ``obstacles``."""
    accepted_on: dict[int, date] = field(default_factory=dict)
    evidence: dict[int, list[ReportEvidence]] = field(default_factory=lambda: defaultdict(list))
    declared: dict[int, int] = field(default_factory=dict)
    accepted: dict[int, int] = field(default_factory=dict)
    """The percentage of the latest report that a reviewer had accepted."""
    proven: set[int] = field(default_factory=set)
    """Steps with a piece of evidence that was accepted by then."""

    def figures(self, step_id: int) -> Figures:
        """A step's own figures, by the rule of ``domain.rules.progress``."""
        declared = self.declared.get(step_id)
        if declared is None:
            return _NOTHING
        return figures_of_step(declared, self.accepted.get(step_id), int(step_id in self.proven))


def history_of(session: Session, plan: Plan, as_of: date) -> History:
    """Everything about the plan's steps up to the end of its local day ``as_of``; later rows do not count.

    About a microsecond a row: whole tables read in order, where ``operations.measuring`` asks step by step.
    """
    history = History()
    _moves(session, plan, as_of, history)
    _reports(session, plan, as_of, history, _reviews(session, plan, as_of, history))
    _evidence(session, plan, as_of, history)
    return history


def in_plan(plan: Plan) -> ColumnElement[bool]:
    """Whether a row of ``step`` is of the plan, asked by commitment.

    By ``plan_id`` SQLite goes through the sweep's index, in the order of the next check: back and forth through
    every table that is joined, which takes twice the time.
    """
    return _step.c.commitment_id.in_(select(_commitment.c.id).where(_commitment.c.plan_id == id_of(plan)))


_step, _commitment, _move = table_of(Step), table_of(Commitment), table_of(Move)
_report, _review, _proof = table_of(ProgressReport), table_of(Review), table_of(Evidence)


def _moves(session: Session, plan: Plan, as_of: date, history: History) -> None:
    columns = select(_move.c.step_id, _move.c.state_after, _move.c.on_day, _move.c.act)
    query = _of_plan(columns, _move, plan).where(_move.c.on_day <= as_of).order_by(*_by_step(_move))
    for step_id, state, on_day, act in session.execute(query).all():
        history.state[step_id] = state
        if act is not None and state in CLOSED:
            history.closed_on[step_id] = on_day


def _reviews(session: Session, plan: Plan, as_of: date, history: History) -> set[int]:
    """The ids of the reports that were accepted; the day of each step's latest acceptance goes to ``history``."""
    columns = select(_review.c.step_id, _review.c.progress_report_id, _review.c.on_day)
    query = (
        _of_plan(columns, _review, plan)
        .where(_review.c.on_day <= as_of, _review.c.verdict == Verdict.ACCEPTED)
        .order_by(*_by_step(_review))
    )
    accepted = set()
    for step_id, report_id, on_day in session.execute(query).all():
        history.accepted_on[step_id] = on_day
        accepted.add(report_id)
    return accepted


def _reports(session: Session, plan: Plan, as_of: date, history: History, accepted: Collection[int]) -> None:
    columns = select(
        _report.c.step_id, _report.c.id, _report.c.percent, _report.c.on_day, _report.c.narrative,
        _report.c.obstacles,
    )  # fmt: skip
    query = _of_plan(columns, _report, plan).where(_report.c.on_day <= as_of)
    for row in session.execute(query.order_by(*_by_step(_report))).all():
        step_id, report_id, percent, *_ = row
        history.latest[step_id] = row
        if percent is not None:
            history.declared[step_id] = percent
            if report_id in accepted:
                history.accepted[step_id] = percent


def _evidence(session: Session, plan: Plan, as_of: date, history: History) -> None:
    over = end_of_day(as_of, plan.zone)
    columns = select(
        _proof.c.step_id, _proof.c.on_day, _proof.c.verdict, _proof.c.reviewed_on, _proof.c.collected_at,
        _proof.c.collected_result, _proof.c.kind, _proof.c.address, _proof.c.given_name, _proof.c.sha256,
        _proof.c.dated_on,
    )  # fmt: skip
    query = _of_plan(columns, _proof, plan).where(_proof.c.on_day <= as_of).order_by(_proof.c.step_id, _proof.c.id)
    for row in session.execute(query).all():
        step_id, on_day, verdict, reviewed_on, collected_at, result, kind, address, name, sha256, dated_on = row
        # A verdict, or a visit, that came later is not known yet on that day.
        reviewed = reviewed_on is not None and reviewed_on <= as_of
        visited = collected_at is not None and collected_at < over
        if reviewed and verdict is Verdict.ACCEPTED:
            history.proven.add(step_id)
        history.evidence[step_id].append(
            trusted(
                ReportEvidence,
                {
                    "kind": kind,
                    "address": address,
                    "given_name": name,
                    "sha256": sha256,
                    "dated_on": dated_on,
                    "verdict": verdict if reviewed else Verdict.PENDING,
                    "added_on": on_day,
                    "reviewed_on": reviewed_on if reviewed else None,
                    "collected": result if visited else None,
                    "collected_on": local_day(collected_at, plan.zone) if visited else None,
                },
            )
        )


def _of_plan(query: Select[Any], table: Any, plan: Plan) -> Select[Any]:
    return query.join(_step, _step.c.id == table.c.step_id).where(in_plan(plan))


def _by_step(table: Any) -> tuple[Any, ...]:
    return table.c.step_id, table.c.on_day, table.c.id
