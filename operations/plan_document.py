"""A plan as it stands, as a document again: what importing it into an empty installation makes the same plan of.

The plan, not its follow-up: what was reported, reviewed and shown stays out, as do contacts of persons and the
addresses of offices. A rescheduled date stands beside the original one; a changed text or owner is the new one.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sqlmodel import Session, col, select

from domain.rules.folding import fold
from domain.tables.columns import id_of
from domain.tables.history import Amendment
from domain.tables.institution import (
    CommitmentResponsibility,
    Institution,
    InstitutionAlias,
    StepResponsibility,
    Unit,
)
from domain.tables.plan import Axis, Commitment, Plan
from domain.tables.step import Dependency, Step
from domain.values.language import Language
from domain.values.plan_document import (
    DocumentCommitment,
    DocumentInstitution,
    DocumentSection,
    DocumentStep,
    PlanDocument,
)
from domain.values.plan_words import PlanWords
from domain.values.reminder_policy import OWN, STEERING
from domain.values.vocabulary import Precision, Role, StepKind


def plan_document(session: Session, plan: Plan) -> PlanDocument:
    """The plan's own texts, dates, owners, order and rules. Ten queries."""
    rows = _Rows(session, plan)
    commitments = tuple(_commitment(rows, commitment) for commitment in rows.commitments)
    return PlanDocument(
        document_kind=plan.kind, language=plan.language.value, title=plan.title, code=plan.code, zone=plan.zone,
        period_start=plan.period_start, period_end=plan.period_end,
        coordinator=rows.named(plan.coordinator_id) if plan.coordinator_id else None,
        reminders=_reminders(rows, plan) or None,
        words=PlanWords.model_validate(plan.words) if plan.words else None,
        sections=tuple(DocumentSection.model_validate(section) for section in plan.sections),
        commitments=commitments, institutions=rows.named_so_far(),
    )  # fmt: skip


def _reminders(rows: "_Rows", plan: Plan) -> dict[str, object]:
    """The policy as a file of it would say it: of the plan, its steering body, and what single codes set."""
    told: dict[str, object] = dict(plan.reminders)
    if plan.steering_id is not None:
        told[STEERING] = rows.named(plan.steering_id)
    if rows.own:
        told[OWN] = rows.own
    return told


@dataclass(slots=True)
class _Owners:
    """The institutions and units of one step or commitment, by role and in order."""

    named: dict[Role, list[str]] = field(default_factory=lambda: defaultdict(list))
    units: list[str] = field(default_factory=list)

    def of(self, role: Role) -> tuple[str, ...]:
        return tuple(self.named.get(role, ()))


class _Rows:
    """The plan's rows, each read once."""

    def __init__(self, session: Session, plan: Plan) -> None:
        self._institutions = {id_of(row): row for row in session.exec(select(Institution))}
        self._aliases = session.exec(select(InstitutionAlias).order_by(col(InstitutionAlias.spelling))).all()
        self._named: dict[int, None] = {}
        self._units = {id_of(row): row.name for row in session.exec(select(Unit))}
        self.axes = {row.id: row.title for row in session.exec(select(Axis).where(Axis.plan_id == plan.id))}
        of_plan = select(Commitment).where(Commitment.plan_id == plan.id)
        self.commitments = session.exec(of_plan.order_by(col(Commitment.position))).all()
        steps = session.exec(
            select(Step)
            .where(Step.plan_id == plan.id, Step.kind != StepKind.OCCURRENCE)
            .order_by(col(Step.position), col(Step.id))
        ).all()
        self._codes = {id_of(step): step.code for step in steps}
        self._under: dict[tuple[int, int | None], list[Step]] = defaultdict(list)
        for step in steps:
            self._under[step.commitment_id, step.parent_id].append(step)
        self._read_owners(session, plan)
        self._read_waits(session, plan)
        self._read_originals(session, plan)
        self._read_own(session, plan)

    def named(self, institution_id: int) -> str:
        """How the document calls an institution, which is from now on one of those it names."""
        self._named[institution_id] = None
        return self._institutions[institution_id].acronym

    def named_so_far(self) -> tuple[DocumentInstitution, ...]:
        return tuple(self._institution(self._institutions[each]) for each in self._named)

    def under(self, commitment_id: int, parent_id: int | None) -> list[Step]:
        return self._under.get((commitment_id, parent_id), [])

    def _institution(self, row: Institution) -> DocumentInstitution:
        known = {fold(row.acronym), fold(row.name)}
        return DocumentInstitution(
            acronym=row.acronym, name=row.name if row.name != row.acronym else None,
            aliases=tuple(
                alias.spelling
                for alias in self._aliases
                if alias.institution_id == row.id and alias.folded not in known
            ),
            language=row.language.value if row.language is not Language.ES else None,
        )  # fmt: skip

    def _read_owners(self, session: Session, plan: Plan) -> None:
        self.owners: dict[int, _Owners] = defaultdict(_Owners)
        of_steps = (
            select(StepResponsibility)
            .join(Step, col(Step.id) == StepResponsibility.step_id)
            .where(Step.plan_id == plan.id, col(StepResponsibility.inherited).is_(False))
        )
        for row in session.exec(of_steps.order_by(col(StepResponsibility.position))):
            owners = self.owners[row.step_id]
            owners.named[row.role].append(self.named(row.institution_id))
            if row.unit_id is not None:
                owners.units.append(self._units[row.unit_id])
        self.owners_of_commitments: dict[int, _Owners] = defaultdict(_Owners)
        of_commitments = (
            select(CommitmentResponsibility)
            .join(Commitment, col(Commitment.id) == CommitmentResponsibility.commitment_id)
            .where(Commitment.plan_id == plan.id)
        )
        for each in session.exec(of_commitments.order_by(col(CommitmentResponsibility.position))):
            self.owners_of_commitments[each.commitment_id].named[each.role].append(self.named(each.institution_id))

    def _read_waits(self, session: Session, plan: Plan) -> None:
        self.waits: dict[int, list[str]] = defaultdict(list)
        query = select(Dependency).join(Step, col(Step.id) == Dependency.step_id).where(Step.plan_id == plan.id)
        for row in session.exec(query.order_by(col(Dependency.after_id))):
            if row.after_id in self._codes:
                self.waits[row.step_id].append(self._codes[row.after_id])

    def _read_originals(self, session: Session, plan: Plan) -> None:
        """The dates before their first amendment, by step and field (start, due)."""
        self.originals: dict[tuple[int, str], date | None] = {}
        query = (
            select(Amendment)
            .join(Step, col(Step.id) == Amendment.step_id)
            .where(Step.plan_id == plan.id, col(Amendment.field).in_(["start", "due"]))
        )
        for row in session.exec(query.order_by(col(Amendment.id))):
            if row.step_id is not None:
                first = date.fromisoformat(row.old) if row.old else None
                self.originals.setdefault((row.step_id, row.field), first)

    def _read_own(self, session: Session, plan: Plan) -> None:
        """What commitments and steps set of the reminder policy, by code; of a part, what its whole does not."""
        query = select(Step).where(Step.plan_id == plan.id, col(Step.reminders).is_not(None))
        set_by = {id_of(step): step for step in session.exec(query.order_by(col(Step.id)))}
        self.own = {row.code: dict(row.reminders) for row in self.commitments if row.reminders}
        for step in set_by.values():
            whole = set_by.get(step.parent_id or 0)
            above = (whole.reminders if whole else None) or {}
            own = {
                name: told for name, told in (step.reminders or {}).items() if (name, told) not in above.items()
            }
            if own:
                self.own[step.code] = own


