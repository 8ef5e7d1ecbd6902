"""What changed since an earlier cut-off, frozen or not, as part of the next one."""

from datetime import UTC, date, datetime
from functools import partial

import pytest
from sqlmodel import Session, select

from domain.tables.columns import id_of
from domain.tables.history import ProgressReport
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError
from domain.values.report import ReportSignature
from operations.actor import Actor
from operations.reports.building import build_report
from operations.reports.earlier import since, told_since
from operations.reports.signing import freeze, report_of
from storage.database import Database
from tests.builders import a_plan

FIRST, LAST = date(2020, 5, 31), date(2020, 8, 28)
OFFICER = Actor("Rosa Ejemplo", datetime(2020, 8, 31, 18, tzinfo=UTC))


@pytest.fixture
def reported(database: Database) -> Database:
    """A milestone at 40 % by the first day, at 70 % by the last."""
    with database.writing() as session:
        made = a_plan(session, steps=1, due=date(2020, 8, 31))
        for day, percent in ((date(2020, 5, 30), 40), (date(2020, 8, 20), 70)):
            at = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
            session.add(
                ProgressReport(
                    step_id=id_of(made.steps[0]), on_day=day, at=at, percent=percent, narrative="Sigue.", by="x"
                )
            )
    return database


def the_plan(session: Session) -> Plan:
    return session.exec(select(Plan)).one()


def test_a_day_that_was_never_frozen_is_built_as_it_was(reported: Database) -> None:
    with reported.reading() as session:
        plan = the_plan(session)
        told = since(session, plan, build_report(session, plan, LAST), FIRST.isoformat())
    assert (told.as_of, told.sha256) == (FIRST, None)
    assert [
        (each.old, each.new) for each in told.changes if (each.step, each.field) == ("C10-H1", "declared")
    ] == [("40", "70")]


def test_a_frozen_cut_off_is_compared_as_it_was_frozen(reported: Database) -> None:
    """Whatever was mended in the records afterwards."""
    with reported.writing() as session:
        plan = the_plan(session)
        frozen = freeze(session, plan, FIRST, OFFICER)
        step = session.exec(select(Step)).one()
        step.weight = 7
        session.flush()
        report = build_report(session, plan, LAST)
        for given in (FIRST.isoformat(), frozen.sha256[:12]):
            told = since(session, plan, report, given)
            assert told.sha256 == frozen.sha256
            assert ("weight", "1", "7") in [(each.field, each.old, each.new) for each in told.changes]


def test_what_changed_is_part_of_the_cut_off_and_of_its_fingerprint(reported: Database) -> None:
    with reported.writing() as session:
        plan = the_plan(session)
        told = partial(since, session, plan, given=FIRST.isoformat())
        plain, with_it = freeze(session, plan, LAST, OFFICER), freeze(session, plan, LAST, OFFICER, since=told)
        again = freeze(session, plan, LAST, OFFICER, since=told)
        assert plain.sha256 != with_it.sha256
        assert again.id == with_it.id
        report = report_of(session, with_it)
    assert report.since is not None
    assert report.since.as_of == FIRST
    assert '"since"' not in plain.content


@pytest.mark.parametrize(
    ("given", "error", "told"),
    [
        ("2020-08-28", InvalidDataError, "not earlier than the cut-off of 2020-08-28"),
        ("2020-09-30", InvalidDataError, "compare with an earlier one"),
        ("2020-02-30", InvalidDataError, "does not exist in the calendar"),
        ("ayer-mismo", InvalidDataError, "is not a date"),
        ("abcdef12", NotFoundError, "no cut-off abcdef12"),
    ],
)
def test_what_is_no_earlier_cut_off_is_refused(
    reported: Database, given: str, error: type[Exception], told: str
) -> None:
    with reported.reading() as session:
        plan = the_plan(session)
        report = build_report(session, plan, LAST)
        with pytest.raises(error, match=told):
            since(session, plan, report, given)


def test_what_was_not_frozen_with_the_report_bears_nobodys_signature(reported: Database) -> None:
    with reported.reading() as session:
        plan = the_plan(session)
        report = build_report(session, plan, LAST)
        told = since(session, plan, report, FIRST.isoformat())
    given = ReportSignature(name="Rosa Ejemplo", office=None, on=LAST)
    signed = report.model_copy(
        update={
            "snapshot_sha256": "d" * 64, "signed_by": "Rosa Ejemplo", "signed_on": LAST, "signatures": (given,),
        }
    )  # fmt: skip
    added = told_since(signed, told)
    assert (added.since, added.signed_by, added.signed_on, added.signatures) == (told, None, None, ())
    with_it = signed.model_copy(update={"since": told})
    assert told_since(with_it, told) == with_it
