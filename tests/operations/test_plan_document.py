"""A plan written from the records and imported into an empty installation is the same plan."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from sqlmodel import Session, col, select

from documents.foreign.sources import Source
from documents.readers.read import read_files
from documents.readers.yaml import plan as yaml_plan
from documents.writers.plan_yaml import plan_yaml
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.step import Dependency, Step
from domain.values.errors import InvalidDataError
from domain.values.plan_document import PlanDocument
from domain.values.vocabulary import Precision
from operations.acting.amendments import AmendedField, amend
from operations.acting.progress import report_progress
from operations.actor import Actor
from operations.finding import find_plan, find_step
from operations.importing.document import import_document
from operations.plan_document import plan_document
from storage.addresses import sqlite_url
from storage.database import Database
from tests.builders import NOON
from tests.writers.test_plan_round_trip import documents

WHO = Actor("Ana Ficticia", NOON)
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "gobierno_abierto.yaml"


@contextmanager
def empty(template: Path) -> Iterator[Session]:
    """A writing session of an installation without anything."""
    with TemporaryDirectory() as folder:
        database = Database(sqlite_url(Path(shutil.copy(template, folder))))
        with database.writing() as session:
            yield session
        database.close()


def exported(session: Session) -> str:
    return plan_yaml(plan_document(session, find_plan(session)))


def again(template: Path, written: str) -> tuple[str, list[Any]]:
    """What an empty installation exports, and holds, after importing this."""
    with empty(template) as session:
        import_document(session, yaml_plan.read(Source("plan.yaml", written.encode())), WHO)
        return exported(session), steps(session)


def steps(session: Session) -> list[Any]:
    """Every step with what a plan says of it, by code; a date without a precision is one of the day."""
    codes = {step.id: step.code for step in session.exec(select(Step))}
    acronyms = {row.id: row.acronym for row in session.exec(select(Institution))}
    found = []
    for step in session.exec(select(Step).order_by(col(Step.code))):
        owners = session.exec(select(StepResponsibility).where(StepResponsibility.step_id == step.id))
        waits = session.exec(select(Dependency.after_id).where(Dependency.step_id == step.id))
        found.append(
            (
                step.code, step.kind, step.title, step.dates_inherited, step.start_on, step.due_on,
                None if step.dates_inherited else step.start_precision or Precision.DAY,
                None if step.dates_inherited else step.due_precision or Precision.DAY,
                step.condition, step.weight, step.recurrence, step.has_children,
                sorted((acronyms[row.institution_id], row.role, row.position, row.inherited) for row in owners),
                sorted(codes[each] for each in waits),
            )
        )  # fmt: skip
    return found


def test_the_example_plan_is_the_same_after_going_out_and_in(sqlite_template: Path) -> None:
    with empty(sqlite_template) as session:
        import_document(session, read_files([EXAMPLE]), WHO)
        written, held = exported(session), steps(session)
    assert again(sqlite_template, written) == (written, held)
    assert "example.org" not in written, "the addresses of offices stay inside"


def test_a_rescheduled_date_goes_out_beside_the_original_one(sqlite_template: Path) -> None:
    with empty(sqlite_template) as session:
        import_document(session, read_files([EXAMPLE]), WHO)
        plan = find_plan(session)
        for code, field, new in (
            ("C10-H6", AmendedField.DUE, "2020-12-15"), ("C10-H6", AmendedField.DUE, "2021-01-20"),
            ("C10-H6", AmendedField.TITLE, "Otro título"), ("C10-H6", AmendedField.LEAD, "INFOM"),
        ):  # fmt: skip
            step = find_step(session, plan, code)
            amend(
                session, plan, step, field=field, new=new, resolution="R-1", reason="Compra.",
                effective_on=NOON.date(), actor=WHO,
            )  # fmt: skip
        report_progress(session, plan, step, percent=40, narrative="Se hizo.", actor=WHO)
        (told,) = [each for each in plan_document(session, plan).commitments[0].milestones if each.number == "6"]
        written, held = exported(session), steps(session)
    assert (str(told.end), str(told.current_end)) == ("2020-08-31", "2021-01-20")
    assert (told.title, told.leads, told.progress) == ("Otro título", ("INFOM",), None)
    assert again(sqlite_template, written) == (written, held)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(document=documents())
def test_what_was_imported_and_exported_once_stays_the_same(sqlite_template: Path, document: PlanDocument) -> None:
    with empty(sqlite_template) as session:
        try:
            import_document(session, document, WHO)
        except InvalidDataError:
            return
        written, held = exported(session), steps(session)
    back, held_again = again(sqlite_template, written)
    assert back == written
    assert held_again == held
