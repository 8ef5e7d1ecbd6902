"""The report of a plan at a cut-off, built from the database."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from domain.rules.deliveries import deliveries_of
from domain.rules.findings import findings_of
from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of
from domain.tables.institution import Institution
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.macro_indicators import Grouping
from domain.values.report import Deliveries, Report, ReportAmendment, ReportCommitment, ReportPeriod, ReportStep
from domain.values.vocabulary import Role, StepKind
from operations.measuring.figures import StepFigures
from operations.measuring.measurements import indicators_of
from operations.measuring.plan_parts import sections_of, words_of_plan
from operations.reports.facts import Facts, named, read_facts


def build_report(session: Session, plan: Plan, as_of: date, grouping: Grouping = Grouping.FORMULA) -> Report:
    """Everything the plan's records say up to the end of the local day ``as_of``, findings included.

    ``grouping``: how the macro-indicators of a strategic plan are made. Eleven queries whatever the plan's size.
    """
    facts = read_facts(session, plan, as_of)
    children: dict[int | None, list[Step]] = defaultdict(list)
    tops: dict[int, list[Step]] = defaultdict(list)
    for step in facts.steps:
        (tops[step.commitment_id] if step.parent_id is None else children[step.parent_id]).append(step)
    coordinator = session.get(Institution, plan.coordinator_id) if plan.coordinator_id else None
    report = Report(
        plan_code=plan.code,
        plan_title=plan.title,
        language=plan.language,
        words=words_of_plan(plan),
        as_of=as_of,
        zone=plan.zone,
        coordinator=named(coordinator, Role.COORDINATOR) if coordinator else None,
        commitments=tuple(_commitment(facts, row, tops[id_of(row)], children) for row in facts.commitments),
        indicators=indicators_of(session, plan, facts.figures, grouping),
    )
    return report.model_copy(update={"findings": findings_of(report, sections_of(plan))})


def _commitment(
    facts: Facts, row: Commitment, tops: Sequence[Step], children: dict[int | None, list[Step]]
) -> ReportCommitment:
    commitment_id = id_of(row)
    on_the_day = facts.figures.commitments[commitment_id]
    steps = [_step(facts, step, children[step.id]) for step in tops]
    amendments = facts.commitment_amendments.get(commitment_id, [])
    return ReportCommitment(
        code=row.code,
        number=row.number,
        title=row.title,
        axis=facts.axes.get(row.axis_id or 0),
        period=_period(row, row, amendments),
        institutions=tuple(facts.commitment_institutions.get(commitment_id, ())),
        declared=on_the_day.figures.declared,
        verified=on_the_day.figures.verified,
        completion=on_the_day.completion,
        narrative=row.narrative,
        amendments=tuple(amendments),
        milestones=tuple(step for step in steps if step.kind is StepKind.MILESTONE),
        activities=tuple(step for step in steps if step.kind is not StepKind.MILESTONE),
    )


def _step(facts: Facts, row: Step, parts: Sequence[Step]) -> ReportStep:
    step_id = id_of(row)
    on_the_day = facts.figures.steps[step_id]
    latest = facts.latest.get(step_id)
    amendments = facts.amendments.get(step_id, [])
    closed_on = facts.closed_on.get(step_id) if on_the_day.state in CLOSED else None
    return ReportStep(
        code=row.code,
        kind=row.kind,
        number=row.number,
        title=row.title,
        original_title=_original(amendments, "title"),
        period=_period(row, on_the_day, amendments).model_copy(
            update={"closed_on": closed_on, "inherited": row.dates_inherited}
        ),
        institutions=tuple(facts.institutions.get(step_id, ())),
        state=on_the_day.state,
        standing=on_the_day.standing,
        declared=on_the_day.figures.declared,
        verified=on_the_day.figures.verified,
        weight=row.weight,
        reported_on=latest.on_day if latest else None,
        narrative=latest.narrative or None if latest else None,
        obstacles=latest.obstacles if latest else None,
        evidence=tuple(facts.evidence.get(step_id, ())),
        amendments=tuple(amendments),
        activities=tuple(_step(facts, part, ()) for part in parts),
        deliveries=_deliveries(facts, row, parts),
    )


def _deliveries(facts: Facts, row: Step, parts: Sequence[Step]) -> Deliveries | None:
    if row.recurrence is None:
        return None
    on_the_day = (facts.figures.steps[id_of(part)] for part in parts)
    return deliveries_of(((part.state, part.due_on) for part in on_the_day), facts.figures.as_of)


def _period(
    row: Commitment | Step, dates: Commitment | StepFigures, amendments: Sequence[ReportAmendment]
) -> ReportPeriod:
    """The precision the plan gave, and the dates that held on the day of the cut-off."""
    start, due = _original(amendments, "start"), _original(amendments, "due")
    return ReportPeriod(
        start=dates.start_on,
        end=dates.due_on,
        start_precision=row.start_precision,
        end_precision=row.due_precision,
        original_start=date.fromisoformat(start) if start else None,
        original_end=date.fromisoformat(due) if due else None,
    )


def _original(amendments: Sequence[ReportAmendment], field: str) -> str | None:
    """What the plan said before the first amendment of the field."""
    return next((amendment.old for amendment in amendments if amendment.field == field), None)
