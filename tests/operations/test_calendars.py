"""A plan's working days: seeded, edited, and what they do to deadlines and reminders."""

from datetime import date, timedelta
from functools import partial

import pytest
from sqlmodel import Session, select

from domain.tables.calendar import CalendarEntry
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.calendar import Opening
from domain.values.errors import InvalidDataError
from domain.values.vocabulary import MessageStatus
from operations.actor import Actor
from operations.following.sweep import follow_group, groups_due
from operations.timetable.calendars import entries_in_force, seed_calendar, set_days
from operations.timetable.deadlines import promised_due
from operations.timetable.policies import checked_policy, set_policy
from storage.database import Database
from tests.builders import NOON, a_plan, set_day

ANA = Actor("Ana Prueba", NOON)
SATURDAY, MONDAY = date(2019, 8, 31), date(2019, 9, 2)


def the_plan(session: Session) -> Plan:
    return session.exec(select(Plan)).one()


def the_step(session: Session) -> Step:
    return session.exec(select(Step)).one()


def sweep(database: Database, today: date) -> None:
    with database.writing() as session:
        plan = the_plan(session)
        for group in groups_due(session, plan, today):
            follow_group(session, plan, group.commitment_ids, today, NOON)


def test_the_public_holidays_of_a_country_are_added_once_in_the_plans_language(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session).plan
        first = seed_calendar(session, plan, "gt", (2019, 2019), ANA)
        assert {(entry.day, entry.name) for entry in first} >= {(date(2019, 4, 18), "Jueves Santo")}
        assert seed_calendar(session, plan, "GT", (2019, 2019), ANA) == []
        assert all("GT" in entry.source for entry in first)


@pytest.mark.parametrize("country", ["GT", "SV", "CO", "HN", "CR", "MX", "BR", "CA"])
def test_holidays_of_the_countries_we_serve_are_known(database: Database, country: str) -> None:
    with database.writing() as session:
        assert len(seed_calendar(session, a_plan(session).plan, country, (2026, 2027), ANA)) > 10


@pytest.mark.parametrize(("country", "years"), [("ZZ", (2019, 2019)), ("GT", (2020, 2019)), ("GT", (1990, 2029))])
def test_an_unknown_country_or_no_sensible_years_are_refused(
    database: Database, country: str, years: tuple[int, int]
) -> None:
    with database.writing() as session, pytest.raises(InvalidDataError):
        seed_calendar(session, a_plan(session).plan, country, years, ANA)


def test_what_people_say_of_a_day_counts_over_what_was_seeded_and_both_stay(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session).plan
        seed_calendar(session, plan, "GT", (2019, 2019), ANA)
        day = date(2019, 4, 18)
        set_day(session, plan, day, Opening.HALF, name="Jueves Santo", source="Acuerdo 12-2019", actor=ANA)
        (now,) = [entry for entry in entries_in_force(session, plan) if entry.day == day]
        assert (now.opening, now.source) == (Opening.HALF, "Acuerdo 12-2019")
        rows = session.exec(select(CalendarEntry).where(CalendarEntry.day == day)).all()
        assert len(rows) == 2


def test_an_offices_closure_is_said_once_for_all_its_days_but_the_weekends(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1, reminders={"closed_day": "next"}).plan
        closed = partial(
            set_days, session, plan, opening=Opening.CLOSED, name="Cierre", source="Acuerdo 7-2019", actor=ANA
        )
        entries = closed(date(2019, 8, 30), date(2019, 10, 29))
        assert len(entries) == 43
        assert all(entry.day.weekday() < 5 for entry in entries)
        assert the_step(session).due_on == date(2019, 10, 30)
        for last in (date(2019, 8, 30), date(2020, 9, 1)):
            with pytest.raises(InvalidDataError, match="no period"):
                closed(SATURDAY, last)
        with pytest.raises(InvalidDataError, match="no period"):
            closed(SATURDAY, date(2019, 9, 1))


def test_the_calendar_is_told_as_it_stood_on_an_earlier_day(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session).plan
        for later, opening in enumerate((Opening.CLOSED, Opening.HALF)):
            actor = Actor("Ana Prueba", NOON + timedelta(days=later))
            set_day(session, plan, MONDAY, opening, name="Asueto", source="Acuerdo", actor=actor)
        days = [date(2019, 4, 30), date(2019, 5, 1), date(2019, 5, 2)]
        told = [[entry.opening for entry in entries_in_force(session, plan, day)] for day in days]
    assert told == [[], [Opening.CLOSED], [Opening.HALF]]


def test_years_of_which_the_list_knows_nothing_are_not_taken_for_years_without_holidays(
    database: Database,
) -> None:
    with database.writing() as session, pytest.raises(InvalidDataError, match="has none"):
        seed_calendar(session, a_plan(session).plan, "GT", (2150, 2160), ANA)


def test_a_deadline_on_a_closed_day_moves_by_the_plans_rule_and_keeps_its_promise(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        set_policy(session, plan, checked_policy(session, plan, {"closed_day": "next"}), ANA)
        step = the_step(session)
        assert (step.due_on, promised_due(step)) == (MONDAY, SATURDAY)
        set_day(session, plan, MONDAY, Opening.CLOSED, name="Asueto", source="Acuerdo 31-2019", actor=ANA)
        assert the_step(session).due_on == date(2019, 9, 3)
        set_policy(session, plan, checked_policy(session, plan, {"closed_day": "previous"}), ANA)
        assert the_step(session).due_on == date(2019, 8, 30)
        set_policy(session, plan, checked_policy(session, plan, {}), ANA)
        step = the_step(session)
        assert (step.due_on, step.due_moved_from) == (SATURDAY, None)


def test_a_decreed_holiday_takes_back_what_reminds_of_the_former_day(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=1).plan
        set_policy(session, plan, checked_policy(session, plan, {"closed_day": "next"}), ANA)
    sweep(database, date(2019, 8, 30))
    with database.writing() as session:
        plan = the_plan(session)
        set_day(session, plan, MONDAY, Opening.CLOSED, name="Asueto", source="Acuerdo 31-2019", actor=ANA)
    sweep(database, date(2019, 8, 30))
    with database.reading() as session:
        owed = {(row.due_on, row.status) for row in session.exec(select(Message))}
    assert owed == {(MONDAY, MessageStatus.CANCELLED), (date(2019, 9, 3), MessageStatus.PENDING)}


def test_escalation_counts_working_days_where_the_policy_says_so(database: Database) -> None:
    """Five working days after Friday 30 August 2019, with Monday 2 September closed, is Monday the 9th."""
    policy = {"counting": "working", "escalate_after": 5}
    with database.writing() as session:
        plan = a_plan(session, steps=1, due=date(2019, 8, 30), reminders=policy).plan
        set_day(session, plan, MONDAY, Opening.CLOSED, name="Asueto", source="Acuerdo 31-2019", actor=ANA)
    sweep(database, date(2019, 9, 6))
    with database.reading() as session:
        assert "escalation-5" not in session.exec(select(Message.rung)).all()
        assert the_step(session).next_check_on == date(2019, 9, 9)
    sweep(database, date(2019, 9, 9))
    with database.reading() as session:
        assert "escalation-5" in session.exec(select(Message.rung)).all()
