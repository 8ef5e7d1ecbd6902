"""The daily sweep against one hand-written set-based SQL sweep of the same rules, on copies of one database.

``python3 dev.py bench sweep [--sizes 1000,10000,100000] [--on sqlite,postgresql,prefect]``. Every ratio is
measured in one run, ours and the yardstick taking turns on fresh copies; both must write the same rows. First
sweep: the plan was just imported and half of it is late. Second day, *answered*: all but 3 in 100 of what was
past its deadline has been closed, as in a plan that is worked on; *neglected*: nobody answered anything, and a
seventh of all late activities is reminded every day. *In working days*: the answered day where the rules count
working days by Guatemala's holidays, against the same day counted by the calendar, in turns.
"""

import argparse
import json
import os
import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import holidays
from sqlalchemy import insert, text
from sqlmodel import Session, select

from benchmarks.copies import Copies, PostgresCopies, SqliteCopies
from benchmarks.measuring import print_result, seconds
from benchmarks.plans import NOW, START, TODAY, YEARS, answer_most, write_plan
from benchmarks.raw_sweep import raw_sweep
from domain.tables.calendar import CalendarEntry
from domain.tables.columns import table_of
from domain.tables.plan import Plan
from domain.values.calendar import Opening
from flows.engine import free_port, running_server
from operations.following.sweep import follow_group, groups_due
from storage.database import Database
from tests.postgres import postgres_server

_ROUNDS = 5
_LATE_IN_HUNDRED = 3
_NEVER = 10_000
"""Days since the last sweep of a plan that was never swept."""


def main() -> None:
    """Measure every size on every database and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--on", default="sqlite,postgresql,prefect")
    given = parser.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    result: dict[str, Any] = {}
    if "sqlite" in given.on:
        with TemporaryDirectory() as folder:
            result["sqlite, WAL, synchronous=FULL"] = _all_sizes(SqliteCopies(Path(folder)), sizes)
    if "postgresql" in given.on:
        with postgres_server() as address:
            result["postgresql, fsync=on"] = _all_sizes(PostgresCopies(address), sizes)
    if "prefect" in given.on:
        with TemporaryDirectory() as folder:
            result["with prefect, sqlite"] = _with_prefect(Path(folder), sizes)
    print_result("sweep", result)


def sweep(database: Database, today: date) -> None:
    """One day's sweep, group by group, each in its own transaction, as the flow does it."""
    with database.reading() as session:
        plan = session.exec(select(Plan)).one()
        groups = groups_due(session, plan, today)
    for group in groups:
        with database.writing() as session:
            follow_group(session, plan, group.commitment_ids, today, NOW)


def _all_sizes(copies: Copies, sizes: list[int]) -> dict[str, Any]:
    found = {str(size): _measure(copies, size) for size in sizes}
    answered = [found[str(size)]["second_day_answered"]["ours"] for size in sizes]
    return found | {"growth_from_size_to_size": [larger / smaller for smaller, larger in pairwise(answered)]}


