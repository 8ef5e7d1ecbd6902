"""A plan written from the records and imported into an empty installation is the same plan."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlmodel import Session, col, select

from documents.foreign.sources import Source
from documents.readers.read import read_files
from documents.readers.yaml import plan as yaml_plan
from documents.writers.plan_yaml import plan_yaml
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.step import Dependency, Step
from domain.values.errors import HitosError, InvalidDataError
from domain.values.plan_document import PlanDocument
from domain.values.reminder_policy import ReminderPolicy
from domain.values.vocabulary import Precision
from operations.acting.amendments import AmendedField, amend
from operations.acting.progress import report_progress
from operations.actor import Actor
from operations.finding import find_plan, find_step
from operations.importing.document import import_document
from operations.plan_document import plan_document
from operations.timetable.policies import checked_policy, set_policy
from operations.timetable.timing import timing_of_step
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


def policies(session: Session) -> dict[str, ReminderPolicy]:
    """What holds for every step, occurrences too."""
    plan = find_plan(session)
    every = session.exec(select(Step).where(Step.plan_id == plan.id).order_by(col(Step.id)))
    return {step.code: timing_of_step(session, plan, step).policy for step in every}


def test_the_reminder_policy_goes_out_with_its_steering_body_and_what_single_codes_set(
    sqlite_template: Path,
) -> None:
    own = {
        "C10": {"language": "en"}, "C10-H3": {"before": [5], "every_days_after": 3},
        "C10-H3-A2": {"before": [2, 1]}, "C10-H4-2020.03": {"escalate_after": 4}, "C10-H6": {"on_the_day": False},
    }  # fmt: skip
    told = {"digest": True, "quiet_from": "18:00", "quiet_until": "07:00", "steering": "GPAT", "own": own}
    with empty(sqlite_template) as session:
        import_document(session, read_files([EXAMPLE]), WHO)
        plan = find_plan(session)
        set_policy(session, plan, checked_policy(session, plan, told), WHO)
        assert plan_document(session, plan).reminders == told
        written, held = exported(session), policies(session)
    assert held["C10-H3-A2"].before == (2, 1)
    assert held["C10-H3-A2"].every_days_after == held["C10-H3-A1"].every_days_after == 3
    with empty(sqlite_template) as session:
        import_document(session, yaml_plan.read(Source("plan.yaml", written.encode())), WHO)
        assert policies(session) == held
        plan = find_plan(session)
        assert session.get_one(Institution, plan.steering_id).acronym == "GPAT"
        assert (plan_document(session, plan).reminders or {})["own"] == own


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"C99": {"before": [5]}}, "C99"),
        ({"C10-H3": {"digest": True}}, 'C10-H3: "digest" is the whole plan'),
        ({"C10-H3": {"nothing": 1}}, '"nothing" does not exist'),
        (["C10"], "own: expected are, by code"),
    ],
)
def test_an_own_policy_that_cannot_be_is_told_and_nothing_is_imported(
    sqlite_template: Path, own: object, said: str
) -> None:
    document = read_files([EXAMPLE]).model_copy(update={"reminders": {"own": own}})
    with empty(sqlite_template) as session, pytest.raises(HitosError, match=said):
        import_document(session, document, WHO)


def test_a_wrong_field_of_an_own_policy_is_told_where_the_plan_says_it() -> None:
    text = "title: P\nreminders:\n  own:\n    C1: {befor: [5]}\ncommitments: [{number: '1', title: Agua}]\n"
    with pytest.raises(HitosError, match=r"plan.yaml, line [234].*befor.* does not exist"):
        yaml_plan.read(Source("plan.yaml", text.encode()))
