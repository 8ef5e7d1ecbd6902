"""One commitment on one day as anybody may read it: its steps, what was said, shown and done. Read only.

Nothing in it names a person: what stands in ``by`` columns and the institutions' contacts stay inside.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, func, select

from domain.rules.days import end_of_day
from domain.rules.deliveries import deliveries_of
from domain.rules.wording import both_languages
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Amendment, Move, ProgressReport
from domain.tables.institution import CommitmentResponsibility, Institution
from domain.tables.plan import Axis, Commitment, Plan
from domain.tables.step import Step
from domain.values.errors import NotFoundError
from domain.values.language import Text
from domain.values.plan_words import PlanWords
from domain.values.report import Deliveries, ReportPeriod
from domain.values.vocabulary import Act, EvidenceKind, Role, Standing, State, StatedStatus, StepKind, Verdict
from operations.measuring.figures import CommitmentFigures, StepFigures, rolled
from operations.measuring.plan_parts import words_of_plan
from operations.views.step_lines import Party, leads_named

_NO_COMMITMENT = Text(
    es="El plan {plan} no tiene {the_commitment} «{given}».",
    en='The plan {plan} has no {commitment} "{given}".',
)


@dataclass(frozen=True, slots=True)
class SaidOfStep:
    """A progress report: what was declared, on which day."""

    on_day: date
    percent: int | None
    narrative: str
    obstacles: str | None
    stated: StatedStatus | None
    """The status a document states in its own scale, where it gives no percentage."""


@dataclass(frozen=True, slots=True)
class ShownForStep:
    """A piece of evidence: an address, or a file told by its given name and SHA-256 (hex)."""

    kind: EvidenceKind
    address: str | None
    given_name: str | None
    sha256: str | None
    on_day: date
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class DoneToStep:
    """A move. ``act`` is None where only the calendar changed the standing."""

    on_day: date
    act: Act | None
    state: State
    standing: Standing
    why: str | None


@dataclass(frozen=True, slots=True)
class AmendedDate:
    """A deadline as it was before it was amended, and why."""

    on_day: date
    old: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class StepEntry:
    """A step of the commitment with everything told of it up to the day. ``depth``: 0 directly under it."""

    code: str
    kind: StepKind
    title: str
    depth: int
    period: ReportPeriod
    leads: tuple[Party, ...]
    on_day: StepFigures
    said: SaidOfStep | None
    shown: tuple[ShownForStep, ...]
    done: tuple[DoneToStep, ...]
    amended: tuple[AmendedDate, ...]
    actual: tuple[date | None, date | None]
    """When it really began and ended, where a document says so."""
    due_moved_from: date | None
    """The deadline as promised, where a closed day moved it."""
    deliveries: Deliveries | None
    """Of a recurring step: how many of those due were made; None for any other."""


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """A commitment on a day; ``entries`` are the steps of the page asked for, of ``steps`` in all."""

    code: str
    number: str
    title: str
    axis: str | None
    period: ReportPeriod
    parties: tuple[tuple[Role, Party], ...]
    on_day: CommitmentFigures
    entries: tuple[StepEntry, ...]
    steps: int
    words: PlanWords


def commitment_view(
    session: Session, plan: Plan, given: str, as_of: date, *, first: int = 0, most: int = 25
) -> CommitmentView:
    """The commitment with the code ``given`` at the end of the local day ``as_of``, ``most`` steps from ``first``.

    NotFoundError if the plan has none. Eleven queries, whatever the commitment's size.
    """
    query = (
        select(Commitment, Axis.title)
        .join(Axis, col(Axis.id) == Commitment.axis_id, isouter=True)
        .where(Commitment.plan_id == plan.id, func.upper(Commitment.code) == given.upper())
    )
    row = session.execute(query).first()
    if row is None:
        told = _NO_COMMITMENT.with_words(**both_languages(words_of_plan(plan)))
        raise NotFoundError(told, plan=plan.code, given=given[:40])
    commitment, axis = row
    found = rolled(session, id_of(plan), as_of, commitment_id=id_of(commitment))
    steps = _in_order(session, commitment)
    page = steps[first : first + most]
    return CommitmentView(
        code=commitment.code,
        number=commitment.number,
        title=commitment.title,
        axis=axis,
        period=ReportPeriod(
            start=commitment.start_on,
            end=commitment.due_on,
            start_precision=commitment.start_precision,
            end_precision=commitment.due_precision,
        ),
        parties=_parties(session, commitment),
        on_day=found.commitments[id_of(commitment)],
        entries=_entries(session, plan, page, found.steps, as_of, _deliveries(steps, found.steps, as_of)),
        steps=len(steps),
        words=words_of_plan(plan),
    )


def _in_order(session: Session, commitment: Commitment) -> list[tuple[int, Step]]:
    """The steps as the plan orders them, each followed by its parts, with their depth."""
    rows = select(Step).where(Step.commitment_id == commitment.id).order_by(col(Step.position), col(Step.id))
    parts: dict[int | None, list[Step]] = defaultdict(list)
    for step in session.exec(rows):
        parts[step.parent_id].append(step)

    def below(parent_id: int | None, depth: int) -> list[tuple[int, Step]]:
        return [each for step in parts[parent_id] for each in ((depth, step), *below(step.id, depth + 1))]

    return below(None, 0)


def _parties(session: Session, commitment: Commitment) -> tuple[tuple[Role, Party], ...]:
    query = (
        select(col(CommitmentResponsibility.role), Institution.acronym, Institution.name)
        .join(Institution, col(Institution.id) == CommitmentResponsibility.institution_id)
        .where(CommitmentResponsibility.commitment_id == commitment.id)
        .order_by(col(CommitmentResponsibility.role).desc(), col(CommitmentResponsibility.position))
    )
    return tuple((role, Party(acronym, name)) for role, acronym, name in session.exec(query))


def _deliveries(
    steps: Sequence[tuple[int, Step]], on_day: dict[int, StepFigures], as_of: date
) -> dict[int, Deliveries | None]:
    parts: dict[int, list[StepFigures]] = defaultdict(list)
    for _, step in steps:
        parts[step.parent_id or 0].append(on_day[id_of(step)])
    return {
        id_of(step): deliveries_of(((part.state, part.due_on) for part in parts[id_of(step)]), as_of)
        for _, step in steps
        if step.recurrence is not None
    }


def _entries(
    session: Session,
    plan: Plan,
    page: Sequence[tuple[int, Step]],
    on_day: dict[int, StepFigures],
    as_of: date,
    deliveries: dict[int, Deliveries | None],
) -> tuple[StepEntry, ...]:
    ids = [id_of(step) for _, step in page]
    leads = leads_named(session, ids)
    said, shown = _said(session, ids, as_of), _shown(session, ids, as_of)
    done, (amended, until_then) = _done(session, ids, as_of), _amended(session, plan, ids, as_of)
    return tuple(
        StepEntry(
            code=step.code,
            kind=step.kind,
            title=until_then.get(id_of(step)) or step.title,
            depth=depth,
            period=_period(step, on_day[id_of(step)]),
            leads=leads.get(id_of(step), ()),
            on_day=on_day[id_of(step)],
            said=said.get(id_of(step)),
            shown=tuple(shown[id_of(step)]),
            done=tuple(done[id_of(step)]),
            amended=tuple(amended[id_of(step)]),
            actual=(step.actual_start_on, step.actual_end_on),
            due_moved_from=step.due_moved_from if on_day[id_of(step)].due_on == step.due_on else None,
            deliveries=deliveries.get(id_of(step)),
        )
        for depth, step in page
    )


def _period(step: Step, on_day: StepFigures) -> ReportPeriod:
    """The step's dates of that day; the precision is the plan's where they are still the plan's."""
    return ReportPeriod(
        start=on_day.start_on,
        end=on_day.due_on,
        start_precision=step.start_precision if on_day.start_on == step.start_on else None,
        end_precision=step.due_precision if on_day.due_on == step.due_on else None,
    )


