"""The yardstick: the same rules as one hand-written set-based SQL sweep that scans the whole table.

It writes the same rows into the same tables (moves, messages, states) and knows when it last ran, so it adds
only the windows that opened since; it keeps no ``next_check_on`` and looks at every step every day.
"""

from datetime import date, datetime

from sqlalchemy import text
from sqlmodel import Session

_DAYS_SINCE = {
    "sqlite": "CAST(julianday(:today) - julianday({day}) AS INTEGER)",
    "postgresql": "(CAST(:today AS date) - {day})",
}
_ISO = {"sqlite": "due_on", "postgresql": "to_char(due_on, 'YYYY-MM-DD')"}

_NEW_STATE = "CASE WHEN state = 'planned' AND start_on <= :today THEN 'under_way' ELSE state END"
_NEW_STANDING = """CASE WHEN state IN ('completed', 'not_completed', 'withdrawn') THEN 'closed'
  WHEN due_on < :today THEN 'overdue' WHEN due_on IS NULL THEN 'undated'
  WHEN state = 'planned' AND start_on > :today THEN 'upcoming'
  WHEN {late} >= -30 THEN 'due_soon' ELSE 'on_time' END"""
_OPEN = "plan_id = :plan AND state IN ('planned', 'under_way', 'in_review')"
_MOVES = """INSERT INTO move
  (step_id, on_day, at, act, state_before, state_after, standing_before, standing_after, by)
  SELECT id, :today, :now, CASE WHEN new_state <> state THEN 'start' END, state, new_state, standing, new_standing,
    'hitos' FROM (SELECT id, state, standing, {new_state} AS new_state, {new_standing} AS new_standing
    FROM step WHERE {open}) AS seen WHERE new_state <> state OR new_standing <> standing"""
# The latest window of the lead's ladder: its distance from the deadline, by days late; none before the start.
_RUNG = """CASE WHEN late >= 7 THEN late - late % 7 WHEN late >= 0 THEN 0 WHEN late >= -1 THEN -1
  WHEN late >= -7 THEN -7 WHEN late >= -14 THEN -14 WHEN late >= -30 THEN -30 END"""
_REMINDERS = """INSERT INTO message
  (dedupe_key, step_id, institution_id, kind, rung, due_on, owed_on, status, attempts, next_try_at)
  SELECT step.id || '/' || institution_id || '/' || step.rung || '/' || {iso}, step.id, institution_id,
    'reminder', step.rung, due_on, :today, 'pending', 0, :now
  FROM (SELECT id, due_on, CASE WHEN opens > 0 THEN 'after-' || opens WHEN opens = 0 THEN 'due-0'
      ELSE 'before-' || -opens END AS rung
    FROM (SELECT id, due_on, run, late, {rung} AS opens
      FROM (SELECT id, due_on, {run} AS run, {late} AS late FROM step WHERE {open} AND state <> 'in_review')
        AS dated) AS laddered
    WHERE opens IS NOT NULL AND late - opens < :since AND (opens >= 0 OR late - opens <= run)) AS step
  JOIN stepresponsibility ON step_id = step.id AND role = 'lead' WHERE true ON CONFLICT DO NOTHING"""
_ESCALATIONS = """INSERT INTO message
  (dedupe_key, step_id, institution_id, kind, rung, due_on, owed_on, status, attempts, next_try_at)
  SELECT step.id || '/' || plan.coordinator_id || '/escalation-10/' || {iso}, step.id, plan.coordinator_id,
    'escalation', 'escalation-10', due_on, :today, 'pending', 0, :now
  FROM (SELECT id, due_on, {late} AS late FROM step WHERE {open} AND state <> 'in_review') AS step
  JOIN plan ON plan.id = :plan WHERE late >= 10 AND late - 10 < :since ON CONFLICT DO NOTHING"""
_STATES = """UPDATE step SET state = {new_state}, standing = {new_standing}
  WHERE {open} AND ({new_state} <> state OR {new_standing} <> standing)"""


def raw_sweep(session: Session, plan_id: int, today: date, now: datetime, *, since: int) -> None:
    """Sweep a whole plan that was last swept ``since`` days ago, in four statements."""
    dialect = session.get_bind().dialect.name
    late = _DAYS_SINCE[dialect].format(day="due_on")
    words = {
        "late": late, "run": _DAYS_SINCE[dialect].format(day="start_on"), "iso": _ISO[dialect], "open": _OPEN,
        "rung": _RUNG, "new_state": _NEW_STATE, "new_standing": _NEW_STANDING.format(late=late),
    }  # fmt: skip
    given = {"plan": plan_id, "today": today, "now": now, "since": since}
    if dialect == "sqlite":
        given |= {"today": today.isoformat(), "now": f"{now:%Y-%m-%d %H:%M:%S.%f}"}
    for statement in (_MOVES, _REMINDERS, _ESCALATIONS, _STATES):
        session.execute(text(statement.format(**words)), given)
