"""Clocks that jump, stop and change over: whatever they do, no reminder is missed and none is doubled.

A machine of random days against the real sweep on a real database. After every sweep the messages in the outbox
are compared with what the rule says is owed on that local day.
"""

import shutil
import tempfile
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import or_
from sqlmodel import Session, col, select

from domain.rules.days import local_day
from domain.rules.following import StepFacts, follow
from domain.rules.transitions import CLOSED
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.calendar import Opening
from domain.values.vocabulary import Act, MessageStatus, State
from notifications.outbox.owed import OF_A_DEADLINE
from notifications.outbox.taking_back import cancel_deadline_messages
from operations.acting.acts import act_on, recheck
from operations.acting.answering import acknowledge
from operations.actor import Actor
from operations.following.sweep import follow_group, groups_due
from operations.timetable.deadlines import promise_due
from operations.timetable.timing import timing_of, timing_of_step
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade
from tests.builders import a_plan, set_day

ZONES = (
    "America/Guatemala", "America/El_Salvador", "America/Bogota", "America/Tegucigalpa", "America/Costa_Rica",
    "America/Mexico_City", "America/Santiago", "America/Asuncion", "America/Havana", "America/New_York",
    "America/St_Johns", "America/Sao_Paulo", "Europe/Madrid", "Europe/London", "Atlantic/Azores",
    "Africa/Casablanca", "Africa/Cairo", "Asia/Beirut", "Asia/Jerusalem", "Asia/Tehran",
    "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia", "Asia/Kathmandu",
)  # fmt: skip
POLICIES: tuple[dict[str, object], ...] = (
    {},
    {"counting": "working", "before": [10, 2], "escalate_after": 3, "closed_day": "next"},
    {
        "counting": "working",
        "every_days_after": 2,
        "closed_day": "previous",
        "take_up_after": 1,
        "review_after": 2,
    },
    {"before": [], "on_the_day": False, "escalate_after": None, "quiet_from": "18:00", "quiet_until": "07:00"},
)


