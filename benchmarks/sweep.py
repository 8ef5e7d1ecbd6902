"""The daily sweep against one hand-written set-based SQL sweep of the same rules, on copies of one database.

``python3 dev.py bench sweep [--sizes 1000,10000,100000]``. Every ratio is measured in one run, ours and the
yardstick taking turns on copies of the same file. First sweep: the plan was just imported, half of it is late.
Second day, *answered*: all but 3 in 100 of what was past its deadline has been closed, as in a plan that is
worked on; *neglected*: nobody answered anything and a seventh of all late activities is reminded every day.
"""

import argparse
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import text
from sqlmodel import Session, select

from benchmarks.measuring import print_result, seconds
from benchmarks.plans import NOW, TODAY, answer_most, write_plan
from benchmarks.raw_sweep import raw_sweep
from domain.tables.plan import Plan
from operations.sweep import follow_group, groups_due
from storage.database import Database, sqlite_url
from storage.schema import upgrade

_ROUNDS = 5
_LATE_IN_HUNDRED = 3
_WRITTEN = ("SELECT count(*) FROM move", "SELECT count(*) FROM message")


def main() -> None:
    """Measure every size and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    with TemporaryDirectory() as folder:
        results = {size: _measure(Path(folder), size) for size in sizes}
    growth = {
        f"{small}_to_{large}": results[large]["answered"]["ours"] / results[small]["answered"]["ours"]
        for small, large in zip(sizes, sizes[1:], strict=False)
    }
    print_result("sweep", {"database": "sqlite, WAL, synchronous=FULL", "growth": growth, "sizes": results})


def sweep(database: Database, today: date) -> None:
    """One day's sweep, group by group, each in its own transaction, as the flow does it."""
    with database.reading() as session:
        plan = session.exec(select(Plan)).one()
        groups = groups_due(session, plan, today)
    for group in groups:
        with database.writing() as session:
            follow_group(session, plan, group.commitment_ids, today, NOW)


def _measure(folder: Path, size: int) -> dict[str, Any]:
    new = folder / f"new-{size}.db"
    _with(new, lambda session: write_plan(session, size))
    size_of_new = new.stat().st_size
    first = _compare(new, TODAY, since=10_000)
    swept, answered = folder / f"swept-{size}.db", folder / f"answered-{size}.db"
    for target, late in ((swept, 100), (answered, _LATE_IN_HUNDRED)):
        shutil.copy(new, target)
        if late < 100:
            _with(target, lambda session: answer_most(session, _LATE_IN_HUNDRED))
        database = Database(sqlite_url(target))
        sweep(database, TODAY)
        _settle(database)
    tomorrow = TODAY + timedelta(days=1)
    return {
        "first_sweep": first,
        "answered": _compare(answered, tomorrow, since=1),
        "neglected": _compare(swept, tomorrow, since=1),
        "bytes_an_activity_new": size_of_new / size,
        "bytes_an_activity_answered": answered.stat().st_size / size,
        "bytes_an_activity_neglected": swept.stat().st_size / size,
    }


def _compare(original: Path, today: date, *, since: int) -> dict[str, Any]:
    """Ours and the yardstick in turns on fresh copies; medians, their ratio, the rows each wrote."""
    ours: list[float] = []
    raw: list[float] = []
    repeated: list[float] = []
    for _ in range(_ROUNDS):
        database = _copy(original)
        ours.append(seconds(lambda: sweep(database, today)))
        rows = _rows(database)
        repeated.append(seconds(lambda: sweep(database, today)))
        assert rows == _rows(database), "a repeated sweep wrote rows"
        _settle(database)
        database = _copy(original)
        raw.append(seconds(lambda: _raw(database, today, since)))
        assert rows == _rows(database), f"the yardstick wrote {_rows(database)}, ours {rows}"
        _settle(database)
    mine, yardstick = sorted(ours)[_ROUNDS // 2], sorted(raw)[_ROUNDS // 2]
    return {
        "ours": mine, "first_in_process": ours[0], "raw_sql": yardstick, "ratio": mine / yardstick,
        "repeated": sorted(repeated)[_ROUNDS // 2], "moves": rows[0], "messages": rows[1],
    }  # fmt: skip


def _raw(database: Database, today: date, since: int) -> None:
    with database.writing() as session:
        raw_sweep(session, 1, today, NOW, since=since)


def _copy(original: Path) -> Database:
    target = original.with_suffix(".copy")
    shutil.copy(original, target)
    database = Database(sqlite_url(target))
    with database.reading() as session:
        session.execute(text("SELECT count(*) FROM step WHERE title > ''"))
    return database


def _rows(database: Database) -> list[int]:
    with database.reading() as session:
        return [int(session.execute(text(count)).scalar_one()) for count in _WRITTEN]


def _with(path: Path, work: Callable[[Session], object]) -> None:
    database = Database(sqlite_url(path))
    upgrade(database)
    with database.writing() as session:
        work(session)
    _settle(database)


def _settle(database: Database) -> None:
    """Fold the write-ahead log into the file, so that the file can be copied and its size means something."""
    with database.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    database.close()


if __name__ == "__main__":
    main()
