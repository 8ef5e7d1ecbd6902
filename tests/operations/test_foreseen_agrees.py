"""What is foreseen, what a rehearsal plays and what daily mornings do agree: to the day, recipient and rung.

Random plans in which nobody answers: steps with policies of their own, edited calendars, quiet hours, digests,
submissions that wait. A plan is played as a rehearsal plays it, through the real sweep and the real delivery; what
left is compared with what was foreseen on its first day and on a day between; by night every step is looked at on
every day besides.
"""

import shutil
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

from domain.rules.days import local_day
from domain.rules.foreseeing import REPEATING, REPEATS_SHOWN
from domain.rules.reminders import RungKind
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.calendar import Opening
from domain.values.reminder_policy import Weekday
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus, State
from notifications.channels.letter import Letter, Meanwhile, rest
from notifications.channels.outcome import Outcome, Sent
from notifications.channels.sender import Sender
from operations.acting.acts import recheck
from operations.actor import Actor
from operations.following.advancing import PlanDay, advance, anything_to_send
from operations.following.foreseen import foreseen
from operations.messages.delivery import deliver_due
from operations.register.contacts import set_contact
from operations.rehearsing.copying import copy_records
from operations.rehearsing.rehearsal import next_eventful_day
from operations.timetable.calendars import look_at_all_again
from operations.timetable.policies import checked_policy, set_policy
from runtime.clock import moment_on
from storage.addresses import sqlite_url
from storage.database import Database
from tests.builders import a_plan, an_institution, set_day

ZONE = "America/Guatemala"
FIRST = date(2026, 1, 1)
DAYS = 220
END = FIRST + timedelta(days=DAYS)
ANA = Actor("Ana Prueba", moment_on(FIRST, ZONE))

A_FEW = st.none() | st.integers(1, 40)
OWN = st.fixed_dictionaries(
    {},
    optional={
        "before": st.lists(st.integers(1, 60), max_size=5, unique=True), "on_the_day": st.booleans(),
        "every_days_after": st.integers(2, 40), "superior_after": A_FEW, "escalate_after": A_FEW,
        "steering_after": A_FEW, "last_notice_after": A_FEW, "take_up_after": A_FEW, "review_after": A_FEW,
        "review_steering_after": A_FEW,
    },
)  # fmt: skip
OF_THE_PLAN = st.fixed_dictionaries(
    {},
    optional={
        "counting": st.sampled_from(["calendar", "working"]),
        "weekend": st.lists(st.sampled_from([day.value for day in Weekday]), max_size=3, unique=True),
        "closed_day": st.sampled_from(["stay", "next", "previous"]), "digest": st.booleans(),
        "quiet_on_closed_days": st.booleans(),
    },
)  # fmt: skip
HOURS = st.sampled_from(
    [{}, {"quiet_from": "18:00", "quiet_until": "07:00"}, {"quiet_from": "05:00", "quiet_until": "11:00"}]
)
STEP = st.fixed_dictionaries(
    {
        "start": st.none() | st.integers(-40, 90), "length": st.none() | st.integers(0, 150),
        "state": st.sampled_from([State.PLANNED, State.PLANNED, State.UNDER_WAY, State.IN_REVIEW]),
        "waits": st.none() | st.integers(-30, 0), "lead": st.sampled_from(["INAP", "INFOM"]), "own": OWN,
    }
)  # fmt: skip
ENTRIES = st.dictionaries(st.integers(-10, 300), st.sampled_from(list(Opening)), max_size=40)
SUPERIOR = st.none() | st.integers(-20, 0)


class Paper(Sender):
    """Takes every letter and keeps none: the outbox says what left."""

    def send(self, letter: Letter, route: str, meanwhile: Meanwhile = rest) -> Outcome:  # noqa: ARG002
        return Sent()


SENDER = Paper("mailbox:", Path("unused"), "hitos@example.org", "example.org")

Line = tuple[str, str, str, date]
"""The step, whom, the rung, and the day it leaves."""


@settings(max_examples=8, derandomize=True)  # others every night
@given(
    policy=OF_THE_PLAN, hours=HOURS, steps=st.lists(STEP, min_size=5, max_size=8), entries=ENTRIES,
    superior=SUPERIOR, steering=st.booleans(), asked_on=st.integers(0, 150),
)  # fmt: skip
def test_foreseen_rehearsed_and_followed_agree(fresh: Callable[[str], Database], **told: Any) -> None:
    agree(fresh, **told)


@pytest.mark.nightly
@settings(max_examples=250)
@given(
    policy=OF_THE_PLAN, hours=HOURS, steps=st.lists(STEP, min_size=5, max_size=8), entries=ENTRIES,
    superior=SUPERIOR, steering=st.booleans(), asked_on=st.integers(0, 150),
)  # fmt: skip
def test_they_agree_over_two_thousand_steps(fresh: Callable[[str], Database], **told: Any) -> None:
    agree(fresh, every_day=True, **told)


