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
from domain.values.macro_indicators import Grouping
from domain.values.plan_document import DocumentSection
from domain.values.report import (
    Deliveries,
    Report,
    ReportAmendment,
    ReportCommitment,
    ReportInstitution,
    ReportPeriod,
    ReportSection,
    ReportStep,
)
from domain.values.trusted import trusted
from domain.values.vocabulary import Role, StepKind
from operations.measuring.measurements import indicators_of
from operations.measuring.plan_parts import sections_of, words_of_plan
from operations.reports.answers import answered
from operations.reports.collecting import collecting_later
from operations.reports.facts import Facts, StepRow, named, read_facts


def build_report(session: Session, plan: Plan, as_of: date, grouping: Grouping = Grouping.FORMULA) -> Report:
    """Everything the plan's records say up to the end of the local day ``as_of``, findings and answers included.

    ``grouping``: how the macro-indicators of a strategic plan are made. A score of queries whatever the plan's
    size; about 25 microseconds a step.
    """
    with collecting_later():
        return _built(session, plan, as_of, grouping)


def _built(session: Session, plan: Plan, as_of: date, grouping: Grouping) -> Report:
    sections = sections_of(plan)
    report = _told(session, plan, as_of, grouping, sections)
    found = findings_of(report, sections)
    return report.model_copy(update={"findings": answered(session, plan, as_of, found)})


def _told(
    session: Session, plan: Plan, as_of: date, grouping: Grouping, sections: Sequence[DocumentSection]
) -> Report:
    """The report without findings; the rows it was made from are given back before those are looked for."""
    facts = read_facts(session, plan, as_of)
    children: dict[int | None, list[StepRow]] = defaultdict(list)
    tops: dict[int, list[StepRow]] = defaultdict(list)
    for step in facts.steps:
        _, commitment_id, parent_id, *_ = step
        (tops[commitment_id] if parent_id is None else children[parent_id]).append(step)
    coordinator = session.get(Institution, plan.coordinator_id) if plan.coordinator_id else None
    return Report(
        plan_code=plan.code,
        plan_title=plan.title,
        language=plan.language,
        words=words_of_plan(plan),
        as_of=as_of,
        zone=plan.zone,
        coordinator=named(coordinator, Role.COORDINATOR) if coordinator else None,
        commitments=tuple(_commitment(facts, row, tops[id_of(row)], children) for row in facts.commitments),
        indicators=indicators_of(session, plan, facts.figures, grouping),
        period=_plan_period(plan),
        sections=tuple(ReportSection(key=each.key, label=each.label, items=each.items) for each in sections),
    )


def _plan_period(plan: Plan) -> ReportPeriod | None:
    if plan.period_start is None and plan.period_end is None:
        return None
    return ReportPeriod(start=plan.period_start, end=plan.period_end)


def _commitment(
    facts: Facts, row: Commitment, tops: Sequence[StepRow], children: dict[int | None, list[StepRow]]
) -> ReportCommitment:
    commitment_id = id_of(row)
    on_the_day = facts.figures.commitments[commitment_id]
    steps = [_step(facts, step, children.get(step[0], ()), None) for step in tops]
    amendments = facts.commitment_amendments.get(commitment_id, [])
    original = _originals(amendments)
    return ReportCommitment(
        code=row.code,
        number=row.number,
        title=facts.until_then.get((commitment_id, None, "title")) or row.title,
        axis=facts.axes.get(row.axis_id or 0),
        period=ReportPeriod(
            start=row.start_on,
            end=row.due_on,
            start_precision=row.start_precision,
            end_precision=row.due_precision,
            original_start=_day(original.get("start")),
            original_end=_day(original.get("due")),
        ),
        institutions=tuple(facts.commitment_institutions.get(commitment_id, ())),
        declared=on_the_day.figures.declared,
        verified=on_the_day.figures.verified,
        completion=on_the_day.completion,
        narrative=row.narrative,
        amendments=tuple(amendments),
        description={name: said for name, said in row.description.items() if said},
        milestones=tuple(step for step in steps if step.kind is StepKind.MILESTONE),
        activities=tuple(step for step in steps if step.kind is not StepKind.MILESTONE),
    )


def _step(facts: Facts, row: StepRow, parts: Sequence[StepRow], whole: StepRow | None) -> ReportStep:
    # The row is taken apart at once: sixteen columns by name would cost as much as the step itself.
    (
        step_id, commitment_id, _, kind, code, number, title, _, _, start_precision, end_precision, inherited,
        weight, recurrence, actual_start, actual_end,
    ) = row  # fmt: skip
    _, _, _, figures, state, standing, start, due = facts.figures.steps[step_id]
    history = facts.history
    latest = history.latest.get(step_id)
    amendments = facts.amendments.get(step_id)
    original = _originals(amendments) if amendments else {}
    institutions = facts.institutions.get(step_id, ())
    if facts.until_then:
        title = facts.until_then.get((commitment_id, step_id, "title")) or title
        institutions = _leads_until_then(facts, row, whole, institutions)
    period = {
        "start": start,
        "end": due,
        "start_precision": start_precision,
        "end_precision": end_precision,
        "original_start": _day(original.get("start")),
        "original_end": _day(original.get("due")),
        "closed_on": history.closed_on.get(step_id) if state in CLOSED else None,
        "inherited": inherited,
    }
    said = {
        "code": code,
        "kind": kind,
        "number": number,
        "title": title,
        "original_title": original.get("title"),
        "period": trusted(ReportPeriod, period),
        "institutions": institutions,
        "state": state,
        "standing": standing,
        "declared": figures.declared,
        "verified": figures.verified,
        "weight": weight,
        "reported_on": latest.on_day if latest else None,
        "narrative": latest.narrative or None if latest else None,
        "obstacles": latest.obstacles if latest else None,
        "evidence": tuple(history.evidence.get(step_id, ())),
        "amendments": tuple(amendments) if amendments else (),
        "activities": tuple([_step(facts, part, (), row) for part in parts]) if parts else (),
        "deliveries": _deliveries(facts, parts) if recurrence is not None else None,
        "accepted_on": history.accepted_on.get(step_id),
        "actual_start": _by(actual_start, facts.figures.as_of),
        "actual_end": _by(actual_end, facts.figures.as_of),
    }
    return trusted(ReportStep, said)


def _by(day: date | None, as_of: date) -> date | None:
    return day if day is not None and day <= as_of else None


def _leads_until_then(
    facts: Facts, row: StepRow, whole: StepRow | None, now: tuple[ReportInstitution, ...]
) -> tuple[ReportInstitution, ...]:
    """Who answers for the step, with the leads it (or the whole it inherits them from) had on that day."""
    inherited = whole is not None and all(each.inherited for each in now)
    of = whole if whole is not None and inherited else row
    old = facts.until_then.get((row.commitment_id, of.id, "lead"))
    names = old.split(", ") if old else []
    if not names or any(name not in facts.by_acronym for name in names):
        return now
    leads = (named(facts.by_acronym[name], Role.LEAD, inherited=inherited) for name in names)
    return (*leads, *(each for each in now if each.role is not Role.LEAD))


def _deliveries(facts: Facts, parts: Sequence[StepRow]) -> Deliveries | None:
    on_the_day = (facts.figures.steps[part.id] for part in parts)
    return deliveries_of(((part.state, part.due_on) for part in on_the_day), facts.figures.as_of)


def _originals(amendments: Sequence[ReportAmendment]) -> dict[str, str | None]:
    """What the plan said before the first amendment, by field."""
    return {amendment.field: amendment.old for amendment in reversed(amendments)}


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
