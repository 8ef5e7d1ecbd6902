"""Rows of ``seguimiento``: what was recorded by the end of the day, as it is stored."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import Session

from domain.rules.open_data.words import FollowUp
from domain.rules.personal_data import scrub
from domain.tables.plan import Plan
from domain.values.open_data import Row
from operations.open_data.beside import public_cell
from operations.open_data.places import Placed, identifier
from operations.open_data.reading import columns, institution, move, plain, read, report, review, step
from operations.reports.history import in_plan

_NO_REPORT: Row = (None,) * 5
_NO_MOVE: Row = (None,) * 5


def follow_up_rows(session: Session, plan: Plan, placed: Placed) -> Iterator[Row]:
    """What institutions reported, then what reviews decided, then how states and standings changed."""
    as_of = placed.report.as_of
    yield from _reports(session, plan, placed)
    kind, steps = FollowUp.REVIEW.value, placed.by_code
    for place, (code, day, verdict) in _counted(_history(session, plan, as_of, review, review.c.verdict)):
        where = steps[code]
        yield (f"{where[3] or where[2]}/R{place}", *where, day, kind, *_NO_REPORT, verdict, *_NO_MOVE)
    changed = (move.c.act, move.c.state_before, move.c.state_after, move.c.standing_before, move.c.standing_after)
    kind = FollowUp.MOVE.value
    for place, (code, day, *cells) in _counted(_history(session, plan, as_of, move, *changed)):
        where = steps[code]
        yield (f"{where[3] or where[2]}/C{place}", *where, day, kind, *_NO_REPORT, None, *cells)


def reports_query(plan: Plan, as_of: date) -> Select[Any]:
    """What institutions reported of a plan's steps by the end of a day, step by step."""
    return (
        select(
            step.c.code, *columns(report.c.on_day), institution.c.acronym, report.c.percent,
            plain(report.c.stated), report.c.narrative, report.c.obstacles,
        )
        .select_from(report)
        .join(step, step.c.id == report.c.step_id)
        .join(institution, institution.c.id == report.c.institution_id, isouter=True)
        .where(in_plan(plan), report.c.on_day <= as_of)
        .order_by(report.c.step_id, report.c.on_day, report.c.id)
    )  # fmt: skip


def latest_reports(placed: Placed) -> Iterator[Row]:
    """The latest report of each step, which is what a frozen cut-off keeps."""
    kind, language = FollowUp.REPORT.value, placed.report.language
    for where, step_told in placed.steps:
        if step_told.reported_on is not None:
            yield (
                f"{identifier(where)}/I1", *where, step_told.reported_on.isoformat(), kind, None,
                None if step_told.activities else step_told.declared, None,
                public_cell(step_told.narrative, language), public_cell(step_told.obstacles, language), None,
                *_NO_MOVE,
            )  # fmt: skip


def _reports(session: Session, plan: Plan, placed: Placed) -> Iterator[Row]:
    kind, language, steps = FollowUp.REPORT.value, plan.language, placed.by_code
    rows = _counted(read(session, reports_query(plan, placed.report.as_of)))
    for place, (code, day, acronym, percent, stated, narrative, obstacles) in rows:
        where = steps[code]
        yield (
            f"{where[3] or where[2]}/I{place}", *where, day, kind, acronym, percent, stated,
            scrub(narrative, language) or None, scrub(obstacles, language) if obstacles else None, None, None,
            None, None, None, None,
        )  # fmt: skip


def _counted(rows: Iterable[Any]) -> Iterator[tuple[int, Any]]:
    """Rows that begin with their step's code and come step by step, each with its place among its step's."""
    place, current = 0, None
    for row in rows:
        code = row[0]
        place = place + 1 if code == current else 1
        current = code
        yield place, row


def _history(session: Session, plan: Plan, as_of: date, table: Any, *cells: Any) -> Iterator[Any]:
    query = (
        select(step.c.code, *columns(table.c.on_day, *cells))
        .select_from(table)
        .join(step, step.c.id == table.c.step_id)
        .where(in_plan(plan), table.c.on_day <= as_of)
        .order_by(table.c.step_id, table.c.on_day, table.c.id)
    )
    return read(session, query)