class Clock(RuleBasedStateMachine):
    """One step of one plan, a clock that does what it likes, and a sweep that comes when it comes."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "hitos.db"
        shutil.copy(self.template, path)
        self.database = Database(sqlite_url(path))
        self.now = datetime(2019, 12, 1, 12, tzinfo=UTC)
        self.zone = "UTC"
        self.looked_on = date(2019, 1, 1)

    @initialize(
        zone=st.sampled_from(ZONES), policy=st.sampled_from(POLICIES), length=st.integers(0, 60),
        ahead=st.integers(0, 120),
    )  # fmt: skip
    def begin(self, zone: str, policy: dict[str, object], length: int, ahead: int) -> None:
        start = date(2019, 12, 1) + timedelta(days=ahead)
        with self.database.writing() as session:
            made = a_plan(session, steps=1, start=start, due=start + timedelta(days=length), reminders=policy,
                          period_start=None)  # fmt: skip
            made.plan.zone = zone
            session.add(made.plan)
        self.zone = zone

    def plan_and_step(self, session: Session) -> tuple[Plan, Step]:
        return session.exec(select(Plan)).one(), session.exec(select(Step)).one()

    @property
    def today(self) -> date:
        return local_day(self.now, self.zone)

    @rule(hours=st.integers(1, 40))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(days=st.sampled_from([1, 7, 40, 400]))
    def the_machine_is_off(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(hours=st.integers(-24, 24))
    def the_clock_is_set(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(days=st.sampled_from([366, -366]))
    def the_clock_is_a_year_wrong(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(hour=st.integers(0, 23))
    def it_becomes_local_hour(self, hour: int) -> None:
        """To the hours around which days and clocks change."""
        local = datetime.combine(self.today + timedelta(days=1), time(hour), ZoneInfo(self.zone))
        self.now = local.astimezone(UTC)

    @rule()
    def the_sweep_runs(self) -> None:
        with self.database.writing() as session:
            plan, _ = self.plan_and_step(session)
            for group in groups_due(session, plan, self.today):
                follow_group(session, plan, group.commitment_ids, self.today, self.now)
        if self.somebody_looks():
            with self.database.reading() as session:
                self.compare(session)

    def somebody_looks(self) -> bool:
        """A sweep or an act sees the step on this day; whether no later day was seen before.

        A clock set back sees a window again that has passed: what is owed since the latest day counts, and the
        next sweep from that day on finds it; what was before does not.
        """
        self.looked_on = max(self.looked_on, self.today)
        return self.looked_on == self.today

    def compare(self, session: Session) -> None:
        """Nothing owed on this day is missing from the outbox, unless it was taken back by an act."""
        plan, step = self.plan_and_step(session)
        facts = StepFacts(
            step.state, step.start_on, step.due_on, False, step.answered_on, step.quiet_until, step.waiting_since
        )
        if step.next_check_on is not None and step.next_check_on <= self.today:
            raise AssertionError("the sweep left the step due for a check")
        owed = {rung.key for rung in follow(facts, timing_of_step(session, plan, step), self.today).rungs}
        lead_rungs = {key for key in owed if not key.startswith(("superior", "steering", "review_steering"))}
        of_this_date = or_(col(Message.due_on) == step.due_on, col(Message.kind).not_in(OF_A_DEADLINE))
        written = session.exec(
            select(Message.rung).where(of_this_date, col(Message.status) != MessageStatus.CANCELLED)
        ).all()
        assert lead_rungs <= set(written), (lead_rungs, written)

    @rule()
    def somebody_acts(self) -> None:
        self.somebody_looks()
        with self.database.writing() as session:
            plan, step = self.plan_and_step(session)
            act = {
                State.PLANNED: Act.START, State.UNDER_WAY: Act.SUBMIT, State.IN_REVIEW: Act.RETURN,
            }.get(step.state, Act.REOPEN)  # fmt: skip
            act_on(session, plan, step, act, Actor("Ana Prueba", self.now))

    @rule()
    def it_is_completed(self) -> None:
        self.somebody_looks()
        with self.database.writing() as session:
            plan, step = self.plan_and_step(session)
            if step.state is State.IN_REVIEW:
                act_on(session, plan, step, Act.ACCEPT, Actor("Luis Ejemplo", self.now))

    @rule()
    def it_is_acknowledged(self) -> None:
        self.somebody_looks()
        with self.database.writing() as session:
            plan, step = self.plan_and_step(session)
            if step.state in (State.PLANNED, State.UNDER_WAY):
                acknowledge(session, plan, step, Actor("Ana Prueba", self.now))

    @rule(days=st.integers(0, 60))
    def the_deadline_moves(self, days: int) -> None:
        self.somebody_looks()
        with self.database.writing() as session:
            plan, step = self.plan_and_step(session)
            if step.state not in CLOSED and step.start_on is not None:
                timing = timing_of(session, plan)
                promise_due(step, step.start_on + timedelta(days=days), step.due_precision, timing)
                cancel_deadline_messages(session, step)
                recheck(session, plan, step, self.today)

    @rule(ahead=st.integers(0, 20))
    def a_holiday_is_decreed(self, ahead: int) -> None:
        self.somebody_looks()
        with self.database.writing() as session:
            plan, _ = self.plan_and_step(session)
            set_day(session, plan, self.today + timedelta(days=ahead), Opening.CLOSED, name="Asueto",
                    source="Acuerdo", actor=Actor("Ana Prueba", self.now))  # fmt: skip

    @invariant()
    def nothing_is_doubled(self) -> None:
        """A window is written once a recipient and deadline; the ladders of submissions begin anew with each."""
        query = select(col(Message.institution_id), col(Message.rung), col(Message.due_on)).where(
            col(Message.status) != MessageStatus.CANCELLED
        )
        with self.database.reading() as session:
            live = [row for row in session.exec(query) if not row[1].startswith(("review", "take_up"))]
        assert len(live) == len(set(live)), live

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> type[Clock]:
    path = tmp_path_factory.mktemp("clock") / "hitos.db"
    database = Database(sqlite_url(path))
    upgrade(database)
    database.close()
    Clock.template = path
    return Clock


def test_no_reminder_is_missed_or_doubled_whatever_the_clock_does(machine: type[Clock]) -> None:
    run_state_machine_as_test(machine, settings=settings(max_examples=50, stateful_step_count=40, deadline=None))


@pytest.mark.nightly
def test_the_same_over_fifty_thousand_steps(machine: type[Clock]) -> None:
    run_state_machine_as_test(machine, settings=settings(max_examples=1300, stateful_step_count=40, deadline=None))
