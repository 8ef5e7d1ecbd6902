"""What a step waits for, changed by decision: kept, refused in a circle, and left alone by later imports."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session, col, select

from domain.tables.history import Amendment
from domain.tables.plan import Plan
from domain.tables.step import Dependency
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Language
from domain.values.vocabulary import Standing, State
from operations.acting.waits import add_wait, remove_wait
from operations.actor import Actor
from operations.finding import find_plan, find_step
from operations.timetable.predecessors import is_blocked, waits_in_words
from storage.database import Database
from tests.builders import Made, a_plan
from tests.operations.test_importing import a_document, a_milestone, save

BETO = Actor("Beto Inventado", datetime(2019, 5, 2, 18, tzinfo=UTC))
DECIDED = {"resolution": "Acta 3", "reason": "Era al revés.", "effective_on": date(2019, 5, 2), "actor": BETO}


def change(session: Session, code: str, after: str, *, adds: bool = True) -> Amendment:
    plan = session.exec(select(Plan).order_by(col(Plan.id))).all()[0]
    step, other = find_step(session, plan, code), find_step(session, plan, after)
    return (add_wait if adds else remove_wait)(session, plan, step, other, **DECIDED)  # type: ignore[arg-type]  # given whole


def in_words(session: Session) -> dict[str, list[str]]:
    return {step.code: codes for step, codes in waits_in_words(session, find_plan(session))}


def as_whole(made: Made) -> None:
    """The second step is followed through the third."""
    whole, part = made.steps[1:3]
    whole.has_children, part.parent_id = True, whole.id


def test_an_added_wait_blocks_the_step_and_an_amendment_keeps_it(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=3)
        change(session, "C10-H3", "C10-H2")
        kept = change(session, "C10-H3", "C10-H1")
        assert (kept.field, kept.old, kept.new) == ("after", "C10-H2", "C10-H1, C10-H2")
        assert (kept.resolution, kept.reason, kept.by) == ("Acta 3", "Era al revés.", "Beto Inventado")
        assert (made.steps[2].standing, is_blocked(session, made.steps[2])) == (Standing.BLOCKED, True)
        assert in_words(session) == {"C10-H3": ["C10-H1", "C10-H2"]}


def test_a_removed_wait_frees_the_step_and_the_sweep_looks_at_it(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, after=[(1, 0)])
        made.steps[1].next_check_on = None
        kept = change(session, "C10-H2", "C10-H1", adds=False)
        assert (kept.old, kept.new) == ("C10-H1", None)
        freed = find_step(session, made.plan, "C10-H2")
        assert (freed.standing, freed.next_check_on) == (Standing.ON_TIME, date(2019, 5, 2))
        assert session.exec(select(Dependency)).all() == []


def test_what_a_whole_waits_for_its_parts_are_looked_at_for(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=3)
        as_whole(made)
        session.flush()
        change(session, "C10-H2", "C10-H1")
        assert made.steps[2].standing is Standing.BLOCKED


@pytest.mark.parametrize(
    ("code", "after", "adds", "said"),
    [
        ("C10-H1", "C10-H2", True, "C10-H1 → C10-H2 → C10-H1"),
        ("C10-H1", "C10-H2", True, '"hitos wait remove C10-H2 C10-H1 --resolution … --reason …"'),
        ("C10-H1", "C10-H1", True, r"none could start: C10-H1 → C10-H1\.$"),
        ("C10-H2", "C10-H1", True, "C10-H2 waits for C10-H1 already"),
        ("C10-H1", "C10-H2", False, "C10-H1 does not wait for C10-H2; it waits for: —"),
    ],
)
def test_a_circle_and_what_changes_nothing_are_refused(
    database: Database, code: str, after: str, adds: bool, said: str
) -> None:
    with database.writing() as session:
        a_plan(session, after=[(1, 0)])
        with pytest.raises(InvalidDataError, match=said):
            change(session, code, after, adds=adds)
        assert session.exec(select(Amendment)).all() == []
        assert in_words(session) == {"C10-H2": ["C10-H1"]}


def test_the_printed_command_names_the_plan_where_there_are_several(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, after=[(1, 0)])
        session.add(Plan(code="OTRO PLAN", title="Otro"))
        session.flush()
        with pytest.raises(InvalidDataError, match=r"--reason … --plan PRUEBA"):
            change(session, "C10-H1", "C10-H2")


def test_a_whole_does_not_wait_for_its_own_part(database: Database) -> None:
    with database.writing() as session:
        as_whole(a_plan(session, steps=3))
        session.flush()
        with pytest.raises(InvalidDataError, match="C10-H2 → C10-H3 → C10-H2"):
            change(session, "C10-H2", "C10-H3")


def test_a_closed_step_is_left_as_it_was(database: Database) -> None:
    with database.writing() as session:
        a_plan(session, state=State.COMPLETED)
        with pytest.raises(RefusedError, match="takes no more amendments"):
            change(session, "C10-H2", "C10-H1")


def test_a_document_that_reverses_a_wait_is_refused_with_the_command_that_opens_the_circle(
    database: Database,
) -> None:
    save(database, a_document(a_milestone("1"), a_milestone("2", after=("C10-H1",))))
    reversed_ = a_document(a_milestone("1", after=("C10-H2",)), a_milestone("2"))
    with pytest.raises(InvalidDataError) as refused:
        save(database, reversed_)
    command = "hitos wait remove C10-H2 C10-H1 --resolution … --reason …"
    assert all(command in refused.value.say(language) for language in Language)
    with database.writing() as session:
        change(session, "C10-H2", "C10-H1", adds=False)
    save(database, reversed_)
    with database.reading() as session:
        assert in_words(session) == {"C10-H1": ["C10-H2"]}


def test_a_document_does_not_bring_back_a_wait_that_was_decided_away_until_it_is_decided_again(
    database: Database,
) -> None:
    plan = a_document(a_milestone("1"), a_milestone("2", after=("C10-H1",)))
    save(database, plan)
    with database.writing() as session:
        change(session, "C10-H2", "C10-H1", adds=False)
    imported = save(database, plan)
    (remark,) = imported.remarks
    assert "hitos wait add C10-H2 C10-H1" in remark.say(Language.ES)
    with database.writing() as session:
        assert in_words(session) == {}
        change(session, "C10-H2", "C10-H1")
    assert save(database, plan).remarks == []
    with database.writing() as session:
        change(session, "C10-H2", "C10-H1", adds=False)
    save(database, plan.model_copy(update={"files": ("otra-version.yaml",)}))
    with database.reading() as session:
        assert in_words(session) == {"C10-H2": ["C10-H1"]}, "another document amends"
        assert len(session.exec(select(Amendment).order_by(col(Amendment.id))).all()) == 3