@dataclass(frozen=True, slots=True)
class _Dates:
    """A date as first planned and, where it was moved, as it is now; each with its precision."""

    first: date | None
    first_precision: Precision | None
    now: date | None
    now_precision: Precision | None


def _commitment(rows: _Rows, commitment: Commitment) -> DocumentCommitment:
    owners = rows.owners_of_commitments[id_of(commitment)]
    tops = rows.under(id_of(commitment), None)
    return DocumentCommitment(
        number=commitment.number, title=commitment.title, axis=rows.axes.get(commitment.axis_id),
        start=commitment.start_on, start_precision=commitment.start_precision, end=commitment.due_on,
        end_precision=commitment.due_precision, coordinator=owners.of(Role.COORDINATOR),
        leads=owners.of(Role.LEAD), collaborators=owners.of(Role.CO_RESPONSIBLE),
        description=dict(commitment.description), narrative=commitment.narrative,
        milestones=_steps(rows, commitment.code, (step for step in tops if step.kind is StepKind.MILESTONE)),
        activities=_steps(rows, commitment.code, (step for step in tops if step.kind is StepKind.ACTIVITY)),
    )  # fmt: skip


def _steps(rows: _Rows, above: str, steps: Iterable[Step]) -> tuple[DocumentStep, ...]:
    return tuple(_step(rows, above, step) for step in steps)


def _step(rows: _Rows, above: str, step: Step) -> DocumentStep:
    start = _dates(rows, step, "start", step.start_on, step.start_precision)
    due = _dates(rows, step, "due", step.due_on, step.due_precision)
    owners = rows.owners[id_of(step)]
    return DocumentStep(
        number=_number(step, above), title=step.title, leads=owners.of(Role.LEAD),
        collaborators=owners.of(Role.CO_RESPONSIBLE), units=tuple(owners.units), start=start.first,
        start_precision=start.first_precision, end=due.first, end_precision=due.first_precision,
        current_start=start.now, current_start_precision=start.now_precision, current_end=due.now,
        current_end_precision=due.now_precision, condition=step.condition,
        weight=step.weight if step.weight != 1 else None, recurrence=step.recurrence,
        after=tuple(rows.waits[id_of(step)]),
        activities=_steps(rows, step.code, rows.under(step.commitment_id, step.id)),
    )  # fmt: skip


def _dates(rows: _Rows, step: Step, name: str, now: date | None, precision: Precision | None) -> _Dates:
    """What was amended is of the day; dates that follow those above say nothing of their own."""
    if step.dates_inherited:
        return _Dates(None, None, None, None)
    first = rows.originals.get((id_of(step), name), now)
    if first == now:
        return _Dates(now, precision, None, None)
    return _Dates(first, Precision.DAY if first else None, now, precision)


def _number(step: Step, above: str) -> str:
    """What makes the step's code again: it may have been counted where the document gave no number."""
    mark = "H" if step.kind is StepKind.MILESTONE else "A"
    rest = step.code.removeprefix(f"{above}-{mark}")
    return rest if rest != step.code else step.number or str(step.position)
