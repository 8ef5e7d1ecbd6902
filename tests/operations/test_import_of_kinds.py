"""The strategic plan, the policy sheet and the project sheet of the acceptance documents, saved whole."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import col, select

from documents.readers.read import read_files
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.vocabulary import DocumentKind, Standing, StepKind
from operations.actor import Actor
from operations.importing.document import Imported, import_document
from storage.database import Database
from tests.readers.shared_cases import SHARED

ACTOR = Actor("Ana Prueba", datetime(2022, 1, 10, 18, tzinfo=UTC))


def save(database: Database, name: str) -> Imported:
    path = SHARED / "seeds" / name
    if not path.exists():
        pytest.skip("the acceptance documents are not beside this checkout: left out")
    document = read_files([path])
    with database.writing() as session:
        return import_document(session, document, ACTOR, zone="America/El_Salvador")


def test_a_damaged_strategic_plan_keeps_its_own_codes_and_tells_doubled_ones_apart(database: Database) -> None:
    save(database, "003_98e875b15f815d29.txt")
    with database.reading() as session:
        plan = session.exec(select(Plan)).one()
        commitments = session.exec(select(Commitment.code)).all()
        steps = session.exec(select(Step).where(Step.kind == StepKind.MILESTONE).order_by(col(Step.id))).all()
        rounds = session.exec(select(Step).where(Step.kind == StepKind.OCCURRENCE)).all()
    assert (plan.kind, plan.period_start) == (DocumentKind.STRATEGIC_PLAN, date(2022, 1, 1))
    assert {section["key"] for section in plan.sections} >= {"mission", "vision", "values", "macro_indicators"}
    assert {"D-1-1", "B-5-1", "D-6-3"} <= set(commitments)
    codes = [step.code for step in steps]
    assert {"E-1-1-3", "E-5-1-3", "E-5-1-3-B", "E-5-3-1"} <= set(codes)
    assert len(codes) == len(set(codes)) == 72
    undated = [step for step in steps if step.standing is Standing.UNDATED]
    assert len(undated) == 69
    assert len(rounds) == 261 + 10 + 5


def test_the_same_strategic_plan_once_more_changes_nothing(database: Database) -> None:
    save(database, "003_98e875b15f815d29.txt")
    again = save(database, "003_98e875b15f815d29.txt")
    assert not again.created
    assert again.differences == []


@pytest.mark.parametrize(
    ("name", "kind", "milestones", "activities"),
    [
        ("000_abd787f1e71214d9.txt", DocumentKind.POLICY_SHEET, 2, 6),
        ("002_05f7034f3048aaf7.txt", DocumentKind.PROJECT_SHEET, 5, 0),
    ],
)
def test_a_sheet_becomes_a_plan_of_its_kind_without_dates(
    database: Database, name: str, kind: DocumentKind, milestones: int, activities: int
) -> None:
    save(database, name)
    with database.reading() as session:
        plan = session.exec(select(Plan)).one()
        steps = session.exec(select(Step)).all()
    assert plan.kind is kind
    assert (plan.period_start, plan.period_end) == (None, None)
    kinds = [step.kind for step in steps]
    assert (kinds.count(StepKind.MILESTONE), kinds.count(StepKind.ACTIVITY)) == (milestones, activities)
    assert all(step.due_on is None and step.standing is Standing.UNDATED for step in steps)
