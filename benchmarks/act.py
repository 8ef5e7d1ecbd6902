"""One step advanced with its move row, committed: through the operation, against two bare SQL statements.

``python3 dev.py bench act``. SQLite, WAL, synchronous=FULL; both sides commit every act on the same disk in
one run, in turns.
"""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import text
from sqlmodel import Session, select

from benchmarks.measuring import print_result, seconds
from benchmarks.plans import write_plan
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import Act
from operations.acting.acts import act_on
from operations.actor import Actor
from storage.addresses import sqlite_url
from storage.database import Database
from storage.schema import upgrade

_STEPS, _ROUNDS = 2_000, 3
_NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
_MOVE = """INSERT INTO move
  (step_id, on_day, at, act, state_before, state_after, standing_before, standing_after, by)
  VALUES (:id, '2026-01-01', '2026-01-01 12:00:00', 'withdraw', 'planned', 'withdrawn', 'upcoming', 'closed',
    'x')"""
_STATE = "UPDATE step SET state = 'withdrawn', standing = 'closed', next_check_on = NULL WHERE id = :id"


def main() -> None:
    """Measure and print one JSON object; rates are acts a second."""
    ours, bare = [], []
    with TemporaryDirectory() as folder:
        for number in range(_ROUNDS):
            ours.append(_STEPS / _timed(Path(folder) / f"ours-{number}.db", _act))
            bare.append(_STEPS / _timed(Path(folder) / f"bare-{number}.db", _two_statements))
    rate, yardstick = sorted(ours)[_ROUNDS // 2], sorted(bare)[_ROUNDS // 2]
    print_result("act", {"acts_a_second": rate, "bare_sql_a_second": yardstick, "ratio": rate / yardstick})


def _timed(path: Path, work: object) -> float:
    database = Database(sqlite_url(path))
    upgrade(database)
    with database.writing() as session:
        write_plan(session, _STEPS)

    def all_steps() -> None:
        for step_id in range(1, _STEPS + 1):
            with database.writing() as session:
                work(session, step_id)  # type: ignore[operator]  # one of the two functions below

    took = seconds(all_steps)
    database.close()
    return took


def _act(session: Session, step_id: int) -> None:
    plan = session.exec(select(Plan)).one()
    act_on(session, plan, session.get_one(Step, step_id), Act.WITHDRAW, Actor("x", _NOW))


def _two_statements(session: Session, step_id: int) -> None:
    connection = session.connection()
    connection.execute(text(_MOVE), {"id": step_id})
    connection.execute(text(_STATE), {"id": step_id})


if __name__ == "__main__":
    main()
