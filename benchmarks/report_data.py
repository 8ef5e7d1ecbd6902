"""Seeded data for ``benchmarks.report``: a report value of any size, and the history of a stored plan."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert, select
from sqlmodel import Session

from domain.tables.columns import table_of
from domain.tables.evidence import Evidence
from domain.tables.history import Move, ProgressReport, Review
from domain.tables.step import Step
from domain.values.report import (
    Report,
    ReportCommitment,
    ReportEvidence,
    ReportInstitution,
    ReportPeriod,
    ReportStep,
)
from domain.values.vocabulary import Act, EvidenceKind, Role, Standing, State, StepKind, Verdict

SEED = 20200828
_WORDS = "guía portal taller convenio listado reunión curso informe municipal abierto técnico seguimiento".split()
_AT = datetime(2025, 12, 1, 18, tzinfo=UTC)
_AT_ONCE = 10_000


def synthetic_report(activities: int) -> Report:
    """Commitments of ten milestones of six activities, two addresses each."""
    chance = Random(SEED)
    return Report(
        plan_code="BENCH",
        plan_title="Plan sintético",
        as_of=date(2020, 8, 28),
        zone="America/Guatemala",
        commitments=tuple(
            _commitment(chance, number, min(60, activities - number * 60))
            for number in range((activities + 59) // 60)
        ),
        snapshot_sha256="0" * 64,
    )


def activities_of(report: Report) -> list[ReportStep]:
    """Every activity of a synthetic report."""
    return [
        activity
        for commitment in report.commitments
        for milestone in commitment.milestones
        for activity in milestone.activities
    ]


def write_history(session: Session) -> None:
    """For every step stored: two moves, a report of thirty words, two addresses, and for half a review."""
    chance = Random(SEED)
    rows: dict[Any, list[dict[str, Any]]] = {Move: [], ProgressReport: [], Evidence: [], Review: []}
    for number, step_id in enumerate(session.scalars(select(table_of(Step).c.id)), start=1):
        day, by = date(2025, 6, 1) + timedelta(days=chance.randrange(200)), "Ana Prueba"
        shared = {"step_id": step_id, "on_day": day, "at": _AT, "by": by}
        states = State.PLANNED, State.UNDER_WAY, State.IN_REVIEW
        rows[Move] += [
            shared | {"act": act, "state_before": before, "state_after": after,
                      "standing_before": Standing.ON_TIME, "standing_after": Standing.ON_TIME}
            for act, before, after in zip((Act.START, Act.SUBMIT), states, states[1:], strict=False)
        ]  # fmt: skip
        told = {"id": number, "percent": chance.randrange(101), "narrative": _sentence(chance, 30)}
        rows[ProgressReport].append(shared | told)
        verdict = Verdict.ACCEPTED if number % 2 else Verdict.PENDING
        key = chance.randrange(10**9)
        rows[Evidence] += [
            shared | {"kind": EvidenceKind.ADDRESS, "address": f"https://example.org/{key}/{place}",
                      "verdict": verdict, "reviewed_on": day if number % 2 else None}
            for place in range(2)
        ]  # fmt: skip
        if number % 2:
            rows[Review].append(shared | {"progress_report_id": number, "verdict": verdict})
    for table, made in rows.items():
        for first in range(0, len(made), _AT_ONCE):
            session.execute(insert(table_of(table)), made[first : first + _AT_ONCE])


def _commitment(chance: Random, number: int, activities: int) -> ReportCommitment:
    code = f"C{number}"
    return ReportCommitment(
        code=code,
        number=str(number),
        title=_sentence(chance, 14),
        axis=f"EJE No. {number // 20}",
        declared=50,
        verified=20,
        milestones=tuple(
            _milestone(chance, code, place, min(6, activities - place * 6))
            for place in range((activities + 5) // 6)
        ),
    )


def _milestone(chance: Random, parent: str, place: int, activities: int) -> ReportStep:
    code = f"{parent}-H{place}"
    start = date(2018, 11, 1) + timedelta(days=chance.randrange(300))
    return ReportStep(
        code=code,
        kind=StepKind.MILESTONE,
        number=str(place),
        title=_sentence(chance, 18),
        period=ReportPeriod(start=start, end=start + timedelta(days=200)),
        institutions=(ReportInstitution(acronym="INFOM", name="Instituto de Fomento Municipal", role=Role.LEAD),),
        activities=tuple(_activity(chance, code, number) for number in range(activities)),
    )


def _activity(chance: Random, parent: str, number: int) -> ReportStep:
    partner = ReportInstitution(acronym="ANAM", name="Asociación Nacional", role=Role.CO_RESPONSIBLE)
    lead = ReportInstitution(acronym="INAP", name="Instituto Nacional de Administración", role=Role.LEAD)
    key = chance.randrange(10**9)
    return ReportStep(
        code=f"{parent}-A{number}",
        kind=StepKind.ACTIVITY,
        number=str(number),
        title=_sentence(chance, 8),
        institutions=(lead, partner),
        state=State.COMPLETED,
        standing=Standing.CLOSED,
        declared=chance.randrange(101),
        verified=chance.choice((None, 0, 40)),
        reported_on=date(2020, 8, 1),
        narrative=_sentence(chance, 30),
        evidence=tuple(
            ReportEvidence(kind=EvidenceKind.ADDRESS, address=f"https://example.org/{key}/{place}")
            for place in range(2)
        ),
    )


def _sentence(chance: Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize() + "."