def _said(session: Session, ids: Sequence[int], as_of: date) -> dict[int, SaidOfStep]:
    query = (
        select(ProgressReport)
        .where(col(ProgressReport.step_id).in_(ids), col(ProgressReport.on_day) <= as_of)
        .order_by(col(ProgressReport.on_day), col(ProgressReport.id))
    )
    return {
        row.step_id: SaidOfStep(row.on_day, row.percent, row.narrative, row.obstacles, row.stated)
        for row in session.exec(query)
    }


def _shown(session: Session, ids: Sequence[int], as_of: date) -> dict[int, list[ShownForStep]]:
    query = (
        select(Evidence)
        .where(col(Evidence.step_id).in_(ids), col(Evidence.on_day) <= as_of)
        .order_by(col(Evidence.id))
    )
    shown: dict[int, list[ShownForStep]] = defaultdict(list)
    for row in session.exec(query):
        shown[row.step_id].append(
            ShownForStep(row.kind, row.address, row.given_name, row.sha256, row.on_day, row.verdict_on(as_of))
        )
    return shown


def _done(session: Session, ids: Sequence[int], as_of: date) -> dict[int, list[DoneToStep]]:
    query = (
        select(Move)
        .where(col(Move.step_id).in_(ids), col(Move.on_day) <= as_of)
        .order_by(col(Move.on_day), col(Move.id))
    )
    done: dict[int, list[DoneToStep]] = defaultdict(list)
    for row in session.exec(query):
        done[row.step_id].append(DoneToStep(row.on_day, row.act, row.state_after, row.standing_after, row.why))
    return done


def _amended(
    session: Session, plan: Plan, ids: Sequence[int], as_of: date
) -> tuple[dict[int, list[AmendedDate]], dict[int, str | None]]:
    """The deadlines moved up to that day, and of the titles that were changed later those that stood on it."""
    told = col(Amendment.field).in_(("due", "title"))
    rows = select(Amendment).where(col(Amendment.step_id).in_(ids), told).order_by(col(Amendment.id))
    over = end_of_day(as_of, plan.zone)
    moved: dict[int, list[AmendedDate]] = defaultdict(list)
    until_then: dict[int, str | None] = {}
    for row in session.exec(rows):
        step_id, later = row.step_id or 0, row.effective_on > as_of
        if row.field == "due" and not later:
            old = date.fromisoformat(row.old) if row.old else None
            moved[step_id].append(AmendedDate(row.effective_on, old, row.reason))
        elif row.field == "title" and later and row.at >= over:
            until_then.setdefault(step_id, row.old)
    return moved, until_then
