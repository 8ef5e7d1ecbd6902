"""The forecast of a plan in the database: what waits is shown with what pushes it; nothing is stored."""

from datetime import date

from sqlmodel import col, select

from domain.tables.columns import id_of
from domain.tables.step import Step
from operations.following.forecasting import delayed_steps
from storage.database import Database
from tests.builders import a_plan


def test_a_date_that_is_tried_out_shows_what_it_would_move_and_stores_nothing(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=3, after=[(1, 0), (2, 1)], due=date(2019, 8, 31))
        first, second, third = made.steps
        second.start_on, second.due_on = date(2019, 9, 1), date(2019, 9, 30)
        third.start_on, third.due_on = date(2019, 10, 1), date(2019, 10, 31)
        session.add_all((second, third))
        session.flush()
        assert delayed_steps(session, made.plan, date(2019, 6, 1)) == []
        moved = {id_of(first): date(2019, 9, 10)}
        shown = delayed_steps(session, made.plan, date(2019, 6, 1), moved)
        assert [(each.code, each.forecast, each.pushed_by) for each in shown] == [
            ("C10-H1", date(2019, 9, 10), None),
            ("C10-H2", date(2019, 10, 10), "C10-H1"),
            ("C10-H3", date(2019, 11, 10), "C10-H2"),
        ]
        assert session.exec(select(col(Step.due_on)).where(Step.code == "C10-H3")).one() == date(2019, 10, 31)


def test_a_step_late_today_shows_what_it_is_about_to_move(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=2, after=[(1, 0)])
        second = made.steps[1]
        second.start_on, second.due_on = date(2019, 9, 1), date(2019, 9, 30)
        session.add(second)
        session.flush()
        (late, pushed) = delayed_steps(session, made.plan, date(2019, 9, 8))
    assert (late.code, late.forecast) == ("C10-H1", date(2019, 9, 8))
    assert (pushed.code, pushed.forecast, pushed.pushed_by) == ("C10-H2", date(2019, 10, 8), "C10-H1")