def agree(fresh: Callable[[str], Database], *, asked_on: int, every_day: bool = False, **told: Any) -> None:
    database, midway = fresh("plan"), FIRST + timedelta(days=asked_on)
    with database.writing() as session:
        begin(session, **told)
    at_first = all_foreseen(database, FIRST)
    copy = fresh("copy")
    copy_records(database, copy)
    day = play(database, FIRST, midway)
    before, at_midway = left(database), all_foreseen(database, midway)
    play(database, day, END)
    letters = left(database)
    assert differences(at_first, as_explained(letters)) == []
    assert differences(at_midway, as_explained(letters - before)) == []
    if every_day:
        for ahead in range(DAYS):
            look_at_every_step(copy, FIRST + timedelta(days=ahead))
            a_day(copy, FIRST + timedelta(days=ahead))
        assert left(copy) == letters
    database.close()
    copy.close()


def differences(told: Counter[Line], came: Counter[Line]) -> list[str]:
    return [f"told {line}" for line in (told - came).elements()] + [
        f"came {line}" for line in (came - told).elements()
    ]


def begin(
    session: Session, *, policy: dict[str, Any], hours: dict[str, str], steps: list[dict[str, Any]],
    entries: dict[int, Opening], superior: int | None, steering: bool,
) -> None:  # fmt: skip
    made = a_plan(session, steps=len(steps), period_start=None)
    made.plan.zone = ZONE
    body = an_institution(session, "CONSEJO") if steering else None
    if superior is not None:
        set_contact(session, made.institutions["INAP"], ContactRole.SUPERIOR, name="Eva Modelo",
                    email="eva@example.org", since=FIRST + timedelta(days=superior), actor=ANA)  # fmt: skip
    for row, told in zip(made.steps, steps, strict=True):
        start = None if told["start"] is None else FIRST + timedelta(days=told["start"])
        row.start_on = start
        row.due_on = None if told["length"] is None else (start or FIRST) + timedelta(days=told["length"])
        row.state = told["state"]
        if told["waits"] is not None and row.state is not State.PLANNED:
            row.waiting_since = FIRST + timedelta(days=told["waits"])
    session.flush()
    own = {row.code: told["own"] for row, told in zip(made.steps, steps, strict=True) if told["own"]}
    data = policy | hours | {"own": own} | ({"steering": body.acronym} if body else {})
    set_policy(session, made.plan, checked_policy(session, made.plan, data), ANA)
    for ahead, opening in entries.items():
        set_day(session, made.plan, FIRST + timedelta(days=ahead), opening, name="x", source="y", actor=ANA)
    for row in made.steps:
        recheck(session, made.plan, row, FIRST)


def a_day(database: Database, day: date) -> None:
    """What quiet hours kept back leaves early; the sweep in the morning; delivery then and at night."""
    early, morning, night = (moment_on(day, ZONE, time(hour)) for hour in (6, 7, 23))
    deliver(database, early)
    advance(database, PlanDay("PRUEBA", day, morning))
    deliver(database, morning)
    deliver(database, night)


def deliver(database: Database, now: datetime) -> None:
    if anything_to_send(database, now):
        deliver_due(database, SENDER, lambda: now, "test")


def play(database: Database, day: date | None, before: date) -> date | None:
    """As a rehearsal jumps from one eventful day to the next; the first day that was not played."""
    while day is not None and day < before:
        a_day(database, day)
        with database.reading() as session:
            day = next_eventful_day(session, session.exec(select(Plan)).one(), [], day)
    return day


def look_at_every_step(database: Database, day: date) -> None:
    with database.writing() as session:
        look_at_all_again(session, session.exec(select(Plan)).one(), day)


def all_foreseen(database: Database, today: date) -> Counter[Line]:
    with database.reading() as session:
        plan = session.exec(select(Plan)).one()
        coming = [each for step in session.exec(select(Step)) for each in foreseen(session, plan, step, today)]
    return Counter(
        (each.step, to, each.rung.key, each.leaves) for each in coming for to in each.to if each.leaves < END
    )


def left(database: Database) -> Counter[Line]:
    """Every message that left, not the digests in which some travelled."""
    query = (
        select(Step.code, Institution.acronym, Message.rung, Message.sent_at)
        .join(Step, col(Step.id) == Message.step_id)
        .join(Institution, col(Institution.id) == Message.institution_id)
        .where(Message.status == MessageStatus.SENT, Message.kind != MessageKind.DIGEST)
    )
    with database.reading() as session:
        return Counter((code, to, rung, local_day(at, ZONE)) for code, to, rung, at in session.exec(query) if at)


def as_explained(letters: Counter[Line]) -> Counter[Line]:
    """Without the fourth and later repeats of a rung that goes on for ever."""
    seen: Counter[tuple[str, str, str]] = Counter()
    kept: Counter[Line] = Counter()
    for line in sorted(letters.elements(), key=lambda each: (each[3], int(each[2].rpartition("-")[2]))):
        kind = line[2].rpartition("-")[0]
        seen[line[0], line[1], kind] += 1
        if RungKind(kind) not in REPEATING or seen[line[0], line[1], kind] <= REPEATS_SHOWN:
            kept[line] += 1
    return kept


@pytest.fixture(scope="module")
def fresh(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Database]:
    """Makes an empty migrated database."""

    def make(name: str) -> Database:
        folder = tmp_path_factory.mktemp(name)
        return Database(sqlite_url(Path(shutil.copy(sqlite_template, folder / "hitos.db"))))

    return make
