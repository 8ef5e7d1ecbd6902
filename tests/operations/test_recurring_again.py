"""A document that gives a recurring milestone again: what has been delivered is never made anew in silence."""

from datetime import UTC, date, datetime

from sqlmodel import select

from domain.tables.step import Step
from domain.values.plan_document import DocumentCommitment, DocumentStep, PlanDocument
from domain.values.vocabulary import DocumentKind, Precision
from operations.actor import Actor
from operations.importing.document import Imported, import_document
from storage.database import Database

ANA = Actor("Ana Prueba", datetime(2026, 1, 1, 18, tzinfo=UTC))


def imported(database: Database, rule: str) -> Imported:
    milestone = DocumentStep(
        number="1", title="Publicación", leads=("INAP",), recurrence=rule, start=date(2026, 1, 1),
        end=date(2026, 6, 30), start_precision=Precision.DAY, end_precision=Precision.DAY,
    )  # fmt: skip
    commitment = DocumentCommitment(number="1", title="Datos", milestones=(milestone,))
    document = PlanDocument(document_kind=DocumentKind.PLAN, code="PAN", commitments=(commitment,), files=("p",))
    with database.writing() as session:
        return import_document(session, document, ANA, zone="America/Guatemala")


def test_another_rule_is_remarked_upon_and_the_occurrences_stay(sqlite_database: Database) -> None:
    imported(sqlite_database, "FREQ=MONTHLY")
    same = imported(sqlite_database, "FREQ=MONTHLY")
    assert [remark for remark in same.remarks if "FREQ" in str(remark)] == []
    other = imported(sqlite_database, "FREQ=WEEKLY")
    (remark,) = (remark for remark in other.remarks if "FREQ=WEEKLY" in str(remark))
    assert "FREQ=MONTHLY" in str(remark)
    with sqlite_database.reading() as session:
        assert len(session.exec(select(Step)).all()) == 7
