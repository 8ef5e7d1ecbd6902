"""What people record of a plan as a whole: appended, of a day, and what follows from it."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session

from domain.tables.columns import id_of
from domain.values.errors import InvalidDataError
from domain.values.language import Language
from domain.values.macro_indicators import Grouping, MacroIndicator, PlanIndicators
from domain.values.vocabulary import DocumentKind, Factor
from operations.actor import Actor
from operations.measuring.figures import rolled
from operations.measuring.measurements import indicators_of, measurements_of, record_measurement
from operations.reports.building import build_report
from storage.database import Database
from tests.builders import Made, a_plan

TODAY = date(2020, 3, 2)
ACTOR = Actor("Marta Lima", datetime(2020, 3, 3, 2, tzinfo=UTC))
"""Eight in the evening of the 2nd in Guatemala."""


def a_strategic_plan(session: Session) -> Made:
    made = a_plan(session)
    made.plan.kind = DocumentKind.STRATEGIC_PLAN
    session.add(made.plan)
    session.flush()
    return made


def indicators(session: Session, made: Made, day: date = TODAY) -> PlanIndicators | None:
    return indicators_of(session, made.plan, rolled(session, id_of(made.plan), day))


def test_a_measurement_is_of_the_plans_local_day_and_never_overwritten(database: Database) -> None:
    with database.writing() as session:
        made = a_strategic_plan(session)
        for percent in (40, 60):
            record_measurement(session, made.plan, Factor.VISION, percent, " Encuesta ", ACTOR)
        rows = measurements_of(session, made.plan, TODAY)
        assert [(row.percent, row.source, row.on_day, row.by) for row in rows] == [
            (40, "Encuesta", TODAY, "Marta Lima"), (60, "Encuesta", TODAY, "Marta Lima"),
        ]  # fmt: skip
        found = indicators(session, made)
        assert found is not None
        assert found.factors[0].percent == 60
        before = indicators(session, made, date(2020, 3, 1))
        assert before is not None
        assert before.factors[0].percent is None


@pytest.mark.parametrize(
    ("percent", "source", "day", "told"),
    [
        (101, "Encuesta", None, "0 a 100"),
        (-1, "Encuesta", None, "0 a 100"),
        (50, "  ", None, "la fuente"),
        (50, "Encuesta", date(2020, 3, 3), "hoy es 2020-03-02"),
    ],
)
def test_what_cannot_be_measured_is_refused(
    sqlite_database: Database, percent: int, source: str, day: date | None, told: str
) -> None:
    with sqlite_database.writing() as session:
        made = a_strategic_plan(session)
        with pytest.raises(InvalidDataError) as caught:
            record_measurement(session, made.plan, Factor.VISION, percent, source, ACTOR, on_day=day)
        assert told in caught.value.say(Language.ES)


def test_a_national_plan_has_no_indicators_until_somebody_measures_one(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        assert indicators(session, made) is None
        assert build_report(session, made.plan, TODAY).indicators is None
        record_measurement(session, made.plan, Factor.MISSION, 80, "Acta 3", ACTOR)
        assert indicators(session, made) is not None


def test_the_report_uses_the_grouping_asked_for(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_strategic_plan(session)
        for factor, percent in zip(Factor, (70, 85, 90, 62, 55), strict=True):
            record_measurement(session, made.plan, factor, percent, "Taller", ACTOR)
        for grouping, efficacy in ((Grouping.FORMULA, 66), (Grouping.TABLE, 80)):
            report = build_report(session, made.plan, TODAY, grouping)
            assert report.indicators is not None
            assert report.indicators.figures[0].indicator is MacroIndicator.EFFICACY
            assert report.indicators.figures[0].percent == efficacy