def _with_prefect(folder: Path, sizes: list[int]) -> dict[str, Any]:
    """The answered second day as a flow run, against the yardstick on a copy of the same database."""
    found: dict[str, Any] = {}
    copies, port = SqliteCopies(folder), free_port()
    with running_server(folder, port) as variables:
        for size in sizes:
            name = f"flow{size}"
            copies.made(name, lambda session: write_plan(session, size))  # noqa: B023  (called at once)
            copies.made("hitos", lambda session: _first_day(session, _LATE_IN_HUNDRED), of=name)
            raw = []
            for _ in range(_ROUNDS):
                database = copies.copy("hitos")
                raw.append(_timed_raw_sweep(database, TODAY + timedelta(days=1), 1))
                database.close()
            environment = os.environ | variables | {"HITOS_HOME": str(folder), "PREFECT_LOGGING_LEVEL": "WARNING"}
            child = [sys.executable, "-m", "benchmarks.sweep_flow"]
            told = json.loads(subprocess.check_output(child, env=environment))
            yardstick = sorted(raw)[_ROUNDS // 2]
            found[str(size)] = {"ratio": told["warm"] / yardstick, "raw_sql": yardstick} | told
    return found


def _measure(copies: Copies, size: int) -> dict[str, Any]:
    kinds = ("new", "answered", "neglected", "working")
    new, answered, neglected, working = (f"{kind}{size}" for kind in kinds)
    copies.made(new, lambda session: write_plan(session, size))
    copies.made(answered, lambda session: _first_day(session, _LATE_IN_HUNDRED), of=new)
    copies.made(neglected, lambda session: _first_day(session, 100), of=new)
    copies.made(working, _in_working_days, of=new)
    tomorrow = TODAY + timedelta(days=1)
    return {
        "first_sweep_of_a_new_plan": _compare(copies, new, TODAY, since=_NEVER),
        "second_day_answered": _compare(copies, answered, tomorrow, since=1),
        "second_day_neglected": _compare(copies, neglected, tomorrow, since=1),
        "second_day_answered_in_working_days": _beside(copies, working, answered, tomorrow),
        "bytes_an_activity": {name: copies.size(name) / size for name in (new, answered, neglected)},
    }


def _first_day(session: Session, late_in_hundred: int) -> None:
    answer_most(session, late_in_hundred)
    plan = session.exec(select(Plan)).one()
    for group in groups_due(session, plan, TODAY):
        follow_group(session, plan, group.commitment_ids, TODAY, NOW)


def _in_working_days(session: Session) -> None:
    plan = session.exec(select(Plan)).one()
    plan.reminders = {"counting": "working"}
    years = range(START.year, START.year + YEARS)
    session.execute(
        insert(table_of(CalendarEntry)),
        [
            {"plan_id": plan.id, "day": day, "opening": Opening.CLOSED, "name": name, "source": "holidays",
             "at": NOW, "by": "bench"}
            for day, name in holidays.country_holidays("GT", years=years).items()
        ],
    )  # fmt: skip
    _first_day(session, _LATE_IN_HUNDRED)


def _beside(copies: Copies, name: str, other: str, today: date) -> dict[str, Any]:
    """Our sweep of two databases in turns: medians in seconds, of the first also a step looked at, and ratios."""
    took: dict[str, list[float]] = {name: [], other: []}
    steps: dict[str, int] = {}
    for _ in range(_ROUNDS):
        for each, several in took.items():
            database = copies.copy(each)
            with database.reading() as session:
                groups = groups_due(session, session.exec(select(Plan)).one(), today)
            steps[each] = sum(group.steps for group in groups)
            several.append(_timed_sweep(database, today))
            database.close()
    mine, beside = (sorted(several)[_ROUNDS // 2] for several in took.values())
    return {
        "ratio": mine / beside, "ratio_a_step": mine / steps[name] / (beside / steps[other]), "seconds": mine,
        "seconds_by_calendar": beside, "steps": steps[name], "steps_by_calendar": steps[other],
    }  # fmt: skip


def _compare(copies: Copies, name: str, today: date, *, since: int) -> dict[str, Any]:
    """Ours and the yardstick in turns; medians in seconds, their ratio, the rows there are afterwards."""
    ours: list[float] = []
    raw: list[float] = []
    repeated: list[float] = []
    rows: list[int] = []
    for _ in range(_ROUNDS):
        database = copies.copy(name)
        ours.append(_timed_sweep(database, today))
        rows = _rows(database)
        repeated.append(_timed_sweep(database, today))
        assert rows == _rows(database), "a repeated sweep wrote rows"
        database.close()
        database = copies.copy(name)
        raw.append(_timed_raw_sweep(database, today, since))
        assert rows == _rows(database), f"the yardstick wrote {_rows(database)}, ours {rows}"
        database.close()
    mine, yardstick = sorted(ours)[_ROUNDS // 2], sorted(raw)[_ROUNDS // 2]
    return {
        "ratio": mine / yardstick, "ours": mine, "raw_sql": yardstick, "ours_first_in_process": ours[0],
        "repeated_sweep": sorted(repeated)[_ROUNDS // 2], "moves_in_all": rows[0], "messages_in_all": rows[1],
    }  # fmt: skip


def _timed_sweep(database: Database, today: date) -> float:
    _rows(database)  # opens the connection: both sides start warm
    return seconds(lambda: sweep(database, today))


def _timed_raw_sweep(database: Database, today: date, since: int) -> float:
    def whole_plan() -> None:
        with database.writing() as session:
            raw_sweep(session, 1, today, NOW, since=since)

    _rows(database)
    return seconds(whole_plan)


def _rows(database: Database) -> list[int]:
    with database.reading() as session:
        return [int(session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()) for table in _WRITTEN]


_WRITTEN = ("move", "message")


if __name__ == "__main__":
    main()
