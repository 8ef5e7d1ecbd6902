"""What a delay does to the steps that wait, shown before it happens."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from domain.rules.forecast import Forecast, Waiting, forecasts
from domain.tables.columns import id_of
from domain.tables.plan import Plan
from domain.tables.step import Dependency, Step


@dataclass(frozen=True, slots=True)
class Delayed:
    """A step that is heading for another end than its deadline."""

    code: str
    title: str
    due: date
    forecast: date
    pushed_by: str | None


def delayed_steps(
    session: Session, plan: Plan, today: date, moved: dict[int, date] | None = None
) -> list[Delayed]:
    """The open steps whose forecast end is later than their deadline, in the order of forecast ends.

    ``moved``: deadlines to try out, by step id; nothing is stored. Two queries.
    """
    waits: dict[int, list[int]] = {}
    steps = session.exec(
        select(Step).where(Step.plan_id == plan.id, col(Step.has_children).is_(False)).order_by(col(Step.id))
    ).all()
    by_id = {id_of(step): step for step in steps}
    parts: dict[int, list[int]] = {}
    for step in steps:
        if step.parent_id is not None:
            parts.setdefault(step.parent_id, []).append(id_of(step))
    links = select(Dependency).join(Step, col(Step.id) == Dependency.step_id).where(Step.plan_id == plan.id)
    for link in session.exec(links):
        # A whole is waited for through its parts, and waits with each of them.
        for one in parts.get(link.step_id, [link.step_id]):
            waits.setdefault(one, []).extend(parts.get(link.after_id, [link.after_id]))
    found = forecasts((_waiting(step, waits) for step in steps), today, moved)
    return sorted(
        (_delayed(by_id[number], told, by_id) for number, told in found.items() if _is_later(by_id[number], told)),
        key=lambda each: (each.forecast, each.code),
    )


def _waiting(step: Step, waits: dict[int, list[int]]) -> Waiting:
    number = id_of(step)
    return Waiting(number, step.code, step.state, step.start_on, step.due_on, tuple(waits.get(number, ())))


def _is_later(step: Step, told: Forecast) -> bool:
    return step.due_on is not None and told.end is not None and told.end > step.due_on


def _delayed(step: Step, told: Forecast, by_id: dict[int, Step]) -> Delayed:
    assert step.due_on is not None
    assert told.end is not None
    pushed_by = None if told.pushed_by is None else by_id[told.pushed_by].code
    return Delayed(step.code, step.title, step.due_on, told.end, pushed_by)
