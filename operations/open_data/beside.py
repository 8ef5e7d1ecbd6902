"""What open data tell beside the report of the day: details that a report, and a frozen cut-off, do not keep."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from sqlalchemy import or_, select
from sqlmodel import Session

from domain.rules.personal_data import scrub
from domain.tables.columns import id_of
from domain.tables.institution import Institution
from domain.tables.plan import Plan
from domain.values.language import Language
from domain.values.open_data import Cell, Row
from domain.values.report import Report
from domain.values.vocabulary import EvidenceKind
from operations.open_data.reading import (
    alias,
    amendment,
    columns,
    commitment,
    evidence,
    institution,
    plain,
    read,
    step,
    step_role,
    unit,
)

_SEPARATOR = " | "
_NOTHING: Row = (None, None, None)


@dataclass(frozen=True, slots=True)
class Beside:
    """By a step's code, or a commitment's; empty for a frozen cut-off."""

    kind: str
    steering: str | None = None
    steps: Mapping[str, Row] = field(default_factory=dict)
    """Condition, recurrence and promised deadline, of the steps that have any."""
    units: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    """By code, acronym and role."""
    files: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    """Media type and size of each piece of evidence, in the order it was added."""
    sources: Mapping[str, Sequence[str | None]] = field(default_factory=dict)
    """The document of each amendment, in the order it was recorded."""

    def of_step(self, code: str) -> Row:
        """Condition, recurrence and promised deadline."""
        return self.steps.get(code, _NOTHING)


def read_beside(session: Session, plan: Plan, report: Report) -> Beside:
    """The details as they are stored; those of evidence and amendments up to the report's day. Five queries."""
    steering = session.get_one(Institution, plan.steering_id).acronym if plan.steering_id else None
    files: dict[str, list[Row]] = defaultdict(list)
    for code, media, size in read(session, _files(plan, report)):
        files[code].append((media, size))
    sources: dict[str, list[str | None]] = defaultdict(list)
    for of_commitment, of_step, source in read(session, _sources(plan, report)):
        sources[of_step or of_commitment].append(source)
    return Beside(plan.kind.value, steering, _details(session, plan), _units(session, plan), files, sources)


def institution_rows(session: Session, named: set[str], language: Language) -> Iterator[Row]:
    """The institutions ``named`` (by acronym) and those they were merged into, by acronym."""
    every = select(institution.c.id, institution.c.acronym, institution.c.name, institution.c.merged_into_id)
    rows = {row.id: row for row in read(session, every)}
    spellings: dict[int, list[str]] = defaultdict(list)
    for owner, spelling in read(session, select(alias.c.institution_id, alias.c.spelling)):
        spellings[owner].append(spelling)
    shown = [row for row in rows.values() if row.acronym in named]
    for row in shown:
        # What it became is told too, and what that became: the list grows while it is walked.
        if row.merged_into_id and rows[row.merged_into_id] not in shown:
            shown.append(rows[row.merged_into_id])
    for row in sorted(shown, key=attrgetter("acronym")):
        others = sorted({scrub(each, language) for each in spellings[row.id]} - {row.acronym, row.name})
        became = rows[row.merged_into_id].acronym if row.merged_into_id else None
        yield (row.acronym, scrub(row.name, language), _SEPARATOR.join(others) or None, became)


def _details(session: Session, plan: Plan) -> dict[str, Row]:
    told = (step.c.condition, step.c.recurrence, step.c.due_moved_from)
    has_any = or_(*(column.is_not(None) for column in told))
    query = select(*columns(step.c.code, *told)).where(step.c.plan_id == id_of(plan), has_any)
    return {code: tuple(rest) for code, *rest in read(session, query)}


def _units(session: Session, plan: Plan) -> dict[tuple[str, str, str], str]:
    query = (
        select(step.c.code, institution.c.acronym, plain(step_role.c.role), unit.c.name)
        .select_from(step_role)
        .join(step, step.c.id == step_role.c.step_id)
        .join(institution, institution.c.id == step_role.c.institution_id)
        .join(unit, unit.c.id == step_role.c.unit_id)
        .where(step.c.plan_id == id_of(plan))
    )
    return {
        (code, acronym, role): scrub(name, plan.language) for code, acronym, role, name in read(session, query)
    }


def _files(plan: Plan, report: Report) -> Any:
    """All evidence of the steps that have a file: its place among the others counts."""
    with_a_file = select(evidence.c.step_id).where(evidence.c.kind == EvidenceKind.FILE)
    return (
        select(step.c.code, evidence.c.media_type, evidence.c.size)
        .join(step, step.c.id == evidence.c.step_id)
        .where(step.c.plan_id == id_of(plan), evidence.c.on_day <= report.as_of, step.c.id.in_(with_a_file))
        .order_by(evidence.c.id)
    )


def _sources(plan: Plan, report: Report) -> Any:
    return (
        select(commitment.c.code, step.c.code, amendment.c.source)
        .select_from(amendment)
        .join(commitment, commitment.c.id == amendment.c.commitment_id)
        .join(step, step.c.id == amendment.c.step_id, isouter=True)
        .where(commitment.c.plan_id == id_of(plan), amendment.c.effective_on <= report.as_of)
        .order_by(amendment.c.id)
    )


def public_cell(text: str | None, language: Language) -> Cell:
    """A text people wrote, without mail addresses and telephone numbers; nothing for an empty one."""
    return scrub(text, language) or None if text else None
