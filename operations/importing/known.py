"""Everything the records have of a plan that an import compares with, read once: a query a table."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from sqlmodel import Session, SQLModel, col, select
from sqlmodel.sql.expression import SelectOfScalar

from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Amendment, ProgressReport
from domain.tables.institution import CommitmentResponsibility, StepResponsibility
from domain.tables.plan import Axis, Commitment, Plan
from domain.tables.provenance import Provenance
from domain.tables.step import Step
from domain.values.vocabulary import StepKind

_Row = TypeVar("_Row", bound=SQLModel)

Subject = tuple[int, int | None]
"""A commitment's id, and a step's where it is not about the commitment itself."""


@dataclass(slots=True)
class Known:
    """A plan's rows. Steps by (commitment, parent) in order; the rest by step id or by subject."""

    commitments: list[Commitment]
    axes: dict[str, int]
    """Ids by title."""
    steps: dict[Subject, list[Step]]
    codes: set[str]
    answers: dict[int, list[StepResponsibility]]
    """Empty for a step that is nobody's; a step that was just stored is in it once it was said whose it is."""
    commitment_answers: dict[int, list[CommitmentResponsibility]]
    reports: dict[int, list[ProgressReport]]
    addresses: dict[int, set[str]]
    amendments: dict[Subject, list[Amendment]]
    provenance: dict[Subject, list[Provenance]]

    def every_step(self) -> Iterator[Step]:
        """All steps, occurrences too."""
        for steps in self.steps.values():
            yield from steps

    def children(self, commitment_id: int, parent_id: int | None, kind: StepKind) -> list[Step]:
        """The steps of one kind directly under a commitment or milestone, in order."""
        return [step for step in self.steps.get((commitment_id, parent_id), ()) if step.kind is kind]

    def add(self, step: Step) -> None:
        """Take in a step that has just been stored."""
        self.steps.setdefault((step.commitment_id, step.parent_id), []).append(step)

    def told_before(self, subject: Subject, source: str) -> Provenance | None:
        """The first time that the document ``source`` told of this."""
        return next((row for row in self.provenance.get(subject, ()) if row.source == source), None)

    def knows_source(self, source: str) -> bool:
        """Whether the document was imported into this plan before."""
        return any(row.source == source for rows in self.provenance.values() for row in rows)

    def superseded(self, commitment_id: int, step_id: int | None, name: str, new: str, source: str) -> bool:
        """Whether ``source`` told ``new`` before, and another document or a decision took its place since."""
        before = self.told_before((commitment_id, step_id), source)
        return before is not None and any(
            row.field == name and row.old == new and row.source != source and row.at >= before.at
            for row in self.amendments.get((commitment_id, step_id), ())
        )


def read_known(session: Session, plan: Plan) -> Known:
    """Read the plan's rows; its steps are held until the transaction ends, against acts at the same time."""
    plan_id = id_of(plan)
    of_step = col(Step.plan_id) == plan_id
    commitments = session.exec(
        select(Commitment).where(Commitment.plan_id == plan_id).order_by(col(Commitment.position))
    ).all()
    axes = select(Axis.id, Axis.title).where(Axis.plan_id == plan_id).order_by(col(Axis.position))
    steps: dict[Subject, list[Step]] = defaultdict(list)
    codes: set[str] = set()
    held = select(Step).where(of_step).order_by(col(Step.position), col(Step.id)).with_for_update()
    for step in session.exec(held.execution_options(populate_existing=True)):
        steps[step.commitment_id, step.parent_id].append(step)
        codes.add(step.code)
    answers = _rows(session, select(StepResponsibility).join(Step).where(of_step))
    of_commitment = col(Commitment.plan_id) == plan_id
    commitment_answers = _rows(session, select(CommitmentResponsibility).join(Commitment).where(of_commitment))
    reports = _rows(session, select(ProgressReport).join(Step).where(of_step).order_by(col(ProgressReport.id)))
    amended = select(Amendment).join(Commitment).where(of_commitment).order_by(col(Amendment.id))
    read = select(Provenance).join(Commitment).where(of_commitment).order_by(col(Provenance.id))
    addresses: dict[int, set[str]] = defaultdict(set)
    for step_id, address in session.exec(select(Evidence.step_id, Evidence.address).join(Step).where(of_step)):
        addresses[step_id].add(address or "")
    return Known(
        commitments=list(commitments),
        axes={title: axis_id for axis_id, title in session.exec(axes) if axis_id is not None},
        steps=dict(steps),
        codes=codes,
        answers={id_of(step): [] for several in steps.values() for step in several} | _by(answers, "step_id"),
        commitment_answers=_by(commitment_answers, "commitment_id"),
        reports=_by(reports, "step_id"),
        addresses=addresses,
        amendments=_by_subject(_rows(session, amended)),
        provenance=_by_subject(_rows(session, read)),
    )


def _rows(session: Session, query: SelectOfScalar[_Row]) -> list[_Row]:
    return list(session.exec(query))


def _by(rows: list[_Row], name: str) -> dict[int, list[_Row]]:
    grouped: dict[int, list[_Row]] = defaultdict(list)
    for row in rows:
        grouped[getattr(row, name)].append(row)
    return grouped


_Told = TypeVar("_Told", Amendment, Provenance)


def _by_subject(rows: list[_Told]) -> dict[Subject, list[_Told]]:
    grouped: dict[Subject, list[_Told]] = defaultdict(list)
    for row in rows:
        grouped[row.commitment_id, row.step_id].append(row)
    return grouped
